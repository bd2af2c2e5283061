import type { MatchState } from '../../engine/index.ts';
import type { Block, Grid, Qualifiers, Standings } from '../page/page.ts';
import { NOWHERE, outcomeCell, said } from './cells.ts';
import type { Desk, Held } from './desk.ts';
import { matchBlocks, matchNote, pageOutcome, strayBlocks, type Under } from './matches.ts';
import { standingsOf } from './standings.ts';

/** A group: its table, its results as a grid or one by one, its play-offs, and what was played and does not count. */
export const groupBlocks = (desk: Desk, held: Held, heading: readonly string[]): readonly Block[] => {
  const { contest, state } = held;
  const under: Under = { heading, group: heading.at(-1) ?? '' };
  const standings = standingsOf(desk, held, heading);
  const own = state.matches.filter(({ label }) => label === undefined);
  const playOffs = state.matches.filter(({ label }) => label !== undefined);
  const grid = desk.matches === 'in tables' && isGrid(held, own) ? gridOf(desk, standings, own, heading) : undefined;
  return [
    ...(standings ? [hasFigures(standings) ? standings : teamsOf(standings)] : []),
    ...(grid ? [grid] : matchBlocks(desk, held, own, under)),
    ...matchBlocks(desk, held, playOffs, under),
    ...(contest.node.kind === 'group' ? strayBlocks(desk, held, under) : []),
  ];
};

/**
 * A round robin of which only the results are on record. Where a table counts more than these matches (a record brought
 * along, matches lost by exclusion), a grid beside it would seem to contradict it.
 */
const isGrid = ({ contest, state }: Held, matches: readonly MatchState[]): boolean => {
  const { node } = contest;
  if (node.kind !== 'group' || node.rounds === 'listed' || node.carries !== undefined || matches.length === 0) return false;
  const excluded = state.places.some(
    ({ because, state: held }) => held === 'vacant' && because.some(({ code }) => code === 'excluded' || code === 'withdrew'),
  );
  return !excluded && matches.every(({ at, date, ground }) => at === undefined && date === undefined && ground === 'home');
};

const gridOf = (
  desk: Desk,
  standings: Standings | undefined,
  matches: readonly MatchState[],
  heading: readonly string[],
): Grid | undefined => {
  const teams = standings?.rows.map(({ team }) => team) ?? [];
  const index = new Map(teams.map(({ value }, i) => [value, i]));
  const met = new Map<string, number>();
  const cells = matches.flatMap((match): Grid['cells'] => {
    const [home, away] = [match.home, match.away].map((team) => index.get(desk.names.team(team)));
    if (home === undefined || away === undefined) return [];
    const meeting = (met.get(`${home} ${away}`) ?? 0) + 1;
    met.set(`${home} ${away}`, meeting);
    const note = matchNote(desk, match);
    return [{ home, away, meeting, result: outcomeCell(pageOutcome(desk, match)), ...(note !== undefined && { note: said(note) }) }];
  });
  return cells.length === matches.length
    ? { kind: 'grid', heading, span: NOWHERE, teams: teams.map((name) => ({ name })), cells }
    : undefined;
};

const hasFigures = ({ rows }: Standings): boolean => rows.some(({ played, points }) => played !== undefined || points !== undefined);

/** A table of which no figure is on record says who was in it. */
const teamsOf = ({ heading, rows, span }: Standings): Qualifiers => ({
  kind: 'qualifiers',
  heading,
  span,
  rows: rows.map(({ note, team }) => ({ team, ...(note && { note }) })),
});

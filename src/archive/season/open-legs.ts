import type { PlanContest, SlotSource } from '../../engine/index.ts';
import type { PageMatch } from '../page/page.ts';
import { NOWHERE, outcomeCell, said } from './cells.ts';
import { contestWords } from './contest-words.ts';
import type { Desk, Held } from './desk.ts';
import { legId } from './match-id.ts';
import type { Under } from './matches.ts';

/**
 * The legs of a tie that nobody has put on record yet, where the regulations give its days: by team where it is known, else by
 * whose place it is. Only in calendars, and while the season goes on. `there`: the ids of those that are on record.
 */
export const openLegs = (desk: Desk, held: Held, under: Under, there: ReadonlySet<string>): readonly PageMatch[] => {
  const { told, season } = desk;
  const { node, slots } = held.contest;
  if (told === undefined || node.kind !== 'tie' || season.plan.regulations.state === 'past' || held.state.progress === 'closed') return [];
  const days = daysOf(desk, held.contest);
  const [first, second] = slots;
  if (days === undefined || first === undefined || second === undefined || held.state.slots.some(({ state }) => state === 'vacant'))
    return [];
  const teams = held.state.slots.map(({ team }) => team);
  if (desk.team !== undefined && !teams.includes(desk.team)) return [];
  const sides = [first, second].map((source, i) => {
    const team = teams[i];
    return said(team === undefined ? slotWords(desk, source) : desk.names.team(team));
  });
  const ranged = days.from === days.until ? {} : { until: days.until };
  return Array.from({ length: node.legs }, (_, i): PageMatch | undefined => {
    const id = legId(desk, held, i + 1);
    const [home, away] = i % 2 === 0 ? sides : sides.toReversed();
    if (there.has(id) || home === undefined || away === undefined) return undefined;
    return {
      kind: 'match',
      heading: under.heading,
      span: NOWHERE,
      id,
      revision: told.amended,
      changed: told.last,
      standing: 'open',
      ...(under.round !== undefined && { round: under.round }),
      ...(node.legs > 1 && { leg: i === 0 ? 1 : i === 1 ? 2 : 3 }),
      teams: [home, away],
      result: outcomeCell({ kind: 'to-play' }),
      ground: node.ground === 'neutral' ? 'neutral' : 'home',
      date: said(days.from),
      ...ranged,
      ...noteOf(desk, node.legs, i + 1, ranged),
    };
  }).filter((match) => match !== undefined);
};

const noteOf = ({ words }: Desk, legs: number, leg: number, { until }: { readonly until?: string }): Pick<PageMatch, 'note'> => {
  const said = [...(legs > 1 ? [words.leg(leg)] : []), ...(until === undefined ? [] : [words.dayOpen])];
  return said.length === 0 ? {} : { note: said.join(', ') };
};

/** The days of a tie, or of its round, if they are whole days. */
const daysOf = ({ season }: Desk, { nodeIx }: PlanContest): { readonly from: string; readonly until: string } | undefined => {
  const { nodes } = season.plan;
  const own = nodes[nodeIx];
  const round = own?.parent === undefined ? undefined : nodes[own.parent];
  const dates = own?.node.dates ?? (round?.node.kind === 'round' ? round.node.dates : undefined);
  return dates !== undefined && dates.from.length === WHOLE_DAY && dates.until.length === WHOLE_DAY ? dates : undefined;
};
const WHOLE_DAY = '2026-07-05'.length;

/** Its own name, with what is around it where others have the same. */
const contestName = (desk: Desk, { ix, nodeIx }: PlanContest): string => {
  const own = desk.names.node(nodeIx);
  const isAlone = desk.season.plan.contests.every((one) => one.ix === ix || desk.names.node(one.nodeIx) !== own);
  return isAlone ? own : contestWords(desk, nodeIx);
};

/** Whose place fills a slot: `Ganador Semifinal 1`, `1.º Grupo A`. */
const slotWords = (desk: Desk, source: SlotSource): string => {
  const { season, words } = desk;
  const { contests } = season.plan;
  if (source.kind === 'entry') return '?';
  const from = contests[source.kind === 'drawn' ? source.pot : source.contest];
  const name = from === undefined ? '' : contestName(desk, from);
  if (source.kind === 'drawn') return words.slot.drawn(name);
  if (from?.node.kind !== 'tie') return words.slot.place(source.place, name);
  return source.place === 1 ? words.slot.winner(name) : words.slot.loser(name);
};

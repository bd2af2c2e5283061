import type { Grid, Standings, StandingsRow } from '../page/page.ts';
import { adjustedOf, playedOf, pointsOf, recordOf, ruleOf } from '../page/rows.ts';
import { listed, pairOf, type Report } from './finding.ts';
import type { Fixtures, Tally } from './results.ts';

/** The grid of a table, and the team of it that each row speaks of. */
export type Against = { readonly fixtures: Fixtures; readonly teams: readonly (number | undefined)[] };

/** A table against the grid of the same teams. */
export const auditAgainstGrid = (
  standings: Standings,
  fixtures: Fixtures,
  teams: readonly (number | undefined)[],
  report: Report,
): void => {
  const { grid, name } = fixtures;
  const held = new Set(teams);
  const inTable = standings.rows.filter((_, i) => teams[i] === undefined);
  const inGrid = grid.teams.flatMap(({ name: cell }, i) => (held.has(i) ? [] : cell));
  if (inTable.length + inGrid.length > 0)
    report('grid-teams-differ', 'warning', [...inTable.map(({ team }) => team), ...inGrid], {
      inTable: listed(inTable.map(({ team }) => team.value)),
      inGrid: listed(inGrid.map(({ value }) => value)),
    });
  const ways = fixtures.lopsided === 0 ? (['with-score'] as const) : (['with-score', 'result-only', 'not'] as const);
  const readings = ways.map((ruled) => fixtures.tally(ruled));
  for (const [i, row] of standings.rows.entries()) {
    const team = teams[i];
    if (team === undefined) continue;
    const tallies = readings.flatMap((reading) => reading[team] ?? []);
    const best = tallies.find((tally) => gapsOf(row, tally).every(({ gap }) => gap === 0)) ?? tallies[0];
    if (best) auditRowAgainst(standings, row, best, fixtures, team, name(team), report);
  }
};

const FIGURES = ['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'] as const;
type Gap = { readonly figure: (typeof FIGURES)[number]; readonly gap: number };

/** What a row prints beyond what its matches give, figure by figure, as far as it prints them. */
const gapsOf = (row: StandingsRow, tally: Tally): readonly Gap[] =>
  FIGURES.flatMap((figure) => {
    const cell = row[figure];
    return cell === undefined ? [] : [{ figure, gap: cell.value - tally[figure] }];
  });

const auditRowAgainst = (
  standings: Standings,
  row: StandingsRow,
  tally: Tally,
  { dashes, match, missingOf, ofTeam, open, walkovers }: Fixtures,
  team: number,
  name: string,
  report: Report,
): void => {
  const gaps = gapsOf(row, tally);
  const gapOf = (figure: Gap['figure']): number => gaps.find((gap) => gap.figure === figure)?.gap ?? 0;
  const cellsOfTeam = () => (ofTeam[team] ?? []).slice(0, 200).map(({ result }) => result);
  const counted = tally.won + tally.drawn + tally.lost;
  if (gaps.every(({ gap }) => gap === 0)) {
    auditTotals(standings, row, tally, { name, isWhole: gaps.length === FIGURES.length, cells: cellsOfTeam, report });
    return;
  }
  const [ruled, unknown] = [
    walkovers[team]?.length ?? 0,
    (open[team]?.length ?? 0) + (dashes[team]?.length ?? 0) + (missingOf[team]?.length ?? 0),
  ];
  const more = {
    won: gapOf('won'),
    drawn: gapOf('drawn'),
    lost: gapOf('lost'),
    goalsFor: gapOf('goalsFor'),
    goalsAgainst: gapOf('goalsAgainst'),
  };
  const matches = more.won + more.drawn + more.lost;
  // Without won, drawn and lost nobody knows how many of its matches a row counts.
  const grows = Object.values(more).every((gap) => gap >= 0) && (matches >= 1 || !recordOf(row));
  const cells = [row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst];
  // A walkover counts 2–0 or 3–0 where it counts with goals.
  if (
    grows &&
    matches >= 1 &&
    matches <= ruled &&
    more.drawn === 0 &&
    more.goalsFor <= 3 * more.won &&
    more.goalsAgainst <= 3 * more.lost
  ) {
    report('walkovers-counted', 'note', cells, { team: name, won: more.won, lost: more.lost });
    return;
  }
  if (grows && ruled + unknown > 0 && matches <= ruled + unknown && (canBeScored(more) || !recordOf(row))) {
    const uncounted = [...(walkovers[team] ?? []), ...(open[team] ?? []), ...(dashes[team] ?? []), ...(missingOf[team] ?? [])];
    report('grid-incomplete', 'warning', cells, {
      team: name,
      played: playedOf(row) ?? counted + matches,
      counted,
      uncounted: listed(uncounted.map(match)),
    });
    return;
  }
  for (const { figure, gap } of gaps)
    if (gap !== 0)
      report('grid-differs', 'error', [row[figure], ...cellsOfTeam()], {
        team: name,
        figure,
        printed: row[figure]?.value ?? 0,
        counted: tally[figure],
      });
};

/** Goals that so many more wins, draws and defeats can have; a walkover may have none. */
const canBeScored = ({ drawn, goalsAgainst, goalsFor, lost, won }: Tally): boolean => {
  if (won + lost === 0) return goalsFor === goalsAgainst;
  if (drawn + lost === 0) return goalsFor >= goalsAgainst;
  if (drawn + won === 0) return goalsFor <= goalsAgainst;
  return true;
};

/** Figures that a table prints instead of the ones above: points or matches played alone. */
const auditTotals = (
  standings: Standings,
  row: StandingsRow,
  tally: Tally,
  {
    cells,
    isWhole,
    name,
    report,
  }: {
    readonly name: string;
    readonly isWhole: boolean;
    readonly cells: () => readonly Grid['cells'][number]['result'][];
    readonly report: Report;
  },
): void => {
  if (isWhole || recordOf(row)) return;
  const counted = tally.won + tally.drawn + tally.lost;
  const { rule } = ruleOf(standings);
  if (row.played && row.played.value !== counted) return;
  const points = rule.win * tally.won + rule.draw * tally.drawn + rule.loss * tally.lost + adjustedOf(row);
  if (row.points && pointsOf(rule, row) !== points)
    report('grid-differs', row.note ? 'warning' : 'error', [row.points, ...cells()], {
      team: name,
      figure: 'points',
      printed: row.points.value,
      counted: points,
    });
};

/** Unequal numbers of matches, with the matches that explain them where there is a grid. */
export const auditPlayed = (standings: Standings, against: Against | undefined, report: Report): void => {
  const rows = standings.rows.flatMap((row, i) => {
    const played = playedOf(row);
    return played === undefined ? [] : [{ row, played, team: against?.teams[i] }];
  });
  const uncounted = (team: number | undefined) =>
    team === undefined || against === undefined
      ? []
      : [against.fixtures.walkovers, against.fixtures.dashes, against.fixtures.open, against.fixtures.missingOf].flatMap(
          (lists) => lists[team] ?? [],
        );
  const explained = against !== undefined && new Set(rows.map(({ played, team }) => played + uncounted(team).length)).size === 1;
  const numbers = rows.map(({ played }) => played);
  const usual = explained ? numbers.reduce((most, played) => Math.max(most, played), 0) : mostCommon(numbers);
  const others = rows.filter(({ played }) => played !== usual);
  if (others.length === 0 || usual === undefined) return;
  const least = others.filter(({ played }) => played < usual);
  const pairs = new Set(
    (least.length > 0 ? least : rows).flatMap(({ team }) =>
      uncounted(team).map(({ home, away }) => pairOf(against?.fixtures.name(home) ?? '', against?.fixtures.name(away) ?? '')),
    ),
  );
  report(
    'played-unequal',
    explained ? 'note' : 'warning',
    others.map(({ row }) => row.played ?? row.team),
    {
      usual,
      teams: listed(others.map(({ row, played }) => `${row.team.value} ${played}`)),
      matches: listed([...pairs]),
    },
  );
};

/** The number that occurs most often; of several the largest. */
const mostCommon = (numbers: readonly number[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, others]) => others - times || b - a)[0]?.[0];
};

import type { Block, Grid, PageMatch, PageTie, Standings, StandingsRow } from '../../src/archive/page/page.ts';

type Pair = readonly [number, number];
type Result = { readonly home: string; readonly away: string; readonly score?: Pair };

/**
 * Whether the blocks of one section contradict each other, by the definitions and nothing of the audit: every figure of a
 * table counted again from the other figures, and from the results where the section has all of them; a tie from its legs.
 * For pages of `planted-pages.ts`, whose figures are all printed.
 */
export const contradicts = (blocks: readonly Block[]): boolean => {
  const tables = blocks.filter((block) => block.kind === 'standings');
  const results = blocks.flatMap((block): readonly Result[] =>
    block.kind === 'grid' ? gridResults(block) : block.kind === 'match' ? [matchResult(block)] : [],
  );
  return tables.some((table) => tableIsWrong(table) || (results.length > 0 && differs(table, results))) || blocks.some(tieIsWrong);
};

const gridResults = ({ cells, teams }: Grid): readonly Result[] =>
  cells.map(({ away, home, result }) => ({
    home: teams[home]?.name.value ?? '',
    away: teams[away]?.name.value ?? '',
    ...(result.value.kind === 'played' && { score: result.value.score }),
  }));

const matchResult = ({ result, teams }: PageMatch): Result => ({
  home: teams[0].value,
  away: teams[1].value,
  ...(result.value.kind === 'played' && { score: result.value.score }),
});

const of = (row: StandingsRow, figure: 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'points'): number =>
  row[figure]?.value ?? Number.NaN;

const tableIsWrong = ({ points, rows }: Standings): boolean => {
  const sum = (figure: Parameters<typeof of>[1]): number => rows.reduce((all, row) => all + of(row, figure), 0);
  const rowIsWrong = (row: StandingsRow): boolean => {
    const [won, drawn, lost, scored, conceded] = (['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'] as const).map((one) => of(row, one));
    if (won === undefined || drawn === undefined || lost === undefined || scored === undefined || conceded === undefined) return true;
    const possible = scored >= won && conceded >= lost && (lost > 0 || scored - conceded >= won) && (won > 0 || conceded - scored >= lost);
    return (
      !possible ||
      of(row, 'points') !== won * (points?.win ?? 3) + drawn ||
      (row.played !== undefined && row.played.value !== won + drawn + lost) ||
      (row.difference !== undefined && row.difference.value !== scored - conceded)
    );
  };
  return (
    rows.some(rowIsWrong) ||
    sum('won') !== sum('lost') ||
    sum('drawn') % 2 !== 0 ||
    sum('goalsFor') !== sum('goalsAgainst') ||
    rows.some((row, i) => i > 0 && of(row, 'points') > of(rows[i - 1] ?? row, 'points'))
  );
};

const differs = ({ rows }: Standings, results: readonly Result[]): boolean =>
  rows.some((row) => {
    const own = results.filter(({ away, home }) => home === row.team.value || away === row.team.value);
    const scores = own.flatMap(({ home, score }): readonly Pair[] =>
      score === undefined ? [] : [home === row.team.value ? score : [score[1], score[0]]],
    );
    const count = (test: (score: Pair) => boolean): number => scores.filter(test).length;
    return (
      count(([a, b]) => a > b) !== of(row, 'won') ||
      count(([a, b]) => a === b) !== of(row, 'drawn') ||
      count(([a, b]) => a < b) !== of(row, 'lost') ||
      scores.reduce((sum, [a]) => sum + a, 0) !== of(row, 'goalsFor') ||
      scores.reduce((sum, [, b]) => sum + b, 0) !== of(row, 'goalsAgainst')
    );
  });

const scoresOf = (tie: PageTie): readonly Pair[] => tie.legs.flatMap(({ value }) => (value.kind === 'played' ? [value.score] : []));
const leader = (pair: Pair | undefined): 0 | 1 | undefined =>
  pair === undefined || pair[0] === pair[1] ? undefined : pair[0] > pair[1] ? 0 : 1;

const tieIsWrong = (tie: Block): boolean => {
  if (tie.kind !== 'tie') return false;
  const legs = scoresOf(tie);
  const third = tie.thirdMatch?.value.kind === 'played' ? tie.thirdMatch.value.score : undefined;
  const goals: Pair = [legs.reduce((sum, [a]) => sum + a, 0), legs.reduce((sum, [, b]) => sum + b, 0)];
  const points = legs.reduce<Pair>(([a, b], [c, d]) => [a + (c > d ? 3 : c === d ? 1 : 0), b + (d > c ? 3 : c === d ? 1 : 0)], [0, 0]);
  const differ = (printed: Pair | undefined, counted: Pair): boolean =>
    printed !== undefined && (printed[0] !== counted[0] || printed[1] !== counted[1]);
  if (differ(tie.aggregate?.value, goals) || differ(tie.points?.value, points)) return true;
  if (tie.winner === undefined) return false;
  // On the pages made here points decide first where they are printed, then the third match; else goals, then penalties.
  const decided = tie.points ? (leader(points) ?? leader(third)) : (leader(goals) ?? leader(tie.penalties?.value));
  return decided !== tie.winner;
};

import { allowancesOf } from './allowances.ts';
import { type Counts, figuresBy, plus, printedIn } from './counts.ts';
import type { FigureRow, GroupFigures } from './figures.ts';
import type { Change } from './repairs.ts';

/** The fewest figures of a row to change, and each way to do it with the fewest goals. */
export type RowMends = { readonly cells: number; readonly goals: number; readonly ways: readonly (readonly Change[])[] };

/** How the row of a team becomes what its matches give, `counts` from its played matches, with any of its allowances. */
export const mendsOfRow = (group: GroupFigures, team: number, row: FigureRow, counts: Counts): RowMends => {
  let best: RowMends | undefined;
  for (const beside of allowancesOf(group, team, row)) {
    const right = figuresBy(plus(counts, beside), row, group);
    const changes = printedIn(row).flatMap(([figure, from]): Change[] =>
      right[figure] === from ? [] : [{ of: 'row', team, figure, from, to: right[figure] }],
    );
    best = better(best, { cells: changes.length, goals: goalsOf(changes), ways: [changes] });
  }
  return best ?? { cells: 0, goals: 0, ways: [[]] };
};

/** By how much figures of rows change together. */
export const goalsOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + (change.of === 'row' ? Math.abs(change.to - change.from) : 0), 0);

const better = (one: RowMends | undefined, other: RowMends): RowMends => {
  if (one === undefined || other.cells < one.cells || (other.cells === one.cells && other.goals < one.goals)) return other;
  if (other.cells > one.cells || other.goals > one.goals) return one;
  const isThere = (way: readonly Change[]): boolean => one.ways.some((known) => JSON.stringify(known) === JSON.stringify(way));
  return { ...one, ways: [...one.ways, ...other.ways.filter((way) => !isThere(way))] };
};

/** One way of each list, in every combination; at most `most` of them, and whether there are more. */
export const combined = (
  lists: readonly (readonly (readonly Change[])[])[],
  most: number,
): { readonly ways: readonly (readonly Change[])[]; readonly cut: 'no' | 'many' } => {
  let ways: readonly (readonly Change[])[] = [[]];
  let cut: 'no' | 'many' = 'no';
  for (const list of lists) {
    if (list.length * ways.length > most) cut = 'many';
    ways = ways.flatMap((before) => list.slice(0, most).map((way) => [...before, ...way])).slice(0, most);
  }
  return { ways, cut };
};

import type { Day } from './days.ts';
import type { Field } from './field.ts';
import { inOrder } from './rounds-order.ts';
import { makeTable, type Table } from './search.ts';

/** Days for all games, and those that are not on the match day of their round. */
export type SplitDays = { readonly days: readonly Day[]; readonly moved: readonly number[] };

/**
 * Rounds that may be split, at first sight: each on the next match day that takes the most of its games, and what is left over
 * on the first day that is open. Undefined where that leads nowhere, which says nothing about other ways.
 */
export const splitAtSight = (field: Field, isOver: () => boolean): SplitDays | undefined => {
  const { after, apart, matchDays, open, wanted } = field;
  const table = makeTable(field, { tries: Number.MAX_SAFE_INTEGER, isOver });
  const hard = (a: number, b: number): number => (open[a]?.length ?? 0) - (open[b]?.length ?? 0) || a - b;
  const all = wanted.games.map((_, game) => game);
  // a game that has one day only takes it before others do
  const single = all.filter((game) => apart[game] || open[game]?.length === 1);
  if (!single.every((game) => placeFirst(table, game, open[game] ?? []))) return undefined;
  const placed = new Set(single);
  const taken: number[] = [];
  const moved: number[] = [];
  const rounds = inOrder(wanted.rounds);
  for (const [turn, round] of rounds.entries()) {
    const games = all.filter((game) => wanted.games[game]?.round === round && !apart[game]).toSorted(hard);
    const first = Math.max(-1, ...(after[round] ?? []).map((before) => taken[before] ?? -1)) + 1;
    const spare = matchDays.length - first - (rounds.length - turn);
    const number = bestMatchDay(field, table, games, placed, first, Math.min(MOST_LOOKED_AT, Math.max(0, spare) + 1));
    taken[round] = number;
    const days = matchDays[number]?.preferred ?? [];
    for (const game of games) {
      if (placed.has(game) ? !days.some((day) => open[game]?.includes(day)) : !placeFirst(table, game, days)) moved.push(game);
      else placed.add(game);
    }
    if (table.isSpent()) return undefined;
  }
  for (const game of moved) if (!placed.has(game) && !placeFirst(table, game, open[game] ?? [])) return undefined;
  return { days: table.days(), moved: moved.toSorted((a, b) => a - b) };
};

const MOST_LOOKED_AT = 6;

const placeFirst = (table: Table, game: number, days: readonly Day[]): boolean => days.some((day) => table.place(game, day));

/** Of some match days the one that takes the most games, the first of several. */
const bestMatchDay = (
  { matchDays, open }: Field,
  table: Table,
  games: readonly number[],
  placed: ReadonlySet<number>,
  first: number,
  looked: number,
): number => {
  let best = { number: first, count: -1 };
  for (let number = first; number < Math.min(first + looked, matchDays.length); number++) {
    const days = matchDays[number]?.preferred ?? [];
    const set = games.filter((game) => placed.has(game) && days.some((day) => open[game]?.includes(day)));
    const tried = games.filter((game) => !placed.has(game) && placeFirst(table, game, days));
    for (const game of tried) table.take(game);
    const count = set.length + tried.length;
    if (count > best.count) best = { number, count };
    if (count === games.length) break;
  }
  return best.number;
};

import { FIGURES } from './figures.ts';
import type { Change, Repair } from './repairs.ts';

/** So many are kept while better ones may still come, so that those listed are the first of them in order. */
const MOST_KEPT = 2_000;

/** The repairs with the fewest goals among those offered. */
export type Collector = {
  readonly offer: (repair: Repair) => void;
  /** Repairs with more goals are not wanted any more. */
  readonly limit: () => number;
  /** So many are there that no more can be kept, and none can be better: `floor` goals are the fewest possible. */
  readonly isFull: (floor: number) => boolean;
  readonly found: (most: number) => { readonly repairs: readonly Repair[]; readonly cut: 'no' | 'many' };
};

export const makeCollector = (): Collector => {
  let best = Number.POSITIVE_INFINITY;
  const kept = new Map<string, Repair>();
  let overflow = false;
  return {
    offer: ({ changes, goals }) => {
      if (goals > best) return;
      const repair = { changes: changes.toSorted(compareChanges), goals };
      if (goals < best) {
        best = goals;
        kept.clear();
        overflow = false;
      }
      const key = keyOf(repair.changes);
      if (kept.has(key)) return;
      if (kept.size < MOST_KEPT) kept.set(key, repair);
      else overflow = true;
    },
    limit: () => best,
    isFull: (floor) => overflow && best <= floor,
    found: (most) => {
      const repairs = [...kept.values()].sort((one, other) => compare(one.changes, other.changes));
      return { repairs: repairs.slice(0, most), cut: overflow || repairs.length > most ? 'many' : 'no' };
    },
  };
};

const keyOf = (changes: readonly Change[]): string =>
  changes
    .map((change) => (change.of === 'result' ? `m${change.match} ${change.to}` : `r${change.team} ${change.figure} ${change.to}`))
    .join(';');

/** In the order of the page: results before rows, then by the new values. */
const compare = (one: readonly Change[], other: readonly Change[]): number => {
  for (const [i, change] of one.entries()) {
    const there = other[i];
    const order = there === undefined ? 1 : compareChanges(change, there);
    if (order !== 0) return order;
  }
  return one.length - other.length;
};

const compareChanges = (one: Change, other: Change): number => {
  if (one.of === 'result')
    return other.of === 'result' ? one.match - other.match || one.to[0] - other.to[0] || one.to[1] - other.to[1] : -1;
  if (other.of === 'result') return 1;
  return one.team - other.team || FIGURES.indexOf(one.figure) - FIGURES.indexOf(other.figure) || one.to - other.to;
};

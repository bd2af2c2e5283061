import { type Alike, PART, PARTS } from './alike-matches.ts';
import type { OpenGroup, Outcome } from './open-group.ts';
import type { Result } from './result-search.ts';

/** Results that fit, one for each open match. */
export type Witness = ReadonlyMap<number, Result>;

/**
 * What numbers say match by match, in four ways: goals spread evenly, then heaped on one match that is won, drawn or lost.
 * Among them are the farthest results that alike matches with these numbers can have.
 */
export const spreadResults = (counts: OpenGroup['counts'], all: readonly Alike[], totals: readonly Totals[]): readonly Witness[] =>
  WAYS.slice(0, counts === 'scores' ? WAYS.length : 1).map(
    (way) =>
      new Map(
        all.flatMap(({ matches }, i) => {
          const results = resultsOf(counts, totals[i] ?? [], way);
          return matches.flatMap(({ match }, k) => (results[k] ? [[match, results[k]] as const] : []));
        }),
      ),
  );

/** The numbers of a block, in the order of `PART`. */
export type Totals = readonly number[];

/** The numbers of the blocks of `blocksFor`, as one block for each alike. */
export const totalsOf = (numbers: readonly number[], all: readonly Alike[], asked: readonly Alike[]): readonly Totals[] => {
  const part = (block: number, k: number): number => (block === -1 ? 0 : (numbers[block * PARTS + k] ?? 0));
  return all.map((alike, i) => Array.from({ length: PARTS }, (_, k) => part(asked.length + i, k) + part(asked.indexOf(alike), k)));
};

const WAYS = ['evenly', 'won', 'drawn', 'lost'] as const;
type Way = (typeof WAYS)[number];
const OUTCOMES = ['won', 'drawn', 'uncounted', 'lost'] as const satisfies readonly Outcome[];

const resultsOf = (counts: OpenGroup['counts'], totals: Totals, way: Way): readonly Result[] => {
  const outcomes = OUTCOMES.flatMap((outcome) => new Array<Outcome>(totals[PART[outcome]] ?? 0).fill(outcome));
  if (counts === 'outcomes') return outcomes.map((outcome) => ({ outcome }));
  const counted = outcomes.flatMap((outcome, i) => (outcome === 'uncounted' ? [] : [i]));
  const won = counted.filter((i) => outcomes[i] === 'won');
  const lost = counted.filter((i) => outcomes[i] === 'lost');
  const heap = counted.findIndex((i) => outcomes[i] === way);
  const common = shared(totals[PART.common] ?? 0, counted, way, Math.max(0, heap));
  const ahead = shared((totals[PART.ahead] ?? 0) - won.length, won, way, 0);
  const behind = shared((totals[PART.behind] ?? 0) - lost.length, lost, way, 0);
  return outcomes.map((outcome, i): Result => {
    if (outcome === 'uncounted') return { outcome };
    const both = common.get(i) ?? 0;
    const [more, less] = [outcome === 'won' ? 1 + (ahead.get(i) ?? 0) : 0, outcome === 'lost' ? 1 + (behind.get(i) ?? 0) : 0];
    return { outcome, score: [both + more, both + less] };
  });
};

/** Goals over matches: evenly, or all of them in one. */
const shared = (goals: number, over: readonly number[], way: Way, heap: number): ReadonlyMap<number, number> =>
  new Map(
    over.map((i, k) => {
      if (way !== 'evenly') return [i, k === heap ? goals : 0];
      return [i, Math.floor(goals / over.length) + (k < goals % over.length ? 1 : 0)];
    }),
  );

/** How far a witness is from even scores: the sum of all squared goals. */
export const unevenness = (witness: Witness): number =>
  [...witness.values()].reduce((sum, { score }) => sum + (score ? score[0] ** 2 + score[1] ** 2 : 0), 0);

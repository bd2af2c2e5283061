import type { PointsRule } from '../page/rows.ts';
import type { Counted, Need } from './open-group.ts';
import { binomial, scoreWays } from './score-ways.ts';

/** A row of figures as one number: `of` is linear, so that a result is taken off by subtraction. */
export type Packing = {
  readonly of: (need: Need, bound: ReadonlySet<Counted>) => number;
  readonly read: (packed: number, into: Int32Array) => void;
};

export const AT = { played: 0, won: 1, drawn: 2, lost: 3, points: 4, goalsFor: 5, goalsAgainst: 6 } as const satisfies Record<
  Counted,
  number
>;
const ORDER = ['played', 'won', 'drawn', 'lost', 'points', 'goalsFor', 'goalsAgainst'] as const satisfies readonly Counted[];

/** Packs rows whose figures are no larger than those of `needs`; undefined where they do not fit into a number. */
export const packingFor = (needs: readonly Need[]): Packing | undefined => {
  const radices = ORDER.map((figure) => 1 + Math.max(0, ...needs.map((need) => need[figure] ?? 0)));
  const weights: number[] = [];
  let size = 1;
  for (const radix of radices) {
    weights.push(size);
    size *= radix;
  }
  if (size > Number.MAX_SAFE_INTEGER) return undefined;
  return {
    of: (need, bound) => ORDER.reduce((sum, figure, i) => sum + (bound.has(figure) ? (need[figure] ?? 0) * (weights[i] ?? 0) : 0), 0),
    read: (packed, into) => {
      let rest = packed;
      for (const [i, radix] of radices.entries()) {
        const digit = rest % radix;
        into[i] = digit;
        rest = (rest - digit) / radix;
      }
    },
  };
};

/** What a team still has to play: so many matches, and `common`: one whose winner is known but not the goals of both sides. */
export type Left = { readonly matches: number; readonly common: 0 | 1 };

/**
 * How likely a row is to be met by matches that bind nobody else: the logarithm of the ways, -Infinity where there is none.
 * `bound` are the figures that the row has; `read` all its figures in the order of `AT`.
 */
export const rowLog = (
  { common, matches }: Left,
  read: Int32Array,
  bound: ReadonlySet<Counted>,
  rule: PointsRule,
  uncounted: 'may-be' | 'no',
): number => {
  let ways = 0;
  const wanted = (figure: Counted): number | undefined => (bound.has(figure) ? read[AT[figure]] : undefined);
  const [played, won, drawn, lost, points] = [wanted('played'), wanted('won'), wanted('drawn'), wanted('lost'), wanted('points')];
  const [goals, against] = [wanted('goalsFor'), wanted('goalsAgainst')];
  const counts = (value: number | undefined, found: number): boolean => value === undefined || value === found;
  for (let w = won ?? 0; w <= Math.min(won ?? matches, matches); w += 1)
    for (let d = drawn ?? 0; d <= Math.min(drawn ?? matches, matches - w); d += 1)
      for (let l = lost ?? 0; l <= Math.min(lost ?? matches, matches - w - d); l += 1) {
        const all = w + d + l;
        if ((uncounted === 'no' && all !== matches) || !counts(played, all)) continue;
        if (!counts(points, w * rule.win + d * rule.draw + l * rule.loss)) continue;
        ways += Number(binomial(matches, all) * binomial(all, w) * binomial(all - w, d)) * goalWays(w, d + common, l, goals, against);
      }
  return Math.log(ways);
};

/** Goals that are not bound may be any: then only what is bound can fall short. */
const goalWays = (won: number, drawn: number, lost: number, goals: number | undefined, against: number | undefined): number => {
  if (goals !== undefined && against !== undefined) return Number(scoreWays(won, drawn, lost, goals, against));
  const isShort = (goals ?? won) < won || (against ?? lost) < lost;
  const isIdle = won + drawn + lost === 0 && ((goals ?? 0) > 0 || (against ?? 0) > 0);
  return isShort || isIdle ? 0 : 1;
};

import { makeChance } from '../calendar/index.ts';

/** Chance that comes out the same for the same seed, on any machine. */
export type Dice = {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  /** True in this share of the throws, 0 to 1. */
  readonly chance: (share: number) => boolean;
  /** One element. Throws on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
};

/** With this limit the numbers are the generator's own 32 bits. */
const WHOLE = 2 ** 32;

/** On {@link makeChance}: draws that are on record were made with these numbers. */
export const makeDice = (seed: number): Dice => {
  const below = makeChance(seed);
  return {
    below,
    chance: (share) => below(WHOLE) / WHOLE < share,
    pick: (list) => {
      const [one] = list.slice(below(list.length));
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    shuffle: (list) => {
      const left = [...list];
      return list.flatMap(() => left.splice(below(left.length), 1));
    },
  };
};

/** `total` in as many parts as asked for, uneven, none below 1. */
export const unevenParts = (total: number, parts: number, dice: Dice): readonly number[] => {
  const weights = Array.from({ length: parts }, () => 4 + dice.below(18));
  const sum = weights.reduce((a, b) => a + b, 0);
  const sizes = weights.map((weight) => 1 + Math.floor(((total - parts) * weight) / sum));
  let left = total - sizes.reduce((a, b) => a + b, 0);
  return sizes.map((size) => (left-- > 0 ? size + 1 : size));
};

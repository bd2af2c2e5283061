/** Whole numbers that look random and are the same for the same seed, on any machine: from 0 up to, not including, `limit`. */
export type Chance = (limit: number) => number;

/** Seeds that {@link makeChance} tells apart: 0 to 4,294,967,295. */
export const MOST_SEED = 2 ** 32 - 1;

/**
 * mulberry32 (Tommy Ettinger, public domain), the numbers taken from it by `floor(x · limit / 2³²)`. docs/fixtures.md
 * writes it out, so that a draw can be repeated without this program: a change here changes draws that are on record.
 */
export const makeChance = (seed: number): Chance => {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) * limit) / 2 ** 32);
  };
};

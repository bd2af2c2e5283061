/** Numbers that look random and are the same on every run: `next(n)` is a whole number from 0 to n - 1. */
export type Random = { readonly next: (n: number) => number; readonly pick: <T>(from: readonly T[]) => T };

/** Mulberry32: 32 bits of state, enough to vary tests, and no more is claimed. */
export const makeRandom = (seed: number): Random => {
  let state = seed | 0;
  const next = (n: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
  return {
    next,
    pick: (from) => {
      const picked = from[next(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
};

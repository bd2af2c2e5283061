/**
 * The states that a search has after some steps: what is left of each row, packed into a number, and in how many ways it
 * is reached. An open hash table over typed arrays: a search has millions of them.
 */
export type Layer = {
  readonly width: number;
  readonly size: () => number;
  /** The number in a slot of a state. */
  readonly at: (state: number, slot: number) => number;
  readonly ways: (state: number) => bigint;
  /** Adds ways to the state that `slots` holds. */
  readonly add: (slots: Float64Array, ways: bigint) => void;
  /** Keeps the states of the highest scores, in their order. */
  readonly keep: (most: number, score: (state: number) => number) => void;
};

export const makeLayer = (width: number): Layer => {
  let capacity = 1024;
  let size = 0;
  let values = new Float64Array(capacity * width);
  let table = new Int32Array(capacity * 2).fill(-1);
  const counts: bigint[] = [];

  const hashOf = (from: Float64Array, start: number): number => {
    let hash = 17;
    for (let i = 0; i < width; i += 1) {
      const value = from[start + i] ?? 0;
      hash = Math.imul(hash ^ (value | 0), 0x9e3779b1) ^ ((value / 4294967296) | 0);
      hash ^= hash >>> 15;
    }
    return Math.imul(hash, 0x85ebca6b) >>> 7;
  };
  const isSame = (state: number, slots: Float64Array): boolean => {
    for (let i = 0; i < width; i += 1) if (values[state * width + i] !== slots[i]) return false;
    return true;
  };
  /** Where the state is in the table, or the free place where it belongs. */
  const placeOf = (slots: Float64Array): number => {
    const mask = table.length - 1;
    let place = hashOf(slots, 0) & mask;
    for (;;) {
      const state = table[place] ?? -1;
      if (state === -1 || isSame(state, slots)) return place;
      place = (place + 1) & mask;
    }
  };
  const fillTable = (): void => {
    table.fill(-1);
    const mask = table.length - 1;
    for (let state = 0; state < size; state += 1) {
      let place = hashOf(values, state * width) & mask;
      while (table[place] !== -1) place = (place + 1) & mask;
      table[place] = state;
    }
  };
  const grow = (): void => {
    capacity *= 2;
    const larger = new Float64Array(capacity * width);
    larger.set(values);
    values = larger;
    table = new Int32Array(capacity * 2);
    fillTable();
  };
  return {
    width,
    size: () => size,
    at: (state, slot) => values[state * width + slot] ?? 0,
    ways: (state) => counts[state] ?? 0n,
    add: (slots, ways) => {
      let place = placeOf(slots);
      const state = table[place] ?? -1;
      if (state !== -1) {
        counts[state] = (counts[state] ?? 0n) + ways;
        return;
      }
      if (size === capacity) {
        grow();
        place = placeOf(slots);
      }
      table[place] = size;
      values.set(slots.subarray(0, width), size * width);
      counts.push(ways);
      size += 1;
    },
    keep: (most, score) => {
      if (size <= most) return;
      const scores = Float64Array.from({ length: size }, (_, state) => score(state));
      const least = scores.toSorted()[size - most] ?? Number.NEGATIVE_INFINITY;
      let level = most - scores.reduce((above, one) => above + (one > least ? 1 : 0), 0);
      let kept = 0;
      for (let state = 0; state < size; state += 1) {
        const one = scores[state] ?? Number.NEGATIVE_INFINITY;
        if (one < least || (one === least && level-- <= 0)) continue;
        values.copyWithin(kept * width, state * width, (state + 1) * width);
        counts[kept] = counts[state] ?? 0n;
        kept += 1;
      }
      counts.length = kept;
      size = kept;
      fillTable();
    },
  };
};

import { expect, test } from 'vitest';
import { makeDice } from './pyramid-dice.ts';

test.each([
  { seed: 0, thrown: [1, 0, 446_544, true, false, 'b', [4, 3, 2, 5, 1]] },
  { seed: 7, thrown: [0, 61, 1_953_815, false, false, 'b', [3, 1, 4, 5, 2]] },
  { seed: 4_294_967_295, thrown: [5, 189, 1_431_305, false, false, 'b', [4, 2, 1, 5, 3]] },
])('what was thrown with seed $seed is thrown again', ({ seed, thrown }) => {
  const { below, chance, pick, shuffle } = makeDice(seed);
  expect([below(6), below(1000), below(2_000_000), chance(0.5), chance(0.1), pick(['a', 'b', 'c']), shuffle([1, 2, 3, 4, 5])]).toEqual(
    thrown,
  );
});

import { makeChance } from './chance.ts';

/**
 * A seeded draw: the elements in the order that the seed gives, the same for ever. Fisher and Yates from the end: for i from
 * the last place down to the second, the element in place i changes with the one in a place from the first to i.
 */
export const drawOrder = <T>(elements: readonly T[], seed: number): readonly T[] => {
  const chance = makeChance(seed);
  const drawn = [...elements];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = chance(i + 1);
    [drawn[i], drawn[j]] = [drawn[j] as T, drawn[i] as T];
  }
  return drawn;
};

import type { BoundFacts } from '../engine/index.ts';

type ContestFacts = BoundFacts['contests'][number];

/** All facts of a contest, whatever they say. */
export const factsIn = (facts: ContestFacts) => [
  ...facts.entries,
  ...facts.draws,
  ...facts.lots,
  ...facts.matches,
  ...facts.rows,
  ...facts.printed,
  ...facts.placed,
  ...facts.points,
  ...facts.out,
  ...facts.closed,
  ...facts.figures,
  ...facts.replaced,
  ...facts.annulled,
];

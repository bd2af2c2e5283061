import { type CarryOver, makeCarryOver } from './carry-over.ts';
import { type Chance, makeChance } from './chance.ts';
import type { Leg } from './leg.ts';
import { redeal } from './redeal.ts';

/** How many rounds are dealt anew at a time, and how often that is tried: with more there is little left to win. */
const SIZE = 4;
const TRIES = 500;

/**
 * Spreads the carry-over of a leg: again and again a few rounds are dealt anew, venues untouched, and stay so unless the value
 * gets worse. So breaks and balance stay as they are. The same leg comes out for the same seed; the leg given is changed.
 */
export const spread = (leg: Leg, seed: number): Leg => {
  const { opponents, teams } = leg;
  const rounds = opponents.length;
  // up to six teams every leg with the fewest breaks has the same value
  if (teams < 8) return leg;
  const chance = makeChance(seed);
  const carry = makeCarryOver(teams);
  for (let round = 0; round < rounds; round++) seam(leg, carry, round, 1);
  for (let tries = 0; tries < TRIES; tries++) {
    const some = someRounds(rounds, tries, chance);
    const dealt = redeal(leg, some, chance);
    if (dealt === undefined) continue;
    const before = some.flatMap((round) => opponents[round] ?? []);
    if (change(leg, carry, some, dealt) > 0) change(leg, carry, some, before);
  }
  return leg;
};

/** Puts new opponents into rounds; tells by how much the carry-over gets worse. */
const change = (leg: Leg, carry: CarryOver, some: readonly number[], opponents: readonly Int16Array[]): number => {
  const rounds = leg.opponents.length;
  const seams = new Set(some.flatMap((round) => [round, (round + rounds - 1) % rounds]));
  let worse = 0;
  for (const round of seams) worse += seam(leg, carry, round, -1);
  some.forEach((round, i) => {
    const dealt = opponents[i];
    if (dealt) leg.opponents[round] = dealt;
  });
  for (const round of seams) worse += seam(leg, carry, round, 1);
  return worse;
};

/** Counts what a round hands on to the next, the last to the first. */
const seam = ({ opponents }: Leg, carry: CarryOver, round: number, by: 1 | -1): number =>
  carry.count(opponents[round] ?? [], opponents[(round + 1) % opponents.length] ?? [], by);

/** Neighbours and any rounds in turn. */
const someRounds = (rounds: number, tries: number, chance: Chance): readonly number[] => {
  const some = new Set<number>();
  if (tries % 2 === 0) {
    const first = chance(rounds);
    for (let i = 0; i < SIZE; i++) some.add((first + i) % rounds);
  }
  while (some.size < SIZE) some.add(chance(rounds));
  return [...some];
};

import type { TeamNames } from './names.ts';
import { compareOutcomes } from './outcomes.ts';
import type { Fixture, Scope } from './pieces.ts';
import { homeOf, seenFrom, winners } from './seen.ts';

/** Two teams meet at most so often in one contest. */
const MOST_MEETINGS = 12;

/**
 * The matches of two paired scopes that are the same match: by leg, ground, day and number, then by what they say. Two
 * matches of which only the ground is swapped are one if their scores are the same; else each is a match of its own.
 */
export const matchFixtures = (
  mine: Scope,
  theirs: Scope,
  names: TeamNames,
  most = Number.POSITIVE_INFINITY,
): readonly (readonly [Fixture, Fixture])[] => {
  const pairs: (readonly [Fixture, Fixture])[] = [];
  for (const [key, ones] of mine.pairs) {
    if (pairs.length >= most) break;
    const others = theirs.pairs.get(key);
    if (others === undefined) continue;
    const printed = mine.legs === 'printed' && theirs.legs === 'printed';
    const scored = ones
      .slice(0, MOST_MEETINGS)
      .flatMap((a) => others.slice(0, MOST_MEETINGS).map((b) => ({ a, b, score: alike(a, b, printed, names) })));
    const taken = new Set<Fixture>();
    for (const { a, b, score } of scored.sort((x, y) => y.score - x.score)) {
      if (score <= LEAST || taken.has(a) || taken.has(b)) continue;
      taken.add(a).add(b);
      pairs.push([a, b]);
    }
  }
  return pairs;
};

const LEAST = -3;

/** What speaks for two matches being one. Where both pages print legs in their order, nobody has said whose ground it was. */
const alike = (a: Fixture, b: Fixture, printed: boolean, names: TeamNames): number => {
  let score = 0;
  if (a.label !== undefined && b.label !== undefined) score += a.label === b.label ? 8 : -8;
  else if (a.label === 'third-match' || b.label === 'third-match') score -= 1;
  if (!printed && a.home !== 'unstated' && b.home !== 'unstated') score += homeOf(a) === homeOf(b) ? 4 : -4;
  if (a.date && b.date) score += a.date.value === b.date.value ? 6 : -3;
  if (a.nth === b.nth) score += 1;
  if (compareOutcomes(a.outcome, seenFrom(a, b), winners(a, names)) === 'same') score += 2;
  return score;
};

import type { Group } from '../model/regulations.ts';
import type { Outcome } from '../model/standing.ts';
import { type Countable, count, isOver, type Tally } from '../ranking/tally.ts';

/** The matches a group's form asks for, and what becomes of those of a team that is out. Teams by their position. */
export type Form = {
  readonly node: Group;
  readonly size: number;
  readonly matches: readonly Countable[];
  readonly out: ReadonlySet<number>;
};

/**
 * How many matches the form still asks for; undefined where it does not say. What an excluded team has not played is
 * cancelled or lost by rule.
 */
export const matchesMissing = (form: Form): number | undefined => {
  const { rounds } = form.node;
  return rounds === 'unknown' ? undefined : rounds === 'listed' ? listedMissing(form) : pairsMissing(form, rounds);
};

const pairsMissing = ({ size, matches, out }: Form, rounds: number): number => {
  const over = new Uint16Array(size * size);
  for (const { home, away, outcome } of matches) {
    if (!isOver(outcome)) continue;
    const pair = home < away ? home * size + away : away * size + home;
    over[pair] = (over[pair] ?? 0) + 1;
  }
  let missing = 0;
  for (let i = 0; i < size; i++) {
    if (out.has(i)) continue;
    for (let j = i + 1; j < size; j++) if (!out.has(j)) missing += Math.max(0, rounds - (over[i * size + j] ?? 0));
  }
  return missing;
};

/** By the number each team plays; where that is not said, the listed matches that are not over. */
const listedMissing = ({ node, size, matches, out }: Form): number => {
  const ahead = matches.filter(({ home, away, outcome }) => !isOver(outcome) && !out.has(home) && !out.has(away));
  if (node.matchesEach === undefined) return ahead.length;
  const each = node.matchesEach;
  // a listed match against a team that is out will not be played: nobody waits for it
  const settled = sidesOf(matches.filter(({ home, away, outcome }) => isOver(outcome) || out.has(home) || out.has(away)));
  let sides = 0;
  for (let i = 0; i < size; i++) if (!out.has(i)) sides += Math.max(0, each - (settled.get(i) ?? 0));
  return Math.max(ahead.length, Math.ceil(sides / 2));
};

/** In how many of some matches each team is. */
const sidesOf = (matches: readonly Countable[]): ReadonlyMap<number, number> => {
  const sides = new Map<number, number>();
  for (const { home, away } of matches) for (const side of [home, away]) sides.set(side, (sides.get(side) ?? 0) + 1);
  return sides;
};

/** Teams out whose matches are void by the exclusion rule. */
export const annulledTeams = ({ node, size, matches, out }: Form): ReadonlySet<number> => {
  const { played } = node.rules.exclusion;
  if (played === 'annulled' || out.size === 0) return out;
  if (played === 'stand') return new Set();
  const held = sidesOf(matches.filter(({ outcome }) => isOver(outcome)));
  const listed = sidesOf(matches);
  const all = (team: number): number =>
    typeof node.rounds === 'number' ? node.rounds * (size - 1) : (node.matchesEach ?? listed.get(team) ?? 0);
  return new Set([...out].filter((team) => (held.get(team) ?? 0) * 2 < all(team)));
};

/** How often each team lost by walkover, as far as the winner is on record. */
export const walkoversLost = (matches: readonly Countable[]): ReadonlyMap<number, number> => {
  const lost = new Map<number, number>();
  for (const { home, away, outcome } of matches) {
    if (outcome.kind !== 'walkover' || outcome.winner === 'unknown') continue;
    const loser = outcome.winner === 'home' ? away : home;
    lost.set(loser, (lost.get(loser) ?? 0) + 1);
  }
  return lost;
};

/** Matches an excluded team did not play, lost by rule where the exclusion rule says so. */
export const creditCancelled = (tallies: readonly Tally[], { node, size, matches, out }: Form, annulled: ReadonlySet<number>): void => {
  const { toPlay } = node.rules.exclusion;
  if (toPlay === 'cancelled' || node.rounds === 'unknown') return;
  const award = (gone: number, other: number): void => {
    const outcome: Outcome = out.has(other) ? { kind: 'annulled' } : { kind: 'awarded', score: toPlay.lost };
    count(tallies, { home: gone, away: other, outcome, awayGoals: 'do not count' }, node.rules);
  };
  for (const gone of out) {
    if (annulled.has(gone)) continue;
    const theirs = matches.filter(({ home, away }) => home === gone || away === gone);
    if (node.rounds === 'listed') {
      for (const { home, away, outcome } of theirs) if (!isOver(outcome)) award(gone, home === gone ? away : home);
      continue;
    }
    for (let other = 0; other < size; other++) {
      if (other === gone || (out.has(other) && other < gone)) continue;
      const held = theirs.filter(({ home, away, outcome }) => isOver(outcome) && (home === other || away === other)).length;
      for (let i = held; i < node.rounds; i++) award(gone, other);
    }
  }
};

import type { Group, Rules } from './regulations.ts';
import type { MatchState, Outcome, TeamIx } from './standing.ts';
import { count, isOver, type Tally } from './tally.ts';
import { at } from './tree.ts';

/** The matches a group's form asks for, and what becomes of those of a team that is out. */
export type Fixture = {
  readonly node: Group;
  readonly teams: readonly TeamIx[];
  readonly position: ReadonlyMap<TeamIx, number>;
  readonly matches: readonly MatchState[];
  readonly out: ReadonlySet<TeamIx>;
};

/**
 * How many matches the form still asks for; undefined where it does not say. What an excluded team has not played is
 * cancelled or lost by rule.
 */
export const matchesMissing = (fixture: Fixture): number | undefined => {
  const { rounds } = fixture.node;
  return rounds === 'unknown' ? undefined : rounds === 'listed' ? listedMissing(fixture) : pairsMissing(fixture, rounds);
};

const pairsMissing = ({ teams, position, matches, out }: Fixture, rounds: number): number => {
  const size = teams.length;
  const over = new Uint16Array(size * size);
  for (const { home, away, outcome } of matches) {
    if (!isOver(outcome)) continue;
    const h = position.get(home) ?? 0;
    const a = position.get(away) ?? 0;
    const pair = h < a ? h * size + a : a * size + h;
    over[pair] = (over[pair] ?? 0) + 1;
  }
  let missing = 0;
  for (let i = 0; i < size; i++) {
    if (out.has(at(teams, i))) continue;
    for (let j = i + 1; j < size; j++) if (!out.has(at(teams, j))) missing += Math.max(0, rounds - (over[i * size + j] ?? 0));
  }
  return missing;
};

/** By the number each team plays; where that is not said, the listed matches that are not over. */
const listedMissing = ({ node, teams, matches, out }: Fixture): number => {
  const ahead = matches.filter(({ home, away, outcome }) => !isOver(outcome) && !out.has(home) && !out.has(away));
  if (node.matchesEach === undefined) return ahead.length;
  const each = node.matchesEach;
  const held = overOf(matches);
  // a match with a team that is out may never have been listed: nobody waits for it
  const lost = new Map<TeamIx, number>();
  for (const gone of out) {
    const short = each - (held.get(gone) ?? 0);
    for (const { home, away, outcome } of matches) {
      if (isOver(outcome) || (home !== gone && away !== gone)) continue;
      const other = home === gone ? away : home;
      if (short > 0) lost.set(other, (lost.get(other) ?? 0) + 1);
    }
  }
  const sides = teams.reduce(
    (sum, team) => sum + (out.has(team) ? 0 : Math.max(0, each - (held.get(team) ?? 0) - (lost.get(team) ?? 0))),
    0,
  );
  return Math.max(ahead.length, Math.ceil(sides / 2));
};

const overOf = (matches: readonly MatchState[]): ReadonlyMap<TeamIx, number> => {
  const held = new Map<TeamIx, number>();
  for (const { home, away, outcome } of matches)
    if (isOver(outcome)) for (const team of [home, away]) held.set(team, (held.get(team) ?? 0) + 1);
  return held;
};

/** Teams out whose matches are void by the exclusion rule. */
export const annulledTeams = ({ node, teams, matches, out }: Fixture): ReadonlySet<TeamIx> => {
  const { played } = node.rules.exclusion;
  if (played === 'annulled') return out;
  if (played === 'stand' || out.size === 0) return new Set();
  const held = overOf(matches);
  const all = (team: TeamIx): number => {
    if (typeof node.rounds === 'number') return node.rounds * (teams.length - 1);
    return node.matchesEach ?? matches.filter(({ home, away }) => home === team || away === team).length;
  };
  return new Set([...out].filter((team) => (held.get(team) ?? 0) * 2 < all(team)));
};

/** What losing by walkover costs: how often each team did, as far as the winner is on record. */
export const walkoversLost = (matches: readonly MatchState[]): ReadonlyMap<TeamIx, number> => {
  const lost = new Map<TeamIx, number>();
  for (const { home, away, outcome } of matches) {
    if (outcome.kind !== 'walkover' || outcome.winner === 'unknown') continue;
    const loser = outcome.winner === 'home' ? away : home;
    lost.set(loser, (lost.get(loser) ?? 0) + 1);
  }
  return lost;
};

/** Matches an excluded team did not play, lost by rule where the exclusion rule says so. */
export const creditCancelled = (
  tallies: readonly Tally[],
  { node, teams, position, matches, out }: Fixture,
  annulled: ReadonlySet<TeamIx>,
): void => {
  const { toPlay } = node.rules.exclusion;
  if (toPlay === 'cancelled' || node.rounds === 'unknown') return;
  const award = (gone: TeamIx, other: TeamIx): void => {
    const outcome: Outcome = out.has(other) ? { kind: 'annulled' } : { kind: 'awarded', score: toPlay.lost };
    const sides = { home: position.get(gone) ?? 0, away: position.get(other) ?? 0 };
    count(tallies, { ...sides, outcome, awayGoals: 'do not count' }, node.rules satisfies Rules);
  };
  for (const gone of out) {
    if (annulled.has(gone)) continue;
    const theirs = matches.filter(({ home, away }) => home === gone || away === gone);
    if (node.rounds === 'listed') {
      for (const { home, away, outcome } of theirs) if (!isOver(outcome)) award(gone, home === gone ? away : home);
      continue;
    }
    for (const other of teams) {
      if (other === gone || (out.has(other) && other < gone)) continue;
      const held = theirs.filter(({ home, away, outcome }) => isOver(outcome) && (home === other || away === other)).length;
      for (let i = held; i < node.rounds; i++) award(gone, other);
    }
  }
};

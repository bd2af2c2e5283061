import type { Counts } from './counts.ts';
import type { GroupFigures, GroupMatch, GroupResult } from './figures.ts';
import { isMet, type Target, type TeamTargets } from './targets.ts';

/** A changed score is none with three digits. */
const MOST_GOALS = 99;

export type Score = readonly [number, number];

/** Takes the new scores of a set of matches, in the order of the set, and by how many goals they differ from the old ones. */
export type OfferScores = (scores: readonly Score[], goals: number) => void;

/** By how many goals a score differs from what stands there: one that is not there counts its goals. */
const goalsChanged = (from: GroupResult, [a, b]: Score): number => {
  const [c, d] = originOf(from);
  return Math.abs(a - c) + Math.abs(b - d);
};

const originOf = (from: GroupResult): Score => (from.kind === 'score' ? from.score : [0, 0]);

/**
 * Finds every way to score the matches of a set anew so that all teams of the set meet their targets, up to a limit of goals
 * that is asked again at every step. The teams outside the set must meet theirs already. `played`: what the matches give as they are.
 */
export const makeScoring = ({ matches, points: rule, teams }: GroupFigures, targets: readonly TeamTargets[], played: readonly Counts[]) => {
  const counts = played.map((count) => ({ ...count }));
  const left = teams.map(() => 0);

  const add = (match: GroupMatch, [a, b]: Score, by: 1 | -1): void => {
    addTo(counts[match.home], a, b, by);
    addTo(counts[match.away], b, a, by);
  };
  const fits = (team: number): boolean => {
    const [own, wanted] = [counts[team], targets[team]];
    if (own === undefined || wanted === undefined) return true;
    return left[team] === 0 ? isMet(wanted, own, rule) : wanted.some((target) => isWithin(own, target));
  };

  return (set: readonly number[], limit: () => number, isOver: () => boolean, offer: OfferScores): void => {
    for (const index of set) {
      const match = matches[index];
      if (match === undefined) return;
      left[match.home] = (left[match.home] ?? 0) + 1;
      left[match.away] = (left[match.away] ?? 0) + 1;
      if (match.result.kind === 'score') add(match, match.result.score, -1);
    }
    const scores = new Map<number, Score>();
    const order = leavesFirst(set, matches, [...left]);
    const scoreFrom = (step: number, goals: number): void => {
      const index = order[step];
      const match = index === undefined ? undefined : matches[index];
      if (index === undefined || match === undefined) {
        offer(
          set.map((one) => scores.get(one) ?? [0, 0]),
          goals,
        );
        return;
      }
      const { away, home, result } = match;
      left[home] = (left[home] ?? 0) - 1;
      left[away] = (left[away] ?? 0) - 1;
      const wantedOf = (team: number): Wanted => ({
        targets: targets[team],
        counts: counts[team],
        isLast: left[team] === 0,
      });
      for (const score of scoresFor(result, wantedOf(home), wantedOf(away), () => limit() - goals)) {
        if (isOver()) break;
        add(match, score, 1);
        if (fits(home) && fits(away)) {
          scores.set(index, score);
          scoreFrom(step + 1, goals + goalsChanged(result, score));
        }
        add(match, score, -1);
      }
      left[home] = (left[home] ?? 0) + 1;
      left[away] = (left[away] ?? 0) + 1;
    };
    scoreFrom(0, 0);
    for (const index of set) {
      const match = matches[index];
      if (match === undefined) continue;
      left[match.home] = (left[match.home] ?? 0) - 1;
      left[match.away] = (left[match.away] ?? 0) - 1;
      if (match.result.kind === 'score') add(match, match.result.score, 1);
    }
  };
};

type Mutable = { -readonly [K in keyof Counts]: Counts[K] };

const addTo = (counts: Mutable | undefined, own: number, other: number, by: 1 | -1): void => {
  if (counts === undefined) return;
  if (own > other) counts.won += by;
  else if (own === other) counts.drawn += by;
  else counts.lost += by;
  counts.goalsFor += by * own;
  counts.goalsAgainst += by * other;
};

/** Whether more matches can still bring these counts to a target. */
const isWithin = ({ drawn, goalsAgainst, goalsFor, lost, won }: Counts, target: Target): boolean =>
  won <= (target.won ?? won) &&
  drawn <= (target.drawn ?? drawn) &&
  lost <= (target.lost ?? lost) &&
  goalsFor <= (target.goalsFor ?? goalsFor) &&
  goalsAgainst <= (target.goalsAgainst ?? goalsAgainst);

/** Matches after which a team has no other one in the set come first: their scores follow from its targets. */
const leavesFirst = (set: readonly number[], matches: readonly GroupMatch[], degree: number[]): readonly number[] => {
  const rest = [...set];
  const order: number[] = [];
  while (rest.length > 0) {
    const leaf = rest.findIndex((index) => degree[matches[index]?.home ?? -1] === 1 || degree[matches[index]?.away ?? -1] === 1);
    const [index] = rest.splice(Math.max(0, leaf), 1);
    const match = index === undefined ? undefined : matches[index];
    if (index === undefined || match === undefined) continue;
    order.push(index);
    degree[match.home] = (degree[match.home] ?? 0) - 1;
    degree[match.away] = (degree[match.away] ?? 0) - 1;
  }
  return order;
};

/** One side of a match that is to be scored: `isLast`: no other match of this team is. */
type Wanted = { readonly targets: TeamTargets; readonly counts: Counts | undefined; readonly isLast: boolean };

/** The scores worth trying, those that change the fewest goals first; never the one that stands there. */
function* scoresFor(result: GroupResult, home: Wanted, away: Wanted, limit: () => number): Generator<Score> {
  const origin = originOf(result);
  const isNew = ([a, b]: Score): boolean => !(result.kind === 'score' && a === origin[0] && b === origin[1]) && isSaid(result, a, b);
  if (countsNoGoals(home) && countsNoGoals(away)) {
    for (const score of byDifference(result, origin, home, away)) {
      if (goalsChanged(result, score) > limit()) return;
      if (isNew(score)) yield score;
    }
    return;
  }
  const [own, other] = [
    both(forced(home, 'goalsFor'), forced(away, 'goalsAgainst')),
    both(forced(away, 'goalsFor'), forced(home, 'goalsAgainst')),
  ];
  const mostOwn = Math.min(MOST_GOALS, atMost(home, 'goalsFor'), atMost(away, 'goalsAgainst'));
  const mostOther = Math.min(MOST_GOALS, atMost(away, 'goalsFor'), atMost(home, 'goalsAgainst'));
  if (own === undefined && other === undefined) {
    for (const score of around(origin, mostOwn, mostOther, limit)) if (isNew(score)) yield score;
    return;
  }
  const pairs: Score[] = [];
  for (const a of own ?? range(mostOwn)) for (const b of other ?? range(mostOther)) if (a <= mostOwn && b <= mostOther) pairs.push([a, b]);
  pairs.sort((one, two) => goalsChanged(result, one) - goalsChanged(result, two));
  for (const score of pairs) {
    if (goalsChanged(result, score) > limit()) return;
    if (isNew(score)) yield score;
  }
}

const isSaid = (result: GroupResult, a: number, b: number): boolean =>
  result.kind !== 'unknown' || result.winner === undefined || result.winner === (a > b ? 'home' : a < b ? 'away' : 'drawn');

const range = (most: number): readonly number[] => Array.from({ length: Math.max(0, most + 1) }, (_, i) => i);

const both = (one: readonly number[] | undefined, other: readonly number[] | undefined): readonly number[] | undefined =>
  one && other ? one.filter((goals) => other.includes(goals)) : (one ?? other);

/** The goals that the last open match of a team must bring, one for each target; undefined: some target leaves them open. */
const forced = ({ counts, isLast, targets }: Wanted, figure: 'goalsFor' | 'goalsAgainst'): readonly number[] | undefined => {
  if (!isLast || targets === undefined || counts === undefined) return undefined;
  const goals = new Set<number>();
  for (const { [figure]: wanted } of targets) {
    if (wanted === undefined) return undefined;
    if (wanted >= counts[figure]) goals.add(wanted - counts[figure]);
  }
  return [...goals];
};

const atMost = ({ counts, targets }: Wanted, figure: 'goalsFor' | 'goalsAgainst'): number => {
  if (targets === undefined || counts === undefined) return MOST_GOALS;
  let most = -1;
  for (const { [figure]: wanted } of targets) most = Math.max(most, wanted === undefined ? MOST_GOALS : wanted - counts[figure]);
  return most;
};

/** Whether at most the difference of goals is printed. */
const countsNoGoals = ({ targets }: Wanted): boolean =>
  (targets ?? []).every(({ goalsAgainst, goalsFor }) => goalsFor === undefined && goalsAgainst === undefined);

const countsNoDifference = ({ targets }: Wanted): boolean => (targets ?? []).every(({ difference }) => difference === undefined);

/**
 * Where only who won is counted, or the difference: for each difference that does the scores nearest to the old one; where none
 * was, the one with the fewest goals. Nearest first.
 */
const byDifference = (result: GroupResult, [a, b]: Score, home: Wanted, away: Wanted): readonly Score[] => {
  const old = a - b;
  const differences =
    countsNoDifference(home) && countsNoDifference(away)
      ? // of each outcome the nearest one
        [...new Set([Math.max(old, 1), 0, Math.min(old, -1)])].filter((gap) => result.kind !== 'score' || Math.sign(gap) !== Math.sign(old))
      : (both(forcedGap(home, 1), forcedGap(away, -1)) ?? range(2 * MOST_GOALS).map((gap) => gap - MOST_GOALS));
  return differences.flatMap((gap) => split(a, b, gap - old)).toSorted((one, two) => goalsChanged(result, one) - goalsChanged(result, two));
};

/** The differences that the last open match of a team must bring, seen from its home side. */
const forcedGap = ({ counts, isLast, targets }: Wanted, side: 1 | -1): readonly number[] | undefined => {
  if (!isLast || targets === undefined || counts === undefined) return undefined;
  const gaps = new Set<number>();
  for (const { difference } of targets) {
    if (difference === undefined) return undefined;
    gaps.add(side * (difference - counts.goalsFor + counts.goalsAgainst));
  }
  return [...gaps];
};

/** Every way to move a difference of goals by `by` with as few goals: more for one side, fewer for the other, or both. */
const split = (a: number, b: number, by: number): readonly Score[] => {
  const [step, size] = [Math.sign(by), Math.abs(by)];
  return range(size)
    .map((moved): Score => [a + step * moved, b - step * (size - moved)])
    .filter(([own, other]) => own >= 0 && other >= 0 && own <= MOST_GOALS && other <= MOST_GOALS);
};

/** Scores around one, nearest first. */
function* around([a, b]: Score, mostOwn: number, mostOther: number, limit: () => number): Generator<Score> {
  const farthest = Math.max(a, Math.abs(mostOwn - a)) + Math.max(b, Math.abs(mostOther - b));
  for (let goals = 0; goals <= farthest && goals <= limit(); goals += 1)
    for (let own = Math.max(0, a - goals); own <= Math.min(mostOwn, a + goals); own += 1) {
      const rest = goals - Math.abs(own - a);
      for (const other of rest === 0 ? [b] : [b - rest, b + rest]) if (other >= 0 && other <= mostOther) yield [own, other];
    }
}

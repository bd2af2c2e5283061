import { type Counts, countPlayed, isPlayed } from './counts.ts';
import type { GroupFigures, GroupMatch } from './figures.ts';
import { makeScoring, type OfferScores } from './find-scores.ts';
import { isMet, type TeamTargets } from './targets.ts';

/** What stands between the results and a table: how many must change at least, and whether no change of results can do. */
export type Distance = { readonly state: 'open'; readonly atLeast: number } | { readonly state: 'hopeless' };

/** A result that may be changed or filled in. What a ruling decided stays as it is. */
const isChangeable = (match: GroupMatch): boolean =>
  match.home !== match.away &&
  (isPlayed(match) || match.result.kind === 'unknown' || (match.result.kind === 'uncounted' && canBeFilled(match.result.why)));

const canBeFilled = (why: 'walkover' | 'not-played' | 'words' | 'both-lose'): boolean => why === 'not-played' || why === 'words';

/** What a search needs to know of the results of a group, whatever its table says. */
export type ResultField = {
  readonly group: GroupFigures;
  readonly counts: readonly Counts[];
  /** Results that can be changed, all and by team. */
  readonly changeable: readonly number[];
  readonly ofTeam: readonly (readonly number[])[];
  /** How many of each team's have no score. */
  readonly empty: readonly number[];
};

export const resultField = (group: GroupFigures): ResultField => {
  const changeable = group.matches.flatMap((match, i) => (isChangeable(match) ? [i] : []));
  const ofTeam: number[][] = group.teams.map(() => []);
  const empty = group.teams.map(() => 0);
  for (const i of changeable) {
    const match = group.matches[i];
    for (const team of sidesOf(match)) {
      ofTeam[team]?.push(i);
      if (match && !isPlayed(match)) empty[team] = (empty[team] ?? 0) + 1;
    }
  }
  return { group, counts: countPlayed(group), changeable, ofTeam, empty };
};

export type OfferSet = (set: readonly number[], ...found: Parameters<OfferScores>) => void;

/**
 * Every way to make a table right by changing exactly so many results, each once. Sets of results are looked through from the
 * teams whose rows are wrong: each of them must have a changed match, and no part of a smallest set is apart from all of them.
 */
export const searchResults = (
  { changeable, counts, group, ofTeam }: ResultField,
  targets: readonly TeamTargets[],
  changes: number,
  limit: () => number,
  isOver: () => boolean,
  offer: OfferSet,
): void => {
  const { matches, teams } = group;
  const needs = needsOf(group, counts, targets);
  const scoreSet = makeScoring(group, targets, counts);
  const chosen: number[] = [];
  const taken = matches.map(() => false);
  const degree = teams.map(() => 0);
  const fills = teams.map(() => 0);
  const isFree = (i: number): boolean => {
    const match = matches[i];
    if (match === undefined || taken[i]) return false;
    return isPlayed(match) || sidesOf(match).every((team) => (fills[team] ?? 0) < (needs[team]?.mostFills ?? Number.POSITIVE_INFINITY));
  };
  const mark = (i: number, by: 1 | -1): void => {
    const match = matches[i];
    if (match === undefined) return;
    for (const team of sidesOf(match)) {
      degree[team] = (degree[team] ?? 0) + by;
      if (!isPlayed(match)) fills[team] = (fills[team] ?? 0) + by;
    }
  };
  /** The results one of which must be in the set; `complete`: nothing more is needed. */
  const candidates = (): readonly number[] | 'complete' => {
    const left = changes - chosen.length;
    let [uncovered, fewest]: [number, readonly number[] | undefined] = [0, undefined];
    for (const [team, need] of needs.entries()) {
      const lacks = need.leastFills - (fills[team] ?? 0);
      if (lacks <= 0 && !(need.isWrong && degree[team] === 0)) continue;
      uncovered += Math.max(lacks, 1);
      if (uncovered > 2 * left) return [];
      const own = (ofTeam[team] ?? []).filter((i) => isFree(i) && (lacks <= 0 || isEmpty(matches[i])));
      if (fewest === undefined || own.length < fewest.length) fewest = own;
    }
    if (fewest !== undefined) return fewest;
    if (left === 0) return 'complete';
    return changeable.filter((i) => isFree(i) && sidesOf(matches[i]).some((team) => (degree[team] ?? 0) > 0));
  };
  const grow = (): void => {
    if (isOver()) return;
    const next = candidates();
    if (next === 'complete') {
      scoreSet(chosen, limit, isOver, (scores, goals) => offer([...chosen], scores, goals));
      return;
    }
    if (chosen.length === changes) return;
    for (const i of next) {
      // It stays taken while sets with the later ones are looked through: those with both have been.
      taken[i] = true;
      chosen.push(i);
      mark(i, 1);
      grow();
      mark(i, -1);
      chosen.pop();
    }
    for (const i of next) taken[i] = false;
  };
  grow();
};

const isEmpty = (match: GroupMatch | undefined): boolean => match !== undefined && !isPlayed(match);

const sidesOf = (match: GroupMatch | undefined): readonly number[] => (match === undefined ? [] : [match.home, match.away]);

type Need = {
  readonly isWrong: boolean;
  /** How many of its matches without a score must get one, at least and at most. */
  readonly leastFills: number;
  readonly mostFills: number;
};

const needsOf = ({ points }: GroupFigures, counts: readonly Counts[], targets: readonly TeamTargets[]): readonly Need[] =>
  counts.map((own, team) => {
    const wanted = targets[team];
    const played = own.won + own.drawn + own.lost;
    const known = (wanted ?? []).flatMap((target) => (target.played === undefined ? [] : [target.played - played]));
    const isKnown = wanted !== undefined && known.length === wanted.length;
    return {
      isWrong: !isMet(wanted, own, points),
      leastFills: isKnown ? Math.max(0, Math.min(...known)) : 0,
      mostFills: isKnown ? Math.max(...known) : Number.POSITIVE_INFINITY,
    };
  });

export const distanceOf = ({ counts, empty, group, ofTeam }: ResultField, targets: readonly TeamTargets[]): Distance => {
  if (targets.some((wanted) => wanted?.length === 0) || !canBalance(targets)) return { state: 'hopeless' };
  const needs = needsOf(group, counts, targets);
  const isHopeless = needs.some(
    ({ isWrong, leastFills, mostFills }, team) =>
      mostFills < 0 || leastFills > (empty[team] ?? 0) || (isWrong && ofTeam[team]?.length === 0),
  );
  if (isHopeless) return { state: 'hopeless' };
  const wrong = needs.filter(({ isWrong }) => isWrong).length;
  const fills = needs.reduce((sum, { leastFills }) => sum + leastFills, 0);
  return { state: 'open', atLeast: Math.max(1, Math.ceil(wrong / 2), Math.ceil(fills / 2)) };
};

/** Every match gives one side what it takes from the other: where each row can be right in one way only, the rows must balance. */
const canBalance = (targets: readonly TeamTargets[]): boolean => {
  const only = targets.map((wanted) => (wanted?.length === 1 ? wanted[0] : undefined));
  const total = (figure: 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'difference' | 'played'): number | undefined => {
    let sum = 0;
    for (const target of only) {
      const value = target?.[figure];
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  };
  const same = (one: number | undefined, other: number | undefined): boolean => one === undefined || other === undefined || one === other;
  return (
    same(total('won'), total('lost')) &&
    same(total('goalsFor'), total('goalsAgainst')) &&
    same(total('difference'), 0) &&
    (total('drawn') ?? 0) % 2 === 0 &&
    (total('played') ?? 0) % 2 === 0
  );
};

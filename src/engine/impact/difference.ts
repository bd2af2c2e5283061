import { at } from '../lists.ts';
import type { Change, ContestImpact, ReadingImpact } from '../model/impact.ts';
import type { ContestIx, ContestState, Due, MatchState, Place, PrizeState, Row } from '../model/standing.ts';
import { sameHolders } from '../same-place.ts';

/** A season as far as two of them are compared. Team indices of both sides mean the same teams. */
export type Side = {
  readonly contest: (ix: ContestIx) => ContestState;
  readonly due: (ix: ContestIx) => readonly Due[];
  readonly prizes: readonly PrizeState[];
  readonly champion?: Place;
};

export type Difference = Pick<ReadingImpact, 'contests' | 'prizes' | 'champion'>;

/** What is otherwise after than before, in these contests, the prizes and the title. */
export const differenceOf = (before: Side, after: Side, contests: readonly ContestIx[]): Difference => {
  const prizes = after.prizes.flatMap((one, i) => {
    const held = before.prizes[i];
    if (held === undefined || (held.taken === one.taken && sameHolders(held.place, one.place))) return [];
    return [{ prize: one.prize, before: held, after: one }];
  });
  const { champion: was } = before;
  const { champion: is } = after;
  return {
    contests: contests.flatMap((ix) => {
      const impact = contestImpact(ix, before, after);
      return isEmpty(impact) ? [] : [impact];
    }),
    prizes,
    ...(was && is && !sameHolders(was, is) && { champion: { before: was, after: is } }),
  };
};

const isEmpty = ({ due, places, restored, slots, table, voided }: ContestImpact): boolean =>
  table === undefined && [places, slots, due.more, due.less, voided, restored].every((list) => list.length === 0);

const contestImpact = (contest: ContestIx, from: Side, to: Side): ContestImpact => {
  const before = from.contest(contest);
  const after = to.contest(contest);
  const places = changesIn(before.places, after.places);
  const tables = { before: before.table ?? [], after: after.table ?? [] };
  const void_ = [voidIn(before), voidIn(after)] as const;
  return {
    contest,
    places,
    slots: changesIn(before.slots, after.slots),
    ...(rowsDiffer(tables.before, tables.after) && { table: tables }),
    due: dueDifference(from.due(contest), to.due(contest)),
    voided: beyond(void_[1], void_[0], keyOfMatch).map((match) => asPlayed(match, before)),
    restored: beyond(void_[0], void_[1], keyOfMatch).map((match) => asPlayed(match, after)),
  };
};

const changesIn = (before: readonly Place[], after: readonly Place[]): readonly Change[] =>
  after.flatMap((place, i): Change[] => {
    const held = before[i];
    return held === undefined || sameHolders(held, place) ? [] : [{ before: held, after: place }];
  });

const rowsDiffer = (before: readonly Row[], after: readonly Row[]): boolean =>
  before.length !== after.length || before.some((row, i) => row.team !== at(after, i).team || row.points !== at(after, i).points);

/** Matches on record that do not count. */
const voidIn = ({ annulled = [], matches, strays }: ContestState): readonly MatchState[] => [
  ...strays,
  ...matches.filter(
    ({ away, home, label, outcome }) =>
      outcome.kind === 'annulled' ||
      (label === undefined && IS_OVER[outcome.kind] === 'yes' && (annulled.includes(home) || annulled.includes(away))),
  ),
];

/** What of a match is lost when it is annulled. */
const IS_OVER: Readonly<Partial<Record<MatchState['outcome']['kind'], 'yes'>>> = {
  played: 'yes',
  decided: 'yes',
  walkover: 'yes',
  awarded: 'yes',
  'both-lose': 'yes',
};

/** One match, whatever became of it. */
const keyOfMatch = ({ away, date, home, label }: MatchState): string => JSON.stringify([home, away, label, date]);

/** With what had become of it where it counts, for people to know which match is meant. */
const asPlayed = (match: MatchState, where: ContestState): MatchState => {
  const key = keyOfMatch(match);
  return where.matches.find((one) => one.outcome.kind !== 'annulled' && keyOfMatch(one) === key) ?? match;
};

/** What the one list holds beyond the other, a key as often as it does. */
const beyond = <T>(list: readonly T[], other: readonly T[], keyOf: (one: T) => string): readonly T[] => {
  const left = new Map<string, number>();
  for (const one of other) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return list.filter((one) => {
    const key = keyOf(one);
    const rest = left.get(key) ?? 0;
    left.set(key, rest - 1);
    return rest <= 0;
  });
};

/** The same act between the same teams is due or not; of matches and entries there are more or fewer. */
const dueDifference = (before: readonly Due[], after: readonly Due[]): ContestImpact['due'] => ({
  more: dueBeyond(after, before),
  less: dueBeyond(before, after),
});

const dueBeyond = (list: readonly Due[], other: readonly Due[]): readonly Due[] => {
  const left = new Map<string, number>();
  const add = (due: Due, count: number): number => {
    const key = JSON.stringify([due.code, due.teams, due.ground, due.or, due.article]);
    const rest = left.get(key) ?? 0;
    left.set(key, rest + count);
    return rest;
  };
  for (const due of other) add(due, due.count);
  return list.flatMap((due) => {
    const count = due.count - Math.max(0, add(due, -due.count));
    return count > 0 ? [{ ...due, count }] : [];
  });
};

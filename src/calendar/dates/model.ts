import type { Weekday } from './days.ts';

/**
 * What is to be put on dates. Teams, grounds, rounds and games are numbers from 0; days are ISO days. Everything that may
 * turn out to be too much is a wish.
 */
export type Wanted = {
  readonly games: readonly Game[];
  readonly rounds: readonly Round[];
  readonly teams: number;
  readonly from: string;
  /** On which weekdays is played; the first is preferred. Those that follow each other are one match day. */
  readonly weekdays: readonly Weekday[];
  /** Kick-off times as `15:30`, the first is preferred; none: only days are given. */
  readonly times: readonly string[];
  readonly wishes: readonly Wish[];
};

/** A side that is not known yet (a tie's before its teams are through) is absent, and no wish about a team touches it. */
export type Game = { readonly round: number; readonly home?: number; readonly away?: number };

/** `after`: rounds that are over before it begins. */
export type Round = { readonly after: readonly number[] };

export type Wish =
  /** The last day on which is played. */
  | { readonly kind: 'until'; readonly day: string }
  /** All matches of a round on one match day, and rounds one after the other, each on its own. Fixed matches on other days are not counted. */
  | { readonly kind: 'whole-rounds' }
  /** Days without a match between two matches of a team. */
  | { readonly kind: 'rest'; readonly days: number; readonly team?: number }
  /** Nobody plays, or a team does not, or nobody on a ground. */
  | { readonly kind: 'no-play'; readonly from: string; readonly until: string; readonly team?: number; readonly ground?: number }
  /** Where these teams are at home, and how many matches it takes a day, each at its own time if there are times. */
  | { readonly kind: 'ground'; readonly ground: number; readonly teams: readonly number[]; readonly matchesADay: number }
  /** Up to a day the team does not play at home; or, with `at`, plays its home matches there. */
  | { readonly kind: 'home-ban'; readonly team: number; readonly from?: string; readonly until: string; readonly at?: number }
  | { readonly kind: 'fixed'; readonly game: number; readonly day: string; readonly time?: string };

/** When and where a game is played. `ground`: one that a wish names; absent: the ground of the home team. */
export type Dated = { readonly day: string; readonly time?: string; readonly ground?: number };

export type Dates =
  /** `moved`: games that are not on the match day of their round, as few as is known to be possible. */
  | { readonly kind: 'dated'; readonly games: readonly Dated[]; readonly moved: readonly number[]; readonly fewest: 'yes' | 'cut short' }
  /**
   * These wishes, by index, cannot all be met. `fewest: 'yes'`: without any one of them the others can; `cut short`: time
   * was over, and perhaps not all of them are needed for it.
   */
  | { readonly kind: 'impossible'; readonly wishes: readonly number[]; readonly fewest: 'yes' | 'cut short' }
  /** Time was over before it was known. */
  | { readonly kind: 'cut short' };

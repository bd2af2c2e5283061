import type { Reading, SeasonTeam } from './season.ts';
import type { Problem } from './spot.ts';
import type { ContestIx, Due, MatchState, Place, PrizeState, Row, TeamIx } from './standing.ts';
import type { Statement } from './statements.ts';

/** What some statements, were they added, would change: one answer for each reading that was asked. */
export type Impact = {
  /** The statements, with a line for each ruling they hang on that was not on record. */
  readonly supposed: readonly Statement[];
  /** Why some of them cannot be used; what they would change is not in the answer. */
  readonly problems: readonly Problem[];
  readonly readings: readonly ReadingImpact[];
};

/** Without contests, prizes and champion it changes nothing. */
export type ReadingImpact = {
  readonly reading: Reading;
  /** What team indices of this answer mean; those of the season before may be others. */
  readonly teams: readonly SeasonTeam[];
  /** Teams that the statements name, or that the facts of their rulings name; sorted. */
  readonly named: readonly TeamIx[];
  /** Contests that would not stand as they do, in feeding order. */
  readonly contests: readonly ContestImpact[];
  readonly prizes: readonly { readonly prize: number; readonly before: PrizeState; readonly after: PrizeState }[];
  readonly champion?: { readonly before: Place; readonly after: Place };
  /** Teams that are not named, and for whom something changes; sorted. */
  readonly touched: readonly Touched[];
};

export type ContestImpact = {
  readonly contest: ContestIx;
  /** Places held otherwise, by number. */
  readonly places: readonly Change[];
  /** Slots filled otherwise: who enters, who leaves. */
  readonly slots: readonly Change[];
  /** The table, where somebody's points or place in it change. */
  readonly table?: { readonly before: readonly Row[]; readonly after: readonly Row[] };
  /** Counts say how many more or fewer. */
  readonly due: { readonly more: readonly Due[]; readonly less: readonly Due[] };
  /** Matches on record that would be annulled, or of teams that hold no slot here any more; and those that would count again. */
  readonly voided: readonly MatchState[];
  readonly restored: readonly MatchState[];
};

export type Change = { readonly before: Place; readonly after: Place };

/** A team and what changes for it. */
export type Touched = { readonly team: TeamIx; readonly changes: readonly TeamChange[] };
export type TeamChange = {
  /**
   * enters, leaves: a slot or a prize · unsure: had it for certain, and may still have it · may-enter, may-not-enter: could not,
   * or could, have it, nothing is settled · moves: another place · rival: another team in its contest · points: in the table ·
   * plays, plays-not: something is due, or no longer · void, restored: a match
   */
  readonly what: TouchCode;
  readonly contest?: ContestIx;
  readonly prize?: number;
};
export type TouchCode =
  | 'enters'
  | 'leaves'
  | 'unsure'
  | 'may-enter'
  | 'may-not-enter'
  | 'moves'
  | 'rival'
  | 'points'
  | 'plays'
  | 'plays-not'
  | 'void'
  | 'restored';

/** Which of several open protests matter. Each is upheld or not; without a decision none of them counts. */
export type Decisions = {
  /** The smallest sets of protests that, upheld together, change who holds a slot, a prize or the title in some reading, the smallest first. */
  readonly matters: readonly (readonly string[])[];
  /** Protests that change it only where others are upheld too, with the smallest such set of others. */
  readonly conditional: readonly { readonly id: string; readonly given: readonly string[] }[];
  /** Protests that change nothing, whatever becomes of the others. */
  readonly moot: readonly string[];
  /** `all` sets were looked at, or those of up to so many protests: a larger set may still change something. */
  readonly looked: 'all' | { readonly upTo: number };
  readonly problems: readonly Problem[];
};

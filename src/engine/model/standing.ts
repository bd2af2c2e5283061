import type { ActName, MeasureName } from './regulations.ts';
import type { Spot, Text } from './spot.ts';
import type { Ground, MatchLabel, Reporter, RulingStanding } from './statements.ts';

/**
 * What the engine answers. Contests and teams are dense indices into `Plan.contests` and `Season.teams`;
 * `wire` turns them into ids and names.
 */
export type TeamIx = number;
export type ContestIx = number;

/**
 * settled: this team, because … · shared: level, and nothing depends on their order · open: matches, draws or entries
 * still ahead · due: the rules name an act that must now be held · unresolved: the rules end here · unknown: it
 * happened, we do not know · vacant: nobody holds it, and the rules say so.
 */
export type PlaceState = 'settled' | 'shared' | 'open' | 'due' | 'unresolved' | 'unknown' | 'vacant';

/** The answer for one place of a contest or one slot. `among`: who can still have it; absent if not even that is known. */
export type Place = {
  readonly place: number;
  readonly state: PlaceState;
  readonly team?: TeamIx;
  readonly among?: readonly TeamIx[];
  readonly because: readonly Reason[];
  /** For every state but settled and vacant: the root of the waiting, not "waits for waits for". */
  readonly cause?: Cause;
};

export type Cause = { readonly contest: ContestIx; readonly code: CauseCode; readonly article?: string };
export type CauseCode =
  | 'matches-to-play'
  | 'result-not-on-record'
  | 'form-not-on-record'
  | 'figures-not-on-record'
  | 'figures-to-come'
  | 'draw-to-hold'
  | 'draw-not-on-record'
  | 'entry-to-come'
  | 'entry-not-on-record'
  | 'act-to-hold'
  | 'act-not-on-record'
  | 'no-rule-left'
  | 'order-not-on-record'
  | 'allocation-not-on-record'
  | 'too-many-doubts';

/** One line of the rules and what it said about the teams it looked at. */
export type Reason = {
  readonly code: ReasonCode;
  readonly step?: MeasureName | ActName;
  /** Another act that may be held instead. */
  readonly or?: ActName;
  readonly article?: string;
  /** Teams looked at, with the number each had. */
  readonly values: readonly { readonly team: TeamIx; readonly value: number | 'unknown' }[];
  /** The teams whose matches with each other were read (a mini-table). */
  readonly among?: readonly TeamIx[];
  /** Which figure a `figure` step compared. */
  readonly figure?: string;
  /** Goals or numbers of the match that decided, first team of `values` first. */
  readonly score?: readonly [number, number];
  readonly winner?: TeamIx;
  readonly ruling?: string;
  /** Index into `plan.nodes` of the contest or round it was read off. */
  readonly seenInNode?: number;
  readonly source?: string;
  readonly note?: Text;
  readonly spot?: Spot;
};
export type ReasonCode =
  | 'separates' // the step split them
  | 'level' // the step left them level
  | 'passed-over' // an act for two, three were level; or a listing step at a cut
  | 'not-needed' // an act, but no cut runs through the level teams
  | 'decides' // an act was held and has a winner
  | 'act-level' // an act was held and left them level
  | 'due' // an act must be held
  | 'missing' // the figure or the act is not on record
  | 'no-rule-left' // the list ends, still level
  | 'excluded' // the opponent was excluded
  | 'withdrew' // the opponent withdrew
  | 'stated' // a source states the place
  | 'entered' // an entry fact
  | 'drawn' // a draw fact
  | 'overridden' // an entry that contradicts where the slot is filled from
  | 'all-worlds' // the doubt changes nothing: every way it can have ended gives this place
  | 'only-one' // one team in the contest
  | 'allocated' // the table of the allocation, or its only way, gives it
  | 'barred' // a better placed team may not take this place
  | 'declines' // a better placed team gave this place up
  | 'already-in' // a better placed team is already through
  | 'replaces'; // it took another team's slot

/** One row of a table. Figures that are not on record are undefined, never zero. */
export type Row = {
  readonly team: TeamIx;
  readonly played?: number;
  readonly won?: number;
  readonly drawn?: number;
  readonly lost?: number;
  readonly goalsFor?: number;
  readonly goalsAgainst?: number;
  readonly points?: number;
  readonly adjustments: readonly Adjustment[];
  /** Where the figures come from. */
  readonly from: 'matches' | 'printed';
};

/** Points that are not from matches: by a fact, by the slot (`bonus`), from an earlier group, or for walkovers lost. */
export type Adjustment = {
  readonly points: number;
  readonly kind: 'fact' | 'bonus' | 'carried' | 'absence';
  readonly ruling?: string;
  readonly article?: string;
  readonly note?: Text;
};

export type MatchState = {
  readonly home: TeamIx;
  readonly away: TeamIx;
  readonly label?: MatchLabel;
  readonly ground: Ground;
  readonly outcome: Outcome;
  /** The day it was played or is to be played; of a suspended one, to be resumed if a fixture says so. */
  readonly date?: string;
  readonly at?: string;
  readonly kickOff?: string;
  /** The round it belongs to, if any line about it says so. */
  readonly round?: number;
  readonly ruling?: string;
  /** Index into `plan.nodes` of the contest or round it was read off. */
  readonly seenInNode?: number;
  readonly source?: string;
  readonly note?: Text;
  readonly spot?: Spot;
  /** The result on the pitch that a ruling replaced. */
  readonly replaced?: Outcome;
  /** What each source in the match said of it, its last word; sides as in this match. */
  readonly reports?: readonly MatchReport[];
  /** Where there are reports: whose word `outcome` is. `settled`: the organizer's own; `nobody`: they differ, and it stays open. */
  readonly counted?: Reporter | 'settled' | 'nobody';
};

export type MatchReport = {
  readonly by: Reporter;
  readonly outcome: Outcome;
  readonly date?: string;
  readonly source?: string;
  readonly note?: Text;
  readonly spot?: Spot;
};

/** What became of a match, sides by ground. A walkover is not a match with a strange score. */
export type Outcome =
  | { readonly kind: 'to-play'; readonly note?: 'postponed' }
  | {
      readonly kind: 'played';
      readonly score: readonly [number, number];
      readonly ninety?: readonly [number, number];
      readonly extraTime: 'none' | 'after';
      readonly halfTime?: readonly [number, number];
      readonly penalties?: readonly [number, number];
      readonly note?: 'abandoned' | 'suspended' | 'stands';
    }
  | { readonly kind: 'decided'; readonly winner: 'home' | 'away' | 'drawn' | 'unknown'; readonly penalties?: readonly [number, number] }
  | { readonly kind: 'walkover'; readonly winner: 'home' | 'away' | 'unknown' }
  | { readonly kind: 'not-played'; readonly why: 'dash' | 'dead-rubber' | 'not-stated' }
  | { readonly kind: 'awarded'; readonly score: readonly [number, number] }
  | { readonly kind: 'both-lose'; readonly score?: readonly [number, number] }
  | { readonly kind: 'annulled' }
  | { readonly kind: 'suspended'; readonly score: readonly [number, number] };

export type ContestState = {
  readonly contest: ContestIx;
  readonly slots: readonly Place[];
  readonly places: readonly Place[];
  /** The places as they are handed on, where a bar or a right given up moves teams; otherwise as `places`. */
  readonly handed?: readonly Place[];
  readonly matches: readonly MatchState[];
  /** Teams that are out and whose matches here count for nothing. */
  readonly annulled?: readonly TeamIx[];
  /** Earlier matches that count again here. */
  readonly carried?: readonly MatchState[];
  /** closed: nothing more can happen in it. */
  readonly progress: 'not-started' | 'under-way' | 'closed' | 'unknown';
  readonly table?: readonly Row[];
  /** Who has which number in the rounds of a group, where it is on record: number 1 first. */
  readonly numbers?: { readonly teams: readonly TeamIx[]; readonly seed?: number };
  readonly tie?: TieState;
  /** Matches of teams that hold no slot here in this reading, and those of an annulled phase: what would have to be replayed. */
  readonly strays: readonly MatchState[];
};

export type TieState = {
  readonly teams: readonly [TeamIx | undefined, TeamIx | undefined];
  readonly legs: readonly MatchState[];
  /** Over the legs, third match left out; undefined where a leg is not on record. */
  readonly points?: readonly [number, number];
  readonly pointsWithThirdMatch?: readonly [number, number];
  readonly aggregate?: readonly [number, number];
  readonly thirdMatch?: MatchState;
  readonly winner?: TeamIx;
  readonly decidedBy?: MeasureName | ActName | 'exclusion' | 'withdrawal' | 'stated' | 'walkover';
};

export type Due = {
  readonly contest: ContestIx;
  /** report: the sources of a match differ, and somebody must settle what happened. */
  readonly code:
    | 'entry'
    | 'draw'
    | 'match'
    | 'report'
    | 'third-match'
    | 'play-off'
    | 'extra-time'
    | 'penalties'
    | 'lots'
    | 'ruling'
    | 'figure';
  readonly teams: readonly TeamIx[];
  /** How many matches, entries or draws of this kind are missing. */
  readonly count: number;
  readonly ground: 'neutral' | 'unstated';
  /** Another act that may be held instead. */
  readonly or?: ActName;
  readonly article?: string;
};

export type Unknown = {
  readonly contest: ContestIx;
  readonly code: CauseCode | 'score-lost' | 'walkover-winner-not-on-record' | 'ground-not-stated';
  readonly teams: readonly TeamIx[];
  readonly count: number;
};

/** Two things on record that cannot both be true; both stay visible, nothing is mended. */
export type Conflict = {
  readonly contest?: ContestIx;
  /** Index into `plan.nodes`, for a documented conflict about a container or contest. */
  readonly node?: number;
  readonly code: ConflictCode;
  readonly team?: TeamIx;
  readonly values: readonly {
    readonly value: Text;
    readonly from: 'derived' | 'printed' | 'stated' | 'source';
    readonly source?: string;
  }[];
  readonly about?: Text;
  readonly note?: Text;
  readonly spot?: Spot;
  /** For `reports-differ`: the match, with who said what and whose word counts. */
  readonly match?: MatchState;
};
export type ConflictCode =
  | 'printed-goals' // the printed row's goals differ from the matches
  | 'printed-results' // its wins, draws, losses
  | 'printed-points'
  | 'printed-tie' // a tie's printed points or aggregate
  | 'stated-place' // a stated place contradicts the derived one
  | 'unexplained-slot' // a team plays here that the rules could not bring here
  | 'drawn-from-elsewhere' // a drawn team that was not in the pot
  | 'replaced-not-here' // a replaced team that holds no slot here
  | 'reports-differ' // the sources of a match do not agree, and nobody has settled it
  | 'two-slots' // a team that facts put into two slots of one contest
  | 'documented'; // recorded in the regulations file

/** A dispute: a protest, or a ruling that nobody protested for and that can be appealed. */
export type CaseState = {
  /** Of the protest, or of the ruling. */
  readonly id: string;
  readonly contest?: ContestIx;
  /** Who protests first, then the other side of the match, then whoever answered or appealed. */
  readonly parties: readonly TeamIx[];
  readonly match?: CaseMatch;
  /** The day of the protest; absent if it is not on record. */
  readonly opened?: string;
  readonly fee?: string;
  /** Last day for the answer. */
  readonly answerUntil?: string;
  readonly answers: readonly { readonly team: TeamIx; readonly date?: string; readonly note?: Text }[];
  /** In the order of their days. */
  readonly rulings: readonly CaseRuling[];
  readonly state: 'open' | 'answered' | 'ruled' | 'appealed' | 'final' | 'withdrawn';
  /** What somebody must do next, in a season that is being played. */
  readonly awaits?: { readonly what: 'answer' | 'ruling'; readonly until?: string };
  readonly source?: string;
  readonly note?: Text;
  readonly spot?: Spot;
};

export type CaseMatch = { readonly home: TeamIx; readonly away: TeamIx; readonly label?: MatchLabel; readonly date?: string };

export type CaseRuling = {
  readonly id: string;
  /** As of the day that is asked about: an appealable ruling whose days went by is final. */
  readonly standing: RulingStanding;
  readonly date?: string;
  /** Last day for an appeal. */
  readonly until?: string;
  /** The ruling whose appeal it decides. */
  readonly on?: string;
  readonly appeals: readonly {
    readonly team: TeamIx;
    readonly date?: string;
    readonly fee?: string;
    readonly withdrawn: 'yes' | 'no';
    readonly note?: Text;
  }[];
  readonly source?: string;
  readonly note?: Text;
};

export type PrizeState = { readonly prize: number; readonly place: Place; readonly taken: 'yes' | 'declined' | 'vacant' };

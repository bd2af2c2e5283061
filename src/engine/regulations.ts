import type { Spot, Text } from './spot.ts';

/**
 * A season's regulations as the rest of the engine reads them: fully explicit, every contest with its own rules
 * (defaults and short forms are gone), references still by name. `formats` makes this from `regulations.yaml`;
 * `plan.ts` resolves it.
 *
 * The one idea: a ranking takes teams in slots and gives them back in places; every slot says whose place fills it.
 */
export type Regulations = {
  readonly competition: { readonly id: string; readonly name: Text };
  /** The season's name, e.g. '2004' or '2019-20'. Not a calendar year. */
  readonly season: string;
  readonly edition?: number;
  /** `past`: what is missing will not be played; it is unknown. `running`: it is still to come. */
  readonly state: 'running' | 'past';
  readonly articles: readonly Article[];
  readonly sources: readonly Source[];
  readonly territories: readonly Territory[];
  /** Rankings that reach this season from outside: earlier stages not on file, other divisions, last season. */
  readonly before: readonly Node[];
  readonly stages: readonly Node[];
  /** The slots that count as this season's entrants, where not every entry list does (B51). */
  readonly entrants: readonly Filling[];
  readonly champion?: Filling;
  readonly runnerUp?: Filling;
  readonly prizes: readonly Prize[];
  /** Differences between sources that concern no table or tie the engine derives (dates, numbers of promoted teams). */
  readonly conflicts: readonly DocumentedConflict[];
  readonly spot?: Spot;
};

/** A rule of the bases. `reconstructed`: the text is not on record; the rule was read from results or a chronicle. */
export type Article = {
  readonly id: string;
  readonly says: Text;
  readonly source?: string;
  readonly reconstructed: boolean;
  readonly spot?: Spot;
};

/** Where facts come from. `id` is what `[source …]` and `source:` name. */
export type Source = {
  readonly id: string;
  readonly title: Text;
  readonly address?: string;
  readonly licence?: string;
  readonly spot?: Spot;
};

/** A territory and since when and until when it belongs where it belongs (ISO dates, both ends included). */
export type Territory = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly within?: string;
  readonly from?: string;
  readonly until?: string;
  readonly spot?: Spot;
};

export type DocumentedConflict = {
  readonly about: Text;
  /** Contest it concerns, by reference; the whole season if absent. */
  readonly contest?: Reference;
  readonly values: readonly { readonly value: Text; readonly source: string }[];
  readonly note?: Text;
  readonly spot?: Spot;
};

/** A container or a contest of the season's tree. */
export type Node = Container | Contest;

type Common = {
  readonly id: string;
  readonly name?: Text;
  /** Territory ids whose teams take part here; slots from elsewhere are a lint error. Empty: not territorial. */
  readonly territory: readonly string[];
  /** ISO dates, possibly partial ('2004-11'); an undated fact of this node counts as known at its end. */
  readonly dates?: { readonly from: string; readonly until: string; readonly source?: string };
  readonly spot?: Spot;
};

/** Stage (top level), region (holds contests) or round (holds ties). `gives` is its uniform face to the rest. */
export type Container = Common & {
  readonly kind: 'stage' | 'region' | 'round';
  readonly children: readonly Node[];
  readonly gives: readonly Filling[];
};

export type Contest = Entries | Group | Tie | Pot | Unrecorded | List;

/** Places filled by `entry:` facts, each with its reason. */
export type Entries = Common & { readonly kind: 'entries'; readonly size: number };

export type Group = Common & {
  readonly kind: 'group';
  readonly slots: readonly Filling[];
  /** How often each pair meets; `unknown` where history lost the form: then printed rows or `closed:` end it. */
  readonly rounds: number | 'unknown';
  readonly rules: Rules;
};

export type Tie = Common & {
  readonly kind: 'tie';
  readonly sides: readonly [Filling, Filling];
  readonly legs: number;
  readonly ground: 'home-and-away' | 'neutral';
  readonly rules: Rules;
};

/** A pot that `n drawn from` takes from. `unrecorded`: how the teams were assigned is not on record. */
export type Pot = Common & {
  readonly kind: 'pot';
  readonly slots: readonly Filling[];
  readonly how: 'draw' | 'unrecorded';
};

/** A contest of unknown form: its slots and how many places it hands on are all that is known. */
export type Unrecorded = Common & { readonly kind: 'unrecorded'; readonly slots: readonly Filling[] };

/** A ranking without matches of its own: it compares the records its slots made in the contests they come from (best thirds, best losers). */
export type List = Common & {
  readonly kind: 'list';
  readonly slots: readonly Filling[];
  /** Leaves out matches against the team in this place of its group, so that groups of unequal size compare. */
  readonly dropAgainst?: number;
  readonly rules: Rules;
};

export type Rules = {
  readonly points: { readonly win: number; readonly draw: number; readonly loss: number };
  readonly walkover: WalkoverRule;
  readonly exclusion: ExclusionRule;
  readonly decidedBy: readonly Step[];
};

/** What a walkover adds to a table or tie. Score: winner's goals first. */
export type WalkoverRule =
  | { readonly counts: 'nothing'; readonly article?: string }
  | {
      readonly counts: 'score';
      readonly score: readonly [number, number];
      readonly goals: 'counted' | 'not-counted';
      readonly article?: string;
    };

/** What becomes of an excluded team's matches. A tie always goes to the opponent. */
export type ExclusionRule = {
  readonly played: 'stand' | 'annulled';
  readonly toPlay: 'cancelled' | { readonly lost: readonly [number, number] };
  readonly article?: string;
};

/** Measures compare numbers and always run; acts are something that must be held, and run only where a cut needs them. */
export type Step = MeasureStep | AmongStep | ActStep;

export type MeasureStep = {
  readonly kind: 'measure';
  readonly by: MeasureName;
  /** `listing`: puts level teams in an order where nothing depends on it, and never decides a cut. */
  readonly for: 'all' | 'listing';
  /** For `figure`: which one, as `figure:` facts name it ('fair-play'). */
  readonly figure?: string;
  /** For `figure`: whether more or fewer is better. Default: more. */
  readonly better?: 'more' | 'fewer';
  /** For `place`: the contest whose places are read; a team outside it counts as below those in it. */
  readonly of?: Reference;
  /** For `relative-points`: points won against each rival times that rival's total (`product`, the default), or a win counts the rival's total and a draw half of it (`share`). */
  readonly reading?: 'product' | 'share';
  readonly article?: string;
  readonly spot?: Spot;
};
export type MeasureName =
  | 'points'
  | 'goal-difference'
  | 'goals'
  | 'goals-against' // fewer is better
  | 'wins'
  | 'away-goals'
  | 'away-points'
  | 'away-wins'
  | 'half-time-points'
  | 'relative-points'
  | 'points-per-match'
  | 'figure'
  | 'place';

/**
 * The mini-table: `order` is read on the matches between the level teams only. When its list is exhausted and some
 * are still level, `after-all` starts it again on their own matches, `after-each` does so at every split, `never` goes
 * on to the next step of the outer list. There is no way back into it.
 */
export type AmongStep = {
  readonly kind: 'among';
  readonly order: readonly MeasureStep[];
  readonly restart: 'never' | 'after-each' | 'after-all';
  readonly article?: string;
  readonly spot?: Spot;
};

export type ActStep = {
  readonly kind: 'act';
  readonly act: ActName;
  /** How many level teams the act is stated for; a larger block passes over a step `for: 2`. */
  readonly for: 2 | 'any';
  readonly ground: 'neutral' | 'unstated';
  /** How the act itself is settled when level (play-off, third match): its own list. Empty: the outer list goes on. */
  readonly decidedBy: readonly Step[];
  readonly article?: string;
  readonly spot?: Spot;
};
export type ActName = 'play-off' | 'third-match' | 'extra-time' | 'penalties' | 'lots';

/** A sentence that fills slots: `1 of a`, `1-2 of a`, `winner of q1`, `1-2 of each in district`, `2 drawn from pot`. */
export type Filling = { readonly spot?: Spot; readonly article?: string } & (
  | { readonly kind: 'places'; readonly from: number; readonly to: number; readonly of: Reference }
  | { readonly kind: 'each'; readonly from: number; readonly to: number; readonly in: Reference }
  | { readonly kind: 'drawn'; readonly count: number; readonly from: Reference }
);

/** A name to be looked up from the nearest scope outward; intermediate containers may be left out. */
export type Reference = { readonly path: string; readonly spot?: Spot };

/** Where places lead outside this season. `to` is the key as written, e.g. 'First Division 2005'. */
export type Prize = {
  readonly to: string;
  readonly name: Text;
  readonly kind: 'promotion' | 'relegation' | 'place';
  readonly fillings: readonly Filling[];
  readonly ifDeclined: 'vacant' | 'next';
  readonly article?: string;
  readonly spot?: Spot;
};

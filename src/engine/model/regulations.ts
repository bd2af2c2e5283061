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
  /** Who may not take which places, whatever they win (reserve teams). */
  readonly barred: readonly Barred[];
  /** Differences between sources that concern no table or tie the engine derives (dates, numbers of promoted teams). */
  readonly conflicts: readonly DocumentedConflict[];
  /** The files these rules were laid together from, the outermost base first, the season's own last. Absent: one file. */
  readonly layers?: readonly Layer[];
  /** The dated changes that are in these rules already, in the order in which they were made. */
  readonly amendments?: readonly Amendment[];
  readonly spot?: Spot;
};

/** A file that refines the one before it. `what`: the keys it changed there, as paths: `stages/final/walkover`. */
export type Layer = { readonly file: string; readonly what: readonly string[] };

/** A change of the rules with an author and an ISO date; it counts from that day. `what` as in a layer. */
export type Amendment = {
  readonly by: Text;
  readonly date: string;
  readonly article?: string;
  readonly what: readonly string[];
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
  /** What it is, in the word of the register: `department`, `province`, `district`, `league` … */
  readonly kind: string;
  readonly within?: string;
  /** Where it lies beside `within`: the districts of a league over several. */
  readonly over?: readonly string[];
  readonly aliases?: readonly string[];
  /** What others call it: `{ of: 'reniec', code: '140101' }`. */
  readonly codes?: readonly { readonly of: string; readonly code: string }[];
  /** The town it is governed from. */
  readonly seat?: string;
  /** Where the seat is, in degrees. */
  readonly at?: { readonly latitude: number; readonly longitude: number };
  /** How high the seat lies, in metres above the sea. */
  readonly altitude?: number;
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
  /** ISO dates, possibly partial ('2004-11'); an undated fact of this node counts as known at its end, or at its first match if it says who plays. */
  readonly dates?: { readonly from: string; readonly until: string; readonly source?: string };
  /** What becomes of a slot here that a team gives up (`declined:`). Default: vacant. */
  readonly ifDeclined?: 'vacant' | 'next';
  readonly spot?: Spot;
};

/** Stage (top level), region (holds contests) or round (holds ties). `gives` is its uniform face to the rest. */
export type Container = Common & {
  readonly kind: 'stage' | 'region' | 'round';
  readonly children: readonly Node[];
  readonly gives: readonly Filling[];
  /** The season that this stage stands for, by its name. What is in it is found only by paths that begin with the stage's id. */
  readonly season?: string;
};

export type Contest = Entries | Group | Tie | Pot | Unrecorded | List | Allocation;

/** Places filled by `entry:` facts, each with its reason. */
export type Entries = Common & { readonly kind: 'entries'; readonly size: number };

export type Group = Common & {
  readonly kind: 'group';
  readonly slots: readonly Filling[];
  /**
   * How often each pair meets; `listed`: the fixture is a list of matches among the facts, not everybody meets
   * everybody; `unknown` where history lost the form: then printed rows or `closed:` end it.
   */
  readonly rounds: number | 'listed' | 'unknown';
  /** For `listed`: how many matches each team plays. Without it the group ends with `closed:`, or when it is past. */
  readonly matchesEach?: number;
  /** What a team brings along from the group its slot is filled from. Default: nothing. */
  readonly carries?: Carries;
  readonly rules: Rules;
};

/**
 * `matches`: the results between teams that are both here count again. `record`: the points of the whole earlier
 * record (halves of odd points rounded as said), and its matches and goals too if `goals` is `all`.
 */
export type Carries =
  | { readonly kind: 'matches'; readonly article?: string }
  | {
      readonly kind: 'record';
      readonly points: 'all' | 'half-up' | 'half-down';
      readonly goals: 'all' | 'nothing';
      readonly article?: string;
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
  /** Adds up the records made in these contests (the table of a year with two tournaments), not those of the slots' own. */
  readonly records?: readonly Reference[];
  readonly rules: Rules;
};

/**
 * Sends qualifiers to named places: `m39 of thirds`. A place takes only a team of the contests it is eligible for;
 * what that leaves open the row of the table decides whose contests the qualifiers come from (UEFA Euro 2024, Annex C).
 */
export type Allocation = Common & {
  readonly kind: 'allocation';
  readonly slots: readonly Filling[];
  /** The named places; `eligible`: the contests whose teams a place may take, any if empty. */
  readonly receivers: readonly { readonly name: string; readonly eligible: readonly Reference[] }[];
  /** `when`: the contests the qualifiers come from, in any order; `then`: for each receiver in turn, whose it gets. */
  readonly table: readonly { readonly when: readonly Reference[]; readonly then: readonly Reference[]; readonly spot?: Spot }[];
  readonly article?: string;
};

export type Rules = {
  readonly points: { readonly win: number; readonly draw: number; readonly loss: number };
  readonly walkover: WalkoverRule;
  readonly exclusion: ExclusionRule;
  /** What losing by walkover costs beside the match (groups). */
  readonly absence?: AbsenceRule;
  readonly decidedBy: readonly Step[];
};

/** Points for each walkover lost (negative: taken away); `outAfter`: so many of them, and the team is out. */
export type AbsenceRule = { readonly points: number; readonly outAfter?: number; readonly article?: string };

/** What a walkover adds to a table or tie. Score: winner's goals first. */
export type WalkoverRule =
  | { readonly counts: 'nothing'; readonly article?: string }
  | {
      readonly counts: 'score';
      readonly score: readonly [number, number];
      readonly goals: 'counted' | 'not-counted';
      readonly article?: string;
    };

/**
 * What becomes of an excluded team's matches. A tie always goes to the opponent. `stand-from-half`: they stand once it
 * had played half of its matches or more, and are annulled before.
 */
export type ExclusionRule = {
  readonly played: 'stand' | 'annulled' | 'stand-from-half';
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
  /** Another act that may be held instead, at the organizer's choice. */
  readonly or?: ActName;
  /** How many level teams the act is stated for; a larger block passes over a step `for: 2`. */
  readonly for: 2 | 'any';
  readonly ground: 'neutral' | 'unstated';
  /** How the act itself is settled when level (play-off, third match): its own list. Empty: the outer list goes on. */
  readonly decidedBy: readonly Step[];
  readonly article?: string;
  readonly spot?: Spot;
};
export type ActName = 'play-off' | 'third-match' | 'extra-time' | 'penalties' | 'lots';

/**
 * A sentence that fills slots: `1 of a`, `1-2 of a`, `winner of q1`, `1-2 of each in district`, `2 drawn from pot`,
 * `m39 of thirds`. `bonus`: points each of these slots brings into a group (`1 of a with 1 point`).
 */
export type Filling = { readonly spot?: Spot; readonly article?: string; readonly bonus?: number } & (
  | {
      readonly kind: 'places';
      readonly from: number;
      readonly to: number;
      readonly of: Reference;
      readonly under?: Under;
      /** Counts only teams that hold none of these places: the next best in a table of those not already through. */
      readonly notIn?: readonly Filling[];
    }
  | { readonly kind: 'each'; readonly from: number; readonly to: number; readonly in: Reference; readonly under?: Under }
  | { readonly kind: 'drawn'; readonly count: number; readonly from: Reference }
  /** A named place of an allocation. */
  | { readonly kind: 'named'; readonly name: string; readonly of: Reference }
);

/** Other places where a contest has fewer than `size` slots: `1-2 of each in provincial or 1 if under 6`. */
export type Under = { readonly size: number; readonly from: number; readonly to: number };

/** Who may not take which places: a team by name, or all reserve teams of the club register (`reserve-of`). */
export type Barred = {
  readonly who: { readonly kind: 'team'; readonly name: string } | { readonly kind: 'reserves' };
  /** Prizes, by their key, and contests, by reference. */
  readonly from: readonly Reference[];
  readonly article?: string;
  readonly spot?: Spot;
};

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

/**
 * The JSON the outside sees for a season: `ascenso show --json`, `GET /…json`, and what every page is made from.
 * Version 1. Ids are stable; texts come in Spanish and English. What is not on record is null, never zero or absent.
 */
export type SeasonDocument = {
  readonly format: 'ascenso-season';
  readonly version: 1;
  /** `copa-peru/2004` or the folder's path as given. */
  readonly id: string;
  readonly competition: Named;
  readonly season: string;
  readonly edition: number | null;
  readonly state: 'running' | 'past';
  readonly reading: Reading;
  readonly asOf: string | null;
  /** How to call those who play: clubs where the season names a register of clubs. */
  readonly called: 'clubs' | 'teams';
  /** Contests that another reading answers otherwise. */
  readonly differing: readonly string[];
  readonly champion: Team | null;
  readonly runnerUp: Team | null;
  readonly promotions: readonly Promotion[];
  readonly entrants: readonly Entrant[];
  /** The stages and rounds a team can reach, in order, the title last; `Entrant.reached` is an index into it. */
  readonly reach: readonly ReachStep[];
  /** Containers and contests in the order of the regulations: the tree a reader walks. */
  readonly stages: readonly Stage[];
  readonly contests: readonly ContestDocument[];
  readonly due: readonly DueDocument[];
  readonly unknown: readonly UnknownDocument[];
  readonly conflicts: readonly ConflictDocument[];
  /** Protests, and rulings without one that can be appealed. */
  readonly cases: readonly CaseDocument[];
  readonly articles: readonly ArticleDocument[];
  /** The files the rules were laid together from, the outermost base first; empty where one file says all. */
  readonly layers: readonly LayerDocument[];
  /** Dated changes that are in the rules shown, in the order in which they were made. */
  readonly amendments: readonly AmendmentDocument[];
  readonly sources: readonly SourceDocument[];
  /** Findings about the facts that do not stop the season from being shown. */
  readonly problems: readonly ProblemDocument[];
};

export type Reading = 'pitch' | 'appealable' | 'final';
export type Team = { readonly id: string; readonly name: string };
export type Named = { readonly id: string; readonly name: Both };
/** `contests`: what is played in it; `id`: of the stage or round, or of the first of the contests that stand side by side. */
export type ReachStep = Named & { readonly contests: readonly string[] };
/** A text in both languages; where the record has only one, both are that one. */
export type Both = { readonly es: string; readonly en: string };

export type Promotion = {
  readonly team: Team | null;
  readonly to: string;
  readonly name: Both;
  readonly kind: 'promotion' | 'relegation' | 'place';
  readonly taken: 'yes' | 'declined' | 'vacant';
  /** The contest whose place wins it. */
  readonly from: string | null;
  readonly because: readonly Because[];
};

export type Entrant = Team & {
  readonly seat: string | null;
  readonly territory: string | null;
  /** The contest whose place brought it in. */
  readonly from: string;
  readonly because: readonly Because[];
  /** The stage or round it reached last, as an index into `reach`: 0 = entered; the band draws one row per step. */
  readonly reached: number;
  /** Path id of the region (or stage) in which it entered. */
  readonly region: string | null;
};

export type Stage = Named & {
  readonly kind: 'stage' | 'region' | 'round';
  /** The container above; null for a stage. */
  readonly within: string | null;
  /** Stages that only feed this season from outside. */
  readonly before: 'yes' | 'no';
  readonly territory: readonly string[];
  readonly dates: { readonly from: string; readonly until: string } | null;
  readonly children: readonly string[];
  /** Teams that come out of it through what it gives (regions). */
  readonly gives: readonly PlaceDocument[];
};

type ContestCommon = Named & {
  /** Id of the top-level stage. */
  readonly stage: string;
  /** The innermost container. */
  readonly within: string;
  /** Names of the containers and the contest, outermost first: "Etapa regional · Región II · Grupo A". */
  readonly trail: Both;
  readonly progress: 'not-started' | 'under-way' | 'closed' | 'unknown';
  readonly slots: readonly PlaceDocument[];
  readonly places: readonly PlaceDocument[];
  /** Places that lead somewhere: the cut lines of the table, after place n, with what the cut means. */
  readonly cuts: readonly { readonly after: number; readonly upper: Both; readonly article: string | null }[];
  readonly matches: readonly MatchDocument[];
  /** Matches of an earlier contest that count again here. */
  readonly carried: readonly MatchDocument[];
  /** Matches on record that do not count here: of an annulled phase, or of teams that hold no slot in this reading. */
  readonly strays: readonly MatchDocument[];
  readonly rules: readonly RuleDocument[];
};

export type ContestDocument =
  | (ContestCommon & {
      readonly kind: 'group';
      /** `rounds`: all play all · `listed`: whoever the fixture names, `matchesEach` times each (null: not said). */
      readonly fixture: 'rounds' | 'listed' | 'unknown';
      readonly matchesEach: number | null;
      readonly table: readonly RowDocument[];
    })
  /** Ranks clubs of several contests by what they did there; no matches of its own. */
  | (ContestCommon & { readonly kind: 'list'; readonly table: readonly RowDocument[] })
  | (ContestCommon & { readonly kind: 'tie' } & TieDocument)
  /** Sends qualifiers to named places, in the order of `places`. */
  | (ContestCommon & { readonly kind: 'allocation' } & AllocationDocument)
  | (ContestCommon & { readonly kind: 'entries' | 'draw' | 'unrecorded' });

export type PlaceDocument = {
  readonly place: number;
  readonly state: 'settled' | 'shared' | 'open' | 'due' | 'unresolved' | 'unknown' | 'vacant';
  readonly team: Team | null;
  /** Who can still have it; null if not even that is known. */
  readonly among: readonly Team[] | null;
  /** In words: "1.º de la Región II, Grupo A". For a slot: where it is filled from; for a place: where it leads. */
  readonly label: Both;
  readonly from: string | null;
  /** For a place: whether it is handed on to a contest from which the title or a prize can be reached, or to a prize. */
  readonly advances?: boolean;
  readonly because: readonly Because[];
  /** For a place: null where its team takes what it leads to. */
  readonly handed: HandedDocument | null;
};

/** Who takes what a place leads to, where that is not the team that holds the place: it may not, or does not want to. */
export type HandedDocument = Pick<PlaceDocument, 'state' | 'team' | 'among'> & {
  /** Only what moved it: a better team that is barred or gave it up. */
  readonly because: readonly Because[];
};

export type AllocationDocument = {
  /** One for each place: its name, and the contests (paths) it may receive from; null: from any. */
  readonly receivers: readonly { readonly place: number; readonly name: string; readonly eligible: readonly string[] | null }[];
  /** `from`: the contests the qualifiers come from; `takes`: for each place, whose qualifier it receives. */
  readonly rows: readonly { readonly from: readonly string[]; readonly takes: readonly string[] }[];
  /** Index into `rows` of the one that holds this season; null while the qualifiers are not known, or without one. */
  readonly row: number | null;
};

export type RowDocument = {
  readonly position: number;
  /** `shared`: level with others, and nothing depends on the order. */
  readonly state: PlaceDocument['state'];
  readonly team: Team;
  readonly played: number | null;
  readonly won: number | null;
  readonly drawn: number | null;
  readonly lost: number | null;
  readonly goalsFor: number | null;
  readonly goalsAgainst: number | null;
  readonly goalDifference: number | null;
  readonly points: number | null;
  readonly adjustments: readonly AdjustmentDocument[];
  readonly figures: 'matches' | 'printed';
  /** Settled here and handed on to another contest or prize. */
  readonly advances: boolean;
  /** Where it goes, if it does. */
  readonly to: Both | null;
  readonly because: readonly Because[];
};

/** Points that are not from matches here: by a fact, brought by the slot, carried from an earlier group, or for walkovers lost. */
export type AdjustmentDocument = {
  readonly points: number;
  readonly kind: 'fact' | 'bonus' | 'carried' | 'absence';
  readonly article: string | null;
  readonly ruling: string | null;
  readonly note: Both | null;
};

export type TieDocument = {
  /** First-named side first; null where the side is not known. */
  readonly teams: readonly [Team | null, Team | null];
  readonly legs: readonly MatchDocument[];
  /** How many legs the rules give it; a third match is none of them. */
  readonly legCount: number;
  /** Over the legs, the third match left out. In the order of `teams`. */
  readonly points: readonly [number, number] | null;
  readonly pointsWithThirdMatch: readonly [number, number] | null;
  readonly aggregate: readonly [number, number] | null;
  readonly thirdMatch: MatchDocument | null;
  readonly decidedBy: string | null;
  readonly winner: Team | null;
  readonly because: readonly Because[];
};

export type MatchDocument = {
  readonly kind: 'to-play' | 'played' | 'decided' | 'walkover' | 'not-played' | 'awarded' | 'both-lose' | 'annulled' | 'suspended';
  readonly label: 'leg' | 'third-match' | 'play-off' | null;
  readonly leg: number | null;
  readonly home: Team;
  readonly away: Team;
  /** Home goals first; null where the score is lost or there is none. */
  readonly score: readonly [number, number] | null;
  readonly halfTime: readonly [number, number] | null;
  readonly extraTime: boolean;
  readonly penalties: readonly [number, number] | null;
  readonly winner: 'home' | 'away' | 'drawn' | null;
  readonly ground: 'home' | 'neutral' | 'unstated';
  /** The day it was played or is to be played. */
  readonly date: string | null;
  readonly at: string | null;
  /** `15:30`, on the clock of the place. */
  readonly kickOff: string | null;
  /** The round it belongs to, where it is on record. */
  readonly round: number | null;
  /** To be played on a day that is not set yet. */
  readonly postponed: boolean;
  readonly ruling: string | null;
  /** The result on the pitch that a ruling replaced. */
  readonly onThePitch: readonly [number, number] | null;
  readonly note: Both | null;
  readonly source: string | null;
  /** What each source in the match said of it. */
  readonly reports: readonly ReportDocument[];
  /** Whose word counts where there are reports: `settled` the organizer's own; `nobody` they differ, and it stays open. */
  readonly counted: ReportDocument['by'] | 'settled' | 'nobody' | null;
};

export type ReportDocument = Pick<
  MatchDocument,
  'kind' | 'score' | 'halfTime' | 'extraTime' | 'penalties' | 'winner' | 'date' | 'note' | 'source'
> & {
  readonly by: 'home' | 'away' | 'referee' | 'league';
  readonly text: Both;
};

/** One reason: the code and numbers for programs, the sentence for people. */
export type Because = {
  readonly code: string;
  readonly rule: string | null;
  /** Another act that may be held instead of `rule`. */
  readonly or: string | null;
  readonly article: string | null;
  /** The teams whose matches with each other were read; null where all matches were. */
  readonly among: readonly Team[] | null;
  /** Which figure was compared, as facts name it. */
  readonly figure: string | null;
  readonly values: readonly { readonly team: Team; readonly value: number | null }[];
  readonly score: readonly [number, number] | null;
  readonly winner: Team | null;
  readonly source: string | null;
  readonly text: Both;
};

export type DueDocument = {
  /** Null for a dispute about the season as a whole. */
  readonly contest: string | null;
  readonly code: string;
  readonly teams: readonly Team[];
  readonly count: number;
  /** Another act that may be held instead. */
  readonly or: string | null;
  readonly article: string | null;
  /** The dispute that asks for it, and the last day for it. */
  readonly case: string | null;
  readonly until: string | null;
  readonly text: Both;
};
export type UnknownDocument = {
  readonly contest: string;
  readonly code: string;
  readonly teams: readonly Team[];
  readonly count: number;
  readonly text: Both;
};
export type ConflictDocument = {
  /** The contest it is about, or a stage or region. */
  readonly contest: string | null;
  readonly code: string;
  readonly team: Team | null;
  readonly about: Both;
  readonly values: readonly {
    readonly value: Both;
    readonly from: 'derived' | 'printed' | 'stated' | 'source';
    readonly source: string | null;
  }[];
  readonly note: Both | null;
};
export type CaseDocument = {
  /** Of the protest, or of the ruling nobody protested for. */
  readonly id: string;
  readonly contest: string | null;
  /** Who protests first. */
  readonly parties: readonly Team[];
  readonly match: Pick<MatchDocument, 'home' | 'away' | 'label' | 'leg' | 'date'> | null;
  readonly opened: string | null;
  readonly fee: string | null;
  readonly answerUntil: string | null;
  readonly answers: readonly { readonly team: Team; readonly date: string | null; readonly note: Both | null }[];
  readonly rulings: readonly {
    readonly id: string;
    readonly standing: 'appealable' | 'stayed' | 'final' | 'reversed';
    readonly date: string | null;
    readonly until: string | null;
    /** The ruling whose appeal it decides. */
    readonly on: string | null;
    readonly appeals: readonly {
      readonly team: Team;
      readonly date: string | null;
      readonly fee: string | null;
      readonly withdrawn: boolean;
      readonly note: Both | null;
    }[];
    readonly note: Both | null;
    readonly source: string | null;
  }[];
  readonly state: 'open' | 'answered' | 'ruled' | 'appealed' | 'final' | 'withdrawn';
  readonly awaits: { readonly what: 'answer' | 'ruling'; readonly until: string | null } | null;
  readonly note: Both | null;
  readonly source: string | null;
  readonly text: Both;
};
/** A rule of a contest in words, generated from the regulations. */
export type RuleDocument = { readonly code: string; readonly article: string | null; readonly text: Both };
export type ArticleDocument = { readonly id: string; readonly says: Both; readonly source: string | null; readonly reconstructed: boolean };
/** `what`: what it changed in the file before it, in words. */
export type LayerDocument = { readonly file: string; readonly what: readonly Both[] };
export type AmendmentDocument = {
  readonly by: Both;
  readonly date: string;
  readonly article: string | null;
  readonly what: readonly Both[];
};
export type SourceDocument = {
  readonly id: string;
  readonly title: Both;
  readonly address: string | null;
  readonly licence: string | null;
};
export type ProblemDocument = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly text: Both /** What to do about it. */;
  readonly remedy: Both;
};

import type {
  ActName,
  Carries,
  CauseCode,
  ConflictCode,
  Due,
  ExclusionRule,
  Group,
  MeasureName,
  ProblemCode,
  ReasonCode,
  Unknown,
} from '../../engine/index.ts';
import type { CaseWords } from './cases.ts';

/**
 * Every sentence that answers carry, in one language. Both tables have this type, so that a new code of the engine
 * does not compile until somebody has found words for it in Spanish and in English. Names arrive ready to print.
 */
export type Words = {
  readonly language: 'es' | 'en';

  readonly naming: {
    /** A tie of a round that has no name of its own. */
    readonly tie: (number: number) => string;
    /** Another season of the same competition. */
    readonly season: (name: string) => string;
    /** A name that follows another one: `Región I, semifinal 2`. */
    readonly inner: (name: string) => string;
    /** Name with its article, for the middle of a sentence: `la Región II, Grupo A`, `octavos de final, llave 1`. */
    readonly within: (name: string) => string;
    readonly of: (name: string) => string;
    readonly place: (place: number, name: string) => string;
    readonly winner: (name: string) => string;
    readonly loser: (name: string) => string;
    /** A named place of an allocation. */
    readonly named: (label: string, name: string) => string;
    /** A place counted only among those who are not already through. */
    readonly nextBest: (place: number, name: string) => string;
    readonly drawn: (pot: string) => string;
    /** A slot whose team nobody has recorded how it was assigned. */
    readonly assigned: (pot: string) => string;
    readonly entry: string;
  };

  /** Where a place leads. */
  readonly leads: {
    readonly champion: string;
    readonly runnerUp: string;
    readonly titleOnly: string;
    readonly nowhere: string;
  };

  /** The words on a cut line of a table. */
  readonly cut: {
    /** The first `count` go on. */
    readonly advance: (count: number) => string;
    /** The same for a tie. */
    readonly winner: string;
    readonly winnerPromoted: string;
    readonly promoted: (count: number) => string;
    readonly champion: string;
    /** The best `count` of those not already through lead to `where`. */
    readonly nextBest: (count: number, where: string) => string;
    /** The last `count` are relegated. */
    readonly relegated: (count: number) => string;
    /** Places `from` to `to` lead to `where`. */
    readonly lead: (from: number, to: number, where: string) => string;
  };

  readonly measure: (criterion: Criterion) => Measure;
  readonly act: Readonly<Record<ActName, Act>>;
  readonly reason: Readonly<Record<ReasonCode, (reason: ReasonFacts) => string>>;
  readonly cause: Readonly<Record<CauseCode, (where: string) => string>>;
  /** Why nobody holds a place, where no fact about a team says so. */
  readonly vacancy: Readonly<Record<'list-closed' | 'not-held' | 'too-few', (where: string) => string>>;
  readonly due: Readonly<Record<Due['code'], (due: DueFacts) => string>>;
  readonly unknown: Readonly<Record<Unknown['code'], (unknown: UnknownFacts) => string>>;
  readonly conflict: Readonly<Record<ConflictCode, (conflict: ConflictFacts) => string>>;
  readonly cases: CaseWords;
  readonly rule: RuleWords;
  /** What keys of the regulations are about. */
  readonly change: Readonly<Record<string, string>>;
  readonly problem: Readonly<Record<ProblemCode, (args: Arguments) => Finding>>;
};

/** What a step compares, with what tells it from others of its kind. */
export type Criterion = {
  readonly by: MeasureName;
  /** Name of a figure that matches do not show, as facts name it. */
  readonly figure?: string;
  /** The contest whose places are read, ready to print. */
  readonly where?: string;
};

export type Measure = {
  readonly name: string;
  /** 13 puntos, +5 de diferencia de goles. */
  readonly amount: (value: number) => string;
  readonly number: (value: number) => string;
};

export type Act = {
  /** With its article: el tercer partido. */
  readonly the: string;
  readonly bare: string;
};

/** What a reason says, seen from the team whose place it explains. */
export type ReasonFacts = {
  readonly measure?: Criterion;
  /** Whether a smaller number is the better one. */
  readonly better: 'more' | 'fewer';
  /** The teams whose matches with each other were read. */
  readonly among?: readonly string[];
  readonly act?: ActName;
  /** Another act that may be held instead. */
  readonly or?: ActName;
  /** The team whose place it is; absent for a place nobody has been given. */
  readonly subject?: string;
  /** All teams looked at, subject included. */
  readonly teams: readonly string[];
  readonly values: readonly { readonly team: string; readonly value: number }[];
  /** The subject's own figure and the nearest figures of others. */
  readonly own?: number;
  readonly above?: Neighbour;
  readonly below?: Neighbour;
  /** Others with the same figure. */
  readonly equal: readonly string[];
  /** Goals of the deciding match, the subject's first if it played. */
  readonly score?: readonly [number, number];
  /** Penalties of the deciding match, in the order of `score`. */
  readonly penalties?: readonly [number, number];
  readonly won: 'yes' | 'no' | 'not-known';
  readonly winner?: string;
  readonly opponent?: string;
  /** Where the place leads, for reasons that tell who takes it. */
  readonly leadsTo?: string;
  /** The contest it was read off. */
  readonly seenIn?: string;
  readonly ruling?: string;
  readonly tense: 'running' | 'past';
  readonly drawnHow: 'draw' | 'unrecorded';
  /** A tie has one opponent, a group several. */
  readonly contest: 'tie' | 'other';
};
export type Neighbour = { readonly team: string; readonly value: number; readonly others: number };

export type DueFacts = {
  readonly teams: readonly string[];
  readonly count: number;
  readonly where: string;
  readonly ground: 'neutral' | 'unstated';
  /** Another act that may be held instead. */
  readonly or?: ActName;
};
export type UnknownFacts = { readonly teams: readonly string[]; readonly count: number; readonly where: string };
export type ConflictFacts = { readonly team?: string; readonly where?: string };

/** What has left teams level: a measure, or their matches with each other. */
export type Levelled = Criterion | 'among';

export type RuleWords = {
  /** `each`: how many matches each plays, where the fixture is a list. */
  readonly roundRobin: (rounds: Group['rounds'], each: number | undefined) => string;
  /** What a team brings along from the group it comes from. */
  readonly carries: (carries: Carries) => string;
  readonly legs: (legs: number, ground: 'home-and-away' | 'neutral') => string;
  readonly points: (win: number, draw: number, loss: number) => string;
  /** First measure of a table or tie. */
  readonly first: (measure: Criterion, contest: 'group' | 'tie', goals: 'count' | 'do-not-count') => string;
  /** A later measure, after `level` ones. */
  readonly then: (measure: Criterion, level: readonly Levelled[]) => string;
  /** The mini-table of the level teams. */
  readonly among: (order: readonly Criterion[], restart: 'never' | 'after-each' | 'after-all', level: readonly Levelled[]) => string;
  /** A ranking without matches of its own; `dropped`: matches against the team in this place do not count. */
  readonly list: (dropped: number | undefined) => string;
  /** A ranking that adds up what was done in other contests, named ready to print. */
  readonly records: (contests: readonly string[], dropped: number | undefined) => string;
  readonly allocation: { readonly table: (rows: number) => string; readonly only: string };
  readonly listing: (measures: readonly Criterion[]) => string;
  readonly act: (rule: ActRule) => string;
  readonly walkover: { readonly nothing: string; readonly score: (score: string, goals: 'counted' | 'not-counted') => string };
  readonly absence: (rule: { readonly points: number; readonly outAfter?: number }) => string;
  readonly exclusion: (rule: {
    readonly played: ExclusionRule['played'];
    readonly lost?: string;
    readonly contest: 'group' | 'tie';
  }) => string;
  readonly draw: (how: 'draw' | 'unrecorded') => string;
  readonly entries: (size: number) => string;
  readonly unrecorded: string;
  /** Points that come with these slots. */
  readonly bonus: (points: number, from: readonly string[]) => string;
  /** Places `from` to `to` where there are fewer than `size` clubs. */
  readonly under: (size: number, from: number, to: number) => string;
  /** Slots (or a prize) for the best of `table` that do not hold these places already. */
  readonly notIn: (prize: string | undefined, table: string, held: readonly string[]) => string;
  /** `who` is absent for all reserve teams. */
  readonly barred: (who: string | undefined, from: readonly string[]) => string;
  readonly ifDeclined: (prize: string | undefined) => string;
};

export type ActRule = {
  readonly act: ActName;
  /** Another act that may be held instead. */
  readonly or?: ActName;
  readonly contest: 'group' | 'tie';
  readonly neutral: boolean;
  readonly onlyTwo: boolean;
  /** What has left them level. */
  readonly level: readonly Levelled[];
  /** What before it can itself end level: an act, or either of two. */
  readonly after?: readonly ActName[];
  readonly inside: readonly string[];
};

export type Arguments = (name: string) => string;
export type Finding = { readonly says: string; readonly remedy: string };

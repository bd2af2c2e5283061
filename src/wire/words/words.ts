import type { ActName, CauseCode, ConflictCode, Due, MeasureName, ProblemCode, ReasonCode, Unknown } from '../../engine/index.ts';

/**
 * Every sentence that answers carry, in one language. Both tables have this type, so that a new code of the engine
 * does not compile until somebody has found words for it in Spanish and in English. Names arrive ready to print.
 */
export type Words = {
  readonly language: 'es' | 'en';

  readonly naming: {
    /** A tie of a round that has no name of its own. */
    readonly tie: (number: number) => string;
    /** A name that follows another one: `Región I, semifinal 2`. */
    readonly inner: (name: string) => string;
    /** Name with its article, for the middle of a sentence: `la Región II, Grupo A`, `octavos de final, llave 1`. */
    readonly within: (name: string) => string;
    readonly of: (name: string) => string;
    readonly place: (place: number, name: string) => string;
    readonly winner: (name: string) => string;
    readonly loser: (name: string) => string;
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
    /** The last `count` are relegated. */
    readonly relegated: (count: number) => string;
    /** Places `from` to `to` lead to `where`. */
    readonly lead: (from: number, to: number, where: string) => string;
  };

  readonly measure: (criterion: Criterion) => Measure;
  readonly act: Readonly<Record<ActName, Act>>;
  readonly reason: Readonly<Record<ReasonCode, (reason: ReasonFacts) => string>>;
  readonly cause: Readonly<Record<CauseCode, (where: string) => string>>;
  readonly due: Readonly<Record<Due['code'], (due: DueFacts) => string>>;
  readonly unknown: Readonly<Record<Unknown['code'], (unknown: UnknownFacts) => string>>;
  readonly conflict: Readonly<Record<ConflictCode, (conflict: ConflictFacts) => string>>;
  readonly rule: RuleWords;
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
  readonly won: 'yes' | 'no' | 'not-known';
  readonly winner?: string;
  readonly opponent?: string;
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
};
export type UnknownFacts = { readonly teams: readonly string[]; readonly count: number; readonly where: string };
export type ConflictFacts = { readonly team?: string; readonly where?: string };

/** What has left teams level: a measure, or their matches with each other. */
export type Levelled = Criterion | 'among';

export type RuleWords = {
  readonly roundRobin: (rounds: number | 'unknown') => string;
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
  readonly listing: (measures: readonly Criterion[]) => string;
  readonly act: (rule: ActRule) => string;
  readonly walkover: { readonly nothing: string; readonly score: (score: string, goals: 'counted' | 'not-counted') => string };
  readonly exclusion: (rule: {
    readonly played: 'stand' | 'annulled';
    readonly lost?: string;
    readonly contest: 'group' | 'tie';
  }) => string;
  readonly draw: (how: 'draw' | 'unrecorded') => string;
  readonly entries: (size: number) => string;
  readonly unrecorded: string;
};

export type ActRule = {
  readonly act: ActName;
  readonly contest: 'group' | 'tie';
  readonly neutral: boolean;
  readonly onlyTwo: boolean;
  /** What has left them level. */
  readonly level: readonly Levelled[];
  /** The act before it that can itself end level. */
  readonly after?: ActName;
  readonly inside: readonly string[];
};

export type Arguments = (name: string) => string;
export type Finding = { readonly says: string; readonly remedy: string };

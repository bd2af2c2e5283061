import type { TypedOutcome } from '../../engine/index.ts';

/**
 * What a published page says, in the page's own words: nothing bound to a season, nothing mended. Readers of every format
 * make this; the audit looks at it, `to-facts.ts` turns it into statements, an exporter patches single values in place.
 */
export type Page = {
  /** `season`: made of a season, read from no text. */
  readonly format: PageFormat | 'season';
  readonly title?: string;
  /** The one team whose matches it has, where it has no others. */
  readonly team?: string;
  readonly season?: string;
  /** Address, licence and revision of the copy, and whom it thanks (authors, sources), as far as it says. */
  readonly source?: { readonly address?: string; readonly licence?: string; readonly revision?: string; readonly credits?: string };
  /** In the order of the page. */
  readonly blocks: readonly Block[];
  /** Titles and paragraphs beside the blocks, in the order of the page, where the format has them. */
  readonly prose?: readonly Prose[];
  /** What was met and not understood, or understood in part: nothing recognised is dropped silently. */
  readonly remarks: readonly Remark[];
};

export type PageFormat =
  | 'wikitext'
  | 'leaked-templates' // template text whose braces were lost
  | 'rendered-text' // one cell a line, `|` between
  | 'markdown'
  | 'html'
  | 'football-txt'
  | 'football-json'
  | 'rsssf'
  | 'csv'
  | 'facts'; // our own notation

/** Offsets into the text as given, in UTF-16 code units; `to` is the first after it. */
export type Span = { readonly from: number; readonly to: number };

/** A value with the words it was read from and where they stand. */
export type Cell<T> = { readonly value: T; readonly raw: string; readonly span: Span };

/** A title or a paragraph in plain words. `heading`: the titles over it; those of a title end with itself. */
export type Prose = Cell<string> & { readonly of: 'title' | 'paragraph'; readonly heading: readonly string[] };

/** Something that was not understood: what was expected there, and what was kept of it. Sentences are made in `wire`. */
export type Remark = {
  readonly code: RemarkCode;
  readonly span: Span;
  /** The words as they stand, shortened to 200 characters. */
  readonly found: string;
  readonly expected: string;
  readonly kept: 'as text' | 'in part' | 'nothing';
};

export type RemarkCode =
  | 'cell-unreadable'
  | 'row-unreadable'
  | 'table-unreadable'
  | 'template-unknown' // a template of this family that no reader knows
  | 'call-cut-off' // a call or table that ends in the middle
  | 'team-undeclared' // a code or name that the block does not declare
  | 'cell-repeated' // the last one stands, as in MediaWiki
  | 'rowspan-lost' // a cell above was carried down, or could not be
  | 'number-missing'
  | 'no-form' // understood, but facts have no way to say it
  | 'too-deep'
  | 'too-large';

type Common = {
  /** Titles of the sections it stands in, the outermost first. */
  readonly heading: readonly string[];
  readonly span: Span;
};

export type Block = Standings | Grid | PageTie | PageMatch | Qualifiers | Bracket;

/** A table of standings, rows as printed. A figure that is not printed is absent, never computed. */
export type Standings = Common & {
  readonly kind: 'standings';
  readonly rows: readonly StandingsRow[];
  /** Points as the page's own rule has them; absent: it does not say. */
  readonly points?: { readonly win?: number; readonly draw?: number; readonly loss?: number };
  /** `computed`: the page computes its rows from its grid, so the order given is not final. */
  readonly order: 'printed' | 'computed';
  /** The rule text of the page (`class_rules`): free text, never a rule. */
  readonly rulesText?: Cell<string>;
  /** Result key by position (1 is the first). */
  readonly results: ReadonlyMap<number, Cell<string>>;
  /** What a result key stands for (`A` → National stage). */
  readonly resultTexts?: ReadonlyMap<string, Cell<string>>;
  /** Positions after which the page draws a thick line (`splitN`). */
  readonly splits?: readonly number[];
  /** The day or state of the table in the page's words, and where its figures are from. */
  readonly updated?: Cell<string>;
  readonly source?: Cell<string>;
};

export type StandingsRow = {
  readonly code?: string;
  readonly team: Cell<string>;
  readonly played?: Cell<number>;
  readonly won?: Cell<number>;
  readonly drawn?: Cell<number>;
  readonly lost?: Cell<number>;
  readonly goalsFor?: Cell<number>;
  readonly goalsAgainst?: Cell<number>;
  readonly difference?: Cell<number>;
  readonly points?: Cell<number>;
  /** Points added or taken away, and points at the start. */
  readonly adjusted?: Cell<number>;
  readonly start?: Cell<number>;
  /** Forced position. */
  readonly position?: Cell<number>;
  readonly note?: Cell<string>;
  /** What the page says of the matches between level teams, and its letters for a team's state (`C`, `A`). */
  readonly headToHead?: Cell<string>;
  readonly status?: Cell<string>;
  readonly span: Span;
};

/** A grid of results: home teams down, away teams across; `meeting` counts from 1 where pairs meet several times. */
export type Grid = Common & {
  readonly kind: 'grid';
  readonly teams: readonly { readonly code?: string; readonly name: Cell<string> }[];
  /** `home` and `away` index `teams`. */
  readonly cells: readonly {
    readonly home: number;
    readonly away: number;
    readonly meeting: number;
    readonly result: Cell<PageOutcome>;
    readonly note?: Cell<string>;
  }[];
};

/** A tie of one, two or three legs, as a row of a table prints it. Scores are first-named team first, in every leg. */
export type PageTie = Common & {
  readonly kind: 'tie';
  readonly round?: string;
  readonly teams: readonly [Cell<string>, Cell<string>];
  readonly legs: readonly Cell<PageOutcome>[];
  readonly thirdMatch?: Cell<PageOutcome>;
  readonly aggregate?: Cell<readonly [number, number]>;
  /** Peru's pages print the points of the tie: 4–1, 3–3, 6–3 with the third match. */
  readonly points?: Cell<readonly [number, number]>;
  readonly penalties?: Cell<readonly [number, number]>;
  /** The team the page marks as winner (a parameter, or bold). */
  readonly winner?: 0 | 1;
  /** Of a tie of one match: ISO day and ground. */
  readonly date?: Cell<string>;
  readonly place?: string;
  /** What is said of it beside its figures. */
  readonly note?: string;
};

export type PageMatch = Common & {
  readonly kind: 'match';
  /** Stable over revisions of the season, and how often it was changed since it was first told; absent on pages read. */
  readonly id?: string;
  readonly revision?: number;
  /** The UTC instant at which it was changed last, where there is a log of that. */
  readonly changed?: string;
  /** `open`: it is not on record yet, and its day or its teams are not sure · `postponed`: its day is the one it was planned for. */
  readonly standing?: 'open' | 'postponed';
  readonly round?: string;
  readonly group?: string;
  /** Number of the match in its competition. */
  readonly number?: number;
  /** `1`, `2`: a leg; `3`: a third match; `play-off`. */
  readonly leg?: 1 | 2 | 3 | 'play-off';
  readonly teams: readonly [Cell<string>, Cell<string>];
  readonly result: Cell<PageOutcome>;
  readonly ground: 'home' | 'neutral' | 'unstated';
  /** ISO day, as far as the page says. */
  readonly date?: Cell<string>;
  /** Last of the days on one of which it is played, from `date` on. */
  readonly until?: string;
  readonly time?: string;
  readonly place?: string;
  readonly note?: string;
  /** Where this match is from, if the page says it match by match. */
  readonly source?: string;
  /** What else the page says of it, under its own words: goals, attendance, referee, aggregate. */
  readonly details?: ReadonlyMap<string, Cell<string>>;
};

/** A table that lists teams, most often with where they come from. */
export type Qualifiers = Common & {
  readonly kind: 'qualifiers';
  readonly rows: readonly {
    /** Department, league or region; `above`: carried down from a cell that spans rows. */
    readonly from?: Cell<string> & { readonly carried: 'own' | 'above' };
    readonly team: Cell<string>;
    readonly place?: Cell<string>;
    readonly note?: Cell<string>;
  }[];
};

/** A bracket: rounds in order, teams from top to bottom, two by two. */
export type Bracket = Common & {
  readonly kind: 'bracket';
  readonly rounds: readonly {
    readonly title?: string;
    readonly sides: readonly {
      /** Its number in the round, from 1. */
      readonly number: number;
      readonly team?: Cell<string>;
      readonly seed?: Cell<string>;
      readonly scores: readonly Cell<PageOutcome>[];
      readonly aggregate?: Cell<string>;
      /** Of a round of single matches, on the first side of each: ISO day and ground of the match, as far as the page says. */
      readonly date?: Cell<string>;
      readonly place?: string;
      readonly marked: 'winner' | 'no';
    }[];
  }[];
};

/** What became of a match, or words that say it in a way no reader knows, kept as they are. */
export type PageOutcome = TypedOutcome | { readonly kind: 'text'; readonly text: string };

/** Reads one format. Never throws; what it cannot read is a remark. */
export type PageReader = (text: string) => Page;

import type { Both, ProblemDocument } from './season-document.ts';

/** `ascenso repair FILE… --json`: what does not add up in tables of results, and the smallest sets of changes after which it does. */
export type RepairDocument = {
  readonly format: 'ascenso-repair';
  readonly version: 1;
  /** Seconds after which the search in one table ends. */
  readonly timeLimit: number;
  readonly pages: readonly RepairedPageDocument[];
  /** Files that could not be read. */
  readonly problems: readonly ProblemDocument[];
};

export type RepairedPageDocument = {
  readonly file: string;
  readonly format: string;
  /** How many tables were looked at; those that add up have no entry in `tables`. */
  readonly looked: number;
  readonly tables: readonly RepairedTableDocument[];
};

/** A table that does not add up, in order of the page. */
export type RepairedTableDocument = {
  /** Titles of the sections it stands in. */
  readonly heading: readonly string[];
  /** Path of the contest, of a season's own tables. */
  readonly contest: string | null;
  /** Which table of its page, from 1: what `--table` takes. */
  readonly number: number;
  readonly line: number;
  readonly column: number;
  readonly points: { readonly win: number; readonly draw: number; readonly loss: number };
  /** In the order of the page. */
  readonly rows: readonly RepairedRow[];
  /** Empty: the table stands without results. */
  readonly grid: readonly RepairedMatch[];
  /** What does not add up, one sentence for each row, then for the table as a whole. */
  readonly gaps: readonly { readonly team: string | null; readonly text: Both }[];
  readonly results: RepairListDocument;
  readonly table: RepairListDocument;
  readonly mixed: RepairListDocument;
  /** What is the same in the table as printed and after every repair that is listed. `qualifiers`: of tables that say who qualifies. */
  readonly unchanged: readonly ('points' | 'order' | 'qualifiers')[];
  /** The same in a sentence; null: nothing is. */
  readonly unchangedText: Both | null;
};

export type RepairFigure = 'played' | 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'difference' | 'points';

export type RepairedRow = {
  readonly team: string;
  /** Figures that the table does not print are absent. */
  readonly figures: readonly RepairedFigure[];
};

export type RepairedFigure = {
  readonly figure: RepairFigure;
  readonly printed: number;
  /** What the results give, or the row's other figures if the table stands without results; null: it cannot be told. */
  readonly counted: number | null;
  readonly cell: RepairCell;
};

export type RepairedMatch = {
  readonly home: string;
  readonly away: string;
  /** Counts from 1 where the same two meet several times on one ground. */
  readonly meeting: number;
  readonly score: readonly [number, number] | null;
  /** As it stands; null: the page has no cell for this match. */
  readonly cell: RepairCell | null;
};

/** A cell as it stands; offsets in UTF-16 code units, lines and columns from 1. */
export type RepairCell = {
  readonly raw: string;
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
};

/**
 * `found`: the smallest repairs · `none`: it is proven that there is none (of mixed ones: none smaller than the others) ·
 * `open`: the time was up before one was found.
 */
export type RepairListDocument = {
  readonly state: 'found' | 'none' | 'open';
  /** How many values each of them changes; open: it takes at least so many; none: null. */
  readonly changes: number | null;
  /** `many`: more repairs are as small, and the first are listed · `time`: the limit came first, there may be more or better ones. */
  readonly cut: 'no' | 'time' | 'many';
  readonly repairs: readonly RepairDocumentOfOne[];
};

export type RepairDocumentOfOne = {
  /** By how much figures and scores change together. */
  readonly goals: number;
  readonly changes: readonly ChangeDocument[];
  /** Figures that disagreed before and agree after. */
  readonly settles: readonly { readonly team: string; readonly figure: RepairFigure }[];
  /** `Defensor Porvenir 1–3 Sport Áncash → 0–6`; several changes with `; ` between. */
  readonly text: Both;
};

export type ChangeDocument =
  | {
      readonly of: 'result';
      readonly home: string;
      readonly away: string;
      readonly meeting: number;
      /** As it stands (`1–3`, `–`); empty: the page does not have it. */
      readonly from: string;
      readonly to: string;
      readonly cell: RepairCell | null;
      readonly text: Both;
    }
  | {
      readonly of: 'row';
      readonly team: string;
      readonly figure: RepairFigure;
      readonly from: number;
      readonly to: number;
      readonly cell: RepairCell;
      readonly text: Both;
    };

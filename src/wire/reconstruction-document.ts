import type { Both, ProblemDocument } from './season-document.ts';

/** `ascenso reconstruct FILE… --json`: what lost results can have been. */
export type ReconstructionDocument = {
  readonly format: 'ascenso-reconstruction';
  readonly version: 1;
  /** Seconds after which the search in one table ends. */
  readonly timeLimit: number;
  readonly pages: readonly {
    readonly file: string;
    readonly format: string;
    readonly tables: readonly ReconstructedTableDocument[];
    readonly ties: readonly ReconstructedTieDocument[];
  }[];
  /** Files that could not be read. */
  readonly problems: readonly ProblemDocument[];
};

/** A table without its matches, or without some of them. */
export type ReconstructedTableDocument = Place & {
  /** Which table of its page, from 1: what `--table` takes. */
  readonly number: number;
  readonly teams: readonly string[];
  /** `unsettled`: no results were found, and it is not proved that there are none · `beyond`: it could not be looked at. */
  readonly state: 'fits' | 'unsettled' | 'impossible' | 'beyond';
  /** The answer in words: how many sets of results fit, or why none does; then what was assumed and where it is cut short. */
  readonly text: readonly Both[];
  /** `outcomes`: goals are not bound by the table, so that sets of won, drawn and lost are counted. */
  readonly counts: 'scores' | 'outcomes' | null;
  /** Sets of results that fit, in digits: it may be larger than a number holds. */
  readonly count: string | null;
  readonly bound: 'exactly' | 'at least' | null;
  readonly cut: 'no' | 'time' | 'size' | null;
  /** How often each pair meets. */
  readonly meetings: number | null;
  /** Known and lost, in one list. Empty where nothing can be told. */
  readonly matches: readonly ReconstructedMatch[];
};

type Place = {
  readonly heading: readonly string[];
  /** Path of the contest, of a season's own. */
  readonly contest: string | null;
  readonly line: number;
  readonly column: number;
};

export type HomeOutcome = 'home' | 'drawn' | 'away' | 'uncounted';

export type ReconstructedMatch = {
  readonly home: string;
  readonly away: string;
  /** `unlisted`: the page does not have it; a round robin does. */
  readonly is: 'known' | 'lost' | 'unlisted' | 'uncounted';
  readonly score: readonly [number, number] | null;
  /** What it can have been: least and most goals, outcomes; null of a match that is known, and goals where they cannot be told. */
  readonly can: {
    readonly home: readonly [number, number] | null;
    readonly away: readonly [number, number] | null;
    readonly outcomes: readonly HomeOutcome[];
    /** Every end of the ranges is part of results that fit; if not, they are only known not to be wider. */
    readonly settled: boolean;
  } | null;
  readonly forced:
    | { readonly kind: 'score'; readonly score: readonly [number, number] }
    | { readonly kind: 'outcome'; readonly outcome: HomeOutcome }
    | { readonly kind: 'difference'; readonly difference: number }
    | null;
  /** What is forced, in a few words. */
  readonly text: Both | null;
  readonly example: { readonly outcome: HomeOutcome; readonly score: readonly [number, number] | null } | null;
};

export type ReconstructedTieDocument = Place & {
  readonly teams: readonly [string, string];
  /** The first-named team first, in every leg. */
  readonly legs: readonly (readonly [number, number] | null)[];
  readonly winner: 0 | 1 | null;
  readonly impossible: boolean;
  /** What is certain, one sentence each. */
  readonly certain: readonly { readonly code: string; readonly text: Both }[];
};

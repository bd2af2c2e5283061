import type { RemarkDocument } from './present-remarks.ts';
import type { ProblemDocument, Team } from './season-document.ts';

/** A fact of a page, and the fact that is there already, each with its place; null where it stands in no file. */
export type BesideDocument = {
  readonly contest: string | null;
  readonly page: LineDocument;
  readonly before: LineDocument;
};

type LineDocument = { readonly fact: string; readonly file: string | null; readonly line: number | null; readonly column: number | null };

/** `ascenso import FILE… --json`. Offsets are of UTF-16 code units in the file, lines and columns count from 1. */
export type ImportDocument = {
  readonly format: 'ascenso-import';
  readonly version: 1;
  readonly pages: readonly {
    readonly file: string;
    readonly format: string;
    /** How sure the format is, 0 to 1, and the lines that say so; null: it was named. */
    readonly recognised: { readonly score: number; readonly why: readonly string[] } | null;
    readonly title: string | null;
    readonly season: string | null;
    readonly source: {
      readonly id: string;
      readonly address: string | null;
      readonly licence: string | null;
      readonly revision: string | null;
      readonly credits: string | null;
    };
    readonly blocks: readonly {
      readonly kind: string;
      readonly heading: readonly string[];
      readonly line: number;
      readonly from: number;
      readonly to: number;
    }[];
    readonly facts: readonly {
      readonly contest: string | null;
      readonly fact: string;
      readonly line: number;
      readonly from: number;
      readonly to: number;
    }[];
    readonly remarks: readonly RemarkDocument[];
  }[];
  readonly identities: readonly {
    readonly name: string;
    readonly confidence: string;
    readonly club: Team | null;
    readonly candidates: readonly Team[];
    readonly contests: readonly string[];
  }[];
  /** With --into: contests of the page, named by its headings, that fit none of the season, or more than one. */
  readonly homeless: readonly string[];
  /** With --into: the facts beside those of the season. Only the new ones are written; null without a season. */
  readonly beside: {
    readonly new: number;
    readonly same: readonly BesideDocument[];
    readonly more: readonly BesideDocument[];
    readonly against: readonly BesideDocument[];
  } | null;
  readonly written: readonly string[];
  readonly problems: readonly ProblemDocument[];
};

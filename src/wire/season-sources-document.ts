import type { Both, ConflictDocument, Named, SourceDocument } from './season-document.ts';

/** `GET /…/sources.json`: what of a season rests on which source, what on none, and where sources disagree. */
export type SeasonSourcesDocument = {
  readonly format: 'ascenso-season-sources';
  readonly version: 1;
  readonly id: string;
  readonly competition: Named;
  readonly season: string;
  /** Facts are lines of the facts files; each counts once for each contest it speaks of. */
  readonly facts: { readonly total: number; readonly unsourced: number; readonly inferred: number };
  /** Those that the season names, in the order of the register. */
  readonly sources: readonly SourceUseDocument[];
  /** Facts for which no source is named. */
  readonly unsourced: readonly FactsOfDocument[];
  /** Facts that no source states: they were read off where a team played next. */
  readonly inferred: readonly FactsOfDocument[];
  /** Values that sources give differently; all of them are kept. */
  readonly conflicts: readonly ConflictDocument[];
};

export type SourceUseDocument = SourceDocument & {
  readonly facts: number;
  readonly contests: readonly FactsOfDocument[];
  /** Rules that were read in it, by their article. */
  readonly articles: readonly string[];
  /** Indices into `conflicts` of those where it is named. */
  readonly conflicts: readonly number[];
};

/** `contest` null: the season as a whole. `lines`: up to twelve, with their file. */
export type FactsOfDocument = {
  readonly contest: string | null;
  readonly where: Both;
  readonly facts: number;
  readonly lines: readonly { readonly file: string; readonly line: number }[];
};

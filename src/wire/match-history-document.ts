import type { Both } from './season-document.ts';

/** All that is on record of each match of a contest, line by line. */
export type MatchHistoryDocument = {
  readonly format: 'ascenso-match-history';
  readonly version: 1;
  /** The season's id. */
  readonly id: string;
  readonly contest: string;
  readonly kept: 'log' | 'files';
  readonly matches: readonly MatchLinesDocument[];
};

export type MatchLinesDocument = {
  /** Its name among the matches of the contest (`matchKeysIn`). */
  readonly key: string;
  /** As they were recorded; in files, as they stand there. */
  readonly lines: readonly MatchLineDocument[];
};

export type MatchLineDocument = {
  readonly sort: LineSort;
  /** The line in the facts notation. */
  readonly text: Both;
  /** The day that the line names. */
  readonly date: string | null;
  readonly source: string | null;
  /** The ruling without which it does not exist, or which it is about. */
  readonly ruling: string | null;
  /** Where it stands in the season's files; null in a log. */
  readonly place: { readonly file: string; readonly line: number } | null;
  /** The entry of the log that says it; null in files. */
  readonly entry: RecordedDocument | null;
  /** The entry that took it back. */
  readonly undone: RecordedDocument | null;
};
/** `ordered`: what a ruling makes of the match. */
export type LineSort =
  | 'fixture'
  | 'result'
  | 'report'
  | 'correction'
  | 'ordered'
  | 'protest'
  | 'answer'
  | 'ruling'
  | 'appeal'
  | 'withdrawn'
  | 'other';

/** Who recorded an entry of a log, and when. */
export type RecordedDocument = {
  readonly stream: string;
  readonly version: number;
  readonly recorded: string;
  readonly by: string;
  readonly why: string | null;
};

import type { ChangesDocument } from './present-changes.ts';
import type { Both, ProblemDocument } from './season-document.ts';

/** One fact of a log in the notation, in both languages, and its contest. */
export type FactDocument = { readonly contest: string | null; readonly text: Both };

/** An entry of a season's log as people see it. */
export type EntryDocument = {
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly hash: string;
  readonly recorded: string;
  readonly by: string;
  readonly why: string | null;
  readonly kind: 'opened' | 'rules' | 'added' | 'stream' | 'facts' | 'undo';
  /** Of an entry of facts. */
  readonly facts: readonly FactDocument[];
  /** Files that it opens the season with, replaces or adds to. */
  readonly files: readonly string[];
  /** Number of the entry that it takes back. */
  readonly undoes: number | null;
  /** The stream that it makes, and what that keeps. */
  readonly keeps: { readonly stream: string; readonly name: string; readonly contests: readonly string[] } | null;
};

/** What a command that writes prints with `--json`. */
export type WrittenDocument = {
  readonly format: 'ascenso-written';
  readonly version: 1;
  readonly season: string;
  /** `no`: `--dry-run`; `before`: an earlier try of the same command had written it. */
  readonly written: 'yes' | 'no' | 'before';
  readonly entry: EntryDocument;
  /** Null where there is no season to compare: its regulations cannot be used. */
  readonly changes: ChangesDocument | null;
};

/** What one command that writes several entries prints: all of them are there, or none. */
export type WrittenTogetherDocument = Pick<WrittenDocument, 'season' | 'written' | 'changes'> & {
  readonly format: 'ascenso-written-together';
  readonly version: 1;
  readonly entries: readonly EntryDocument[];
};

/** `ascenso season new --json`. */
export type OpenedDocument = {
  readonly format: 'ascenso-opened';
  readonly version: 1;
  readonly season: string;
  readonly from: string;
  readonly files: readonly string[];
  readonly written: 'yes' | 'no';
};

/** `ascenso history --json`. */
export type HistoryDocument = {
  readonly format: 'ascenso-history';
  readonly version: 1;
  readonly season: string;
  /** In the order in which they were recorded; `undoneBy`: number of the entry that took it back. */
  readonly entries: readonly (EntryDocument & { readonly undoneBy: number | null })[];
};

/** `ascenso log verify --json`, and what importing, merging, backing up and restoring print. */
export type LogDocument = {
  readonly format: 'ascenso-log-report';
  readonly version: 1;
  readonly did: 'verified' | 'imported' | 'merged' | 'backed-up' | 'restored';
  readonly seasons: readonly LoggedSeason[];
  /** How many entries were written. */
  readonly written: number;
  readonly problems: readonly ProblemDocument[];
};
export type LoggedSeason = {
  readonly id: string;
  /** One value for the whole log: two copies with the same one hold the same entries. */
  readonly digest: string;
  readonly streams: readonly { readonly stream: string; readonly version: number; readonly hash: string }[];
};

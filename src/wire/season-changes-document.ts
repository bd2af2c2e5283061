import type { EntryDocument, FactDocument } from './log-documents.ts';
import type { ChangesDocument } from './present-changes.ts';
import type { Both } from './season-document.ts';

/** What happened to the record of a season. */
export type SeasonChangesDocument = {
  readonly format: 'ascenso-season-changes';
  readonly version: 1;
  readonly id: string;
  readonly kept: 'log' | 'files';
  /** How many there are; `changes` may hold only the newest. */
  readonly total: number;
  /** The newest first, those without a day last. */
  readonly changes: readonly RecordedChangeDocument[];
};

export type RecordedChangeDocument = {
  /** Unique in the season, and the same whatever comes after: `main/12`, `ruling/R7`. */
  readonly name: string;
  /** Of a log the kind of the entry; of files what it is. */
  readonly kind: EntryDocument['kind'] | 'amendment' | 'ruling' | 'protest' | 'answer' | 'appeal' | 'withdrawn' | 'correction';
  /** An instant of a log, a day of files; null where no day is on record. */
  readonly at: string | null;
  /** Who recorded it, or by which circular. */
  readonly by: Both | null;
  readonly why: Both | null;
  readonly lines: readonly FactDocument[];
  /** How many lines were left out. */
  readonly more: number;
  /** Files that it opens the season with, replaces or adds to. */
  readonly files: readonly string[];
  /** Name of the entry that it takes back, and of the one that took it back. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
  readonly keeps: EntryDocument['keeps'];
  /** What an amendment changed. */
  readonly what: readonly Both[];
  readonly article: string | null;
  readonly source: string | null;
  /** What it changed in the season; null where that is not told. */
  readonly changes: ChangesDocument | null;
};

import type { Problem } from '../engine/index.ts';
import type { Entry, Head } from '../log/index.ts';

/**
 * Where logs are kept. Everything is atomic: an append is written whole and acknowledged, or it is not there. Where the
 * database cannot do what is asked (it is gone, its disk is full) every method rejects with a `LogStoreError`; after one
 * from `append` nobody knows whether it was written: read, or append the same again, which writes nothing twice.
 */
export type LogStore = {
  /** Ids of the seasons that have a log, sorted. */
  seasons(): Promise<readonly string[]>;
  /** Where each stream of a season ends, sorted by stream; empty if there is no such season. */
  heads(season: string): Promise<readonly Head[]>;
  /** `markOf` the heads: tells at once whether anything was appended since. */
  mark(season: string): Promise<string>;
  /** Entries by stream and version, in that order; `after`: only later ones of these streams (others whole). */
  read(season: string, after?: readonly Head[]): Promise<readonly Entry[]>;
  /**
   * Appends entries of one stream with consecutive versions, or of several streams, all of them or none. `behind`: a
   * stream does not end before the first of them (somebody else was faster, or the same ids are there already); nothing
   * was written; read, decide again, retry. Throws a RangeError for entries that are no chain, or have names that cannot
   * be stored: a bug of the caller.
   */
  append(entries: readonly Entry[]): Promise<'appended' | 'behind'>;
  /** Answers made from a log, kept by season and key. Dropping them changes nothing but time. */
  readonly kept: {
    /** The text kept under a key if it was made from exactly these heads. */
    get(season: string, key: string, heads: readonly Head[]): Promise<string | undefined>;
    /**
     * Keeps texts made from exactly these heads. What else is kept for the season stays if it was made from the same
     * heads, or from those of `stillTrueSince`; otherwise it is dropped. Texts for older heads than those of what is kept
     * are not kept.
     */
    put(
      season: string,
      heads: readonly Head[],
      texts: ReadonlyMap<string, string>,
      others: 'unknown' | { readonly stillTrueSince: readonly Head[] },
    ): Promise<void>;
    drop(season?: string): Promise<void>;
  };
  close(): Promise<void>;
};

/** The database could not do what was asked; the problem says what to do, without passwords. */
export class LogStoreError extends Error {
  override readonly name = 'LogStoreError';
  readonly problem: Problem;
  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, { cause });
    this.problem = problem;
  }
}

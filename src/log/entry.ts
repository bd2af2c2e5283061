/**
 * The append-only log of a season: facts in streams, one stream for each organizer (league, federation, tribunal). An
 * entry is never changed or removed; what it says can be taken back by a later one. `chain.ts` makes and checks hashes,
 * `effect.ts` says what counts.
 */
export type Entry = Draft & {
  /** The season's id, as a person types it: `liga-huaraz/2026`. */
  readonly season: string;
  readonly stream: string;
  /** 1, 2, 3 … in its stream. */
  readonly version: number;
  /** Hash of the entry before it in its stream; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 in lower-case hex over the canonical JSON (RFC 8785) of all the other fields. */
  readonly hash: string;
};

/** What a command wants to append, before it has its place in a stream. */
export type Draft = {
  /**
   * The caller's own name for it, 1 to 64 of `A-Z a-z 0-9 . _ -`, unique in its stream. A draft that is appended again
   * with the id and content of an entry that is there is that entry: a retry writes nothing twice.
   */
  readonly id: string;
  /** UTC instant, ISO 8601 with seconds or milliseconds: `2026-11-29T18:38:21Z`. Given by the caller, never read off a clock here. */
  readonly recorded: string;
  /** Who recorded it, as a person would write it. */
  readonly by: string;
  readonly why?: string;
  readonly what: What;
  /** Where it comes from, if it was written in another copy of this stream and merged (`merge.ts`). */
  readonly from?: Origin;
};

/** What a merged entry was in the copy it was first written in. */
export type Origin = {
  /** The hash it had there: the same entry is known by it, however often copies are merged. */
  readonly hash: string;
  /**
   * Which versions of this stream, as pairs from-to in order, whoever wrote it had before him. What he repeats of the
   * others word for word is the same fact typed twice (`effect.ts`).
   */
  readonly knew: readonly (readonly [number, number])[];
};

export type What =
  /** First entry of the stream `main`: the season's files as in a season folder (`regulations.yaml`, `clubs.yaml`, …). */
  | { readonly kind: 'opened'; readonly files: readonly TextFile[] }
  /** Files that replace those of the same name, or are new: amended regulations. In `main` only. */
  | { readonly kind: 'rules'; readonly files: readonly TextFile[] }
  /** Lines added at the end of a file: a club or a league entered in its register. In `main` only. */
  | { readonly kind: 'added'; readonly file: string; readonly text: string }
  /** Says who keeps which contests (by path, a container stands for all in it). In `main` only. */
  | { readonly kind: 'stream'; readonly stream: string; readonly name: string; readonly contests: readonly string[] }
  /** Statements in canonical notation: what `formatFacts` writes in English for them, without header lines. */
  | { readonly kind: 'facts'; readonly text: string }
  /** Takes back an earlier entry of the same stream, by its id. To undo an undo brings it back. Not for `opened`. */
  | { readonly kind: 'undo'; readonly entry: string };

export type TextFile = { readonly name: string; readonly text: string };

export const MAIN = 'main';

/** The end of a stream: its last version and hash. */
export type Head = { readonly stream: string; readonly version: number; readonly hash: string };

import { type DifferenceDocument, type PlacedDifference, presentDifference } from './present-comparison.ts';

export type LeftReason = 'season-only' | 'page-only' | 'unsure' | 'by-hand';

/** A cell that a patch changes, as it was and as it is; offsets are those of the page as it was. */
export type PatchedCell = {
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
};

export type PlacedPatch = {
  readonly file: string;
  readonly season: string;
  readonly equal: number;
  readonly edits: readonly (PatchedCell & { readonly difference: PlacedDifference })[];
  readonly left: readonly { readonly why: LeftReason; readonly difference: PlacedDifference }[];
  readonly diff: string;
  readonly written: readonly string[];
};

/** `ascenso patch PAGE --with SEASON --json`. */
export type PatchDocument = {
  readonly format: 'ascenso-patch';
  readonly version: 1;
  readonly file: string;
  readonly season: string;
  /** Values that were the same already. */
  readonly equal: number;
  readonly edits: readonly (PatchedCell & { readonly because: DifferenceDocument })[];
  /** What stays as the page has it, and why. */
  readonly left: readonly { readonly why: LeftReason; readonly difference: DifferenceDocument }[];
  /** Unified; empty if nothing is changed. */
  readonly diff: string;
  readonly written: readonly string[];
};

export const presentPatch = ({ diff, edits, equal, file, left, season, written }: PlacedPatch): PatchDocument => ({
  format: 'ascenso-patch',
  version: 1,
  file,
  season,
  equal,
  edits: edits.map(({ difference, ...cell }) => ({ ...cell, because: presentDifference(difference, file, season) })),
  left: left.map(({ difference, why }) => ({ why, difference: presentDifference(difference, file, season) })),
  diff,
  written,
});

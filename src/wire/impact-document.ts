import type { Both, MatchDocument, Named, PlaceDocument, ProblemDocument, Reading, Team } from './season-document.ts';

/** `ascenso impact SEASON --json`: what facts that are only supposed would change. Nothing of it is on record. */
export type ImpactDocument = {
  readonly format: 'ascenso-impact';
  readonly version: 1;
  readonly id: string;
  readonly competition: Named;
  readonly season: string;
  readonly asOf: string | null;
  /** Lines of the facts notation. `where`: the contest in words; null for what belongs to the season. */
  readonly supposed: readonly { readonly contest: string | null; readonly where: Both | null; readonly text: Both }[];
  readonly changes: Changes;
  readonly readings: readonly ReadingImpactDocument[];
  readonly problems: readonly ProblemDocument[];
};

export type Changes = 'something' | 'nothing';

export type ReadingImpactDocument = {
  readonly reading: Reading;
  readonly changes: Changes;
  /** The answer in one sentence. */
  readonly headline: Both;
  readonly champion: (HolderChange & { readonly text: Both }) | null;
  readonly prizes: readonly (HolderChange & { readonly to: string; readonly name: Both; readonly text: Both })[];
  /** Who enters and who leaves, in feeding order. `from`: where the slot is filled from. */
  readonly slots: readonly (HolderChange & Where & { readonly slot: number; readonly from: Both; readonly text: Both })[];
  /** Tables in which a place or points change, every row of them, as they would stand. */
  readonly tables: readonly (Where & { readonly rows: readonly TableRowChange[] })[];
  /** Places held otherwise. */
  readonly places: readonly (HolderChange & Where & { readonly place: number; readonly text: Both })[];
  readonly due: { readonly more: readonly DueChange[]; readonly less: readonly DueChange[] };
  readonly voided: readonly (Where & { readonly match: MatchDocument; readonly text: Both })[];
  readonly restored: readonly (Where & { readonly match: MatchDocument; readonly text: Both })[];
  /** Teams that the supposition names, and those it does not name and for whom something changes: they are to be told. */
  readonly named: readonly Team[];
  readonly told: readonly (Team & { readonly seat: string | null; readonly changes: readonly ToldChange[] })[];
};

type Where = { readonly contest: string; readonly where: Both };
export type HolderChange = { readonly before: Holder; readonly after: Holder };
export type Holder = Pick<PlaceDocument, 'state' | 'team' | 'among'>;

/** Null: not in the table, or not on record. */
export type TableRowChange = {
  readonly team: Team;
  readonly before: { readonly position: number; readonly points: number | null } | null;
  readonly after: { readonly position: number; readonly points: number | null } | null;
};
export type DueChange = Where & {
  readonly code: string;
  readonly or: string | null;
  readonly teams: readonly Team[];
  readonly count: number;
  readonly text: Both;
};
export type ToldChange = { readonly code: string; readonly contest: string | null; readonly prize: string | null; readonly text: Both };

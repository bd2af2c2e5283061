import type { AuditCell } from './present-audit.ts';
import type { RepairedTableDocument } from './repair-document.ts';
import type { Because, Both, ConflictDocument, Named, ProblemDocument, SourceDocument, UnknownDocument } from './season-document.ts';

/**
 * `ascenso audit SEASON --json` and `GET /…/audit.json`: what of a season's record does not add up, with the rules that
 * explain it and the smallest repairs. Nothing in it is mended: a repair that no source states stays a proposal.
 */
export type SeasonAuditDocument = {
  readonly format: 'ascenso-season-audit';
  readonly version: 1;
  readonly id: string;
  readonly competition: Named;
  readonly season: string;
  /** The facts files that were read as pages. */
  readonly files: readonly string[];
  /** How much was compared: printed tables, matches that count, ties. */
  readonly reviewed: { readonly tables: number; readonly matches: number; readonly ties: number };
  /** How many findings are of each kind. */
  readonly counts: Readonly<Record<FindingKind, number>>;
  /** Tables that do not agree with their matches, or with themselves, in the order of the files. */
  readonly tables: readonly AuditedTableDocument[];
  readonly findings: readonly SeasonFindingDocument[];
  /** What is not on record, with the lines that leave it open where lines do. */
  readonly unknown: readonly (UnknownDocument & { readonly lines: readonly LineDocument[] })[];
  /** Those that findings name. */
  readonly sources: readonly SourceDocument[];
  /** Facts that could not be used. */
  readonly problems: readonly ProblemDocument[];
};

/**
 * `sum`: figures contradict each other · `explained`: a rule, a decider or a match that was not played is the reason ·
 * `open`: nobody says.
 */
export type FindingKind = 'sum' | 'explained' | 'open';

export type LineDocument = { readonly file: string; readonly line: number };

export type AuditedTableDocument = {
  readonly contest: string | null;
  readonly where: Both;
  readonly file: string;
  readonly sources: readonly string[];
  readonly repair: RepairedTableDocument;
};

export type SeasonFindingDocument = {
  /** Of the audit of a page, of a conflict of the season, or `winner-against-goals`. */
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: ProblemDocument['severity'];
  /** Id of the contest, or of the stage or region; null: the season as a whole. */
  readonly contest: string | null;
  /** What it is called, with enough around it to find it; empty for the season as a whole. */
  readonly where: Both;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly text: Both;
  /** The numbers and names that the sentence speaks of. */
  readonly figures: Readonly<Record<string, string | number>>;
  readonly cells: readonly AuditCell[];
  /** What each source says, where sources or figures disagree. */
  readonly values: ConflictDocument['values'];
  readonly note: Both | null;
  /** The rules that explain it, in the order they were read. */
  readonly because: readonly Because[];
  readonly article: string | null;
  readonly sources: readonly string[];
  /** Index into `tables` of the one it speaks of. */
  readonly table: number | null;
  /** The smallest repair, if there is one; of several that are as small, how many. */
  readonly mend: Both | null;
};

import type { ImpactDocument } from './impact-document.ts';
import type { Both, CaseDocument, ProblemDocument } from './season-document.ts';

/** Every dispute of a season, and every ruling that is none of theirs: what has a page of consequences. */
export type CasesDocument = {
  readonly format: 'ascenso-cases';
  readonly version: 1;
  readonly id: string;
  readonly asOf: string | null;
  readonly cases: readonly CaseDocument[];
};

/** What hangs on one of them. */
export type CaseImpactDocument = {
  readonly format: 'ascenso-case';
  readonly version: 1;
  readonly id: string;
  readonly asOf: string | null;
  readonly case: CaseDocument;
  /** The season without its rulings beside the season as it is; null where none was issued. */
  readonly ruled: ImpactDocument | null;
  /** The season as it is beside the season if it is upheld, where it is open. */
  readonly upheld: UpheldDocument | null;
  readonly problems: readonly ProblemDocument[];
};
export type UpheldDocument = {
  /** `usual`: who protests is given its match, or the ruling is reversed · `nothing`: nobody says what would be ordered. */
  readonly supposed: 'said' | 'usual' | 'nothing';
  readonly lines: readonly Both[];
  readonly impact: ImpactDocument | null;
};

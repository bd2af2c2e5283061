import type { Both, CaseDocument, Named, ProblemDocument, Reading } from './season-document.ts';

/** `ascenso impact SEASON --open --json`: which open protests and appeals still change anything. Nothing of it is on record. */
export type OpenProtestsDocument = {
  readonly format: 'ascenso-open-protests';
  readonly version: 1;
  readonly id: string;
  readonly competition: Named;
  readonly season: string;
  readonly asOf: string | null;
  /** Every open one, with what is supposed if it is upheld; `nothing`: nobody said, so it is not weighed. */
  readonly protests: readonly (Pick<CaseDocument, 'id' | 'contest' | 'parties' | 'match' | 'state' | 'text'> & {
    readonly supposed: 'said' | 'usual' | 'nothing';
    readonly lines: readonly Both[];
  })[];
  /** The smallest sets that, upheld together, change who holds a slot, a prize or the title. `readings`: what; empty where it is not told. */
  readonly matters: readonly {
    readonly ids: readonly string[];
    readonly readings: readonly { readonly reading: Reading; readonly headline: Both }[];
  }[];
  /** Those that change it only where the others are upheld, too. */
  readonly conditional: readonly { readonly id: string; readonly given: readonly string[] }[];
  /** Those that change nothing, whatever becomes of the others. */
  readonly moot: readonly string[];
  /** Null: all sets were looked at; a number: those of up to so many protests. */
  readonly lookedUpTo: number | null;
  /** Those that were not weighed because there are too many at once. */
  readonly left: readonly string[];
  readonly problems: readonly ProblemDocument[];
};

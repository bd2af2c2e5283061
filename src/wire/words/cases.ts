import type { CaseState, MatchReport, Outcome } from '../../engine/index.ts';

/** What is said of disputes and of matches whose sources do not agree. Names arrive ready to print. */
export type CaseWords = {
  /** Where a dispute stands, in one sentence. */
  readonly stands: Readonly<Record<CaseState['state'], (facts: CaseSaid) => string>>;
  readonly due: { readonly answer: (facts: CaseSaid) => string; readonly ruling: (facts: CaseSaid) => string };
  /** Who says it, and what. */
  readonly account: (by: MatchReport['by'], club: string | undefined, outcome: Outcome, teams: readonly [string, string]) => string;
  /** A match of whose sources `counted` is believed. */
  readonly differ: (match: string, counted: MatchReport['by'] | 'nobody', where: string) => string;
};

export type CaseSaid = {
  readonly id: string;
  /** Who protests; absent where nobody did. */
  readonly by?: string;
  readonly others: readonly string[];
  /** Last day for what comes next: an answer, an appeal. */
  readonly until?: string;
  /** The ruling it has come to, and who appealed against it. */
  readonly ruling?: string;
  readonly appellants: readonly string[];
};

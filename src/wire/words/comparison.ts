/** How two pages differ. The same codes as in the archive: one that is missing here does not compile there. */
export type CompareCode =
  | 'figure-differs'
  | 'figure-computed-differs'
  | 'points-rule-differs'
  | 'order-differs'
  | 'result-differs'
  | 'half-time-differs'
  | 'penalties-differ'
  | 'date-differs'
  | 'ground-differs'
  | 'aggregate-differs'
  | 'tie-points-differ'
  | 'winner-differs'
  | 'leg-order-differs'
  | 'origin-differs'
  | 'only-table'
  | 'only-results'
  | 'only-ties'
  | 'only-list'
  | 'only-rows'
  | 'only-matches'
  | 'only-entries'
  | 'only-scores'
  | 'only-details'
  | 'season-differs'
  | 'team-unsure'
  | 'block-unsure'
  | 'cut-short';

/** A figure of a finding by its name, ready to print. */
type Figure = (name: string) => string;

/**
 * What a sentence may use beside its figures: how the two pages are called, which of them has it alone, and an outcome or
 * figure in words.
 */
export type ComparisonSay = {
  readonly a: Figure;
  readonly one: string;
  readonly other: string;
  /** The page that has it, and the other one. */
  readonly has: string;
  readonly lacks: string;
};

export type ComparisonWords = {
  readonly says: Readonly<Record<CompareCode, (say: ComparisonSay) => string>>;
  /** Outcomes that are no score, by their code. */
  readonly outcomes: Readonly<Record<string, string>>;
};

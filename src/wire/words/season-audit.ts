/** What the audit of a season says on its own account; findings of pages and conflicts have their sentences elsewhere. */
export type SeasonAuditWords = {
  readonly winnerAgainstGoals: (of: { readonly winner: string; readonly goals: string }) => string;
  readonly orderLevel: (of: {
    readonly above: string;
    readonly team: string;
    readonly points: string;
    readonly figure: 'difference' | 'goalsFor';
    readonly own: string;
    readonly others: string;
  }) => string;
  /** A few repairs that are as small as each other. */
  readonly oneOf: (repairs: readonly string[]) => string;
  /** So many repairs change as little as each other, so that none of them stands out; `least`: there may be more. */
  readonly mends: (repairs: number, changes: number, exact: 'exact' | 'least') => string;
};

/** Why no results fit, with the figures that say so. The same codes as in the archive. */
export type ConflictArgs = { readonly team: string; readonly figure: string; readonly one: number; readonly other: number };
export type ConflictCode =
  | 'played-sum'
  | 'difference-wrong'
  | 'points-wrong'
  | 'known-exceeds'
  | 'wins-unbalanced'
  | 'goals-unbalanced'
  | 'draws-odd'
  | 'matches-odd'
  | 'matches-unequal'
  | 'none-fit';

export type TieArgs = {
  /** The team that is spoken of, and the other. */
  readonly team: string;
  readonly other: string;
  readonly leg: number;
  readonly legs: number;
  readonly score: string;
  readonly outcomes: readonly ('first' | 'drawn' | 'second')[];
  /** At most, or at least. */
  readonly goals: number;
  readonly then: 'third match' | 'goals' | 'not stated';
};

export type ReconstructionWords = {
  /** `count` as it is printed; `one`: it is a single set. */
  readonly fits: (count: string, one: 'one' | 'many', bound: 'exactly' | 'at least', counts: 'scores' | 'outcomes') => string;
  readonly unsettled: string;
  readonly cut: Readonly<Record<'time' | 'size', string>>;
  readonly goalsOpen: string;
  readonly doubtful: string;
  readonly listed: (meetings: number, listed: number, matches: number) => string;
  readonly conflict: Readonly<Record<ConflictCode, (a: ConflictArgs) => string>>;
  readonly beyond: Readonly<Record<'no-figures' | 'excerpt' | 'too-large', string>>;
  readonly forced: {
    readonly score: (home: string, score: string, away: string) => string;
    readonly won: (home: string, away: string, winner: string) => string;
    readonly wonBy: (home: string, away: string, winner: string, goals: number) => string;
    readonly drawn: (home: string, away: string) => string;
    readonly uncounted: (home: string, away: string) => string;
  };
  readonly tie: Readonly<
    Record<
      | 'winner'
      | 'winner-derived'
      | 'winner-open'
      | 'leg-score'
      | 'leg-outcomes'
      | 'leg-margin'
      | 'leg-least'
      | 'aggregate-least'
      | 'level-certain'
      | 'level-possible'
      | 'impossible',
      (a: TieArgs) => string
    >
  >;
};

export type Pair = readonly [number, number];
export type Side = 0 | 1;

/** A tie of which scores are lost. Everything is told by the first-named team, in every leg. */
export type LostTie = {
  readonly legs: readonly TieLeg[];
  readonly thirdMatch?: TieLeg;
  /** Figures that a page prints; points may count the third match. */
  readonly points?: Pair;
  readonly aggregate?: Pair;
  readonly penalties?: Pair;
  /** Who went on. */
  readonly winner?: Side;
  /** What decides: the points of the legs (`win` for a win, one for a draw), or their goals. */
  readonly by: 'points' | 'goals' | 'not stated';
  readonly win: number;
  /** What follows where the points are level. */
  readonly then: 'third match' | 'goals' | 'not stated';
  /** Whether goals away from home separate who is level on goals. `no` also where nobody says: something more may have decided. */
  readonly awayGoals: 'count' | 'no';
};

/** `host`: who played at home; absent on neutral ground, and where it is not known. */
export type TieLeg = { readonly host?: Side } & (
  | { readonly kind: 'score'; readonly score: Pair }
  | { readonly kind: 'lost'; readonly winner?: Side | 'drawn' }
  | { readonly kind: 'not played' }
);

export type LegOutcome = 'first' | 'drawn' | 'second';

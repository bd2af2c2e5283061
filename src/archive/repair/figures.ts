import type { PointsRule } from '../page/rows.ts';

/** What is said of one group, as numbers: its table and all its matches. The input of repair and reconstruction. */
export type GroupFigures = {
  readonly teams: readonly string[];
  readonly points: PointsRule;
  /** One for each team; undefined: the table has no row of it. */
  readonly rows: readonly (FigureRow | undefined)[];
  readonly matches: readonly GroupMatch[];
};

export type Figure = 'played' | 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'difference' | 'points';

/** A figure that is not printed is absent, never zero. `adjusted`: points given, taken or brought that the rows include. */
export type FigureRow = Readonly<Partial<Record<Figure, number>>> & { readonly adjusted: number };

/** `home` and `away` index `teams`; `meeting` counts from 1 where the same two meet several times on one ground. */
export type GroupMatch = { readonly home: number; readonly away: number; readonly meeting: number; readonly result: GroupResult };

export type GroupResult =
  | { readonly kind: 'score'; readonly score: readonly [number, number] }
  /** It was played and the table counts it, but its score is not known; the winner may be. */
  | { readonly kind: 'unknown'; readonly winner?: 'home' | 'away' | 'drawn' }
  /** A walkover, a dash, words: whether and how a table counts it, the page does not say. */
  | { readonly kind: 'uncounted' };

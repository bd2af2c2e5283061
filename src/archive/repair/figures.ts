import type { PointsRule } from '../page/rows.ts';

/** What is said of one group, as numbers: its table and all its matches. The input of repair and reconstruction. */
export type GroupFigures = {
  readonly teams: readonly string[];
  readonly points: PointsRule;
  /** One for each team; undefined: the table has no row of it. */
  readonly rows: readonly (FigureRow | undefined)[];
  /** Empty: the table stands without any results, and only says something by itself. */
  readonly matches: readonly GroupMatch[];
  /** `none`: the rows are not all the teams that met each other, so that sums over them need not agree. */
  readonly sums?: 'none';
};

export const FIGURES = ['played', 'won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst', 'difference', 'points'] as const;
export type Figure = (typeof FIGURES)[number];

/** A figure that is not printed is absent, never zero. `adjusted`: points given, taken or brought that the rows include. */
export type FigureRow = Readonly<Partial<Record<Figure, number>>> & { readonly adjusted: number };

/** `home` and `away` index `teams`; `meeting` counts from 1 where the same two meet several times on one ground. */
export type GroupMatch = { readonly home: number; readonly away: number; readonly meeting: number; readonly result: GroupResult };

export type GroupResult =
  /** `ruled`: awarded, or of a match that was suspended: a table counts it with its score, with its result alone, or not. */
  | { readonly kind: 'score'; readonly score: readonly [number, number]; readonly ruled?: 'yes' }
  /** No score is there. If the table counts the match it was played; the winner may be known. */
  | { readonly kind: 'unknown'; readonly winner?: 'home' | 'away' | 'drawn' }
  /** Whether and how a table counts it, the page does not say. `both-lose`: a ruling by which both lost, perhaps with a score. */
  | { readonly kind: 'uncounted'; readonly why: 'walkover' | 'not-played' | 'words' }
  | { readonly kind: 'uncounted'; readonly why: 'both-lose'; readonly score?: readonly [number, number] };

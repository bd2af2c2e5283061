import { FIGURES, type Figure, type FigureRow, type GroupFigures, type GroupMatch } from './figures.ts';

/** What matches give one team. */
export type Counts = {
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
};

export const NOTHING: Counts = { won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0 };

export const plus = (one: Counts, other: Counts): Counts => ({
  won: one.won + other.won,
  drawn: one.drawn + other.drawn,
  lost: one.lost + other.lost,
  goalsFor: one.goalsFor + other.goalsFor,
  goalsAgainst: one.goalsAgainst + other.goalsAgainst,
});

/** What one score gives the side that made `own` goals. */
export const countsOf = (own: number, other: number): Counts => ({
  won: own > other ? 1 : 0,
  drawn: own === other ? 1 : 0,
  lost: own < other ? 1 : 0,
  goalsFor: own,
  goalsAgainst: other,
});

/** The matches that every reading of a page counts: those with a score, but for rulings. */
export const isPlayed = ({ result }: GroupMatch): boolean => result.kind === 'score' && result.ruled === undefined;

/** What the played matches give each team; `leaving`: matches left out. */
export const countPlayed = ({ matches, teams }: GroupFigures, leaving: ReadonlySet<number> = new Set()): Counts[] => {
  const counts = teams.map(() => NOTHING);
  for (const [i, match] of matches.entries()) {
    if (match.result.kind !== 'score' || !isPlayed(match) || leaving.has(i)) continue;
    addScore(counts, match, match.result.score);
  }
  return counts;
};

export const addScore = (counts: Counts[], { away, home }: GroupMatch, [a, b]: readonly [number, number]): void => {
  counts[home] = plus(counts[home] ?? NOTHING, countsOf(a, b));
  counts[away] = plus(counts[away] ?? NOTHING, countsOf(b, a));
};

/** Every figure that a row with these counts prints. */
export const figuresBy = (
  { won, drawn, lost, goalsFor, goalsAgainst }: Counts,
  { adjusted }: FigureRow,
  { points }: GroupFigures,
): Readonly<Record<Figure, number>> => ({
  played: won + drawn + lost,
  won,
  drawn,
  lost,
  goalsFor,
  goalsAgainst,
  difference: goalsFor - goalsAgainst,
  points: points.win * won + points.draw * drawn + points.loss * lost + adjusted,
});

/** The figures that a row prints. */
export const printedIn = (row: FigureRow): readonly (readonly [Figure, number])[] =>
  FIGURES.flatMap((figure) => {
    const printed = row[figure];
    return printed === undefined ? [] : [[figure, printed] as const];
  });

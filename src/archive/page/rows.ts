import type { Standings, StandingsRow } from './page.ts';

export type PointsRule = { readonly win: number; readonly draw: number; readonly loss: number };

const THREE: PointsRule = { win: 3, draw: 1, loss: 0 };
const TWO: PointsRule = { win: 2, draw: 1, loss: 0 };

type Results = { readonly won: number; readonly drawn: number; readonly lost: number };

/** Won, drawn and lost, if the row prints all three. */
export const recordOf = ({ won, drawn, lost }: StandingsRow): Results | undefined =>
  won && drawn && lost ? { won: won.value, drawn: drawn.value, lost: lost.value } : undefined;

export const playedOf = (row: StandingsRow): number | undefined => row.played?.value ?? sumOfRecord(row);

export const sumOfRecord = (row: StandingsRow): number | undefined => {
  const record = recordOf(row);
  return record && record.won + record.drawn + record.lost;
};

/** Points added or taken away, and those at the start. */
export const adjustedOf = ({ adjusted, start }: StandingsRow): number => (adjusted?.value ?? 0) + (start?.value ?? 0);

export const pointsBy = (rule: PointsRule, { won, drawn, lost }: Results, row: StandingsRow): number =>
  rule.win * won + rule.draw * drawn + rule.loss * lost + adjustedOf(row);

/** Points of a row: as printed, or by the rule. */
export const pointsOf = (rule: PointsRule, row: StandingsRow): number | undefined => {
  const record = recordOf(row);
  return row.points?.value ?? (record && pointsBy(rule, record, row));
};

export const differenceOf = ({ difference, goalsAgainst, goalsFor }: StandingsRow): number | undefined =>
  goalsFor && goalsAgainst ? goalsFor.value - goalsAgainst.value : difference?.value;

/**
 * The page's own rule, or three points a win. A page that says none may be from the time of two: it is taken if it fits more
 * rows, and said. `unknown`: neither fits half of the rows.
 */
export const ruleOf = ({
  points,
  rows,
}: Standings): { readonly rule: PointsRule; readonly by: 'page' | 'default' | 'fit' | 'unknown'; readonly fitting: number } => {
  const fits = (rule: PointsRule): number =>
    rows.filter((row) => {
      const record = recordOf(row);
      return record && row.points && pointsBy(rule, record, row) === row.points.value;
    }).length;
  if (points) return { rule: { ...THREE, ...points }, by: 'page', fitting: rows.length };
  const [three, two] = [fits(THREE), fits(TWO)];
  const printed = rows.filter((row) => row.points && recordOf(row)).length;
  const fitting = Math.max(three, two);
  // One wrong row of two must not hide itself.
  if (printed > 2 && fitting * 2 < printed) return { rule: THREE, by: 'unknown', fitting };
  return two > three ? { rule: TWO, by: 'fit', fitting } : { rule: THREE, by: 'default', fitting };
};

import { keyOf } from '../page/keys.ts';
import type { Cell, Standings, StandingsRow } from '../page/page.ts';
import { adjustedOf, type PointsRule, pointsBy, recordOf, ruleOf, sumOfRecord } from '../page/rows.ts';
import { type Report, signed, sumOf } from './finding.ts';

/**
 * Whether sums over the rows must agree: not where teams of several groups are ranked; within limits where a ruling may
 * count for one side only, or make both lose (`lopsided`: how many such matches there are).
 */
export type Sums = 'none' | { readonly lopsided: number };

/** A table by itself: every row, then the sums. Whether it is in order, `audit-order.ts` says. */
export const auditStandings = (standings: Standings, sums: Sums, report: Report): void => {
  const { rows } = standings;
  const { rule, by, fitting } = ruleOf(standings);
  if (by === 'fit')
    report(
      'points-rule-assumed',
      'note',
      rows.map(({ points }) => points),
      { ...rule },
    );
  if (by === 'unknown')
    report(
      'points-rule-unknown',
      'warning',
      rows.map(({ points }) => points),
      { rows: rows.length, fitting },
    );
  const unequal = rows.filter((row) => row.played && sumOfRecord(row) !== undefined && sumOfRecord(row) !== row.played.value).length;
  // Where most rows do not fit, the table has a column that we do not know (wins on penalties).
  const severity = rows.length > 2 && unequal * 2 > rows.length ? 'warning' : 'error';
  const names = new Set<string>();
  for (const row of rows) {
    const name = keyOf(row.team.value);
    if (names.has(name)) report('team-twice', 'error', [row.team], { team: row.team.value });
    names.add(name);
    auditRow(row, severity, report);
    if (by !== 'unknown') auditPoints(row, rule, report);
    auditPossible(row, rule, sums, report);
  }
  if (sums !== 'none') auditSums(rows, sums, report);
};

const auditRow = (row: StandingsRow, severity: 'error' | 'warning', report: Report): void => {
  const team = row.team.value;
  const record = recordOf(row);
  const { adjusted, difference, goalsAgainst, goalsFor, note, played } = row;
  if (played && record) {
    const sum = record.won + record.drawn + record.lost;
    if (sum !== played.value)
      report('played-sum', severity, [played, row.won, row.drawn, row.lost], { team, played: played.value, ...record, sum });
  }
  if (difference && goalsFor && goalsAgainst && goalsFor.value - goalsAgainst.value !== difference.value)
    report('difference-wrong', 'error', [difference, goalsFor, goalsAgainst], {
      team,
      difference: signed(difference.value),
      goalsFor: goalsFor.value,
      goalsAgainst: goalsAgainst.value,
      counted: signed(goalsFor.value - goalsAgainst.value),
    });
  if (adjusted && adjusted.value !== 0 && !note)
    report('adjustment-unexplained', 'warning', [adjusted], { team, adjusted: signed(adjusted.value) });
};

const auditPoints = (row: StandingsRow, rule: PointsRule, report: Report): void => {
  const { adjusted, drawn, lost, note, points, start, team, won } = row;
  const record = recordOf(row);
  if (!points || !record) return;
  const counted = pointsBy(rule, record, row);
  if (counted === points.value) return;
  // A note may say why; which figures it changes cannot be read from words.
  report('points-wrong', note ? 'warning' : 'error', [points, won, drawn, lost, adjusted, start, note], {
    team: team.value,
    points: points.value,
    counted,
    ...record,
    ...rule,
    adjusted: adjustedOf(row),
  });
};

const auditPossible = (row: StandingsRow, rule: PointsRule, sums: Sums, report: Report): void => {
  const { goalsAgainst, goalsFor, note, played, points, team } = row;
  const record = recordOf(row);
  if (points && played && !record) {
    const most = rule.win * played.value + adjustedOf(row);
    // One point short of all of them: a draw costs more than one where a win is worth more than two.
    const between = points.value < most && points.value > most - (rule.win - Math.max(rule.draw, rule.loss));
    if (points.value > most || between)
      report('points-impossible', note ? 'warning' : 'error', [points, played], {
        team: team.value,
        points: points.value,
        played: played.value,
        most,
      });
  }
  // A ruling may count as a defeat without goals.
  if (!record || !goalsFor || !goalsAgainst || (sums !== 'none' && sums.lopsided > 0)) return;
  const { drawn, lost, won } = record;
  const gap = goalsFor.value - goalsAgainst.value;
  const possible =
    goalsFor.value >= won &&
    goalsAgainst.value >= lost &&
    (lost > 0 || gap >= won) &&
    (won > 0 || gap <= -lost) &&
    (won + drawn + lost > 0 || (goalsFor.value === 0 && goalsAgainst.value === 0));
  if (!possible)
    report(
      'goals-impossible',
      sums !== 'none' && sums.lopsided === 0 && !note ? 'error' : 'warning',
      [goalsFor, goalsAgainst, row.won, row.drawn, row.lost],
      {
        team: team.value,
        ...record,
        goalsFor: goalsFor.value,
        goalsAgainst: goalsAgainst.value,
      },
    );
};

/** The cells of one figure, if every row prints it. */
const column = (
  rows: readonly StandingsRow[],
  figure: (row: StandingsRow) => Cell<number> | undefined,
): readonly Cell<number>[] | undefined => {
  const cells = rows.flatMap((row) => figure(row) ?? []);
  return cells.length === rows.length && cells.length > 1 ? cells : undefined;
};
const total = (cells: readonly Cell<number>[]): number => sumOf(cells.map(({ value }) => value));

/** Goals that one ruling may give to one side and not take from the other: 3–0, and what was scored before. */
const MOST_RULED_GOALS = 5;

const auditSums = (rows: readonly StandingsRow[], { lopsided }: Exclude<Sums, 'none'>, report: Report): void => {
  const severity = lopsided === 0 ? 'error' : 'warning';
  const of = (figure: 'played' | 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'difference') =>
    column(rows, (row) => row[figure]);
  const [goalsFor, goalsAgainst, difference] = [of('goalsFor'), of('goalsAgainst'), of('difference')];
  const allowed = lopsided * MOST_RULED_GOALS;
  if (goalsFor && goalsAgainst) {
    const [scored, conceded] = [total(goalsFor), total(goalsAgainst)];
    if (Math.abs(scored - conceded) > allowed)
      report('goals-unbalanced', severity, [...goalsFor, ...goalsAgainst], {
        goalsFor: scored,
        goalsAgainst: conceded,
        gap: Math.abs(scored - conceded),
      });
  } else if (difference && Math.abs(total(difference)) > allowed)
    report('differences-unbalanced', severity, difference, { sum: signed(total(difference)) });
  const [won, drawn, lost, played] = [of('won'), of('drawn'), of('lost'), of('played')];
  if (won && lost && (total(won) - total(lost) > lopsided || total(lost) - total(won) > 2 * lopsided))
    // A note may tell of a match that both have lost.
    report('wins-unbalanced', total(lost) > total(won) && rows.some(({ note }) => note) ? 'warning' : severity, [...won, ...lost], {
      won: total(won),
      lost: total(lost),
    });
  if (drawn && total(drawn) % 2 !== 0) report('draws-odd', severity, drawn, { drawn: total(drawn) });
  if (!won && played && total(played) % 2 !== 0) report('matches-odd', severity, played, { played: total(played) });
};

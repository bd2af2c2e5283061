import { keyOf } from '../page/keys.ts';
import type { Block, PageOutcome, Standings, StandingsRow } from '../page/page.ts';
import { differenceOf, pointsOf, ruleOf } from '../page/rows.ts';
import { type Report, scoreText } from './finding.ts';
import type { Against } from './grid.ts';

/** Where else a page tells of the matches of two teams. */
export type Meetings = {
  readonly against?: Against;
  /** Ties and single matches of the page, by the names of both, sorted. */
  readonly decided: ReadonlyMap<string, readonly Block[]>;
};

export const bothKey = (one: string, other: string): string => [keyOf(one), keyOf(other)].sort().join('\n');

/**
 * Rows against the order that points give. Only points are certain: teams level on them may be in an order that goals
 * contradict, which is told with the reason that the page has for it.
 */
export const auditOrder = (standings: Standings, meetings: Meetings, report: Report): void => {
  if (standings.order === 'computed') return;
  const { rule, by } = ruleOf(standings);
  const indexed = standings.rows.map((row, index) => ({ row, index }));
  const placed = indexed.every(({ row }) => row.position !== undefined);
  const rows = placed ? indexed.sort((a, b) => (a.row.position?.value ?? 0) - (b.row.position?.value ?? 0)) : indexed;
  for (const [i, below] of rows.entries()) {
    const above = rows[i - 1];
    if (above === undefined || (by === 'unknown' && !below.row.points)) continue;
    const [own, others] = [pointsOf(rule, below.row), pointsOf(rule, above.row)];
    if (own === undefined || others === undefined) continue;
    if (own > others)
      report(
        'order-wrong',
        above.row.note || below.row.note ? 'warning' : 'error',
        [below.row.points ?? below.row.team, above.row.points ?? above.row.team],
        {
          team: below.row.team.value,
          points: own,
          above: above.row.team.value,
          abovePoints: others,
        },
      );
    if (own === others) auditLevel(standings, above, below, own, meetings, report);
  }
};

type Placed = { readonly row: StandingsRow; readonly index: number };

const auditLevel = (standings: Standings, above: Placed, below: Placed, points: number, meetings: Meetings, report: Report): void => {
  const figure = separating(above.row, below.row);
  if (figure === undefined || figure.own <= figure.others) return;
  const between = betweenOf(meetings, above, below);
  const reason = reasonOf(standings, above, below, between, meetings);
  report(
    'order-level',
    'note',
    [below.row.team, above.row.team, below.row.difference ?? below.row.goalsFor, above.row.difference ?? above.row.goalsFor],
    {
      team: below.row.team.value,
      above: above.row.team.value,
      points,
      figure: figure.name,
      own: figure.own,
      others: figure.others,
      reason,
      between: between === undefined ? '' : scoreText(between),
    },
  );
};

/** The first of goal difference and goals that tells the two apart. */
const separating = (above: StandingsRow, below: StandingsRow) => {
  const figures = [
    { name: 'difference', own: differenceOf(below), others: differenceOf(above) },
    { name: 'goalsFor', own: below.goalsFor?.value, others: above.goalsFor?.value },
  ];
  for (const { name, others, own } of figures) {
    if (own === undefined || others === undefined) return undefined;
    if (own !== others) return { name, own, others };
  }
  return undefined;
};

/** Goals of the upper and the lower team in their matches, by the grid; undefined if none of them has a score. */
const betweenOf = ({ against }: Meetings, above: Placed, below: Placed): readonly [number, number] | undefined => {
  const [upper, lower] = [against?.teams[above.index], against?.teams[below.index]];
  if (!against || upper === undefined || lower === undefined) return undefined;
  let goals: readonly [number, number] | undefined;
  for (const { home, away, result } of against.fixtures.ofTeam[upper] ?? []) {
    const score = scoreOf(result.value);
    if (score === undefined || !((home === upper && away === lower) || (home === lower && away === upper))) continue;
    const [a, b] = home === upper ? score : [score[1], score[0]];
    goals = [(goals?.[0] ?? 0) + a, (goals?.[1] ?? 0) + b];
  }
  return goals;
};

const scoreOf = (outcome: PageOutcome): readonly [number, number] | undefined =>
  outcome.kind === 'played' || outcome.kind === 'awarded' ? outcome.score : undefined;

const reasonOf = (
  { rulesText }: Standings,
  above: Placed,
  below: Placed,
  between: readonly [number, number] | undefined,
  { decided }: Meetings,
): 'play-off' | 'printed' | 'head-to-head' | 'rules' | 'unknown' => {
  if ((decided.get(bothKey(above.row.team.value, below.row.team.value)) ?? []).length > 0) return 'play-off';
  if (above.row.headToHead || below.row.headToHead || above.row.note || below.row.note) return 'printed';
  if (between && between[0] > between[1]) return 'head-to-head';
  return rulesText ? 'rules' : 'unknown';
};

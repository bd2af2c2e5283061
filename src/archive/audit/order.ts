import { keyOf } from '../page/keys.ts';
import type { Block, Cell, PageOutcome, Standings, StandingsRow } from '../page/page.ts';
import { differenceOf, pointsOf, ruleOf } from '../page/rows.ts';
import { type Report, scoreText } from './finding.ts';
import type { Against } from './grid.ts';

/** Where else a page tells of the matches of two teams. */
export type Meetings = {
  readonly against?: Against;
  /** Ties and single matches of the page, by the names of both, sorted. */
  readonly decided: ReadonlyMap<string, readonly Block[]>;
  /** The title of a play-off under the table whose result is not on the page. */
  readonly lostDecider?: Cell<string>;
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
    const line = standings.splits?.includes(i) === true ? halvesOf(meetings, i, rows) : 'none';
    if (line === 'apart') continue;
    if (own > others)
      report(
        'order-wrong',
        above.row.note || below.row.note || line === 'unknown' ? 'warning' : 'error',
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

/**
 * Whether the table is two leagues at a thick line: their teams met each other more often than those of the other half, so
 * that points say nothing across it. `unknown`: there are no results, and a thick line may be any cut.
 */
const halvesOf = ({ against }: Meetings, line: number, rows: readonly Placed[]): 'apart' | 'unknown' | 'none' => {
  if (!against) return 'unknown';
  const upper = new Set(rows.slice(0, line).map(({ index }) => against.teams[index]));
  let [within, across] = [0, 0];
  for (const { away, home } of against.fixtures.grid.cells)
    if (upper.has(home) === upper.has(away)) within += 1;
    else across += 1;
  const [above, below] = [line, rows.length - line];
  const pairs = (above * (above - 1) + below * (below - 1)) / 2;
  // Matches per pair, compared without dividing.
  return pairs > 0 && within * above * below > across * pairs ? 'apart' : 'none';
};

type Placed = { readonly row: StandingsRow; readonly index: number };

const auditLevel = (standings: Standings, above: Placed, below: Placed, points: number, meetings: Meetings, report: Report): void => {
  const figure = separating(above.row, below.row);
  if (figure === undefined || figure.own <= figure.others) return;
  const between = betweenOf(meetings, above, below);
  const reason = reasonOf(standings, above, below, between, meetings);
  const isAgainst = reason === 'rules' && decidesNext(standings.rulesText?.value ?? '', figure.name);
  report(
    isAgainst ? 'order-against-rules' : 'order-level',
    isAgainst ? 'error' : 'note',
    [
      below.row.team,
      above.row.team,
      below.row.difference ?? below.row.goalsFor,
      above.row.difference ?? above.row.goalsFor,
      meetings.lostDecider,
    ],
    {
      team: below.row.team.value,
      above: above.row.team.value,
      points,
      figure: figure.name,
      own: figure.own,
      others: figure.others,
      ...(isAgainst ? { rules: standings.rulesText?.value ?? '' } : { reason }),
      between: between === undefined ? '' : scoreText(between),
    },
  );
};

const FIGURE_WORDS = {
  difference: /\bgoal difference\b|\bdiferencia de gol(?:es)?\b/i,
  goalsFor: /\bgoals? (?:scored|for)\b|\bgoles (?:a favor|marcados|anotados)\b/i,
} as const;

/** Whether the printed criteria have this figure next after points (goal difference may stand between, being level). */
const decidesNext = (rules: string, figure: 'difference' | 'goalsFor'): boolean => {
  const steps = rules
    .slice(0, 1_000)
    .split(/[;,.]?\s*\(?\d{1,2}\s*[).ºª]\s*|;\s*|\s*→\s*/u)
    .filter((step) => step.trim() !== '');
  const at = steps.findIndex((step) => /\bpoints\b|\bpuntos\b|\bpuntaje\b/i.test(step));
  if (at < 0) return false;
  const rest = steps.slice(at + 1);
  const next = figure === 'goalsFor' && FIGURE_WORDS.difference.test(rest[0] ?? '') ? rest[1] : rest[0];
  return next !== undefined && FIGURE_WORDS[figure].test(next) && !/head|direct|entre|between|mutu|particular/i.test(next);
};

/** The first of goal difference and goals that tells the two apart. */
const separating = (above: StandingsRow, below: StandingsRow) => {
  const figures = [
    { name: 'difference' as const, own: differenceOf(below), others: differenceOf(above) },
    { name: 'goalsFor' as const, own: below.goalsFor?.value, others: above.goalsFor?.value },
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
  { against, decided, lostDecider }: Meetings,
): 'play-off' | 'printed' | 'play-off-lost' | 'head-to-head' | 'rules' | 'unknown' => {
  // A match that the table itself counts decides nothing beside it.
  const own = new Set((against?.fixtures.ofTeam[against.teams[above.index] ?? -1] ?? []).map(({ result }) => result));
  const others = decided.get(bothKey(above.row.team.value, below.row.team.value)) ?? [];
  if (others.some((block) => block.kind !== 'match' || !own.has(block.result))) return 'play-off';
  if (above.row.headToHead || below.row.headToHead || above.row.note || below.row.note) return 'printed';
  if (lostDecider) return 'play-off-lost';
  if (between && between[0] > between[1]) return 'head-to-head';
  return rulesText ? 'rules' : 'unknown';
};

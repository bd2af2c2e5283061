import type { PlanContest, RulingStanding, Season, Statement } from '../../engine/index.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { type CaseOrder, common, freeId, nearestId, sameId, teamCalled } from './case-order.ts';
import { clubCalled } from './enter-teams.ts';
import type { Meeting } from './match-meant.ts';
import { type Refused, refused } from './office.ts';
import { matchStatement, stated } from './record-match.ts';
import type { Standing } from './standing.ts';
import { type MatchStatement, readTyped, readTypedMatch } from './typed-lines.ts';
import { contestAt } from './within.ts';

export type RulingOrder = CaseOrder & {
  /** Absent: the next free one, R1, R2 … */
  readonly name?: string;
  readonly standing: RulingStanding;
  /** The protest it decides, or the ruling whose appeal it decides. */
  readonly on?: string;
  readonly until?: string;
  readonly within?: string;
  /** What it orders, one fact a line; a result is awarded. */
  readonly lines: readonly string[];
};

/** A ruling is issued with what it orders, or moves on: to final, stayed or reversed. */
export const issueRuling = (order: RulingOrder): Decide =>
  onSeason((season, standing): Decision => {
    const rulings = standing.loaded.log?.rulings ?? [];
    const id = order.name ?? freeId('R', rulings);
    const disputed = season.cases.flatMap((one) => [one.id, ...one.rulings.map((ruling) => ruling.id)]);
    const on = order.on === undefined ? undefined : (sameId(disputed, order.on) ?? order.on.trim());
    const about =
      on === undefined ? undefined : season.cases.find((one) => one.id === on || one.rulings.some((ruling) => ruling.id === on));
    if (on !== undefined && about === undefined) return refused('protest-unknown', { protest: on, nearest: nearestId(disputed, on) });
    const known = about?.contest ?? rulings.find((one) => one.id === id && one.contest !== undefined)?.contest;
    const at = known === undefined ? undefined : season.plan.contests[known]?.path;
    const ordered: Statement[] = [];
    for (const line of order.lines) {
      const read = orderedBy(season, standing, id, line, order, at);
      if ('problems' in read) return read;
      ordered.push(...read);
    }
    const within = at === undefined && ordered.length === 0 && order.within !== undefined ? contestAt(season, order.within) : undefined;
    if (within !== undefined && 'problems' in within) return within;
    const path = at ?? ordered[0]?.contest?.path ?? within?.path;
    const { until } = order;
    const ruling: Statement = {
      type: 'ruling',
      id,
      standing: order.standing,
      ...(on !== undefined && { on }),
      ...(until !== undefined && { until }),
      ...(path !== undefined && { contest: { path } }),
      ...common(order),
    };
    return { kind: 'facts', statements: [ruling, ...ordered] };
  });

/**
 * What a ruling orders: results are awarded, and everything hangs on the ruling. A match has the day it was played on, not
 * that of the ruling; everything else has the ruling's day.
 */
const orderedBy = (
  season: Season,
  standing: Standing,
  ruling: string,
  line: string,
  order: RulingOrder,
  /** Where the dispute is, if anything is known of it. */
  at: string | undefined,
): readonly Statement[] | Refused => {
  const match = readTypedMatch(line, order.language);
  if (!('kind' in match)) {
    const typed: MatchStatement = { ...match, by: ruling, outcome: awarded(match.outcome) };
    const one = matchStatement(season, standing, typed, order.within, 'any', (found) =>
      stated({ ...found, typed: { ...typed, ...dayWhereNeeded(season, found.meeting, typed.date) } }, 'no'),
    );
    return 'problems' in one ? one : [one];
  }
  const read = readTyped(line, order.language);
  if ('kind' in read) return read;
  const within = order.within === undefined ? undefined : contestAt(season, order.within);
  if (within !== undefined && 'problems' in within) return within;
  const contest = within ?? season.plan.contests.find(({ path }) => path === at);
  const ordered: Statement[] = [];
  for (const one of read.statements) {
    const named = withTeams(season, one, contest);
    if ('problems' in named) return named;
    ordered.push({ date: order.date, ...named, by: ruling, ...(contest && { contest: { path: contest.path } }) });
  }
  return ordered;
};

/** Where a pair meets more than once on this ground the day tells which of the matches is meant. */
const dayWhereNeeded = (season: Season, { away, contest, home, on }: Meeting, typed: string | undefined): { readonly date?: string } => {
  if (typed !== undefined || on?.date === undefined) return {};
  const others = season.contests[contest.ix]?.matches.filter((one) => one !== on && one.home === home && one.away === away) ?? [];
  return others.length === 0 ? {} : { date: on.date };
};

/** The statement with its teams as the season calls them. */
const withTeams = (season: Season, statement: Statement, contest: PlanContest | undefined): Statement | Refused => {
  if (contest === undefined || (statement.type !== 'out' && statement.type !== 'points' && statement.type !== 'replaced')) return statement;
  const team = teamCalled(season, statement.team, new Set(season.contests[contest.ix]?.slots.flatMap((slot) => slot.team ?? [])));
  if (typeof team !== 'string') return team;
  if (statement.type !== 'replaced') return { ...statement, team };
  const successor = clubCalled(season, statement.successor, contest);
  return typeof successor === 'string' ? { ...statement, team, successor } : successor;
};

const awarded = (outcome: MatchStatement['outcome']): MatchStatement['outcome'] =>
  outcome.kind === 'played' ? { kind: 'awarded', score: outcome.score } : outcome;

import type { CaseState, NamedMatch, RulingStanding, Season, Statement, TeamIx } from '../../engine/index.ts';
import type { Language } from '../../formats/index.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { matchMeant } from './match-meant.ts';
import { type Refused, refused } from './office.ts';
import { matchStatement, stated } from './record-match.ts';
import type { Standing } from './standing.ts';
import { calledIn, teamsMeant } from './team-meant.ts';
import { type MatchStatement, readTyped, readTypedMatch } from './typed-lines.ts';
import { contestAt, contestsAt } from './within.ts';

type CaseOrder = {
  readonly language: Language;
  /** The day it was handed in, given or became known. */
  readonly date: string;
  /** The reasons, in the language of the order. */
  readonly ground?: string;
};

export type ProtestOrder = CaseOrder & {
  readonly team: string;
  readonly match?: string;
  readonly within?: string;
  /** Absent: the next free one, P1, P2 … */
  readonly name?: string;
  /** Last day for the answer. */
  readonly until?: string;
  readonly fee?: string;
};

/** A team protests, about a match or about something else in a contest. */
export const openProtest = (order: ProtestOrder): Decide =>
  onSeason((season, { loaded }): Decision => {
    const about = order.match === undefined ? undefined : matchOf(season, order.match, order);
    if (about !== undefined && 'problems' in about) return about;
    const within = about === undefined && order.within !== undefined ? contestAt(season, order.within) : undefined;
    if (within !== undefined && 'problems' in within) return within;
    const team = teamCalled(season, order.team, about?.sides);
    if (typeof team !== 'string') return team;
    const path = about?.path ?? within?.path;
    const { fee, until } = order;
    const id = order.name ?? freeId('P', loaded.log?.cases.protests ?? []);
    return {
      kind: 'facts',
      statements: [
        {
          type: 'protest',
          id,
          team,
          ...(about && { about: about.named }),
          ...(until !== undefined && { until }),
          ...(fee !== undefined && { fee }),
          ...(path !== undefined && { contest: { path } }),
          ...common(order),
        },
      ],
    };
  });

/** The other side answers a protest. */
export const answerProtest = (order: CaseOrder & { readonly name: string; readonly team?: string }): Decide =>
  onSeason((season): Decision => {
    const found = caseOf(season, order.name);
    if ('problems' in found) return found;
    const other = found.parties[1];
    const team =
      order.team !== undefined ? teamCalled(season, order.team) : other === undefined ? teamCalled(season, '') : calledIn(season, other);
    if (typeof team !== 'string') return team;
    return { kind: 'facts', statements: [{ type: 'answer', id: found.id, team, ...inContest(season, found), ...common(order) }] };
  });

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
    const on = order.on === undefined ? undefined : order.on.trim();
    const about =
      on === undefined ? undefined : season.cases.find((one) => one.id === on || one.rulings.some((ruling) => ruling.id === on));
    if (on !== undefined && about === undefined) return refused('protest-unknown', { protest: on, nearest: '' });
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

/** Somebody appeals against a ruling. */
export const appealRuling = (order: CaseOrder & { readonly name: string; readonly team: string; readonly fee?: string }): Decide =>
  onSeason((season): Decision => {
    const found = season.cases.find((one) => one.rulings.some(({ id }) => id === order.name));
    if (found === undefined) return refused('ruling-unknown', { ruling: order.name, nearest: '' });
    const team = teamCalled(season, order.team);
    if (typeof team !== 'string') return team;
    const { fee } = order;
    return {
      kind: 'facts',
      statements: [
        { type: 'appeal', id: order.name, team, ...(fee !== undefined && { fee }), ...inContest(season, found), ...common(order) },
      ],
    };
  });

/** A protest, or the appeals against a ruling, are given up. */
export const dropCase = (order: CaseOrder & { readonly name: string }): Decide =>
  onSeason((season): Decision => {
    const found = season.cases.find((one) => one.id === order.name || one.rulings.some(({ id }) => id === order.name));
    if (found === undefined) return refused('protest-unknown', { protest: order.name, nearest: '' });
    return { kind: 'facts', statements: [{ type: 'withdrawn', id: order.name, ...inContest(season, found), ...common(order) }] };
  });

/** What a ruling orders: results are awarded, and everything hangs on the ruling and is known from its day on. */
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
    const typed: MatchStatement = { date: order.date, ...match, by: ruling, outcome: awarded(match.outcome) };
    const one = matchStatement(season, standing, typed, order.within, 'any', (found) => stated(found, 'no'));
    return 'problems' in one ? one : [one];
  }
  const read = readTyped(line, order.language);
  if ('kind' in read) return read;
  const within = order.within === undefined ? undefined : contestAt(season, order.within);
  if (within !== undefined && 'problems' in within) return within;
  const path = within?.path ?? at;
  return read.statements.map((one) => ({ date: order.date, ...one, by: ruling, ...(path !== undefined && { contest: { path } }) }));
};

const awarded = (outcome: MatchStatement['outcome']): MatchStatement['outcome'] =>
  outcome.kind === 'played' ? { kind: 'awarded', score: outcome.score } : outcome;

const common = ({ date, ground, language }: CaseOrder) => ({
  date,
  ...(ground !== undefined && { note: language === 'en' ? { en: ground } : { es: ground } }),
});

const matchOf = (
  season: Season,
  typed: string,
  { language, within: asked }: ProtestOrder,
): { readonly path: string; readonly named: NamedMatch; readonly sides: ReadonlySet<TeamIx> } | Refused => {
  const match = readTypedMatch(typed, language);
  if ('kind' in match) return match;
  const within = contestsAt(season, asked);
  if (within !== undefined && 'problems' in within) return within;
  const meeting = matchMeant(season, match, 'any', within);
  if ('kind' in meeting) return meeting;
  const { away, contest, home, label } = meeting;
  return {
    path: contest.path,
    named: { home: calledIn(season, home), away: calledIn(season, away), ...(label && { label }) },
    sides: new Set([home, away]),
  };
};

const teamCalled = (season: Season, typed: string, among?: ReadonlySet<TeamIx>): string | Refused => {
  const inMatch = among === undefined ? [] : teamsMeant(season, typed, among);
  const hits = inMatch.length > 0 ? inMatch : teamsMeant(season, typed);
  const [only, ...others] = hits;
  if (only !== undefined && others.length === 0) return calledIn(season, only);
  return only === undefined
    ? refused('team-unknown', { team: typed, nearest: '' })
    : refused('team-ambiguous', { team: typed, candidates: hits.map((ix) => season.teams[ix]?.name ?? '').join('; ') });
};

const caseOf = (season: Season, id: string): CaseState | Refused =>
  season.cases.find((one) => one.id === id) ?? refused('protest-unknown', { protest: id, nearest: '' });

const inContest = (season: Season, { contest }: CaseState) => {
  const path = contest === undefined ? undefined : season.plan.contests[contest]?.path;
  return path === undefined ? {} : { contest: { path } };
};

/** The first number that no protest or ruling of the season has, whatever became of it. */
const freeId = (letter: string, taken: readonly { readonly id: string }[]): string => {
  const ids = new Set(taken.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!ids.has(`${letter}${number}`)) return `${letter}${number}`;
};

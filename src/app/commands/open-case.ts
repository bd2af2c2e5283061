import type { CaseState, NamedMatch, Season, TeamIx } from '../../engine/index.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { type CaseOrder, common, freeId, teamCalled } from './case-order.ts';
import { matchMeant } from './match-meant.ts';
import { type Refused, refused } from './office.ts';
import { calledIn } from './team-meant.ts';
import { readTypedMatch } from './typed-lines.ts';
import { contestAt, contestsAt } from './within.ts';

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

const caseOf = (season: Season, id: string): CaseState | Refused =>
  season.cases.find((one) => one.id === id) ?? refused('protest-unknown', { protest: id, nearest: '' });

const inContest = (season: Season, { contest }: CaseState) => {
  const path = contest === undefined ? undefined : season.plan.contests[contest]?.path;
  return path === undefined ? {} : { contest: { path } };
};

import type { CaseState, ContestIx, NamedMatch, Season, TeamIx } from '../../engine/index.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { type CaseOrder, common, freeId, nearestId, sameId, teamCalled } from './case-order.ts';
import { matchMeant } from './match-meant.ts';
import { type Refused, refused } from './office.ts';
import type { Standing } from './standing.ts';
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
  onSeason((season, standing): Decision => {
    const found = rulingNamed(standing, order.name);
    if ('problems' in found) return found;
    const team = teamCalled(season, order.team);
    if (typeof team !== 'string') return team;
    const { fee } = order;
    return {
      kind: 'facts',
      statements: [
        { type: 'appeal', id: found.id, team, ...(fee !== undefined && { fee }), ...inContest(season, found), ...common(order) },
      ],
    };
  });

/** A protest, or the appeals against a ruling, are given up. */
export const dropCase = (order: CaseOrder & { readonly name: string }): Decide =>
  onSeason((season, standing): Decision => {
    const protest = caseOf(season, order.name);
    const found = 'problems' in protest ? rulingNamed(standing, order.name) : protest;
    if ('problems' in found) return unknownCase(season, standing, order.name);
    return { kind: 'facts', statements: [{ type: 'withdrawn', id: found.id, ...inContest(season, found), ...common(order) }] };
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

const caseOf = (season: Season, typed: string): CaseState | Refused => {
  const ids = season.cases.map(({ id }) => id);
  const id = sameId(ids, typed);
  return season.cases.find((one) => one.id === id) ?? refused('protest-unknown', { protest: typed, nearest: nearestId(ids, typed) });
};

type Issued = { readonly id: string; readonly contest?: ContestIx };

/** A ruling that was issued, whether anybody disputes it or not. */
const rulingNamed = ({ loaded }: Standing, typed: string): Issued | Refused => {
  const rulings = loaded.log?.rulings ?? [];
  const ids = rulings.map(({ id }) => id);
  const id = sameId(ids, typed);
  // the line that says where it belongs may be any of its lines
  const found = rulings.find((one) => one.id === id && one.contest !== undefined) ?? rulings.find((one) => one.id === id);
  return found ?? refused('ruling-unknown', { ruling: typed, nearest: nearestId(ids, typed) });
};

const unknownCase = (season: Season, { loaded }: Standing, typed: string): Refused => {
  const ids = [...season.cases.map(({ id }) => id), ...(loaded.log?.rulings ?? []).map(({ id }) => id)];
  return refused('protest-unknown', { protest: typed, nearest: nearestId(ids, typed) });
};

const inContest = (season: Season, { contest }: Pick<CaseState, 'contest'>) => {
  const path = contest === undefined ? undefined : season.plan.contests[contest]?.path;
  return path === undefined ? {} : { contest: { path } };
};

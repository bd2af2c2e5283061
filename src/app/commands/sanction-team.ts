import type { ContestIx, PlanContest, Season, Statement, TeamIx } from '../../engine/index.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { clubCalled } from './enter-teams.ts';
import { teamUnknown } from './match-meant.ts';
import { problem, type Refused, refused } from './office.ts';
import { calledIn, teamsMeant, teamText } from './team-meant.ts';
import { contestAt, contestsAt } from './within.ts';

export type TeamOrder = {
  readonly team: string;
  readonly within?: string;
  readonly date?: string;
  readonly ruling?: string;
};

/** Puts a team out of a contest, because it was excluded or withdrew, or gives its slot to another. */
export const leaveContest = (
  order: TeamOrder & {
    readonly how: 'excluded' | 'withdrew';
    readonly successor?: { readonly team: string; readonly record: 'own' | 'taken-over' };
  },
): Decide =>
  onTeam(order, (season, contest, team, at) => {
    if (order.successor === undefined) return [{ type: 'out', team, ...(order.how === 'withdrew' && { why: order.how }), ...contest }];
    const successor = clubCalled(season, order.successor.team, at);
    return typeof successor === 'string' ? [{ type: 'replaced', team, successor, record: order.successor.record, ...contest }] : successor;
  });

/** Takes points from a team's table, or adds some. */
export const adjustPoints = (order: TeamOrder & { readonly points: number }): Decide =>
  onTeam(
    order,
    (_season, contest, team) =>
      order.points === 0 ? refused('nothing-to-write') : [{ type: 'points', team, points: order.points, ...contest }],
    'group',
  );

type InContest = Pick<Statement, 'contest' | 'date' | 'by'>;

const onTeam = (
  { date, ruling, team, within }: TeamOrder,
  then: (season: Season, contest: InContest, team: string, at: PlanContest) => readonly Statement[] | Refused,
  kind?: 'group',
): Decide =>
  onSeason((season): Decision => {
    const found = teamIn(season, team, within, kind);
    if ('problems' in found) return found;
    const common = {
      contest: { path: found.contest.path },
      ...(date !== undefined && { date }),
      ...(ruling !== undefined && { by: ruling }),
    };
    const statements = then(season, common, calledIn(season, found.team), found.contest);
    return 'problems' in statements ? statements : { kind: 'facts', statements };
  });

/** The contest in which a team plays now: of several, one must be said. */
const teamIn = (
  season: Season,
  typed: string,
  asked: string | undefined,
  kind: 'group' | undefined,
): { readonly team: TeamIx; readonly contest: PlanContest } | Refused => {
  const within = contestsAt(season, asked);
  if (within !== undefined && 'kind' in within) return within;
  const places = season.contests.flatMap((state) => {
    const contest = season.plan.contests[state.contest];
    const looked = contest && (within ? within.includes(contest.path) : PLAYED.has(contest.node.kind));
    if (!looked || (kind !== undefined && contest.node.kind !== kind)) return [];
    return [{ contest, members: new Set(state.slots.flatMap(({ team }) => team ?? [])), over: state.progress === 'closed' }];
  });
  const hits = teamsMeant(season, typed, new Set(places.flatMap(({ members }) => [...members])));
  if (hits.length === 0) return { kind: 'refused', problems: [teamUnknown(season, typed)] };
  if (hits.length > 1)
    return {
      kind: 'refused',
      problems: [
        problem('team-ambiguous', {
          team: typed,
          candidates: hits
            .flatMap((ix) => season.teams[ix] ?? [])
            .map(teamText)
            .join('; '),
        }),
      ],
    };
  const [team = -1] = hits;
  const here = places.filter(({ members }) => members.has(team));
  const running = here.filter(({ over }) => !over);
  const [only, ...others] = running.length > 0 ? running : here;
  if (only && others.length === 0) return { team, contest: only.contest };
  const candidates = (running.length > 0 ? running : here).map(({ contest }) => contest.path).join(', ');
  return refused('contest-of-team', { team: season.teams[team]?.name ?? typed, candidates });
};

const PLAYED: ReadonlySet<string> = new Set(['group', 'tie', 'unrecorded']);

export type LotsOrder = { readonly contest: string; readonly teams: readonly string[]; readonly date?: string };

/** The order in which lots put level teams of a contest. */
export const drawLots = ({ contest: typed, date, teams }: LotsOrder): Decide =>
  onSeason((season): Decision => {
    const contest = contestAt(season, typed);
    if ('problems' in contest) return contest;
    const names = membersCalled(season, contest, teams);
    if ('problems' in names) return names;
    if (names.length < 2) return refused('lots-impossible', { contest: contest.path });
    return {
      kind: 'facts',
      statements: [{ type: 'lots', teams: names, contest: { path: contest.path }, ...(date !== undefined && { date }) }],
    };
  });

/** Nothing more will be played in a contest. */
export const closeContest = ({ contest: typed, date }: { readonly contest: string; readonly date?: string }): Decide =>
  onSeason((season): Decision => {
    const paths = contestsAt(season, typed) ?? [];
    if ('kind' in paths) return paths;
    const open = season.contests.flatMap(({ contest, progress }) => {
      const planned = season.plan.contests[contest];
      return planned && paths.includes(planned.path) && progress !== 'closed' && planned.node.kind !== 'pot' ? [planned.path] : [];
    });
    return {
      kind: 'facts',
      statements: open.map((path) => ({ type: 'closed', contest: { path }, ...(date !== undefined && { date }) })),
    };
  });

const membersCalled = (season: Season, { ix, path }: PlanContest, typed: readonly string[]): readonly string[] | Refused => {
  const members = new Set(membersOf(season, ix));
  const names: string[] = [];
  for (const name of typed) {
    const [only, ...others] = teamsMeant(season, name, members);
    if (only === undefined || others.length > 0) return refused('team-not-here', { team: name, contest: path });
    names.push(calledIn(season, only));
  }
  return names;
};

const membersOf = (season: Season, ix: ContestIx): readonly TeamIx[] =>
  (season.contests[ix]?.slots ?? []).flatMap(({ team }) => team ?? []);

import { type Live, type PlanContest, type Problem, type Season, type Statement, type TeamIx, withTeamNames } from '../engine/index.ts';
import { parseFacts } from '../formats/index.ts';
import { calledIn, teamsCalled } from './commands/team-meant.ts';
import { findContest } from './find-contest.ts';
import { findTeam } from './find-team.ts';

/** What is supposed, as a person gave it. */
export type Supposition = {
  /** Lines of the facts notation. */
  readonly lines: readonly string[];
  /** Contest of the lines that stand in no section; absent: the one in which their teams meet. */
  readonly within?: string;
  /** A whole text of facts, by the name that findings use. */
  readonly file?: { readonly text: string; readonly file: string };
};

export type Supposed = { readonly statements: readonly Statement[]; readonly problems: readonly Problem[] };

/** By this name findings speak of the lines that were typed; their number is that of the line. */
const TYPED = '--suppose';

/** Reads what is supposed: every statement with its contest, and with a day if the season is asked about as of one. */
export const readSupposed = (live: Live, { file, lines, within }: Supposition, asOf: string | undefined): Supposed => {
  const season = live.season();
  const typed = parseFacts(lines.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\n'), TYPED);
  const filed = file && parseFacts(file.text, file.file);
  const problems: Problem[] = [...typed.problems, ...(filed?.problems ?? [])];
  const wanted = within === undefined ? undefined : contestsNamed(season, within, problems);
  const placed = [...typed.statements, ...(filed?.statements ?? [])].flatMap((statement): readonly Statement[] => {
    if (statement.contest !== undefined) return contestsNamed(season, statement.contest.path, problems, statement) ? [statement] : [];
    const found = KINDS[statement.type] === undefined ? undefined : contestMeant(season, statement, wanted, problems);
    return [found === undefined ? statement : { ...withTeamNames(statement, nameIn(season, found.ix)), contest: { path: found.path } }];
  });
  // without a day a fact counts from the end of its contest, which may lie ahead of the day that is asked about
  const dated = asOf === undefined ? placed : placed.map((one): Statement => (one.date === undefined ? { ...one, date: asOf } : one));
  if (dated.length === 0 && problems.length === 0) problems.push({ code: 'nothing-to-write', severity: 'error', args: {} });
  return { statements: dated, problems };
};

/** The contests at a path; undefined and a finding if it names none. */
const contestsNamed = (
  season: Season,
  typed: string,
  problems: Problem[],
  { contest }: Pick<Statement, 'contest'> = {},
): readonly string[] | undefined => {
  const found = findContest(season, typed);
  if (found.kind === 'found') return found.contests;
  const spot = contest?.spot;
  problems.push({
    severity: 'error',
    ...(spot && { spot }),
    ...(found.kind === 'ambiguous'
      ? { code: 'reference-ambiguous', args: { reference: typed, candidates: found.candidates.slice(0, 8).join(', ') } }
      : { code: 'contest-unknown', args: { contest: typed, nearest: found.nearest ?? '' } }),
  });
  return undefined;
};

type Kind = Season['plan']['contests'][number]['node']['kind'];
const PLAYED: readonly Kind[] = ['group', 'tie', 'unrecorded'];

/** In which kinds of contests a line about teams can stand without saying where; the others say it, or need none. */
const KINDS: Readonly<Partial<Record<Statement['type'], readonly Kind[]>>> = {
  match: PLAYED,
  row: ['group', 'unrecorded'],
  points: ['group'],
  figure: ['group', 'list'],
  lots: ['group', 'tie', 'list'],
  out: PLAYED,
  replaced: ['group', 'tie', 'entries'],
};

/** The one contest in which all teams of a line are; of several, the one that is being played, or whose match it is. */
const contestMeant = (
  season: Season,
  statement: Statement,
  wanted: readonly string[] | undefined,
  problems: Problem[],
): PlanContest | undefined => {
  const names = namesIn(statement);
  const teams = names.map((name) => teamsCalled(season, name));
  const unknown = teams.findIndex((hits) => hits.length === 0);
  const spot = statement.spot && { spot: statement.spot };
  if (unknown >= 0) {
    const name = names[unknown] ?? '';
    const found = findTeam(season, name);
    const nearest = found.kind === 'unknown' ? (found.nearest ?? '') : '';
    problems.push({ code: 'team-unknown', severity: 'error', ...spot, args: { team: name, nearest } });
    return undefined;
  }
  const kinds = KINDS[statement.type] ?? [];
  const all = season.plan.contests.filter(({ ix, node, path }) => {
    if (!kinds.includes(node.kind) || (wanted !== undefined && !wanted.includes(path))) return false;
    const members = membersOf(season, ix);
    return teams.every((hits) => hits.some((team) => members.has(team)));
  });
  const going = all.filter(({ ix }) => season.contests[ix]?.progress !== 'closed');
  const [only, ...others] = all.length > 1 && going.length === 1 ? going : all;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) {
    const where = wanted === undefined ? season.plan.regulations.season : wanted.slice(0, 8).join(', ');
    problems.push({ code: 'team-not-here', severity: 'error', ...spot, args: { team: names.join(', '), contest: where } });
  } else {
    const candidates = all.slice(0, 8).map(({ path }) => path);
    problems.push({
      code: 'contest-of-team',
      severity: 'error',
      ...spot,
      args: { team: names.join(', '), candidates: candidates.join(', ') },
    });
  }
  return undefined;
};

const namesIn = (statement: Statement): readonly string[] => {
  if (statement.type === 'match') return [statement.home, statement.away];
  if (statement.type === 'lots') return statement.teams;
  return 'team' in statement ? [statement.team] : [];
};

/** What a team of the contest is called in full, where a person wrote so much that no other of them is meant. */
const nameIn =
  (season: Season, contest: number) =>
  (typed: string): string => {
    const members = membersOf(season, contest);
    const [only, ...others] = teamsCalled(season, typed).filter((team) => members.has(team));
    return only !== undefined && others.length === 0 ? calledIn(season, only) : typed;
  };

const membersOf = (season: Season, ix: number): ReadonlySet<TeamIx> => {
  const members = new Set<TeamIx>();
  const state = season.contests[ix];
  for (const { team } of state?.slots ?? []) if (team !== undefined) members.add(team);
  for (const { away, home } of [...(state?.matches ?? []), ...(state?.strays ?? [])]) members.add(home).add(away);
  return members;
};

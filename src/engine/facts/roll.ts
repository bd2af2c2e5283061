import type { Barring } from '../contests/handing.ts';
import { at } from '../lists.ts';
import type { Club } from '../model/clubs.ts';
import type { SeasonTeam } from '../model/season.ts';
import type { Problem, ProblemCode, Spot } from '../model/spot.ts';
import type { ContestIx, TeamIx } from '../model/standing.ts';
import type { Statement } from '../model/statements.ts';
import { fold, type Suggest, slug } from '../names.ts';
import type { NodeIx, Plan } from '../plan/plan.ts';
import { territoryTree } from '../territories.ts';

export type Report = (
  code: ProblemCode,
  spot: Spot | undefined,
  args: Readonly<Record<string, string | number>>,
  severity?: Problem['severity'],
) => void;

/** A statement and the contest it belongs to. */
export type Located = { readonly statement: Statement; readonly contest?: ContestIx; readonly seenIn?: NodeIx };

export type Roll = {
  readonly teams: readonly SeasonTeam[];
  /** The bars of the regulations, for the teams that are there. */
  readonly barred: readonly Barring[];
  readonly index: NameIndex;
  readonly entered: ReadonlyMap<Statement, readonly (TeamIx | undefined)[]>;
};
type NameIndex = { readonly names: ReadonlyMap<string, readonly TeamIx[]>; readonly aliases: ReadonlyMap<string, readonly TeamIx[]> };

/**
 * The season's teams: the clubs that entry lines name, and those only the facts know. Indices follow the ids, so the
 * same facts give the same indices in whatever order they come.
 */
export const enrol = (plan: Plan, placed: readonly Located[], report: Report, suggest: Suggest): Roll => {
  const register = indexClubs(plan.clubs, plan.regulations.season);
  const clubs = new Map<string, SeasonTeam>();
  const found = new Map<Statement, (string | undefined)[]>();
  const enteredIn = new Map<string, ContestIx>();
  // an override of one slot mostly names a team that has entered elsewhere: those go last
  const entries = placed
    .filter(({ statement }) => namesEntering(statement).length > 0)
    .sort((a, b) => overrides(a.statement) - overrides(b.statement));
  const naming: Naming = { plan, register, clubs, report, suggest };
  for (const { statement, contest } of entries) {
    if (contest === undefined) continue;
    const territory = nearestTerritory(plan, contest);
    found.set(
      statement,
      namesEntering(statement).map((name) => {
        const named = teamNamed(name, territory, statement, naming);
        if (named === undefined) return undefined;
        const { team, club } = named;
        const before = enteredIn.get(team.id);
        if (overrides(statement) === 0) {
          // with a register, or by a ruling, the same name is the same club; else it may be a homonym
          if (club === 'unknown' && before !== undefined && before !== contest && statement.by === undefined)
            report(
              'entered-twice',
              statement.spot,
              { team: name, first: at(plan.contests, before).path, second: at(plan.contests, contest).path },
              'warning',
            );
          enteredIn.set(team.id, contest);
        }
        // two spellings of one id: the same one is shown whichever came first
        const known = clubs.get(team.id);
        if (known === undefined || team.name < known.name) clubs.set(team.id, team);
        return team.id;
      }),
    );
  }
  const teams = [...clubs.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byId = new Map(teams.map((team, ix) => [team.id, ix]));
  const aliases = new Map<string, TeamIx[]>();
  const names = new Map<string, TeamIx[]>();
  teams.forEach((team, ix) => push(names, fold(team.name), ix));
  for (const club of plan.clubs) {
    const ix = byId.get(club.id);
    if (ix === undefined) continue;
    for (const alias of club.aliases) if (inSeason(alias, plan.regulations.season)) push(aliases, fold(alias.name), ix);
  }
  const entered = new Map(
    [...found].map(([statement, ids]) => [statement, ids.map((id) => (id === undefined ? undefined : byId.get(id)))]),
  );
  return { teams, index: { names, aliases }, entered, barred: barredTeams(plan, teams, { names, aliases }, report, suggest) };
};

type Naming = {
  readonly plan: Plan;
  readonly register: ClubIndex;
  /** Teams already in the season, by id. */
  readonly clubs: Pick<ReadonlyMap<string, SeasonTeam>, 'get' | 'has'>;
  readonly report: Report;
  readonly suggest: Suggest;
};

/** The team that an entering line means by a name, and whether the register knows it; undefined (reported) if it may be several. */
const teamNamed = (
  name: string,
  territory: readonly string[],
  statement: Statement,
  naming: Naming,
): { readonly team: SeasonTeam; readonly club: 'known' | 'unknown' } | undefined => {
  const { plan, report, suggest } = naming;
  const club = pickClub(name, territory, naming, statement.spot);
  if (club === 'ambiguous') return undefined;
  if (club) {
    const { id, seat } = club;
    const of = club.territory;
    return {
      club: 'known',
      team: { id, name: club.name, ...(seat !== undefined && { seat }), ...(of !== undefined && { territory: of }) },
    };
  }
  if (plan.clubs.length > 0) {
    const near = suggest(
      name,
      plan.clubs.map((one) => one.name),
    );
    if (near !== undefined) report('team-unknown', statement.spot, { team: name, nearest: near }, 'warning');
  }
  const [first] = territory;
  return { club: 'unknown', team: { id: slug(name) || 'team', name, ...(first !== undefined && { territory: first }) } };
};

const known = new WeakMap<readonly SeasonTeam[], ReadonlyMap<string, TeamIx>>();
/** Index by id. Made once for a season's teams. */
const idsOf = (teams: readonly SeasonTeam[]): ReadonlyMap<string, TeamIx> => {
  const ids = known.get(teams) ?? new Map(teams.map(({ id }, ix) => [id, ix]));
  known.set(teams, ids);
  return ids;
};

/**
 * The roll once lines that put known teams into more slots have come. Undefined if one of them is a first entry, brings a
 * team that nobody knows yet or spells one otherwise: then every index may change, and all is to be enrolled again.
 */
export const enrolLate = (plan: Plan, roll: Roll, late: readonly Located[], report: Report, suggest: Suggest): Roll | undefined => {
  const ids = idsOf(roll.teams);
  const clubs = { get: (id: string) => roll.teams[ids.get(id) ?? -1], has: (id: string) => ids.has(id) };
  const naming: Naming = { plan, register: indexClubs(plan.clubs, plan.regulations.season), clubs, report, suggest };
  const entered = new Map(roll.entered);
  for (const { statement, contest } of late) {
    if (overrides(statement) === 0) return undefined;
    if (contest === undefined) continue;
    const territory = nearestTerritory(plan, contest);
    const teams: (TeamIx | undefined)[] = [];
    for (const name of namesEntering(statement)) {
      const team = teamNamed(name, territory, statement, naming)?.team;
      const known = team && clubs.get(team.id);
      if (team !== undefined && (known === undefined || team.name < known.name)) return undefined;
      teams.push(team && ids.get(team.id));
    }
    entered.set(statement, teams);
  }
  return { ...roll, entered };
};

/** The teams that a line brings into a contest. */
export const namesEntering = (statement: Statement): readonly string[] =>
  statement.type === 'entry' ? statement.teams : statement.type === 'replaced' ? [statement.successor] : [];

const overrides = (statement: Statement): number =>
  statement.type === 'replaced' || (statement.type === 'entry' && statement.slot !== undefined) ? 1 : 0;

/** A bar by name holds for every team of that name; a name nobody bears is most likely mistyped. */
const barredTeams = (plan: Plan, teams: readonly SeasonTeam[], index: NameIndex, report: Report, suggest: Suggest): readonly Barring[] => {
  const reserves = new Set(plan.clubs.flatMap((club) => (club.reserveOf === undefined ? [] : [club.id])));
  return plan.bars.flatMap(({ who, prizes, contests, article, spot }): readonly Barring[] => {
    const named =
      who.kind === 'reserves'
        ? teams.flatMap((team, ix) => (reserves.has(team.id) ? [ix] : []))
        : (index.names.get(fold(who.name)) ?? index.aliases.get(fold(who.name)) ?? []);
    if (who.kind === 'team' && named.length === 0 && teams.length > 0) {
      const near = suggest(
        who.name,
        teams.map(({ name }) => name),
      );
      report('team-unknown', spot, { team: who.name, nearest: near ?? '' }, 'warning');
    }
    return named.map((team) => ({
      team,
      prizes,
      contests,
      reason: { code: 'barred', values: [{ team, value: 'unknown' }], ...(article !== undefined && { article }) },
    }));
  });
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const inSeason = (alias: Club['aliases'][number], season: string): boolean => alias.seasons === undefined || alias.seasons.includes(season);

type ClubIndex = { readonly names: ReadonlyMap<string, readonly Club[]>; readonly aliases: ReadonlyMap<string, readonly Club[]> };
const indexClubs = (clubs: readonly Club[], season: string): ClubIndex => {
  const names = new Map<string, Club[]>();
  const aliases = new Map<string, Club[]>();
  for (const club of clubs) {
    push(names, fold(club.name), club);
    push(names, fold(club.id), club);
    for (const alias of club.aliases) if (inSeason(alias, season)) push(aliases, fold(alias.name), club);
  }
  return { names, aliases };
};

const nearestTerritory = (plan: Plan, contest: ContestIx): readonly string[] => {
  for (
    let node = plan.nodes[at(plan.contests, contest).nodeIx];
    node !== undefined;
    node = node.parent === undefined ? undefined : plan.nodes[node.parent]
  )
    if (node.node.territory.length > 0) return node.node.territory;
  return [];
};

/** A club for an entry: by name before alias; among homonyms the one from the entry list's territory, then one already in the season. */
const pickClub = (
  name: string,
  territory: readonly string[],
  { plan, register, clubs: entered, report }: Naming,
  spot: Spot | undefined,
): Club | undefined | 'ambiguous' => {
  const wanted = fold(name);
  for (const level of [register.names, register.aliases]) {
    const all = [...new Set(level.get(wanted) ?? [])];
    // a club may name a league or a district of what the entry list is of
    const isLocal = (club: Club): boolean =>
      club.territory !== undefined && territoryTree(plan.regulations.territories).isWithin(club.territory, territory);
    const local = territory.length > 0 && all.length > 1 ? all.filter(isLocal) : all;
    const near = local.length > 0 ? local : all.length === 1 || territory.length === 0 ? all : [];
    const here = near.filter((club) => entered.has(club.id));
    const candidates = near.length > 1 && here.length === 1 ? here : near;
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) return only;
    if (candidates.length > 1) {
      report('team-ambiguous', spot, { team: name, candidates: candidates.map(seatOf).join(', ') });
      return 'ambiguous';
    }
  }
  return undefined;
};

const seatOf = (club: { readonly name: string; readonly seat?: string; readonly id: string }): string =>
  `${club.name} (${club.seat ?? club.id})`;

/** Who could ever be in each contest, whatever the results: for telling homonyms apart and strangers off. */
export const possibleTeams = (plan: Plan, placed: readonly Located[], roll: Roll): readonly ReadonlySet<TeamIx>[] => {
  const own = new Map<ContestIx, Set<TeamIx>>();
  for (const { statement, contest } of placed) {
    if (contest === undefined) continue;
    for (const team of roll.entered.get(statement) ?? []) if (team !== undefined) pushInto(own, contest, team);
  }
  const sets: ReadonlySet<TeamIx>[] = plan.contests.map(() => NOBODY);
  for (const ix of plan.order) {
    const feeding = new Set<ReadonlySet<TeamIx>>();
    for (const source of at(plan.contests, ix).slots)
      if (source.kind !== 'entry') feeding.add(at(sets, source.kind === 'place' ? source.contest : source.pot));
    const entered = own.get(ix);
    if (entered) feeding.add(entered);
    // whoever is drawn from one pot can be everywhere in the bracket: one set for all its ties
    const [only = NOBODY] = feeding;
    sets[ix] = feeding.size < 2 ? only : union(feeding);
  }
  return sets;
};

/** `possible` once lines put teams into more contests, and the contests in which it is wider: these, and those they feed. */
export const possibleWith = (
  plan: Plan,
  possible: readonly ReadonlySet<TeamIx>[],
  late: readonly Located[],
  roll: Roll,
): { readonly possible: readonly ReadonlySet<TeamIx>[]; readonly wider: ReadonlySet<ContestIx> } => {
  const coming = new Map<ContestIx, Set<TeamIx>>();
  for (const { statement, contest } of late)
    for (const team of roll.entered.get(statement) ?? [])
      if (contest !== undefined && team !== undefined && !at(possible, contest).has(team)) pushInto(coming, contest, team);
  const sets = [...possible];
  const wider = new Set<ContestIx>();
  if (coming.size === 0) return { possible, wider };
  for (const ix of plan.order) {
    const { feeders, slots } = at(plan.contests, ix);
    for (const source of feeders.some((feeder) => coming.has(feeder)) ? slots : []) {
      if (source.kind === 'entry') continue;
      for (const team of coming.get(source.kind === 'place' ? source.contest : source.pot) ?? [])
        if (!at(possible, ix).has(team)) pushInto(coming, ix, team);
    }
    const more = coming.get(ix);
    if (more === undefined) continue;
    sets[ix] = union([at(possible, ix), more]);
    wider.add(ix);
  }
  return { possible: sets, wider };
};

const NOBODY: ReadonlySet<TeamIx> = new Set();

const pushInto = (map: Map<ContestIx, Set<TeamIx>>, contest: ContestIx, team: TeamIx): void => {
  const set = map.get(contest);
  if (set) set.add(team);
  else map.set(contest, new Set([team]));
};

const union = (sets: Iterable<ReadonlySet<TeamIx>>): ReadonlySet<TeamIx> => {
  const all = new Set<TeamIx>();
  for (const set of sets) for (const team of set) all.add(team);
  return all;
};

export type Resolve = (name: string, contest: ContestIx | undefined, statement: Statement) => TeamIx | undefined;

export const makeResolver = (
  plan: Plan,
  roll: Roll,
  possible: readonly ReadonlySet<TeamIx>[],
  report: Report,
  suggest: Suggest,
): Resolve => {
  const register = indexClubs(plan.clubs, plan.regulations.season);
  // a league's names come again and again: each is looked up once a contest
  const found = plan.contests.map(() => new Map<string, TeamIx>());
  return (name, contest, statement) => {
    const entering = namesEntering(statement).indexOf(name);
    // the roll already knows whom such a line brings in
    if (entering >= 0) return roll.entered.get(statement)?.[entering];
    const before = contest === undefined ? undefined : found[contest]?.get(name);
    if (before !== undefined) return before;
    const wanted = fold(name);
    const here = contest === undefined ? undefined : possible[contest];
    const levels: ((team: TeamIx) => boolean)[] = here ? [(team) => here.has(team), () => true] : [() => true];
    for (const [depth, inside] of levels.entries()) {
      for (const index of [roll.index.names, roll.index.aliases]) {
        const hits = (index.get(wanted) ?? []).filter(inside);
        const [only] = hits;
        if (only !== undefined && hits.length === 1) {
          if (depth === 0) {
            if (contest !== undefined) found[contest]?.set(name, only);
            return only;
          }
          report('team-not-here', statement.spot, { team: name, contest: contest === undefined ? '' : at(plan.contests, contest).path });
          return undefined;
        }
        if (hits.length > 1) {
          report('team-ambiguous', statement.spot, { team: name, candidates: hits.map((ix) => seatOf(at(roll.teams, ix))).join(', ') });
          return undefined;
        }
      }
      const byId = roll.teams.findIndex((team, ix) => team.id === wanted && inside(ix));
      if (byId >= 0 && depth === 0) return byId;
    }
    if (contest !== undefined && (register.names.has(wanted) || register.aliases.has(wanted)))
      report('team-not-here', statement.spot, { team: name, contest: at(plan.contests, contest).path });
    else {
      const candidates = here && here.size > 0 ? [...here].map((ix) => at(roll.teams, ix).name) : roll.teams.map((team) => team.name);
      report('team-unknown', statement.spot, { team: name, nearest: suggest(name, candidates) ?? '' });
    }
    return undefined;
  };
};

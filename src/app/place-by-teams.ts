import { resultKey } from '../archive/index.ts';
import { bind, evaluate, fold, makeLookup, type Plan, type PlanContest, type Statement } from '../engine/index.ts';

/** With fewer teams than this many a contest could be meant. */
const LEAST_TEAMS = 3;

/** Facts of a season under the whole paths of their contests. */
export const underPaths = ({ nodes }: Plan, facts: readonly Statement[]): readonly Statement[] => {
  const lookup = makeLookup(nodes);
  return facts.map((one) => {
    const found = one.contest === undefined ? undefined : lookup(one.contest.path, undefined);
    const node = found !== undefined && 'found' in found ? nodes[found.found] : undefined;
    return node === undefined ? one : { ...one, contest: { path: node.path } };
  });
};

/**
 * The one contest in which the facts of a season have what a section says: all of its matches with their results, or all of
 * its teams in a group; undefined where there is none, or more than one.
 */
export const contestByFacts = (plan: Plan, before: readonly Statement[]): ((section: readonly Statement[]) => PlanContest | undefined) => {
  if (before.length === 0) return () => undefined;
  const byMatches = contestByMatches(plan, before);
  const byTeams = groupByTeams(plan, before);
  return (section) => byMatches(section) ?? byTeams(section);
};

const contestByMatches = (plan: Plan, before: readonly Statement[]) => {
  const paths = new Map<string, Set<string>>();
  for (const one of before) {
    if (one.type !== 'match' || one.contest === undefined) continue;
    const key = resultKey(one);
    paths.set(key, (paths.get(key) ?? new Set()).add(one.contest.path));
  }
  const contests = new Map(plan.contests.map((contest) => [contest.path, contest]));
  return (section: readonly Statement[]): PlanContest | undefined => {
    const [first, ...rest] = section.flatMap((one) => (one.type === 'match' ? [paths.get(resultKey(one)) ?? new Set<string>()] : []));
    const [only, ...more] = [...(first ?? [])].filter((path) => rest.every((set) => set.has(path)));
    return only === undefined || more.length > 0 ? undefined : contests.get(only);
  };
};

const groupByTeams = (plan: Plan, before: readonly Statement[]) => {
  const season = evaluate(plan, bind(plan, before).log);
  const groups = plan.contests.flatMap((contest) => {
    if (contest.node.kind !== 'group') return [];
    const slots = season.contests[contest.ix]?.slots ?? [];
    const teams = slots.flatMap(({ team }) => (team === undefined ? [] : fold(season.teams[team]?.name ?? '')));
    return teams.length < LEAST_TEAMS ? [] : [{ contest, teams: new Set(teams) }];
  });
  return (section: readonly Statement[]): PlanContest | undefined => {
    const names = new Set(section.flatMap(namesIn).map(fold));
    if (names.size < LEAST_TEAMS) return undefined;
    const [only, ...more] = groups.filter(({ teams }) => [...names].every((name) => teams.has(name)));
    return more.length === 0 ? only?.contest : undefined;
  };
};

const namesIn = (one: Statement): readonly string[] => {
  if (one.type === 'match') return [one.home, one.away];
  if (one.type === 'row') return [one.team];
  return one.type === 'entry' || one.type === 'draw' ? one.teams : [];
};

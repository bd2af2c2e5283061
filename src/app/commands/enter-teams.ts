import { type Club, type Plan, type PlanContest, type Season, type Statement, slug, territoryTree } from '../../engine/index.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { problem, type Refused, refused } from './office.ts';
import { clubsMeant, teamText } from './team-meant.ts';
import { contestAt } from './within.ts';

export type EntryOrder = {
  readonly contest: string;
  readonly teams: readonly string[];
  /** Takes this slot of any contest, whatever the regulations say. */
  readonly slot?: number;
  readonly date?: string;
  readonly ruling?: string;
  /** `as-typed`: new clubs, whatever the register has that is like them. */
  readonly names: 'as-meant' | 'as-typed';
  /** Free words, in one language. */
  readonly note?: { readonly es: string } | { readonly en: string };
};

/**
 * Puts clubs into an entry list, or one club into a slot of any contest. Clubs of the register are found by any of their names;
 * a name that only resembles one of them is refused by the rules' own warning.
 */
export const enterTeams = (order: EntryOrder): Decide =>
  onSeason((season): Decision => {
    const contest = contestAt(season, order.contest);
    if ('problems' in contest) return contest;
    const teams: string[] = [];
    for (const typed of order.teams) {
      const name = clubCalled(season, typed, contest, order.names);
      if (typeof name !== 'string') return name;
      teams.push(name);
    }
    if (teams.length === 0) return refused('nothing-to-write');
    const repeated = teams.find((name, i) => teams.indexOf(name) !== i);
    if (repeated !== undefined) return refused('entered-twice', { team: repeated, first: contest.path, second: contest.path });
    const state = season.contests[contest.ix];
    if (order.slot === undefined && contest.node.kind === 'entries') {
      const free = (state?.places ?? []).filter(
        ({ cause }) => cause?.code === 'entry-to-come' || cause?.code === 'entry-not-on-record',
      ).length;
      if (free < teams.length) return refused('contest-full', { contest: contest.path, size: contest.size, free });
      const here = new Set((state?.places ?? []).flatMap(({ team }) => (team === undefined ? [] : (season.teams[team]?.name ?? []))));
      const twice = teams.find((name) => here.has(name));
      if (twice !== undefined) return refused('entered-twice', { team: twice, first: contest.path, second: contest.path });
    }
    const entry: Statement = {
      type: 'entry',
      teams,
      order: 'known',
      contest: { path: contest.path },
      ...(order.slot !== undefined && { slot: order.slot }),
      ...(order.date !== undefined && { date: order.date }),
      ...(order.ruling !== undefined && { by: order.ruling }),
      ...(order.note && { note: order.note }),
    };
    return { kind: 'facts', statements: [entry] };
  });

/**
 * The club of the register that is meant, as a statement calls it; a club that is in no register by its own name. Of several, the
 * one that is of the contest's territory. `as-typed`: whatever the register has.
 */
export const clubCalled = (
  { plan, teams }: Season,
  typed: string,
  contest: PlanContest,
  how: 'as-meant' | 'as-typed' = 'as-meant',
): string | Refused => {
  const name = typed.trim().replace(/\s+/g, ' ');
  if (name === '') return refused('team-unknown', { team: typed, nearest: '' });
  const known = how === 'as-typed' ? [] : clubsMeant(plan.clubs, plan.regulations.season, name);
  const local = known.length > 1 ? known.filter((club) => isOf(plan, club, contest)) : [];
  const [only, ...others] = local.length > 0 ? local : known;
  if (only === undefined) return teams.find((team) => slug(team.name) === slug(name))?.name ?? name;
  if (others.length > 0)
    return {
      kind: 'refused',
      problems: [problem('team-ambiguous', { team: typed, candidates: [only, ...others].map(teamText).join('; ') })],
    };
  return plan.clubs.some((club) => club !== only && slug(club.name) === slug(only.name)) ? only.id : only.name;
};

/** A club may name a league or a district of what the contest, or the innermost container that says so, is of. */
const isOf = (plan: Plan, { territory }: Club, { nodeIx }: PlanContest): boolean => {
  if (territory === undefined) return false;
  let node = plan.nodes[nodeIx];
  while (node !== undefined && node.node.territory.length === 0) node = node.parent === undefined ? undefined : plan.nodes[node.parent];
  return node !== undefined && territoryTree(plan.regulations.territories).isWithin(territory, node.node.territory);
};

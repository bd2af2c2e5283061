import type { PlanContest, Season, TeamIx } from '../engine/index.ts';
import { type Explain, makeExplain } from './because.ts';
import { type Cut, makeCuts } from './cuts.ts';
import { type Leads, makeLeads } from './leads.ts';
import { makeNaming, type Naming } from './naming.ts';
import type { Team } from './season-document.ts';
import { makeVacancy, type Vacancy } from './vacancy.ts';

/** What the documents of a season are made with. Quickly had: what depends on the plan alone is made once for each plan. */
export type Desk = {
  readonly season: Season;
  readonly naming: Naming;
  readonly leads: Leads;
  readonly explain: Explain;
  readonly vacancy: Vacancy;
  readonly cutsOf: (contest: PlanContest) => readonly Cut[];
  readonly teamOf: (ix: TeamIx) => Team;
  readonly teamOrNull: (ix: TeamIx | undefined) => Team | null;
  /** Of a contest by its index; empty if there is none. */
  readonly pathOf: (contest: number) => string;
};

export const deskOf = (season: Season): Desk => {
  const { plan } = season;
  const naming = makeNaming(plan);
  const leads = makeLeads(season, naming);
  const teams: Team[] = [];
  const teamOf = (ix: TeamIx): Team => {
    const known = teams[ix];
    if (known !== undefined) return known;
    const team = season.teams[ix];
    if (team === undefined) throw new RangeError(`no team ${ix}`);
    const made: Team = { id: team.id, name: team.name };
    teams[ix] = made;
    return made;
  };
  const explain = makeExplain(season, naming, leads, teamOf);
  return {
    season,
    naming,
    leads,
    explain,
    vacancy: makeVacancy(season, naming, explain),
    cutsOf: makeCuts(plan, leads, naming),
    teamOf,
    teamOrNull: (ix) => (ix === undefined ? null : teamOf(ix)),
    pathOf: (contest) => plan.contests[contest]?.path ?? '',
  };
};

import type { Conflict, Due, MatchState, Problem, Season, TeamIx, Unknown } from '../engine/index.ts';
import { makeExplain } from './because.ts';
import { makeCuts } from './cuts.ts';
import { makeEntrySource } from './entry-source.ts';
import { makeLeads } from './leads.ts';
import { presentMatch } from './match.ts';
import { makeNaming } from './naming.ts';
import { presentAmendments } from './present-amendments.ts';
import { presentCaseDues, presentCases } from './present-cases.ts';
import { type Desk, presentContest, presentGives } from './present-contest.ts';
import { presentProblem } from './present-problem.ts';
import { presentRules } from './present-rules.ts';
import { makeReach } from './reach.ts';
import { differingContests } from './readings.ts';
import type { ConflictDocument, DueDocument, Entrant, Promotion, SeasonDocument, Stage, Team, UnknownDocument } from './season-document.ts';
import { both, bothOrNull } from './text.ts';
import { makeVacancy } from './vacancy.ts';
import { inBoth } from './words/index.ts';

/**
 * What the outside sees of a season: indices become ids and names, reasons become sentences.
 * @param others the same season in other readings, to say where they differ
 */
export const presentSeason = (id: string, season: Season, problems: readonly Problem[], others: readonly Season[] = []): SeasonDocument => {
  const { plan } = season;
  const { regulations } = plan;
  const naming = makeNaming(plan);
  const leads = makeLeads(season, naming);
  const rules = presentRules(plan, naming);
  const reach = makeReach(season, naming, leads);

  const teams = season.teams.map(({ id: team, name }): Team => ({ id: team, name }));
  const teamOf = (ix: TeamIx): Team => {
    const team = teams[ix];
    if (team === undefined) throw new RangeError(`no team ${ix}`);
    return team;
  };
  const teamOrNull = (ix: TeamIx | undefined): Team | null => (ix === undefined ? null : teamOf(ix));
  const explain = makeExplain(season, naming, leads, teamOf);
  const vacancy = makeVacancy(season, naming, explain);
  const desk: Desk = { season, naming, leads, explain, vacancy, rules, teamOf, cutsOf: makeCuts(plan, leads, naming) };
  const pathOf = (contest: number): string => plan.contests[contest]?.path ?? '';

  const territories = new Map(regulations.territories.map((territory) => [territory.id, territory.name]));
  const entrySource = makeEntrySource(season, leads);

  /** A container, or a contest that stands alone at the top: a reader walks the tree from stages down. */
  const stages = plan.nodes.flatMap((node, ix): Stage[] => {
    const kind = node.node.kind;
    const container = kind === 'stage' || kind === 'region' || kind === 'round';
    if (!container && node.parent !== undefined) return [];
    return [
      {
        id: node.path,
        name: naming.own(ix),
        kind: container ? kind : 'stage',
        within: node.parent === undefined ? null : (plan.nodes[node.parent]?.path ?? null),
        before: node.origin === 'before' ? 'yes' : 'no',
        territory: node.node.territory.map((territory) => territories.get(territory) ?? territory),
        dates: node.node.dates ? { from: node.node.dates.from, until: node.node.dates.until } : null,
        children: container ? node.children.flatMap((child) => plan.nodes[child]?.path ?? []) : [node.path],
        gives: presentGives(desk, node.gives),
      },
    ];
  });

  const entrants = season.entrants.flatMap((place): Entrant[] => {
    if (place.team === undefined) return [];
    const team = season.teams[place.team];
    if (team === undefined) return [];
    const source = entrySource(place.team);
    return [
      {
        ...teamOf(place.team),
        seat: team.seat ?? null,
        territory: team.territory === undefined ? null : (territories.get(team.territory) ?? team.territory),
        from: source.from,
        because: source.contest ? explain.place(source.contest, place, 'place') : [],
        reached: reach.of(place.team),
        region: source.region,
      },
    ];
  });

  return {
    format: 'ascenso-season',
    version: 1,
    id,
    competition: { id: regulations.competition.id, name: both(regulations.competition.name) },
    season: regulations.season,
    edition: regulations.edition ?? null,
    state: regulations.state,
    reading: season.reading,
    asOf: season.asOf ?? null,
    called: plan.clubs.length > 0 ? 'clubs' : 'teams',
    differing: differingContests(season, others),
    champion: season.champion?.state === 'settled' ? teamOrNull(season.champion.team) : null,
    runnerUp: season.runnerUp?.state === 'settled' ? teamOrNull(season.runnerUp.team) : null,
    promotions: season.prizes.flatMap(({ prize, place, taken }): Promotion[] => {
      const planned = plan.prizes[prize];
      if (planned === undefined) return [];
      const index = season.prizes.filter((one) => one.prize === prize).findIndex((one) => one.place === place);
      const source = planned.sources[index];
      const contest = source?.kind === 'place' ? plan.contests[source.contest] : undefined;
      return [
        {
          team: teamOrNull(place.team),
          to: planned.prize.to,
          name: both(planned.prize.name),
          kind: planned.prize.kind,
          taken,
          from: contest?.path ?? null,
          because:
            contest === undefined || source?.kind !== 'place'
              ? []
              : taken === 'vacant'
                ? vacancy.ofPlace(contest, source.place)
                : explain.place(contest, place, 'place'),
        },
      ];
    }),
    entrants,
    reach: reach.steps,
    stages,
    contests: plan.contests.map((contest) => presentContest(desk, contest)),
    due: [...season.due.map((due) => presentDue(due)), ...presentCaseDues(season, teamOf)],
    unknown: season.unknown.map((unknown) => presentUnknown(unknown)),
    conflicts: season.conflicts.map((conflict) =>
      conflict.match ? presentDiffering(conflict, conflict.match) : presentConflict(conflict),
    ),
    cases: presentCases(season, teamOf),
    articles: regulations.articles.map(({ id: article, says, source, reconstructed }) => ({
      id: article,
      says: both(says),
      source: source ?? null,
      reconstructed,
    })),
    ...presentAmendments(plan, naming),
    sources: regulations.sources.map(({ id: source, title, address, licence }) => ({
      id: source,
      title: both(title),
      address: address ?? null,
      licence: licence ?? null,
    })),
    problems: problems.map(presentProblem),
  };

  function presentDue({ contest, code, teams, count, ground, or, article }: Due): DueDocument {
    const names = teams.map((ix) => teamOf(ix).name);
    return {
      contest: pathOf(contest),
      code,
      teams: teams.map(teamOf),
      count,
      or: or ?? null,
      article: article ?? null,
      case: null,
      until: null,
      text: inBoth((words) =>
        words.due[code]({ teams: names, count, where: naming.contest(contest)[words.language], ground, ...(or !== undefined && { or }) }),
      ),
    };
  }
  function presentUnknown({ contest, code, teams, count }: Unknown): UnknownDocument {
    const names = teams.map((ix) => teamOf(ix).name);
    return {
      contest: pathOf(contest),
      code,
      teams: teams.map(teamOf),
      count,
      text: inBoth((words) => words.unknown[code]({ teams: names, count, where: naming.contest(contest)[words.language] })),
    };
  }
  /** A match of which its sources say different things. */
  function presentDiffering({ contest, code }: Conflict, state: MatchState): ConflictDocument {
    const match = presentMatch(state, teamOf);
    const { counted } = match;
    return {
      contest: contest === undefined ? null : pathOf(contest),
      code,
      team: null,
      about: inBoth((words) =>
        words.cases.differ(
          `${match.home.name} – ${match.away.name}`,
          counted === null || counted === 'settled' ? 'nobody' : counted,
          contest === undefined ? '' : naming.contest(contest)[words.language],
        ),
      ),
      values: match.reports.map(({ text, source }) => ({ value: text, from: 'stated', source })),
      note: null,
    };
  }
  function presentConflict({ contest, node, code, team, values, about, note }: Conflict): ConflictDocument {
    const name = team === undefined ? undefined : teamOf(team).name;
    return {
      contest: node === undefined ? (contest === undefined ? null : pathOf(contest)) : (plan.nodes[node]?.path ?? null),
      code,
      team: teamOrNull(team),
      about: about
        ? both(about)
        : inBoth((words) =>
            words.conflict[code]({
              ...(name !== undefined && { team: name }),
              ...(contest !== undefined && { where: naming.contest(contest)[words.language] }),
            }),
          ),
      values: values.map(({ value, from, source }) => ({ value: both(value), from, source: source ?? null })),
      note: bothOrNull(note),
    };
  }
};

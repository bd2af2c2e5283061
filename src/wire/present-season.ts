import type { Problem, Season } from '../engine/index.ts';
import { type Desk, deskOf } from './desk.ts';
import { makeEntrySource } from './entry-source.ts';
import { presentAmendments } from './present-amendments.ts';
import { presentCaseDues, presentCases } from './present-cases.ts';
import { presentContest, presentGives } from './present-contest.ts';
import { presentConflict, presentDue, presentUnknown } from './present-findings.ts';
import { presentProblem } from './present-problem.ts';
import { makeReach } from './reach.ts';
import { differingContests } from './readings.ts';
import type { Entrant, Promotion, SeasonDocument, Stage } from './season-document.ts';
import { both } from './text.ts';

/**
 * What the outside sees of a season: indices become ids and names, reasons become sentences.
 * @param others the same season in other readings, to say where they differ
 */
export const presentSeason = (id: string, season: Season, problems: readonly Problem[], others: readonly Season[] = []): SeasonDocument => {
  const { plan } = season;
  const { regulations } = plan;
  const desk = deskOf(season);
  const { explain, leads, naming, teamOf } = desk;
  const reach = makeReach(season, naming, leads);

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
    ...presentHead(id, season),
    differing: differingContests(season, others),
    ...presentEnds(desk),
    entrants,
    reach: reach.steps,
    stages,
    contests: plan.contests.map((contest) => presentContest(desk, contest)),
    due: [...season.due.map((due) => presentDue(desk, due)), ...presentCaseDues(season, teamOf)],
    unknown: season.unknown.map((unknown) => presentUnknown(desk, unknown)),
    conflicts: season.conflicts.map((conflict) => presentConflict(desk, conflict)),
    cases: presentCases(season, teamOf),
    articles: regulations.articles.map(({ id: article, says, source, reconstructed }) => ({
      id: article,
      says: both(says),
      source: source ?? null,
      reconstructed,
    })),
    ...presentAmendments(plan, naming),
    sources: presentSources(regulations),
    problems: problems.map(presentProblem),
  };
};

export const presentSources = ({ sources }: Season['plan']['regulations']): SeasonDocument['sources'] =>
  sources.map(({ address, id, licence, title }) => ({ id, title: both(title), address: address ?? null, licence: licence ?? null }));

/** What is said of a season as a whole, whatever is shown of it. */
export const presentHead = (id: string, { asOf, plan, reading }: Season): SeasonHead => {
  const { regulations } = plan;
  return {
    format: 'ascenso-season',
    version: 1,
    id,
    competition: { id: regulations.competition.id, name: both(regulations.competition.name) },
    season: regulations.season,
    edition: regulations.edition ?? null,
    state: regulations.state,
    reading,
    asOf: asOf ?? null,
    called: plan.clubs.length > 0 ? 'clubs' : 'teams',
  };
};
type SeasonHead = Pick<
  SeasonDocument,
  'format' | 'version' | 'id' | 'competition' | 'season' | 'edition' | 'state' | 'reading' | 'asOf' | 'called'
>;

/** What the season ends with. */
export const presentEnds = (desk: Desk): Pick<SeasonDocument, 'champion' | 'runnerUp' | 'promotions'> => {
  const { season, teamOrNull } = desk;
  return {
    champion: season.champion?.state === 'settled' ? teamOrNull(season.champion.team) : null,
    runnerUp: season.runnerUp?.state === 'settled' ? teamOrNull(season.runnerUp.team) : null,
    promotions: presentPromotions(desk),
  };
};

/** Prizes with who holds them, in the order of the regulations. */
export const presentPromotions = ({ explain, season, teamOrNull, vacancy }: Desk): readonly Promotion[] =>
  season.prizes.flatMap(({ prize, place, taken }): Promotion[] => {
    const planned = season.plan.prizes[prize];
    if (planned === undefined) return [];
    const index = season.prizes.filter((one) => one.prize === prize).findIndex((one) => one.place === place);
    const source = planned.sources[index];
    const contest = source?.kind === 'place' ? season.plan.contests[source.contest] : undefined;
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
  });

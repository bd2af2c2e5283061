import type { Conflict, Due, MatchState, Place, PlanContest, Problem, Row, Season, SlotSource, TeamIx, Unknown } from '../engine/index.ts';
import { settleSets } from '../engine/index.ts';
import { makeExplain } from './because.ts';
import { cutsOf, makeLeads } from './leads.ts';
import { presentMatch } from './match.ts';
import { makeNaming } from './naming.ts';
import { presentProblem } from './present-problem.ts';
import { presentRules } from './present-rules.ts';
import { makeReach } from './reach.ts';
import type {
  Both,
  ConflictDocument,
  ContestDocument,
  DueDocument,
  Entrant,
  PlaceDocument,
  Promotion,
  RowDocument,
  SeasonDocument,
  Stage,
  Team,
  TieDocument,
  UnknownDocument,
} from './season-document.ts';
import { both, bothOrNull } from './text.ts';
import { inBoth } from './words/index.ts';

/** What the outside sees of a season: indices become ids and names, reasons become sentences. */
export const presentSeason = (id: string, season: Season, problems: readonly Problem[]): SeasonDocument => {
  const { plan } = season;
  const { regulations } = plan;
  const naming = makeNaming(plan);
  const leads = makeLeads(plan, naming);
  const rules = presentRules(plan, naming);
  const reach = makeReach(season, naming, leads);

  const teamOf = (ix: TeamIx): Team => {
    const team = season.teams[ix];
    if (team === undefined) throw new RangeError(`no team ${ix}`);
    return { id: team.id, name: team.name };
  };
  const teamOrNull = (ix: TeamIx | undefined): Team | null => (ix === undefined ? null : teamOf(ix));
  const explain = makeExplain(season, naming, teamOf);
  const pathOf = (contest: number): string => plan.contests[contest]?.path ?? '';

  const presentPlace = (contest: PlanContest, place: Place): PlaceDocument => ({
    place: place.place,
    state: place.state,
    team: teamOrNull(place.team),
    among: place.among?.map(teamOf) ?? null,
    label: leads.label(contest, place.place),
    from: leads.to(contest, place.place),
    advances: leads.through(contest, place.place),
    because: explain.place(contest, place, 'place'),
  });
  const presentSlot = (contest: PlanContest, slot: Place, source: SlotSource | undefined): PlaceDocument => ({
    place: slot.place,
    state: slot.state,
    team: teamOrNull(slot.team),
    among: slot.among?.map(teamOf) ?? null,
    label: source ? naming.source(source) : { es: '', en: '' },
    from: source?.kind === 'place' ? pathOf(source.contest) : source?.kind === 'drawn' ? pathOf(source.pot) : null,
    advances: false,
    because: explain.place(contest, slot, 'slot'),
  });

  const presentRow = (contest: PlanContest, row: Row, index: number, places: readonly Place[]): RowDocument => {
    const held = places.find((place) => place.team === row.team);
    // level teams share the first place of their block; while it is being played, today's order numbers the rows
    const block = held ?? places.find((place) => place.state !== 'open' && isBlock(place, places) && place.among?.includes(row.team));
    const place = block ?? places[index];
    const advances = held?.state === 'settled' && leads.through(contest, held.place);
    return {
      position: block?.place ?? index + 1,
      state: place?.state ?? 'unknown',
      team: teamOf(row.team),
      played: row.played ?? null,
      won: row.won ?? null,
      drawn: row.drawn ?? null,
      lost: row.lost ?? null,
      goalsFor: row.goalsFor ?? null,
      goalsAgainst: row.goalsAgainst ?? null,
      goalDifference: row.goalsFor === undefined || row.goalsAgainst === undefined ? null : row.goalsFor - row.goalsAgainst,
      points: row.points ?? null,
      adjustments: row.adjustments.map(({ points, ruling, note }) => ({ points, ruling: ruling ?? null, note: bothOrNull(note) })),
      figures: row.from,
      advances,
      to: held?.state === 'settled' && leads.onward(contest, held.place).length > 0 ? leads.onwardLabel(contest, held.place) : null,
      because: block ? explain.place(contest, block, 'place', row.team) : [],
    };
  };

  const presentContest = (contest: PlanContest): ContestDocument => {
    const state = season.contests[contest.ix];
    const node = plan.nodes[contest.nodeIx];
    if (state === undefined || node === undefined) throw new RangeError(`no contest ${contest.ix}`);
    const matches = inOrder(state.matches).map((match) => presentMatch(match, teamOf));
    const common = {
      id: contest.path,
      name: naming.own(contest.nodeIx),
      stage: plan.nodes[node.stage]?.path ?? contest.path,
      within: node.parent === undefined ? contest.path : (plan.nodes[node.parent]?.path ?? contest.path),
      trail: naming.trail(contest.nodeIx),
      progress: state.progress,
      slots: state.slots.map((slot, i) => presentSlot(contest, slot, contest.slots[i])),
      places: state.places.map((place) => presentPlace(contest, place)),
      cuts:
        contest.node.kind === 'group' || contest.node.kind === 'tie' || contest.node.kind === 'list' ? cutsOf(plan, contest, leads) : [],
      matches,
      rules: rules.get(contest.path) ?? [],
    };
    switch (contest.node.kind) {
      case 'group':
      case 'list':
        return {
          ...common,
          kind: contest.node.kind,
          table: (state.table ?? []).map((row, i) => presentRow(contest, row, i, state.places)),
        };
      case 'tie':
        return { ...common, kind: 'tie', ...presentTie(contest, state.places) };
      case 'pot':
        return { ...common, kind: 'draw' };
      case 'entries':
      case 'unrecorded':
        return { ...common, kind: contest.node.kind };
    }
  };

  const presentTie = (contest: PlanContest, places: readonly Place[]): TieDocument => {
    const tie = season.contests[contest.ix]?.tie;
    const [first] = places;
    return {
      teams: [teamOrNull(tie?.teams[0]), teamOrNull(tie?.teams[1])],
      legs: tie?.legs.map((leg) => presentMatch(leg, teamOf)) ?? [],
      points: tie?.points ?? null,
      pointsWithThirdMatch: tie?.pointsWithThirdMatch ?? null,
      aggregate: tie?.aggregate ?? null,
      thirdMatch: tie?.thirdMatch ? presentMatch(tie.thirdMatch, teamOf) : null,
      decidedBy: tie?.decidedBy ?? null,
      winner: teamOrNull(tie?.winner),
      because: first ? explain.place(contest, first, 'place') : [],
    };
  };

  /** A container, or a contest that stands alone at the top: a reader walks the tree from stages down. */
  const stages = plan.nodes.flatMap((node): Stage[] => {
    const kind = node.node.kind;
    const container = kind === 'stage' || kind === 'region' || kind === 'round';
    if (!container && node.parent !== undefined) return [];
    return [
      {
        id: node.path,
        name: naming.own(plan.nodes.indexOf(node)),
        kind: container ? kind : 'stage',
        within: node.parent === undefined ? null : (plan.nodes[node.parent]?.path ?? null),
        before: node.origin === 'before' ? 'yes' : 'no',
        territory: node.node.territory.map((territory) => regulations.territories.find((one) => one.id === territory)?.name ?? territory),
        dates: node.node.dates ? { from: node.node.dates.from, until: node.node.dates.until } : null,
        children: container ? node.children.flatMap((child) => plan.nodes[child]?.path ?? []) : [node.path],
        gives: presentGives(node.gives),
      },
    ];
  });

  /** Who comes out of a container: teams known only as a set (their order is not on record) are known all the same. */
  function presentGives(sources: readonly SlotSource[]): readonly PlaceDocument[] {
    const handed = sources.map((source, i): Place => {
      const place = source.kind === 'place' ? season.contests[source.contest]?.places[source.place - 1] : undefined;
      return place ?? { place: i + 1, state: 'open', because: [] };
    });
    return settleSets(handed, sources).map((place, i): PlaceDocument => {
      const source = sources[i];
      const contest = source?.kind === 'place' ? plan.contests[source.contest] : undefined;
      if (contest !== undefined) return { ...presentPlace(contest, place), place: i + 1 };
      return {
        place: i + 1,
        state: 'open',
        team: null,
        among: null,
        label: source ? naming.source(source) : NOTHING,
        from: null,
        advances: false,
        because: [],
      };
    });
  }

  const entrants = season.entrants.flatMap((place): Entrant[] => {
    if (place.team === undefined) return [];
    const team = season.teams[place.team];
    if (team === undefined) return [];
    const source = entrySource(place.team);
    return [
      {
        ...teamOf(place.team),
        seat: team.seat ?? null,
        territory: regulations.territories.find((one) => one.id === team.territory)?.name ?? team.territory ?? null,
        from: source.from,
        because: source.contest ? explain.place(source.contest, place, 'place') : [],
        reached: reach.of(place.team),
        region: source.region,
      },
    ];
  });

  /** The contest whose place brought a team into the stages, and the region it entered. */
  function entrySource(team: TeamIx): { readonly from: string; readonly region: string | null; readonly contest?: PlanContest } {
    const inStages = plan.contests.filter((contest) => plan.nodes[contest.nodeIx]?.origin === 'stages');
    const first = inStages.find((contest) => season.contests[contest.ix]?.slots.some((slot) => slot.team === team));
    const lists = plan.contests.filter((contest) => season.contests[contest.ix]?.places.some((place) => place.team === team));
    const before = lists.filter((contest) => plan.nodes[contest.nodeIx]?.origin === 'before' && leads.on(contest.ix));
    const contest = before.at(-1) ?? lists[0];
    const region = first && containerOf(first);
    return { from: contest?.path ?? first?.path ?? '', region: region ?? null, ...(contest && { contest }) };
  }
  function containerOf(contest: PlanContest): string {
    let here = plan.nodes[contest.nodeIx];
    while (here?.parent !== undefined && here.node.kind !== 'region') here = plan.nodes[here.parent];
    return here?.path ?? contest.path;
  }

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
          because: contest ? explain.place(contest, place, 'place') : [],
        },
      ];
    }),
    entrants,
    reach: reach.steps,
    stages,
    contests: plan.contests.map(presentContest),
    due: season.due.map((due) => presentDue(due)),
    unknown: season.unknown.map((unknown) => presentUnknown(unknown)),
    conflicts: season.conflicts.map((conflict) => presentConflict(conflict)),
    articles: regulations.articles.map(({ id: article, says, source, reconstructed }) => ({
      id: article,
      says: both(says),
      source: source ?? null,
      reconstructed,
    })),
    sources: regulations.sources.map(({ id: source, title, address, licence }) => ({
      id: source,
      title: both(title),
      address: address ?? null,
      licence: licence ?? null,
    })),
    problems: problems.map(presentProblem),
  };

  function presentDue({ contest, code, teams, count, ground, article }: Due): DueDocument {
    const names = teams.map((ix) => teamOf(ix).name);
    return {
      contest: pathOf(contest),
      code,
      teams: teams.map(teamOf),
      count,
      article: article ?? null,
      text: inBoth((words) => words.due[code]({ teams: names, count, where: naming.contest(contest)[words.language], ground })),
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

const NOTHING: Both = { es: '', en: '' };

/** Legs by their number, then the third match, then by day; what says neither keeps its order. */
const inOrder = (matches: readonly MatchState[]): readonly MatchState[] => {
  const turn = ({ label }: MatchState): number => (label === undefined ? 0 : label.kind === 'leg' ? label.leg : 9);
  return [...matches].sort(
    (a, b) => turn(a) - turn(b) || (a.date !== undefined && b.date !== undefined ? (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) : 0),
  );
};

/** Level teams that together hold as many places as they are. */
const isBlock = (place: Place, places: readonly Place[]): boolean => {
  const among = place.among;
  if (among === undefined) return false;
  const key = among.join(' ');
  return places.filter((one) => one.team === undefined && one.among?.join(' ') === key).length === among.length;
};

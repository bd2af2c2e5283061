import { once } from '../engine/index.ts';
import {
  type ContestDocument,
  type Entrant,
  MANY_CONTESTS,
  type MatchDocument,
  type SeasonDocument,
  type Stage,
  type Team,
} from '../wire/index.ts';

export type GroupDocument = Extract<ContestDocument, { kind: 'group' }>;
/** What has a table: a group, or a list that compares clubs of several groups. */
export type TableDocument = GroupDocument | Extract<ContestDocument, { kind: 'list' }>;
export type TieContest = Extract<ContestDocument, { kind: 'tie' }>;

/** A season document with its cross-references followed once: what every page looks things up in. */
export type Outline = {
  readonly document: SeasonDocument;
  readonly contests: ReadonlyMap<string, ContestDocument>;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly entrants: ReadonlyMap<string, Entrant>;
  /** Contests in which a team holds a slot or played, in the order of the regulations. */
  readonly contestsOf: ReadonlyMap<string, readonly ContestDocument[]>;
  /** What this season plays, without the rankings that only feed it. */
  readonly mainStages: readonly Stage[];
  /** How many entrants a region has, those of its own regions with them. */
  readonly entered: ReadonlyMap<string, number>;
  /** `big`: a country's; its pages show parts where others show all. */
  readonly size: 'plain' | 'big';
  /** The steps of the season from the entrants to the last contest, as the band and the river draw them. */
  readonly steps: readonly Step[];
};

/** One step of the season: a stage played in regions, or one round of a stage. */
export type Step = {
  readonly name: Stage['name'];
  readonly contests: readonly ContestDocument[];
  readonly teams: ReadonlySet<string>;
};

/** Whether what is told can be looked up somewhere: a season of made-up data names where it is from, and no address. */
export function canBeLookedUp({ sources }: SeasonDocument): boolean {
  return sources.length === 0 || sources.some(({ address }) => address !== null);
}

export function outlineOf(document: SeasonDocument): Outline {
  const contests = new Map(document.contests.map((contest) => [contest.id, contest]));
  const stages = new Map(document.stages.map((stage) => [stage.id, stage]));
  const mainStages = document.stages.filter((stage) => stage.within === null && stage.before === 'no');
  const matches = document.contests.reduce((sum, contest) => sum + contest.matches.length, 0);
  const size = document.contests.length >= BIG.contests || matches >= BIG.matches ? ('big' as const) : ('plain' as const);
  // found when somebody asks: a country's take long, and the page of one contest needs none of them
  const found = once(() => teamsOf(document));
  const entrants = once(() => new Map(document.entrants.map((entrant) => [entrant.id, entrant])));
  const entered = once(() => enteredIn(document, stages));
  const steps = once(() => stepsOf({ contests, document, stages }));
  return {
    document,
    contests,
    stages,
    mainStages,
    size,
    get teams() {
      return found().teams;
    },
    get contestsOf() {
      return found().contestsOf;
    },
    get entrants() {
      return entrants();
    },
    get entered() {
      return entered();
    },
    get steps() {
      return steps();
    },
  };
}

function teamsOf(document: SeasonDocument): Pick<Outline, 'contestsOf' | 'teams'> {
  const teams = new Map<string, Team>();
  const contestsOf = new Map<string, ContestDocument[]>();
  for (const contest of document.contests) {
    for (const team of teamsIn(contest)) {
      if (!teams.has(team.id)) teams.set(team.id, { id: team.id, name: team.name });
      const seen = contestsOf.get(team.id);
      if (seen === undefined) contestsOf.set(team.id, [contest]);
      else seen.push(contest);
    }
  }
  for (const entrant of document.entrants) if (!teams.has(entrant.id)) teams.set(entrant.id, { id: entrant.id, name: entrant.name });
  return { contestsOf, teams };
}

function enteredIn({ entrants }: SeasonDocument, stages: ReadonlyMap<string, Stage>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { region } of entrants)
    for (
      let at = region === null ? undefined : stages.get(region);
      at !== undefined;
      at = at.within === null ? undefined : stages.get(at.within)
    )
      counts.set(at.id, (counts.get(at.id) ?? 0) + 1);
  return counts;
}

/** From how many contests or matches on a season is a country's. */
const BIG = { contests: MANY_CONTESTS, matches: 5_000 } as const;

/** Every team that stands in a contest: slots, places, table, matches; each once, in that order. */
export function teamsIn(contest: ContestDocument): readonly Team[] {
  const found = new Map<string, Team>();
  const add = (team: Team | null) => {
    if (team !== null && !found.has(team.id)) found.set(team.id, team);
  };
  for (const slot of contest.slots) add(slot.team);
  for (const place of contest.places) add(place.team);
  if (hasTable(contest)) for (const row of contest.table) add(row.team);
  if (contest.kind === 'tie') for (const team of contest.teams) add(team);
  for (const match of contest.matches) {
    add(match.home);
    add(match.away);
  }
  return [...found.values()];
}

export function hasTable(contest: ContestDocument): contest is TableDocument {
  return contest.kind === 'group' || contest.kind === 'list';
}

type Tree = Pick<Outline, 'contests' | 'stages'>;

/** The contests below a container, in order. */
export function contestsWithin(tree: Tree, container: Stage): readonly ContestDocument[] {
  return container.children.flatMap((id) => {
    const contest = tree.contests.get(id);
    if (contest !== undefined) return [contest];
    const child = tree.stages.get(id);
    return child === undefined ? [] : contestsWithin(tree, child);
  });
}

/** Whether a stage is played in regions; a contest that stands beside them is a region whose form is not known. */
export function hasRegions(tree: Tree, stage: string): boolean {
  return tree.stages.get(stage)?.children.some((child) => tree.stages.get(child)?.kind === 'region') ?? false;
}

/** The regions of a stage, in order, with the contests that stand beside them. */
export function partsOf(tree: Tree, stage: Stage): readonly Part[] {
  return stage.children.flatMap((id): readonly Part[] => {
    const region = tree.stages.get(id);
    if (region !== undefined)
      return region.kind === 'region'
        ? [{ id, name: region.name, territory: region.territory, contests: contestsWithin(tree, region), gives: region.gives, region }]
        : [];
    const contest = tree.contests.get(id);
    return contest === undefined || !isPlayed(contest)
      ? []
      : [
          {
            id,
            name: contest.name,
            territory: [],
            contests: [contest],
            gives: contest.places.filter((place) => place.advances ?? place.from !== null),
            region: undefined,
          },
        ];
  });
}
export type Part = Pick<Stage, 'id' | 'name' | 'territory' | 'gives'> & {
  readonly contests: readonly ContestDocument[];
  readonly region: Stage | undefined;
};

/** Whether something is played in it; entry lists and draws only hand teams on. */
export function isPlayed(contest: ContestDocument): boolean {
  return hasTable(contest) || contest.kind === 'tie' || contest.kind === 'unrecorded';
}

/** A container's children in layers: what is fed by nothing else in it first. Rounds stay together. */
export type Layer = { readonly name: Stage['name']; readonly round: Stage | undefined; readonly contests: readonly ContestDocument[] };

export function layersOf(tree: Tree, container: Stage): readonly Layer[] {
  const owner = new Map<string, string>();
  for (const child of container.children) {
    const inner = tree.stages.get(child);
    for (const contest of inner === undefined ? [] : contestsWithin(tree, inner)) owner.set(contest.id, child);
    owner.set(child, child);
  }
  const contestsOfChild = (child: string): readonly ContestDocument[] => {
    const contest = tree.contests.get(child);
    if (contest !== undefined) return [contest];
    const inner = tree.stages.get(child);
    return inner === undefined ? [] : contestsWithin(tree, inner);
  };
  const depths = new Map<string, number>();
  const depthOf = (child: string, path: ReadonlySet<string>): number => {
    const known = depths.get(child);
    if (known !== undefined) return known;
    let depth = 0;
    for (const contest of contestsOfChild(child)) {
      for (const slot of contest.slots) {
        const feeder = slot.from === null ? undefined : owner.get(slot.from);
        if (feeder !== undefined && feeder !== child && !path.has(feeder))
          depth = Math.max(depth, 1 + depthOf(feeder, new Set([...path, child])));
      }
    }
    depths.set(child, depth);
    return depth;
  };
  const layers = new Map<number, { children: string[]; contests: ContestDocument[] }>();
  for (const child of container.children) {
    const contests = contestsOfChild(child).filter(isPlayed);
    if (contests.length === 0) continue;
    const depth = depthOf(child, new Set());
    const layer = layers.get(depth) ?? { children: [], contests: [] };
    layer.children.push(child);
    layer.contests.push(...contests);
    layers.set(depth, layer);
  }
  return [...layers.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, { children, contests }]) => {
      const round = children.length === 1 ? tree.stages.get(children[0] ?? '') : undefined;
      return { name: round?.name ?? namesOf(contests), round, contests };
    });
}

function namesOf(contests: readonly ContestDocument[]): Stage['name'] {
  const join = (language: 'es' | 'en') => [...new Set(contests.map((contest) => contest.name[language]))].join(' · ');
  return { es: join('es'), en: join('en') };
}

/** The document names the steps; the title at their end is nothing that is played. */
function stepsOf(outline: Tree & { readonly document: SeasonDocument }): readonly Step[] {
  return outline.document.reach.flatMap(({ name, contests }): readonly Step[] =>
    contests.length === 0
      ? []
      : [
          stepFrom(
            name,
            contests.flatMap((id) => outline.contests.get(id) ?? []),
          ),
        ],
  );
}

function stepFrom(name: Stage['name'], contests: readonly ContestDocument[]): Step {
  return { name, contests, teams: new Set(contests.flatMap((contest) => teamsIn(contest).map((team) => team.id))) };
}

/** The last step a team is seen in; 0 is the first step, which every entrant counts as having reached. */
export function lastStep(outline: Pick<Outline, 'steps'>, team: string): number {
  for (let step = outline.steps.length - 1; step > 0; step -= 1) if (outline.steps[step]?.teams.has(team) === true) return step;
  return 0;
}

/** Matches as they were played: legs in turn, then what decided between level teams. */
export function inOrder(matches: readonly MatchDocument[]): readonly MatchDocument[] {
  const rank = ({ label, leg, round }: MatchDocument) => (label === 'third-match' || label === 'play-off' ? 1000 : (leg ?? round ?? 0));
  return [...matches].sort((a, b) => rank(a) - rank(b) || (a.date ?? '').localeCompare(b.date ?? ''));
}

/** A match from one side: its goals, the other's, and how it ended for it. */
export type SideView = {
  readonly rival: Team;
  readonly goals: readonly [number, number] | null;
  readonly penalties: readonly [number, number] | null;
  readonly result: 'won' | 'drawn' | 'lost' | 'unknown' | 'to-play' | 'none';
  readonly side: 'home' | 'away';
};

export function seenFrom(match: MatchDocument, team: string): SideView {
  const side = match.home.id === team ? 'home' : 'away';
  const turn = (pair: readonly [number, number] | null): readonly [number, number] | null =>
    pair === null || side === 'home' ? pair : [pair[1], pair[0]];
  return {
    rival: side === 'home' ? match.away : match.home,
    goals: turn(match.score),
    penalties: turn(match.penalties),
    result: resultFor(match, side),
    side,
  };
}

function resultFor(match: MatchDocument, side: 'home' | 'away'): SideView['result'] {
  if (match.kind === 'to-play' || match.kind === 'suspended') return 'to-play';
  if (match.kind === 'not-played' || match.kind === 'annulled') return 'none';
  if (match.kind === 'both-lose') return 'lost';
  if (match.winner === 'drawn') return 'drawn';
  if (match.winner !== null) return match.winner === side ? 'won' : 'lost';
  if (match.score === null) return 'unknown';
  const [home, away] = match.score;
  if (home === away) return 'drawn';
  return home > away === (side === 'home') ? 'won' : 'lost';
}

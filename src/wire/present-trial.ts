import { type Alone, type BoundFacts, type ContestIx, cutOut, type PlanContest, type Season, type Use } from '../engine/index.ts';
import { makeNaming, type Naming } from './naming.ts';
import type { SeasonDocument, Stage } from './season-document.ts';
import { both } from './text.ts';
import type { TrialDocument } from './trial-document.ts';

/**
 * What a reader's browser needs to try other results in one contest, by the same rules and in the same words.
 * @param document of the season, as its pages show it
 * @param log the facts the season was derived from
 * @param id of the contest; undefined comes back for what is neither a group nor a tie, or for no contest of this season
 */
export const presentTrial = (document: SeasonDocument, season: Season, log: BoundFacts, id: string): TrialDocument | undefined => {
  const { plan } = season;
  const contest = plan.contests.find(({ path }) => path === id);
  const alone = contest && cutOut(season, log, contest.ix);
  if (contest === undefined || alone === undefined) return undefined;
  const naming = makeNaming(plan);
  const trial: TrialDocument = {
    format: 'ascenso-trial',
    version: 1,
    alone,
    teams: teamsIn(alone).map((ix) => ({ ix, team: { id: season.teams[ix]?.id ?? '', name: season.teams[ix]?.name ?? '' } })),
    onward: onwardOf(season, contest),
    prizes: prizesOf(season, contest),
    names: namesOf(season, contest, alone, naming),
    season: seasonAround(document, id),
  };
  return written(trial);
};

/** As it comes out of JSON; where something was typed is of no use to a reader. */
const written = (trial: TrialDocument): TrialDocument => {
  const plain = JSON.parse(JSON.stringify(trial, (key, value: unknown) => (key === 'spot' ? undefined : value))) as TrialDocument;
  const cited = { article: idsUnder('article', plain), source: idsUnder('source', plain) };
  const { articles, sources } = plain.season;
  return {
    ...plain,
    season: {
      ...plain.season,
      articles: articles.filter((one) => cited.article.has(one.id)),
      sources: sources.filter((one) => cited.source.has(one.id)),
    },
  };
};

const idsUnder = (key: 'article' | 'source', { alone, season }: TrialDocument): ReadonlySet<string> => {
  const found = new Set<string>();
  JSON.stringify([alone, season.contests], (name, value: unknown) => {
    if (name === key && typeof value === 'string') found.add(value);
    return value;
  });
  return found;
};

const teamsIn = (alone: Alone): readonly number[] => {
  const { barrings, brought, facts, matches, reads, slots } = alone;
  const places = slots.flatMap(({ team, among = [], because }) => [
    ...(team === undefined ? among : [team, ...among]),
    ...because.flatMap(({ values }) => values.map((value) => value.team)),
  ]);
  const teams = [
    ...places,
    ...[...matches, ...brought.matches].flatMap(({ home, away }) => [home, away]),
    ...barrings.flatMap(({ reason, team }) => [team, ...reason.values.map((value) => value.team)]),
    ...reads.flatMap((read) => read.places.map(({ team }) => team)),
    ...facts.placed.flatMap((placed) => placed.teams),
    ...facts.lots.flatMap((drawn) => drawn.teams),
  ];
  return [...new Set(teams)].sort((a, b) => a - b);
};

const usesOf = ({ uses }: PlanContest): readonly Use[] => uses.flat();

const onwardOf = ({ contests: states, plan }: Season, contest: PlanContest): TrialDocument['onward'] => {
  const targets = usesOf(contest).flatMap((use) => (use.kind === 'slot' ? [use] : []));
  return [...new Set(targets.map((use) => use.contest))].flatMap((ix) => {
    const target = plan.contests[ix];
    if (target === undefined) return [];
    const { kind } = target.node;
    const open = targets.filter((use) => use.contest === ix && use.next === 'best').map(({ slot }) => slot);
    return [
      {
        ix,
        path: target.path,
        kind: kind === 'pot' || kind === 'list' ? kind : 'other',
        leads: target.leads,
        held: [...new Set(open)].flatMap((slot) => {
          const team = states[ix]?.slots[slot]?.team;
          return team === undefined ? [] : [{ slot, team }];
        }),
        around: kind === 'pot' ? (plan.nodes[target.nodeIx]?.parent ?? null) : null,
      },
    ];
  });
};

const prizesOf = ({ plan, prizes: states }: Season, contest: PlanContest): TrialDocument['prizes'] => {
  const won = new Set(usesOf(contest).flatMap((use) => (use.kind === 'prize' ? [use.prize] : [])));
  return [...won].flatMap((ix) => {
    const planned = plan.prizes[ix];
    if (planned === undefined) return [];
    const { prize, sources } = planned;
    const places = sources.map((source) =>
      source.kind === 'place' && source.contest === contest.ix && source.notIn === undefined ? source.place : undefined,
    );
    const held = states.filter((state) => state.prize === ix).filter((_, i) => places[i] === undefined);
    return [{ ix, to: prize.to, name: both(prize.name), kind: prize.kind, held, places: places.filter((place) => place !== undefined) }];
  });
};

const namesOf = ({ plan }: Season, contest: PlanContest, alone: Alone, naming: Naming): TrialDocument['names'] => {
  const targets = usesOf(contest).flatMap((use) => (use.kind === 'slot' ? [use.contest] : []));
  const causes = alone.slots.flatMap(({ cause }) => cause?.contest ?? []);
  const contests = new Set<ContestIx>([contest.ix, ...targets, ...causes, ...alone.reads.map((read) => read.contest)]);
  const pots = targets.flatMap((ix) => {
    const target = plan.contests[ix];
    return target?.node.kind === 'pot' ? (plan.nodes[target.nodeIx]?.parent ?? []) : [];
  });
  const seen = [...alone.matches, ...Object.values(alone.facts).flat()].flatMap(({ seenInNode }) => seenInNode ?? []);
  return {
    contests: [...contests].map((ix) => ({ ix, name: naming.contest(ix) })),
    nodes: [...new Set([...pots, ...seen])].map((ix) => ({ ix, name: naming.full(ix) })),
  };
};

/** The season as a page of this contest needs it. */
const seasonAround = (document: SeasonDocument, id: string): SeasonDocument => {
  const contests = document.contests.filter((contest) => contest.id === id);
  const stages = new Map(document.stages.map((stage) => [stage.id, stage]));
  const around: Stage[] = [];
  for (let at = stages.get(contests[0]?.within ?? ''); at !== undefined; at = stages.get(at.within ?? ''))
    around.unshift({ ...at, children: [], gives: [] });
  return {
    ...document,
    differing: [],
    champion: null,
    runnerUp: null,
    promotions: [],
    entrants: [],
    reach: [],
    stages: around,
    contests,
    due: document.due.filter(({ contest }) => contest === id),
    unknown: [],
    conflicts: [],
    cases: [],
    layers: [],
    amendments: [],
    problems: [],
  };
};

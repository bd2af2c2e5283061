import {
  type Alone,
  answerAlone,
  type Contest,
  type ContestState,
  type Derived,
  type MatchState,
  type Plan,
  type PlanContest,
  type PlanNode,
  type PrizeState,
  type Season,
} from '../engine/index.ts';
import { makeExplain } from './because.ts';
import type { Desk } from './desk.ts';
import { makeLeads } from './leads.ts';
import type { Naming } from './naming.ts';
import { presentResults, presentTable, presentTie } from './present-contest.ts';
import { presentDue } from './present-findings.ts';
import type { Both, ContestDocument, SeasonDocument, Team } from './season-document.ts';
import type { TrialDocument } from './trial-document.ts';
import { makeVacancy } from './vacancy.ts';

/** `season`: as its pages show it, with nothing but this contest; `state`: what the engine found. */
export type TrialAnswer = { readonly season: SeasonDocument; readonly contest: ContestDocument; readonly state: ContestState };

/**
 * The contest of a trial, had its matches ended otherwise.
 * @param matches all of them; left out, the contest is as it stands in its season
 */
export const answerTrial = (trial: TrialDocument, matches?: readonly MatchState[]): TrialAnswer => {
  const { alone } = trial;
  const [stood] = trial.season.contests;
  if (stood === undefined) throw new RangeError('a trial without its contest');
  const derived = answerAlone(alone, matches);
  const contest: PlanContest = { ...alone.contest, reads: new Map(alone.reads.map(({ path, contest: ix }) => [path, ix])) };
  const state = trial.season.state === 'running' || matches !== undefined ? 'running' : 'past';
  const desk = deskOf(trial, contest, derived, state, stood);
  const results = { ...presentResults(desk, contest, derived.state) };
  const answered = answeredAs(stood, results, desk, contest);
  const isTitle = contest.uses[0]?.some((use) => use.kind === 'champion') === true;
  const [first] = answered.places;
  return {
    season: {
      ...trial.season,
      state,
      champion: isTitle && first?.state === 'settled' ? first.team : null,
      contests: [answered],
      due: derived.findings.due.map((due) => presentDue(desk, due)),
    },
    contest: answered,
    state: derived.state,
  };
};

const answeredAs = (
  stood: ContestDocument,
  results: Pick<ContestDocument, 'progress' | 'places' | 'matches'>,
  desk: Desk,
  contest: PlanContest,
): ContestDocument => {
  if (stood.kind === 'group') return { ...stood, ...results, table: presentTable(desk, contest) };
  if (stood.kind === 'tie') return { ...stood, ...results, ...presentTie(desk, contest) };
  throw new RangeError(`no trial of a ${stood.kind}`);
};

/** What presents a contest of a whole season, over what a trial knows of the rest of it. */
const deskOf = (
  trial: TrialDocument,
  contest: PlanContest,
  { findings, state: own }: Derived,
  state: 'running' | 'past',
  stood: ContestDocument,
): Desk => {
  const { alone } = trial;
  const plan = planAround(trial, contest, state);
  const teams = new Map(trial.teams.map(({ ix, team }) => [ix, team]));
  const teamOf = (ix: number): Team => {
    const team = teams.get(ix);
    if (team === undefined) throw new RangeError(`no team ${ix}`);
    return team;
  };
  const season: Season = {
    plan,
    reading: trial.season.reading,
    teams: [],
    contests: statesAround(trial, own),
    entrants: [],
    prizes: trial.prizes.flatMap((prize) => [...prize.held, ...heldHere(own, prize)]),
    ...findings,
    derived: [],
    cases: [],
  };
  const naming = namingOf(trial);
  const leads = makeLeads(season, naming);
  const explain = makeExplain(season, naming, leads, teamOf);
  return {
    season,
    naming,
    leads,
    explain,
    vacancy: makeVacancy(season, naming, explain, (_, slot) => stood.slots[slot - 1]?.because ?? []),
    cutsOf: () => stood.cuts,
    teamOf,
    teamOrNull: (ix) => (ix === undefined ? null : teamOf(ix)),
    pathOf: (ix) => (ix === alone.contest.ix ? alone.contest.path : ''),
  };
};

const heldHere = (own: ContestState, { ix, places }: TrialDocument['prizes'][number]): readonly PrizeState[] =>
  places.flatMap((at) => {
    const place = (own.handed ?? own.places)[at - 1];
    return place === undefined ? [] : [{ prize: ix, place, taken: 'yes' }];
  });

/** By index, as in the whole season; most of it is not there. */
const statesAround = ({ onward }: TrialDocument, own: ContestState): readonly ContestState[] => {
  const states: ContestState[] = [];
  for (const { ix, held } of onward) {
    const slots: ContestState['slots'][number][] = [];
    for (const { slot, team } of held) slots[slot] = { place: slot + 1, state: 'settled', team, because: [] };
    states[ix] = { contest: ix, slots, places: [], matches: [], strays: [], progress: 'unknown' };
  }
  states[own.contest] = own;
  return states;
};

const BARE = { id: '', territory: [] } as const;

const planAround = ({ alone, onward, prizes, season }: TrialDocument, contest: PlanContest, state: 'running' | 'past'): Plan => {
  const contests: PlanContest[] = [];
  const nodes: PlanNode[] = [];
  for (const { ix, path, kind, leads, around } of onward) {
    contests[ix] = {
      ...contest,
      ix,
      path,
      nodeIx: ix,
      node: nodeOf(kind, alone),
      slots: [],
      uses: [],
      cuts: [],
      leads,
    };
    if (around !== null)
      nodes[ix] = { path, node: nodeOf(kind, alone), parent: around, stage: around, origin: 'stages', children: [], gives: [] };
  }
  contests[contest.ix] = contest;
  const planned: Plan['prizes'][number][] = [];
  for (const { ix, to, name, kind } of prizes) planned[ix] = { prize: { to, name, kind, fillings: [], ifDeclined: 'vacant' }, sources: [] };
  return {
    regulations: {
      competition: season.competition,
      season: season.season,
      state,
      articles: [],
      sources: [],
      territories: [],
      before: [],
      stages: [],
      entrants: [],
      prizes: [],
      barred: [],
      conflicts: [],
    },
    clubs: [],
    nodes,
    contests,
    order: [],
    entrants: [],
    prizes: planned,
    bars: [],
  };
};

const nodeOf = (kind: 'pot' | 'list' | 'other', { contest }: Alone): Contest => {
  switch (kind) {
    case 'pot':
      return { ...BARE, kind, slots: [], how: 'draw' };
    case 'list':
      return { ...BARE, kind, slots: [], rules: contest.node.rules };
    case 'other':
      return { ...BARE, kind: 'unrecorded', slots: [] };
  }
};

const UNNAMED: Both = { es: '', en: '' };

const namingOf = ({ names }: TrialDocument): Naming => {
  const contests = new Map(names.contests.map(({ ix, name }) => [ix, name]));
  const nodes = new Map(names.nodes.map(({ ix, name }) => [ix, name]));
  return {
    own: () => UNNAMED,
    full: (ix) => nodes.get(ix) ?? UNNAMED,
    contest: (ix) => contests.get(ix) ?? UNNAMED,
    trail: () => UNNAMED,
    source: () => UNNAMED,
  };
};

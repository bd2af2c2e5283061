import { deriveContest } from './contests/derive.ts';
import { placeOf, settleSets } from './contests/slots.ts';
import type { BoundFacts } from './facts/bind.ts';
import { casesOf } from './facts/cases.ts';
import { makeView, type View } from './facts/reading.ts';
import { at, gather } from './lists.ts';
import type { Derived, Reading, Season } from './model/season.ts';
import type { CaseState, Conflict, ContestState, Place, PrizeState } from './model/standing.ts';
import { once } from './once.ts';
import { makeLookup, type Plan, type PlanContest, type SlotSource } from './plan/plan.ts';

export type EvaluateOptions = {
  /** Default: rulings count as soon as they are issued. */
  readonly reading?: Reading;
  /** ISO day; later facts do not exist, and a ruling whose days for an appeal are over is final. */
  readonly asOf?: string;
};

/**
 * Everything the rules make of the facts, in one pass over the contests in feeding order. Pure: the same facts give
 * the same season whatever order they were entered in.
 */
export const evaluate = (plan: Plan, log: BoundFacts, { reading = 'appealable', asOf }: EvaluateOptions = {}): Season => {
  const view = makeView(plan, log, reading, asOf);
  const states: ContestState[] = [];
  const derived: Derived[] = [];
  for (const ix of plan.order) {
    const one = deriveContest(plan, log, view, ix, states);
    states[ix] = one.state;
    derived[ix] = one;
  }
  return assemble(plan, log, view, { states, derived }, { reading, ...(asOf !== undefined && { asOf }) });
};

/** Who holds the prizes and the title. */
export const endsOf = (plan: Plan, log: BoundFacts, view: View, states: readonly ContestState[]): Pick<Season, 'prizes' | 'champion'> => {
  const champion = plan.champion && titleOf(plan.champion, states);
  return { prizes: awardPrizes(plan, log, states, view), ...(champion && { champion }) };
};

type Parts = { readonly states: readonly ContestState[]; readonly derived: readonly Derived[] };

/** The season as a whole, from its contests each derived. The lists become the season's own: nobody changes them any more. */
const assemble = (plan: Plan, log: BoundFacts, view: View, parts: Parts, { reading = 'appealable', asOf }: EvaluateOptions): Season => {
  const { derived, states } = parts;
  const champion = plan.champion && titleOf(plan.champion, states);
  const runnerUp = plan.runnerUp && titleOf(plan.runnerUp, states);
  return {
    plan,
    reading,
    ...(asOf !== undefined && { asOf }),
    teams: log.teams,
    contests: states,
    entrants: enteredBy(entrantsOf(plan), states),
    ...(champion && { champion }),
    ...(runnerUp && { runnerUp }),
    prizes: awardPrizes(plan, log, states, view),
    due: gather(derived, (one) => one.findings.due),
    unknown: gather(derived, (one) => one.findings.unknown),
    conflicts: [...gather(derived, (one) => one.findings.conflicts), ...documentedConflicts(plan)],
    derived,
    cases: casesOf(log, view, plan.regulations.state === 'running', asOf),
  };
};

/**
 * The same of a season that grows: its long lists are put together when somebody asks. Nobody does after every fact, and a
 * country has thousands of contests; of a single season it would take longer than the lists.
 */
export const assembleLater = (
  plan: Plan,
  log: BoundFacts,
  view: View,
  { derived, states }: Parts,
  { reading = 'appealable', asOf }: EvaluateOptions,
): Season => {
  const entrants = once(() => enteredBy(entrantsOf(plan), states));
  const due = once(() => gather(derived, (one) => one.findings.due));
  const unknown = once(() => gather(derived, (one) => one.findings.unknown));
  const conflicts = once(() => [...gather(derived, (one) => one.findings.conflicts), ...documentedConflicts(plan)]);
  const champion = plan.champion && titleOf(plan.champion, states);
  const runnerUp = plan.runnerUp && titleOf(plan.runnerUp, states);
  return {
    plan,
    reading,
    ...(asOf !== undefined && { asOf }),
    teams: log.teams,
    contests: states,
    get entrants() {
      return entrants();
    },
    ...(champion && { champion }),
    ...(runnerUp && { runnerUp }),
    prizes: awardPrizes(plan, log, states, view),
    get due() {
      return due();
    },
    get unknown() {
      return unknown();
    },
    get conflicts() {
      return conflicts();
    },
    derived,
    cases: casesIn(view, () => casesOf(log, view, plan.regulations.state === 'running', asOf)),
  };
};

/** Disputes stand as they are until somebody says more of one: then there is another view. */
const casesIn = (view: View, make: () => readonly CaseState[]): readonly CaseState[] => {
  const known = cases.get(view) ?? make();
  cases.set(view, known);
  return known;
};
const cases = new WeakMap<View, readonly CaseState[]>();

const enteredBy = (sources: readonly SlotSource[], states: readonly ContestState[]): readonly Place[] =>
  settleSets(
    sources.map((source, i) => slotOf(source, i + 1, states)),
    sources,
  );

const documentedConflicts = (plan: Plan): readonly Conflict[] =>
  plan.regulations.conflicts.map(
    (conflict): Conflict => ({
      code: 'documented',
      about: conflict.about,
      values: conflict.values.map(({ value, source }) => ({ value, from: 'source', source })),
      ...(conflict.note && { note: conflict.note }),
      ...nodeNamed(plan, conflict.contest?.path),
    }),
  );

const slotOf = (source: SlotSource, place: number, states: readonly ContestState[]): Place =>
  source.kind === 'place' ? placeOf(source, place, states) : { place, state: 'open', because: [] };

/** A title is held by who won it, whoever takes the place that goes with it. */
const titleOf = (source: SlotSource, states: readonly ContestState[]): Place => {
  const won = source.kind === 'place' && source.notIn === undefined ? states[source.contest]?.places[source.place - 1] : undefined;
  return won ? { ...won, place: 1 } : slotOf(source, 1, states);
};

const entrants = new WeakMap<Plan, readonly SlotSource[]>();

/** The same for every season of a plan. */
const entrantsOf = (plan: Plan): readonly SlotSource[] => {
  const known = entrants.get(plan) ?? entrantSources(plan);
  entrants.set(plan, known);
  return known;
};

/** The places that are this season's entrants: those the regulations name, or every place that comes into its stages from outside. */
const entrantSources = (plan: Plan): readonly SlotSource[] => {
  if (plan.entrants.length > 0) return plan.entrants;
  const inStages = (contest: PlanContest): boolean => at(plan.nodes, contest.nodeIx).origin === 'stages';
  const seen = new Set<string>();
  return plan.contests.filter(inStages).flatMap((contest): SlotSource[] => {
    const sources: SlotSource[] =
      contest.node.kind === 'entries'
        ? contest.slots.map((_, i): SlotSource => ({ kind: 'place', contest: contest.ix, place: i + 1 }))
        : [...contest.slots];
    return sources.filter((source) => {
      if (source.kind !== 'place') return false;
      const from = at(plan.contests, source.contest);
      if (inStages(from) && from !== contest) return false;
      const key = `${source.contest} ${source.place}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
};

const nodeNamed = (plan: Plan, path: string | undefined): { contest?: number; node?: number } => {
  if (path === undefined) return {};
  const hit = makeLookup(plan.nodes)(path, undefined);
  if (!('found' in hit)) return {};
  const contest = at(plan.nodes, hit.found).contest;
  return { node: hit.found, ...(contest !== undefined && { contest }) };
};

const awardPrizes = (plan: Plan, log: BoundFacts, states: readonly ContestState[], view: View): readonly PrizeState[] =>
  plan.prizes.flatMap(({ sources }, prize) =>
    sources.map((source, i): PrizeState => {
      const place = slotOf(source, i + 1, states);
      const contest = source.kind === 'place' ? source.contest : 0;
      const declined =
        place.team !== undefined &&
        log.declined.some((fact) => fact.prizes.includes(prize) && fact.team === place.team && view.counts(fact, contest));
      return { prize, place, taken: place.state === 'vacant' ? 'vacant' : declined ? 'declined' : 'yes' };
    }),
  );

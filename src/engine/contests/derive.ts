import type { BoundFacts } from '../facts/bind.ts';
import { matchesOf } from '../facts/meetings.ts';
import type { View } from '../facts/reading.ts';
import { at } from '../lists.ts';
import type { ContestFacts, FactCommon } from '../model/facts.ts';
import type { Derived } from '../model/season.ts';
import type { Cause, ContestIx, ContestState, MatchState, Place, TeamIx } from '../model/standing.ts';
import type { Plan, PlanContest } from '../plan/plan.ts';
import { isContainer } from '../plan/tree.ts';
import { evaluateAllocation } from './allocation.ts';
import { broughtInto } from './carry.ts';
import { enter } from './entries.ts';
import { describe, describeReports, type Findings } from './findings.ts';
import { evaluateGroup } from './group.ts';
import { barringsOn, cutsPastBars, handOn } from './handing.ts';
import { evaluateList } from './list.ts';
import { numbersIn } from './numbers.ts';
import { takeOver, voided } from './second-thoughts.ts';
import { amongOf, fillSlots } from './slots.ts';
import { applyPlaced } from './stated-places.ts';
import { evaluateTie } from './tie.ts';

/** All that the derivation of one contest looks at. `states` holds the contests that feed it, already derived. */
type Desk = {
  readonly plan: Plan;
  readonly log: BoundFacts;
  readonly view: View;
  readonly contest: PlanContest;
  readonly facts: ContestFacts;
  readonly counts: (fact: FactCommon) => boolean;
  readonly tense: 'running' | 'past';
  readonly slots: readonly Place[];
  readonly states: readonly (ContestState | undefined)[];
  readonly findings: Findings;
};

/** Derives one contest from its facts and the contests that feed it. */
export const deriveContest = (
  plan: Plan,
  log: BoundFacts,
  view: View,
  ix: ContestIx,
  states: readonly (ContestState | undefined)[],
): Derived => {
  const contest = at(plan.contests, ix);
  const counts = (fact: FactCommon): boolean => view.counts(fact, ix);
  const tense = view.tense(ix);
  const facts = takeOver(at(log.contests, ix), counts);
  const declined = contest.node.ifDeclined === 'next' ? [] : log.declined.filter((fact) => fact.contests.includes(ix) && counts(fact));
  const taken = (pot: ContestIx) => takenFrom(pot, plan, log, view);
  const { slots, conflicts } = fillSlots({ plan, contest, facts, counts, since: view.since, states, tense, declined, takenFromPot: taken });
  const deriveWith = (cuts: readonly number[]) => {
    const findings: Findings = { due: [], unknown: [], conflicts: [...conflicts] };
    const desk: Desk = {
      plan,
      log,
      view,
      contest: cuts === contest.cuts ? contest : { ...contest, cuts },
      facts,
      counts,
      tense,
      slots,
      states,
      findings,
    };
    const state = applyPlaced(evaluateContest(desk), contest, facts.placed.filter(counts), findings.conflicts);
    if (facts.entries.length + facts.replaced.length + facts.draws.length > 0) reportTwice(ix, state.slots, findings);
    return { state, findings };
  };

  const barrings = barringsOn(contest, plan, log, view);
  let derived = deriveWith(contest.cuts);
  if (barrings.length > 0) {
    const cuts = cutsPastBars(contest, derived.state.places, barrings);
    if (cuts !== undefined) derived = deriveWith(cuts);
    const handed = handOn(contest, derived.state.places, barrings);
    if (handed !== undefined) derived = { ...derived, state: { ...derived.state, handed } };
  }
  const stage = at(plan.nodes, at(plan.nodes, contest.nodeIx).stage).node;
  const joined = isContainer(stage) && stage.season !== undefined;
  describe(contest, derived.state, tense, joined ? 'another season' : 'this season', derived.findings);
  return derived;
};

/** A team that facts put into two slots of one contest. */
const reportTwice = (contest: ContestIx, slots: readonly Place[], { conflicts }: Findings): void => {
  const seen = new Set<TeamIx>();
  let held = 0;
  for (const { team } of slots)
    if (team !== undefined) {
      seen.add(team);
      held++;
    }
  if (seen.size === held) return;
  // a slot filled by a place elsewhere carries no reason of its own: that it is there twice is said where it came to be
  for (const team of seen) {
    const theirs = slots.filter((slot) => slot.team === team);
    if (theirs.length > 1 && theirs.some(({ because }) => because.length > 0))
      conflicts.push({ contest, code: 'two-slots', team, values: [] });
  }
};

/** Teams already drawn from a pot, into whatever contest. */
const takenFrom = (pot: ContestIx, plan: Plan, log: BoundFacts, view: View): ReadonlySet<TeamIx> => {
  const taken = new Set<TeamIx>();
  for (const ix of at(plan.contests, pot).drawnInto)
    for (const draw of at(log.contests, ix).draws) if (view.counts(draw, ix)) for (const team of draw.teams) taken.add(team);
  return taken;
};

const evaluateContest = (desk: Desk): ContestState => {
  const { plan, contest, facts, counts, tense, slots, states, findings, view } = desk;
  const { ix, node } = contest;
  const recorded = voided(matchesOf(facts.matches, contest, view), facts, { counts, since: view.since });
  const { matches } = recorded;
  const base = { contest: ix, slots, matches: [] as readonly MatchState[], strays: recorded.voided };
  // who was put into two slots plays once all the same
  const seated = new Set<TeamIx>();
  for (const { team } of slots) if (team !== undefined) seated.add(team);
  const teams = [...seated];
  const waiting = waitingFor(contest, slots);
  const among = waiting && amongOf(slots);
  const placeIn = (path: string, team: TeamIx): number | undefined => placeOfTeam(states[contest.reads.get(path) ?? -1], team);
  const unfinished = tense === 'past' ? ('unknown' as const) : ('not-started' as const);
  switch (node.kind) {
    case 'entries': {
      const places = enter(contest, facts, counts, tense);
      const settled = places.every((place) => place.team !== undefined);
      return { contest: ix, slots: places, places, matches: [], strays: base.strays, progress: settled ? 'closed' : unfinished };
    }
    case 'pot':
      return { ...base, places: [], progress: waiting === undefined ? 'closed' : unfinished };
    case 'unrecorded': {
      const possible = amongOf(slots);
      const cause: Cause = waiting ?? { contest: ix, code: 'form-not-on-record' };
      const places = slots.map(
        (_, i): Place => ({ place: i + 1, state: 'unknown', because: [], cause, ...(possible && { among: possible }) }),
      );
      return { ...base, matches, places, progress: 'unknown' };
    }
    case 'allocation': {
      const { allocation = { eligible: [], table: new Map() } } = contest;
      const originOf = (slot: number, team: TeamIx): ContestIx | undefined => originIn(plan, states, contest, slot, team);
      const places = evaluateAllocation({ contest, node, allocation, slots, originOf, tense, waiting });
      const settled = places.every((place) => place.team !== undefined);
      return { ...base, places, progress: settled ? 'closed' : unfinished };
    }
    case 'group': {
      const brought = broughtInto(plan, contest, node, slots, states);
      const answer = evaluateGroup({ contest, node, teams, matches, brought, facts, counts, placeIn, tense, waiting, among });
      findings.conflicts.push(...answer.conflicts);
      const missing = answer.missing - describeReports(ix, answer.matches, tense, findings);
      if (missing > 0 && tense === 'running' && waiting === undefined)
        findings.due.push({ contest: ix, code: 'match', teams: [], count: missing, ground: 'unstated' });
      return {
        contest: ix,
        slots,
        places: answer.places,
        matches: answer.matches,
        strays: both(base.strays, answer.strays),
        table: answer.table,
        progress: answer.progress,
        ...numbersIn(facts, counts),
        ...(brought.matches.length > 0 && { carried: brought.matches }),
        ...(answer.annulled.length > 0 && { annulled: answer.annulled }),
      };
    }
    case 'list': {
      const answer = evaluateList({
        plan,
        contest,
        node,
        slots,
        states,
        facts,
        counts,
        figureIn: figureIn(desk),
        placeIn,
        tense,
        waiting,
        among,
      });
      return { ...base, places: answer.places, table: answer.table, progress: answer.progress };
    }
    case 'tie': {
      const sides = [slots[0]?.team, slots[1]?.team] as const;
      const vacant = slots.some((slot) => slot.state === 'vacant');
      const answer = evaluateTie({ contest, node, teams: sides, matches, facts, counts, placeIn, tense, vacant, waiting, among });
      findings.conflicts.push(...answer.conflicts);
      const missing = answer.missing - describeReports(ix, answer.matches, tense, findings);
      if (missing > 0 && tense === 'running' && waiting === undefined) {
        const ground = node.ground === 'neutral' ? 'neutral' : 'unstated';
        findings.due.push({ contest: ix, code: 'match', teams, count: missing, ground });
      }
      const { places, tie, progress } = answer;
      return { contest: ix, slots, places, matches: answer.matches, strays: both(base.strays, answer.strays), tie, progress };
    }
  }
};

const both = (some: readonly MatchState[], more: readonly MatchState[]): readonly MatchState[] =>
  some.length === 0 ? more : [...some, ...more];

/** A figure stated in the contest that a list's team comes from. */
const figureIn =
  ({ log, view }: Desk) =>
  (from: ContestIx, name: string, team: TeamIx): number | undefined =>
    log.contests[from]?.figures.find((fact) => fact.figure === name && fact.team === team && view.counts(fact, from))?.value;

/** The contest a team comes from: through a list, the one it was listed for. */
const originIn = (
  plan: Plan,
  states: readonly (ContestState | undefined)[],
  contest: PlanContest,
  slot: number,
  team: TeamIx,
): ContestIx | undefined => {
  const source = contest.slots[slot];
  if (source?.kind !== 'place') return undefined;
  const feeder = at(plan.contests, source.contest);
  if (feeder.node.kind !== 'list') return feeder.ix;
  const listed = states[feeder.ix]?.slots.findIndex((one) => one.team === team) ?? -1;
  return listed < 0 ? undefined : originIn(plan, states, feeder, listed, team);
};

/** A team's settled place; one past the last for a team that was not in it. */
export const placeOfTeam = (state: ContestState | undefined, team: TeamIx): number | undefined => {
  if (state === undefined) return undefined;
  const held = state.places.find((place) => place.team === team);
  if (held) return held.place;
  return state.slots.some((slot) => slot.team === team || slot.team === undefined) ? undefined : state.places.length + 1;
};

/** The root cause of the first slot that nobody holds yet. Vacant slots keep nobody waiting. */
export const waitingFor = (contest: PlanContest, slots: readonly Place[]): Cause | undefined => {
  const empty = slots.find((slot) => slot.team === undefined && slot.state !== 'vacant');
  if (empty === undefined || contest.node.kind === 'entries') return undefined;
  return empty.cause ?? { contest: contest.ix, code: 'order-not-on-record' };
};

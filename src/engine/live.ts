import { type Derived, deriveContest } from './contests/derive.ts';
import { handersTo } from './contests/handing.ts';
import { assemble, type EvaluateOptions } from './evaluate.ts';
import { addFact, type BoundFacts, type Draft, emptyDraft, settleFacts, sortedFacts } from './facts/bind.ts';
import { makeBinder } from './facts/binder.ts';
import { makeView, type View } from './facts/reading.ts';
import { type Located, namesEntering, type Report } from './facts/roll.ts';
import { at } from './lists.ts';
import type { DeclinedFact, RulingFact } from './model/facts.ts';
import type { Contest } from './model/regulations.ts';
import type { Season } from './model/season.ts';
import type { Problem } from './model/spot.ts';
import type { ContestIx, ContestState, Place } from './model/standing.ts';
import type { Statement } from './model/statements.ts';
import type { Plan } from './plan/plan.ts';

/** A season that grows fact by fact: only what a new fact touches is derived again. */
export type Live = {
  /** Everything as it stands; equal to `evaluate` over all statements so far. */
  readonly season: () => Season;
  /** One contest as it stands, without putting the whole season together. */
  readonly contest: (ix: ContestIx) => ContestState;
  /** Adds statements. Those that cannot be used are reported and left out. `derived`: the contests derived again. */
  readonly append: (statements: readonly Statement[]) => { readonly problems: readonly Problem[]; readonly derived: readonly ContestIx[] };
};

export const makeLive = (
  plan: Plan,
  statements: readonly Statement[] = [],
  options: EvaluateOptions = {},
): Live & { readonly problems: readonly Problem[] } => {
  const { reading = 'appealable', asOf } = options;
  const feeds = plan.contests.map((): ContestIx[] => []);
  for (const fed of plan.contests) for (const ix of fed.feeders) feeds[ix]?.push(fed.ix);
  // whoever reads records, not only places, is derived again whatever changes in a contest it draws on
  const readAsRecord = feeds.map((fed) => fed.some((ix) => readsRecords(plan.contests[ix]?.node)));
  /** Where each contest stands in the order of derivation. */
  const position: number[] = [];
  for (const [i, ix] of plan.order.entries()) position[ix] = i;
  const all: Statement[] = [];
  let problems: Problem[] = [];
  const report: Report = (code, spot, args, severity = 'error') => void problems.push({ code, severity, args, ...(spot && { spot }) });

  let binder = makeBinder(plan, [], report);
  let drafts: Draft[] = [];
  let contests: BoundFacts['contests'][number][] = [];
  let rulings: RulingFact[] = [];
  let declined: DeclinedFact[] = [];
  let log: BoundFacts = { teams: [], contests, rulings, declined, barred: [] };
  let view: View = makeView(plan, log, reading, asOf);
  let derived: Derived[] = [];
  let states: ContestState[] = [];
  /** Contests with facts that exist only where a ruling does. */
  let ruled = new Map<string, Set<ContestIx>>();
  /** Facts that name a ruling nobody has entered yet; they count as soon as it comes. */
  let orphans: Located[] = [];

  const put = (bound: ReturnType<typeof binder.bind>, touched: Set<ContestIx>): 'rulings changed' | 'rulings stand' => {
    if (bound === undefined) return 'rulings stand';
    if (bound.list === 'rulings') {
      rulings.push(bound.fact);
      return 'rulings changed';
    }
    const { ruling } = bound.fact;
    const touch = (ix: ContestIx): void => {
      touched.add(ix);
      if (ruling === undefined) return;
      const set = ruled.get(ruling);
      if (set) set.add(ix);
      else ruled.set(ruling, new Set([ix]));
    };
    if (bound.list === 'declined') {
      declined.push(bound.fact);
      // a slot given up changes who is in the contest, and who is handed on to it
      for (const ix of [...bound.fact.contests, ...handersTo(plan, bound.fact)]) touch(ix);
      return 'rulings changed';
    }
    addFact(at(drafts, bound.contest), bound);
    touch(bound.contest);
    return 'rulings stand';
  };

  const settle = (ix: ContestIx): void => {
    contests[ix] = settleFacts(at(drafts, ix), at(plan.contests, ix), binder.roll.teams, report);
  };

  /** New teams may change every index: all is bound and derived afresh. Entries come at the start of a season. */
  const rebuild = (): readonly ContestIx[] => {
    binder = makeBinder(plan, all, report);
    drafts = plan.contests.map(emptyDraft);
    rulings = [];
    declined = [];
    ruled = new Map();
    orphans = binder.located.filter(({ statement }) => statement.by !== undefined && !binder.hasRuling(statement.by));
    const touched = new Set<ContestIx>();
    for (const located of binder.located) put(binder.bind(located), touched);
    contests = [];
    for (const { ix } of plan.contests) settle(ix);
    states = [];
    derived = [];
    refresh();
    return propagate(new Set(plan.order));
  };

  const refresh = (): void => {
    const { teams, barred } = binder.roll;
    log = { teams, contests, rulings: sortedFacts(rulings), declined: sortedFacts(declined), barred };
    view = makeView(plan, log, reading, asOf);
  };

  /** Follows the slots: a contest is derived again if its facts changed or what feeds it handed on something else. */
  const propagate = (dirty: Set<ContestIx>): readonly ContestIx[] => {
    const done: ContestIx[] = [];
    let left = dirty.size;
    // one fact touches a contest or two of thousands: the walk begins at the first of them
    let next = plan.order.length;
    for (const ix of dirty) next = Math.min(next, at(position, ix));
    for (; left > 0; next++) {
      const ix = at(plan.order, next);
      if (!dirty.has(ix)) continue;
      left--;
      const before = states[ix];
      const one = deriveContest(plan, log, view, ix, states);
      derived[ix] = one;
      states[ix] = one.state;
      done.push(ix);
      if (before !== undefined && readAsRecord[ix] !== true && handsOnTheSame(before, one.state)) continue;
      for (const fed of at(feeds, ix))
        if (!dirty.has(fed)) {
          dirty.add(fed);
          left++;
        }
    }
    return done;
  };

  const append: Live['append'] = (added) => {
    problems = [];
    for (const statement of added) all.push(statement);
    if (added.some((statement) => namesEntering(statement).length > 0)) return { derived: rebuild(), problems };
    const touched = new Set<ContestIx>();
    let rulingsChanged = false;
    const located = added.map(binder.locate).filter((one) => one !== undefined);
    const rulings = added.flatMap((statement) => (statement.type === 'ruling' ? [statement.id] : []));
    const adopted = orphans.filter(({ statement }) => rulings.includes(statement.by ?? ''));
    orphans = orphans.filter((orphan) => !adopted.includes(orphan));
    binder.renew();
    binder.announce(rulings);
    for (const one of [...located, ...adopted]) {
      const { statement, contest } = one;
      if (statement.by !== undefined && !binder.hasRuling(statement.by)) orphans.push(one);
      if (put(binder.bind(one), touched) === 'rulings changed') rulingsChanged = true;
      if (statement.type === 'ruling') for (const ix of ruled.get(statement.id) ?? []) touched.add(ix);
      // a draw takes a team out of a pot that others still draw from
      if (statement.type === 'draw' && contest !== undefined)
        for (const source of at(plan.contests, contest).slots)
          if (source.kind === 'drawn') for (const ix of at(plan.contests, source.pot).drawnInto) touched.add(ix);
    }
    // a ruling about a ruling may change the standing of others: every contest that any ruling speaks of is looked at
    if (rulingsChanged) for (const set of ruled.values()) for (const ix of set) touched.add(ix);
    for (const ix of touched) settle(ix);
    if (rulingsChanged) refresh();
    return { derived: propagate(touched), problems };
  };

  for (const statement of statements) all.push(statement);
  rebuild();
  return {
    problems,
    season: () => assemble(plan, log, view, derived, options),
    contest: (ix) => at(states, ix),
    append,
  };
};

/** Whether all that another contest reads is as before: places and, for pots, who is in them. */
const handsOnTheSame = (before: ContestState, after: ContestState): boolean =>
  sameList(before.places, after.places) &&
  sameList(before.handed ?? before.places, after.handed ?? after.places) &&
  sameList(before.slots, after.slots);

const readsRecords = (node: Contest | undefined): boolean =>
  node?.kind === 'list' || (node?.kind === 'group' && node.carries !== undefined);

const sameList = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length === b.length && a.every((place, i) => samePlace(place, b[i]));

const samePlace = (a: Place, b: Place | undefined): boolean =>
  b !== undefined &&
  a.state === b.state &&
  a.team === b.team &&
  a.cause?.code === b.cause?.code &&
  a.cause?.contest === b.cause?.contest &&
  a.cause?.article === b.cause?.article &&
  sameTeams(a.among, b.among);

const sameTeams = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((team, i) => team === b[i]));

import { deriveContest } from './contests/derive.ts';
import { handersTo } from './contests/handing.ts';
import { assembleLater, type EvaluateOptions, endsOf } from './evaluate.ts';
import { addFact, addToCase, type BoundFacts, type Draft, emptyDraft, settleFacts, sortedFacts } from './facts/bind.ts';
import { type Binder, isOfCase, makeBinder } from './facts/binder.ts';
import { type CaseDraft, copyOfCases, emptyCases, settleCases } from './facts/cases.ts';
import { makeView, type View } from './facts/reading.ts';
import { type Located, namesEntering, type Report } from './facts/roll.ts';
import { teamsIn } from './facts/teams-in.ts';
import { at } from './lists.ts';
import { type BoundFact, type DeclinedFact, FACT_LISTS, type RulingFact } from './model/facts.ts';
import type { Contest } from './model/regulations.ts';
import type { Derived, Season, SeasonTeam } from './model/season.ts';
import type { Problem } from './model/spot.ts';
import type { ContestIx, ContestState, Due, Place, TeamIx } from './model/standing.ts';
import type { Statement } from './model/statements.ts';
import type { Plan } from './plan/plan.ts';
import { sameList } from './same-place.ts';

/** A season that grows fact by fact: only what a new fact touches is derived again. */
export type Live = {
  readonly plan: Plan;
  readonly reading: Season['reading'];
  /** Everything as it stands; equal to `evaluate` over all statements so far. */
  readonly season: () => Season;
  /** The facts it stands on, and all that is reported of the statements so far; equal to what `bind` makes of them. */
  readonly bound: () => { readonly log: BoundFacts; readonly problems: readonly Problem[] };
  /** One contest as it stands, without putting the whole season together. */
  readonly contest: (ix: ContestIx) => ContestState;
  /** What is due in one contest. */
  readonly due: (ix: ContestIx) => readonly Due[];
  readonly teams: () => readonly SeasonTeam[];
  /** Who holds the prizes and the title. */
  readonly ends: () => Pick<Season, 'prizes' | 'champion'>;
  readonly hasRuling: (id: string) => boolean;
  /** The teams that facts by a ruling speak of. */
  readonly teamsRuled: (ruling: string) => readonly TeamIx[];
  /** Adds statements. Those that cannot be used are reported and left out. */
  readonly append: (statements: readonly Statement[]) => Appended;
  /** The same season in another reading, derived afresh and to be grown by itself. */
  readonly inReading: (reading: Season['reading']) => Live;
  /**
   * The same season, to be grown apart from this one: neither sees what is appended to the other. It costs about as much as
   * a list of all contests; facts are shared until one of the two adds to them.
   */
  readonly fork: () => Live;
};

export type Appended = {
  readonly problems: readonly Problem[];
  /** The contests derived again. */
  readonly derived: readonly ContestIx[];
  /** The facts that the statements are, without those that were left out. */
  readonly facts: readonly BoundFact[];
};

export const makeLive = (
  plan: Plan,
  statements: readonly Statement[] = [],
  options: EvaluateOptions = {},
): Live & { readonly problems: readonly Problem[] } => {
  const feeds = plan.contests.map((): ContestIx[] => []);
  for (const fed of plan.contests) for (const ix of fed.feeders) feeds[ix]?.push(fed.ix);
  // whoever reads records, not only places, is derived again whatever changes in a contest it draws on
  const readAsRecord = feeds.map((fed) => fed.some((ix) => readsRecords(plan.contests[ix]?.node)));
  /** Where each contest stands in the order of derivation. */
  const position: number[] = [];
  for (const [i, ix] of plan.order.entries()) position[ix] = i;
  let problems: Problem[] = [];
  const report: Report = (code, spot, args, severity = 'error') => void problems.push({ code, severity, args, ...(spot && { spot }) });
  const hear = <T>(work: () => T): { readonly made: T; readonly problems: readonly Problem[] } => {
    const others = problems;
    const own: Problem[] = [];
    problems = own;
    const made = work();
    problems = others;
    for (const problem of own) others.push(problem);
    return { made, problems: own };
  };
  const ground: Ground = { plan, options, feeds, readAsRecord, position, report, hear };

  const core = emptyCore(ground);
  for (const statement of statements) core.own.push(statement);
  const heard = hear(() => rebuild(ground, core, []));
  return { ...liveOf(ground, core), problems: heard.problems };
};

/** What a season and its forks have in common. */
type Ground = {
  readonly plan: Plan;
  readonly options: EvaluateOptions;
  readonly feeds: readonly (readonly ContestIx[])[];
  readonly readAsRecord: readonly boolean[];
  readonly position: readonly number[];
  readonly report: Report;
  /** Does some work and gives what it reported; whoever hears the work around it hears that too. */
  readonly hear: <T>(work: () => T) => { readonly made: T; readonly problems: readonly Problem[] };
};

/** One growing season. A fork has its own; what is not replaced whole is copied, or shared until it is added to. */
type Core = {
  binder: Binder;
  /** Statements before the last fork, in lists that others share and nobody adds to, then since. */
  inherited: Shared<Statement>;
  own: Statement[];
  /** The same, with the contest each belongs to. */
  inheritedPlaces: Shared<Located>;
  places: Located[];
  drafts: Draft[];
  /** Contests whose drafts are this season's alone; `all` before any fork. */
  mine: Set<ContestIx> | 'all';
  contests: BoundFacts['contests'][number][];
  rulings: RulingFact[];
  declined: DeclinedFact[];
  cases: CaseDraft;
  view: View;
  log: BoundFacts;
  derived: Derived[];
  states: ContestState[];
  /** Contests with facts that exist only where a ruling does. */
  ruled: Map<string, Set<ContestIx>>;
  /** Facts that name a ruling nobody has entered yet; they count as soon as it comes. */
  orphans: Located[];
  reported: Reported;
};

/** What is reported, by what it is reported of, so that it goes when that is looked at again. */
type Reported = {
  /** Of the lines that say who takes part, and of where lines belong. */
  lines: readonly Problem[];
  readonly statements: Map<Statement, readonly Problem[]>;
  readonly contests: Map<ContestIx, readonly Problem[]>;
  cases: readonly Problem[];
};
const emptyReported = (): Reported => ({ lines: [], statements: new Map(), contests: new Map(), cases: [] });

const note = <K>(notes: Map<K, readonly Problem[]>, key: K, problems: readonly Problem[]): void => {
  if (problems.length > 0) notes.set(key, problems);
  else notes.delete(key);
};

/** Lists in the order in which they came. */
type Shared<T> = readonly (readonly T[])[];
/** A list joins the one before it unless that is longer: so many forks leave few lists, and what is long is hardly ever copied. */
const shared = <T>(lists: Shared<T>, last: readonly T[]): Shared<T> => {
  if (last.length === 0) return lists;
  const kept = [...lists];
  let joined = last;
  for (let before = kept.at(-1); before !== undefined && before.length <= joined.length; before = kept.at(-1)) {
    joined = [...before, ...joined];
    kept.pop();
  }
  return [...kept, joined];
};

const emptyCore = ({ plan, options, report }: Ground): Core => {
  const log: BoundFacts = { teams: [], contests: [], rulings: [], declined: [], cases: emptyCases(), barred: [] };
  return {
    binder: makeBinder(plan, [], report),
    inherited: [],
    own: [],
    inheritedPlaces: [],
    places: [],
    drafts: [],
    mine: 'all',
    contests: [],
    rulings: [],
    declined: [],
    cases: emptyCases(),
    view: viewOf(plan, log, options),
    log,
    derived: [],
    states: [],
    ruled: new Map(),
    orphans: [],
    reported: emptyReported(),
  };
};

const viewOf = (plan: Plan, log: BoundFacts, { reading = 'appealable', asOf }: EvaluateOptions): View => makeView(plan, log, reading, asOf);

const forkCore = (core: Core): Core => {
  const contests = [...core.contests];
  core.mine = new Set();
  core.inherited = shared(core.inherited, core.own);
  core.own = [];
  core.inheritedPlaces = shared(core.inheritedPlaces, core.places);
  core.places = [];
  return {
    binder: core.binder.fork(),
    inherited: core.inherited,
    own: [],
    inheritedPlaces: core.inheritedPlaces,
    places: [],
    drafts: [...core.drafts],
    mine: new Set(),
    contests,
    rulings: [...core.rulings],
    declined: [...core.declined],
    cases: copyOfCases(core.cases),
    view: core.view,
    log: { ...core.log, contests },
    derived: [...core.derived],
    states: [...core.states],
    ruled: new Map([...core.ruled].map(([id, set]) => [id, new Set(set)])),
    orphans: [...core.orphans],
    reported: copyOf(core.reported),
  };
};

const copyOf = ({ lines, statements, contests, cases }: Reported): Reported => ({
  lines,
  statements: new Map(statements),
  contests: new Map(contests),
  cases,
});

/** The lines in some contests; loops, for a season has a hundred thousand. */
const placesIn = (contests: ReadonlySet<ContestIx>, lists: Shared<Located>): readonly Located[] => {
  const found: Located[] = [];
  for (const list of lists) for (const one of list) if (one.contest !== undefined && contests.has(one.contest)) found.push(one);
  return found;
};

const liveOf = (ground: Ground, core: Core): Live => ({
  plan: ground.plan,
  reading: ground.options.reading ?? 'appealable',
  season: () =>
    assembleLater(ground.plan, core.log, core.view, { states: core.states.slice(), derived: core.derived.slice() }, ground.options),
  bound: () => ({ log: core.log, problems: allReported(core.reported) }),
  contest: (ix) => at(core.states, ix),
  due: (ix) => at(core.derived, ix).findings.due,
  teams: () => core.binder.roll.teams,
  ends: () => endsOf(ground.plan, core.log, core.view, core.states),
  hasRuling: (id) => core.binder.hasRuling(id),
  teamsRuled: (ruling) =>
    [...(core.ruled.get(ruling) ?? [])].flatMap((ix) =>
      FACT_LISTS.flatMap((list) =>
        at(core.drafts, ix)
          [list].filter((fact) => fact.ruling === ruling)
          .flatMap((fact) => teamsIn({ fact })),
      ),
    ),
  append: (added) => append(ground, core, added),
  inReading: (reading) => makeLive(ground.plan, [...core.inherited, core.own].flat(), { ...ground.options, reading }),
  fork: () => liveOf(ground, forkCore(core)),
});

const allReported = ({ lines, statements, contests, cases }: Reported): readonly Problem[] => [
  ...lines,
  ...[...statements.values()].flat(),
  ...[...contests.values()].flat(),
  ...cases,
];

const append = (ground: Ground, core: Core, added: readonly Statement[]): Appended => {
  const { made, problems } = ground.hear(() => take(ground, core, added));
  return { ...made, problems };
};

const take = (ground: Ground, core: Core, added: readonly Statement[]): Omit<Appended, 'problems'> => {
  for (const statement of added) core.own.push(statement);
  core.binder.renew();
  const touched = new Set<ContestIx>();
  const { made, problems } = ground.hear(() => {
    const located = added.map(core.binder.locate).filter((one) => one !== undefined);
    return { located, teams: admit(ground, core, located, touched) };
  });
  const { located } = made;
  // what the rebuilding reports, it reports again
  if (made.teams === 'other teams') return rebuild(ground, core, added);
  core.reported.lines = [...core.reported.lines, ...problems];
  for (const one of located) core.places.push(one);
  const rulings = added.flatMap((statement) => (statement.type === 'ruling' ? [statement.id] : []));
  const adopted = core.orphans.filter(({ statement }) => rulings.includes(statement.by ?? ''));
  core.orphans = core.orphans.filter((orphan) => !adopted.includes(orphan));
  core.binder.announce(rulings);
  const facts: BoundFact[] = [];
  let view: 'changed' | 'stands' = 'stands';
  for (const one of [...located, ...adopted]) {
    const { by } = one.statement;
    if (by !== undefined && !core.binder.hasRuling(by)) core.orphans.push(one);
    const fact = bindOne(ground, core, one);
    if (fact === undefined) continue;
    facts.push(fact);
    if (put(ground, core, fact, touched) === 'view changed') view = 'changed';
    touchPots(ground, one, touched);
  }
  for (const ix of touched) settle(ground, core, ix);
  if (view === 'changed') touchRuled(ground, core, touched);
  return { derived: propagate(ground, core, touched), facts };
};

const bindOne = ({ hear }: Ground, { binder, reported }: Core, located: Located): BoundFact | undefined => {
  const { made, problems } = hear(() => binder.bind(located));
  note(reported.statements, located.statement, problems);
  return made;
};

/**
 * Lets lines put teams into more slots. Where a name may mean another team from now on, what was bound is bound again;
 * where the season gets other teams, every index may change.
 */
const admit = (ground: Ground, core: Core, located: readonly Located[], touched: Set<ContestIx>): 'other teams' | 'same teams' => {
  const late = located.filter(({ statement }) => namesEntering(statement).length > 0);
  if (late.length === 0) return 'same teams';
  const wider = core.binder.admit(late);
  if (wider === undefined) return 'other teams';
  if (wider.size === 0) return 'same teams';
  const again = placesIn(wider, [...core.inheritedPlaces, core.places]);
  // what a team gives up, and what it says in a dispute, is not kept by contest
  if (again.some(({ statement }) => statement.type === 'declined' || isOfCase(statement))) return 'other teams';
  for (const ix of wider) {
    core.drafts[ix] = emptyDraft();
    if (core.mine !== 'all') core.mine.add(ix);
    touched.add(ix);
  }
  for (const one of again) {
    const bound = one.statement.type === 'ruling' ? undefined : bindOne(ground, core, one);
    if (bound !== undefined && 'contest' in bound) addFact(at(core.drafts, bound.contest), bound);
  }
  return 'same teams';
};

const put = ({ plan }: Ground, core: Core, bound: BoundFact, touched: Set<ContestIx>): 'view changed' | 'view stands' => {
  if (bound.list === 'rulings') {
    core.rulings.push(bound.fact);
    return 'view changed';
  }
  const touch = (ix: ContestIx): void => {
    touched.add(ix);
    const { ruling } = bound.fact;
    if (ruling === undefined) return;
    const set = core.ruled.get(ruling);
    if (set) set.add(ix);
    else core.ruled.set(ruling, new Set([ix]));
  };
  if (bound.list === 'declined') {
    core.declined.push(bound.fact);
    // a slot given up changes who is in the contest, and who is handed on to it
    for (const ix of [...bound.fact.contests, ...handersTo(plan, bound.fact)]) touch(ix);
    return 'view changed';
  }
  if (!('contest' in bound)) {
    // an appeal keeps a ruling from becoming final
    addToCase(core.cases, bound);
    return 'view changed';
  }
  addFact(draftOf(core, bound.contest), bound);
  touch(bound.contest);
  return 'view stands';
};

/** The facts of a contest, to be added to. */
const draftOf = (core: Core, ix: ContestIx): Draft => {
  const draft = at(core.drafts, ix);
  if (core.mine === 'all' || core.mine.has(ix)) return draft;
  const copy = emptyDraft();
  for (const list of FACT_LISTS) (copy[list] as unknown[]) = [...draft[list]];
  core.drafts[ix] = copy;
  core.mine.add(ix);
  return copy;
};

/** A draw takes a team out of a pot that others still draw from; as of a day, so may the first match of those who were drawn. */
const touchPots = ({ plan, options }: Ground, { statement, contest }: Located, touched: Set<ContestIx>): void => {
  const draws = statement.type === 'draw' || (statement.type === 'match' && options.asOf !== undefined);
  if (!draws || contest === undefined) return;
  for (const source of at(plan.contests, contest).slots)
    if (source.kind === 'drawn') for (const ix of at(plan.contests, source.pot).drawnInto) touched.add(ix);
};

/** A ruling about a ruling may change the standing of others: contests are looked at whose rulings stand otherwise now. */
const touchRuled = (ground: Ground, core: Core, touched: Set<ContestIx>): void => {
  const before = core.view;
  refresh(ground, core);
  const standing = (view: View, ruling: string): number => (view.counts({ ruling, date: LONG_AGO }, 0) ? 1 + view.rank(ruling) : 0);
  for (const [ruling, contests] of core.ruled)
    if (standing(before, ruling) !== standing(core.view, ruling)) for (const ix of contests) touched.add(ix);
};
const LONG_AGO = '0000-01-01';

const settle = ({ hear, plan, report }: Ground, core: Core, ix: ContestIx): void => {
  const { made, problems } = hear(() => settleFacts(at(core.drafts, ix), at(plan.contests, ix), core.binder.roll.teams, report));
  core.contests[ix] = made;
  note(core.reported.contests, ix, problems);
};

/** New teams may change every index: all is bound and derived afresh. Entries come at the start of a season. */
const rebuild = (ground: Ground, core: Core, added: readonly Statement[]): Omit<Appended, 'problems'> => {
  const { hear, plan, report } = ground;
  core.own = [...core.inherited, core.own].flat();
  core.inherited = [];
  const { made: binder, problems: lines } = hear(() => makeBinder(plan, core.own, report));
  core.binder = binder;
  core.reported = { ...emptyReported(), lines };
  core.places = [...binder.located];
  core.inheritedPlaces = [];
  core.drafts = plan.contests.map(emptyDraft);
  core.mine = 'all';
  core.rulings = [];
  core.declined = [];
  core.cases = emptyCases();
  core.ruled = new Map();
  core.orphans = binder.located.filter(({ statement }) => statement.by !== undefined && !binder.hasRuling(statement.by));
  const wanted = new Set(added);
  const facts: BoundFact[] = [];
  const touched = new Set<ContestIx>();
  for (const located of binder.located) {
    const bound = bindOne(ground, core, located);
    if (bound === undefined) continue;
    put(ground, core, bound, touched);
    if (wanted.has(located.statement)) facts.push(bound);
  }
  core.contests = [];
  for (const { ix } of plan.contests) settle(ground, core, ix);
  core.states = [];
  core.derived = [];
  refresh(ground, core);
  return { derived: propagate(ground, core, new Set(plan.order)), facts };
};

const refresh = ({ hear, plan, options, report }: Ground, core: Core): void => {
  const { teams, barred } = core.binder.roll;
  const { contests, rulings, declined } = core;
  const { made: cases, problems } = hear(() => settleCases(core.cases, rulings, sortedFacts, report));
  core.reported.cases = problems;
  core.log = { teams, contests, rulings: sortedFacts(rulings), declined: sortedFacts(declined), cases, barred };
  core.view = viewOf(plan, core.log, options);
};

/** Follows the slots: a contest is derived again if its facts changed or what feeds it handed on something else. */
const propagate = ({ plan, feeds, position, readAsRecord }: Ground, core: Core, dirty: Set<ContestIx>): readonly ContestIx[] => {
  const { derived, log, states, view } = core;
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

/** Whether all that another contest reads is as before: places and, for pots, who is in them. */
const handsOnTheSame = (before: ContestState, after: ContestState): boolean =>
  sameList(before.places, after.places) && sameList(handed(before), handed(after)) && sameList(before.slots, after.slots);

const handed = (state: ContestState): readonly Place[] => state.handed ?? state.places;

const readsRecords = (node: Contest | undefined): boolean =>
  node?.kind === 'list' || (node?.kind === 'group' && node.carries !== undefined);

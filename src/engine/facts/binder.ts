import { at } from '../lists.ts';
import type { BoundFact, CaseFacts, FactCommon, MatchFact, ProtestFact } from '../model/facts.ts';
import type { Spot } from '../model/spot.ts';
import type { ContestIx, Outcome, TeamIx } from '../model/standing.ts';
import type { Statement, TypedOutcome } from '../model/statements.ts';
import { makeSuggest, type Suggest } from '../names.ts';
import { findRight, makeLookup, type NodeIx, type Plan, type PlanContest } from '../plan/plan.ts';
import { contestsIn } from '../plan/tree.ts';
import { enrol, enrolLate, type Located, makeResolver, possibleTeams, possibleWith, type Report, type Resolve, type Roll } from './roll.ts';

/**
 * Turns statements into facts. Made from all entry lines of a season, because they say who the teams are; then each
 * statement is bound by itself, so that one more can be bound without reading the others again.
 */
export type Binder = {
  readonly roll: Roll;
  /** The fact a statement is, or undefined when it cannot be used (reported with its place). */
  readonly bind: (located: Located) => BoundFact | undefined;
  readonly locate: (statement: Statement) => Located | undefined;
  readonly hasRuling: (id: string) => boolean;
  /** Rulings that come with statements about to be bound, so that a fact may stand before the ruling it hangs on. */
  readonly announce: (ids: readonly string[]) => void;
  /** More statements come, from a person who wants to hear what was meant: suggestions are made again. */
  readonly renew: () => void;
  /**
   * Makes lines known that put teams of the season into more slots. Gives the contests in which a name may now mean another
   * team; undefined if the season would have other teams, so that a new binder is needed.
   */
  readonly admit: (located: readonly Located[]) => ReadonlySet<ContestIx> | undefined;
  /** One that knows the same, and keeps what it learns from now on to itself. Both report to the same place. */
  readonly fork: () => Binder;
};

export const makeBinder = (
  plan: Plan,
  statements: readonly Statement[],
  report: Report,
): Binder & { readonly located: readonly Located[] } => {
  const suggest = makeSuggest();
  const locate = makeLocator(plan, report, suggest);
  const located = statements.map(locate).filter((one) => one !== undefined);
  const roll = enrol(plan, located, report, suggest);
  const possible = possibleTeams(plan, located, roll);
  const resolve = makeResolver(plan, roll, possible, report, suggest);
  const rulings = new Set(statements.flatMap((statement) => (statement.type === 'ruling' ? [statement.id] : [])));
  const tools: Tools = { plan, report, suggest, locate, rightOf: makeRightFinder(plan) };
  return Object.assign(binderOf(tools, { roll, possible, resolve, rulings }), { located });
};

type Tools = {
  readonly plan: Plan;
  readonly report: Report;
  readonly suggest: Suggest;
  readonly locate: Binder['locate'];
  readonly rightOf: ReturnType<typeof makeRightFinder>;
};
type Known = {
  readonly roll: Roll;
  readonly possible: readonly ReadonlySet<TeamIx>[];
  readonly resolve: Resolve;
  /** Its own; grows. */
  readonly rulings: Set<string>;
};

const binderOf = (tools: Tools, from: Known): Binder => {
  const { plan, report, suggest, locate, rightOf } = tools;
  const { rulings } = from;
  let known = from;
  return {
    get roll() {
      return known.roll;
    },
    locate,
    renew: suggest.renew,
    hasRuling: (id) => rulings.has(id),
    announce: (ids) => {
      for (const id of ids) rulings.add(id);
    },
    admit: (late) => {
      const roll = enrolLate(plan, known.roll, late, report, suggest);
      if (roll === undefined) return undefined;
      const { possible, wider } = possibleWith(plan, known.possible, late, roll);
      known = { rulings, roll, possible, resolve: makeResolver(plan, roll, possible, report, suggest) };
      return wider;
    },
    fork: () => binderOf(tools, { ...known, rulings: new Set(rulings) }),
    bind: ({ statement, contest, seenIn }) => {
      const { roll, resolve } = known;
      if (statement.by !== undefined && !rulings.has(statement.by)) {
        report('ruling-unknown', statement.spot, { ruling: statement.by, nearest: suggest(statement.by, rulings) ?? '' });
        return undefined;
      }
      const common = commonOf(statement, seenIn);
      if (statement.type === 'ruling') {
        const { id, standing, on, until } = statement;
        const place = { ...(contest !== undefined && { contest }), ...(on !== undefined && { on }), ...(until !== undefined && { until }) };
        return { list: 'rulings', fact: { ...common, id, standing, ...place } };
      }
      if (isOfCase(statement)) return bindCase(statement, contest, common, resolve, report);
      if (statement.type === 'declined') {
        const right = rightOf(statement.right);
        if (right === undefined) {
          const names = [...plan.prizes.map(({ prize }) => prize.to), ...plan.contests.map(({ path }) => path)];
          report('prize-unknown', statement.spot, { prize: statement.right, nearest: suggest(statement.right, names) ?? '' });
          return undefined;
        }
        const team = resolve(statement.team, contest, statement);
        return team === undefined ? undefined : { list: 'declined', fact: { ...common, team, prizes: [], contests: [], ...right } };
      }
      if (contest === undefined) {
        report('contest-missing', statement.spot, {});
        return undefined;
      }
      const target = at(plan.contests, contest);
      if (!fits(statement, target)) {
        report('fact-misplaced', statement.spot, { fact: statement.type, contest: target.path, kind: target.node.kind });
        return undefined;
      }
      return bindHere(statement, target, common, statement.type === 'entry' ? roll.entered.get(statement) : undefined, resolve, report);
    },
  };
};

/** What every fact carries. Built by assignment: a season has hundreds of thousands of facts, most of them with none of it. */
const commonOf = (statement: Statement, seenIn: NodeIx | undefined): FactCommon => {
  const common: { -readonly [K in keyof FactCommon]: FactCommon[K] } = {};
  if (statement.date !== undefined) common.date = statement.date;
  if (statement.by !== undefined) common.ruling = statement.by;
  if (statement.source !== undefined) common.source = statement.source;
  if (seenIn !== undefined) common.seenInNode = seenIn;
  if (statement.note !== undefined) common.note = statement.note;
  if (statement.spot !== undefined) common.spot = statement.spot;
  return common;
};

/** Where each statement belongs. A `==` line that names nothing is reported once, not once a line. */
const makeLocator = (plan: Plan, report: Report, suggest: Suggest): ((statement: Statement) => Located | undefined) => {
  const lookup = makeLookup(plan.nodes, suggest);
  const known = new Map<string, ContestIx | undefined>();
  const find = (path: string, spot: Spot | undefined): ContestIx | undefined => {
    if (known.has(path)) return known.get(path);
    const hit = lookup(path, undefined);
    const ix = 'found' in hit ? at(plan.nodes, hit.found).contest : undefined;
    if (ix === undefined) {
      if ('ambiguous' in hit) report('reference-ambiguous', spot, { reference: path, candidates: hit.ambiguous.slice(0, 5).join(', ') });
      else report('contest-unknown', spot, { contest: path, nearest: 'nearest' in hit ? (hit.nearest ?? '') : '' });
    }
    known.set(path, ix);
    return ix;
  };
  return (statement) => {
    const contest = statement.contest && find(statement.contest.path, statement.contest.spot ?? statement.spot);
    if (statement.contest && contest === undefined) return undefined;
    const seenIn = statement.seenIn === undefined ? undefined : seenNode(statement.seenIn, lookup, statement.spot, report);
    const located: { -readonly [K in keyof Located]: Located[K] } = { statement };
    if (contest !== undefined) located.contest = contest;
    if (seenIn !== undefined) located.seenIn = seenIn;
    return located;
  };
};

/** What a team gives up: a prize by its key, or a slot of a contest or of any in a container. */
const makeRightFinder = (plan: Plan) => {
  const lookup = makeLookup(plan.nodes);
  const prizes = plan.prizes.map(({ prize }) => prize);
  return (typed: string): { readonly prizes: readonly number[] } | { readonly contests: readonly ContestIx[] } | undefined => {
    const right = findRight(typed, prizes, (path) => {
      const hit = lookup(path, undefined);
      return 'found' in hit ? contestsIn(plan.nodes, hit.found) : undefined;
    });
    return right && 'prize' in right ? { prizes: [right.prize] } : right;
  };
};

const seenNode = (path: string, lookup: ReturnType<typeof makeLookup>, spot: Spot | undefined, report: Report): NodeIx | undefined => {
  const hit = lookup(path, undefined);
  if ('found' in hit) return hit.found;
  report('contest-unknown', spot, { contest: path, nearest: ('nearest' in hit && hit.nearest) || '' });
  return undefined;
};

type CaseStatement = Extract<Statement, { readonly type: 'protest' | 'answer' | 'appeal' | 'withdrawn' }>;

export const isOfCase = (statement: Statement): statement is CaseStatement =>
  statement.type === 'protest' || statement.type === 'answer' || statement.type === 'appeal' || statement.type === 'withdrawn';

/** What is said in a dispute; whether that dispute is on record is looked at when all is known (`cases.ts`). */
const bindCase = (
  statement: CaseStatement,
  contest: ContestIx | undefined,
  common: FactCommon,
  resolve: Resolve,
  report: Report,
): Extract<BoundFact, { readonly list: keyof CaseFacts }> | undefined => {
  const { id } = statement;
  if (statement.type === 'withdrawn') return { list: 'withdrawn', fact: { ...common, id } };
  const team = resolve(statement.team, contest, statement);
  if (team === undefined) return undefined;
  if (statement.type === 'answer') return { list: 'answers', fact: { ...common, id, team } };
  const fee = statement.fee === undefined ? {} : { fee: statement.fee };
  if (statement.type === 'appeal') return { list: 'appeals', fact: { ...common, id, team, ...fee } };
  const { about, until } = statement;
  const fact: ProtestFact = {
    ...common,
    id,
    team,
    ...fee,
    ...(contest !== undefined && { contest }),
    ...(until !== undefined && { until }),
  };
  if (about === undefined) return { list: 'protests', fact };
  if (contest === undefined) {
    report('contest-missing', statement.spot, {});
    return undefined;
  }
  const home = resolve(about.home, contest, statement);
  const away = resolve(about.away, contest, statement);
  if (home === undefined || away === undefined) return undefined;
  if (home === away) {
    report('team-against-itself', statement.spot, { team: about.home });
    return undefined;
  }
  const { label, date } = about;
  return { list: 'protests', fact: { ...fact, about: { home, away, ...(label && { label }), ...(date !== undefined && { date }) } } };
};

type HereStatement = Exclude<Statement, CaseStatement | { readonly type: 'ruling' | 'declined' }>;

const bindHere = (
  statement: HereStatement,
  target: PlanContest,
  common: FactCommon,
  entered: readonly (TeamIx | undefined)[] | undefined,
  resolve: Resolve,
  report: Report,
): BoundFact | undefined => {
  const contest = target.ix;
  const teamsOf = (names: readonly string[]): readonly TeamIx[] | undefined => {
    const teams = names.map((name) => resolve(name, contest, statement));
    return teams.every((team) => team !== undefined) ? teams : undefined;
  };
  switch (statement.type) {
    case 'entry': {
      if (statement.slot !== undefined && (statement.slot < 1 || statement.slot > target.slots.length)) {
        report('slot-missing', statement.spot, { contest: target.path, slot: statement.slot, size: target.slots.length });
        return undefined;
      }
      // the roll already knows whom the line names
      const teams = entered?.filter((team) => team !== undefined) ?? [];
      if (teams.length < statement.teams.length) return undefined;
      return {
        list: 'entries',
        contest,
        fact: { ...common, teams, order: statement.order, ...(statement.slot !== undefined && { slot: statement.slot }) },
      };
    }
    case 'draw':
    case 'lots': {
      const teams = teamsOf(statement.teams);
      return teams && { list: statement.type === 'draw' ? 'draws' : 'lots', contest, fact: { ...common, teams } };
    }
    case 'numbers': {
      const teams = teamsOf(statement.teams);
      const seed = statement.seed === undefined ? {} : { seed: statement.seed };
      return teams && { list: 'numbers', contest, fact: { ...common, teams, ...seed } };
    }
    case 'match': {
      const fact = bindMatch(statement, contest, common, resolve, report);
      return fact && { list: 'matches', contest, fact };
    }
    case 'row': {
      const team = resolve(statement.team, contest, statement);
      const { won, drawn, lost, goals, points } = statement;
      if (team === undefined) return undefined;
      return {
        list: 'rows',
        contest,
        fact: { ...common, team, won, drawn, lost, ...(goals && { goals }), ...(points !== undefined && { points }) },
      };
    }
    case 'printed':
      return { list: 'printed', contest, fact: { ...common, figure: statement.figure, value: statement.value } };
    case 'placed': {
      const { from, to } = statement;
      if (from < 1 || to > target.size || statement.teams.length !== to - from + 1) {
        report('place-missing', statement.spot, { contest: target.path, place: to, size: target.size });
        return undefined;
      }
      const teams = teamsOf(statement.teams);
      return teams && { list: 'placed', contest, fact: { ...common, from, to, teams } };
    }
    case 'points': {
      const team = resolve(statement.team, contest, statement);
      return team === undefined ? undefined : { list: 'points', contest, fact: { ...common, team, points: statement.points } };
    }
    case 'out': {
      const team = resolve(statement.team, contest, statement);
      const why = statement.why === undefined ? {} : { why: statement.why };
      return team === undefined ? undefined : { list: 'out', contest, fact: { ...common, team, ...why } };
    }
    case 'closed':
    case 'annulled':
      return { list: statement.type, contest, fact: common };
    case 'replaced': {
      const team = resolve(statement.team, contest, statement);
      const by = resolve(statement.successor, contest, statement);
      if (team === undefined || by === undefined) return undefined;
      return { list: 'replaced', contest, fact: { ...common, team, by, record: statement.record } };
    }
    case 'figure': {
      const team = resolve(statement.team, contest, statement);
      return team === undefined
        ? undefined
        : { list: 'figures', contest, fact: { ...common, figure: statement.figure, team, value: statement.value } };
    }
  }
};

/** Which facts a contest of this kind can hold. */
const fits = (statement: Statement, contest: PlanContest): boolean => {
  const { kind } = contest.node;
  switch (statement.type) {
    case 'entry':
      return kind === 'entries' || statement.slot !== undefined;
    case 'draw':
      return contest.slots.some((slot) => slot.kind === 'drawn');
    case 'match': {
      if (kind === 'group') return statement.label === undefined || statement.label.kind === 'play-off';
      if (kind === 'tie')
        return (
          statement.label === undefined ||
          (statement.label.kind === 'leg' ? statement.label.leg <= contest.node.legs : statement.label.kind === 'third-match')
        );
      return kind === 'unrecorded' && statement.label === undefined;
    }
    case 'numbers':
      return kind === 'group';
    case 'row':
    case 'points':
      return kind === 'group' || (kind === 'unrecorded' && statement.type === 'row');
    case 'printed':
      return kind === 'tie';
    case 'placed':
      return kind !== 'pot';
    case 'lots':
      return kind === 'group' || kind === 'tie' || kind === 'list';
    case 'figure':
      return kind === 'group' || kind === 'list';
    case 'out':
    case 'closed':
      return kind !== 'pot';
    case 'replaced':
      return kind !== 'list' && kind !== 'allocation';
    case 'annulled':
      return kind === 'group' || kind === 'tie';
    case 'declined':
    case 'ruling':
    case 'protest':
    case 'answer':
    case 'appeal':
    case 'withdrawn':
      return true;
  }
};

const bindMatch = (
  statement: Statement & { type: 'match' },
  contest: ContestIx,
  common: FactCommon,
  resolve: Resolve,
  report: Report,
): MatchFact | undefined => {
  const home = resolve(statement.home, contest, statement);
  const away = resolve(statement.away, contest, statement);
  if (home === undefined || away === undefined) return undefined;
  if (home === away) {
    report('team-against-itself', statement.spot, { team: statement.home });
    return undefined;
  }
  const outcome = bindOutcome(statement.outcome, (name) => {
    const team = resolve(name, contest, statement);
    if (team === undefined) return undefined;
    if (team === home) return 'home';
    if (team === away) return 'away';
    report('winner-not-playing', statement.spot, { team: name, match: `${statement.home} – ${statement.away}` });
    return undefined;
  });
  if (outcome === undefined) return undefined;
  const { ground, corrects, kickOff, label, round, saidBy, at: where } = statement;
  // written into `common`, which is this fact's own: spreading an object built key by key costs more than all the rest of binding
  const fact = common as { -readonly [K in keyof MatchFact]: MatchFact[K] };
  fact.home = home;
  fact.away = away;
  fact.outcome = outcome;
  fact.ground = ground;
  fact.corrects = corrects;
  if (label !== undefined) fact.label = label;
  if (where !== undefined) fact.at = where;
  if (kickOff !== undefined) fact.kickOff = kickOff;
  if (round !== undefined) fact.round = round;
  if (saidBy !== undefined) fact.saidBy = saidBy;
  return fact;
};

const bindOutcome = (typed: TypedOutcome, sideOf: (name: string) => 'home' | 'away' | undefined): Outcome | undefined => {
  switch (typed.kind) {
    case 'decided': {
      const side = typed.winner === undefined ? undefined : sideOf(typed.winner);
      if (typed.winner !== undefined && side === undefined) return undefined;
      return {
        kind: 'decided',
        winner: side ?? (typed.drawn === 'yes' ? 'drawn' : 'unknown'),
        ...(typed.penalties && { penalties: typed.penalties }),
      };
    }
    case 'walkover': {
      const side = typed.winner === undefined ? 'unknown' : sideOf(typed.winner);
      return side === undefined ? undefined : { kind: 'walkover', winner: side };
    }
    default:
      return typed;
  }
};

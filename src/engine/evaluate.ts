import { evaluateGroup } from './group.ts';
import type { ContestFacts, FactCommon, PlacedFact } from './facts.ts';
import { roundsOf, type Log } from './log.ts';
import { at, makeLookup, type Plan, type PlanContest, type SlotSource } from './plan.ts';
import { makeView, matchesOf, type View } from './reading.ts';
import type { Reading, Season } from './season.ts';
import { amongOf, fillSlots, handedOn, settleSets } from './slots.ts';
import type { Cause, Conflict, ContestState, Due, MatchState, Place, PrizeState, Reason, TeamIx, Unknown } from './standing.ts';
import { evaluateTie } from './tie.ts';

export type EvaluateOptions = { /** Default: rulings count as soon as they are issued. */ readonly reading?: Reading; /** ISO day; later facts do not exist. */ readonly asOf?: string };

/**
 * Everything the rules make of the facts, in one pass over the contests in feeding order. Pure: the same facts give
 * the same season whatever order they were entered in.
 */
export const evaluate = (plan: Plan, log: Log, { reading = 'appealable', asOf }: EvaluateOptions = {}): Season => {
  const view = makeView(plan, log, reading, asOf);
  const states: ContestState[] = [];
  const gathered: { due: Due[]; unknown: Unknown[]; conflicts: Conflict[] }[] = plan.contests.map(() => ({ due: [], unknown: [], conflicts: [] }));
  const drawnByPot = new Map<number, ReadonlySet<TeamIx>>();
  const takenFromPot = (pot: number): ReadonlySet<TeamIx> => {
    const known = drawnByPot.get(pot);
    if (known) return known;
    const taken = new Set<TeamIx>();
    for (const contest of plan.contests) {
      if (!contest.slots.some((source) => source.kind === 'drawn' && source.pot === pot)) continue;
      for (const draw of at(log.contests, contest.ix).draws) if (view.counts(draw, contest.ix)) for (const team of draw.teams) taken.add(team);
    }
    drawnByPot.set(pot, taken);
    return taken;
  };

  for (const ix of plan.order) {
    const contest = at(plan.contests, ix);
    const facts = at(log.contests, ix);
    const findings = at(gathered, ix);
    const counts = (fact: FactCommon): boolean => view.counts(fact, ix);
    const { slots, conflicts } = fillSlots(plan, contest, facts, counts, states, view.tense(ix), takenFromPot);
    findings.conflicts.push(...conflicts);
    const state = evaluateContest(contest, facts, slots, view, findings);
    states[ix] = applyPlaced(state, contest, facts.placed.filter(counts), findings.conflicts);
    describe(contest, at(states, ix), view.tense(ix), findings);
  }

  const entrants = settleSets(entrantSources(plan).map((source, i) => slotOf(source, i + 1, states)), entrantSources(plan));
  const champion = plan.champion && slotOf(plan.champion, 1, states);
  const runnerUp = plan.runnerUp && slotOf(plan.runnerUp, 1, states);
  const documented = plan.regulations.conflicts.map((conflict): Conflict => ({
    code: 'documented',
    about: conflict.about,
    values: conflict.values.map(({ value, source }) => ({ value, from: 'source', source })),
    ...(conflict.note && { note: conflict.note }),
    ...nodeNamed(plan, conflict.contest?.path),
  }));
  return {
    plan,
    reading,
    ...(asOf !== undefined && { asOf }),
    teams: log.teams,
    contests: states,
    entrants,
    ...(champion && { champion }),
    ...(runnerUp && { runnerUp }),
    prizes: awardPrizes(plan, log, states, view),
    due: gathered.flatMap((one) => one.due),
    unknown: gathered.flatMap((one) => one.unknown),
    conflicts: [...gathered.flatMap((one) => one.conflicts), ...documented],
  };
};

type Findings = { readonly due: Due[]; readonly unknown: Unknown[]; readonly conflicts: Conflict[] };

const slotOf = (source: SlotSource, place: number, states: readonly ContestState[]): Place =>
  source.kind === 'place' ? handedOn(source, place, states) : { place, state: 'open', because: [] };

/** The places that are this season's entrants: those the regulations name, or every place that comes into its stages from outside. */
export const entrantSources = (plan: Plan): readonly SlotSource[] => {
  if (plan.entrants.length > 0) return plan.entrants;
  const inStages = (contest: PlanContest): boolean => at(plan.nodes, contest.nodeIx).origin === 'stages';
  const seen = new Set<string>();
  return plan.contests.filter(inStages).flatMap((contest): SlotSource[] => {
    const sources: SlotSource[] =
      contest.node.kind === 'entries' ? contest.slots.map((_, i): SlotSource => ({ kind: 'place', contest: contest.ix, place: i + 1 })) : [...contest.slots];
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

const evaluateContest = (contest: PlanContest, facts: ContestFacts, slots: readonly Place[], view: View, findings: Findings): ContestState => {
  const { ix, node } = contest;
  const tense = view.tense(ix);
  const counts = (fact: FactCommon): boolean => view.counts(fact, ix);
  const matches = matchesOf(facts.matches, contest, roundsOf(contest), view);
  const base = { contest: ix, slots, matches: [] as readonly MatchState[], strays: [] as readonly MatchState[] };
  const teams = slots.flatMap((slot) => (slot.team === undefined ? [] : [slot.team]));
  const waiting = waitingFor(contest, slots);
  const among = waiting && amongOf(slots);
  switch (node.kind) {
    case 'entries': {
      const places = enter(contest, facts, counts, tense);
      return { ...base, slots: places, places, progress: places.every((place) => place.team !== undefined) ? 'closed' : tense === 'past' ? 'unknown' : 'not-started' };
    }
    case 'pot':
      return { ...base, places: [], progress: waiting === undefined ? 'closed' : tense === 'past' ? 'unknown' : 'not-started' };
    case 'unrecorded': {
      const possible = amongOf(slots);
      const cause: Cause = waiting ?? { contest: ix, code: 'form-not-on-record' };
      const places = slots.map((_, i): Place => ({ place: i + 1, state: 'unknown', because: [], cause, ...(possible && { among: possible }) }));
      return { ...base, matches, places, progress: 'unknown' };
    }
    case 'group': {
      const answer = evaluateGroup({ contest, node, teams, matches, facts, counts, tense, ...(waiting && { waiting }), ...(among && { among }) });
      findings.conflicts.push(...answer.conflicts);
      if (answer.missing > 0 && tense === 'running' && waiting === undefined)
        findings.due.push({ contest: ix, code: 'match', teams: [], count: answer.missing, ground: 'unstated' });
      return { ...base, places: answer.places, matches: answer.matches, strays: answer.strays, table: answer.table, progress: answer.progress };
    }
    case 'tie': {
      const answer = evaluateTie({ contest, node, teams: [slots[0]?.team, slots[1]?.team], matches, facts, counts, tense, ...(waiting && { waiting }), ...(among && { among }) });
      findings.conflicts.push(...answer.conflicts);
      if (answer.missing > 0 && tense === 'running' && waiting === undefined)
        findings.due.push({ contest: ix, code: 'match', teams, count: answer.missing, ground: node.ground === 'neutral' ? 'neutral' : 'unstated' });
      return { ...base, places: answer.places, matches: answer.matches, strays: answer.strays, tie: answer.tie, progress: answer.progress };
    }
  }
};

/** The root cause of the first slot that nobody holds yet. Vacant slots keep nobody waiting. */
const waitingFor = (contest: PlanContest, slots: readonly Place[]): Cause | undefined => {
  const empty = slots.find((slot) => slot.team === undefined && slot.state !== 'vacant');
  if (empty === undefined || contest.node.kind === 'entries') return undefined;
  return empty.cause ?? { contest: contest.ix, code: 'order-not-on-record' };
};

/** An entry list: `entry: 2 = A` at its place, other lines in the free places; several lines leave their order open. */
const enter = (contest: PlanContest, facts: ContestFacts, counts: (fact: FactCommon) => boolean, tense: 'running' | 'past'): readonly Place[] => {
  const places: (Place | undefined)[] = contest.slots.map(() => undefined);
  const entries = facts.entries.filter(counts);
  const reason = (team: TeamIx, fact: FactCommon): Reason => ({
    code: 'entered',
    values: [{ team, value: 'unknown' }],
    ...(fact.ruling !== undefined && { ruling: fact.ruling }),
    ...(fact.seenInNode !== undefined && { seenInNode: fact.seenInNode }),
    ...(fact.source !== undefined && { source: fact.source }),
    ...(fact.note && { note: fact.note }),
  });
  for (const entry of entries) {
    const [team] = entry.teams;
    if (entry.slot !== undefined && team !== undefined) places[entry.slot - 1] = { place: entry.slot, state: 'settled', team, because: [reason(team, entry)] };
  }
  const open = entries.filter((entry) => entry.slot === undefined);
  const [only] = open;
  const ordered = open.length === 1 && only?.order === 'known';
  const unordered = open.flatMap((entry) => entry.teams.map((team) => ({ team, entry }))).sort((a, b) => (ordered ? 0 : a.team - b.team));
  const free = places.flatMap((place, i) => (place === undefined ? [i] : []));
  const among = unordered.map(({ team }) => team);
  // two teams in an order nobody recorded: who has each place is known only as a set, unless no cut runs between them
  const cut = contest.cuts.length > 0 && !ordered && unordered.length > 1;
  free.forEach((i, k) => {
    const one = unordered[k];
    if (one === undefined)
      places[i] = { place: i + 1, state: tense === 'running' ? 'open' : 'unknown', because: [], cause: { contest: contest.ix, code: tense === 'running' ? 'entry-to-come' : 'entry-not-on-record' } };
    else if (cut) places[i] = { place: i + 1, state: 'unknown', among, because: [reason(one.team, one.entry)], cause: { contest: contest.ix, code: 'order-not-on-record' } };
    else places[i] = { place: i + 1, state: 'settled', team: one.team, because: [reason(one.team, one.entry)] };
  });
  return places.filter((place) => place !== undefined);
};

/** Stated places fill what the rules leave open and are checked against what they settle; the derived answer stands. */
const applyPlaced = (state: ContestState, contest: PlanContest, stated: readonly PlacedFact[], conflicts: Conflict[]): ContestState => {
  if (stated.length === 0) return state;
  const places = [...state.places];
  const set = (i: number, team: TeamIx, fact: PlacedFact): void => {
    const before = places[i];
    if (before === undefined) return;
    const reason: Reason = {
      code: 'stated',
      values: [{ team, value: 'unknown' }],
      ...(fact.seenInNode !== undefined && { seenInNode: fact.seenInNode }),
      ...(fact.source !== undefined && { source: fact.source }),
      ...(fact.note && { note: fact.note }),
      ...(fact.ruling !== undefined && { ruling: fact.ruling }),
    };
    places[i] = { place: i + 1, state: 'settled', team, because: [...before.because, reason] };
  };
  for (const fact of stated) {
    for (let i = fact.from - 1; i < fact.to; i++) {
      const before = places[i];
      if (before === undefined) continue;
      const wrong = before.team !== undefined ? !fact.teams.includes(before.team) : before.among !== undefined && !fact.teams.some((team) => before.among?.includes(team));
      if (wrong) {
        const [team] = fact.teams;
        conflicts.push({ contest: contest.ix, code: 'stated-place', values: [], ...(team !== undefined && { team }), ...(fact.spot && { spot: fact.spot }) });
      }
      if (before.team !== undefined) continue;
      const [team] = fact.teams;
      if (fact.teams.length === 1 && team !== undefined) set(i, team, fact);
      else
        places[i] = {
          place: i + 1,
          state: 'unknown',
          among: [...fact.teams].sort((a, b) => a - b),
          because: before.because,
          cause: { contest: contest.ix, code: 'order-not-on-record' },
        };
    }
  }
  // whoever is placed cannot also hold another place; in a tie the loser follows
  const held = new Set([...places.flatMap((place) => (place.team === undefined ? [] : [place.team])), ...stated.flatMap((fact) => fact.teams)]);
  const within = (i: number): boolean => stated.some((fact) => i + 1 >= fact.from && i + 1 <= fact.to);
  for (const [i, place] of places.entries()) {
    if (place.team !== undefined || place.among === undefined || within(i)) continue;
    const left = place.among.filter((team) => !held.has(team));
    const [last] = left;
    if (left.length === 1 && last !== undefined && contest.node.kind === 'tie') {
      const [because] = [places[0]?.because ?? []];
      places[i] = { place: i + 1, state: 'settled', team: last, because };
    } else if (left.length < place.among.length) places[i] = { ...place, among: left };
  }
  const winner = places[0];
  const settledTie = state.tie && state.tie.winner === undefined && winner?.team !== undefined ? { ...state.tie, winner: winner.team, decidedBy: 'stated' as const } : state.tie;
  return { ...state, places, ...(settledTie && { tie: settledTie }) };
};

/** What must be held now, and what is not on record, each at its root only. */
const describe = (contest: PlanContest, state: ContestState, tense: 'running' | 'past', { due, unknown }: Findings): void => {
  const { ix, node } = contest;
  const own = state.places.filter((place) => place.cause?.contest === ix);
  const seen = new Set<string>();
  for (const place of own) {
    const { cause } = place;
    if (cause === undefined) continue;
    const among = place.among ?? [];
    const key = `${cause.code} ${among.join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const same = own.filter((one) => one.cause?.code === cause.code && (one.among ?? []).join(' ') === among.join(' '));
    switch (cause.code) {
      case 'matches-to-play':
        break; // counted by the contest itself
      case 'entry-to-come':
        due.push({ contest: ix, code: 'entry', teams: [], count: same.length, ground: 'unstated' });
        break;
      case 'act-to-hold': {
        const last = place.because.at(-1);
        const step = last?.step;
        if (step === 'play-off' || step === 'third-match' || step === 'extra-time' || step === 'penalties' || step === 'lots') {
          const stated = node.kind === 'group' || node.kind === 'tie' ? node.rules.decidedBy.find((one) => one.kind === 'act' && one.act === step) : undefined;
          const ground = stated?.kind === 'act' ? stated.ground : 'unstated';
          due.push({ contest: ix, code: step, teams: among, count: 1, ground, ...(cause.article !== undefined && { article: cause.article }) });
        }
        break;
      }
      case 'no-rule-left':
        due.push({ contest: ix, code: 'ruling', teams: among, count: 1, ground: 'unstated', ...(cause.article !== undefined && { article: cause.article }) });
        break;
      default:
        unknown.push({ contest: ix, code: cause.code, teams: among, count: same.length });
    }
  }
  const lost = state.matches.filter((match) => match.outcome.kind === 'decided');
  if (lost.length > 0) unknown.push({ contest: ix, code: 'score-lost', teams: teamsIn(lost), count: lost.length });
  const walked = state.matches.filter((match) => match.outcome.kind === 'walkover' && match.outcome.winner === 'unknown');
  if (walked.length > 0) unknown.push({ contest: ix, code: 'walkover-winner-not-on-record', teams: teamsIn(walked), count: walked.length });
  const nowhere = state.matches.filter(({ ground, outcome }) => ground === 'unstated' && (outcome.kind === 'played' || outcome.kind === 'decided'));
  if (nowhere.length > 0) unknown.push({ contest: ix, code: 'ground-not-stated', teams: teamsIn(nowhere), count: nowhere.length });
  if (node.kind === 'pot') return;
  const undrawn = state.slots.filter((slot) => slot.cause?.code === 'draw-to-hold' || slot.cause?.code === 'draw-not-on-record');
  const [first] = undrawn;
  if (first?.cause === undefined || !contest.slots.some((source) => source.kind === 'drawn' && source.pot === first.cause?.contest)) return;
  if (first.cause.code === 'draw-to-hold' && tense === 'running') due.push({ contest: ix, code: 'draw', teams: [], count: undrawn.length, ground: 'unstated' });
  else unknown.push({ contest: ix, code: 'draw-not-on-record', teams: first.among ?? [], count: undrawn.length });
};

const teamsIn = (matches: readonly MatchState[]): readonly TeamIx[] => [...new Set(matches.flatMap((match) => [match.home, match.away]))].sort((a, b) => a - b);

const nodeNamed = (plan: Plan, path: string | undefined): { contest?: number; node?: number } => {
  if (path === undefined) return {};
  const hit = makeLookup(plan.nodes)(path, undefined);
  if (!('found' in hit)) return {};
  const contest = at(plan.nodes, hit.found).contest;
  return { node: hit.found, ...(contest !== undefined && { contest }) };
};

const awardPrizes = (plan: Plan, log: Log, states: readonly ContestState[], view: View): readonly PrizeState[] =>
  plan.prizes.flatMap(({ sources }, prize) =>
    sources.map((source, i): PrizeState => {
      const place = slotOf(source, i + 1, states);
      const contest = source.kind === 'place' ? source.contest : 0;
      const declined = place.team !== undefined && log.declined.some((fact) => fact.prize === prize && fact.team === place.team && view.counts(fact, contest));
      return { prize, place, taken: place.state === 'vacant' ? 'vacant' : declined ? 'declined' : 'yes' };
    }),
  );

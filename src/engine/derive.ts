import type { ContestFacts, FactCommon, PlacedFact } from './facts.ts';
import { evaluateGroup } from './group.ts';
import { evaluateList } from './list.ts';
import type { Log } from './log.ts';
import { matchesOf } from './meetings.ts';
import { at, type Plan, type PlanContest } from './plan.ts';
import type { View } from './reading.ts';
import { amongOf, fillSlots, fromFact } from './slots.ts';
import type { Cause, Conflict, ContestState, Due, MatchState, Place, TeamIx, Unknown } from './standing.ts';
import { evaluateTie } from './tie.ts';

/** What a contest's own derivation found beside its state. */
export type Findings = { readonly due: Due[]; readonly unknown: Unknown[]; readonly conflicts: Conflict[] };
export type Derived = { readonly state: ContestState; readonly findings: Findings };

/** Derives one contest from its facts and the contests that feed it. `states` holds those, already derived. */
export const deriveContest = (plan: Plan, log: Log, view: View, ix: number, states: readonly (ContestState | undefined)[]): Derived => {
  const contest = at(plan.contests, ix);
  const facts = at(log.contests, ix);
  const findings: Findings = { due: [], unknown: [], conflicts: [] };
  const counts = (fact: FactCommon): boolean => view.counts(fact, ix);
  const { slots, conflicts } = fillSlots(plan, contest, facts, counts, states, view.tense(ix), (pot) => takenFrom(pot, plan, log, view));
  findings.conflicts.push(...conflicts);
  const state = applyPlaced(
    evaluateContest(plan, log, contest, facts, slots, view, findings, states),
    contest,
    facts.placed.filter(counts),
    findings.conflicts,
  );
  describe(contest, state, view.tense(ix), findings);
  return { state, findings };
};

/** Teams already drawn from a pot, into whatever contest. */
const takenFrom = (pot: number, plan: Plan, log: Log, view: View): ReadonlySet<TeamIx> => {
  const taken = new Set<TeamIx>();
  for (const ix of at(plan.contests, pot).drawnInto)
    for (const draw of at(log.contests, ix).draws) if (view.counts(draw, ix)) for (const team of draw.teams) taken.add(team);
  return taken;
};

const evaluateContest = (
  plan: Plan,
  log: Log,
  contest: PlanContest,
  facts: ContestFacts,
  slots: readonly Place[],
  view: View,
  findings: Findings,
  states: readonly (ContestState | undefined)[],
): ContestState => {
  const { ix, node } = contest;
  const tense = view.tense(ix);
  const counts = (fact: FactCommon): boolean => view.counts(fact, ix);
  const matches = matchesOf(facts.matches, contest, view);
  const base = { contest: ix, slots, matches: [] as readonly MatchState[], strays: [] as readonly MatchState[] };
  const teams = slots.flatMap((slot) => (slot.team === undefined ? [] : [slot.team]));
  const waiting = waitingFor(contest, slots);
  const among = waiting && amongOf(slots);
  const placeIn = (path: string, team: TeamIx): number | undefined => placeOfTeam(states[contest.reads.get(path) ?? -1], team);
  switch (node.kind) {
    case 'entries': {
      const places = enter(contest, facts, counts, tense);
      return {
        ...base,
        slots: places,
        places,
        progress: places.every((place) => place.team !== undefined) ? 'closed' : tense === 'past' ? 'unknown' : 'not-started',
      };
    }
    case 'pot':
      return { ...base, places: [], progress: waiting === undefined ? 'closed' : tense === 'past' ? 'unknown' : 'not-started' };
    case 'unrecorded': {
      const possible = amongOf(slots);
      const cause: Cause = waiting ?? { contest: ix, code: 'form-not-on-record' };
      const places = slots.map(
        (_, i): Place => ({ place: i + 1, state: 'unknown', because: [], cause, ...(possible && { among: possible }) }),
      );
      return { ...base, matches, places, progress: 'unknown' };
    }
    case 'group': {
      const answer = evaluateGroup({
        contest,
        node,
        teams,
        matches,
        facts,
        counts,
        placeIn,
        tense,
        ...(waiting && { waiting }),
        ...(among && { among }),
      });
      findings.conflicts.push(...answer.conflicts);
      if (answer.missing > 0 && tense === 'running' && waiting === undefined)
        findings.due.push({ contest: ix, code: 'match', teams: [], count: answer.missing, ground: 'unstated' });
      return {
        ...base,
        places: answer.places,
        matches: answer.matches,
        strays: answer.strays,
        table: answer.table,
        progress: answer.progress,
      };
    }
    case 'list': {
      const figureIn = (from: number, name: string, team: TeamIx): number | undefined =>
        log.contests[from]?.figures.find((fact) => fact.figure === name && fact.team === team && view.counts(fact, from))?.value;
      const answer = evaluateList({
        plan,
        contest,
        node,
        slots,
        states,
        facts,
        counts,
        figureIn,
        placeIn,
        tense,
        ...(waiting && { waiting }),
        ...(among && { among }),
      });
      return { ...base, places: answer.places, table: answer.table, progress: answer.progress };
    }
    case 'tie': {
      const answer = evaluateTie({
        contest,
        node,
        teams: [slots[0]?.team, slots[1]?.team],
        matches,
        facts,
        counts,
        placeIn,
        tense,
        ...(waiting && { waiting }),
        ...(among && { among }),
      });
      findings.conflicts.push(...answer.conflicts);
      if (answer.missing > 0 && tense === 'running' && waiting === undefined)
        findings.due.push({
          contest: ix,
          code: 'match',
          teams,
          count: answer.missing,
          ground: node.ground === 'neutral' ? 'neutral' : 'unstated',
        });
      return { ...base, places: answer.places, matches: answer.matches, strays: answer.strays, tie: answer.tie, progress: answer.progress };
    }
  }
};

/** A team's settled place; one past the last for a team that was not in it. */
const placeOfTeam = (state: ContestState | undefined, team: TeamIx): number | undefined => {
  if (state === undefined) return undefined;
  const held = state.places.find((place) => place.team === team);
  if (held) return held.place;
  return state.slots.some((slot) => slot.team === team || slot.team === undefined) ? undefined : state.places.length + 1;
};

/** The root cause of the first slot that nobody holds yet. Vacant slots keep nobody waiting. */
const waitingFor = (contest: PlanContest, slots: readonly Place[]): Cause | undefined => {
  const empty = slots.find((slot) => slot.team === undefined && slot.state !== 'vacant');
  if (empty === undefined || contest.node.kind === 'entries') return undefined;
  return empty.cause ?? { contest: contest.ix, code: 'order-not-on-record' };
};

/** An entry list: `entry: 2 = A` at its place, other lines in the free places; several lines leave their order open. */
const enter = (
  contest: PlanContest,
  facts: ContestFacts,
  counts: (fact: FactCommon) => boolean,
  tense: 'running' | 'past',
): readonly Place[] => {
  const places: (Place | undefined)[] = contest.slots.map(() => undefined);
  const entries = facts.entries.filter(counts);
  for (const entry of entries) {
    const [team] = entry.teams;
    if (entry.slot !== undefined && team !== undefined)
      places[entry.slot - 1] = { place: entry.slot, state: 'settled', team, because: [fromFact('entered', team, entry)] };
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
      places[i] = {
        place: i + 1,
        state: tense === 'running' ? 'open' : 'unknown',
        because: [],
        cause: { contest: contest.ix, code: tense === 'running' ? 'entry-to-come' : 'entry-not-on-record' },
      };
    else if (cut)
      places[i] = {
        place: i + 1,
        state: 'unknown',
        among,
        because: [fromFact('entered', one.team, one.entry)],
        cause: { contest: contest.ix, code: 'order-not-on-record' },
      };
    else places[i] = { place: i + 1, state: 'settled', team: one.team, because: [fromFact('entered', one.team, one.entry)] };
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
    places[i] = { place: i + 1, state: 'settled', team, because: [...before.because, fromFact('stated', team, fact)] };
  };
  const accepted = new Set(stated);
  for (const fact of stated) {
    for (let i = fact.from - 1; i < fact.to; i++) {
      const before = places[i];
      if (before === undefined) continue;
      const wrong =
        before.team !== undefined
          ? !fact.teams.includes(before.team)
          : before.among !== undefined && !fact.teams.some((team) => before.among?.includes(team));
      if (wrong) {
        accepted.delete(fact);
        const [team] = fact.teams;
        conflicts.push({
          contest: contest.ix,
          code: 'stated-place',
          values: [],
          ...(team !== undefined && { team }),
          ...(fact.spot && { spot: fact.spot }),
        });
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
  const held = new Set([
    ...places.flatMap((place) => (place.team === undefined ? [] : [place.team])),
    ...[...accepted].flatMap((fact) => fact.teams),
  ]);
  const within = (i: number): boolean => stated.some((fact) => i + 1 >= fact.from && i + 1 <= fact.to);
  for (const [i, place] of places.entries()) {
    if (place.team !== undefined || place.among === undefined || within(i)) continue;
    const left = place.among.filter((team) => !held.has(team));
    const [last] = left;
    if (left.length === 1 && last !== undefined && contest.node.kind === 'tie') {
      places[i] = { place: i + 1, state: 'settled', team: last, because: places[0]?.because ?? [] };
    } else if (left.length < place.among.length) places[i] = { ...place, among: left };
  }
  const winner = places[0];
  const settledTie =
    state.tie && state.tie.winner === undefined && winner?.team !== undefined
      ? { ...state.tie, winner: winner.team, decidedBy: 'stated' as const }
      : state.tie;
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
    const article = cause.article === undefined ? {} : { article: cause.article };
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
          const stated =
            node.kind === 'group' || node.kind === 'tie'
              ? node.rules.decidedBy.find((one) => one.kind === 'act' && one.act === step)
              : undefined;
          const ground = stated?.kind === 'act' ? stated.ground : 'unstated';
          due.push({ contest: ix, code: step, teams: among, count: 1, ground, ...article });
        }
        break;
      }
      case 'figures-to-come':
        due.push({ contest: ix, code: 'figure', teams: among, count: 1, ground: 'unstated', ...article });
        break;
      case 'no-rule-left':
        due.push({ contest: ix, code: 'ruling', teams: among, count: 1, ground: 'unstated', ...article });
        break;
      default:
        unknown.push({ contest: ix, code: cause.code, teams: among, count: same.length });
    }
  }
  const lost = state.matches.filter((match) => match.outcome.kind === 'decided');
  if (lost.length > 0) unknown.push({ contest: ix, code: 'score-lost', teams: teamsIn(lost), count: lost.length });
  const walked = state.matches.filter((match) => match.outcome.kind === 'walkover' && match.outcome.winner === 'unknown');
  if (walked.length > 0) unknown.push({ contest: ix, code: 'walkover-winner-not-on-record', teams: teamsIn(walked), count: walked.length });
  const nowhere = state.matches.filter(
    ({ ground, outcome }) => ground === 'unstated' && (outcome.kind === 'played' || outcome.kind === 'decided'),
  );
  if (nowhere.length > 0) unknown.push({ contest: ix, code: 'ground-not-stated', teams: teamsIn(nowhere), count: nowhere.length });
  if (node.kind === 'pot') return;
  const undrawn = state.slots.filter((slot) => slot.cause?.code === 'draw-to-hold' || slot.cause?.code === 'draw-not-on-record');
  const [first] = undrawn;
  if (first?.cause === undefined || !contest.slots.some((source) => source.kind === 'drawn' && source.pot === first.cause?.contest)) return;
  if (first.cause.code === 'draw-to-hold' && tense === 'running')
    due.push({ contest: ix, code: 'draw', teams: [], count: undrawn.length, ground: 'unstated' });
  else unknown.push({ contest: ix, code: 'draw-not-on-record', teams: first.among ?? [], count: undrawn.length });
};

const teamsIn = (matches: readonly MatchState[]): readonly TeamIx[] =>
  [...new Set(matches.flatMap((match) => [match.home, match.away]))].sort((a, b) => a - b);

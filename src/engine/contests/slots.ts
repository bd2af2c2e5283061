import type { View } from '../facts/reading.ts';
import { at, gather } from '../lists.ts';
import type { ContestFacts, FactCommon } from '../model/facts.ts';
import type { Conflict, ContestIx, ContestState, Place, PlaceState, Reason, TeamIx } from '../model/standing.ts';
import type { Plan, PlanContest, SlotSource } from '../plan/plan.ts';

export type SlotInput = {
  readonly plan: Plan;
  readonly contest: PlanContest;
  readonly facts: ContestFacts;
  readonly counts: (fact: FactCommon) => boolean;
  readonly since: View['since'];
  /** The contests that feed it, already answered. */
  readonly states: readonly (ContestState | undefined)[];
  readonly tense: 'running' | 'past';
  /** Slots of this contest that teams gave up, and that stay vacant. */
  readonly declined: readonly (FactCommon & { readonly team: TeamIx })[];
  readonly takenFromPot: (pot: ContestIx) => ReadonlySet<TeamIx>;
};

export type Filled = { readonly slots: readonly Place[]; readonly conflicts: readonly Conflict[] };

/**
 * Who is in a contest: each slot takes the place its sentence names, a drawn team, or an entry that overrides it; a team
 * that gave its slot up leaves it vacant, and one that was replaced leaves it to another.
 */
export const fillSlots = (input: SlotInput): Filled => {
  const { plan, contest, facts, counts, states, tense, takenFromPot } = input;
  const conflicts: Conflict[] = [];
  const drawn = gather(facts.draws.filter(counts), (draw) => draw.teams.map((team) => ({ team, draw })));
  let nextDrawn = 0;
  const pots = new Map<ContestIx, readonly TeamIx[] | undefined>();
  const inPot = (pot: ContestIx): readonly TeamIx[] | undefined => {
    if (!pots.has(pot)) pots.set(pot, amongOf(potState(states, pot)?.slots ?? []));
    return pots.get(pot);
  };
  const slots = contest.slots.map((source, i): Place => {
    const place = i + 1;
    switch (source.kind) {
      case 'entry':
        return { place, state: 'open', because: [] }; // entry lists are filled from their own facts
      case 'place':
        return handedOn(source, place, states);
      case 'drawn': {
        const ball = drawn[nextDrawn++];
        const pot = potState(states, source.pot);
        if (ball === undefined) return undrawn(place, source.pot, pot, takenFromPot(source.pot), plan, tense);
        const among = inPot(source.pot);
        if (among !== undefined && !among.includes(ball.team))
          conflicts.push({
            contest: contest.ix,
            code: 'drawn-from-elsewhere',
            team: ball.team,
            values: [],
            ...(ball.draw.spot && { spot: ball.draw.spot }),
          });
        return { place, state: 'settled', team: ball.team, because: [fromFact('drawn', ball.team, ball.draw)] };
      }
    }
  });

  for (const entry of facts.entries.filter(counts)) {
    if (entry.slot === undefined) continue;
    const [team] = entry.teams;
    const before = slots[entry.slot - 1];
    if (team === undefined || before === undefined) continue;
    const explained = before.team === team || (before.team === undefined && (before.among === undefined || before.among.includes(team)));
    if (!explained)
      conflicts.push({
        contest: contest.ix,
        code: 'unexplained-slot',
        team,
        values: [],
        ...(entry.note && { note: entry.note }),
        ...(entry.spot && { spot: entry.spot }),
      });
    slots[entry.slot - 1] = {
      place: entry.slot,
      state: 'settled',
      team,
      because: [fromFact(explained ? 'entered' : 'overridden', team, entry)],
    };
  }
  const settled = [...(contest.node.kind === 'tie' ? slots : settleSets(slots, contest.slots))];
  for (const fact of input.declined) {
    const i = settled.findIndex(({ team }) => team === fact.team);
    if (i >= 0) settled[i] = { place: i + 1, state: 'vacant', because: [fromFact('declines', fact.team, fact)] };
  }
  return { slots: replaceTeams(settled, input, conflicts), conflicts };
};

/** Puts replacements in the slots of those they replace, one after another by their days. */
const replaceTeams = (slots: readonly Place[], { contest, facts, counts, since }: SlotInput, conflicts: Conflict[]): readonly Place[] => {
  if (facts.replaced.length === 0) return slots;
  const replaced = [...slots];
  const inTime = facts.replaced.filter(counts).sort((a, b) => ((since(a) ?? '') < (since(b) ?? '') ? -1 : 1));
  for (const fact of inTime) {
    const i = replaced.findIndex(({ team }) => team === fact.team);
    const reason = fromFact('replaces', fact.by, fact);
    if (i >= 0) {
      const values = [...reason.values, { team: fact.team, value: 'unknown' as const }];
      replaced[i] = { place: i + 1, state: 'settled', team: fact.by, because: [{ ...reason, values }] };
    } else if (replaced.every((slot) => slot.team !== undefined || slot.state === 'vacant'))
      conflicts.push({
        contest: contest.ix,
        code: 'replaced-not-here',
        team: fact.team,
        values: [],
        ...(fact.spot && { spot: fact.spot }),
      });
  }
  return replaced;
};

/** The reason that a fact is for a team's place. */
export const fromFact = (code: Reason['code'], team: TeamIx, fact: FactCommon): Reason => {
  const reason: { -readonly [K in keyof Reason]: Reason[K] } = { code, values: [{ team, value: 'unknown' }] };
  if (fact.ruling !== undefined) reason.ruling = fact.ruling;
  if (fact.seenInNode !== undefined) reason.seenInNode = fact.seenInNode;
  if (fact.source !== undefined) reason.source = fact.source;
  if (fact.note !== undefined) reason.note = fact.note;
  if (fact.spot !== undefined) reason.spot = fact.spot;
  return reason;
};

/** A place of a contest, renumbered for where it goes. */
export const placeOf = (source: SlotSource & { kind: 'place' }, place: number, states: readonly (ContestState | undefined)[]): Place => {
  const from = heldBy(source, states);
  return from === undefined ? { place, state: 'open', because: [] } : { ...from, place };
};

const heldBy = (source: SlotSource & { kind: 'place' }, states: readonly (ContestState | undefined)[]): Place | undefined => {
  const state = states[source.contest];
  return source.notIn ? nextBest(source, source.notIn, states) : (state?.handed ?? state?.places)?.[source.place - 1];
};

/** The nth place of a contest among those whose teams are not through already. */
const nextBest = (
  source: SlotSource & { kind: 'place' },
  notIn: readonly SlotSource[],
  states: readonly (ContestState | undefined)[],
): Place | undefined => {
  const state = states[source.contest];
  const through = notIn.map((other) => (other.kind === 'place' ? placeOf(other, source.place, states) : undefined));
  const unsure = through.find((place) => place === undefined || (place.team === undefined && place.state !== 'vacant'));
  if (unsure !== undefined) return { ...unsure, because: [] };
  const teams = new Set(through.map((place) => place?.team));
  const passed: TeamIx[] = [];
  let left = source.place;
  for (const place of state?.handed ?? state?.places ?? []) {
    if (place.team === undefined && place.state !== 'vacant') return place;
    if (place.team !== undefined && teams.has(place.team)) {
      passed.push(place.team);
      continue;
    }
    if (--left > 0) continue;
    if (passed.length === 0) return place;
    const values = passed.map((team) => ({ team, value: 'unknown' as const }));
    return { ...place, because: [...place.because, { code: 'already-in', values }] };
  }
  return { place: source.place, state: 'vacant', because: [] };
};

/** What a contest hands to a slot: who, or the root cause of the waiting. Its reasons stay where they arose. */
const handedOn = (source: SlotSource & { kind: 'place' }, place: number, states: readonly (ContestState | undefined)[]): Place => {
  const from = heldBy(source, states);
  if (from?.state === 'settled' && from.team !== undefined) return { place, state: 'settled', team: from.team, because: [] };
  return from === undefined ? { place, state: 'open', because: [] } : { ...from, place, because: [] };
};

const potState = (states: readonly (ContestState | undefined)[], pot: number): ContestState | undefined => states[pot];

/** Every team that some slots can hold; undefined if one of them can hold anybody. */
export const amongOf = (slots: readonly Place[]): readonly TeamIx[] | undefined => {
  const teams = new Set<TeamIx>();
  for (const slot of slots) {
    if (slot.state === 'vacant') continue;
    if (slot.team !== undefined) teams.add(slot.team);
    else if (slot.among !== undefined) for (const team of slot.among) teams.add(team);
    else return undefined;
  }
  return [...teams].sort((a, b) => a - b);
};

const undrawn = (
  place: number,
  potIx: number,
  pot: ContestState | undefined,
  taken: ReadonlySet<TeamIx>,
  plan: Plan,
  tense: 'running' | 'past',
): Place => {
  const waiting = pot?.slots.find((slot) => slot.team === undefined && slot.cause !== undefined);
  const among = amongOf(pot?.slots ?? [])?.filter((team) => !taken.has(team));
  const how = at(plan.contests, potIx).node;
  // a pot whose teams are not known yet is not ready to be drawn; the root cause lies further up
  const cause =
    tense === 'running' && waiting?.cause !== undefined
      ? waiting.cause
      : {
          contest: potIx,
          code:
            tense === 'running' && how.kind === 'pot' && how.how === 'draw' ? ('draw-to-hold' as const) : ('draw-not-on-record' as const),
        };
  return { place, state: tense === 'running' ? 'open' : 'unknown', because: [], cause, ...(among && { among }) };
};

/**
 * Places that are known only as a set (level teams nothing depends on, qualifiers in an order not on record) fill
 * the slots of one group or pot all the same: who is in it is known, whichever place each held.
 */
export const settleSets = (slots: readonly Place[], sources: readonly SlotSource[]): readonly Place[] => {
  if (slots.every(({ team }) => team !== undefined)) return slots;
  const sets = new Map<string, number[]>();
  slots.forEach((slot, i) => {
    const source = sources[i];
    if (slot.team !== undefined || slot.among === undefined || source?.kind !== 'place') return;
    const key = `${source.contest}: ${slot.among.join(' ')}`;
    const list = sets.get(key);
    if (list) list.push(i);
    else sets.set(key, [i]);
  });
  const settled = [...slots];
  for (const [, indices] of sets) {
    const slot = slots[indices[0] ?? -1];
    const among = slot?.among;
    if (slot === undefined || among === undefined || among.length !== indices.length) continue;
    if (slot.state !== 'shared' && slot.state !== 'unknown') continue;
    indices.forEach((i, k) => {
      const before = slots[i];
      const team = among[k];
      if (before && team !== undefined)
        settled[i] = { place: before.place, state: 'settled' satisfies PlaceState, team, because: before.because };
    });
  }
  return settled;
};

import type { ContestFacts, FactCommon } from '../model/facts.ts';
import type { List } from '../model/regulations.ts';
import type { Cause, ContestState, Place, Row, TeamIx } from '../model/standing.ts';
import type { Plan, PlanContest } from '../plan/plan.ts';
import { lots } from '../ranking/acts.ts';
import { type Evidence, measure } from '../ranking/measures.ts';
import { answer, makeRow } from '../ranking/places.ts';
import { rank } from '../ranking/ranking.ts';
import { addRecord, recordIn, unknownRecord } from '../ranking/records.ts';
import { emptyTally, type Tally } from '../ranking/tally.ts';

export type ListInput = {
  readonly plan: Plan;
  readonly contest: PlanContest;
  readonly node: List;
  readonly slots: readonly Place[];
  readonly waiting: Cause | undefined;
  /** Who can still be in it while a slot is open. */
  readonly among: readonly TeamIx[] | undefined;
  readonly states: readonly (ContestState | undefined)[];
  readonly facts: ContestFacts;
  readonly counts: (fact: FactCommon) => boolean;
  readonly figureIn: (contest: number, name: string, team: TeamIx) => number | undefined;
  readonly placeIn: Evidence['place'];
  readonly tense: 'running' | 'past';
};

/** Ranks teams of different contests by the records they made there. Nothing is known of it before all its slots are. */
export const evaluateList = (
  input: ListInput,
): { readonly places: readonly Place[]; readonly table: readonly Row[]; readonly progress: ContestState['progress'] } => {
  const { plan, contest, node, slots, waiting, tense, facts, counts, states } = input;
  if (waiting !== undefined) {
    const state = tense === 'running' ? ('open' as const) : ('unknown' as const);
    const places = slots.map(
      (_, i): Place => ({ place: i + 1, state, because: [], cause: waiting, ...(input.among && { among: input.among }) }),
    );
    return { places, table: [], progress: tense === 'running' ? 'not-started' : 'unknown' };
  }
  const entered = slots.flatMap((slot, i) => (slot.team === undefined ? [] : [{ team: slot.team, source: contest.slots[i] }]));
  const known = entered.map(({ team, source }): Tally | undefined => {
    if (node.records) return sumOfRecords(input, team);
    return source?.kind === 'place' ? recordIn(plan, states, source.contest, team, node.dropAgainst) : undefined;
  });
  const records = known.map((record) => record ?? unknownRecord());
  const teams = entered.map(({ team }) => team);
  const own = new Map(facts.figures.filter(counts).map((fact) => [`${fact.figure} ${fact.team}`, fact.value]));
  const origin = new Map(entered.map(({ team, source }) => [team, source?.kind === 'place' ? source.contest : -1]));
  const evidence: Evidence = {
    teams,
    position: new Map(teams.map((team, i) => [team, i])),
    tallies: records,
    rules: node.rules,
    figure: (name, team) => own.get(`${name} ${team}`) ?? input.figureIn(origin.get(team) ?? -1, name, team),
    place: input.placeIn,
  };
  const ranked = rank(
    [...new Set(teams)].sort((a, b) => a - b),
    1,
    node.rules.decidedBy,
    contest.cuts,
    {
      measure: (step, team) => measure(evidence, step, team),
      among: () => 'not-on-record',
      act: (step, level) => (step.act === 'lots' ? lots(step, level, facts.lots.filter(counts)) : { kind: 'absent' }),
    },
  );
  const places = ranked.blocks.flatMap((block) => answer(block, ranked, { contest: contest.ix, tense }));
  for (let place = places.length + 1; place <= contest.size; place++) places.push({ place, state: 'vacant', because: [] });
  const table = ranked.blocks.flatMap((block) => block.teams).map((team) => makeRow(team, known[teams.indexOf(team)], 'matches', []));
  return { places, table, progress: 'closed' };
};

/** What a team did in all the contests whose records the list adds up; in those it was not in, nothing. */
const sumOfRecords = ({ plan, contest, node, states }: ListInput, team: TeamIx): Tally => {
  const sum = emptyTally();
  for (const { path } of node.records ?? []) {
    const ix = contest.reads.get(path);
    const state = ix === undefined ? undefined : states[ix];
    if (ix === undefined || state === undefined || !state.slots.some((slot) => slot.team === team)) continue;
    addRecord(sum, recordIn(plan, states, ix, team, node.dropAgainst) ?? unknownRecord());
  }
  return sum;
};

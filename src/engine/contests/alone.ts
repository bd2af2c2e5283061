import type { BoundFacts } from '../facts/bind.ts';
import { makeView, type View } from '../facts/reading.ts';
import { at } from '../lists.ts';
import type { ContestFacts, FactCommon } from '../model/facts.ts';
import type { Group, Tie } from '../model/regulations.ts';
import type { Derived, Season } from '../model/season.ts';
import type { ContestIx, ContestState, MatchState, Place, TeamIx } from '../model/standing.ts';
import type { PlanContest } from '../plan/plan.ts';
import type { Tally } from '../ranking/tally.ts';
import { type Brought, broughtInto } from './carry.ts';
import { placeOfTeam, waitingFor } from './derive.ts';
import { describe, type Findings } from './findings.ts';
import { evaluateGroup } from './group.ts';
import { type Barring, barringsOn, cutsPastBars, handOn } from './handing.ts';
import { amongOf } from './slots.ts';
import { applyPlaced } from './stated-places.ts';
import { evaluateTie } from './tie.ts';

/**
 * A group or tie cut out of its season: all that its answer hangs on, as plain values that can be written down and read
 * elsewhere. What other contests and facts decide is in it as it stands; its results may be others.
 */
export type Alone = {
  readonly contest: Omit<PlanContest, 'node' | 'reads' | 'allocation'> & { readonly node: Group | Tie };
  /** The contests whose places its rules read, and each team's place there. */
  readonly reads: readonly {
    readonly path: string;
    readonly contest: ContestIx;
    readonly places: readonly { readonly team: TeamIx; readonly place: number }[];
  }[];
  readonly slots: readonly Place[];
  /** As they stand; those that do not count are left out. */
  readonly matches: readonly MatchState[];
  /** Only those that count. */
  readonly facts: Pick<ContestFacts, (typeof OF_ALONE)[number]>;
  readonly brought: Omit<Brought, 'records'> & { readonly records: readonly { readonly team: TeamIx; readonly tally: Tally }[] };
  readonly barrings: readonly Barring[];
  readonly tense: 'running' | 'past';
};

/** Facts beside the matches that have a say in a table or tie; the others fill slots, which are settled here. */
const OF_ALONE = [
  'rows',
  'printed',
  'placed',
  'points',
  'out',
  'closed',
  'figures',
  'lots',
] as const satisfies readonly (keyof ContestFacts)[];

/**
 * Cuts a contest out of a season and the facts it was derived from. Undefined for what is neither a group nor a tie: what
 * is drawn, listed or allotted has no results of its own.
 */
export const cutOut = (season: Season, log: BoundFacts, ix: ContestIx): Alone | undefined => {
  const { plan, contests: states } = season;
  const planned = at(plan.contests, ix);
  const { node, reads, allocation: _, ...contest } = planned;
  if (node.kind !== 'group' && node.kind !== 'tie') return undefined;
  const { slots, matches } = at(states, ix);
  const view = viewOf(season, log);
  const counting = <T extends FactCommon>(facts: readonly T[]): readonly T[] => facts.filter((fact) => view.counts(fact, ix));
  const { rows, printed, placed, points, out, closed, figures, lots } = at(log.contests, ix);
  const brought = node.kind === 'group' ? broughtInto(plan, planned, node, slots, states) : NOTHING_BROUGHT;
  return {
    contest: { ...contest, node },
    reads: [...reads].map(([path, contest]) => ({ path, contest, places: placesIn(states[contest], slots) })),
    slots,
    matches,
    facts: {
      rows: counting(rows),
      printed: counting(printed),
      placed: counting(placed),
      points: counting(points),
      out: counting(out),
      closed: counting(closed),
      figures: counting(figures),
      lots: counting(lots),
    },
    brought: { ...brought, records: [...brought.records].map(([team, tally]) => ({ team, tally })) },
    barrings: barringsOn(planned, plan, log, view),
    tense: view.tense(ix),
  };
};

const NOTHING_BROUGHT: Brought = { adjustments: [], matches: [], count: 'matches', records: new Map() };

/** A season has many contests, and one view of its facts. */
const viewOf = (season: Season, log: BoundFacts): View => {
  const known = views.get(season) ?? makeView(season.plan, log, season.reading, season.asOf);
  views.set(season, known);
  return known;
};
const views = new WeakMap<Season, View>();

const placesIn = (state: ContestState | undefined, slots: readonly Place[]): Alone['reads'][number]['places'] =>
  slots.flatMap(({ team }) => {
    const place = team === undefined ? undefined : placeOfTeam(state, team);
    return team === undefined || place === undefined ? [] : [{ team, place }];
  });

/**
 * The answer of a contest cut out, had its matches ended otherwise; without `matches` it is the season's own. What was
 * printed or stated of the table that was does not speak of another one and is left out then, and what is missing is still to be
 * played, unless only the end of the season says that a list of matches is whole.
 */
export const answerAlone = (alone: Alone, matches?: readonly MatchState[]): Derived => {
  const { barrings } = alone;
  const question = matches === undefined ? alone : supposed(alone, matches);
  const contest: PlanContest = { ...question.contest, reads: new Map(question.reads.map(({ path, contest }) => [path, contest])) };
  let derived = deriveWith(question, contest);
  if (barrings.length > 0) {
    const cuts = cutsPastBars(contest, derived.state.places, barrings);
    if (cuts !== undefined) derived = deriveWith(question, { ...contest, cuts });
    const handed = handOn(contest, derived.state.places, barrings);
    if (handed !== undefined) derived = { ...derived, state: { ...derived.state, handed } };
  }
  describe(contest, derived.state, question.tense, 'this season', derived.findings);
  return derived;
};

const supposed = (alone: Alone, matches: readonly MatchState[]): Alone => {
  const { node } = alone.contest;
  const onlyTimeTells = node.kind === 'group' && node.rounds === 'listed' && node.matchesEach === undefined;
  return {
    ...alone,
    matches,
    facts: { ...alone.facts, rows: [], printed: [], placed: [] },
    tense: onlyTimeTells ? alone.tense : 'running',
  };
};

type Deriving = { readonly state: ContestState; readonly findings: Findings };

const deriveWith = (alone: Alone, contest: PlanContest): Deriving => {
  const findings: Findings = { due: [], unknown: [], conflicts: [] };
  const state = evaluateAlone(alone, contest, findings);
  return { state: applyPlaced(state, contest, alone.facts.placed, findings.conflicts), findings };
};

const NO_FACTS: Omit<ContestFacts, (typeof OF_ALONE)[number]> = {
  entries: [],
  draws: [],
  numbers: [],
  matches: [],
  replaced: [],
  annulled: [],
};

const evaluateAlone = (alone: Alone, contest: PlanContest, { due }: Findings): ContestState => {
  const { slots, matches, brought, tense } = alone;
  const { node } = alone.contest;
  const { ix } = contest;
  const places = new Map(alone.reads.map((read) => [read.path, new Map(read.places.map(({ team, place }) => [team, place]))]));
  const waiting = waitingFor(contest, slots);
  const input = {
    contest,
    waiting,
    among: waiting && amongOf(slots),
    matches,
    facts: { ...NO_FACTS, ...alone.facts },
    counts: () => true,
    placeIn: (path: string, team: TeamIx) => places.get(path)?.get(team),
    tense,
  };
  if (node.kind === 'group') {
    const teams = [...new Set(slots.flatMap(({ team }) => (team === undefined ? [] : [team])))];
    const records = new Map(brought.records.map(({ team, tally }) => [team, tally]));
    const answer = evaluateGroup({ ...input, node, teams, brought: { ...brought, records } });
    if (answer.missing > 0 && tense === 'running' && waiting === undefined)
      due.push({ contest: ix, code: 'match', teams: [], count: answer.missing, ground: 'unstated' });
    const { places: found, table, progress, annulled } = answer;
    return {
      contest: ix,
      slots,
      places: found,
      matches: answer.matches,
      strays: answer.strays,
      table,
      progress,
      ...(brought.matches.length > 0 && { carried: brought.matches }),
      ...(annulled.length > 0 && { annulled }),
    };
  }
  const teams = [slots[0]?.team, slots[1]?.team] as const;
  const answer = evaluateTie({ ...input, node, teams, vacant: slots.some(({ state }) => state === 'vacant') });
  if (answer.missing > 0 && tense === 'running' && waiting === undefined) {
    const ground = node.ground === 'neutral' ? 'neutral' : 'unstated';
    due.push({ contest: ix, code: 'match', teams: teams.flatMap((team) => team ?? []), count: answer.missing, ground });
  }
  const { places: found, tie, progress } = answer;
  return { contest: ix, slots, places: found, matches: answer.matches, strays: answer.strays, tie, progress };
};

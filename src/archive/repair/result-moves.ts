import type { Counted } from './open-group.ts';
import type { Layer } from './result-layer.ts';
import { MIRRORED, resultOf, type Search, type Step } from './result-search.ts';
import { AT, type Left } from './row-ways.ts';

/** Gives every state that a move leads to; the slots are overwritten by the next. */
export type Moves = (layer: Layer, state: number, emit: Emit) => void;
type Emit = (slots: Float64Array) => void;

const NOTHING: ReadonlySet<Counted> = new Set();
const FIGURES = ['played', 'won', 'drawn', 'lost', 'points'] as const;
const NONE = Number.NEGATIVE_INFINITY;
const ENDLESS = Number.POSITIVE_INFINITY;

/** First half of a step: who wins, and by how much. An uncounted match is whole by this; it goes to `uncounted`. */
export const makeVerdicts = (search: Search, step: Step): Moves => {
  const { bound, counts, packing, rule } = search;
  const { may, other, slot, team } = step;
  const [own, its] = [bound[team] ?? NOTHING, bound[other] ?? NOTHING];
  const hasGoals = counts === 'scores';
  const send = makeSend(search, step, hasGoals ? 1 : 0, hasGoals ? 'stays' : 'ends');
  const sendWhole = makeSend(search, step, 0, 'ends');
  const [a, b] = [new Int32Array(7), new Int32Array(7)];
  const goal = [packing.of({ goalsFor: 1 }, own), packing.of({ goalsAgainst: 1 }, own)] as const;
  const itsGoal = [packing.of({ goalsFor: 1 }, its), packing.of({ goalsAgainst: 1 }, its)] as const;
  const ways = may.flatMap((outcome) => {
    if (outcome === 'uncounted') return [];
    const mirrored = MIRRORED[outcome];
    const [mine, theirs] = [resultOf(outcome, rule), resultOf(mirrored === 'uncounted' ? outcome : mirrored, rule)];
    return [{ outcome, mine, theirs, packed: packing.of(mine, own), itsPacked: packing.of(theirs, its) }];
  });
  const ownFigures = FIGURES.filter((figure) => own.has(figure));
  const itsFigures = FIGURES.filter((figure) => its.has(figure));
  return (layer, state, emit) => {
    const [mine, theirs] = [layer.at(state, 0), layer.at(state, slot)];
    packing.read(mine, a);
    packing.read(theirs, b);
    for (const { itsPacked, mine: takes, outcome, packed, theirs: gives } of ways) {
      if (ownFigures.some((figure) => takes[figure] > (a[AT[figure]] ?? 0))) continue;
      if (itsFigures.some((figure) => gives[figure] > (b[AT[figure]] ?? 0))) continue;
      const [least, most] =
        outcome === 'drawn' || !hasGoals ? [0, 0] : [1, outcome === 'won' ? mostOf(a, own, b, its) : mostOf(b, its, a, own)];
      const [i, j] = outcome === 'won' ? ([0, 1] as const) : ([1, 0] as const);
      for (let excess = least; excess <= most; excess += 1)
        send(emit, layer, state, mine - packed - excess * goal[i], theirs - itsPacked - excess * itsGoal[j]);
    }
    if (may.includes('uncounted') && !hasGoals) sendWhole(emit, layer, state, mine, theirs);
  };
};

/** A match that the table does not count: the whole step at once. */
export const makeUncounted = (search: Search, step: Step): Moves => {
  const send = makeSend(search, step, 0, 'ends');
  return (layer, state, emit) => send(emit, layer, state, layer.at(state, 0), layer.at(state, step.slot));
};

/** The most goals of one side against the other that both rows hold. */
const mostOf = (scorer: Int32Array, bound: ReadonlySet<Counted>, other: Int32Array, itsBound: ReadonlySet<Counted>): number =>
  Math.min(
    bound.has('goalsFor') ? (scorer[AT.goalsFor] ?? 0) : ENDLESS,
    itsBound.has('goalsAgainst') ? (other[AT.goalsAgainst] ?? 0) : ENDLESS,
  );

/** Second half of a step: the goals that both sides have in common. */
export const makeCommons = (search: Search, step: Step): Moves => {
  const { bound, packing } = search;
  const { left, other, otherLeft, slot, team } = step;
  const [own, its] = [bound[team] ?? NOTHING, bound[other] ?? NOTHING];
  const send = makeSend(search, step, 0, 'ends');
  const [a, b] = [new Int32Array(7), new Int32Array(7)];
  const each = packing.of({ goalsFor: 1, goalsAgainst: 1 }, own);
  const itsEach = packing.of({ goalsFor: 1, goalsAgainst: 1 }, its);
  return (layer, state, emit) => {
    const [mine, theirs] = [layer.at(state, 0), layer.at(state, slot)];
    packing.read(mine, a);
    packing.read(theirs, b);
    const most = Math.min(mostOf(a, own, b, its), mostOf(b, its, a, own));
    // What is left of a row after its last match is the goals of this one.
    const least = Math.max(left === 0 ? rest(a, own) : 0, otherLeft === 0 ? rest(b, its) : 0);
    for (let common = least; common <= most; common += 1) send(emit, layer, state, mine - common * each, theirs - common * itsEach);
  };
};

const rest = (row: Int32Array, bound: ReadonlySet<Counted>): number =>
  bound.has('goalsFor') ? (row[AT.goalsFor] ?? 0) : bound.has('goalsAgainst') ? (row[AT.goalsAgainst] ?? 0) : 0;

type Send = (emit: Emit, layer: Layer, state: number, mine: number, theirs: number) => void;

/** Emits a state if both rows can still be met; at the end of a step, teams that are done leave their slots. */
const makeSend = ({ log, order }: Search, step: Step, common: 0 | 1, end: 'ends' | 'stays'): Send => {
  const { other, slot, team } = step;
  const own: Left = { matches: step.left, common };
  const its: Left = { matches: step.otherLeft, common };
  const done = end === 'ends' ? step.done : 0;
  const slots = new Float64Array(order.length);
  return (emit, layer, state, mine, theirs) => {
    if (log(team, own, mine) === NONE || log(other, its, theirs) === NONE) return;
    for (let i = done; i < layer.width; i += 1) slots[i - done] = i === slot ? theirs : layer.at(state, i);
    if (done === 0) slots[0] = mine;
    emit(slots);
  };
};

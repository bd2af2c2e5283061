import { type Layer, makeLayer } from './result-layer.ts';
import { type Moves, makeCommons, makeUncounted, makeVerdicts } from './result-moves.ts';
import type { Search } from './result-search.ts';

/** How far a count may go: so many states are kept after each move, those that promise most; and until the time is over. */
type Effort = { readonly states: number; readonly isOver: () => boolean };

/** `all`: nothing was left out; `some`: states were, so that the ways are a lower bound; `time`: it was not finished. */
type Reach = 'all' | 'some' | 'time';

type Count = { readonly ways: bigint; readonly reach: Reach };

/**
 * Counts the results that fit, match by match. States from which no row can be met are left out, and beyond `states` those
 * that promise least.
 */
export const countResults = (search: Search, effort: Effort): Count => {
  let reach: Reach = 'all';
  let before = makeLayer(search.order.length);
  if (search.start) before.add(search.start, 1n);
  for (const [i, step] of search.steps.entries()) {
    const run = makeRun(search, i, effort);
    const after = makeLayer(before.width - step.done);
    if (search.counts === 'outcomes') run(before, after, makeVerdicts(search, step), 0);
    else {
      const between = makeLayer(before.width);
      run(before, between, makeVerdicts(search, step), 1);
      if (step.may.includes('uncounted')) run(before, after, makeUncounted(search, step), 0);
      run(between, after, makeCommons(search, step), 0);
    }
    if (run.reach() === 'time') return { ways: 0n, reach: 'time' };
    if (run.reach() === 'some') reach = 'some';
    before = after;
  }
  return { ways: before.size() === 0 ? 0n : before.ways(0), reach };
};

type Run = ((from: Layer, to: Layer, moves: Moves, common: 0 | 1) => void) & {
  readonly reach: () => Reach;
};

/** Moves all states of a layer, within the effort. */
const makeRun = (search: Search, index: number, { isOver, states }: Effort): Run => {
  let reach: Reach = 'all';
  const full = 4 * states;
  const run = (from: Layer, to: Layer, moves: Moves, common: 0 | 1): void => {
    const score = makeScore(search, index, to, common);
    const cut = (): void => {
      to.keep(states, score);
      if (reach === 'all') reach = 'some';
    };
    for (let state = 0; state < from.size(); state += 1) {
      if (reach === 'time' || ((state & 63) === 0 && isOver())) {
        reach = 'time';
        return;
      }
      const ways = from.ways(state);
      moves(from, state, (slots) => to.add(slots, ways));
      if (to.size() > full) cut();
    }
    if (to.size() > states) cut();
  };
  return Object.assign(run, { reach: () => reach });
};

/** How much a state promises: the ways to it, and the ways on if every match were free to suit both sides. */
const makeScore = (search: Search, index: number, layer: Layer, common: 0 | 1): ((state: number) => number) => {
  const { log, order, steps } = search;
  const first = order.length - layer.width;
  const now = steps[index];
  const teams = order.slice(first).map((team) => {
    const left = steps.slice(index + 1).filter((step) => step.team === team || step.other === team).length;
    const isNow = common === 1 && (now?.team === team || now?.other === team);
    return { team, left: { matches: left, common: isNow ? 1 : 0 } as const };
  });
  return (state) => {
    let promise = 0;
    for (const [slot, { left, team }] of teams.entries()) promise += log(team, left, layer.at(state, slot));
    return logOf(layer.ways(state)) + promise / 2;
  };
};

const logOf = (ways: bigint): number => {
  const near = Number(ways);
  if (Number.isFinite(near)) return Math.log(near);
  const bits = ways.toString(16).length * 4 - 64;
  return Math.log(Number(ways >> BigInt(bits))) + bits * Math.LN2;
};

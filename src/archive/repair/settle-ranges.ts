import type { PointsRule } from '../page/rows.ts';
import { type Alike, alikeMatches, blocksFor, GOALS, mostAhead, PART, PARTS, programOf } from './alike-matches.ts';
import { loadSolver, type Maximise, type Term } from './integer-program.ts';
import type { OpenGroup, Outcome } from './open-group.ts';
import type { Result } from './result-search.ts';
import { spreadResults, totalsOf, type Witness } from './spread-results.ts';

export type Range = readonly [number, number];

/** What a match may be, by the team of the lower number. Nothing outside of it is possible; if `settled`, every end of it is. */
export type Possible = {
  readonly outcomes: readonly Outcome[];
  /** Goals of either team, and by how many the one has more; absent where none can be told. */
  readonly goals?: readonly [Range, Range];
  readonly margin?: Range;
  readonly settled: 'yes' | 'no';
};

/** `none-fit`: proved. `possible` is of each open match; every witness holds a result for each. */
export type Settled =
  | { readonly kind: 'none-fit' }
  | {
      readonly kind: 'settled';
      readonly possible: ReadonlyMap<number, Possible>;
      readonly witnesses: readonly Witness[];
      readonly cut: 'no' | 'time';
    };

/**
 * What each open match can have been, by integer programs: whoever asks for the most of one match gets results of all, so
 * that only those ends are asked for which no results have shown yet.
 */
export const settleRanges = async (group: OpenGroup, rule: PointsRule, isOver: () => boolean): Promise<Settled> => {
  // with every result given there is one set of none more
  if (group.open.length === 0) return { kind: 'settled', possible: new Map(), witnesses: [new Map()], cut: 'no' };
  const all = alikeMatches(group);
  const known = new Map(all.map((alike) => [alike, openKnowledge(group, alike)]));
  const witnesses: Witness[] = [];
  const note = (numbers: readonly number[], asked: readonly Alike[]): void => {
    for (const witness of spreadResults(group.counts, all, totalsOf(numbers, all, asked))) {
      witnesses.push(witness);
      for (const [alike, of] of known) for (const { match } of alike.matches) show(of, witness.get(match));
    }
  };
  const solve = await loadSolver();
  for (const asked of roundsOf(all)) {
    const unknown = asked.flatMap((alike, block) => {
      const of = known.get(alike);
      return of && !(witnesses.length > 0 && isSettled(of)) ? [{ of, at: block * PARTS }] : [];
    });
    if (unknown.length === 0) continue;
    const answer = solve(programOf(group, rule, blocksFor(all, asked)), isOver, (maximise) => {
      const ask: Maximise = (goal, zero) => {
        const best = maximise(goal, zero);
        if (best.kind === 'best' || best.kind === 'some') note(best.numbers, asked);
        return best;
      };
      // Most teams can have their highest scores at once.
      if (ask(goalOf(unknown, 'first')).kind === 'none') return 'none-fit';
      if (witnesses.length > 0) {
        ask(goalOf(unknown, 'second'));
        for (const one of unknown) settle(one, ask);
      }
      return 'asked';
    });
    if (answer === 'none-fit') return { kind: 'none-fit' };
    if (isOver()) break;
  }
  const possible = new Map([...known].flatMap(([{ matches }, of]) => matches.map(({ match }) => [match, possibleOf(of)] as const)));
  return { kind: 'settled', possible, witnesses, cut: [...known.values()].every(isSettled) ? 'no' : 'time' };
};

/** Rounds in which no team plays twice, so that their matches can be asked about at once. */
const roundsOf = (all: readonly Alike[]): readonly (readonly Alike[])[] => {
  const rounds: Alike[][] = [];
  for (const alike of all) {
    const isFree = (round: readonly Alike[]): boolean =>
      round.every(({ first, second }) => ![first, second].some((team) => team === alike.first || team === alike.second));
    const round = rounds.find(isFree);
    if (round) round.push(alike);
    else rounds.push([alike]);
  }
  return rounds;
};

/** What is known of a match that is asked about, and where its block begins. */
type Asked = { readonly of: Knowledge; readonly at: number };

const goalOf = (asked: readonly Asked[], side: Side, sign: 1 | -1 = 1): readonly Term[] =>
  asked.flatMap(({ at }) => GOAL[side].map(([part, times]): Term => [at + part, sign * times]));

/** What is proved of alike matches from outside, and what results have shown. */
type Knowledge = {
  readonly outcomes: Set<Outcome>;
  readonly ranges: Record<Side, [number, number]> | undefined;
  readonly shownOutcomes: Set<Outcome>;
  readonly shown: Record<Side, [number, number]>;
};
const SIDES = ['first', 'second', 'margin'] as const;
type Side = (typeof SIDES)[number];

const openKnowledge = ({ counts, needs }: OpenGroup, { first, may, second }: Alike): Knowledge => {
  const [one, other] = [needs[first] ?? {}, needs[second] ?? {}];
  const closed: Readonly<Record<Outcome, boolean>> = {
    won: one.won === 0 || other.lost === 0,
    drawn: one.drawn === 0 || other.drawn === 0,
    lost: one.lost === 0 || other.won === 0,
    uncounted: false,
  };
  const outcomes = may.filter((outcome) => !closed[outcome]);
  const [ahead, behind] = [mostAhead(one, other), mostAhead(other, one)];
  const least = (only: Outcome): number => (outcomes.every((outcome) => outcome === only || outcome === 'uncounted') ? 1 : 0);
  const unseen = (): [number, number] => [Infinity, -Infinity];
  return {
    outcomes: new Set(outcomes),
    ranges: counts === 'outcomes' ? undefined : { first: [least('won'), ahead], second: [least('lost'), behind], margin: [-behind, ahead] },
    shownOutcomes: new Set(),
    shown: { first: unseen(), second: unseen(), margin: unseen() },
  };
};

const show = (known: Knowledge | undefined, result: Result | undefined): void => {
  if (known === undefined || result === undefined) return;
  known.shownOutcomes.add(result.outcome);
  const { score } = result;
  if (score === undefined) return;
  const found: Readonly<Record<Side, number>> = { first: score[0], second: score[1], margin: score[0] - score[1] };
  for (const side of SIDES) {
    const range = known.shown[side];
    range[0] = Math.min(range[0], found[side]);
    range[1] = Math.max(range[1], found[side]);
  }
};

const GOAL: Readonly<Record<Side, readonly Term[]>> = {
  first: GOALS[0],
  second: GOALS[1],
  margin: [
    [PART.ahead, 1],
    [PART.behind, -1],
  ],
};

/** Asks for what is not shown yet. The ends of goals come first, as they show outcomes too. */
const settle = (asked: Asked, ask: Maximise): void => {
  const { at, of } = asked;
  settleSide(asked, 'first', ask);
  settleSide(asked, 'second', ask);
  for (const outcome of [...of.outcomes]) {
    if (of.shownOutcomes.has(outcome)) continue;
    const best = ask([[at + PART[outcome], 1]]);
    if (best.kind === 'best' && best.value === 0) of.outcomes.delete(outcome);
  }
  if (needsMargin(of)) settleSide(asked, 'margin', ask);
};

const ENDS = [
  { end: 1, sign: 1 },
  { end: 0, sign: -1 },
] as const;

const settleSide = (asked: Asked, side: Side, ask: Maximise): void => {
  const { ranges, shown } = asked.of;
  if (ranges === undefined) return;
  for (const { end, sign } of ENDS) {
    if (shown[side][end] === ranges[side][end]) continue;
    const best = ask(goalOf([asked], side, sign), [asked.at + PART.uncounted]);
    if (best.kind === 'best') ranges[side][end] = sign === 1 ? best.value : 0 - best.value;
  }
};

const isCounted = ({ outcomes }: Knowledge): boolean => [...outcomes].some((outcome) => outcome !== 'uncounted');

/** By how many goals it ends is of use where it is certain who wins, and not with what score. */
const needsMargin = ({ outcomes, ranges }: Knowledge): boolean => {
  const [one, ...others] = [...outcomes];
  return ranges !== undefined && others.length === 0 && (one === 'won' || one === 'lost');
};

const isSettled = (known: Knowledge): boolean => {
  const { outcomes, ranges, shown, shownOutcomes } = known;
  if ([...outcomes].some((outcome) => !shownOutcomes.has(outcome))) return false;
  if (ranges === undefined || !isCounted(known)) return true;
  return SIDES.every(
    (side) => (side === 'margin' && !needsMargin(known)) || (shown[side][0] === ranges[side][0] && shown[side][1] === ranges[side][1]),
  );
};

const possibleOf = (known: Knowledge | undefined): Possible => {
  if (known === undefined) return { outcomes: [], settled: 'no' };
  const { outcomes, ranges } = known;
  const settled = isSettled(known) ? 'yes' : 'no';
  if (ranges === undefined || !isCounted(known)) return { outcomes: [...outcomes], settled };
  return {
    outcomes: [...outcomes],
    goals: [ranges.first, ranges.second],
    ...(needsMargin(known) && { margin: ranges.margin }),
    settled,
  };
};

import type { MeasureName, Rules, Step } from '../model/regulations.ts';
import type { PlanContest, SlotSource } from '../plan/plan.ts';

/**
 * The results of one group as plain numbers: match i is `home[i]` against `away[i]`, by slot (0 to size - 1), each on
 * the first-named side's ground. Plain or typed arrays.
 */
export type StoredResults = {
  readonly home: ArrayLike<number>;
  readonly away: ArrayLike<number>;
  readonly homeGoals: ArrayLike<number>;
  readonly awayGoals: ArrayLike<number>;
};

/** Slots in order, best first, and their figures by slot. Whom nothing separates stand by their slot. */
export type FinalTable = {
  readonly order: readonly number[];
  readonly won: readonly number[];
  readonly drawn: readonly number[];
  readonly lost: readonly number[];
  readonly goalsFor: readonly number[];
  readonly goalsAgainst: readonly number[];
  readonly points: readonly number[];
};

/** Makes the final table of a group; undefined where teams are level and the rules name more than measures to part them. */
export type TableMaker = (results: StoredResults) => FinalTable | undefined;

/**
 * The final table of a group from stored results, in the same order as `evaluate` and without its reasons: for
 * archives and forecasts that make millions of tables. Undefined for a contest whose list does not begin with measures
 * that read nothing but played results.
 */
export const compileTable = ({ node, size, slots }: PlanContest): TableMaker | undefined => {
  // points or records that teams bring along are not among the results
  if (node.kind !== 'group' || node.carries !== undefined || slots.some(bringsPoints)) return undefined;
  const { decidedBy } = node.rules;
  const end = decidedBy.findIndex((step) => columnOf(step) === undefined);
  const columns = decidedBy
    .slice(0, end < 0 ? decidedBy.length : end)
    .map(columnOf)
    .filter((column) => column !== undefined);
  if (columns.length === 0) return undefined;
  const atEnd = columns.length === decidedBy.length ? 'shared' : 'undecided';
  return (results) => {
    const sums = addUp(results, size, node.rules.points);
    const keys = columns.map((column) => column(sums, results));
    const order = sorted(keys, size);
    if (atEnd === 'undecided' && hasLevel(order, keys)) return undefined;
    const { won, drawn, lost, goalsFor, goalsAgainst, points } = sums;
    return { order, won, drawn, lost, goalsFor, goalsAgainst, points };
  };
};

const bringsPoints = (source: SlotSource): boolean => source.kind !== 'entry' && (source.filling?.bonus ?? 0) !== 0;

type Sums = Omit<FinalTable, 'order'>;

/** What a measure compares, more being better, for each slot. */
type Column = (sums: Sums, results: StoredResults) => readonly number[];

const COLUMNS: Partial<Record<MeasureName, Column>> = {
  points: ({ points }) => points,
  'goal-difference': ({ goalsFor, goalsAgainst }) => goalsFor.map((goals, i) => goals - (goalsAgainst[i] ?? 0)),
  goals: ({ goalsFor }) => goalsFor,
  'goals-against': ({ goalsAgainst }) => goalsAgainst.map((goals) => -goals),
  wins: ({ won }) => won,
  'away-goals': ({ won }, { away, awayGoals }) => {
    const goals = zeros(won.length);
    for (let i = 0; i < away.length; i++) (goals[away[i] as number] as number) += awayGoals[i] as number;
    return goals;
  },
};

const columnOf = (step: Step): Column | undefined => (step.kind === 'measure' && step.for === 'all' ? COLUMNS[step.by] : undefined);

const zeros = (size: number): number[] => new Array<number>(size).fill(0);

const addUp = ({ home, away, homeGoals, awayGoals }: StoredResults, size: number, { win, draw, loss }: Rules['points']): Sums => {
  const won = zeros(size);
  const drawn = zeros(size);
  const lost = zeros(size);
  const goalsFor = zeros(size);
  const goalsAgainst = zeros(size);
  // the loop a million tables go through: indices come from whoever stored the results, so nothing is looked up twice
  for (let i = 0; i < home.length; i++) {
    const h = home[i] as number;
    const a = away[i] as number;
    const scored = homeGoals[i] as number;
    const conceded = awayGoals[i] as number;
    (goalsFor[h] as number) += scored;
    (goalsAgainst[h] as number) += conceded;
    (goalsFor[a] as number) += conceded;
    (goalsAgainst[a] as number) += scored;
    if (scored > conceded) {
      (won[h] as number)++;
      (lost[a] as number)++;
    } else if (scored < conceded) {
      (won[a] as number)++;
      (lost[h] as number)++;
    } else {
      (drawn[h] as number)++;
      (drawn[a] as number)++;
    }
  }
  const points = won.map((wins, i) => wins * win + (drawn[i] as number) * draw + (lost[i] as number) * loss);
  return { won, drawn, lost, goalsFor, goalsAgainst, points };
};

/** Slots by their columns, the first that differs deciding; insertion, because a group is small. */
const sorted = (keys: readonly (readonly number[])[], size: number): readonly number[] => {
  const order = zeros(size);
  for (let i = 0; i < size; i++) {
    let j = i;
    for (; j > 0 && isBetter(i, order[j - 1] as number, keys); j--) order[j] = order[j - 1] as number;
    order[j] = i;
  }
  return order;
};

const isBetter = (one: number, other: number, keys: readonly (readonly number[])[]): boolean => {
  for (const key of keys) {
    const difference = (key[one] as number) - (key[other] as number);
    if (difference !== 0) return difference > 0;
  }
  return false;
};

const hasLevel = (order: readonly number[], keys: readonly (readonly number[])[]): boolean =>
  order.some((slot, i) => i > 0 && keys.every((key) => key[slot] === key[order[i - 1] as number]));

/** A knockout of single matches, by slots. Ties are numbered round by round: 0 is the first of the first round, the last one is the final. */
export type Bracket = {
  readonly ties: number;
  /** The two slots that meet; -1 while nobody is known. */
  readonly sides: (tie: number) => readonly [number, number];
  /** Says which side goes on. Scored again the other way round, what its winner played later is open. */
  readonly score: (tie: number, winner: 'first' | 'second') => void;
  /** The winner's slot; -1 while the final is open. */
  readonly champion: () => number;
};

/**
 * A bracket of 2, 4, 8 … slots that meet as they stand: the first two in the first tie, and so on. Throws a RangeError
 * for another number. Without rules, reasons or names, for what plays a knockout many times over.
 */
export const makeBracket = (slots: readonly number[]): Bracket => {
  const size = slots.length;
  if (size < 2 || !Number.isInteger(Math.log2(size))) throw new RangeError(`a bracket of ${size} slots`);
  // the sides of all ties one after the other, then the champion: the winner of tie t stands at size + t
  const standing = new Int32Array(2 * size - 1).fill(-1);
  standing.set(slots);
  const score: Bracket['score'] = (tie, winner) => {
    let place = size + tie;
    const through = standing[2 * tie + (winner === 'first' ? 0 : 1)] as number;
    if (standing[place] === through) return;
    standing[place] = through;
    for (let next = place >> 1; next < size - 1; next = place >> 1) {
      place = size + next;
      standing[place] = -1;
    }
  };
  return {
    ties: size - 1,
    sides: (tie) => [standing[2 * tie] as number, standing[2 * tie + 1] as number],
    score,
    champion: () => standing[2 * size - 2] as number,
  };
};

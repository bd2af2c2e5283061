import type { Highs, Model } from 'highs';

/** Numbers from 0 to `most` each, and sums over them that lie between two ends. All of it is whole. */
export type Program = { readonly most: readonly number[]; readonly sums: readonly Sum[] };
export type Sum = { readonly least: number; readonly most: number; readonly terms: readonly Term[] };
/** A number by its index, and how often it counts. */
export type Term = readonly [number, number];

/** `some`: these meet the sums, and there may be larger ones. `none`: no numbers meet them. `not known`: it was over before. */
export type Best =
  | { readonly kind: 'best' | 'some'; readonly value: number; readonly numbers: readonly number[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'not known' };

/** The largest that `goal` can be while all of `zero` are zero. */
export type Maximise = (goal: readonly Term[], zero?: readonly number[]) => Best;

let loading: Promise<Highs> | undefined;

/**
 * Opens programs with HiGHS (https://highs.dev), which is loaded when the first is asked for. Numbers that it gives are
 * checked in whole numbers against every sum; that nothing is larger rests on its own bounds.
 */
export const loadSolver = async (): Promise<<T>(program: Program, isOver: () => boolean, use: (maximise: Maximise) => T) => T> => {
  // Its types are those of its CommonJS face, where the loader is one step further in.
  loading ??= import('highs').then(({ default: load }) => (load as unknown as typeof load.default)());
  const highs = await loading;
  return (program, isOver, use) =>
    highs.withModel((model) => {
      pass(highs, model, program);
      return use((goal, zero = []) => maximise(highs, model, program, goal, zero, isOver));
    });
};

const pass = (highs: Highs, model: Model, { most, sums }: Program): void => {
  const starts = [0];
  const [indices, values]: [number[], number[]] = [[], []];
  for (const { terms } of sums) {
    for (const [index, times] of terms) {
      indices.push(index);
      values.push(times);
    }
    starts.push(indices.length);
  }
  model.passModel({
    numCols: most.length,
    numRows: sums.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: most.map(() => 0),
    colLower: most.map(() => 0),
    colUpper: most,
    rowLower: sums.map(({ least }) => least),
    rowUpper: sums.map((sum) => sum.most),
    matrix: { format: 'csr', numRows: sums.length, numCols: most.length, starts, indices, values },
    integrality: most.map(() => highs.constants.variableType.integer),
  });
  // Goals are whole: less than one between what is found and what may be is the end of a search.
  model.options.set({ output_flag: false, mip_abs_gap: 0.99, mip_rel_gap: 0, mip_detect_symmetry: false, mip_heuristic_effort: 0 });
};

const maximise = (
  { constants }: Highs,
  model: Model,
  program: Program,
  goal: readonly Term[],
  zero: readonly number[],
  isOver: () => boolean,
): Best => {
  if (isOver()) return { kind: 'not known' };
  for (const [index, times] of goal) model.changeColCost(index, times);
  for (const index of zero) model.changeColBounds(index, 0, 0);
  const { modelStatus } = model.run({
    [constants.callbackType.mipInterrupt](event) {
      if (isOver()) event.interrupt();
      return undefined;
    },
  });
  const { infeasible, optimal, unboundedOrInfeasible } = constants.modelStatus;
  const isThere = model.info.get('primal_solution_status') === constants.solutionStatus.feasible;
  const numbers = isThere ? Array.from(model.getSolution().colValue, Math.round) : [];
  for (const [index] of goal) model.changeColCost(index, 0);
  for (const index of zero) model.changeColBounds(index, 0, program.most[index] ?? 0);
  // Every number has an end, so that nothing is unbounded.
  if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return { kind: 'none' };
  if (numbers.length === 0 || !meets(program, numbers, zero)) return { kind: 'not known' };
  return { kind: modelStatus === optimal ? 'best' : 'some', value: sumOf(goal, numbers), numbers };
};

const sumOf = (terms: readonly Term[], numbers: readonly number[]): number =>
  terms.reduce((sum, [index, times]) => sum + times * (numbers[index] ?? 0), 0);

const meets = ({ most, sums }: Program, numbers: readonly number[], zero: readonly number[]): boolean =>
  numbers.every((number, i) => number >= 0 && number <= (most[i] ?? 0)) &&
  zero.every((index) => numbers[index] === 0) &&
  sums.every(({ least, most: largest, terms }) => {
    const sum = sumOf(terms, numbers);
    return least <= sum && sum <= largest;
  });

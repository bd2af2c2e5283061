import type { Highs, Model } from 'highs';

/** Numbers that are 0 or 1, what each costs, and sums over them that lie between two ends. All of it is whole. */
export type Program = { readonly costs: readonly number[]; readonly sums: readonly Sum[] };
export type Sum = { readonly least: number; readonly most: number; readonly terms: readonly Term[] };
/** A number by its index, and how often it counts. */
export type Term = readonly [number, number];

/** `cheapest`: nothing costs less. `some`: time was over, and there may be something cheaper. */
export type Solution =
  | { readonly kind: 'cheapest' | 'some'; readonly ones: ReadonlySet<number> }
  | { readonly kind: 'none' }
  | { readonly kind: 'not known' };

let loading: Promise<Highs> | undefined;

/**
 * Opens programs with HiGHS (https://highs.dev), which is loaded when the first is asked for. What it gives is checked in
 * whole numbers against every sum; that there is nothing, or nothing cheaper, rests on its own bounds.
 */
export const loadSolver = async (): Promise<(program: Program, isOver: () => boolean) => Solution> => {
  // Its types are those of its CommonJS face, where the loader is one step further in.
  loading ??= import('highs').then(({ default: load }) => (load as unknown as typeof load.default)());
  const highs = await loading;
  return (program, isOver) => (isOver() ? { kind: 'not known' } : highs.withModel((model) => solve(highs, model, program, isOver)));
};

const solve = (highs: Highs, model: Model, program: Program, isOver: () => boolean): Solution => {
  pass(highs, model, program);
  const { callbackType, modelStatus: status, solutionStatus } = highs.constants;
  const { modelStatus } = model.run({
    [callbackType.mipInterrupt](event) {
      if (isOver()) event.interrupt();
      return undefined;
    },
  });
  // Every number has an end, so that nothing is unbounded.
  if (modelStatus === status.infeasible || modelStatus === status.unboundedOrInfeasible) return { kind: 'none' };
  if (model.info.get('primal_solution_status') !== solutionStatus.feasible) return { kind: 'not known' };
  const values = Array.from(model.getSolution().colValue, Math.round);
  if (!meets(program, values)) return { kind: 'not known' };
  const ones = new Set(values.flatMap((value, index) => (value === 1 ? [index] : [])));
  return { kind: modelStatus === status.optimal ? 'cheapest' : 'some', ones };
};

const pass = (highs: Highs, model: Model, { costs, sums }: Program): void => {
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
    numCols: costs.length,
    numRows: sums.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: [...costs],
    colLower: costs.map(() => 0),
    colUpper: costs.map(() => 1),
    rowLower: sums.map(({ least }) => least),
    rowUpper: sums.map(({ most }) => most),
    matrix: { format: 'csr', numRows: sums.length, numCols: costs.length, starts, indices, values },
    integrality: costs.map(() => highs.constants.variableType.integer),
  });
  // Costs are whole: less than one between what is found and what may be is the end of a search.
  model.options.set({ output_flag: false, mip_abs_gap: 0.99, mip_rel_gap: 0 });
};

const meets = ({ costs, sums }: Program, values: readonly number[]): boolean =>
  values.length === costs.length &&
  values.every((value) => value === 0 || value === 1) &&
  sums.every(({ least, most, terms }) => {
    const sum = terms.reduce((total, [index, times]) => total + times * (values[index] ?? 0), 0);
    return least <= sum && sum <= most;
  });

import { type Collector, makeCollector } from './collect-repairs.ts';
import type { GroupFigures } from './figures.ts';
import type { Change, RepairOrder, RepairsOfAKind } from './repairs.ts';
import { type FigureCell, holds, isCount, rulesOfTable, type TableRule } from './table-rules.ts';

/** A figure that nothing else settles is changed by no more than this. */
const FARTHEST = 99;

/**
 * The smallest sets of figures to change after which a table adds up by itself, row by row and in its sums. Cells are looked through
 * from the rules that do not hold: each must have a changed cell.
 */
export const findAlone = (group: GroupFigures, { isOver, most }: RepairOrder): RepairsOfAKind | 'adds-up' => {
  const { cells, rules } = rulesOfTable(group);
  const values = cells.map(({ value }) => value);
  const broken: Search['broken'] = [
    ...rules.filter((rule) => !holds(rule, values)),
    ...cells.flatMap((cell, i) => (isBelowZero(cell) ? [{ cells: [i] }] : [])),
  ];
  if (broken.length === 0) return 'adds-up';
  for (let changes = 1; changes <= cells.length; changes += 1) {
    const collector = makeCollector();
    searchCells({ cells, rules, broken, isOver, collector }, changes);
    const { cut, repairs } = collector.found(most);
    if (repairs.length > 0) return { state: 'found', repairs, cut: isOver() ? 'time' : cut };
    if (isOver()) return { state: 'open', atLeast: changes };
  }
  return { state: 'none' };
};

const isBelowZero = (cell: FigureCell | undefined): boolean => cell !== undefined && cell.value < 0 && isCount(cell.figure);

type Search = {
  readonly cells: readonly FigureCell[];
  readonly rules: readonly TableRule[];
  readonly broken: readonly Pick<TableRule, 'cells'>[];
  readonly isOver: () => boolean;
  readonly collector: Collector;
};

/** Every set of exactly so many cells, once: the next cell is of a broken rule without a changed one, else beside a changed one. */
const searchCells = (search: Search, changes: number): void => {
  const { broken, cells, collector, isOver, rules } = search;
  const chosen: number[] = [];
  const taken = cells.map(() => false);
  const grow = (): void => {
    if (isOver() || collector.isFull(changes)) return;
    const uncovered = broken.filter((rule) => !rule.cells.some((i) => chosen.includes(i)));
    if (chosen.length === changes) {
      if (uncovered.length === 0) settle(search, chosen);
      return;
    }
    const fewest = uncovered.reduce<readonly number[] | undefined>((best, rule) => {
      const free = rule.cells.filter((i) => !taken[i]);
      return best === undefined || free.length < best.length ? free : best;
    }, undefined);
    const beside = (): readonly number[] => [
      ...new Set(rules.flatMap((rule) => (rule.cells.some((i) => chosen.includes(i)) ? rule.cells.filter((i) => !taken[i]) : []))),
    ];
    const next = fewest ?? beside();
    for (const i of next) {
      taken[i] = true;
      chosen.push(i);
      grow();
      chosen.pop();
    }
    for (const i of next) taken[i] = false;
  };
  grow();
};

/** Every way to give the chosen cells other values so that all rules hold: those that a rule settles first. */
const settle = ({ cells, collector, isOver, rules }: Search, chosen: readonly number[]): void => {
  const values = cells.map(({ value }) => value);
  const open = new Set(chosen);
  const touched = rules.filter((rule) => rule.cells.some((i) => open.has(i)));
  const set = (i: number, value: number, goals: number): void => {
    const cell = cells[i];
    if (cell === undefined || value === cell.value || !Number.isInteger(value) || (value < 0 && isCount(cell.figure))) return;
    const more = goals + Math.abs(value - cell.value);
    if (more > collector.limit()) return;
    values[i] = value;
    open.delete(i);
    if (touched.every((rule) => rule.cells.some((one) => open.has(one)) || holds(rule, values))) next(more);
    open.add(i);
    values[i] = cell.value;
  };
  const next = (goals: number): void => {
    if (isOver()) return;
    if (open.size === 0) {
      collector.offer({ goals, changes: chosen.toSorted((a, b) => a - b).flatMap((i) => changeOf(cells[i], values[i])) });
      return;
    }
    for (const rule of touched) {
      if (rule.kind !== 'sum') continue;
      const unknown = rule.cells.flatMap((i, at) => (open.has(i) ? [at] : []));
      const [at] = unknown;
      if (at === undefined || unknown.length > 1) continue;
      const rest = rule.cells.reduce((sum, i, one) => (one === at ? sum : sum + (values[i] ?? 0) * (rule.factors[one] ?? 0)), 0);
      const factor = rule.factors[at] ?? 0;
      // A factor of zero (points for a defeat) settles nothing.
      if (factor === 0) continue;
      set(rule.cells[at] ?? -1, (rule.sum - rest) / factor, goals);
      return;
    }
    const [free] = open;
    const from = free === undefined ? undefined : cells[free]?.value;
    if (free === undefined || from === undefined) return;
    for (let by = 1; by <= FARTHEST && goals + by <= collector.limit(); by += 1) {
      set(free, from - by, goals);
      set(free, from + by, goals);
    }
  };
  next(0);
};

const changeOf = (cell: FigureCell | undefined, to: number | undefined): readonly Change[] =>
  cell === undefined || to === undefined ? [] : [{ of: 'row', team: cell.team, figure: cell.figure, from: cell.value, to }];

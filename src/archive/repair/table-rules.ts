import { printedIn } from './counts.ts';
import type { Figure, FigureRow, GroupFigures } from './figures.ts';
import { isScoreable } from './targets.ts';

/** One printed figure of a table that stands by itself. */
export type FigureCell = { readonly team: number; readonly figure: Figure; readonly value: number };

/** Two columns that must make the same, or one that must make an even number (`differences`: zero); `other` is 0 then. */
export type TableSum = {
  readonly of: 'goals' | 'differences' | 'results' | 'draws' | 'played';
  readonly one: number;
  readonly other: number;
};

/** What must hold between figures; `cells` index the cells of the table. */
export type TableRule =
  /** The figures, each times its factor, make `sum`. */
  | {
      readonly kind: 'sum';
      readonly cells: readonly number[];
      readonly factors: readonly number[];
      readonly sum: number;
      readonly of?: TableSum['of'];
    }
  | { readonly kind: 'even'; readonly cells: readonly number[]; readonly of: TableSum['of'] }
  | { readonly kind: 'possible'; readonly cells: readonly number[]; readonly holds: (values: readonly number[]) => boolean };

/** The printed figures of a table and all that must hold between them, if no results are there. */
export const rulesOfTable = (group: GroupFigures): { readonly cells: readonly FigureCell[]; readonly rules: readonly TableRule[] } => {
  const cells: FigureCell[] = [];
  const rows = group.rows.flatMap((row, team) => (row ? [[team, row] as const] : []));
  const indexes = rows.map(([team, row]) => {
    const index = new Map<Figure, number>();
    for (const [figure, value] of printedIn(row)) {
      index.set(figure, cells.length);
      cells.push({ team, figure, value });
    }
    return index;
  });
  const rules = rows.flatMap(([, row], i) => rulesOfRow(group, row, (...figures) => found(indexes[i], figures)));
  // One row says nothing of the others.
  if (group.sums === undefined && rows.length > 1) rules.push(...rulesOfSums(indexes));
  return { cells, rules };
};

type CellsOf = (...figures: readonly Figure[]) => readonly number[] | undefined;

/** The cells of these figures, if the row prints all of them. */
const found = (index: ReadonlyMap<Figure, number> | undefined, figures: readonly Figure[]): readonly number[] | undefined => {
  const cells = figures.flatMap((figure) => index?.get(figure) ?? []);
  return cells.length === figures.length ? cells : undefined;
};

const rulesOfRow = ({ points }: GroupFigures, { adjusted }: FigureRow, cellsOf: CellsOf): TableRule[] => {
  const { win, draw, loss } = points;
  const rules: TableRule[] = [];
  const sum = (cells: readonly number[] | undefined, factors: readonly number[], total: number): void => {
    if (cells) rules.push({ kind: 'sum', cells, factors, sum: total });
  };
  sum(cellsOf('played', 'won', 'drawn', 'lost'), [-1, 1, 1, 1], 0);
  sum(cellsOf('points', 'won', 'drawn', 'lost'), [-1, win, draw, loss], -adjusted);
  sum(cellsOf('difference', 'goalsFor', 'goalsAgainst'), [-1, 1, -1], 0);
  const record = cellsOf('won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst');
  if (record)
    rules.push({
      kind: 'possible',
      cells: record,
      holds: ([won = 0, drawn = 0, lost = 0, goalsFor = 0, goalsAgainst = 0]) => isScoreable({ won, drawn, lost, goalsFor, goalsAgainst }),
    });
  const bare = cellsOf('points', 'played');
  if (bare && !cellsOf('won', 'drawn', 'lost'))
    rules.push({
      kind: 'possible',
      cells: bare,
      holds: ([own = 0, played = 0]) => {
        const most = win * played + adjusted;
        // One point short of all: a draw costs more than one where a win is worth more than two.
        return own === most || own <= most - (win - Math.max(draw, loss));
      },
    });
  return rules;
};

const rulesOfSums = (indexes: readonly ReadonlyMap<Figure, number>[]): readonly TableRule[] => {
  const column = (figure: Figure): readonly number[] | undefined => {
    const cells = indexes.flatMap((index) => index.get(figure) ?? []);
    return cells.length === indexes.length ? cells : undefined;
  };
  const [won, drawn, lost, played] = [column('won'), column('drawn'), column('lost'), column('played')];
  const [goalsFor, goalsAgainst, difference] = [column('goalsFor'), column('goalsAgainst'), column('difference')];
  const equal = (of: TableSum['of'], one: readonly number[], other: readonly number[]): TableRule => ({
    kind: 'sum',
    of,
    cells: [...one, ...other],
    factors: [...one.map(() => 1), ...other.map(() => -1)],
    sum: 0,
  });
  const rules: TableRule[] = [];
  if (goalsFor && goalsAgainst) rules.push(equal('goals', goalsFor, goalsAgainst));
  else if (difference) rules.push(equal('differences', difference, []));
  if (won && lost) rules.push(equal('results', won, lost));
  if (drawn) rules.push({ kind: 'even', of: 'draws', cells: drawn });
  if (!won && played) rules.push({ kind: 'even', of: 'played', cells: played });
  return rules;
};

/** Whether a rule holds of the values of all cells. */
export const holds = (rule: TableRule, values: readonly number[]): boolean => {
  const own = rule.cells.map((cell) => values[cell] ?? 0);
  switch (rule.kind) {
    case 'sum':
      return own.reduce((sum, value, i) => sum + value * (rule.factors[i] ?? 0), 0) === rule.sum;
    case 'even':
      return own.reduce((sum, value) => sum + value, 0) % 2 === 0;
    case 'possible':
      return rule.holds(own);
  }
};

/** Figures that are never below zero. */
export const isCount = (figure: Figure): boolean => figure !== 'difference' && figure !== 'points';

/** The sums over a table that do not hold. */
export const brokenSums = (group: GroupFigures): readonly TableSum[] => {
  const { cells, rules } = rulesOfTable(group);
  const values = cells.map(({ value }) => value);
  return rules.flatMap((rule): TableSum[] => {
    if (rule.kind === 'possible' || rule.of === undefined || holds(rule, values)) return [];
    const total = (sign: 1 | -1): number =>
      rule.cells.reduce((sum, cell, i) => sum + ((rule.kind === 'sum' ? rule.factors[i] : 1) === sign ? (values[cell] ?? 0) : 0), 0);
    return [{ of: rule.of, one: total(1), other: total(-1) }];
  });
};

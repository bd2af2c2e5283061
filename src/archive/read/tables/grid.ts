import { fold } from '../../../engine/index.ts';
import type { Gather } from '../../page/gather.ts';
import type { Cell, Grid } from '../../page/page.ts';
import { readScore } from '../../page/scores.ts';
import { type PageTable, readTeam, scoreCell, type TableCell } from './cells.ts';

type Row = readonly TableCell[];

/** Nobody prints a larger one; a square of what a hostile text holds would not end. */
const MOST_TEAMS = 200;

/** `Home \ Away`, `Local / Visita`: nothing but a grid has this corner. */
const CORNER = /^(?:home|local) ?[\\/] ?(?:away|visita|visitante)$/u;

export const saysGrid = (header: Row): boolean => CORNER.test(fold((header[0]?.value ?? '').slice(0, 40)));

/**
 * A square with the teams down its side and across its top, the diagonal without scores, scores in the rest: most of them,
 * if the first cell of the header does not say that it is a grid.
 */
export const isGrid = (rows: readonly Row[]): boolean => {
  const [header, ...body] = rows;
  const size = body.length;
  if (header === undefined || size < 2 || size > MOST_TEAMS || header.length !== size + 1) return false;
  if (header.slice(1).some(({ value }) => value === '') || body.some((row) => row[0]?.value === '')) return false;
  const cells = body.flatMap((row, i) => row.slice(1, size + 1).map(({ value }, j) => ({ diagonal: i === j, value })));
  const scores = cells.filter(({ diagonal, value }) => !diagonal && isScore(value));
  const said = cells.filter(({ diagonal, value }) => !diagonal && value !== '');
  if (cells.some(({ diagonal, value }) => diagonal && isScore(value))) return false;
  return saysGrid(header) || (scores.length > 0 && scores.length * 2 >= said.length);
};

const isScore = (words: string): boolean => {
  const kind = readScore(words)?.outcome.kind;
  return kind !== undefined && kind !== 'text' && kind !== 'not-played' && kind !== 'to-play';
};

export const addGrid = (table: PageTable, [header = [], ...body]: readonly Row[], gather: Gather): void => {
  const names = body.map(([name]) => name).filter((cell) => cell !== undefined);
  addSquare(
    table,
    header.slice(1),
    names,
    body.map((row) => row.slice(1)),
    gather,
  );
};

/** The grid that stands to the right of standings, under the codes of their teams. */
export const addGridBeside = (
  table: PageTable,
  codes: readonly (TableCell & { readonly column: number })[],
  names: readonly TableCell[],
  rows: readonly Row[],
  gather: Gather,
): void => {
  if (codes.length > MOST_TEAMS || names.length > MOST_TEAMS) {
    gather.remark('too-large', table.span, `${MOST_TEAMS}`, 'nothing');
    return;
  }
  const body = rows.map((row) => codes.map(({ column }) => row[column]).filter((cell) => cell !== undefined));
  addSquare(table, codes, names, body, gather);
};

const addSquare = (
  table: PageTable,
  across: readonly TableCell[],
  down: readonly TableCell[],
  body: readonly Row[],
  gather: Gather,
): void => {
  const order = orderOf(across, down);
  for (const [column, cell] of across.entries()) {
    if (order[column] === undefined) gather.remark('team-undeclared', cell.span, 'team of a row', 'nothing');
  }
  const cells: Grid['cells'][number][] = [];
  for (const [home, row] of body.entries()) {
    for (const [column, cell] of row.entries()) {
      const away = order[column];
      if (away === undefined || cell.value === '') continue;
      if (away !== home) {
        const read = scoreCell(cell, gather);
        if (read !== undefined) cells.push({ home, away, meeting: 1, ...read });
      } else if (isScore(cell.value)) gather.remark('cell-unreadable', cell.span, 'empty diagonal', 'nothing');
    }
    if (row.length < across.length) {
      const place = row.at(-1)?.span ?? down[home]?.span ?? table.span;
      gather.remark('row-unreadable', place, `${across.length}`, 'in part');
    }
  }
  const teams = down.map((cell, i): Grid['teams'][number] => {
    const column = order.indexOf(i);
    const code = across[column]?.value;
    const name: Cell<string> = readTeam(cell).team;
    return code === undefined ? { name } : { code, name };
  });
  gather.add({ kind: 'grid', heading: table.heading, span: table.span, teams, cells });
};

/** Which row each column belongs to: by name where all the columns bear the names of rows, else by its place. */
const orderOf = (across: Row, down: Row): readonly (number | undefined)[] => {
  const named = new Map(down.map((cell, i): [string, number] => [plainName(cell), i]));
  const byName = across.map((cell) => named.get(plainName(cell)));
  if (byName.every((row) => row !== undefined) || across.length !== down.length) return byName;
  return across.map((_, i) => i);
};

const plainName = (cell: TableCell): string => {
  const { value } = readTeam(cell).team;
  return value.length > 200 ? value : fold(value);
};

import type { Gather } from '../../page/gather.ts';
import { addMatches, addQualifiers, addStandings, addTies } from './blocks.ts';
import { addBoxes, boxIn } from './boxes.ts';
import { type PageTable, spanOf, type TableCell, type TablePart } from './cells.ts';
import { addGrid, isGrid, saysGrid } from './grid.ts';
import { isTeamList, kindOf, readHeader, type TableKind } from './headers.ts';

/**
 * Reads a table by its header words, in Spanish and English: standings (with the grid that stands beside them), ties,
 * matches, qualifiers; a grid, or the box of a match, by its shape. What it does not know of it is a remark.
 */
export const readTable = (table: PageTable, gather: Gather): void => {
  const parts = partsOf(table, gather);
  for (const part of parts) READERS[part.kind](part, gather);
  if (parts.length > 0) return;
  const rows = table.rows.filter((row) => !isEmpty(row));
  // a team may be called W.O.: then the header of a grid of two looks like the box of a match
  if (rows[0] !== undefined && !saysGrid(rows[0]) && boxIn(rows[0]) !== undefined) addBoxes(table, rows, gather);
  else if (isGrid(rows)) addGrid(table, rows, gather);
  else if (rows.length > 0) gather.remark('table-unreadable', table.span, 'standings, grid, ties, qualifiers', 'nothing');
};

const READERS: Readonly<Record<TableKind, (part: TablePart, gather: Gather) => void>> = {
  standings: addStandings,
  ties: addTies,
  matches: addMatches,
  qualifiers: addQualifiers,
};

/** A table may hold several under one another, each with its header; a row of one wide cell is a heading of what follows. */
const partsOf = (table: PageTable, gather: Gather): (TablePart & { readonly kind: TableKind })[] => {
  const parts: (TablePart & { kind: TableKind; rows: (readonly TableCell[])[] })[] = [];
  let titles: TableCell[] = [];
  let open: (typeof parts)[number] | undefined;
  const setAside: (readonly TableCell[])[] = [];
  for (const row of table.rows) {
    if (isEmpty(row)) continue;
    const title = soleCell(row);
    if (title !== undefined) {
      titles.push(title);
      continue;
    }
    const header = readHeader(row);
    const kind = kindOf(header) ?? (open === undefined && isTeamList(header) ? 'qualifiers' : undefined);
    if (kind !== undefined || (open !== undefined && titles.length > 0)) {
      const under = titles.length === 0 ? table : { ...table, heading: [...table.heading, ...titles.map(({ value }) => value)] };
      open = {
        table: under,
        header: kind === undefined && open !== undefined ? open.header : header,
        kind: kind ?? open?.kind ?? 'ties',
        rows: [],
      };
      parts.push(open);
      titles = [];
      if (kind !== undefined) continue;
    }
    if (open === undefined) setAside.push(row);
    else open.rows.push(row);
  }
  if (parts.length === 0) return [];
  for (const { span } of titles) gather.remark('row-unreadable', span, 'row of a table', 'nothing');
  for (const row of setAside) gather.remark('row-unreadable', spanOf(row), 'header', 'nothing');
  return parts;
};

const isEmpty = (row: readonly TableCell[]): boolean => row.every(({ value }) => value === '');

/** The one cell that spans the whole of a row. */
const soleCell = (row: readonly TableCell[]): TableCell | undefined =>
  row.length > 2 && row[0]?.carried === 'own' && row.slice(1).every(({ carried }) => carried === 'beside') ? row[0] : undefined;

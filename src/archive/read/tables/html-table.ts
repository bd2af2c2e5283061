import { trimmed } from '../wikitext/scan.ts';
import type { TableCell } from './cells.ts';
import { decodeEntities } from './html-entities.ts';
import { attributeOf, type Token } from './html-tokens.ts';

/** A table that is being read: its rows laid out as a browser lays them out, spans over rows and columns included. */
export type HtmlTable = {
  readonly from: number;
  readonly rows: TableCell[][];
  readonly openRow: () => void;
  readonly openCell: (tag: Token) => void;
  /** Words of the open cell; none open: they belong to nobody. */
  readonly addText: (from: number, to: number, weight: 'bold' | 'plain') => void;
  readonly addBlank: () => void;
  readonly closeCell: (at: number) => void;
  readonly closeRow: (at: number) => void;
  /** How many places of the layout are filled; the page has one limit for all its tables. */
  readonly filled: () => number;
};

type Draft = { from: number; words: string[]; length: number; bold: number; plain: number; rows: number; columns: number };

const MOST_SPANNED = 1_000;
/** What a reader sees of a cell is cut here; only cells that hold a page's layout are longer. */
const LONGEST_CELL = 4_000;

export const makeHtmlTable = (text: string, from: number, mostFilled: number): HtmlTable => {
  const rows: TableCell[][] = [];
  let row: TableCell[] | undefined;
  let cell: Draft | undefined;
  let filled = 0;
  /** By column: the cell that reaches down, and over how many more rows. */
  const down = new Map<number, { cell: TableCell; left: number }>();

  const fill = (one: TableCell): void => {
    filled += 1;
    if (filled <= mostFilled) row?.push(one);
  };

  /** The cells from above that stand at the end of the row as it is so far. */
  const fillFromAbove = (): void => {
    for (
      let above = down.get(row?.length ?? 0);
      row !== undefined && above !== undefined && filled <= mostFilled;
      above = down.get(row.length)
    ) {
      fill({ ...above.cell, carried: above.cell.carried === 'beside' ? 'beside' : 'above' });
      above.left -= 1;
      if (above.left === 0) down.delete(row.length - 1);
    }
  };

  const closeCell = (at: number): void => {
    if (cell === undefined || row === undefined) return;
    const { rows: reach, columns } = cell;
    const made = cellOf(text, cell, at);
    cell = undefined;
    for (let i = 0; i < columns && filled <= mostFilled; i += 1) {
      // A wide cell that meets one from above gives way, as in browsers that do not let them overlap.
      if (down.has(row.length)) break;
      const one: TableCell = i === 0 ? made : { ...made, carried: 'beside' };
      fill(one);
      if (reach > 1) down.set(row.length - 1, { cell: one, left: reach - 1 });
    }
  };

  const closeRow = (at: number): void => {
    closeCell(at);
    if (row === undefined) return;
    fillFromAbove();
    // Cells that reach down further to the right than this row goes have one row less to reach.
    for (const [column, above] of down) if (column >= row.length && --above.left <= 0) down.delete(column);
    if (row.length > 0) rows.push(row);
    row = undefined;
  };

  return {
    from,
    rows,
    openRow: () => {
      row ??= [];
    },
    openCell: (tag) => {
      row ??= [];
      fillFromAbove();
      const span = (name: 'rowspan' | 'colspan'): number => {
        const said = attributeOf(text, tag, name);
        const count = said === undefined ? 1 : Number.parseInt(said, 10);
        if (name === 'rowspan' && count === 0) return MOST_SPANNED;
        return Number.isFinite(count) ? Math.min(Math.max(count, 1), MOST_SPANNED) : 1;
      };
      cell = { from: tag.to, words: [], length: 0, bold: 0, plain: 0, rows: span('rowspan'), columns: span('colspan') };
    },
    addText: (start, to, weight) => {
      if (cell === undefined || cell.length > LONGEST_CELL) return;
      const words = decodeEntities(text.slice(start, Math.min(to, start + LONGEST_CELL)));
      cell.words.push(words);
      cell.length += words.length;
      if (words.trim() !== '') cell[weight] += 1;
    },
    addBlank: () => {
      if (cell !== undefined && cell.length <= LONGEST_CELL) cell.words.push(' ');
    },
    closeCell,
    closeRow,
    filled: () => filled,
  };
};

const cellOf = (text: string, { from, words, bold, plain }: Draft, at: number): TableCell => {
  const span = trimmed(text, from, at);
  const value = words.join('').replace(/\s+/gu, ' ').trim();
  return {
    value,
    raw: text.slice(span.from, span.to),
    span,
    carried: 'own',
    ...(bold > 0 && plain === 0 ? { weight: 'bold' as const } : {}),
  };
};

import type { Gather } from '../../page/gather.ts';
import type { Cell, PageOutcome, Span } from '../../page/page.ts';
import { readScore } from '../../page/scores.ts';
import type { Header } from './headers.ts';

/**
 * A cell where a reader sees it. `carried`: it stands here because the cell above or beside spans this place. `value` is
 * what a reader sees, `raw` the markup; `bold` marks winners on many pages.
 */
export type TableCell = Cell<string> & { readonly carried: 'own' | 'above' | 'beside'; readonly weight?: 'bold' };

/** A table of any format: spans laid out, so that every row has a cell in every column that it reaches. */
export type PageTable = {
  readonly heading: readonly string[];
  readonly span: Span;
  readonly rows: readonly (readonly TableCell[])[];
  /** The paragraph right before it, where the format knows: the box of a match has its day there. */
  readonly lead?: Cell<string>;
};

/** The rows under one header. */
export type TablePart = { readonly table: PageTable; readonly header: Header; readonly rows: readonly (readonly TableCell[])[] };

/** The same words with another value. */
export const asCell = <T>({ raw, span }: Cell<string>, value: T): Cell<T> => ({ value, raw, span });

/** Footnote marks, and the letters in brackets that mark a champion or who is out; `(H)` is as often a part of the name. */
export const FOOTNOTES = /(?:\s*\[[^[\]]{1,12}\])+$/u;
const STATUS = /\s*\((?:[ACEOPQRTXY](?:, ?)?){1,4}\)$/u;

/** The name of a team without the marks behind it: the letters of its state, and footnotes. */
export const readTeam = (
  cell: TableCell,
): { readonly team: Cell<string>; readonly status?: Cell<string>; readonly note?: Cell<string> } => {
  const end = cell.value.slice(-LONGEST_MARKS);
  const marks = [FOOTNOTES, STATUS, FOOTNOTES].reduce((rest, pattern) => rest.replace(pattern, ''), end);
  const behind = end.slice(marks.length).trim();
  const name = cell.value.slice(0, cell.value.length - (end.length - marks.length));
  if (behind === '' || name === '') return { team: asCell(cell, cell.value) };
  const letters = /\(([^()]*)\)/u.exec(behind);
  const notes = behind.replace(letters?.[0] ?? '', '').trim();
  return {
    team: asCell(cell, name),
    ...(letters?.[1] !== undefined && { status: asCell(cell, letters[1]) }),
    ...(notes !== '' && { note: asCell(cell, notes) }),
  };
};
const LONGEST_MARKS = 60;

/** A score as a cell; words that no reader knows are kept, with a remark. */
export const scoreCell = (
  cell: TableCell,
  gather: Gather,
): { readonly result: Cell<PageOutcome>; readonly note?: Cell<string> } | undefined => {
  const reading = readScore(cell.value);
  if (reading === undefined) return undefined;
  if (reading.outcome.kind === 'text') gather.remark('cell-unreadable', cell.span, 'score', 'as text');
  return { result: asCell(cell, reading.outcome), ...(reading.note === undefined ? {} : { note: asCell(cell, reading.note) }) };
};

/** From the first to the last cell that stands in this row itself. */
export const spanOf = (row: readonly TableCell[]): Span => {
  const own = row.filter(({ carried }) => carried !== 'above');
  const cells = own.length === 0 ? row : own;
  return { from: cells[0]?.span.from ?? 0, to: cells.reduce((to, { span }) => Math.max(to, span.to), 0) };
};

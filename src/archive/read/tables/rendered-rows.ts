import type { Gather } from '../../page/gather.ts';
import { readNumber } from '../../page/numbers.ts';
import { boxIn, isDay } from './boxes.ts';
import { spanOf, type TableCell } from './cells.ts';
import { type Header, isHeaderWord, kindOf, readHeader } from './headers.ts';
import { isPlace, type Places } from './places.ts';

type Cells = readonly TableCell[];

/** The tables of one run of cells, each as rows under a header row. What cannot be laid out is a remark. */
export const rowsOfRun = (cells: Cells, places: Places, gather: Gather): Cells[][] => {
  const tables: Cells[][] = [];
  let at = 0;
  while (at < cells.length) {
    const head = headAt(cells, at);
    const box = head === undefined ? boxAt(cells, at) : undefined;
    if (box !== undefined) {
      const end = nextStart(cells, at + box.length);
      // a box has no header, so what follows it is its own up to the next one
      tables.push([box, ...(end > at + box.length ? [cells.slice(at + box.length, end)] : [])]);
      at = end;
      continue;
    }
    if (head === undefined) {
      gather.remark('table-unreadable', spanOf(cells.slice(at)), 'header of a known table', 'nothing');
      break;
    }
    const { rows, end } = head.positioned === 'yes' ? standingsRows(cells, head, gather) : evenRows(cells, head, places, gather);
    tables.push([head.row, ...rows]);
    at = Math.max(end, head.end);
  }
  return tables;
};

/** The box of a match: its day, two names with a score between, its ground; or the three in the middle. */
const boxAt = (cells: Cells, at: number): Cells | undefined =>
  [5, 4, 3]
    .map((length) => cells.slice(at, at + length))
    .find((row) => boxIn(row) !== undefined && !(row.length === 4 && isDay(row[3] ?? (row[0] as TableCell))));

const nextStart = (cells: Cells, from: number): number => {
  for (let at = from; at < cells.length; at += 1) if (headAt(cells, at) !== undefined || boxAt(cells, at) !== undefined) return at;
  return cells.length;
};

type Head = {
  readonly row: Cells;
  readonly header: Header;
  /** Columns up to the last figure; behind them a result, a gap and a grid may follow. */
  readonly words: number;
  readonly codes: number;
  readonly gap: number;
  readonly positioned: 'yes' | 'no';
  /** Index behind the header. */
  readonly end: number;
};

const MOST_HEADER_WORDS = 20;
const MOST_CODES = 200;

/** The header that begins at a cell: known words, then, in standings, a gap and the codes of a grid up to the first position. */
const headAt = (cells: Cells, from: number): Head | undefined => {
  let end = from;
  while (end < cells.length && end - from < MOST_HEADER_WORDS && isHeaderWord(cells[end]?.value ?? '')) end += 1;
  const words = cells.slice(from, end);
  const header = readHeader(words);
  const kind = kindOf(header);
  if (kind === undefined) return undefined;
  if (kind !== 'standings' || !header.columns.has('position')) {
    return { row: words, header, words: words.length, codes: 0, gap: 0, positioned: 'no', end };
  }
  const wordsEnd = end;
  while (end < cells.length && end - wordsEnd <= MOST_CODES && readNumber(cells[end]?.value ?? '') === undefined) end += 1;
  const tail = cells.slice(wordsEnd, end);
  const gap = tail.findIndex(({ value }) => value !== '');
  const gaps = gap < 0 ? tail.length : gap;
  return { row: [...words, ...tail], header, words: words.length, codes: tail.length - gaps, gap: gaps, positioned: 'yes', end };
};

type Rows = { readonly rows: Cells[]; readonly end: number };

/** Rows of standings: each begins with its position, and is one cell short where the result of the row above spans it. */
const standingsRows = (cells: Cells, head: Head, gather: Gather): Rows => {
  const resultAt = head.header.columns.get('result');
  const full = head.row.length;
  const rows: Cells[] = [];
  let at = head.end;
  while (at < cells.length && headAt(cells, at) === undefined) {
    const lengths = resultAt === undefined ? [full] : [full, full - 1];
    const length = lengths.find((one) => at + one === cells.length || startsRow(cells, at + one, at)) ?? nextRow(cells, at, full);
    const row = cells.slice(at, length === undefined ? cells.length : at + length);
    at += row.length;
    if (row.length === full) rows.push(row);
    else if (row.length === full - 1 && resultAt !== undefined) rows.push(withResultAbove(row, rows.at(-1), resultAt, gather));
    else gather.remark(length === undefined ? 'call-cut-off' : 'row-unreadable', spanOf(row), `${full}`, 'nothing');
  }
  return { rows, end: at };
};

/** A position not above the one before, a name, and a figure: or the header of another table. */
const startsRow = (cells: Cells, at: number, before: number): boolean => {
  const position = readNumber(cells[at]?.value ?? '');
  const last = readNumber(cells[before]?.value ?? '');
  if (position === undefined) return headAt(cells, at) !== undefined;
  const name = cells[at + 1]?.value ?? '';
  const inOrder = last === undefined || (position >= last && position <= last + 20);
  return inOrder && /\p{L}/u.test(name) && readNumber(cells[at + 2]?.value ?? '') !== undefined;
};

/** Where the next row begins if this one has not the length it should have. */
const nextRow = (cells: Cells, at: number, full: number): number | undefined => {
  for (let length = 2; length <= full * 2; length += 1) if (startsRow(cells, at + length, at)) return length;
  return undefined;
};

const withResultAbove = (row: Cells, above: Cells | undefined, resultAt: number, gather: Gather): Cells => {
  const result = above?.[resultAt];
  const place = { from: row[0]?.span.from ?? 0, to: row[0]?.span.from ?? 0 };
  const carried: TableCell = result === undefined ? { value: '', raw: '', span: place, carried: 'above' } : { ...result, carried: 'above' };
  if (carried.value !== '') gather.remark('rowspan-lost', spanOf(row), carried.value, 'in part');
  return [...row.slice(0, resultAt), carried, ...row.slice(resultAt)];
};

/** Rows as long as the header. Where the page names departments, a row that begins with none has lost its first cell. */
const evenRows = (cells: Cells, head: Head, places: Places, gather: Gather): Rows => {
  const rows: Cells[] = [];
  const guarded = head.header.columns.get('from') === 0 && places.size > 0;
  let at = head.end;
  while (at < cells.length && headAt(cells, at) === undefined) {
    const first = cells[at];
    const above = rows.at(-1)?.[0];
    const lost = guarded && above !== undefined && first !== undefined && !isPlace(places, first);
    const length = lost ? head.words - 1 : head.words;
    const row = cells.slice(at, at + length);
    at += row.length;
    if (row.length < length) gather.remark('call-cut-off', spanOf(row), `${length}`, 'nothing');
    else if (lost) {
      gather.remark('rowspan-lost', spanOf(row), above.value, 'in part');
      rows.push([{ ...above, carried: 'above' }, ...row]);
    } else rows.push(row);
  }
  return { rows, end: at };
};

import type { Span } from '../../page/page.ts';
import type { PageTable, TableCell } from '../tables/cells.ts';
import { type Scan, trimmed } from './scan.ts';
import type { Tell } from './values.ts';
import { isBold, wikiWords } from './words.ts';

/** A `{| |}` table with its cells laid out, without the rows that say nothing. */
export type WikiTable = Omit<PageTable, 'heading'> & { readonly caption?: string };

type OpenCell = { readonly attributes: string; readonly from: number; to: number; nests: 'yes' | 'no' };
type OpenTable = { readonly from: number; rows: OpenCell[][]; cell?: OpenCell | undefined; caption?: OpenCell };

const DEEPEST = 50;
const MOST_CELLS = 100_000;
const WIDEST = 200;

/** Every table of the page that begins outside calls, in order of opening; a table that nobody ends goes to the next heading. */
export const wikiTables = (scan: Scan, tell: Tell): readonly WikiTable[] => {
  const { text } = scan;
  const done: { readonly table: OpenTable; readonly to: number }[] = [];
  const open: OpenTable[] = [];
  let cells = 0;

  /** Only the last cell of a line goes on over the lines that follow. */
  const endCell = (table: OpenTable, at: number): void => {
    if (table.cell !== undefined) table.cell.to = at;
    table.cell = undefined;
  };
  const endTable = (to: number): void => {
    const table = open.pop();
    if (table === undefined) return;
    endCell(table, to);
    done.push({ table, to });
  };
  const cutOff = (at: number): void => {
    while (open.length > 0) {
      tell('call-cut-off', { from: open.at(-1)?.from ?? at, to: at }, '|}', 'in part');
      endTable(at);
    }
  };
  const begin = (at: number): void => {
    const around = open.at(-1);
    if (around?.cell !== undefined) around.cell.nests = 'yes';
    if (open.length < DEEPEST) open.push({ from: at, rows: [[]] });
    else tell('too-deep', { from: at, to: at + 2 }, `${DEEPEST}`, 'nothing');
  };
  const addCells = (table: OpenTable, line: Line, from: number): void => {
    for (const { attributes, at } of splitCells(text, line, from)) {
      table.cell = { attributes, from: at.from, to: at.to, nests: 'no' };
      cells += 1;
      if (cells < MOST_CELLS) table.rows.at(-1)?.push(table.cell);
      else if (cells === MOST_CELLS) tell('too-large', { from, to: text.length }, `${MOST_CELLS}`, 'in part');
    }
  };

  for (const line of linesOutside(scan)) {
    if (line.kind === 'heading') {
      cutOff(line.from);
      continue;
    }
    const from = afterIndent(text, line);
    const signs = text.slice(from, Math.min(from + 2, line.to));
    if (signs === '{|') {
      begin(from);
      continue;
    }
    const table = open.at(-1);
    if (table === undefined || (signs[0] !== '|' && signs[0] !== '!')) continue;
    if (signs === '|}') {
      endCell(table, line.from);
      endTable(from + 2);
    } else if (signs === '|-') {
      endCell(table, line.from);
      table.rows.push([]);
    } else if (signs === '|+') {
      endCell(table, line.from);
      table.caption = { attributes: '', from: from + 2, to: line.to, nests: 'no' };
      table.cell = table.caption;
    } else {
      endCell(table, line.from);
      addCells(table, line, from);
    }
  }
  cutOff(text.length);
  const budget = { left: MOST_CELLS };
  return done.sort((a, b) => a.table.from - b.table.from).map(({ table, to }) => layOut(text, table, to, budget, tell));
};

type Line = Span & { readonly kind: 'line' | 'heading'; readonly masked: readonly number[] };

/** Lines as the table parser sees them: what calls, links and comments hold neither begins nor ends one. */
export function* linesOutside({ text, mask, headings }: Scan): Generator<Line> {
  const heads = new Set(headings.map(({ span }) => span.from));
  let at = 0;
  let next = 0;
  while (at < text.length) {
    const from = at;
    const masked: number[] = [];
    let to = text.indexOf('\n', at);
    if (to < 0) to = text.length;
    while (next < mask.length && (mask[next] ?? 0) < to) {
      const [start = 0, end = 0] = [mask[next], mask[next + 1]];
      masked.push(start, end);
      next += 2;
      if (end <= to) continue;
      to = text.indexOf('\n', end);
      if (to < 0) to = text.length;
    }
    yield { from, to, masked, kind: heads.has(from) ? 'heading' : 'line' };
    at = to + 1;
  }
}

export const afterIndent = (text: string, { from, to, masked }: Line): number => {
  let at = from;
  for (let next = 0; at < to; ) {
    if (at === masked[next] && text.startsWith('<!--', at)) {
      at = masked[next + 1] ?? to;
      next += 2;
    } else if (text[at] === ' ' || text[at] === '\t' || text[at] === ':') at += 1;
    else break;
  }
  return at;
};

/** The cells of one line: `||` (and `!!` in a header) between them, one pipe between attributes and contents. */
function* splitCells(text: string, line: Line, start: number): Generator<{ readonly attributes: string; readonly at: Span }> {
  const header = text[start] === '!';
  let from = start + 1;
  let bar = -1;
  let next = 0;
  const cell = (to: number): { readonly attributes: string; readonly at: Span } => ({
    attributes: bar < 0 ? '' : text.slice(from, Math.min(bar, from + 300)),
    at: { from: bar < 0 ? from : bar + 1, to },
  });
  for (let at = from; at < line.to; ) {
    while ((line.masked[next] ?? Number.POSITIVE_INFINITY) < at) next += 2;
    if (line.masked[next] === at) {
      at = line.masked[next + 1] ?? line.to;
      continue;
    }
    const sign = text[at];
    if ((sign === '|' && text[at + 1] === '|') || (header && sign === '!' && text[at + 1] === '!')) {
      yield cell(at);
      at += 2;
      from = at;
      bar = -1;
    } else {
      if (sign === '|' && bar < 0) bar = at;
      at += 1;
    }
  }
  yield cell(line.to);
}

const layOut = (text: string, { from, rows, caption }: OpenTable, to: number, budget: { left: number }, tell: Tell): WikiTable => {
  /** Cells of rows above that reach down: by column, the cell and how many rows it still fills. */
  const reaching = new Map<number, { readonly cell: TableCell; left: number }>();
  const laid: TableCell[][] = [];
  for (const row of rows.filter(({ length }) => length > 0)) {
    const out: TableCell[] = [];
    const carry = (): void => {
      for (let above = reaching.get(out.length); above !== undefined; above = reaching.get(out.length)) {
        above.left -= 1;
        if (above.left === 0) reaching.delete(out.length);
        out.push({ ...above.cell, carried: 'above' });
        budget.left -= 1;
      }
    };
    for (const open of row) {
      carry();
      const cell = tableCell(text, open);
      const wide = budget.left > 0 ? spanIn(open.attributes, 'colspan') : 1;
      const high = budget.left > 0 ? spanIn(open.attributes, 'rowspan') : 1;
      for (let i = 0; i < wide; i += 1) {
        if (i > 0 && reaching.has(out.length)) break;
        if (high > 1) reaching.set(out.length, { cell, left: high - 1 });
        out.push(i === 0 ? cell : { ...cell, carried: 'beside' });
        budget.left -= 1;
      }
    }
    carry();
    laid.push(out);
  }
  if (budget.left < 0 && budget.left !== Number.NEGATIVE_INFINITY) {
    budget.left = Number.NEGATIVE_INFINITY;
    tell('too-large', { from, to }, `${MOST_CELLS}`, 'in part');
  }
  const title = caption === undefined ? '' : wikiWords(text.slice(caption.from, caption.to));
  return { span: { from, to }, rows: laid, ...(title !== '' && { caption: title }) };
};

const tableCell = (text: string, { from, to, nests }: OpenCell): TableCell => {
  const span = trimmed(text, from, to);
  const raw = text.slice(span.from, span.to);
  const value = nests === 'yes' ? '' : wikiWords(raw);
  return { value, raw, span, carried: 'own', ...(isBold(raw) && { weight: 'bold' as const }) };
};

const spanIn = (attributes: string, name: 'rowspan' | 'colspan'): number => {
  const met = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(1, Number(met ?? 1)), WIDEST);
};

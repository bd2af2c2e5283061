import { cellOf } from '../../page/cells.ts';
import type { Cell } from '../../page/page.ts';

export type CsvRow = {
  readonly cells: readonly Cell<string>[];
  readonly from: number;
  readonly to: number;
  readonly quote: 'closed' | 'open';
};

/** No table of matches has more columns; what stands beyond them is not looked at. */
const MOST_CELLS = 200;
const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that divides the first lines into the same number of columns most often; a comma if none does. */
export const sniffDelimiter = (text: string): string => {
  const lines = text
    .slice(0, 8_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10);
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    return first === 0 ? 0 : counts.filter((count) => count === first).length * 100 + first;
  };
  return DELIMITERS.toSorted((a, b) => score(b) - score(a))[0] ?? ',';
};

/**
 * The rows of a text (RFC 4180): cells in quotes may hold the delimiter, line ends and doubled quotes. `raw` is what stands
 * between the quotes as it is written.
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const from = at;
    const cells: Cell<string>[] = [];
    let quote: CsvRow['quote'] = 'closed';
    for (;;) {
      const start = skipBlanks(text, at, delimiter);
      if (text[start] === '"') {
        const end = closingQuote(text, start + 1);
        if (end === undefined) quote = 'open';
        const to = end ?? text.length;
        if (cells.length < MOST_CELLS) cells.push(cellOf(text, start + 1, to, plainCell(text.slice(start + 1, to).replaceAll('""', '"'))));
        at = end === undefined ? text.length : end + 1;
        while (at < text.length && text[at] !== delimiter && !isEnd(text, at)) at += 1;
      } else {
        at = start;
        while (at < text.length && text[at] !== delimiter && !isEnd(text, at)) at += 1;
        let to = at;
        while (to > start && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
        if (cells.length < MOST_CELLS) cells.push(cellOf(text, start, to, plainCell(text.slice(start, to))));
      }
      if (text[at] !== delimiter) break;
      at += 1;
    }
    yield { cells, from, to: at, quote };
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
  }
}

const isEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

const skipBlanks = (text: string, from: number, delimiter: string): number => {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at += 1;
  return at;
};

const closingQuote = (text: string, from: number): number | undefined => {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return undefined;
};

/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-`, `@`, their full-width forms, tab and line ends at the beginning,
 * with or without the apostrophes that make a text of it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^'*[\s\uFEFF]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
const NUMBER = /^[+-]?\d{1,9}$/;

/** A cell that no spreadsheet runs: an apostrophe before what could be a formula. Plain numbers stay as they are. */
export const textOnly = (value: string): string => (FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value);

/** Takes that apostrophe off again. */
const plainCell = (value: string): string => (value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value);

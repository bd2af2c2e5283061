import type { PageLine } from '../../page/gather.ts';
import { trimmed } from '../wikitext/scan.ts';
import type { TableCell } from './cells.ts';
import { decodeEntities } from './html-entities.ts';

/** A grid of the largest league has some 60 columns. */
export const MOST_COLUMNS = 300;

/** `|---|:--:|`: the line under the header of a table. */
export const isRule = (words: string): boolean =>
  words.includes('-') && /^[|\s:-]+$/u.test(words) && words.includes('|') && /-{2,}|:-/u.test(words);

/** The cells of a line, an outer bar at either end left out. Bars behind a backslash or within `[[ ]]` divide nothing. */
export const splitRow = (text: string, line: PageLine): TableCell[] => {
  const row = trimmed(text, line.from, line.to);
  const from = text[row.from] === '|' ? row.from + 1 : row.from;
  const to = row.to > from && text[row.to - 1] === '|' && text[row.to - 2] !== '\\' ? row.to - 1 : row.to;
  const cells: TableCell[] = [];
  let start = from;
  for (let at = from; at < to && cells.length < MOST_COLUMNS; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '[' && text[at + 1] === '[') {
      const end = text.slice(at, Math.min(to, at + LONGEST_LINK)).indexOf(']]');
      if (end > 0) at += end;
    } else if (sign === '|') {
      cells.push(cellFrom(text, start, at));
      start = at + 1;
    }
  }
  if (cells.length < MOST_COLUMNS) cells.push(cellFrom(text, start, to));
  return cells;
};

const LONGEST_LINK = 300;

const cellFrom = (text: string, from: number, to: number): TableCell => {
  const span = trimmed(text, from, to);
  const raw = text.slice(span.from, span.to);
  const bold = /^(?:\*\*|__)[^*_]/u.test(raw) && raw.length > 4 && /(?:\*\*|__)$/u.test(raw.slice(-2));
  return { value: plainWords(raw), raw, span, carried: 'own', ...(bold ? { weight: 'bold' as const } : {}) };
};

/** What a reader sees of inline markdown. A cell longer than any name or score stays as it is. */
export const plainWords = (raw: string): string =>
  raw.length > LONGEST_CELL || !/[\\*_[\]<`&]/u.test(raw)
    ? raw
    : decodeEntities(MARKS.reduce((rest, [pattern, by]) => rest.replace(pattern, by), raw))
        .replace(/\s+/gu, ' ')
        .trim();

/** A name of 200 signs, each written as an entity. */
const LONGEST_CELL = 1_500;

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/<sup>[^<]*<\/sup>/giu, ''],
  [/<br ?\/?>/giu, ' '],
  [/<[^<>]*>/gu, ''],
  [/!\[[^[\]]*\]\([^()]*\)/gu, ''],
  [/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1'],
  [/\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/gu, '$1'],
  [/\[\^[^\]]*\]/gu, ''],
  [/(?<!\\)(\*\*|__)(?=\S)([^*_]*)(?<!\\)\1/gu, '$2'],
  [/(?<![\p{L}\d\\])([*_])(?=\S)([^*_]*)(?<!\\)\1(?![\p{L}\d])/gu, '$2'],
  [/`([^`]*)`/gu, '$1'],
  [/\\([\\|*_[\]<>`#()!-])/gu, '$1'],
];

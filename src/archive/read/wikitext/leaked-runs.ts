import type { Gather } from '../../page/gather.ts';
import type { Span } from '../../page/page.ts';
import { spanOf, type TableCell } from '../tables/cells.ts';
import { kindOf, readHeader } from '../tables/headers.ts';
import { mendRows, type Places } from '../tables/places.ts';
import { readTable } from '../tables/tables.ts';

/**
 * Where one cell ends and the next begins in words that ran together: a capital behind a small letter, a digit or a closing
 * bracket (`Sport SealcasAmazonas`), and a word behind an abbreviation (`UTCCajamarca`).
 */
const BORDER = /(?<=[\p{Ll}\d)\].])(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u;
const LONGEST_ROW = 400;

const piecesOf = (text: string, { from, to }: Span): TableCell[] => {
  let at = from;
  return text
    .slice(from, to)
    .split(BORDER)
    .map((raw) => {
      const span = { from: at, to: at + raw.length };
      at = span.to;
      return { value: raw.trim(), raw, span, carried: 'own' as const };
    });
};

/** The header of a table of qualifiers whose cells ran together: `DepartmentTeamLocation`. */
export const isRunTogether = (words: string): boolean => {
  if (words.length < 8 || words.length > 100 || !/\p{Ll}\p{Lu}/u.test(words)) return false;
  const header = piecesOf(words, { from: 0, to: words.length });
  return header.length > 1 && kindOf(readHeader(header)) === 'qualifiers';
};

/** Rows with more pieces than columns cannot be told apart; rows with fewer are mended as those of other formats. */
export const addRunTogether = (text: string, lines: readonly Span[], heading: readonly string[], places: Places, gather: Gather): void => {
  const [first, ...rest] = lines;
  if (first === undefined) return;
  const header = piecesOf(text, first);
  gather.remark('cell-unreadable', first, 'a mark between cells', 'in part');
  const rows = rest.flatMap((line): TableCell[][] => {
    const row = line.to - line.from > LONGEST_ROW ? [] : piecesOf(text, line);
    const fits = row.length > 1 && row.length <= header.length;
    if (!fits) gather.remark('row-unreadable', line, `${header.length}`, 'nothing');
    return fits ? [row] : [];
  });
  const span = { from: first.from, to: spanOf(rows.at(-1) ?? header).to };
  readTable({ heading, span, rows: mendRows(header, rows, places, gather) }, gather);
};

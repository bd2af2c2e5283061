import { seasonIn } from '../../page/days.ts';
import { type Gather, LARGEST_TEXT, linesOf, makeGather, type PageLine } from '../../page/gather.ts';
import type { PageReader } from '../../page/page.ts';
import { spanOf, type TableCell } from './cells.ts';
import { kindOf, readHeader } from './headers.ts';
import { frontMatter } from './markdown-front.ts';
import { isRule, MOST_COLUMNS, plainWords, splitRow } from './markdown-rows.ts';
import { mendRows, type Places, placesIn } from './places.ts';
import { readTable } from './tables.ts';

/**
 * Reads the tables of a markdown page, under headings in `#` or in the `==` of the wiki that it was made from. Markdown has
 * no spans: rows that came out short are mended where it is certain how, each with a remark. A `|}` with no table before it
 * is what is left of one.
 */
export const readMarkdown: PageReader = (text) => {
  const gather = makeGather(text, 'markdown');
  if (text.length > LARGEST_TEXT) return gather.page();
  const places = placesIn(text);
  const front = frontMatter(text);
  const sections = makeSections(front.title);
  let rows: TableCell[][] = [];
  /** A line with a bar in it, which is a header if a rule follows. */
  let loose: PageLine | undefined;
  let lostFrom: number | undefined;

  let cells = 0;
  const addRow = (line: PageLine): void => {
    if (cells >= MOST_CELLS) return;
    const row = rowOf(text, line, gather);
    cells += row.length;
    rows.push(row);
    if (cells >= MOST_CELLS) gather.remark('too-large', { from: line.from, to: text.length }, `${MOST_CELLS}`, 'in part');
  };

  const close = (): void => {
    if (rows.length > 0) addTable(rows, sections.heading(), places, gather);
    rows = [];
  };

  const READERS: Readonly<Record<LineSort, (line: PageLine) => void>> = {
    row: (line) => {
      addRow(line);
    },
    rule: () => {
      if (rows.length === 0 && loose !== undefined) addRow(loose);
    },
    loose: (line) => {
      if (rows.length > 0) addRow(line);
    },
    mark: (line) => {
      close();
      lostFrom ??= line.from;
    },
    end: (line) => {
      close();
      gather.remark('call-cut-off', { from: lostFrom ?? line.from, to: line.to }, 'rows before the end of a table', 'nothing');
      lostFrom = undefined;
    },
    other: (line) => {
      close();
      const of = sections.line(text, line);
      if (of !== 'title of the page') gather.say(of, sections.heading(), line, of === 'title' ? titleWords : plainWords);
    },
  };

  for (const line of linesOf(text)) {
    const sort = sortOf(text, line);
    READERS[sort](line);
    loose = sort === 'loose' ? line : undefined;
    if (gather.isFull()) break;
  }
  close();
  const title = sections.title();
  const season = seasonIn(title ?? '');
  return gather.page({ ...front, ...(title === undefined ? {} : { title }), ...(season === undefined ? {} : { season }) });
};

/** Of all tables of a page: the largest pages of leagues have some 20,000. */
const MOST_CELLS = 200_000;

type LineSort = 'row' | 'rule' | 'loose' | 'mark' | 'end' | 'other';

const sortOf = (text: string, { from, to }: PageLine): LineSort => {
  const begins = text.slice(from, Math.min(to, from + 400)).trim();
  if (/^(?:\|-\s*)?\|\}/u.test(begins)) return 'end';
  if (/^(?:\|-+|\{\|.*)$/u.test(begins)) return 'mark';
  if (begins.includes('|') && isRule(begins)) return 'rule';
  if (begins.startsWith('|')) return 'row';
  return begins.includes('|') && !begins.startsWith('#') ? 'loose' : 'other';
};

const rowOf = (text: string, line: PageLine, gather: Gather): TableCell[] => {
  const cells = splitRow(text, line);
  if (cells.length >= MOST_COLUMNS) gather.remark('too-large', line, `${MOST_COLUMNS}`, 'in part');
  return cells;
};

const addTable = (rows: readonly TableCell[][], heading: readonly string[], places: Places, gather: Gather): void => {
  const at = rows.findIndex((row) => kindOf(readHeader(row)) === 'qualifiers');
  const top = rows[at];
  const mended = top === undefined ? rows : [...rows.slice(0, at), ...mendRows(top, rows.slice(at + 1), places, gather)];
  const span = { from: spanOf(rows[0] ?? []).from, to: spanOf(rows.at(-1) ?? []).to };
  readTable({ heading, span, rows: mended }, gather);
};

/** The headings that a line stands under; the first of level 1 is the title of the page. */
const makeSections = (given: string | undefined) => {
  let title = given;
  let open: { readonly level: number; readonly words: string }[] = [];
  return {
    title: (): string | undefined => title,
    heading: (): string[] => open.map(({ words }) => words),
    line: (text: string, { from, to }: PageLine): 'title of the page' | 'title' | 'paragraph' => {
      const heading = to - from > LONGEST_HEADING ? undefined : headingOf(text.slice(from, to).trim());
      if (heading === undefined) return 'paragraph';
      if (heading.level === 1 && (title === undefined || title === heading.words)) {
        title = heading.words;
        open = [];
        return 'title of the page';
      }
      open = [...open.filter(({ level }) => level < heading.level), heading];
      return 'title';
    },
  };
};

/** A title of 200 signs, each written as an entity. */
const LONGEST_HEADING = 1_500;

/** Signs that close a heading are no part of it. */
const withoutHashes = (words: string): string => {
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  return words.slice(0, end).trimEnd();
};

const headingOf = (words: string): { level: number; words: string } | undefined => {
  const hashes = /^(#{1,6})\s+(.*)$/u.exec(words);
  if (hashes !== null) return { level: hashes[1]?.length ?? 1, words: plainWords(withoutHashes(hashes[2] ?? '')) };
  const equals = /^(={1,6})([^=].*?)\1$/u.exec(words);
  return equals === null ? undefined : { level: equals[1]?.length ?? 1, words: plainWords((equals[2] ?? '').trim()) };
};

const titleWords = (raw: string): string => headingOf(raw.trim())?.words ?? raw.trim();

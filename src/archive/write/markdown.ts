import type { Page } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import { outlineOf } from './outline.ts';
import { pageTitle } from './page-title.ts';
import { plainTables } from './plain-pieces.ts';
import { largest, type PlainCell, type PlainTable } from './plain-table.ts';
import { asEntity } from './signs.ts';
import { makeUnsaid, tellProse } from './unsaid.ts';
import { WRITE_WORDS, type WriteWords } from './words.ts';
import type { PageWriter } from './writer.ts';

/**
 * Tables of GitHub's markdown under headings. It has no brackets: their rounds are written as tables of ties. What a table
 * cannot say stands in a list under it.
 */
export const writeMarkdown: PageWriter = (page, { language }) => {
  const words = WRITE_WORDS[language];
  const { list, tell } = makeUnsaid();
  tellProse(page, tell);
  const title = pageTitle(page);
  const parts = [...frontMatter(page), ...(title === undefined ? [] : [`# ${markdownText(title)}`])];
  for (const piece of outlineOf(page, { hasBracket: () => false, tell })) {
    if (piece.kind === 'title') parts.push(`${'#'.repeat(piece.level)} ${markdownText(piece.words)}`);
    else for (const table of plainTables(page, piece, words, tell)) parts.push(tableText(namesFirst(table, words)), ...remarksText(table));
  }
  return { text: parts.length === 0 ? '' : `${parts.join('\n\n')}\n`, unsaid: list() };
};

/** Where the copy is from, in the lines before a page that markdown tools know. */
const frontMatter = ({ source }: Pick<Page, 'source'>): readonly string[] => {
  const lines = [
    ['source', source?.address],
    ['license', source?.licence],
    ['revision', source?.revision],
    ['credits', source?.credits],
  ].flatMap(([key, value]) => (value === undefined || cleanWords(value) === '' ? [] : [`${key}: ${JSON.stringify(cleanWords(value))}`]));
  return lines.length === 0 ? [] : [['---', ...lines, '---'].join('\n')];
};

/**
 * Words that markdown leaves as they are: every sign that could be markup as an entity, which all readers of markdown know
 * and which divides no cells.
 */
const markdownText = (words: string): string => {
  const safe = cleanWords(words)
    .replace(/&(?=#?\w)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\|*`[\]~$#>]/g, asEntity)
    // within a word it is a letter
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, asEntity);
  // A cell of dashes could be taken for the line under a header.
  return /^[-:\s]+$/.test(safe) ? safe.replace(/[-:]/, asEntity) : safe;
};

/**
 * A row that begins with a region and ends with an empty cell looks like one that lost its region with the cell above: such
 * a table begins with the names.
 */
const namesFirst = (table: PlainTable, words: WriteWords): PlainTable => {
  const { columns, rows } = table;
  if (columns[0]?.words !== words.from || rows.every((row) => row.at(-1)?.words !== '')) return table;
  const turned = <T>([first, second, ...rest]: readonly T[]): readonly T[] => [second, first, ...rest].filter((one) => one !== undefined);
  return { ...table, columns: turned(columns), rows: rows.map(turned) };
};

const tableText = ({ columns, rows }: PlainTable): string => {
  const header = columns.map(({ words }) => markdownText(words));
  const body = rows.map((row) => row.map(cellText));
  const widths = header.map((words, i) =>
    largest(
      [words, ...body.map((row) => row[i] ?? '')].map(widthOf).filter((width) => width <= WIDEST),
      3,
    ),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => padded(cell, widths[i] ?? 0, columns[i]?.align ?? 'left')).join(' | ')} |`;
  const rule = columns.map(({ align }, i) => {
    const dashes = '-'.repeat((widths[i] ?? 3) - (align === 'center' ? 2 : align === 'right' ? 1 : 0));
    return align === 'center' ? `:${dashes}:` : align === 'right' ? `${dashes}:` : dashes;
  });
  return [line(header), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
};

const cellText = ({ mark, words }: PlainCell): string => (mark === 'bold' ? `**${markdownText(words)}**` : markdownText(words));

/** Longer cells are not lined up: they would blow up all the others. */
const WIDEST = 40;
const widthOf = (words: string): number => [...words].length;

const padded = (words: string, width: number, align: 'left' | 'center' | 'right'): string => {
  const blank = Math.max(0, width - widthOf(words));
  if (align === 'right') return ' '.repeat(blank) + words;
  const before = align === 'center' ? blank >> 1 : 0;
  return ' '.repeat(before) + words + ' '.repeat(blank - before);
};

const remarksText = ({ remarks }: PlainTable): readonly string[] =>
  remarks.length === 0 ? [] : [remarks.map((remark) => `- ${markdownText(remark).replace(LISTED, asEntity)}`).join('\n')];

/** Signs at the start of a paragraph that begin a list, and the sign behind its number. */
const LISTED = /^[-+](?=\s)|(?<=^\d{1,9})[.)]/;

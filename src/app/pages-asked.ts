import { formatOf, type Page, type PageFormat, READERS } from '../archive/index.ts';
import { fold, type Problem } from '../engine/index.ts';
import type { Papers } from './papers.ts';
import { notFound } from './read-season.ts';
import { type Folder, isProblem, type Shelf } from './shelf.ts';

/** What was typed to name a page. A file goes before a season of that name. */
export type PageAsked =
  | { readonly kind: 'page'; readonly file: string; readonly text: string; readonly page: Page }
  | { readonly kind: 'season'; readonly folder: Folder }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Opens what was typed. `as`: the format, where it shall not be told from the content. */
export const openPage = async (shelf: Shelf, papers: Papers, typed: string, as: PageFormat | undefined): Promise<PageAsked> => {
  const read = await papers.read(typed);
  if (isProblem(read)) {
    const folder = await shelf.open(typed);
    if (folder) return { kind: 'season', folder };
    return { kind: 'unreadable', problem: read.code === 'file-missing' ? await neither(shelf, typed) : read };
  }
  const { file, text } = read;
  const format = as ?? formatOf(text)?.format;
  if (format === undefined) return { kind: 'unreadable', problem: notRecognised(file, text) };
  return { kind: 'page', file, text, page: READERS[format](text) };
};

/** What was typed is neither a file nor a season. */
export const neither = async (shelf: Shelf, typed: string): Promise<Problem> => {
  const { id, nearest = '' } = await notFound(shelf, typed);
  return { code: 'page-unknown', severity: 'error', args: { found: id, nearest } };
};

/** A file in which no format is recognised. */
export const notRecognised = (file: string, text: string): Problem => ({
  code: 'value-wrong',
  severity: 'error',
  spot: { file, line: 1, column: 1 },
  args: { key: '--as', found: text.trim().slice(0, 40), expected: Object.keys(READERS).join(', ') },
});

/** Which tables are meant: `3` is the third of its page; `grupo b` and `region-ii/b` stand in its headings. */
export const wantsTable =
  (asked: string | undefined) =>
  (heading: readonly string[], number?: number): boolean =>
    asked === undefined || (/^\d+$/.test(asked) ? number === Number(asked) : plain(heading.join('/')).includes(plain(asked)));

const plain = (words: string): string =>
  fold(words.slice(0, 1_000))
    .replace(/[\s/›>-]+/g, ' ')
    .trim();

/** No page has the table that was asked for. */
export const tableUnknown = (asked: string): Problem => ({
  code: 'value-wrong',
  severity: 'error',
  args: { key: '--table', found: asked, expected: '1, 2, 3 …, Grupo B, region-ii/b' },
});

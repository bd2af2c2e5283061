import { type Comparison, comparePages, formatOf, type KnownClubs, type Page, type PageFormat, READERS } from '../archive/index.ts';
import type { Problem } from '../engine/index.ts';
import { neither, notRecognised } from './pages-asked.ts';
import type { Papers } from './papers.ts';
import { seasonAsPage } from './season-as-page.ts';
import { isProblem, type Shelf } from './shelf.ts';

export type CompareOrder = {
  /** Pages, each a file; where there is no such file, a season. */
  readonly pages: readonly string[];
  /** The copies that each of them is compared with. */
  readonly against: readonly string[];
  readonly as?: PageFormat;
  /** Of the words of a season. */
  readonly language: 'es' | 'en';
};

/** A page that was compared. A season is read from no text: nothing of it has a place. */
export type ComparedPage = { readonly name: string; readonly format: Page['format']; readonly text?: string };

export type PagesComparison = {
  readonly comparisons: readonly { readonly one: ComparedPage; readonly other: ComparedPage; readonly comparison: Comparison }[];
  /** Files and seasons that could not be read; the others go on. */
  readonly problems: readonly Problem[];
};

/** Published pages, or a season, against other copies: where they differ, and what only one of them has. */
export const compareCopies = async (shelf: Shelf, papers: Papers, order: CompareOrder): Promise<PagesComparison> => {
  const comparisons: PagesComparison['comparisons'][number][] = [];
  const problems: Problem[] = [];
  const read = async (names: readonly string[]): Promise<readonly Read[]> => {
    const pages: Read[] = [];
    for (const name of names) {
      const found = await readCopy(shelf, papers, name, order);
      if ('page' in found) pages.push(found);
      else problems.push(...found.problems);
    }
    return pages;
  };
  const ones = await read(order.pages);
  const others = await read(order.against);
  for (const one of ones)
    for (const other of others)
      comparisons.push({
        one: one.shown,
        other: other.shown,
        comparison: comparePages(one.page, other.page, one.known ?? other.known ?? { clubs: [] }),
      });
  return { comparisons, problems };
};

type Read = { readonly shown: ComparedPage; readonly page: Page; readonly known?: KnownClubs };

const readCopy = async (
  shelf: Shelf,
  papers: Papers,
  name: string,
  { as, language }: CompareOrder,
): Promise<Read | { readonly problems: readonly Problem[] }> => {
  const file = await papers.read(name);
  if (!isProblem(file)) {
    const format = as ?? formatOf(file.text)?.format;
    if (format === undefined) return { problems: [notRecognised(file.file, file.text)] };
    return { shown: { name: file.file, format, text: file.text }, page: READERS[format](file.text) };
  }
  if (file.code !== 'file-missing' && file.args['why'] !== 'is-folder') return { problems: [file] };
  const season = await seasonAsPage(shelf, name, language);
  if (season.kind === 'read') return { shown: { name: season.id, format: season.page.format }, page: season.page, known: season.known };
  return { problems: season.kind === 'missing' ? [await neither(shelf, name)] : season.problems };
};

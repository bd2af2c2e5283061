import {
  type Page,
  type PageFormat,
  type ReconstructedTable,
  type ReconstructedTie,
  reconstructTables,
  reconstructTies,
} from '../archive/index.ts';
import { evaluate, type Problem } from '../engine/index.ts';
import { factsPages } from './facts-pages.ts';
import { hasError, loadSeason } from './load-season.ts';
import { lostTiesOf } from './lost-ties.ts';
import { openPage, tableUnknown, wantsTable } from './pages-asked.ts';
import type { Papers } from './papers.ts';
import { type Place, placesIn } from './places.ts';
import type { Folder, Shelf } from './shelf.ts';

export type ReconstructOrder = {
  /** Files of pages, ids of seasons. */
  readonly of: readonly string[];
  /** The format of files, where it shall not be told from the content. */
  readonly as?: PageFormat;
  /** One table only: its number on its page, or words of its headings; ties under such headings too. */
  readonly table?: string;
  /** Called as a table is begun; what it gives is asked often, and true ends its search. */
  readonly startClock: () => () => boolean;
};

export type ReconstructedFile = {
  readonly file: string;
  readonly format: string;
  readonly tables: readonly (ReconstructedTable & { readonly place: Place; readonly contest?: string })[];
  readonly ties: readonly (Omit<ReconstructedTie, 'span'> & { readonly place: Place; readonly contest?: string })[];
};

/** `problems`: files and seasons that could not be read; the others go on. */
export type Reconstructed = { readonly pages: readonly ReconstructedFile[]; readonly problems: readonly Problem[] };

type Wants = ReturnType<typeof wantsTable>;

/** What lost results can have been: of tables without their matches, and of ties with lost scores. */
export const reconstructPages = async (shelf: Shelf, papers: Papers, order: ReconstructOrder): Promise<Reconstructed> => {
  const pages: ReconstructedFile[] = [];
  const problems: Problem[] = [];
  let met = 0;
  const isWanted = wantsTable(order.table);
  const wants: Wants = (heading, number) => {
    if (!isWanted(heading, number)) return false;
    met += 1;
    return true;
  };
  for (const typed of order.of) {
    const opened = await openPage(shelf, papers, typed, order.as);
    if (opened.kind === 'unreadable') problems.push(opened.problem);
    else if (opened.kind === 'page') pages.push(await ofPage(opened.file, opened.page, placesIn(opened.text), order, wants));
    else {
      const season = await ofSeason(opened.folder, order, wants);
      pages.push(...season.pages);
      problems.push(...season.problems);
    }
  }
  const isMissing = order.table !== undefined && pages.length > 0 && met === 0;
  return { pages, problems: isMissing ? [...problems, tableUnknown(order.table ?? '')] : problems };
};

const ofPage = async (
  file: string,
  page: Page,
  placeOf: (offset: number) => Place,
  { startClock }: ReconstructOrder,
  wants: Wants,
): Promise<ReconstructedFile> => {
  const tables = await reconstructTables(page, { startClock, wants });
  return {
    file,
    format: page.format,
    tables: tables.map((one) => ({ ...one, place: placeOf(one.span.from) })),
    ties: reconstructTies(page, wants).map(({ span, ...one }) => ({ ...one, place: placeOf(span.from) })),
  };
};

const ofSeason = async (folder: Folder, { startClock }: ReconstructOrder, wants: Wants): Promise<Reconstructed> => {
  const { log, plan, problems } = await loadSeason(folder);
  if (plan === undefined || log === undefined) return { pages: [], problems: problems.filter((problem) => hasError([problem])) };
  const season = evaluate(plan, log);
  const pages: ReconstructedFile[] = [];
  for (const { contestOf, file, page, placeOf } of await factsPages(folder, season, log)) {
    const nodeOf = (heading: readonly string[]) => plan.contests[contestOf({ heading }) ?? -1];
    const meetingsOf = (heading: readonly string[]): number | undefined => {
      const node = nodeOf(heading)?.node;
      return node?.kind === 'group' && typeof node.rounds === 'number' ? node.rounds : undefined;
    };
    const tables = (await reconstructTables(page, { startClock, wants, meetingsOf })).map((one) => {
      const contest = nodeOf(one.heading)?.path;
      return { ...one, place: placeOf(one.span.from), ...(contest !== undefined && { contest }) };
    });
    pages.push({ file, format: page.format, tables, ties: lostTiesOf(season, log, file, wants) });
  }
  return { pages, problems: [] };
};

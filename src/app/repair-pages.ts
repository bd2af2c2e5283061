import { type Page, type PageFormat, repairPage, type TableRepairs } from '../archive/index.ts';
import { evaluate, type Problem } from '../engine/index.ts';
import { factsPages } from './facts-pages.ts';
import { hasError, loadSeason } from './load-season.ts';
import { openPage, tableUnknown, wantsTable } from './pages-asked.ts';
import type { Papers } from './papers.ts';
import { type Place, placesIn } from './places.ts';
import type { Folder, Shelf } from './shelf.ts';

export type RepairPagesOrder = {
  /** Files of pages, ids of seasons. */
  readonly of: readonly string[];
  /** The format of files, where it shall not be told from the content. */
  readonly as?: PageFormat;
  /** One table only: its number on its page, or words of its headings. */
  readonly table?: string;
  /** How many repairs of a kind are listed for a table. */
  readonly most: number;
  /** Called as the search in a table begins; what it gives is asked often, and true ends that search. */
  readonly startClock: () => () => boolean;
};

export type RepairedFile = {
  readonly file: string;
  readonly format: string;
  readonly placeOf: (offset: number) => Place;
  /** How many tables were looked at. */
  readonly looked: number;
  readonly tables: readonly (TableRepairs & { readonly contest?: string })[];
};

/** `problems`: files and seasons that could not be read, and a table that is not there; the others go on. */
export type PagesRepairs = { readonly pages: readonly RepairedFile[]; readonly problems: readonly Problem[] };

/** The smallest repairs of tables that do not add up, on pages or in a season's facts, where its rules say what a win is worth. */
export const repairPages = async (shelf: Shelf, papers: Papers, order: RepairPagesOrder): Promise<PagesRepairs> => {
  const pages: RepairedFile[] = [];
  const problems: Problem[] = [];
  for (const typed of order.of) {
    const opened = await openPage(shelf, papers, typed, order.as);
    if (opened.kind === 'unreadable') problems.push(opened.problem);
    else if (opened.kind === 'page') pages.push(repairOne({ ...opened, placeOf: placesIn(opened.text) }, order));
    else {
      const season = await repairSeason(opened.folder, order);
      pages.push(...season.pages);
      problems.push(...season.problems);
    }
  }
  const isMissing = order.table !== undefined && pages.length > 0 && pages.every(({ looked }) => looked === 0);
  return { pages, problems: isMissing ? [...problems, tableUnknown(order.table ?? '')] : problems };
};

const repairSeason = async (folder: Folder, order: RepairPagesOrder): Promise<PagesRepairs> => {
  const { log, plan, problems } = await loadSeason(folder);
  if (plan === undefined || log === undefined) return { pages: [], problems: problems.filter((problem) => hasError([problem])) };
  const season = evaluate(plan, log);
  const pages = (await factsPages(folder, season, log)).map((one) =>
    repairOne(
      {
        ...one,
        contestOf: (heading) => {
          const contest = plan.contests[one.contestOf({ heading }) ?? -1];
          return contest && { path: contest.path, hands: contest.uses.some((uses) => uses.length > 0) ? 'places on' : 'nothing on' };
        },
      },
      order,
    ),
  );
  return { pages, problems: [] };
};

type PageToRepair = {
  readonly file: string;
  readonly page: Page;
  readonly placeOf: (offset: number) => Place;
  /** `hands`: whether somebody qualifies from it. */
  readonly contestOf?: (heading: readonly string[]) => { readonly path: string; readonly hands: 'places on' | 'nothing on' } | undefined;
};

const repairOne = (
  { contestOf, file, page, placeOf }: PageToRepair,
  { most, startClock, table }: Pick<RepairPagesOrder, 'most' | 'startClock' | 'table'>,
): RepairedFile => {
  const isWanted = wantsTable(table);
  const wants = (block: number, number: number): boolean => isWanted(page.blocks[block]?.heading ?? [], number);
  const { looked, tables } = repairPage(page, { most, startClock, wants });
  return {
    file,
    format: page.format,
    placeOf,
    looked,
    tables: tables.map((one) => {
      const contest = contestOf?.(one.heading);
      const unchanged = new Set(one.unchanged);
      if (contest?.hands === 'places on' && unchanged.has('order')) unchanged.add('qualifiers');
      return contest ? { ...one, contest: contest.path, unchanged: [...unchanged] } : one;
    }),
  };
};

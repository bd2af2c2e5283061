import { formatOf, type PageFormat, type PagePatch, patchPage, READERS } from '../archive/index.ts';
import type { Problem } from '../engine/index.ts';
import { putFile } from './export-season.ts';
import { lineDiff } from './line-diff.ts';
import { notRecognised } from './pages-asked.ts';
import type { Papers } from './papers.ts';
import { seasonAsPage } from './season-as-page.ts';
import { isProblem, type Shelf } from './shelf.ts';

export type PatchOrder = {
  readonly file: string;
  /** Id or folder of the season whose values the page takes. */
  readonly season: string;
  readonly as?: PageFormat;
  readonly language: 'es' | 'en';
  /** Where the new page goes; absent: nothing is written. */
  readonly out?: { readonly file: string; readonly taken: 'refuse' | 'replace'; readonly when: 'always' | 'changed' };
};

export type PatchedPage =
  | {
      readonly kind: 'patched';
      readonly file: string;
      readonly season: string;
      /** Of the page as it was. */
      readonly before: string;
      readonly patch: PagePatch;
      /** Unified; empty if nothing is changed. */
      readonly diff: string;
      readonly written: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** The values of a season put into a published page, with the difference for a person to look through. */
export const patchWithSeason = async (shelf: Shelf, papers: Papers, order: PatchOrder): Promise<PatchedPage> => {
  const read = await papers.read(order.file);
  if (isProblem(read)) return { kind: 'refused', problems: [read] };
  const { file, text } = read;
  const format = order.as ?? formatOf(text)?.format;
  if (format === undefined) return { kind: 'refused', problems: [notRecognised(file, text)] };
  const season = await seasonAsPage(shelf, order.season, order.language);
  if (season.kind !== 'read') return { kind: 'refused', problems: season.problems };
  const patch = patchPage({ text, page: READERS[format](text), read: READERS[format] }, season.page, season.known);
  const diff = lineDiff(file, text, patch.text);
  const patched = { kind: 'patched', file, season: season.id, before: text, patch, diff } as const;
  if (order.out === undefined || (order.out.when === 'changed' && diff === '')) return { ...patched, written: [] };
  const put = await putFile(papers, order.out, patch.text);
  return isProblem(put) ? { kind: 'refused', problems: [put] } : { ...patched, written: put.written };
};

import type { Plan, Problem } from '../engine/index.ts';
import { copyRules } from './copy-rules.ts';
import { isFactsFile } from './load-facts.ts';
import { hasError, loadSeason } from './load-season.ts';
import { beside, REGULATIONS } from './read-rules.ts';
import { notFound } from './read-season.ts';
import { type Folder, isProblem, type NewFile, type Shelf, type Workshop } from './shelf.ts';

export type NewSeasonOrder = {
  /** Where the new folder is made. */
  readonly folder: string;
  /** The season whose regulations and registers are copied. */
  readonly from: string;
  /** Name of the new season; that of the old one if absent. */
  readonly season?: string;
  readonly template: FactsTemplate;
};

/** The words of the new facts file, in the language of its owner. Lines become comments; keywords are of that language. */
export type FactsTemplate = {
  readonly language: 'es' | 'en';
  readonly intro: readonly string[];
  /** The lines that show how to fill an entry list of `size` places. */
  readonly entry: (size: number) => readonly string[];
  /** Example lines of what comes after the entries. */
  readonly examples: readonly string[];
};

export type NewSeason =
  | { readonly kind: 'made'; readonly folder: string; readonly from: string; readonly season: string; readonly files: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-found'; readonly id: string; readonly nearest?: string };

/**
 * Starts a season from another one's regulations. The new folder stands alone: the files that the regulations refine and
 * the registers are copied into it; only seasons that they join stay where they are. Comments and layout survive,
 * because only the words that must differ are rewritten.
 */
export const newSeason = async (shelf: Shelf, workshop: Workshop, order: NewSeasonOrder): Promise<NewSeason> => {
  const from = await shelf.open(order.from);
  if (from === undefined) return notFound(shelf, order.from);
  const loaded = await loadSeason(from);
  if (loaded.plan === undefined) return { kind: 'refused', problems: loaded.problems };
  const season = order.season ?? loaded.plan.regulations.season;
  const copied = await copyRules(from, order.folder, { state: 'running', season });
  if (isProblem(copied)) return { kind: 'refused', problems: [copied] };
  const files = [...copied.files, { name: 'facts.txt', text: factsFile(loaded.plan, season, order.template) }];

  const check = await loadSeason(folderOf(order.folder, files, shelf));
  if (check.plan === undefined || hasError(check.problems) || check.plan.regulations.state !== 'running')
    return { kind: 'refused', problems: check.problems.length > 0 ? check.problems : [notRewritten(copied.file)] };
  const made = await workshop.create(order.folder, files);
  if (isProblem(made)) return { kind: 'refused', problems: [made] };
  return { kind: 'made', folder: order.folder, from: from.id, season, files: made.written };
};

const factsFile = (plan: Plan, season: string, template: FactsTemplate): string => {
  const comment = (line: string): string => `# ${line}`.trimEnd();
  const lists = plan.contests.flatMap((contest) =>
    contest.node.kind === 'entries' ? [`== ${contest.path}`, ...template.entry(contest.size).map(comment), ''] : [],
  );
  const header = [`season: ${season}`, `language: ${template.language}`, ...template.intro.map(comment), ''];
  return [...header, ...lists, ...template.examples.map(comment), ''].join('\n');
};

/** The files as a folder, so that what is about to be written is read by the same door as everything else. */
const folderOf = (id: string, files: readonly NewFile[], shelf: Shelf): Folder => ({
  id,
  beside: (path) => shelf.open(beside(`${id}/${REGULATIONS}`, path)),
  wayFrom: () => '.',
  names: async () => files.map((file) => file.name).filter((name) => name === REGULATIONS || isFactsFile(name)),
  read: async (name) => {
    const file = files.find((one) => one.name === name);
    if (file === undefined) return { code: 'file-missing', severity: 'error', args: { path: `${id}/${name}` } };
    return { text: file.text, file: `${id}/${name}` };
  },
});

/** Regulations written in a way that cannot be rewritten line by line (all in one flow mapping). */
const notRewritten = (file: string): Problem => ({
  code: 'value-wrong',
  severity: 'error',
  spot: { file, line: 1, column: 1 },
  args: { key: 'state', found: 'past', expected: 'running' },
});

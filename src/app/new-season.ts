import type { Plan, Problem } from '../engine/index.ts';
import { parseRegulations } from '../formats/index.ts';
import { hasError, isFactsFile, loadSeason, REGULATIONS } from './load-season.ts';
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
 * Starts a season from another one's regulations. The new folder stands alone: registers are copied into it. Comments
 * and layout of the regulations survive, because only the lines that must differ are rewritten.
 */
export const newSeason = async (shelf: Shelf, workshop: Workshop, order: NewSeasonOrder): Promise<NewSeason> => {
  const from = await shelf.open(order.from);
  if (from === undefined) return notFound(shelf, order.from);
  const loaded = await loadSeason(from);
  if (loaded.plan === undefined) return { kind: 'refused', problems: loaded.problems };
  const source = await from.read(REGULATIONS);
  if (isProblem(source)) return { kind: 'refused', problems: [source] };

  const { registers } = parseRegulations(source.text, source.file);
  const copies: NewFile[] = [];
  const renamed: Record<string, string> = {};
  for (const key of ['clubs', 'territories', 'sources'] as const) {
    const name = registers[key];
    if (name === undefined) continue;
    const file = await from.read(name);
    if (isProblem(file)) return { kind: 'refused', problems: [file] };
    renamed[key] = `${key}.yaml`;
    copies.push({ name: `${key}.yaml`, text: file.text });
  }
  const season = order.season ?? loaded.plan.regulations.season;
  const text = rewrite(source.text, { ...renamed, state: 'running', season });
  const files = [{ name: REGULATIONS, text }, ...copies, { name: 'facts.txt', text: factsFile(loaded.plan, season, order.template) }];

  const check = await loadSeason(folderOf(order.folder, files));
  if (check.plan === undefined || hasError(check.problems) || check.plan.regulations.state !== 'running')
    return { kind: 'refused', problems: check.problems.length > 0 ? check.problems : [notRewritten(source.file)] };
  const made = await workshop.create(order.folder, files);
  if (isProblem(made)) return { kind: 'refused', problems: [made] };
  return { kind: 'made', folder: order.folder, from: from.id, season, files: made.written };
};

/**
 * Top-level keys on lines of their own, as people write them. What only a past season can say stays behind: the
 * differences between its sources, and that nobody recorded how a pot was drawn.
 */
const rewrite = (text: string, keys: Readonly<Record<string, string>>): string => {
  const lines = withoutBlock(text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/), 'conflicts');
  const missing = new Map(Object.entries(keys));
  const written = lines
    .map((line) => {
      const key = /^([a-z-]+):/.exec(line)?.[1];
      const value = key === undefined ? undefined : missing.get(key);
      if (key === undefined || value === undefined) return line;
      missing.delete(key);
      return `${key}: ${scalar(value)}`;
    })
    .map((line) => line.replace(/\bhow: unrecorded\b/, 'how: draw'));
  return [...[...missing].map(([key, value]) => `${key}: ${scalar(value)}`), ...written].join('\n');
};

/** A plain scalar where that is safe, else in quotes. */
const scalar = (value: string): string => (/^[\p{L}\p{N}][\p{L}\p{N}./ -]*$/u.test(value) ? value.trim() : JSON.stringify(value));

/** Drops a top-level key with everything indented below it. */
const withoutBlock = (lines: readonly string[], key: string): readonly string[] => {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return lines;
  const next = lines.findIndex((line, i) => i > start && /^[^\s#]/.test(line) && !line.startsWith('- '));
  let end = next < 0 ? lines.length : next;
  // comments and blank lines before the next key are about the next key
  while (end - 1 > start && /^(#.*)?$/.test(lines[end - 1] ?? '')) end--;
  return [...lines.slice(0, start), ...lines.slice(end)];
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
const folderOf = (id: string, files: readonly NewFile[]): Folder => ({
  id,
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

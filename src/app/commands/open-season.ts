import { chainOn, checkDraft, type Draft, MAIN, type TextFile } from '../../log/index.ts';
import { copyRules } from '../copy-rules.ts';
import { hasError, loadSeason } from '../load-season.ts';
import { notFound, seasonUnknown } from '../read-season.ts';
import { type Folder, isProblem } from '../shelf.ts';
import { folderOfTexts } from './log-folder.ts';
import { type Office, problem, type Refused, refused, type Signed } from './office.ts';
import { type Standing, understand } from './standing.ts';

export type OpeningOrder = Pick<Signed, 'season' | 'id' | 'recorded' | 'by' | 'why' | 'writes'> & {
  /** The season or folder whose regulations and registers it begins with. */
  readonly from: string;
  /** `rules`: as they are, where the folder was made for this season. */
  readonly takes: 'rules' | 'rules-of-another-season';
  /** What the season is called; that of the regulations if absent. */
  readonly name?: string;
};

export type Opened =
  | { readonly kind: 'opened' | 'would-open'; readonly from: string; readonly files: readonly string[]; readonly standing: Standing }
  | Refused;

/** A season's id as people type it: words of letters, digits, `-` and `_`, with a `/` between two of them. */
const SEASON_ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}(?:\/[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}){0,2}$/u;

/** Opens the log of a season with the regulations and registers of another one or of a folder. */
export const openSeason = async (office: Office, order: OpeningOrder): Promise<Opened> => {
  const { by, from: wanted, id, recorded, season, why, writes } = order;
  if (!SEASON_ID.test(season) || season !== season.normalize('NFC'))
    return refused('value-wrong', { key: 'ID', found: season, expected: 'liga-huaraz/2026' });
  const from = await office.shelf.open(wanted);
  if (from === undefined) return { kind: 'refused', problems: [seasonUnknown(await notFound(office.shelf, wanted))] };
  const copied = await copyRules(withIds(from), season, {
    ...(order.takes === 'rules' ? {} : { state: 'running' }),
    ...(order.name !== undefined && { season: order.name }),
  });
  if (isProblem(copied)) return { kind: 'refused', problems: [copied] };
  const check = await loadSeason(folderOfTexts(season, copied.files, office.shelf));
  if (check.plan === undefined || hasError(check.problems)) return { kind: 'refused', problems: check.problems };
  const store = await office.store();
  const draft: Draft = { id, recorded, by, what: { kind: 'opened', files: copied.files }, ...(why !== undefined && { why }) };
  const faults = checkDraft(draft, season, MAIN);
  if (faults.length > 0) return { kind: 'refused', problems: faults };
  const entries = chainOn(undefined, season, MAIN, [draft]);
  const opened = { from: from.id, files: copied.files.map(({ name }) => name), standing: await understand(office.shelf, season, entries) };
  const there = await store.read(season);
  if (there.some((one) => one.id === id && sameFiles(one.what, copied.files))) return { kind: 'opened', ...opened };
  // a folder of that name would hide it
  if (there.length > 0 || (await office.shelf.open(season)) !== undefined) return refused('season-taken', { season });
  if (writes === 'look') return { kind: 'would-open', ...opened };
  return (await store.append(entries)) === 'behind' ? refused('season-taken', { season }) : { kind: 'opened', ...opened };
};

const sameFiles = (what: Draft['what'], files: readonly TextFile[]): boolean =>
  what.kind === 'opened' && JSON.stringify(what.files) === JSON.stringify(files);

/** A log is nowhere on a disk: seasons that its rules join are named by their ids. */
const withIds = (folder: Folder): Folder => ({
  ...folder,
  beside: async (path) => {
    const other = await folder.beside(path);
    return other && { ...other, wayFrom: () => other.id };
  },
});

export type AmendmentOrder = {
  /** From which day it counts. */
  readonly from: string;
  /** Whose decision it is. */
  readonly authority: string;
  readonly article?: string;
  /** What changes, as under `change:`. */
  readonly change: string;
};

/** The regulations with one more amendment at the end of the file, or of the amendments that are there. */
export const amendedRules = (regulations: string, { article, authority, change, from }: AmendmentOrder): string | Refused => {
  const body = change
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^\s*#\s*yaml-language-server/.test(line) && !/^---\s*$/.test(line));
  if (body.every((line) => /^\s*(#.*)?$/.test(line))) return refused('nothing-to-write');
  const item = [
    `  - by: ${JSON.stringify(authority)}`,
    `    date: ${from}`,
    ...(article === undefined ? [] : [`    article: ${JSON.stringify(article)}`]),
    '    change:',
    ...body.map((line) => (line.trim() === '' ? '' : `      ${line}`)),
  ];
  const lines = regulations.split('\n');
  while (lines.at(-1)?.trim() === '') lines.pop();
  const key = lines.findIndex((line) => /^amendments:/.test(line));
  if (key < 0) return `${[...lines, 'amendments:', ...item].join('\n')}\n`;
  if (!/^amendments:\s*(#.*)?$/.test(lines[key] ?? ''))
    return {
      kind: 'refused',
      problems: [problem('value-wrong', { key: 'amendments', found: (lines[key] ?? '').slice(11).trim(), expected: '- by: …' })],
    };
  const next = lines.findIndex((line, i) => i > key && /^[^\s#-]/.test(line));
  const end = next < 0 ? lines.length : next;
  const indent = /^(\s*)- /.exec(lines.slice(key + 1, end).find((line) => /^\s*- /.test(line)) ?? '')?.[1] ?? '  ';
  const moved = item.map((line) => (line === '' ? '' : `${indent}${line.slice(2)}`));
  return `${[...lines.slice(0, end), ...moved, ...lines.slice(end)].join('\n')}\n`;
};

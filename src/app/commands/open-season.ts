import { copyRules } from '../copy-rules.ts';
import { notFound, seasonUnknown } from '../read-season.ts';
import { type Folder, isProblem } from '../shelf.ts';
import { type Office, problem, type Refused, refused } from './office.ts';
import { idRefused, type Opened, type Opening, openFiles } from './open-files.ts';

export type OpeningOrder = Opening & {
  /** The season or folder whose regulations and registers it begins with. */
  readonly from: string;
  /** `rules`: as they are, where the folder was made for this season. */
  readonly takes: 'rules' | 'rules-of-another-season';
  /** What the season is called; that of the regulations if absent. */
  readonly name?: string;
};

/** Opens the log of a season with the regulations and registers of another one or of a folder. */
export const openSeason = async (office: Office, order: OpeningOrder): Promise<Opened> => {
  const { from: wanted, season } = order;
  const misnamed = idRefused(season);
  if (misnamed) return misnamed;
  const from = await office.shelf.open(wanted);
  if (from === undefined) return { kind: 'refused', problems: [seasonUnknown(await notFound(office.shelf, wanted))] };
  const copied = await copyRules(withIds(from), season, {
    ...(order.takes === 'rules' ? {} : { state: 'running' }),
    ...(order.name !== undefined && { season: order.name }),
  });
  if (isProblem(copied)) return { kind: 'refused', problems: [copied] };
  return openFiles(office, order, from.id, copied.files);
};

/** A log is nowhere on a disk: seasons that its rules join are named by their ids. */
export const withIds = (folder: Folder): Folder => ({
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

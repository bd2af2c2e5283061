import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { LogStore } from '../../app/index.ts';
import type { Problem } from '../../engine/index.ts';
import { type Entry, formatLines, parseLines, verify } from '../../log/index.ts';
import { fileProblem } from '../read-text.ts';

export type BackupSize = { readonly seasons: number; readonly entries: number };

/**
 * Writes all logs of a store into one file: the JSON Lines of `ascenso log export`, compressed with gzip where the name
 * ends in `.gz`. The file is written aside, brought to the disk and moved into place; one of that name is replaced. The
 * same logs give the same bytes.
 */
export const backup = async (store: LogStore, file: string): Promise<BackupSize | Problem> => {
  const entries: Entry[] = [];
  const seasons = await store.seasons();
  for (const season of seasons) for (const entry of await store.read(season)) entries.push(entry);
  const text = Buffer.from(formatLines(entries));
  const bytes = file.endsWith('.gz') ? await compress(text) : text;
  const draft = `${file}.${process.pid}.part`;
  try {
    await writeSafely(draft, bytes);
    await rename(draft, file);
    await syncFolder(dirname(file));
    return { seasons: seasons.length, entries: entries.length };
  } catch (error) {
    await rm(draft, { force: true });
    return { ...fileProblem(error, file), code: 'file-unwritable' };
  }
};

/**
 * Brings the logs of a backup into a store, all of them or none, after checking every hash. A season that is there already
 * with the same entries stays as it is; one that differs refuses the whole.
 */
export const restore = async (store: LogStore, file: string): Promise<BackupSize | readonly Problem[]> => {
  const text = await readBackup(file);
  if (typeof text !== 'string') return [text];
  const { entries, problems, heads, spotOf } = parseLines(text, file);
  const found = [...problems, ...verify(entries, { heads, spotOf })];
  if (found.length > 0) return found;
  const missing = await missingFrom(store, entries);
  if (missing.differing.length > 0) return missing.differing.map(differs);
  // a season that somebody else began in this moment makes the append fall behind
  if ((await store.append(missing.entries)) === 'behind') return [...new Set(missing.entries.map(({ season }) => season))].map(differs);
  return { seasons: missing.seasons, entries: missing.entries.length };
};

const differs = (season: string): Problem => ({ code: 'season-differs', severity: 'error', args: { season } });

type Missing = { readonly seasons: number; readonly entries: readonly Entry[]; readonly differing: readonly string[] };

const missingFrom = async (store: LogStore, entries: readonly Entry[]): Promise<Missing> => {
  const bySeason = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = bySeason.get(entry.season);
    if (known === undefined) bySeason.set(entry.season, [entry]);
    else known.push(entry);
  }
  const absent: Entry[] = [];
  const differing: string[] = [];
  let seasons = 0;
  for (const [season, wanted] of bySeason) {
    const there = await store.read(season);
    if (there.length > 0 && formatLines(there) !== formatLines(wanted)) differing.push(season);
    if (there.length > 0) continue;
    seasons += 1;
    for (const entry of wanted) absent.push(entry);
  }
  return { seasons, entries: absent, differing };
};

/** What a text may hold in this program's memory; a national season takes some tens of megabytes. */
const LARGEST = 400 * 1024 * 1024;
const compress = promisify(gzip);
const expand = promisify(gunzip);

const readBackup = async (file: string): Promise<string | Problem> => {
  const spot = { file, line: 1, column: 1 };
  const unreadable = (why: string): Problem => ({ code: 'file-unreadable', severity: 'error', spot, args: { path: file, why } });
  const tooLarge: Problem = { code: 'file-too-large', severity: 'error', args: { path: file, limit: '400 MiB' } };
  try {
    const there = await stat(file);
    if (!there.isFile()) return unreadable(there.isDirectory() ? 'is-folder' : 'not-a-file');
    if (there.size > LARGEST) return tooLarge;
    const bytes = await readFile(file);
    const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = isCompressed ? await expand(bytes, { maxOutputLength: LARGEST }) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return unreadable('not-utf-8');
    if (String(code).startsWith('Z_')) return unreadable('gzip-broken');
    return fileProblem(error, file);
  }
};

const writeSafely = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** The name is on the disk too, where the system can be asked for that (Windows cannot). */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
};

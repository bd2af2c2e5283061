import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Shelf, seasonUnknown } from '../app/index.ts';
import type { Problem } from '../engine/index.ts';
import type { Entry } from '../log/index.ts';
import { makePainter } from '../pictures/index.ts';
import { type Language, makeSite } from '../site/index.ts';
import { logShelf, makeMemoryLog, seasonFolders } from '../storage/index.ts';
import { seasonSource } from './season-source.ts';
import { builtPages, readAssets } from './site-parts.ts';

/** A share of a site: whoever is free takes the next addresses, until there are none. */
export type PressOrder = {
  readonly folder: string;
  readonly seasons: readonly string[];
  readonly languages: readonly Language[];
  readonly base: string;
  readonly origin: string | undefined;
  /** Of the seasons that live in logs: a folder of logs serves one process at a time. */
  readonly entries: readonly Entry[];
  /** One number that all who work on the site share: how many addresses were taken. */
  readonly taken: SharedArrayBuffer;
};

export type PressedPart = {
  /** Addresses of the seasons in it. */
  readonly seasons: readonly string[];
  readonly files: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
};

/** Addresses taken at once: neighbours, so that what several pages need is made by one. */
const SHARE = 250;

/** Writes a part of the site; says how far it has come. */
export const pressPart = async (
  { base, entries, folder, languages, origin, seasons: ids, taken }: PressOrder,
  tell: (files: number, of: number) => void,
): Promise<PressedPart> => {
  const store = makeMemoryLog();
  await store.append(entries);
  const shelf = logShelf(
    async () => store,
    seasonFolders({ opens: 'any' }),
    () => {},
  );
  const missing = await unknownAmong(shelf, ids);
  if (missing.length > 0) return { seasons: [], files: 0, bytes: 0, problems: missing };
  const seasons = seasonSource(
    { ...steady(shelf), list: async () => ids },
    () => {},
    async () => store,
  );
  const site = makeSite({
    seasons,
    pages: await builtPages(),
    painter: makePainter(),
    assets: await readAssets(),
    place: { base, origin, kind: 'files', languages },
  });
  const paths: string[] = [];
  for await (const path of site.addresses()) paths.push(path);
  let [files, bytes, pressed] = [0, 0, 0];
  const write = (name: string, body: string | Uint8Array): void => {
    writeFileSync(join(folder, name), body);
    files += 1;
    bytes += typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  };
  const made = new Set<string>();
  const press = async (path: string): Promise<void> => {
    const answer = await site.answer(path);
    // an address that is offered and leads nowhere is a fault of ours, and no site to give out
    if (answer.kind !== 'found') throw new Error(`${path} is offered and is not there (${answer.kind})`);
    const file = join(folder, ...path.slice(base.length).split('/').map(decodeURIComponent), path.endsWith('/') ? 'index.html' : '');
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    write(relative(folder, file), answer.body);
    pressed += 1;
  };
  const counter = new Int32Array(taken);
  for (let from = 0; from < paths.length; ) {
    from = Atomics.add(counter, 0, SHARE);
    for (const path of paths.slice(from, from + SHARE)) await press(path);
    tell(pressed, paths.length);
    if (from > 0) continue;
    // what plain hosts show at the root, and where nothing is
    const [language = 'es'] = languages;
    const first = await site.answer(`${base}/${language}/`);
    const nothing = await site.answer(`${base}/${language}/-/`);
    if (first.kind === 'found') write('index.html', first.body);
    if (nothing.kind === 'problem') write('404.html', nothing.body);
  }
  return { seasons: (await seasons.list()).map(({ id }) => id), files, bytes, problems: [] };
};

/** Files do not change while they are pressed: a folder that was opened stays open, and is read once. */
const steady = (shelf: Shelf): Shelf => {
  const opened = new Map<string, ReturnType<Shelf['open']>>();
  return {
    ...shelf,
    open: (id) => {
      const folder = opened.get(id) ?? shelf.open(id);
      opened.set(id, folder);
      return folder;
    },
  };
};

const unknownAmong = async (shelf: Shelf, ids: readonly string[]): Promise<readonly Problem[]> => {
  const found = await Promise.all(ids.map(async (id) => ((await shelf.open(id)) === undefined ? [seasonUnknown({ id })] : [])));
  return found.flat();
};

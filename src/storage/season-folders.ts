import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Folder, Shelf, Workshop } from '../app/index.ts';
import type { Problem } from '../engine/index.ts';
import { codeOf, fileProblem, readText } from './read-text.ts';

export type Places = {
  /** The folder that holds the shipped seasons as `competition/season/`. */
  readonly data: string;
  /** What relative paths start from. */
  readonly here: string;
  /** `shipped` offers only what is in `data`; `any` also opens a path. */
  readonly opens: 'shipped' | 'any';
};

/** The data that comes with the program: beside `src` in a checkout, beside `dist` in the package. */
const shippedData = (): string => fileURLToPath(new URL('../../data', import.meta.url));

/** A file of that data by its name there, as a path: `peru/territories.yaml`. */
export const shippedFile = (name: string): string => join(shippedData(), name);

/** Season folders on disk. */
export const seasonFolders = ({ data = shippedData(), here = process.cwd(), opens = 'any' }: Partial<Places> = {}): Shelf => {
  const list = async (): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (const competition of await foldersIn(data))
      for (const season of await foldersIn(join(data, competition)))
        if (await isFile(join(data, competition, season, 'regulations.yaml'))) ids.push(`${competition}/${season}`);
    return ids;
  };
  const folder = folderAt(here);
  return {
    list,
    open: async (id) => {
      if (id.includes('\0') || id.trim() === '') return undefined;
      const shipped = id.replace(/\/+$/, '');
      if (SHIPPED_ID.test(shipped) && (await isFolder(join(data, shipped)))) return folder(shipped, join(data, shipped));
      if (opens === 'shipped') return undefined;
      const path = resolve(here, id);
      if (await isFolder(path)) return folder(tidy(id), path);
      // a person may name the regulations file itself
      if (await isFile(path)) return folder(tidy(dirname(id)), dirname(path));
      return undefined;
    },
  };
};

/** Plain names only, so that an id never leaves the data folder. */
const SHIPPED_ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]*\/[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);
const tidy = (path: string): string => posix.normalize(slashed(path)).replace(/(.)\/$/, '$1');

/** `here` is what paths that people type start from. */
const folderAt = (here: string) => {
  const folder = (id: string, path: string): Folder => ({
    id,
    names: async () => {
      try {
        const entries = await readdir(path, { withFileTypes: true });
        return entries
          .filter((entry) => !entry.isDirectory())
          .map((entry) => entry.name)
          .sort();
      } catch (error) {
        return fileProblem(error, id);
      }
    },
    read: async (name) => {
      const file = isAbsolute(name) ? name : tidy(`${id}/${name}`);
      if (name.includes('\0')) return { code: 'file-missing', severity: 'error', args: { path: name.replaceAll('\0', '') } };
      const read = await readText(resolve(path, name), file);
      return 'text' in read ? { text: read.text, file } : read;
    },
    beside: async (way) => {
      if (way.includes('\0') || way.trim() === '') return undefined;
      const other = resolve(path, way);
      const called = isAbsolute(way) ? way : `${id}/${way}`;
      if (await isFolder(other)) return folder(tidy(called), other);
      // as for a person, the regulations file may stand for its folder
      return (await isFile(other)) ? folder(tidy(dirname(called)), dirname(other)) : undefined;
    },
    wayFrom: (from) => slashed(relative(resolve(here, from), path)),
  });
  return folder;
};

/** Makes season folders on disk. */
export const makeWorkshop = ({ here = process.cwd() }: Partial<Pick<Places, 'here'>> = {}): Workshop => ({
  create: async (path, files) => {
    const target = resolve(here, path);
    const parent = dirname(target);
    let draft: string | undefined;
    try {
      await mkdir(parent, { recursive: true });
      // written aside and moved into place at once: nobody finds half a season
      draft = await mkdtemp(join(parent, `.${basename(target)}-`));
      for (const file of files) await writeFile(join(draft, file.name), file.text, { flag: 'wx' });
      await rmdir(target).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
      });
      await rename(draft, target);
      return { written: files.map((file) => tidy(`${path}/${file.name}`)) };
    } catch (error) {
      if (draft !== undefined) await rm(draft, { recursive: true, force: true });
      return unwritable(error, path);
    }
  },
});

const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR']);

const unwritable = (error: unknown, path: string): Problem => {
  if (TAKEN.has(codeOf(error) ?? '')) return { code: 'folder-taken', severity: 'error', args: { path } };
  const { args } = fileProblem(error, path);
  return { code: 'file-unwritable', severity: 'error', args: { path, why: args['why'] ?? 'missing' } };
};

const foldersIn = async (path: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
};

const isFolder = async (path: string): Promise<boolean> => (await statOf(path))?.isDirectory() ?? false;
const isFile = async (path: string): Promise<boolean> => (await statOf(path))?.isFile() ?? false;

const statOf = async (path: string) => {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
};

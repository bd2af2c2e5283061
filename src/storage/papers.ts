import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, posix, resolve, sep } from 'node:path';
import type { Papers } from '../app/index.ts';
import type { Problem } from '../engine/index.ts';
import { fileProblem, readText } from './read-text.ts';

/** A person's own files, on disk. `here` is what relative paths start from. */
export const makePapers = ({ here = process.cwd() }: { readonly here?: string } = {}): Papers => ({
  read: async (path) => {
    if (path.includes('\0')) return { code: 'file-missing', severity: 'error', args: { path: path.replaceAll('\0', '') } };
    const read = await readText(resolve(here, path), path);
    return 'text' in read ? { text: read.text, file: path } : read;
  },
  put: async (folder, files, taken) => {
    const target = resolve(here, folder);
    const drafts: string[] = [];
    try {
      if (taken === 'refuse')
        for (const { name } of files) if (await isThere(join(target, name))) return unwritable(`${folder}/${name}`, 'exists');
      for (const { name, text } of files) {
        const draft = draftOf(target, name);
        await writeFile(draft, text, { flag: 'wx' });
        drafts.push(draft);
      }
      for (const { name } of files) await rename(draftOf(target, name), join(target, name));
      return { written: files.map(({ name }) => shown(`${folder}/${name}`)) };
    } catch (error) {
      for (const draft of drafts) await rm(draft, { force: true });
      const { args } = fileProblem(error, folder);
      return unwritable(folder, String(args['why'] ?? 'missing'));
    }
  },
});

/** Written aside and moved into place, so that nobody finds half a file. */
const draftOf = (target: string, name: string): string => join(target, `.${name}.${process.pid}`);

const shown = (path: string): string => posix.normalize(sep === '\\' ? path.replaceAll('\\', '/') : path);
const unwritable = (path: string, why: string): Problem => ({
  code: 'file-unwritable',
  severity: 'error',
  args: { path: shown(path), why },
});

const isThere = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
};

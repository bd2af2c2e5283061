import type { Head, TextFile } from '../../log/index.ts';
import { beside, REGULATIONS } from '../read-rules.ts';
import type { Folder, Shelf } from '../shelf.ts';

/**
 * A season's texts as a folder, so that what stands in a log, and what is about to stand there, is read by the same door
 * as everything else. Other seasons are found on the shelf: by their id, or by a path from this season's (`../2025`).
 */
export const folderOfTexts = (id: string, files: readonly TextFile[], shelf: Shelf, heads?: readonly Head[]): Folder => {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return {
    id,
    ...(heads && { heads }),
    names: async () => [...texts.keys()].sort(),
    read: async (name) => {
      const text = texts.get(name);
      return text === undefined
        ? { code: 'file-missing', severity: 'error', args: { path: `${id}/${name}` } }
        : { text, file: `${id}/${name}` };
    },
    beside: async (path) => (path.startsWith('.') ? undefined : await shelf.open(path)) ?? shelf.open(beside(`${id}/${REGULATIONS}`, path)),
    wayFrom: () => id,
  };
};

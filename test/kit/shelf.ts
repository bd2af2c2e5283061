import { posix } from 'node:path';
import { type NewFile, readSeason, type SeasonQuestion, type Shelf, type Workshop } from '../../src/app/index.ts';
import type { Problem, Season } from '../../src/engine/index.ts';

/** Files by their path from the root of a shelf in memory: `cup/2030/regulations.yaml`. */
export type Files = Readonly<Record<string, string>>;

/** Season folders in memory that lie beside each other as they would on a disk. What a workshop makes appears among them. */
export const shelfOf = (
  given: Files,
): { readonly shelf: Shelf; readonly workshop: Workshop; readonly files: ReadonlyMap<string, string> } => {
  const files = new Map(Object.entries(given));
  const isFolder = (path: string): boolean => [...files.keys()].some((file) => file.startsWith(`${path}/`));
  const folder = (id: string): Awaited<ReturnType<Shelf['open']>> => ({
    id,
    names: async () => [...files.keys()].flatMap((file) => (posix.dirname(file) === id ? [posix.basename(file)] : [])).sort(),
    read: async (name) => {
      const file = posix.join(id, name);
      const text = files.get(file);
      return text === undefined ? { code: 'file-missing', severity: 'error', args: { path: file } } : { text, file };
    },
    beside: async (path) => open(posix.join(id, path)),
    wayFrom: (from) => posix.relative(from, id),
  });
  const open = async (id: string) => (isFolder(id) ? folder(id) : undefined);
  return {
    files,
    shelf: { list: async () => [...files.keys()].filter((file) => file.endsWith('/regulations.yaml')).map(posix.dirname), open },
    workshop: {
      create: async (path, made: readonly NewFile[]) => {
        for (const { name, text } of made) files.set(posix.join(path, name), text);
        return { written: made.map(({ name }) => posix.join(path, name)) };
      },
    },
  };
};

/** A season of such a shelf; findings as `file:line code argument…`. */
export const readIn = async (
  given: Files,
  id: string,
  question: SeasonQuestion = {},
): Promise<{ readonly season: Season | undefined; readonly problems: readonly string[] }> => {
  const read = await readSeason(shelfOf(given).shelf, id, question);
  if (read.kind === 'not-found') throw new Error(`no season ${id}`);
  return { season: read.kind === 'read' ? read.season : undefined, problems: read.problems.map(tell) };
};

const tell = ({ code, spot, args }: Problem): string =>
  `${spot ? `${spot.file}:${spot.line} ` : ''}${code} ${Object.values(args).join(' ')}`.trim();

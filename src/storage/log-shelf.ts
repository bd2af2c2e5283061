import { type Folder, folderOfTexts, type LogStore, LogStoreError, type Shelf } from '../app/index.ts';
import type { Problem } from '../engine/index.ts';
import { effectOf, headsDigest } from '../log/index.ts';

/** The store if there is one; undefined where nobody has opened a season yet. Rejects with a `LogStoreError`. */
export type StoreIfThere = () => Promise<LogStore | undefined>;

export type LogShelf = Shelf & {
  /** The store from which a season is offered; undefined where it is a folder's, or nobody's. Rejects with a `LogStoreError`. */
  storeOf(id: string): Promise<LogStore | undefined>;
};

/** How many seasons are kept as they were laid out, each until its log grows. */
const KEPT = 8;

/**
 * A shelf that also offers the seasons of a store, each laid out as a folder: regulations and registers as they count now, and
 * a facts file for each stream. A folder of the same name goes first. Where the store cannot be read, the shelf's own seasons
 * are offered, and opening another says why.
 */
export const logShelf = (store: StoreIfThere, shelf: Shelf, report: (problem: Problem) => void): LogShelf => {
  const laid = new Map<string, { readonly digest: string; readonly folder: Folder }>();
  const all: LogShelf = {
    list: async () => {
      const own = await shelf.list();
      const logged = await trying(async () => (await store())?.seasons() ?? []);
      if (!('code' in logged)) return [...new Set([...own, ...logged])].sort();
      report(logged);
      return own;
    },
    open: async (id) => (await shelf.open(id)) ?? (await openLogged(id)),
    storeOf: async (id) => ((await shelf.open(id)) === undefined ? store() : undefined),
  };
  const openLogged = async (id: string): Promise<Folder | undefined> => {
    const opened = await trying(async () => {
      const found = await store();
      return found && layOut(found, id);
    });
    return opened !== undefined && 'severity' in opened ? closedFolder(id, opened) : opened;
  };
  const layOut = async (found: LogStore, id: string): Promise<Folder | undefined> => {
    const heads = await found.heads(id);
    if (heads.length === 0) return undefined;
    const known = laid.get(id);
    if (known?.digest === headsDigest(heads)) return known.folder;
    const entries = await found.read(id);
    const effect = effectOf(entries);
    const folder = folderOfTexts(id, [...effect.files, ...effect.factsFiles], all, effect.heads);
    laid.delete(id);
    laid.set(id, { digest: headsDigest(effect.heads), folder });
    for (const oldest of laid.keys()) {
      if (laid.size <= KEPT) break;
      laid.delete(oldest);
    }
    return folder;
  };
  return all;
};

const trying = async <T>(work: () => Promise<T>): Promise<T | Problem> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LogStoreError) return error.problem;
    throw error;
  }
};

/** A season that may be in a store that cannot be read. */
const closedFolder = (id: string, problem: Problem): Folder => ({
  id,
  names: async () => problem,
  read: async () => problem,
  beside: async () => undefined,
  wayFrom: () => id,
});

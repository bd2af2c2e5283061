import type { Folder, Shelf } from '../app/index.ts';
import { headsDigest } from '../log/index.ts';
import type { SeasonSource } from '../site/index.ts';
import type { Mirror } from './mirror.ts';
import { seasonSource } from './season-source.ts';

/** The seasons of folders, which never change, and those of logs, each made again when its log has grown. */
export const withLogged = (folders: SeasonSource, { follow, store }: Mirror, shelf: Shelf, warn: (line: string) => void): SeasonSource => {
  /** `read`: where the logs ended from which it is made, its own and those of the seasons that it joins. */
  const made = new Map<string, { readonly read: Map<string, string>; readonly source: SeasonSource }>();
  const endOf = async (id: string): Promise<string> => headsDigest(await store.heads(id));
  const isSame = async (read: ReadonlyMap<string, string>): Promise<boolean> => {
    for (const [id, end] of read) if ((await endOf(id)) !== end) return false;
    return true;
  };
  const sourceOf = async (id: string): Promise<SeasonSource | undefined> => {
    if ((await store.heads(id)).length === 0) return undefined;
    const known = made.get(id);
    if (known && (await isSame(known.read))) return known.source;
    const read = new Map([[id, await endOf(id)]]);
    const watched = (folder: Folder | undefined): Folder | undefined =>
      folder && {
        ...folder,
        beside: async (path) => {
          const other = await folder.beside(path);
          if (other && !read.has(other.id)) read.set(other.id, await endOf(other.id));
          return watched(other);
        },
      };
    const source = seasonSource(
      { list: async () => [id], open: async (asked) => watched(await shelf.open(asked)) },
      warn,
      async () => store,
    );
    made.set(id, { read, source });
    return source;
  };
  const onSource = async <T>(id: string, work: (source: SeasonSource) => Promise<T>): Promise<T> => {
    await follow();
    return work((await sourceOf(id)) ?? folders);
  };
  return {
    list: async () => {
      await follow();
      const logged = await Promise.all((await store.seasons()).map(async (id) => (await sourceOf(id))?.list() ?? []));
      return [...(await folders.list()), ...logged.flat()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    },
    read: (id, question, contest) => onSource(id, (source) => source.read(id, question, contest)),
    audit: (id) => onSource(id, (source) => source.audit(id)),
    sources: (id) => onSource(id, (source) => source.sources(id)),
    changes: (id) => onSource(id, (source) => source.changes(id)),
    history: (id, contest) => onSource(id, (source) => source.history(id, contest)),
    cases: (id) => onSource(id, (source) => source.cases(id)),
    impact: (id, of) => onSource(id, (source) => source.impact(id, of)),
    trial: (id, question, contest) => onSource(id, (source) => source.trial(id, question, contest)),
    gazetteer: folders.gazetteer,
    extract: (id, question, extract) => onSource(id, (source) => source.extract(id, question, extract)),
  };
};

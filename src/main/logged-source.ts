import type { Shelf } from '../app/index.ts';
import type { SeasonSource } from '../http/index.ts';
import { headsDigest } from '../log/index.ts';
import type { Mirror } from './mirror.ts';
import { seasonSource } from './season-source.ts';

/** The seasons of folders, which never change, and those of logs, each made again when its log has grown. */
export const withLogged = (folders: SeasonSource, { follow, store }: Mirror, shelf: Shelf, warn: (line: string) => void): SeasonSource => {
  const made = new Map<string, { readonly digest: string; readonly source: SeasonSource }>();
  const sourceOf = async (id: string): Promise<SeasonSource | undefined> => {
    const heads = await store.heads(id);
    if (heads.length === 0) return undefined;
    const digest = headsDigest(heads);
    const known = made.get(id);
    if (known?.digest === digest) return known.source;
    const source = seasonSource({ list: async () => [id], open: shelf.open }, warn);
    made.set(id, { digest, source });
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
    read: (id, question) => onSource(id, (source) => source.read(id, question)),
    audit: (id) => onSource(id, (source) => source.audit(id)),
    sources: (id) => onSource(id, (source) => source.sources(id)),
  };
};

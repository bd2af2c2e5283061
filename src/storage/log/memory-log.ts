import type { LogStore } from '../../app/index.ts';
import { type Entry, type Head, markOf as markOfLog } from '../../log/index.ts';
import { markOf } from './mark.ts';
import { entryOf, inOrder, isStorable, type Piece, piecesOf } from './pieces.ts';

type Stream = { readonly ids: Set<string>; end: Entry; readonly bodies: string[] };
type Kept = { mark: string; reach: number; readonly texts: Map<string, string> };

/** Logs in memory, for tests and for trying things out: gone when the process ends. */
export const makeMemoryLog = (): LogStore => {
  const seasons = new Map<string, Map<string, Stream>>();
  const kept = new Map<string, Kept>();

  const streamsOf = (season: string): readonly (readonly [string, Stream])[] =>
    [...(seasons.get(season) ?? [])].sort(([a], [b]) => inOrder(a, b));

  const headsIn = (season: string): readonly Head[] =>
    streamsOf(season).map(([stream, { end }]) => ({ stream, version: end.version, hash: end.hash }));

  const fits = ({ season, stream, after, rows }: Piece): boolean => {
    const there = seasons.get(season)?.get(stream);
    if (there === undefined) return after.version === 0;
    return there.end.version === after.version && there.end.hash === after.hash && !rows.some(({ entry }) => there.ids.has(entry.id));
  };

  const add = ({ season, stream, rows, last }: Piece): void => {
    const streams = seasons.get(season) ?? new Map<string, Stream>();
    seasons.set(season, streams);
    const there = streams.get(stream) ?? { ids: new Set(), end: last, bodies: [] };
    streams.set(stream, there);
    there.end = last;
    for (const { entry, body } of rows) {
      there.ids.add(entry.id);
      there.bodies.push(body);
    }
  };

  return {
    seasons: async () => [...seasons.keys()].sort(inOrder),
    heads: async (season) => headsIn(season),
    mark: async (season) => markOfLog(headsIn(season)),
    read: async (season, after = []) => {
      const from = new Map(after.map(({ stream, version }) => [stream, version]));
      return streamsOf(season).flatMap(([stream, { bodies }]) => bodies.slice(from.get(stream) ?? 0).map(entryOf));
    },
    append: async (entries) => {
      const pieces = piecesOf(entries);
      if (!pieces.every(fits)) return 'behind';
      for (const piece of pieces) add(piece);
      return 'appended';
    },
    kept: {
      get: async (season, key, heads) => {
        const there = kept.get(season);
        return there?.mark === markOf(heads).mark ? there.texts.get(key) : undefined;
      },
      put: async (season, heads, texts, others) => {
        if (!isStorable(season)) return;
        const { mark, reach } = markOf(heads);
        const there = kept.get(season);
        if (there !== undefined && there.mark !== mark && reach < there.reach) return;
        const stays = there?.mark === mark || (others !== 'unknown' && there?.mark === markOf(others.stillTrueSince).mark);
        const next = there !== undefined && stays ? there : { mark, reach, texts: new Map<string, string>() };
        next.mark = mark;
        next.reach = reach;
        for (const [key, text] of texts) {
          if (isStorable(key) && isStorable(text)) next.texts.set(key, text);
          else next.texts.delete(key);
        }
        kept.set(season, next);
      },
      drop: async (season) => {
        if (season === undefined) kept.clear();
        else kept.delete(season);
      },
    },
    close: async () => {},
  };
};

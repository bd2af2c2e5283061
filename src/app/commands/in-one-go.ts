import { byStream, type Entry, type Head, markOf } from '../../log/index.ts';
import type { LogStore } from '../log-store.ts';
import { append, type Decide } from './append.ts';
import { type Office, type Refused, refused, type Signed } from './office.ts';
import { inherit, type Standing } from './standing.ts';

/** One command of several: `id` is added to that of the whole. */
export type Step = { readonly id: string; readonly decide: Decide; readonly stream?: string };

export type AppendedAll =
  | {
      readonly kind: 'written' | 'would-write' | 'there-already';
      readonly entries: readonly Entry[];
      readonly before: Standing;
      readonly after: Standing;
    }
  | Refused;

const MOST_TRIES = 30;

/**
 * Several commands as one: each decides on what the ones before it would write, and the store gets all of it or nothing. Was
 * somebody else faster, all is decided again. Given again with the same ids it writes nothing twice.
 */
export const inOneGo = async (office: Office, signed: Signed, steps: readonly Step[]): Promise<AppendedAll> => {
  const store = await office.store();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const pending: Entry[] = [];
    const desk = { ...office, store: async () => storeWith(store, signed.season, pending) };
    const done = await together(desk, signed, steps);
    if (done.kind === 'refused') return done;
    const all = { entries: done.entries, before: done.before, after: done.after };
    if (pending.length === 0) return { kind: 'there-already', ...all };
    if (signed.writes === 'look') return { kind: 'would-write', ...all };
    if ((await store.append(pending)) === 'appended') return { kind: 'written', ...all };
  }
  return refused('log-busy', { season: signed.season });
};

type Done = { readonly kind: 'done'; readonly entries: readonly Entry[]; readonly before: Standing; readonly after: Standing };

const together = async (office: Office, signed: Signed, steps: readonly Step[]): Promise<Done | Refused> => {
  let done: Done | undefined;
  for (const { decide, id, stream } of steps) {
    const { stream: _, ...rest } = signed;
    const step: Signed = { ...rest, id: `${signed.id}${id}`, writes: 'entry', ...(stream !== undefined && { stream }) };
    const appended = await append(office, step, decide);
    if (appended.kind === 'refused') return appended;
    const { after, before, entry } = appended;
    done = { kind: 'done', entries: [...(done?.entries ?? []), entry], before: done?.before ?? before, after };
  }
  return done ?? refused('nothing-to-write');
};

/** A store in which some entries of one season are written already, and which keeps what is appended to itself. */
const storeWith = (store: LogStore, season: string, pending: Entry[]): LogStore => {
  const heads = async (id: string): Promise<readonly Head[]> => {
    const ends = new Map((await store.heads(id)).map((head) => [head.stream, head]));
    if (id === season) for (const { hash, stream, version } of pending) ends.set(stream, { stream, version, hash });
    return [...ends.values()].sort(byStream);
  };
  const withPending: LogStore = {
    ...store,
    heads,
    mark: async (id) => (pending.length === 0 ? store.mark(id) : markOf(await heads(id))),
    read: async (id, after = []) => {
      const there = await store.read(id, after);
      if (id !== season || pending.length === 0) return there;
      const known = new Map(after.map(({ stream, version }) => [stream, version]));
      const added = pending.filter(({ stream, version }) => version > (known.get(stream) ?? 0));
      return [...there, ...added].sort((a, b) => (a.stream === b.stream ? a.version - b.version : a.stream < b.stream ? -1 : 1));
    },
    append: async (entries) => {
      pending.push(...entries);
      return 'appended';
    },
    // what is kept for the season is of what stands there, not of this
    kept: { get: async () => undefined, put: async () => {}, drop: async () => {} },
  };
  // what is remembered of the season is true of this as well: pending entries come after it
  inherit(store, withPending, season);
  return withPending;
};

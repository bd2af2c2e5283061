import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Shelf } from '../app/index.ts';
import type { Entry } from '../log/index.ts';
import { makePainter } from '../pictures/index.ts';
import type { Painter, SeasonSource } from '../site/index.ts';
import { logShelf, makeMemoryLog, seasonFolders } from '../storage/index.ts';
import { seasonSource } from './season-source.ts';

/** What pressing takes besides pages: seasons audited and written out in parts, pictures painted, and files put where they belong. */
export type Hand = Painter &
  Pick<SeasonSource, 'audit' | 'extract'> & {
    put(files: readonly PressedFile[]): Promise<void>;
    end(): Promise<void>;
  };
/** `path`: below the folder of the site. */
export type PressedFile = { readonly path: string; readonly body: Uint8Array };

export type HandOrder = {
  readonly folder: string;
  readonly seasons: readonly string[];
  /** Of the seasons that live in logs: a folder of logs serves one process at a time. */
  readonly entries: readonly Entry[];
};

/** The seasons as they stand while they are pressed: a folder that was opened stays open, and is read once. */
export const pressedSeasons = async (ids: readonly string[], entries: readonly Entry[]) => {
  const store = makeMemoryLog();
  await store.append(entries);
  const all = logShelf(
    async () => store,
    seasonFolders({ opens: 'any' }),
    () => {},
  );
  const opened = new Map<string, ReturnType<Shelf['open']>>();
  const shelf: Shelf = {
    list: async () => ids,
    open: (id) => {
      const folder = opened.get(id) ?? all.open(id);
      opened.set(id, folder);
      return folder;
    },
  };
  const source = seasonSource(
    shelf,
    () => {},
    async () => store,
  );
  return { shelf, source };
};

export const ownHand = (folder: string, { audit, extract }: Pick<SeasonSource, 'audit' | 'extract'>): Hand => {
  const made = new Set<string>();
  return {
    ...makePainter(),
    audit,
    extract,
    put: async (files) => {
      for (const { body, path } of files) {
        const file = join(folder, path);
        const parent = dirname(file);
        if (!made.has(parent)) mkdirSync(parent, { recursive: true });
        made.add(parent);
        writeFileSync(file, body);
      }
    },
    end: async () => {},
  };
};

export type HandCall =
  | { readonly what: 'audit'; readonly of: Parameters<Hand['audit']> }
  | { readonly what: 'paint'; readonly of: Parameters<Hand['paint']> }
  | { readonly what: 'extract'; readonly of: Parameters<Hand['extract']> }
  | { readonly what: 'put'; readonly of: Parameters<Hand['put']> };
export type HandAnswer = { readonly ask: number } & ({ readonly made: unknown } | { readonly failed: unknown });

/** How much waits for the other hand before one's own helps. */
const MOST_WAITING = 7;

/** A hand in a thread of its own, and one's own where that has enough to do. */
export const twoHands = (own: Hand, order: HandOrder): Hand => {
  const worker = new Worker(new URL('./press-hand-worker.js', import.meta.url), { workerData: order });
  const open = new Map<number, { readonly found: (made: never) => void; readonly failed: (reason: unknown) => void }>();
  let asked = 0;
  let lost: unknown;
  const lose = (reason: unknown): void => {
    lost = reason;
    for (const { failed } of open.values()) failed(reason);
    open.clear();
  };
  worker.on('message', (answer: HandAnswer) => {
    const waiting = open.get(answer.ask);
    open.delete(answer.ask);
    if ('made' in answer) waiting?.found(answer.made as never);
    else waiting?.failed(answer.failed);
  });
  worker.on('error', lose);
  worker.on('exit', (code) => lose(new Error(`the hand that helped to press the site ended with ${code}`)));
  const call = <T>(one: HandCall, moved: ArrayBuffer[] = []): Promise<T> =>
    new Promise((found, failed) => {
      if (lost !== undefined) return failed(lost);
      asked += 1;
      open.set(asked, { found, failed });
      worker.postMessage({ ask: asked, ...one }, moved);
    });
  return {
    paint: (svg) => (open.size < MOST_WAITING ? call({ what: 'paint', of: [svg] }) : own.paint(svg)),
    // begun before anybody asks
    audit: (...of) => call({ what: 'audit', of }),
    extract: (...of) => (open.size < MOST_WAITING ? call({ what: 'extract', of }) : own.extract(...of)),
    put: (files) => (open.size < MOST_WAITING ? call({ what: 'put', of: [files] }, buffersIn(files)) : own.put(files)),
    end: async () => void (await worker.terminate()),
  };
};

/** What need not be copied on its way to another thread. */
const buffersIn = (files: readonly PressedFile[]): ArrayBuffer[] =>
  files.flatMap(({ body: { buffer, byteLength } }) => (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength ? [buffer] : []));

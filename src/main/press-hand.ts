import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Shelf } from '../app/index.ts';
import type { Entry } from '../log/index.ts';
import { makePainter } from '../pictures/index.ts';
import type { Painter, SeasonSource } from '../site/index.ts';
import { logShelf, makeMemoryLog, seasonFolders } from '../storage/index.ts';
import { seasonSource } from './season-source.ts';

/** What pressing takes besides pages: pictures painted, parts of a season written out, files put where they belong. */
export type Hand = Painter &
  Pick<SeasonSource, 'extract'> & {
    put(files: readonly PressedFile[]): Promise<void>;
    end(): Promise<void>;
  };
/** `path`: below the folder of the site. */
export type PressedFile = { readonly path: string; readonly body: string | Uint8Array };

export type HandOrder = {
  readonly folder: string;
  readonly seasons: readonly string[];
  /** Of the seasons that live in logs: a folder of logs serves one process at a time. */
  readonly entries: readonly Entry[];
};

/** The seasons of a site as they stand while it is pressed: a folder that was opened stays open, and is read once. */
export const pressedSeasons = async ({ entries, seasons }: Omit<HandOrder, 'folder'>) => {
  const store = makeMemoryLog();
  await store.append(entries);
  const shelf = logShelf(
    async () => store,
    seasonFolders({ opens: 'any' }),
    () => {},
  );
  const opened = new Map<string, ReturnType<Shelf['open']>>();
  const steady: Shelf = {
    list: async () => seasons,
    open: (id) => {
      const folder = opened.get(id) ?? shelf.open(id);
      opened.set(id, folder);
      return folder;
    },
  };
  return {
    shelf: steady,
    source: seasonSource(
      steady,
      () => {},
      async () => store,
    ),
  };
};

export const ownHand = (folder: string, { extract }: Pick<SeasonSource, 'extract'>): Hand => {
  const made = new Set<string>();
  return {
    ...makePainter(),
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

export type HandCall = { readonly [K in 'paint' | 'extract' | 'put']: { readonly what: K; readonly of: Parameters<Hand[K]> } }[
  | 'paint'
  | 'extract'
  | 'put'];
export type HandAnswer = { readonly ask: number } & ({ readonly made: unknown } | { readonly failed: unknown });

/** A hand that works beside the caller, in a thread of its own. */
export const otherHand = (order: HandOrder): Hand => {
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
  const call = <K extends HandCall['what']>(what: K, of: Parameters<Hand[K]>, moved: ArrayBuffer[] = []): ReturnType<Hand[K]> =>
    new Promise((found, failed) => {
      if (lost !== undefined) failed(lost);
      asked += 1;
      open.set(asked, { found, failed });
      worker.postMessage({ ask: asked, what, of }, moved);
    }) as ReturnType<Hand[K]>;
  return {
    paint: (svg) => call('paint', [svg]),
    extract: (...of) => call('extract', of),
    put: (files) => call('put', [files], buffersIn(files)),
    end: async () => void (await worker.terminate()),
  };
};

/** What need not be copied on its way to another thread. */
const buffersIn = (files: readonly PressedFile[]): ArrayBuffer[] =>
  files.flatMap(({ body }) =>
    typeof body !== 'string' && body.buffer instanceof ArrayBuffer && body.byteLength === body.buffer.byteLength ? [body.buffer] : [],
  );

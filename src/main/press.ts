import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LogStore, Shelf, SiteOrder, SitePress, SitePressed } from '../app/index.ts';
import type { Problem } from '../engine/index.ts';
import type { Entry } from '../log/index.ts';
import type { PressedPart, PressOrder } from './press-part.ts';
import { publicAddress } from './public-address.ts';
import { readAssets } from './site-parts.ts';

/** Lies in every folder that was made here: only such a one is replaced. */
const MARK = '.ascenso-site';

/** What one worker may need, when a country is pressed. */
const MEMORY_OF_ONE = 1_600_000_000;

/** Presses the site in a folder beside the one that is wanted, and puts it in its place when all of it is there. */
export const makePress =
  (home: () => Promise<LogStore | undefined>, shelf: Shelf): SitePress =>
  async (order, tell) => {
    const address = publicAddress(order.address ?? '');
    const out = resolve(order.out);
    if (address === 'unreadable')
      return refused('value-wrong', { key: '--base-url', found: order.address ?? '', expected: 'https://example.org/copa/' });
    if (existsSync(out) && !existsSync(join(out, MARK)) && !isEmpty(out)) return refused('folder-taken', { path: order.out });
    const store = await home();
    const seasons =
      order.seasons.length === 0 ? [...new Set([...(await shelf.list()), ...((await store?.seasons()) ?? [])])] : order.seasons;
    // seasons join others: all logs are at hand
    const entries = (await Promise.all(((await store?.seasons()) ?? []).map((id) => store?.read(id) ?? []))).flat();
    const unfinished = `${out}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    try {
      const pressed = await pressAll(unfinished, { ...order, seasons }, entries, address ?? { base: '', origin: undefined }, tell);
      if (pressed.kind === 'refused') return pressed;
      await writeFile(join(unfinished, MARK), '');
      await put(unfinished, out);
      return pressed;
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  };

const refused = (code: Problem['code'], args: Problem['args']): SitePressed => ({
  kind: 'refused',
  problems: [{ code, severity: 'error', args }],
});

const isEmpty = (folder: string): boolean => {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
};

const put = async (from: string, to: string): Promise<void> => {
  const before = `${to}.before`;
  await rm(before, { recursive: true, force: true });
  if (existsSync(to)) await rename(to, before);
  else await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await rm(before, { recursive: true, force: true });
};

const pressAll = async (
  folder: string,
  { languages, seasons }: SiteOrder,
  entries: readonly Entry[],
  { base, origin }: { readonly base: string; readonly origin: string | undefined },
  tell: (files: number, of: number) => void,
): Promise<SitePressed> => {
  const workers = Math.max(1, Math.min(availableParallelism(), 4, Math.floor(totalmem() / MEMORY_OF_ONE)));
  const done = Array.from({ length: workers }, () => 0);
  const stop = new AbortController();
  const order: PressOrder = { folder, seasons, languages, base, origin, entries, taken: new SharedArrayBuffer(4) };
  const parts = await Promise.all(
    done.map((_, at) =>
      pressPart(order, stop.signal, (files, of) => {
        done[at] = files;
        tell(
          done.reduce((sum, own) => sum + own, 0),
          of,
        );
      }),
    ),
  ).finally(() => stop.abort());
  const problems = parts.flatMap((part) => part.problems);
  if (problems.length > 0) return { kind: 'refused', problems: problems.slice(0, parts[0]?.problems.length ?? 0) };
  let [files, bytes] = [0, 0];
  for (const part of parts) {
    files += part.files;
    bytes += part.bytes;
  }
  for (const [name, asset] of await readAssets()) {
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'assets', name), asset.bytes);
    files += 1;
    bytes += asset.bytes.length;
  }
  return { kind: 'pressed', seasons: parts[0]?.seasons ?? [], files, bytes };
};

const pressPart = (order: PressOrder, stop: AbortSignal, tell: (files: number, of: number) => void): Promise<PressedPart> =>
  new Promise((found, failed) => {
    const worker = new Worker(new URL('./press-worker.js', import.meta.url), { workerData: order });
    worker.on('message', (message: { readonly files: number; readonly of: number } | { readonly done: PressedPart }) => {
      if ('done' in message) found(message.done);
      else tell(message.files, message.of);
    });
    // whoever fails ends the others: half a site is none
    stop.addEventListener('abort', () => void worker.terminate());
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`a part of the site ended with ${code}`)));
  });

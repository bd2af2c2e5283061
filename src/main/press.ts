import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type LogStore, type Shelf, type SiteOrder, type SitePress, type SitePressed, seasonUnknown } from '../app/index.ts';
import type { Problem } from '../engine/index.ts';
import type { Entry } from '../log/index.ts';
import { makeSite, type SeasonSource, type Site } from '../site/index.ts';
import { type Hand, ownHand, type PressedFile, pressedSeasons, twoHands } from './press-hand.ts';
import { publicAddress } from './public-address.ts';
import { builtPages, readAssets } from './site-parts.ts';

/** Lies in every folder that was made here: only such a one is replaced. */
const MARK = '.ascenso-site';

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

/** Addresses asked for at once: while the hand works for some, pages are made for the others. More would only wait, and grow old. */
const LANES = 8;
/** Files put at once. */
const SHARE = 8;
/** Addresses between two words of progress. */
const STEP = 100;

const pressAll = async (
  folder: string,
  { languages, seasons: ids }: SiteOrder,
  entries: readonly Entry[],
  { base, origin }: { readonly base: string; readonly origin: string | undefined },
  tell: (files: number, of: number) => void,
): Promise<SitePressed> => {
  const { shelf, source } = await pressedSeasons(ids, entries);
  const missing = await unknownAmong(shelf, ids);
  if (missing.length > 0) return { kind: 'refused', problems: missing };
  const own = ownHand(folder, source);
  const hand = availableParallelism() > 1 ? twoHands(own, { folder, seasons: ids, entries }) : own;
  try {
    const assets = await readAssets();
    const seasons: SeasonSource = { ...source, audit: hand.audit, extract: hand.extract };
    const site = makeSite({ seasons, pages: await builtPages(), painter: hand, assets, place: { base, origin, kind: 'files', languages } });
    const stack = stackOf(hand);
    for (const [name, { bytes }] of assets) await stack.add(`assets/${name}`, bytes);
    await pressAddresses(site, base, stack, tell);
    // what plain hosts show at the root, and where nothing is
    const [language = 'es'] = languages;
    const first = await site.answer(`${base}/${language}/`);
    const nothing = await site.answer(`${base}/${language}/-/`);
    if (first.kind === 'found') await stack.add('index.html', first.body);
    if (nothing.kind === 'problem') await stack.add('404.html', nothing.body);
    await stack.flush();
    return { kind: 'pressed', seasons: (await seasons.list()).map(({ id }) => id), ...stack.counted() };
  } finally {
    await hand.end();
  }
};

const unknownAmong = async (shelf: Pick<Shelf, 'open'>, ids: readonly string[]): Promise<readonly Problem[]> => {
  const found = await Promise.all(ids.map(async (id) => ((await shelf.open(id)) === undefined ? [seasonUnknown({ id })] : [])));
  return found.flat();
};

/** Files on their way to the hand, a stack at a time. */
const stackOf = ({ put }: Hand) => {
  const encoder = new TextEncoder();
  let [files, bytes] = [0, 0];
  let stack: PressedFile[] = [];
  const flush = async (): Promise<void> => {
    const full = stack;
    stack = [];
    await put(full);
  };
  return {
    flush,
    counted: () => ({ files, bytes }),
    add: async (path: string, text: string | Uint8Array): Promise<void> => {
      const body = typeof text === 'string' ? encoder.encode(text) : text;
      files += 1;
      bytes += body.length;
      stack.push({ path, body });
      if (stack.length >= SHARE) await flush();
    },
  };
};

const pressAddresses = async (
  site: Site,
  base: string,
  { add }: ReturnType<typeof stackOf>,
  tell: (files: number, of: number) => void,
): Promise<void> => {
  const paths: string[] = [];
  for await (const path of site.addresses()) paths.push(path);
  let [next, done] = [0, 0];
  const lane = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const answer = await site.answer(path);
      // an address that is offered and leads nowhere is a fault of ours, and no site to give out
      if (answer.kind !== 'found') throw new Error(`${path} is offered and is not there (${answer.kind})`);
      const file = path
        .slice(base.length + 1)
        .split('/')
        .map(decodeURIComponent)
        .join('/');
      await add(path.endsWith('/') ? `${file}index.html` : file, answer.body);
      done += 1;
      if (done % STEP === 0 || done === paths.length) tell(done, paths.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    // one that failed ends the others
    next = paths.length;
  }
};

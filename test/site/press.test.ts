import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { builtProgram, startFiles } from '../kit/served.ts';

const run = promisify(execFile);
const SEASON = 'copa-peru/2014';
/** A country of made-up leagues, big enough for what a country leaves out. */
const COUNTRY = 'country';

let program: string;
let folder: string;
let out: string;
let said: { readonly files: number; readonly seasons: readonly string[] };

const ascenso = (...args: readonly string[]) =>
  run(process.execPath, [program, ...args], {
    cwd: folder,
    maxBuffer: 1e8,
    timeout: 240_000,
    killSignal: 'SIGKILL',
  });

beforeAll(async () => {
  program = await builtProgram();
  folder = await mkdtemp(join(tmpdir(), 'ascenso-site-'));
  out = join(folder, 'site');
  await ascenso('new', COUNTRY, '--pyramid', '--leagues', '120');
  const { stdout } = await ascenso('site', 'site', SEASON, COUNTRY, '--base-url', 'https://example.org/copa/', '--json');
  said = JSON.parse(stdout) as typeof said;
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file below a folder, by its path from there. */
async function filesIn(top: string): Promise<readonly string[]> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(top.length + 1)] : []));
}

type Node = DefaultTreeAdapterTypes.Node;

/** What a page names: where its links lead, and the places on it. */
function namesOn(html: string): { readonly links: readonly string[]; readonly ids: ReadonlySet<string> } {
  const links: string[] = [];
  const ids = new Set<string>();
  const walk = (node: Node): void => {
    for (const { name, value } of 'attrs' in node ? node.attrs : []) {
      if (name === 'id') ids.add(value);
      if ((name === 'href' || name === 'src' || name === 'action') && node.nodeName !== 'form') links.push(value);
      if (name === 'content' && value.startsWith('https://example.org/')) links.push(value);
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) walk(child);
  };
  walk(parse(html));
  return { links, ids };
}

test('every link of every page leads to a file, and to its place on it', async () => {
  const files = new Set(await filesIn(out));
  expect(said.seasons).toHaveLength(2);
  expect(files.size).toBe(said.files + 1);
  const pages = new Map<string, ReturnType<typeof namesOn>>();
  const read = async (file: string) => {
    const known = pages.get(file);
    if (known) return known;
    const names = namesOn(await readFile(join(out, file), 'utf8'));
    pages.set(file, names);
    return names;
  };
  const broken: string[] = [];
  const checked = new Set<string>();
  // of the country a sample: its pages are the same over and over
  const html = [...files].filter((file) => file.endsWith('.html')).filter((file, at) => file.includes(SEASON) || at % 7 === 0);
  for (const file of html) {
    const { links } = await read(file);
    for (const link of links) {
      const url = new URL(link.replace('https://example.org', 'http://site'), `http://site/copa/${file}`);
      if (url.origin !== 'http://site') continue;
      const path = decodeURIComponent(url.pathname);
      const target = `${path.slice('/copa/'.length)}${path.endsWith('/') ? 'index.html' : ''}`;
      const key = target + url.hash;
      if (checked.has(key)) continue;
      checked.add(key);
      if (!path.startsWith('/copa/') || !files.has(target)) broken.push(`${file}: ${link}`);
      else if (url.hash !== '' && target.endsWith('.html') && !file.includes('simular/')) {
        if (!(await read(target)).ids.has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${file}: ${link} (no such place)`);
      }
    }
  }
  expect(broken.slice(0, 10)).toEqual([]);
  expect(html.length).toBeGreaterThan(500);
}, 120_000);

test('pictures are PNGs of 1200 by 630', async () => {
  const cards = (await filesIn(out)).filter((file) => file.endsWith('card.png'));
  expect(cards.length).toBeGreaterThan(100);
  for (const card of cards.filter((_, at) => at % 25 === 0)) {
    const bytes = await readFile(join(out, card));
    expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)], card).toEqual(['PNG', 1200, 630]);
    expect(bytes.length).toBeGreaterThan(4_000);
  }
});

test('a country leaves out what would be a file a match, and says it nowhere', async () => {
  const files = await filesIn(out);
  const country = files.filter((file) => !file.includes('copa-peru'));
  expect(country.some((file) => file.includes('/contienda/') && file.endsWith('table.csv'))).toBe(true);
  expect(country.filter((file) => file.includes('/simular/') || file.includes('/impreso/'))).toEqual([]);
});

test('what is there and was not made here is not replaced', async () => {
  const other = join(folder, 'mine');
  await run(process.execPath, [
    '-e',
    `require('fs').mkdirSync(${JSON.stringify(other)}); require('fs').writeFileSync(${JSON.stringify(join(other, 'a'))}, '')`,
  ]);
  const refused = await ascenso('site', 'mine', SEASON, '--lang', 'en').catch(
    (error: { readonly code: number; readonly stderr: string }) => error,
  );
  expect('code' in refused ? refused.code : 0).toBe(2);
  expect(await readdir(other)).toEqual(['a']);
  const unknown = await ascenso('site', 'new-site', 'copa-peru/1066', '--lang', 'en').catch((error: { readonly code: number }) => error);
  expect('code' in unknown ? unknown.code : 0).toBe(2);
  expect(existsSync(join(folder, 'new-site'))).toBe(false);
}, 60_000);

test('on a plain host a reader without scripts finds the way, and one with scripts the search', async () => {
  const host = await startFiles(out, '/copa');
  const address = `${host.address}/copa`;
  const browser = await launchBrowser();
  try {
    const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    const page = await plain.newPage();
    await page.goto(`${address}/es/`);
    await page.getByRole('link', { name: '2014', exact: true }).click();
    await page.getByRole('link', { name: 'Etapa nacional' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('Etapa nacional');
    await plain.close();
    const page2 = await browser.newPage();
    await page2.goto(`${address}/es/buscar/`);
    await page2.getByRole('searchbox').fill('lorreto');
    await page2.locator('#found a', { hasText: 'Sport Loreto' }).first().click();
    expect(await page2.locator('h1').textContent()).toBe('Sport Loreto');
  } finally {
    await browser.close();
    await host.stop();
  }
}, 60_000);

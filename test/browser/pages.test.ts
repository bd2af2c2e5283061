import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pages } from '../../src/site/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import * as web from '../../src/web/pages.ts';
import { RUNNING, writeRunningSeason } from '../kit/running-season.ts';
import { type Served, startSite } from '../kit/served.ts';
import { coverOf, fullestOf, PAGE_TYPES, pagesOf, richestOf, type SitePage } from '../kit/site-pages.ts';
import { OF_COLORS, violationsOn } from './axe.ts';
import { launchBrowser } from './chromium.ts';

// What `main/serve.ts` can only assume of the built pages, the compiler checks here.
web satisfies Pages;

/** How a page is looked at, one after another without loading it again; `axe`: the rules that this look can break, or none. */
type Look = {
  readonly look: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly media?: 'print';
  readonly axe: readonly string[] | 'all' | 'none';
};
const NARROW: Look = { look: 'a phone of 360', width: 360, scheme: 'light', axe: 'none' };
const PAPER: Look = { look: 'paper', width: 360, scheme: 'light', media: 'print', axe: 'none' };
const PHONES: readonly Look[] = [
  { look: 'a phone', width: 390, scheme: 'light', axe: 'all' },
  { look: 'a dark phone', width: 390, scheme: 'dark', axe: OF_COLORS },
  NARROW,
];
/** A language changes what is said, not what stands there: all of it is looked at in one, a page of every type in the other. */
const LOOKED_AT = { es: coverOf, en: richestOf } as const;
/** What only a desktop shows has the same colors in both languages: each language sees it in one scheme. */
const LOOKS = {
  es: [...PHONES, { look: 'a desktop', width: 1280, scheme: 'light', axe: OF_COLORS }],
  en: [...PHONES, { look: 'a dark desktop', width: 1280, scheme: 'dark', axe: OF_COLORS }],
} as const satisfies Record<string, readonly Look[]>;

let folder: string;
let site: Served;
let browser: Browser;
let pages: readonly SitePage[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascenso-pages-'));
  await writeRunningSeason(join(folder, 'var'));
  site = await startSite({ ASCENSO_DATA: join(folder, 'var') });
  browser = await launchBrowser();
  pages = await pagesOf(site.address, [...(await seasonFolders({ opens: 'shipped' }).list()), RUNNING]);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** Runs in every page: what the policy of the site refuses is said where it is heard. */
const TELL_REFUSED = `document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
  console.error('the policy refuses ' + blockedURI + ' by ' + violatedDirective))`;

/** A page on which to look at others, and what is heard from them. */
async function openPage(): Promise<{ readonly page: Page; readonly heard: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })).newPage();
  const heard: string[] = [];
  await page.addInitScript(TELL_REFUSED);
  page.on('console', (message) => {
    // that the font came late is the machine's doing; whether it is used is asked below
    const slow = message.text().includes('was preloaded using link preload but not used within a few seconds');
    if (!slow && (message.type() === 'error' || message.type() === 'warning')) heard.push(`the console says ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => heard.push(`it fails: ${message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.address}/`)) heard.push(`it asks for ${request.url()}`);
  });
  return { page, heard };
}

/** Runs in a page: opens all that can be opened and says what is wrong with it in any look. */
const WRONG = `(async () => {
  await document.fonts.ready;
  for (const one of document.querySelectorAll('details')) one.open = true;
  const html = (one) => one.outerHTML.slice(0, 120);
  // a table of the guide stands below the words that name it
  const tables = [...document.querySelectorAll('table:not(.guide-text table)')];
  const isNamed = (table) => (table.caption?.textContent ?? '').trim() !== '' || table.hasAttribute('aria-label') || table.hasAttribute('aria-labelledby');
  const says = (th) => ['col', 'row', 'colgroup', 'rowgroup'].includes(th.getAttribute('scope') ?? '');
  return [
    ...(document.fonts.check('16px Archivo') ? [] : ['its font is not there']),
    ...(document.documentElement.lang === location.pathname.slice(1, 3) ? [] : ['its language is ' + document.documentElement.lang]),
    ...document.getAnimations().map(() => 'something moves'),
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['it scrolls smoothly'] : []),
    ...tables.filter((table) => !isNamed(table)).map((table) => 'a table without a name: ' + html(table)),
    ...tables.filter((table) => table.querySelector('th') === null).map((table) => 'a table without headers: ' + html(table)),
    ...[...document.querySelectorAll('th')].filter((th) => !says(th)).map((th) => 'a header that does not say whose it is: ' + html(th)),
  ];
})()`;

/** Opens a page and returns all that is wrong with it, in words that name the place. */
async function wrongWith({ page, heard }: Awaited<ReturnType<typeof openPage>>, path: string, looks: readonly Look[], status = 200) {
  heard.length = 0;
  const answer = await page.goto(site.address + path);
  // a page that is not there is a failed load to the console; that is what was asked for
  if (status !== 200) heard.splice(0, heard.length, ...heard.filter((line) => !line.includes('Failed to load resource')));
  if (answer?.status() !== status) heard.push(`its status is ${answer?.status()}`);
  if (path.includes('/simular/')) await page.locator('.trial-bar').waitFor();
  const wrong = await wrongAsShown({ page, heard }, looks);
  return wrong.map((line) => `${path}: ${line}`);
}

async function wrongAsShown({ page, heard }: Awaited<ReturnType<typeof openPage>>, looks: readonly Look[]): Promise<readonly string[]> {
  const wrong = (await page.evaluate(WRONG)) as string[];
  for (const { axe, look, media, scheme, width } of looks) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: scheme, media: media ?? 'screen' });
    const over = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
    if (over > 0) wrong.push(`${over}px wider than ${look}`);
    if (axe !== 'none') wrong.push(...(await violationsOn(page, axe === 'all' ? undefined : axe)).map((one) => `on ${look} ${one}`));
  }
  return [...heard, ...wrong];
}

async function wrongWithAll(paths: readonly string[], looks: readonly Look[], status = 200): Promise<readonly string[]> {
  const opened = await openPage();
  const wrong: string[] = [];
  for (const path of paths) wrong.push(...(await wrongWith(opened, path, looks, status)));
  await opened.page.context().close();
  return wrong;
}

test('of every type there is a page', () => {
  const types = new Set(pages.map(({ type }) => type));
  expect(PAGE_TYPES.filter((type) => !types.has(type))).toEqual([]);
});

// Together these have, in Spanish, all that stands on any page that was read; the rest is the same things with other names.
describe.each(['es', 'en'] as const)('in %s a page of every type', (language) => {
  test('is accessible and fits, on a phone and a desktop, in light and dark; asks nobody else and is refused nothing', async () => {
    const paths = LOOKED_AT[language](pages).map(({ path }) => path[language]);
    expect(paths.length).toBeGreaterThanOrEqual(PAGE_TYPES.length);
    expect(await wrongWithAll(paths, LOOKS[language])).toEqual([]);
  }, 400_000);

  test('also what is found, and what says that nothing is there', async () => {
    expect(await wrongWithAll([`/${language}/buscar/?q=galvez`, `/${language}/buscar/?q=zzqqxx`], LOOKS[language])).toEqual([]);
    expect(await wrongWithAll([`/${language}/copa-peru/2004/nada`], LOOKS[language], 404)).toEqual([]);
    expect(await wrongWithAll([`/${language}/copa-peru/2004/?hasta=ayer`, `/${language}/%00`], LOOKS[language], 400)).toEqual([]);
  }, 120_000);
});

test('the fullest page of each type in each season, and in English all that stands on any page, are no wider than the narrowest phone', async () => {
  const cover = new Set(coverOf(pages));
  const richest = new Set(richestOf(pages));
  const es = fullestOf(pages).flatMap((page) => (cover.has(page) ? [] : [page.path.es]));
  const en = [...cover].flatMap((page) => (richest.has(page) ? [] : [page.path.en]));
  expect(await wrongWithAll([...es, ...en], [NARROW])).toEqual([]);
}, 400_000);

test('the audit and the sources fit narrow paper', async () => {
  const paths = pages.flatMap(({ path, season, type }) =>
    season?.startsWith('copa-peru/') && ['audit', 'sources'].includes(type) ? [path.es] : [],
  );
  expect(paths.length).toBeGreaterThan(5);
  expect(await wrongWithAll(paths, [PAPER])).toEqual([]);
}, 120_000);

/** Runs in a page: breaks one thing of each sort that is looked for. */
const BREAK = `(() => {
  const style = new CSSStyleSheet();
  style.replaceSync('@media (prefers-color-scheme: dark) { .dim { color: #222; background: #000; } } @media (min-width: 1200px) { .broken { width: 4000px; } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  document.documentElement.lang = 'fr';
  const broken = document.createElement('div');
  broken.className = 'broken';
  broken.innerHTML = '<p class="dim">palabras</p><img src="https://example.org/x.png"><table><tr><td>1</td></tr></table>';
  document.querySelector('main').append(broken);
})()`;

test('what is broken on purpose is seen', async () => {
  const opened = await openPage();
  expect(await wrongWith(opened, '/es/guia/', LOOKS.es)).toEqual([]);
  await opened.page.evaluate(BREAK);
  await expect.poll(() => opened.heard.length).toBeGreaterThan(1);
  const wrong = (await wrongAsShown(opened, LOOKS.es)).join('\n');
  await opened.page.context().close();
  for (const line of [
    'the policy refuses https://example.org/x.png by img-src',
    'its language is fr',
    'a table without a name',
    'a table without headers',
    'on a phone image-alt',
    'on a dark phone color-contrast',
    'px wider than a desktop',
  ])
    expect(wrong).toContain(line);
  expect(wrong).not.toContain('on a phone color-contrast');
}, 60_000);

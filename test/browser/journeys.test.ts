import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEAGUE, RUNNING, writeRunningSeason } from '../kit/running-season.ts';
import { type Served, startServer, startSite } from '../kit/served.ts';
import { launchBrowser } from './chromium.ts';

let folder: string;
let site: Served;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascenso-journeys-'));
  await writeRunningSeason(join(folder, 'var'));
  site = await startSite({ ASCENSO_DATA: join(folder, 'var') });
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const READERS: readonly (BrowserContextOptions & { readonly reader: string })[] = [
  { reader: 'a phone without scripts', viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  { reader: 'a desktop without scripts', viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
];

async function opened<T>(options: BrowserContextOptions, path: string, read: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  try {
    await page.goto(site.address + path);
    return await read(page);
  } finally {
    await context.close();
  }
}

const heading = (page: Page) => page.locator('h1').innerText();
/** Follows a link of the page's own text; the frame around it has others of the same name. */
const follow = async (page: Page, name: string) => {
  await page.locator('main').getByRole('link', { name, exact: true }).first().click();
};
const clubs = (page: Page) => page.locator('main .table').first().locator('tbody th .club').allInnerTexts();
const points = (page: Page) => page.locator('main .table').first().locator('tbody tr:has(.club) > td:last-child').allInnerTexts();

describe.each(READERS)('$reader', ({ reader: _, ...options }) => {
  test('goes from the first page to a season, stage, group, match, club and its rules by links alone', async () => {
    await opened(options, '/es/', async (page) => {
      await page.locator('main #copa-peru').getByRole('link', { name: '2004', exact: true }).click();
      expect(await heading(page)).toContain('Sport Áncash');
      await page.getByRole('navigation', { name: 'Secciones de la temporada' }).getByRole('link', { name: 'Etapa regional' }).click();
      expect(await heading(page)).toBe('Etapa regional');
      await page
        .locator('main')
        .getByRole('link', { name: /Región II(?!I)/ })
        .first()
        .click();
      await page
        .locator('main')
        .getByRole('link', { name: /^Grupo A/ })
        .first()
        .click();
      expect(await heading(page)).toContain('Grupo A');
      expect(await clubs(page)).toEqual(['José Gálvez', 'Sport Vallejo', 'El Tumi', 'Sporting Caxamarca']);
      await page.locator('main a.to-match').first().click();
      expect(new URL(page.url()).pathname).toContain('/partido/regional/region-ii/a/');
      const match = await heading(page);
      await follow(page, 'José Gálvez').catch(() => page.locator('main a.club').first().click());
      expect(match).toContain(await heading(page));
      await page.getByRole('link', { name: 'Reglas', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe('/es/copa-peru/2004/reglas/');
    });
  });

  test.each([
    { typed: 'galves', club: 'José Gálvez' },
    { typed: 'lorreto', club: 'Sport Loreto' },
    { typed: 'SPORT ANCASH', club: 'Sport Áncash' },
  ])('finds $club by typing «$typed»', async ({ club, typed }) => {
    await opened(options, '/es/', async (page) => {
      await page.getByRole('searchbox').fill(typed);
      await page.getByRole('searchbox').press('Enter');
      expect(new URL(page.url()).searchParams.get('q')).toBe(typed);
      await page.locator('#found').getByRole('link', { name: club, exact: true }).first().click();
      expect(await heading(page)).toBe(club);
    });
  });

  test('is told that nothing is called so, and nothing of what was typed runs', async () => {
    await opened(options, `/es/buscar/?q=${encodeURIComponent('<b>"zzqqxx')}`, async (page) => {
      expect(await page.locator('#found a').count()).toBe(0);
      expect(await page.locator('#found').innerText()).toContain('<b>"zzqqxx');
      expect(await page.getByRole('searchbox').inputValue()).toBe('<b>"zzqqxx');
    });
  });

  test('sees a table as it stood on a day, by a link or by typing the day, and the address says it', async () => {
    await opened(options, `/es/${RUNNING}/contienda/${LEAGUE}/`, async (page) => {
      expect(await points(page)).toEqual(['6', '6', '0', '0']);
      await page.locator('.as-of summary').click();
      await page.getByRole('link', { name: '1 mar 2026' }).click();
      const day = `/es/${RUNNING}/@2026-03-01/contienda/${LEAGUE}/`;
      expect(new URL(page.url()).pathname).toBe(day);
      expect(await points(page)).toEqual(['3', '3', '0', '0']);
      expect(await page.locator('.notice').innerText()).toContain('1 mar 2026');
      await page.getByLabel('Otro día').fill('2026-03-09');
      await page.getByRole('button', { name: 'Ver', exact: true }).click();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(day.replace('03-01', '03-09'));
      expect(await points(page)).toEqual(['6', '6', '0', '0']);
      await page.locator('.notice a').click();
      expect(new URL(page.url()).pathname).toBe(`/es/${RUNNING}/contienda/${LEAGUE}/`);
    });
  });

  test('reads a tie in the readings that differ', async () => {
    const legs = async (page: Page) => {
      const [row] = await page.locator('main table').first().locator('tbody tr').allInnerTexts();
      return row?.split(/\s+/).slice(-3);
    };
    await opened(options, '/es/copa-peru/2014/contienda/national/round-of-16/o5/', async (page) => {
      expect(await legs(page)).toEqual(['3', '2', '6']);
      await page.getByRole('link', { name: 'solo lo jugado' }).click();
      expect(new URL(page.url()).pathname).toBe('/es/copa-peru/2014/@cancha/contienda/national/round-of-16/o5/');
      expect(await legs(page)).toEqual(['2', '2', '6']);
      await page.getByRole('link', { name: 'con toda resolución' }).click();
      expect(new URL(page.url()).pathname).toBe('/es/copa-peru/2014/contienda/national/round-of-16/o5/');
      expect(await legs(page)).toEqual(['3', '2', '6']);
    });
  });

  test('reads of a season that is played what is due, what changed, and what hangs on a protest', async () => {
    await opened(options, `/es/${RUNNING}/`, async (page) => {
      await page.getByRole('link', { name: 'Qué falta', exact: true }).first().click();
      expect(new URL(page.url()).pathname).toBe(`/es/${RUNNING}/pendientes/`);
      expect(await page.locator('main').innerText()).toContain('Falta resolver el reclamo P1 de Unión Chocho.');
      await page.getByRole('navigation', { name: 'Para llevar' }).getByRole('link', { name: 'Cambios' }).click();
      const changes = await page.locator('main').innerText();
      expect(changes).toContain('error en la planilla');
      expect(changes).toContain('Ana Quispe');
      await page.goto(`${site.address}/es/${RUNNING}/caso/P1/`);
      expect(await page.locator('main').innerText()).toContain('Unión Chocho');
      const answer = await page.goto(`${site.address}/es/${RUNNING}/caso/P2/`);
      expect(answer?.status()).toBe(404);
    });
  });
});

/** What a page offers to take along, by its address. */
const offered = (path: string) =>
  opened({}, path, async (page) => {
    const links: unknown = await page.evaluate(`[...document.querySelectorAll('.take a')].map((link) => link.getAttribute('href'))`);
    return links as readonly string[];
  });

const KINDS: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ics: 'text/calendar',
  xml: 'application/atom+xml',
  png: 'image/png',
  html: 'text/html',
};

/** How many cells each line has; what is quoted may hold anything. */
const widthsOf = (csv: string): readonly number[] =>
  csv
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(',').length);

type Feed = {
  readonly error: string | null;
  readonly root: string;
  readonly titles: readonly string[];
  readonly ids: readonly string[];
  readonly updated: readonly string[];
};

/** For a page to run: what a browser's reader of XML makes of a feed. */
const readFeed = (xml: string): string => `(() => {
  const parsed = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml');
  const all = (path) => [...parsed.querySelectorAll(path)].map((one) => one.textContent);
  return {
    error: parsed.querySelector('parsererror')?.textContent ?? null,
    root: parsed.documentElement.namespaceURI + ' ' + parsed.documentElement.localName,
    titles: all('entry > title'), ids: all('entry > id'), updated: all('entry > updated'),
  };
})()`;

describe('what a page offers to take along', () => {
  test.each([
    { path: '/es/copa-peru/2004/contienda/regional/region-ii/a/', forms: ['page.json', 'table.csv', 'matches.csv', 'snippet.html'] },
    { path: '/en/world-cup/2018/contienda/groups/a/', forms: ['page.json', 'table.csv', 'matches.csv', 'calendar.ics', 'snippet.html'] },
    { path: '/es/copa-peru/2014/contienda/national/round-of-16/o5/', forms: ['page.json', 'matches.csv', 'snippet.html'] },
    { path: '/es/copa-peru/2014/', forms: ['season.json', 'matches.csv', 'calendar.ics', 'feed.xml'] },
    { path: '/en/copa-peru/2014/club/sport-loreto/', forms: ['page.json', 'matches.csv'] },
    { path: `/es/${RUNNING}/`, forms: ['season.json', 'feed.xml'] },
  ])('of $path is there, in its own kind', async ({ forms, path }) => {
    const links = await offered(path);
    expect(forms.filter((form) => !links.includes(path + form))).toEqual([]);
    for (const link of links) {
      const answer = await fetch(site.address + link);
      const kind = link.endsWith('/') ? 'html' : link.slice(link.lastIndexOf('.') + 1);
      expect([link, answer.status, answer.headers.get('Content-Type')?.split(';')[0]]).toEqual([link, 200, KINDS[kind]]);
      const text = await answer.text();
      expect(text.length).toBeGreaterThan(60);
      if (kind === 'json') expect(JSON.parse(text)).toBeTypeOf('object');
      if (kind === 'ics') expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').length).toBeGreaterThan(0);
      if (kind === 'csv') {
        const widths = widthsOf(text);
        expect(widths.length).toBeGreaterThan(1);
        expect([link, ...new Set(widths)]).toEqual([link, widths[0]]);
      }
    }
  });

  test.each(['', 'contienda/national/round-of-16/o5/', 'etapa/national/', 'club/sport-loreto/'])('has a picture of %s', async (path) => {
    const answer = await fetch(`${site.address}/es/copa-peru/2014/${path}card.png`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('Content-Type')).toBe('image/png');
    expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
  });

  test('has a feed that is well-formed, and its newest entry is what was written last', async () => {
    const xml = await (await fetch(`${site.address}/es/${RUNNING}/feed.xml`)).text();
    const page = await browser.newPage();
    const read = (await page.evaluate(readFeed(xml))) as Feed;
    await page.close();
    expect([read.error, read.root]).toEqual([null, 'http://www.w3.org/2005/Atom feed']);
    expect(read.ids.length).toBeGreaterThan(3);
    expect(new Set(read.ids).size).toBe(read.ids.length);
    expect(read.updated).toEqual([...read.updated].sort().reverse());
    expect(read.titles[0]).toContain('P1');
  });
});

test('another site shows the small table in a frame, and no other page', async () => {
  const group = `${site.address}/es/copa-peru/2004/contienda/regional/region-ii/a/`;
  const other = await startServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>x</title><iframe name="small" src="${group}embed.html"></iframe><iframe name="whole" src="${group}"></iframe>`,
    );
  });
  const page = await browser.newPage();
  try {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.goto(other.address);
    const small = page.frame('small');
    expect(await small?.locator('tbody th .club').allInnerTexts()).toEqual([
      'José Gálvez',
      'Sport Vallejo',
      'El Tumi',
      'Sporting Caxamarca',
    ]);
    await expect.poll(() => refused.length).toBeGreaterThan(0);
    expect(refused.every((text) => text.includes(new URL(site.address).host))).toBe(true);
    expect(await page.frame('whole')?.locator('tbody').count()).toBe(0);
  } finally {
    await page.close();
    await other.stop();
  }
});

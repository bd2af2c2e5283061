import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shippedFile } from '../../src/storage/index.ts';
import { type Served, startSite } from '../kit/served.ts';
import { launchBrowser } from './chromium.ts';

let site: Served;
let browser: Browser;
beforeAll(async () => {
  site = await startSite();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

type Seen = {
  readonly label: string;
  readonly lead: string;
  readonly wide: number;
  /** Where the districts' dots are drawn. */
  readonly dots: readonly string[];
  readonly lit: Readonly<Record<string, readonly string[]>>;
  readonly road: number;
  readonly colors: readonly string[];
};

/** Runs in an overview: what is drawn of its map, in the colors in which it is shown. */
const SEEN = `(() => {
  const map = document.querySelector('svg.dots');
  const all = (path) => [...map.querySelectorAll(path)];
  const names = (kind) => all('circle.' + kind).map((one) => one.querySelector('title').textContent);
  const drawn = (path) => (path?.getAttribute('d') ?? '').match(/M[^M]+/g) ?? [];
  const color = (path, property) => getComputedStyle(map.querySelector(path))[property];
  return {
    label: map.getAttribute('aria-label'), lead: map.closest('section').querySelector('header p').textContent, wide: map.getBoundingClientRect().width,
    dots: all('path:not(.way)').flatMap(drawn), lit: { far: names('far'), near: names('near'), home: names('home') }, road: drawn(map.querySelector('.way')).length,
    colors: [color('path', 'stroke'), color('.way', 'stroke'), color('.near', 'fill'), color('.far', 'fill'), color('.home', 'fill')],
  };
})()`;

/** Districts of the shipped gazetteer that have a place. */
const districts = async () => (await readFile(shippedFile('peru/territories.yaml'), 'utf8')).match(/kind: district.* at: \[/g)?.length ?? 0;

test.each([
  { language: 'es', scheme: 'light', says: /^Mapa de puntos con la sede de (\d+) clubes; los que más lejos llegaron: / },
  { language: 'en', scheme: 'dark', says: /(\d+) clubs/ },
] as const)(
  'the map of a Copa Perú has a dot for each district, its clubs lit and the road of the champion ($language, $scheme)',
  async ({ language, says, scheme }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 780 }, colorScheme: scheme });
    await page.goto(`${site.address}/${language}/copa-peru/2004/`);
    const { colors, dots, label, lead, lit, road, wide } = (await page.evaluate(SEEN)) as Seen;
    await page.close();
    expect(dots.length).toBe(await districts());
    expect(new Set(dots).size).toBeGreaterThan(1500);
    expect(wide).toBeGreaterThan(300);
    const { far = [], home = [], near = [] } = lit;
    expect(home).toEqual(['Sport Áncash']);
    expect([far.length > 3, near.length > 3, road > 3]).toEqual([true, true, true]);
    const clubs = far.length + near.length + home.length;
    expect(Number(says.exec(label)?.[1])).toBe(clubs);
    // who cannot see it is told who came far
    expect([...home, ...far].filter((name) => label.includes(name)).length).toBe(Math.min(12, 1 + far.length));
    expect(lead).toContain('Sport Áncash');
    const [ink, way, ...fills] = colors;
    expect(way).not.toBe(ink);
    expect(new Set(fills).size).toBe(3);
  },
);

test('a season of other countries has no map', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/es/world-cup/2018/`);
  expect(await page.locator('svg.dots').count()).toBe(0);
  await page.close();
});

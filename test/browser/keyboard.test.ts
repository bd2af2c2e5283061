import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, startSite } from '../kit/served.ts';
import { launchBrowser } from './chromium.ts';

const GROUP = '/es/copa-peru/2004/contienda/regional/region-ii/a/';
const SEARCH = '/es/buscar/?q=galvez';
/** One of each shape: what else there is is made of the same parts. */
const PAGES = [
  GROUP,
  SEARCH,
  '/es/',
  '/es/copa-peru/2004/',
  '/es/copa-peru/2004/etapa/national/',
  '/es/copa-peru/2014/contienda/national/final/',
  '/es/copa-peru/2004/club/sport-ancash/',
  '/es/copa-peru/2004/reglas/',
  '/es/copa-peru/2004/dudas/',
  '/es/copa-peru/2004/auditoria/',
  '/es/world-cup/2018/@2018-06-14/contienda/groups/a/',
  '/es/guia/leer-una-tabla/',
];
const SCREENS = [
  { screen: 'phone', viewport: { width: 390, height: 844 } },
  { screen: 'desktop', viewport: { width: 1280, height: 900 } },
] as const;

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

async function opened<T>(path: string, options: Parameters<Browser['newContext']>[0], read: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  try {
    await page.goto(site.address + path);
    return await read(page);
  } finally {
    await context.close();
  }
}

/** Runs in the page: numbers all that can be worked and is to be seen, in the order of the document, and says how many there are. */
const NUMBER = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((one) => {
    if (one.closest('details:not([open])') !== null && one.tagName !== 'SUMMARY') return false;
    return one.type !== 'hidden' && !one.disabled && one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden';
  });
  all.forEach((one, at) => one.setAttribute('data-at', String(at)));
  return all.length;
})()`;

/** Runs in the page: what the keyboard is on, and whether that is to be seen. */
const REACHED = `(() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const { bottom, height, left, right, top, width } = one.getBoundingClientRect();
  return {
    at: one.hasAttribute('data-at') ? Number(one.getAttribute('data-at')) : null,
    what: one.outerHTML.slice(0, 120),
    ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
    seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  };
})()`;
/** Day, month, year and calendar of a date, but for the first of them. */
const DATE_PARTS = 3;
type Reached = { readonly at: number | null; readonly what: string; readonly ring: number; readonly seen: boolean };

describe.each(SCREENS)('the keyboard alone, on a $screen', ({ viewport }) => {
  test.each(PAGES)('reaches every link and control of %s in order, and shows where it is', async (path) => {
    await opened(path, { viewport, reducedMotion: 'reduce' }, async (page) => {
      const count = (await page.evaluate(NUMBER)) as number;
      expect(count).toBeGreaterThan(10);
      const reached: Reached[] = [];
      for (let keys = 0; reached.length < count && keys < count + DATE_PARTS; keys++) {
        await page.keyboard.press('Tab');
        const one = (await page.evaluate(REACHED)) as Reached;
        // a field for a date is gone through part by part
        if (one.at === null || one.at !== reached.at(-1)?.at) reached.push(one);
      }
      expect(reached.map(({ at }) => at)).toEqual(Array.from({ length: count }, (_, at) => at));
      expect(reached.filter(({ ring, seen }) => ring < 3 || !seen)).toEqual([]);
    });
  });

  test('skips to the content by the first link', async () => {
    await opened(GROUP, { viewport }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Saltar al contenido');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    });
  });

  test('leads from a table as of a day to the table as it stands', async () => {
    await opened('/es/world-cup/2018/@2018-06-14/contienda/groups/a/', { viewport }, async (page) => {
      expect(await page.locator('.as-of').getAttribute('open')).not.toBeNull();
      await page.locator('.as-of summary').focus();
      // past the five days on which the group played
      for (let day = 0; day < 6; day += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/2018/contienda/groups/a/');
    });
  });
});

test('a list of clubs to choose from stands in the order of a Spanish dictionary', async () => {
  const names = await opened(
    '/es/copa-peru/2004/simular/regional/region-vi/table/',
    { viewport: { width: 390, height: 844 } },
    async (page) => {
      const options = page.locator('.trial-matches select').first().locator('option');
      await options.first().waitFor({ state: 'attached' });
      return options.allTextContents();
    },
  );
  expect(names.length).toBe(12);
  expect(names).toEqual([...names].sort(new Intl.Collator('es').compare));
  // and not in that of the machine
  expect(names).not.toEqual([...names].sort());
});

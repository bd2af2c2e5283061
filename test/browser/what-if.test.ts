import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, startSite } from '../kit/served.ts';
import { violationsOn } from './axe.ts';
import { launchBrowser } from './chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const GROUP = '/es/copa-peru/2004/simular/regional/region-ii/a/';
const TIE = '/en/copa-peru/2004/simular/national/round-of-16/o3/';

let served: Served;
let browser: Browser;
let site: string;

beforeAll(async () => {
  served = await startSite();
  site = served.address;
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

/** Opens a page with its board, and gives it with all that its console complained of. */
async function open(
  path: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site + path);
  if (options.javaScriptEnabled !== false) await page.locator('.trial-bar').waitFor();
  return { page, complaints };
}

/** The clubs of the table from the top, and what the bar says. */
const clubs = (page: Page) => page.locator('.trial-standing .table tbody th .club').allTextContents();
const says = (page: Page) => page.locator('.trial-bar [role=status]').first().innerText();
const goals = (page: Page, name: string) => page.getByLabel(name, { exact: true });

describe('a group', () => {
  test('with another result shows who advances instead, with the reason, and marks who moved in words', async () => {
    const { page, complaints } = await open(GROUP);
    expect(await clubs(page)).toEqual(['José Gálvez', 'Sport Vallejo', 'El Tumi', 'Sporting Caxamarca']);
    await goals(page, 'Goles de José Gálvez en José Gálvez – Sport Vallejo').fill('0');
    expect(await says(page)).toBe('1 resultado cambiado. Con estos resultados pasa Sport Vallejo en lugar de José Gálvez.');
    expect((await clubs(page)).slice(0, 2)).toEqual(['Sport Vallejo', 'José Gálvez']);
    expect(await page.locator('.trial-standing .remark').allTextContents()).toEqual([
      '▲ sube un puesto: estaba 2.º',
      '▼ baja un puesto: estaba 1.º',
    ]);
    expect(await page.locator('.trial-why').innerText()).toContain('14 puntos: 3 más que José Gálvez.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('keeps what was supposed in its address: another reader, a reload and the way back see the same', async () => {
    const { page } = await open(GROUP);
    await goals(page, 'Goles de José Gálvez en José Gálvez – Sport Vallejo').fill('0');
    const address = page.url();
    expect(new URL(address).hash).toBe('#1-2=0-0');
    const other = await open(address.slice(site.length), PHONE);
    expect((await clubs(other.page))[0]).toBe('Sport Vallejo');
    await other.page.context().close();
    await page.reload();
    await page.locator('.trial-bar').waitFor();
    expect((await clubs(page))[0]).toBe('Sport Vallejo');
    await page.getByRole('link', { name: 'Ver la contienda' }).click();
    await page.waitForURL('**/contienda/**');
    await page.goBack();
    await page.locator('.trial-bar').waitFor();
    expect((await clubs(page))[0]).toBe('Sport Vallejo');
    await page.context().close();
  });

  test('is undone step by step, and goes back to the record', async () => {
    const { page } = await open(GROUP);
    await goals(page, 'Goles de José Gálvez en José Gálvez – Sport Vallejo').fill('0');
    await goals(page, 'Goles de El Tumi en El Tumi – José Gálvez').fill('7');
    await page.getByRole('button', { name: 'Deshacer' }).click();
    expect(new URL(page.url()).hash).toBe('#1-2=0-0');
    await page.getByRole('button', { name: 'Volver a lo que consta', exact: true }).click();
    expect(await says(page)).toBe('Así consta. Cambie un resultado y vea qué pasa.');
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Deshacer' }).click();
    expect(new URL(page.url()).hash).toBe('#1-2=0-0');
    await page.context().close();
  });

  test('says what of a link it cannot use, and uses the rest', async () => {
    const { page } = await open(`${GROUP}#1-2=0-0;9-9=1-0;%3Cb%3E`);
    expect(await page.getByRole('alert').innerText()).toContain('9-9');
    expect(await page.getByRole('alert').innerText()).toContain('<b>');
    expect((await clubs(page))[0]).toBe('Sport Vallejo');
    await page.context().close();
  });

  test('is read without JavaScript, as it stands, and says what is missing', async () => {
    const { page } = await open(GROUP, { ...PHONE, javaScriptEnabled: false });
    expect(await clubs(page)).toEqual(['José Gálvez', 'Sport Vallejo', 'El Tumi', 'Sporting Caxamarca']);
    expect(await page.locator('main').innerText()).toContain('Para cambiar resultados hace falta JavaScript.');
    expect(await page.locator('.trial-matches tbody tr').count()).toBe(13);
    await page.context().close();
  });

  test('whose rules cannot be fetched stays readable and says so', async () => {
    const page = await (await browser.newContext(DESKTOP)).newPage();
    await page.route('**/trial.json', (route) => route.abort());
    await page.goto(site + GROUP);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('No se pudo cargar');
    expect((await clubs(page))[0]).toBe('José Gálvez');
    await page.context().close();
  });
});

test('a tie is tried with the keyboard alone: its third match is asked for, then its penalties', async () => {
  const { page, complaints } = await open(TIE);
  const reach = async (name: string) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.getAttribute("aria-label")')) === name) return;
    }
    throw new Error(`no key leads to ${name}`);
  };
  const type = async (name: string, value: string) => {
    await reach(name);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(value);
  };
  await type('Goals of Echa Muni in Echa Muni – Sport Alfonso Ugarte, First leg', '2');
  await type('Goals of Sport Alfonso Ugarte in Echa Muni – Sport Alfonso Ugarte, First leg', '0');
  await type('Goals of Sport Alfonso Ugarte in Sport Alfonso Ugarte – Echa Muni, Second leg', '2');
  await type('Goals of Echa Muni in Sport Alfonso Ugarte – Echa Muni, Second leg', '0');
  expect(await says(page)).toContain('A third match between Echa Muni and Sport Alfonso Ugarte');
  await type('Goals of Echa Muni in Echa Muni – Sport Alfonso Ugarte, Third match', '1');
  await type('Goals of Sport Alfonso Ugarte in Echa Muni – Sport Alfonso Ugarte, Third match', '1');
  await type('Penalties of Echa Muni', '5');
  await type('Penalties of Sport Alfonso Ugarte', '4');
  expect(await says(page)).toContain('Echa Muni advances instead of Sport Alfonso Ugarte.');
  expect(new URL(page.url()).hash).toBe('#1-2=2-0;2-1=2-0;t1-2=1-1p5-4');
  expect(complaints).toEqual([]);
  await page.context().close();
});

const CHANGED = `${GROUP}#1-2=0-0;2-1=wo-1;nothing`;
const TABLE = '/en/synthetic/national-table-50/simular/table/';

test.each([
  { screen: 'a phone', options: PHONE, path: GROUP },
  { screen: 'a phone', options: PHONE, path: TIE },
  { screen: 'a phone', options: PHONE, path: CHANGED },
  { screen: 'a phone', options: PHONE, path: TABLE },
  { screen: 'a desktop', options: DESKTOP, path: CHANGED },
  { screen: 'a dark desktop', options: { ...DESKTOP, colorScheme: 'dark' } satisfies BrowserContextOptions, path: CHANGED },
])('$path is accessible and no wider than $screen', async ({ options, path }) => {
  const { page, complaints } = await open(path, options);
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a hostile name is shown as text and makes no page wider', async () => {
  const page = await (await browser.newContext(PHONE)).newPage();
  const name = `<b>x</b>\u202e${'W'.repeat(180)}`;
  await page.route('**/trial.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('Sport Vallejo', name) });
  });
  await page.goto(`${site}${GROUP}#1-2=0-0`);
  await page.locator('.trial-bar').waitFor();
  expect(await says(page)).toContain('<b>x</b>');
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  await page.context().close();
});

test.each(['es', 'en'])('the script in %s is no heavier than its budget, and reads no YAML', (language) => {
  const script = readFileSync(`${root}/dist/web/assets/what-if-${language}.js`);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(60_000);
  expect(script.toString()).not.toContain('YAML');
});

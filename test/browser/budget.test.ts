import { get } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { type Served, startSite } from '../kit/served.ts';
import { launchBrowser } from './chromium.ts';

// The one file that measures time: that of a slowed-down browser, whose network and processor are simulated. It runs alone.
const GROUP = '/es/copa-peru/2004/contienda/regional/region-ii/a/';
const CPU = 4;
/** 400 kbit/s each way, 400 ms. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const RUNS = 5;

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

/** What came over the wire for one page, and what was asked of whom. */
type Traffic = { readonly asked: string[]; readonly wrong: string[]; readonly scripts: string[]; bytes: number };

async function slowPhone(): Promise<{ readonly page: Page; readonly traffic: Traffic; readonly session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true });
  const page = await context.newPage();
  const traffic: Traffic = { asked: [], wrong: [], scripts: [], bytes: 0 };
  page.on('request', (request) => {
    traffic.asked.push(request.url());
    if (request.resourceType() === 'script') traffic.scripts.push(request.url());
  });
  page.on('requestfailed', (request) => traffic.wrong.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) traffic.wrong.push(`${answer.url()}: ${answer.status()}`);
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  return { page, traffic, session };
}

/** Runs in the page, once all is loaded: when something was first to be read, and how far it moved after that. */
const PAINTED = `(async () => {
  await document.fonts.ready;
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  let shift = 0;
  const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value; });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((next) => setTimeout(next, 100));
  for (const entry of observer.takeRecords()) if (!entry.hadRecentInput) shift += entry.value;
  const paint = performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint');
  return { painted: paint?.startTime ?? null, shift };
})()`;

test('a group is to be read within 2.5 s on a slow phone in a slow network, and hardly moves', async () => {
  const painted: number[] = [];
  const shifts: number[] = [];
  // so that no run waits for what the server does once
  await fetch(site.address + GROUP);
  for (let run = 0; run < RUNS; run++) {
    const { page, traffic } = await slowPhone();
    await page.goto(site.address + GROUP, { waitUntil: 'load' });
    const seen = (await page.evaluate(PAINTED)) as { readonly painted: number | null; readonly shift: number };
    expect(seen.painted).not.toBeNull();
    painted.push(seen.painted ?? Number.NaN);
    shifts.push(seen.shift);
    expect(traffic.wrong).toEqual([]);
    await page.context().close();
    process.stdout.write(`first paint ${Math.round(seen.painted ?? 0)} ms, shift ${seen.shift.toFixed(4)}, ${traffic.bytes} bytes\n`);
  }
  // whatever else the machine does can only keep it waiting longer
  expect(Math.min(...painted)).toBeLessThanOrEqual(2500);
  expect(Math.max(...shifts)).toBeLessThanOrEqual(0.05);
}, 120_000);

describe('what is only read', () => {
  const pages = [
    '',
    'etapa/regional/',
    'contienda/regional/region-ii/a/',
    'contienda/national/final/',
    'club/sport-ancash/',
    'clubes/',
    'reglas/',
    'dudas/',
    'cambios/',
    'fuentes/',
    'auditoria/',
  ];

  test('brings no script, asks nobody else, and all of it arrives', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.address}/`) || request.resourceType() === 'script')
        wrong.push(`${page.url()} asks for ${request.url()}`);
    });
    page.on('requestfailed', (request) => wrong.push(`${request.url()} failed`));
    page.on('response', (answer) => {
      if (answer.status() >= 400) wrong.push(`${answer.url()}: ${answer.status()}`);
    });
    for (const below of pages) await page.goto(`${site.address}/es/copa-peru/2004/${below}`);
    await context.close();
    expect(wrong).toEqual([]);
  });

  test.each(['/es/', '/es/buscar/'])(
    '%s brings the script of search alone, of 40 kB at most',
    async (path) => {
      const { page, traffic } = await slowPhone();
      await page.goto(site.address + path);
      await page.context().close();
      expect(traffic.scripts.map((script) => new URL(script).pathname)).toEqual(['/assets/search.js']);
      expect(traffic.asked.filter((asked) => !asked.startsWith(`${site.address}/`))).toEqual([]);
      const script = Buffer.from(await (await fetch(traffic.scripts[0] ?? '')).arrayBuffer());
      expect(gzipSync(script).length).toBeLessThanOrEqual(40_000);
      expect(traffic.wrong).toEqual([]);
    },
    120_000,
  );
});

test('the table of 50 clubs with its matches is no more than 60 kB', async () => {
  const season = (await (await fetch(`${site.address}/es/synthetic/national-table-50/season.json`)).json()) as SeasonDocument;
  const table = season.contests.flatMap((one) => (one.kind === 'group' ? [one] : [])).find(({ table }) => table.length === 50);
  expect(table?.matches.length).toBe(150);
  const address = `${site.address}/es/${season.id}/contienda/${table?.id}/`;
  const page = await (await fetch(address)).text();
  expect(page.match(/class="club"/g)?.length).toBeGreaterThan(150);
  const sizes = { answered: await sizeOf(address), packed: gzipSync(page, { level: 9 }).length };
  process.stdout.write(`the largest page: ${sizes.answered} bytes as answered, ${sizes.packed} packed as small as can be\n`);
  expect(sizes.answered).toBeLessThanOrEqual(60_000);
});

/** The bytes of a body as they go over the wire, for whoever takes gzip; fetch would unpack them. */
async function sizeOf(address: string): Promise<number> {
  const bytes = await new Promise<Buffer>((read, failed) => {
    get(address, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => read(Buffer.concat(parts)));
    }).on('error', failed);
  });
  expect(gunzipSync(bytes).length).toBeGreaterThan(bytes.length);
  return bytes.length;
}

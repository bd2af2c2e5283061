import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchKeys } from '../../src/web/matches.ts';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { builtProgram, type Served, startFiles } from '../kit/served.ts';
import { launchBrowser } from './chromium.ts';

const run = promisify(execFile);

/** Names as somebody could type them who wishes ill, or has a strange keyboard. None may leave its line or run. */
const CLUBS = {
  element: '<img src=x onerror=alert(1)>',
  attribute: `"><script>alert(2)</script>`,
  closing: `</title></script></svg><svg onload=alert(3)> & {@html 'x'}`,
  backwards: 'Sport \u202Eonarg\u202C \u2066\u200FAzul',
  long: 'Ñ'.repeat(200),
  piled: `Unión ${'e\u0301\u0302\u0303\u0308\u0327\u0330'.repeat(20)}`.normalize('NFC'),
  pictures: '👩‍👩‍👧‍👦🏳️‍🌈🏆'.repeat(12),
  plain: 'Sport Loreto',
} as const;
const WORD_OF_ALL = `Copa <b>negra</b> "><script>alert(4)</script> \u202E${'x'.repeat(90)}`;

const inYaml = (text: string) => JSON.stringify(text);
const inFacts = (text: string) => `"${text.replaceAll('"', '""')}"`;

const REGULATIONS = `competition: { id: hostile, name: ${inYaml(WORD_OF_ALL)} }
season: 2026
state: past
clubs: clubs.yaml
articles:
  '1': { es: ${inYaml(WORD_OF_ALL)}, en: ${inYaml(WORD_OF_ALL)} }
defaults:
  group: { rounds: 1, decided-by: [points § 1, goal-difference § 1, goals § 1] }
  tie: { legs: 2, decided-by: [points § 1, goal-difference § 1, penalties § 1] }
before: { clubs: 8 }
stages:
  first:
    name: ${inYaml(WORD_OF_ALL)}
    contests: { group: { group: [1-8 of clubs], name: ${inYaml(WORD_OF_ALL)} } }
  last:
    name: Final
    contests: { final: { tie: 1 of group v 2 of group, name: ${inYaml(WORD_OF_ALL)} } }
champion: winner of final
`;

/** Everybody meets once; the first two of the table, by design, have the worst names. */
function factsOf(names: readonly string[]): string {
  const group = names.flatMap((home, at) =>
    names
      .slice(at + 1)
      .map((away, after) => `2026-03-${String(1 + at * 3 + (after % 3)).padStart(2, '0')} ${inFacts(home)} ${8 - at}-0 ${inFacts(away)}`),
  );
  const [first = '', second = ''] = names.map(inFacts);
  const note = `[en ${inFacts('<i onclick=alert(5)>note</i>')}; es ${inFacts('<i onclick=alert(5)>nota</i>')}]`;
  return [
    'season: 2026',
    'language: en',
    '== clubs',
    `entry: ${names.map(inFacts).join(', ')}`,
    '== group',
    ...group,
    '== final',
    `2026-05-01 leg 1: ${first} 2-1 ${second} ${note}`,
    `2026-05-08 leg 2: ${second} 0-3 ${first} [at ${inFacts('"><script>alert(6)</script>')}]`,
    '',
  ].join('\n');
}

let folder: string;
let host: Served;
let browser: Browser;
let season: SeasonDocument;

beforeAll(async () => {
  const program = await builtProgram();
  folder = await mkdtemp(join(tmpdir(), 'ascenso-hostile-'));
  const made = join(folder, 'hostile');
  await mkdir(made);
  await writeFile(join(made, 'regulations.yaml'), REGULATIONS);
  await writeFile(
    join(made, 'clubs.yaml'),
    Object.entries(CLUBS)
      .map(([id, name]) => `${id}: { name: ${inYaml(name)}, seat: ${inYaml(name.slice(0, 40))} }\n`)
      .join(''),
  );
  await writeFile(join(made, 'facts.txt'), factsOf(Object.values(CLUBS)));
  await run(process.execPath, [program, 'site', 'out', 'hostile', '--lang', 'es'], { cwd: folder, maxBuffer: 1e8 });
  host = await startFiles(join(folder, 'out'));
  const shown = await run(process.execPath, [program, 'show', 'hostile', '--json'], { cwd: folder, maxBuffer: 1e8 });
  season = JSON.parse(shown.stdout) as SeasonDocument;
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const pathsOf = ({ contests, id, stages }: SeasonDocument): readonly string[] => {
  const matches = contests.flatMap((contest) => [...matchKeys(contest).values()].slice(0, 2).map((key) => `${contest.id}/${key}`));
  const played = contests.filter((contest) => contest.kind === 'group' || contest.kind === 'tie').map((contest) => contest.id);
  return [
    '',
    ...stages.map((stage) => `etapa/${stage.id}/`),
    ...contests.flatMap((contest) => (contest.kind === 'entries' ? [] : [`contienda/${contest.id}/`])),
    ...matches.flatMap((match) => [`partido/${match}/`, `impreso/planilla/${match}/`]),
    ...played.flatMap((one) => [`simular/${one}/`, `contienda/${one}/embed.html`, `contienda/${one}/snippet.html`]),
    'impreso/tabla/first/group/',
    'impreso/fixture/first/group/',
    'impreso/boletin/first/group/2026-03-01/',
    ...Object.keys(CLUBS).map((club) => `club/${club}/`),
    ...['clubes', 'reglas', 'dudas', 'cambios', 'auditoria', 'fuentes'].map((page) => `${page}/`),
  ].map((path) => `/es/${id}/${path}`);
};

/** Listens for everything that shows that a name was more than text. */
function listenTo(page: Page): string[] {
  const heard: string[] = [];
  page.on('dialog', async (dialog) => {
    heard.push(`${page.url()}: a dialog says ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) heard.push(`${page.url()}: ${answer.status()} ${answer.url()}`);
  });
  return heard;
}

/** Runs in the page: what a name made that no page of ours has, and what does not fit. */
const FOUND = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  for (const one of document.querySelectorAll('details')) one.open = true;
  const handlers = [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on')));
  const scripts = [...document.scripts].filter(({ src, type }) => src === '' && type !== 'application/ld+json');
  return { over: Math.max(scrollWidth, document.documentElement.scrollWidth) - clientWidth, strange: [...handlers, ...scripts, ...document.querySelectorAll('img[src="x"]')].map((one) => one.outerHTML.slice(0, 80)) };
})()`;

describe('names that are HTML, run backwards or have no end', () => {
  test('are text on every page, and make none wider than a phone of 360', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    const heard = listenTo(page);
    const paths = pathsOf(season);
    expect(paths.length).toBeGreaterThan(30);
    const wrong: unknown[] = [];
    for (const path of paths) {
      await page.goto(host.address + path);
      const found = await page.evaluate(FOUND);
      if (!isDeepStrictEqual(found, { over: 0, strange: [] })) wrong.push({ path, found });
    }
    await context.close();
    expect(wrong).toEqual([]);
    expect(heard).toEqual([]);
  }, 120_000);

  test.each(Object.entries(CLUBS))('%s is read on its page and in the table as it was typed', async (id, name) => {
    const page = await browser.newPage();
    await page.goto(`${host.address}/es/${season.id}/club/${id}/`);
    expect((await page.locator('h1').textContent())?.includes(name)).toBe(true);
    await page.goto(`${host.address}/es/${season.id}/contienda/first/group/`);
    expect(await page.locator('.table tbody th .club', { hasText: name }).count()).toBeGreaterThan(0);
    await page.close();
  });

  test('are found by search, shown as text, and lead to their page', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
    const heard = listenTo(page);
    await page.goto(`${host.address}/es/buscar/`);
    for (const [typed, name] of [
      ['onerror', CLUBS.element],
      ['alert', CLUBS.attribute],
      ['loretto', CLUBS.plain],
    ] as const) {
      await page.getByRole('searchbox').fill(typed);
      await page.locator('#found a', { hasText: name }).first().waitFor();
      expect(await page.evaluate(FOUND)).toEqual({ over: 0, strange: [] });
    }
    await page.locator('#found a', { hasText: CLUBS.plain }).first().click();
    expect(await page.locator('h1').textContent()).toBe(CLUBS.plain);
    expect(heard).toEqual([]);
    await page.close();
  });

  test('leave the data block of a page readable', async () => {
    const answer = await fetch(`${host.address}/es/${season.id}/contienda/first/group/`);
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await answer.text())?.[1] ?? '';
    expect(JSON.stringify(JSON.parse(block))).toContain(JSON.stringify(CLUBS.attribute).slice(1, -1));
  });

  test.each(['', 'contienda/first/group/', 'contienda/last/final/', 'club/long/', 'club/pictures/'])(
    'paint the picture of %s',
    async (path) => {
      const bytes = Buffer.from(await (await fetch(`${host.address}/es/${season.id}/${path}card.png`)).arrayBuffer());
      expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
      expect(bytes.length).toBeGreaterThan(4_000);
    },
  );
});

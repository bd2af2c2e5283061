import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pages } from '../../src/site/index.ts';
import { matchKeys } from '../../src/web/matches.ts';
import * as web from '../../src/web/pages.ts';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { launchBrowser } from './chromium.ts';

// What `main/serve.ts` can only assume of the built pages, the compiler checks here.
web satisfies Pages;

const root = fileURLToPath(new URL('../..', import.meta.url));
const SEASONS = ['copa-peru/2003', 'copa-peru/2004', 'copa-peru/2014'] as const;
/** Finals of another kind: groups with a mini-table, a list of the best thirds and where they go; points carried along. */
const FINALS = ['world-cup/2018', 'euro/2024', 'synthetic/split-league'] as const;
const SCREENS = [
  { screen: 'phone', width: 390, height: 844 },
  { screen: 'desktop', width: 1280, height: 900 },
] as const;

let server: ChildProcess;
let browser: Browser;
let site: string;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/build.js'], { cwd: root });
  server = spawn(process.execPath, ['dist/main/serve.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  site = await addressOf(server);
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGTERM');
});

function addressOf(started: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    };
    started.stdout?.on('data', listen);
    started.stderr?.on('data', listen);
    started.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
}

async function documentOf(season: string): Promise<SeasonDocument> {
  const answer = await fetch(`${site}/es/${season}/season.json`);
  return (await answer.json()) as SeasonDocument;
}

/** One page of every type that a season has: the largest group, a tie decided in a third match where there is one, … */
function onePageOfEachType(document: SeasonDocument): readonly string[] {
  const { contests, stages } = document;
  const largest = contests.filter((contest) => contest.kind === 'group').sort((a, b) => b.table.length - a.table.length)[0];
  const smallest = contests.filter((contest) => contest.kind === 'group').sort((a, b) => a.table.length - b.table.length)[0];
  const ties = contests.filter((contest) => contest.kind === 'tie');
  const hard = ties.find((contest) => contest.thirdMatch !== null) ?? ties.find((contest) => contest.matches.length > 0);
  const first = (kind: string) => contests.find((contest) => contest.kind === kind);
  const contest = [
    largest,
    smallest,
    hard,
    ties.at(-1),
    first('entries'),
    first('draw'),
    first('unrecorded'),
    first('list'),
    first('allocation'),
  ];
  const container = [
    ...stages.filter((stage) => stage.kind === 'stage'),
    stages.find((stage) => stage.kind === 'region'),
    stages.find((stage) => stage.kind === 'round'),
  ];
  const matches = [hard, smallest].flatMap((one) =>
    [...(one === undefined ? [] : matchKeys(one))].slice(-1).map(([, key]) => `${one?.id}/${key}`),
  );
  const tried = [smallest, hard].flatMap((one) => (one === undefined ? [] : [one.id]));
  const paths = [
    '',
    ...container.flatMap((stage) => (stage === undefined ? [] : [`etapa/${stage.id}/`])),
    ...contest.flatMap((one) => (one === undefined ? [] : [`contienda/${one.id}/`])),
    ...[document.champion?.id, document.entrants[0]?.id].flatMap((id) => (id === undefined ? [] : [`club/${id}/`])),
    ...matches.map((match) => `partido/${match}/`),
    ...tried.flatMap((id) => [`simular/${id}/`, `contienda/${id}/snippet.html`, `contienda/${id}/embed.html`]),
    ...(document.due.length > 0 ? ['pendientes/'] : []),
    'clubes/',
    'reglas/',
    'dudas/',
    'cambios/',
    'auditoria/',
    'fuentes/',
  ];
  return [...new Set(paths)].map((path) => `/es/${document.id}/${path}`);
}

/** Opens a page and returns all that is wrong with it, in words that name the place. */
async function wrongWith(page: Page, path: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const listen = (text: string) => wrong.push(`${path}: console says ${text}`);
  page.on('console', (message) => {
    // that the font came late is the machine's doing; whether it is used is asked below
    const slow = message.text().includes('was preloaded using link preload but not used within a few seconds');
    if (!slow && (message.type() === 'error' || message.type() === 'warning')) listen(message.text());
  });
  page.on('pageerror', (error) => listen(error.message));
  const answer = await page.goto(site + path);
  const expected = path.endsWith('/nada') ? 404 : 200;
  if (answer?.status() !== expected) wrong.push(`${path}: status ${answer?.status()}`);
  const seen = await page.evaluate(`(async () => {
    await document.fonts.ready;
    for (const one of document.querySelectorAll('details')) one.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    return { over: scrollWidth - clientWidth, font: document.fonts.check('16px Archivo'), language: document.documentElement.lang };
  })()`);
  const { over, language, font } = seen as { over: number; language: string; font: boolean };
  if (!font) wrong.push(`${path}: its font is not there`);
  if (over > 0) wrong.push(`${path}: ${over}px wider than the screen`);
  if (language !== path.slice(1, 3)) wrong.push(`${path}: its language is ${language}`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const violation of violations) {
    wrong.push(
      `${path}: ${violation.id} (${violation.help}) at ${violation.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
    );
  }
  page.removeAllListeners();
  // A missing page is a failed load to the browser's console; that is what was asked for here.
  return wrong.filter((line) => !(expected === 404 && line.includes('Failed to load resource')));
}

describe.each(SCREENS)('on a $screen', ({ width, height, screen }) => {
  const open = async (paths: readonly string[], colorScheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of paths) wrong.push(...(await wrongWith(page, path)));
    await context.close();
    return wrong;
  };

  // the finals have no page that the three seasons lack: once is enough
  test.each(screen === 'phone' ? SEASONS : [...SEASONS, ...FINALS])(
    'every type of page of %s is sound',
    async (season) => {
      const paths = onePageOfEachType(await documentOf(season));
      expect(paths.length).toBeGreaterThan(11);
      expect(await open(paths)).toEqual([]);
    },
    120_000,
  );

  test('so are the list of seasons, a missing page, and English', async () => {
    const english = onePageOfEachType(await documentOf('copa-peru/2004')).map((path) => path.replace('/es/', '/en/'));
    expect(await open(['/es/', '/en/', '/es/copa-peru/2004/nada', ...english.slice(0, 5)])).toEqual([]);
  }, 120_000);

  test('and the dark', async () => {
    const paths = onePageOfEachType(await documentOf('copa-peru/2014'));
    expect(
      await open(
        [0, 3, 6, 8, 12, 14].flatMap((at) => paths[at] ?? []),
        'dark',
      ),
    ).toEqual([]);
  }, 120_000);

  test('and a page at an earlier date, on the pitch', async () => {
    expect(await open(['/es/copa-peru/2014/@2014-11-20,cancha/', '/es/copa-peru/2014/@2014-11-20/etapa/national/'])).toEqual([]);
  }, 60_000);
});

test.each(['light', 'dark', 'print'] as const)(
  'the audit and the sources fit the narrowest phone (%s)',
  async (look) => {
    const shown = look === 'light' ? [...SEASONS, ...FINALS] : SEASONS;
    const seasons = shown.flatMap((season) => [`/es/${season}/auditoria/`, `/en/${season}/fuentes/`]);
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, colorScheme: look === 'dark' ? 'dark' : 'light' });
    const page = await context.newPage();
    if (look === 'print') await page.emulateMedia({ media: 'print' });
    const wrong: string[] = [];
    for (const path of seasons) wrong.push(...(await wrongWith(page, path)));
    await context.close();
    expect(wrong).toEqual([]);
  },
  120_000,
);

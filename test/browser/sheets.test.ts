import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import BulletinSheet from '../../src/web/components/sheets/BulletinSheet.svelte';
import FixtureSheet from '../../src/web/components/sheets/FixtureSheet.svelte';
import MatchSheet from '../../src/web/components/sheets/MatchSheet.svelte';
import TableSheet from '../../src/web/components/sheets/TableSheet.svelte';
import { matchKeys } from '../../src/web/matches.ts';
import { outlineOf } from '../../src/web/outline.ts';
import { NOW } from '../../src/web/question.ts';
import { viewOf } from '../../src/web/view.ts';
import { wordsFor } from '../../src/web/words/words.ts';
import { presentSeason } from '../../src/wire/index.ts';
import { launchBrowser } from './chromium.ts';

const place = {
  origin: 'https://example.org',
  base: '',
  kind: 'server',
  languages: ['es', 'en'],
  assets: { stylesheet: '', font: '', mark: '' },
} as const;
const address = 'https://example.org/es/copa-peru/2004/contienda/regional/region-ii/a/';
const css = ['main', 'sheets'].map((part) => readFileSync(new URL(`../../src/web/styles/${part}.css`, import.meta.url), 'utf8')).join('');

async function sheetsOf(id: string, contestId: string, stageId: string, date: string) {
  const read = await readSeason(seasonFolders({ opens: 'shipped' }), id, { reading: 'appealable' });
  if (read.kind !== 'read') throw new Error(`${id} is ${read.kind}`);
  const outline = outlineOf(presentSeason(read.id, read.season, read.problems, await read.others()));
  const view = viewOf(outline, 'es', wordsFor('es', outline.document.called), { route: { page: 'overview' }, question: NOW }, place);
  const contest = outline.contests.get(contestId);
  const container = outline.stages.get(stageId);
  const [match] = contest === undefined ? [] : [...matchKeys(contest).keys()];
  if (contest === undefined || container === undefined || match === undefined) throw new Error(`${id} has no ${contestId}`);
  return {
    table: render(TableSheet, { props: { view, contest, address } }).body,
    fixture: render(FixtureSheet, { props: { view, contest, address } }).body,
    bulletin: render(BulletinSheet, { props: { view, container, date, address } }).body,
    match: render(MatchSheet, { props: { view, contest, match, address } }).body,
  };
}

/** Runs in the page. */
const SEEN = `(() => {
  const { color, backgroundColor } = getComputedStyle(document.querySelector('.sheet'));
  return { wide: document.documentElement.scrollWidth, ink: color, ground: backgroundColor, behind: getComputedStyle(document.body).backgroundColor };
})()`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => browser?.close());

describe.each([
  { id: 'copa-peru/2004', contest: 'regional/region-ii/a', stage: 'regional/region-ii', date: '2004-09-19' },
  { id: 'world-cup/2018', contest: 'groups/a', stage: 'groups', date: '2018-06-28' },
])('sheets of $id', ({ contest, date, id, stage }) => {
  test('print on one A4 page each, in black on white, and fit a phone', async () => {
    for (const [sheet, body] of Object.entries(await sheetsOf(id, contest, stage, date))) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
      await page.setContent(
        `<!doctype html><html lang="es"><meta name="viewport" content="width=device-width"><style>${css}</style><body>${body}</body></html>`,
      );
      const seen: unknown = await page.evaluate(SEEN);
      expect({ sheet, seen }).toEqual({
        sheet,
        seen: { wide: 390, ink: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)', behind: 'rgb(255, 255, 255)' },
      });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
        [Number(width), Number(height)].map(Math.round),
      );
      expect({ sheet, boxes }).toEqual({ sheet, boxes: [[595, 842]] });
      await page.close();
    }
  });
});

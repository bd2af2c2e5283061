import { fileURLToPath } from 'node:url';
import { readSeason } from '../../src/app/index.ts';
import type { Block } from '../../src/archive/page/page.ts';
import { pageOfSeason } from '../../src/archive/season/season-page.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { DAMAGES } from './damages.ts';
import { FORMS, type PlantedPage, plant } from './plant.ts';
import { makePlantedPage } from './planted-pages.ts';

/** Pages in all, of which so many of each shipped season. */
const PAGES = 1_000;
const OF_EACH_SEASON = 10;
const MOST_DAMAGES = 3;

const seasonPages = async (): Promise<readonly (readonly Block[])[]> => {
  const shelf = seasonFolders({ data: fileURLToPath(new URL('../../data', import.meta.url)), opens: 'shipped' });
  const pages: (readonly Block[])[] = [];
  for (const id of await shelf.list()) {
    const read = await readSeason(shelf, id, {});
    if (read.kind === 'read') pages.push(pageOfSeason(read.season, { language: 'es', matches: 'in tables', brackets: 'without' }).blocks);
  }
  return pages;
};

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Damages 1,000 pages and gives the rates as the lines of a markdown table, and every miss and false alarm. */
export const plantedRates = async (): Promise<readonly string[]> => {
  const formOf = (seed: number) => FORMS[seed % FORMS.length] ?? 'page';
  const seasons = await seasonPages();
  const ofSeasons = seasons.flatMap((blocks, i) =>
    Array.from({ length: OF_EACH_SEASON }, (_, j): PlantedPage => {
      const seed = 10_000 + i * OF_EACH_SEASON + j;
      return plant(blocks, seed, formOf(seed), MOST_DAMAGES);
    }),
  );
  const made = Array.from({ length: PAGES - ofSeasons.length }, (_, i) =>
    plant(makePlantedPage(i + 1), i + 1, formOf(i + 1), MOST_DAMAGES),
  );
  const pages = [...made, ...ofSeasons];
  const damages = pages.flatMap((page) => page.damages.map((one) => ({ ...one, page })));
  const count = (kind: string | undefined, is: string): number =>
    damages.filter((one) => (kind === undefined || one.kind === kind) && one.is === is).length;
  const line = (name: string, kind: string | undefined): string => {
    const [found, missed] = [count(kind, 'found'), count(kind, 'missed')];
    return `| ${name} | ${found + missed} | ${found} | ${share(found, found + missed)} | ${count(kind, 'no contradiction')} |`;
  };
  const alarming = (some: readonly PlantedPage[], severity: 'error' | 'warning'): string => {
    const alarmed = some.filter(({ alarms }) => alarms.some((alarm) => alarm.startsWith(severity))).length;
    return `${alarmed} of ${some.length}`;
  };
  const misses = damages.filter(({ is }) => is === 'missed').map(({ kind, page }) => `missed: ${kind}, page ${page.seed} as ${page.form}`);
  const alarms = [...new Set(pages.flatMap((page) => page.alarms.map((alarm) => `on a clean page: ${alarm}`)))];
  return [
    '| damage | left a contradiction | found | rate | left none |',
    '|---|---|---|---|---|',
    ...DAMAGES.map((kind) => line(kind, kind)),
    line('all', undefined),
    '',
    `Clean pages with an error: made ${alarming(made, 'error')}, shipped seasons ${alarming(ofSeasons, 'error')}; with a warning: made ${alarming(made, 'warning')}, shipped seasons ${alarming(ofSeasons, 'warning')}.`,
    ...misses.slice(0, MOST_LISTED),
    ...alarms.slice(0, MOST_LISTED),
  ];
};

const MOST_LISTED = 40;

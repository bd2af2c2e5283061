import { expect, test } from 'vitest';
import { FORMS, plant } from './plant.ts';
import { makePlantedPage } from './planted-pages.ts';

// `npm run -s planted` does this with 1,000 pages, up to three damages each, and prints the rates that docs/audit.md tells.
const SEEDS = Array.from({ length: 160 }, (_, i) => i + 1);
const planted = SEEDS.map((seed) => plant(makePlantedPage(seed), seed, FORMS[seed % FORMS.length] ?? 'page', 3));

test('nothing is found on clean pages, as they are or written and read back', () => {
  expect(planted.flatMap(({ alarms, form, seed }) => alarms.map((alarm) => `${seed} ${form} ${alarm}`)).slice(0, 5)).toEqual([]);
});

test('every damage that leaves a contradiction is found, in its own section', () => {
  const damages = planted.flatMap(({ damages: all, form, seed }) => all.map((one) => ({ ...one, form, seed })));
  expect(damages.filter(({ is }) => is === 'missed').slice(0, 5)).toEqual([]);
  expect(damages.filter(({ is }) => is === 'found').length).toBeGreaterThan(180);
});

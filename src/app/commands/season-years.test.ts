import { expect, test } from 'vitest';
import { oldYearsIn, yearAfter } from './season-years.ts';

test.each([
  ['2026', '2027'],
  ['2026-27', '2027-28'],
  ['2099/2100', '2100/2101'],
  ['1998-99', '1999-00'],
  ['Apertura 2026', 'Apertura 2027'],
  ['2026 (juvenil)', '2027 (juvenil)'],
  ['Temporada 20261', undefined],
  ['primera', undefined],
])('after %s comes %s', (season, after) => expect(yearAfter(season)).toBe(after));

test('lines that say the old year are found, comments and longer numbers are not', () => {
  const text = 'season: 2027 # was 2026\ndates: 2026-02-01..2026-05-31\nfee: 20261\nsource: wiki-2026\nprizes: { Second 2026: x }';
  expect(oldYearsIn([{ name: 'regulations.yaml', text }], '2026').map(({ line }) => line)).toEqual([2, 5]);
  expect(oldYearsIn([{ name: 'regulations.yaml', text }], 'primera')).toEqual([]);
});

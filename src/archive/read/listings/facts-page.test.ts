import { expect, test } from 'vitest';
import { readFactsPage } from './facts-page.ts';

test('matches, rows and entries are blocks under the path of their contest; the rest is remarked', () => {
  const page = readFactsPage(
    [
      'season: 2004',
      '== region-i/a',
      '2004-11-28 Unión 2-1 "Sport, Áncash" [ht 1-0]',
      'row: Unión 4 1 1 11-6 13',
      'row: Sport Boys 1 0 5 ?-? 3',
      'entry: Unión, Sport Boys',
      'lots: Unión, Sport Boys',
      'what is this',
    ].join('\n'),
  );
  expect(page.season).toBe('2004');
  const heading = ['region-i', 'a'];
  expect(page.blocks).toMatchObject([
    {
      kind: 'match',
      heading,
      teams: [{ raw: 'Unión' }, { value: 'Sport, Áncash' }],
      date: { raw: '2004-11-28' },
      result: { value: { score: [2, 1], halfTime: [1, 0] } },
    },
    {
      kind: 'standings',
      heading,
      rows: [
        { team: { value: 'Unión' }, won: { value: 4 }, goalsAgainst: { value: 6, raw: '6' }, points: { value: 13, raw: '13' } },
        { team: { value: 'Sport Boys' }, lost: { value: 5 }, points: { value: 3 } },
      ],
    },
    { kind: 'qualifiers', heading, rows: [{ team: { value: 'Unión' } }, { team: { value: 'Sport Boys' } }] },
  ]);
  expect(page.remarks.map(({ code, found }) => [code, found])).toEqual([
    ['row-unreadable', 'what is this'],
    ['row-unreadable', 'lots: Unión, Sport Boys'],
  ]);
});

test('more than a megabyte is not read', () => {
  expect(readFactsPage('A 2-1 B\n'.repeat(200_000)).remarks).toMatchObject([{ code: 'too-large', kept: 'nothing' }]);
});

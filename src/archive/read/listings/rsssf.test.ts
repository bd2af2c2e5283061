import { describe, expect, test } from 'vitest';
import type { Page } from '../../page/page.ts';
import { readRsssf } from './rsssf.ts';

const read = (...lines: readonly string[]): Page => readRsssf(['Copa 2004', '', ...lines].join('\n'));
const figures = (page: Page): unknown =>
  page.blocks.flatMap((block) =>
    block.kind === 'standings'
      ? block.rows.map(({ drawn, goalsAgainst, goalsFor, lost, note, played, points, team, won }) => [
          team.value,
          ...[played, won, drawn, lost, goalsFor, goalsAgainst, points].map((cell) => cell?.value),
          note?.value,
        ])
      : [],
  );

describe('a table', () => {
  const row = ['Juan Aurich', 5, 4, 0, 1, 13, 2, 12, 'Promoted'];
  test.each([
    {
      order: 'points first, as the header says',
      lines: ['Pts - P - W - D - L - GF - GA', ' 1. Juan Aurich ....  12 - 5 - 4 - 0 - 1 - 13 -  2   [Promoted]'],
    },
    { order: 'points first, without a header', lines: [' 1. Juan Aurich ....  12 - 5 - 4 - 0 - 1 - 13 -  2   [Promoted]'] },
    { order: 'points last, without a header', lines: [' 1.Juan Aurich          5   4  0  1  13- 2  12  Promoted'] },
    { order: 'Spanish header', lines: ['PJ PG PE PP GF GC Pts', ' 1. Juan Aurich  5 4 0 1 13 2 12 Promoted'] },
  ])('$order', ({ lines }) => {
    const page = read(...lines);
    expect(page.remarks).toEqual([]);
    expect(figures(page)).toEqual([row]);
  });

  test('whose figures fit no order stays out, with a remark', () => {
    const page = read(' 1. Juan Aurich ....  9 - 9 - 9 - 9 - 9 - 9 - 9');
    expect(page.blocks).toEqual([]);
    expect(page.remarks).toMatchObject([{ code: 'table-unreadable' }]);
  });
});

test('rounds with their day, markers, groups and play-offs', () => {
  const page = read(
    'Regional Stage',
    '',
    'Group A',
    'Round 1 (Nov 30)',
    'Juan Aurich - Deportivo Sur   7-0',
    'Flamengo - Club Ocho   n/p',
    '[Dec 7]',
    'Club Ocho       2-1 Juan Aurich',
    'Deportivo Sur - Flamengo   1-1 [aet, 4-2 pen]',
    'Unión - Club Ocho   w/o',
    '',
    'Semifinals',
    'Juan Aurich - Sport Áncash   1-0 0-2 1-2',
    'Flamengo - Sport Sealcas   1-0 0-1 2-0',
  );
  expect(page.remarks).toEqual([]);
  const group = { heading: ['Regional Stage', 'Group A'], round: 'Round 1', group: 'Group A' };
  expect(page.blocks).toMatchObject([
    { ...group, date: { value: '2004-11-30' }, result: { value: { kind: 'played', score: [7, 0] } } },
    { ...group, result: { value: { kind: 'not-played' } } },
    { ...group, date: { value: '2004-12-07' }, teams: [{ value: 'Club Ocho' }, { value: 'Juan Aurich' }] },
    { ...group, result: { value: { kind: 'played', score: [1, 1], extraTime: 'after', penalties: [4, 2] } } },
    { ...group, result: { value: { kind: 'walkover' } } },
    { kind: 'tie', heading: ['Regional Stage'], round: 'Semifinals', aggregate: { value: [1, 2] } },
    { kind: 'tie', thirdMatch: { value: { kind: 'played', score: [2, 0] } } },
  ]);
});

test('the footer says who made the page and from what', () => {
  const { source } = read(
    'About this document',
    'Author: Ana Ruiz',
    'Source: http://example.org/copa',
    'Last updated: 3 Dec 2004',
    '(C) Copyright Ana Ruiz 2004',
  );
  expect(source).toEqual({
    address: 'http://example.org/copa',
    revision: '3 Dec 2004',
    licence: '(C) Copyright Ana Ruiz 2004',
    credits: 'Author: Ana Ruiz\nSource: http://example.org/copa',
  });
});

test.each([
  { why: 'an abandoned match stays words', line: 'A - B   1-0 abd', remark: { code: 'cell-unreadable', kept: 'as text' } },
  {
    why: 'a sentence is no heading',
    line: 'The match was played in Lima, on Sunday.',
    remark: { code: 'row-unreadable', kept: 'nothing' },
  },
  { why: 'goals in brackets', line: '[Ruiz 12, Gómez 40]', remark: { code: 'row-unreadable', kept: 'nothing' } },
])('$why', ({ line, remark }) => {
  expect(read('Round 1', line).remarks).toMatchObject([remark]);
});

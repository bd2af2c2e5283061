import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abbreviations, batchesOf, resultsAs } from './results-grid.ts';
import type { ContestDocument, MatchDocument } from './season-document.ts';

type Group = Extract<ContestDocument, { readonly kind: 'group' }>;

/** What is read of a group here; everything else is left out on purpose. */
const groupOf = (size: number, over: Partial<Group> = {}): Group =>
  ({
    kind: 'group',
    fixture: 'rounds',
    matchesEach: null,
    table: Array.from({ length: size }, (_, i) => ({ team: { id: `t${i}`, name: `Team ${i}` } })),
    slots: [],
    matches: [],
    ...over,
  }) as Partial<Group> as Group;

const match = (home: string, away: string, date: string | null, label: MatchDocument['label'] = null): MatchDocument =>
  ({ home: { id: home, name: home }, away: { id: away, name: away }, date, label }) as Partial<MatchDocument> as MatchDocument;

test.each([
  { names: ['José Gálvez', 'Sport Vallejo', 'El Tumi', 'Sporting Caxamarca'], then: ['JOG', 'SPV', 'ELT', 'SPC'] },
  { names: ['Sport Áncash', 'Sport Águila'], then: ['SPA', 'SAG'] },
  { names: ['UTC', 'UTC'], then: ['UTC', 'UT2'] },
])('$names become $then', ({ names, then }) => expect(abbreviations(names)).toEqual(then));

test('no two teams of a group have the same letters', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 60 }), (names) => {
      expect(new Set(abbreviations(names)).size).toBe(names.length);
    }),
  );
});

test.each([
  { why: 'twenty teams that play all against all have a grid', group: groupOf(20), then: 'grid' },
  { why: 'more than twenty have a list', group: groupOf(21), then: 'list' },
  {
    why: 'a listed fixture that fills little of the grid is a list',
    group: groupOf(12, { fixture: 'listed', matchesEach: 6 }),
    then: 'list',
  },
  { why: 'one that fills half of it is a grid', group: groupOf(12, { fixture: 'listed', matchesEach: 11 }), then: 'grid' },
  {
    why: 'one of unknown length goes by its matches',
    group: groupOf(4, { fixture: 'listed', matches: [match('t0', 't1', null)] }),
    then: 'list',
  },
  { why: 'a round of which little is played yet keeps its grid', group: groupOf(10, { matches: [match('t0', 't1', null)] }), then: 'grid' },
])('$why', ({ group, then }) => expect(resultsAs(group)).toBe(then));

const told = (group: Group): readonly string[] =>
  batchesOf(group).map(({ head, matches }) => {
    const title = head === null ? '?' : 'date' in head ? head.date : head.home.id;
    return `${title}: ${matches.map(({ home, away }) => `${home.id}-${away.id}`).join(' ')}`;
  });

test('dated matches stand by day, those without a day last, play-offs apart', () => {
  const matches = [
    match('t1', 't0', '2030-02-02'),
    match('t0', 't2', null),
    match('t2', 't1', '2030-02-01'),
    match('t0', 't1', null, 'play-off'),
  ];
  expect(told(groupOf(3, { matches }))).toEqual(['2030-02-01: t2-t1', '2030-02-02: t1-t0', '?: t0-t2']);
});

test('without a day on record they stand by home team, in the order of the table', () => {
  const matches = [match('t1', 't0', null), match('t0', 't1', null), match('t0', 't2', null)];
  expect(told(groupOf(3, { matches }))).toEqual(['t0: t0-t1 t0-t2', 't1: t1-t0']);
});

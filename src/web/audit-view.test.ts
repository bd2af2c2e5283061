import { describe, expect, test } from 'vitest';
import { audited, repairOf, repairsOf, scoreChange, tableOf } from './audit-fixture.ts';
import { auditGrid, headlineOfAudit, isCutShort, marksOf, publishedTable, settledBy, waysOf } from './audit-view.ts';

describe('the first line', () => {
  const one = repairsOf(scoreChange('A', 'B', '1–0', '2–0'));
  const two = repairsOf(scoreChange('A', 'B', '1–0', '2–0'), scoreChange('B', 'A', '0–0', '0–1'));
  test.each([
    { why: 'one score alone explains all', tables: [repairOf({ results: one })], sums: 2, then: { changes: 1, of: 'score', ways: 'only' } },
    { why: 'one of two scores would', tables: [repairOf({ results: two })], sums: 2, then: { changes: 1, of: 'score', ways: 'several' } },
    {
      why: 'the table is as short',
      tables: [repairOf({ results: one, table: one })],
      sums: 2,
      then: { changes: 1, of: 'score', ways: 'several' },
    },
    { why: 'only the table can be mended', tables: [repairOf({ table: one })], sums: 1, then: { changes: 1, of: 'value', ways: 'only' } },
    {
      why: 'two tables need one each',
      tables: [repairOf({ results: one }), repairOf({ results: one })],
      sums: 4,
      then: { changes: 2, of: 'score', ways: 'only' },
    },
    { why: 'one table has no repair', tables: [repairOf({ results: one }), repairOf({})], sums: 4, then: undefined },
    {
      why: 'the list is cut short',
      tables: [repairOf({ results: { ...one, cut: 'many' } })],
      sums: 2,
      then: { changes: 1, of: 'score', ways: 'several' },
    },
  ] as const)('$why', ({ sums, tables, then }) => {
    expect(headlineOfAudit(audited({ sums, tables }))).toEqual({ kind: 'differs', numbers: sums, ...(then && { enough: then }) });
  });

  test('promises nothing where a contradiction is in no table', () => {
    const document = audited({ sums: 3, tables: [repairOf({ results: one })], loose: 1 });
    expect(headlineOfAudit(document)).toEqual({ kind: 'differs', numbers: 3 });
  });

  test.each([
    { reviewed: 2, then: 'tables' },
    { reviewed: 0, then: 'nothing' },
  ] as const)('counts the doubts where all adds up', ({ reviewed, then }) => {
    const document = audited({ sums: 0, tables: [] });
    expect(
      headlineOfAudit({ ...document, counts: { sum: 0, explained: 5, open: 3 }, reviewed: { ...document.reviewed, tables: reviewed } }),
    ).toEqual({
      kind: 'adds-up',
      open: 3,
      printed: then,
    });
  });
});

test('repairs stand by their size, scores before figures', () => {
  const [one, other] = [scoreChange('A', 'B', '1–0', '2–0'), scoreChange('B', 'A', '0–0', '0–1')];
  const long = { ...repairsOf(one), changes: 3 };
  expect(waysOf(repairOf({ results: long, table: repairsOf(other), mixed: repairsOf(one) })).map(({ of }) => of)).toEqual([
    'table',
    'mixed',
    'results',
  ]);
  expect(waysOf(repairOf({ results: repairsOf(one), table: repairsOf(other) })).map(({ of }) => of)).toEqual(['results', 'table']);
});

test('a match of the only repair shows its new score; of several it is one of them', () => {
  const change = scoreChange('A', 'B', '1–0', '2–0');
  const match = (home: string, away: string) => ({ home, away, meeting: 1, score: null, cell: null });
  const only = marksOf(repairOf({ results: repairsOf(change) }));
  expect(only(match('A', 'B'))).toEqual({ kind: 'only', change });
  expect(only(match('B', 'A'))).toBeUndefined();
  const several = marksOf(repairOf({ results: repairsOf(change, scoreChange('B', 'A', '0–0', '0–1')) }));
  expect([several(match('A', 'B')), several(match('B', 'A'))]).toEqual([{ kind: 'candidate' }, { kind: 'candidate' }]);
  expect(marksOf(repairOf({ table: repairsOf(change) }))(match('A', 'B'))).toBeUndefined();
});

describe('a published table', () => {
  test('has the columns that any row prints, in the order of tables', () => {
    const table = tableOf({ A: { points: [3, 3], goalsFor: [2, 1] }, B: { won: [0, 0] } });
    expect(publishedTable(table).columns).toEqual(['won', 'goalsFor', 'points']);
  });

  test.each([
    {
      why: 'goals are summed where every row prints them',
      b: { goalsFor: [1, 1], goalsAgainst: [2, 2] },
      then: { printed: [4, 3], counted: [3, 3] },
    },
    { why: 'not where a row does not', b: { goalsFor: [1, 1] }, then: undefined },
    { why: 'counted goals only where all are known', b: { goalsFor: [1, null], goalsAgainst: [2, 2] }, then: { printed: [4, 3] } },
  ] as const)('$why', ({ b, then }) => {
    expect(publishedTable(tableOf({ A: { goalsFor: [3, 2], goalsAgainst: [1, 1] }, B: b })).goals).toEqual(then);
  });
});

test('a grid has the teams of the table first, then those that only the results have', () => {
  const match = { home: 'C', away: 'B', meeting: 1, score: [1, 0], cell: null } as const;
  const grid = auditGrid({ ...tableOf({ B: {}, A: {} }), grid: [match] });
  expect(grid.teams).toEqual(['B', 'A', 'C']);
  expect([grid.at('C', 'B'), grid.at('B', 'C')]).toEqual([[match], []]);
});

test('what a repair settles is told team by team', () => {
  const table = tableOf({ A: { goalsFor: [3, 2], goalsAgainst: [1, 1] }, B: { goalsAgainst: [3, 2] } });
  const settles = [
    { team: 'A', figure: 'goalsFor' },
    { team: 'B', figure: 'goalsAgainst' },
  ] as const;
  const settled = settledBy({ goals: 1, changes: [], settles, text: { es: '', en: '' } }, table);
  expect(settled.map(({ parts, team }) => [team, parts.map(({ figure }) => figure)])).toEqual([
    ['A', ['goalsFor']],
    ['B', ['goalsAgainst']],
  ]);
});

test.each([
  { lists: {}, then: false },
  { lists: { results: { state: 'open', changes: 2, cut: 'time', repairs: [] } }, then: true },
  { lists: { mixed: { ...repairsOf(scoreChange('A', 'B', '1–0', '2–0')), cut: 'time' } }, then: true },
] as const)('a search that ran out of time is told: $then', ({ lists, then }) => expect(isCutShort(repairOf(lists))).toBe(then));

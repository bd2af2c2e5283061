import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditPage } from '../../src/archive/audit/audit.ts';
import type { AuditCode } from '../../src/archive/audit/finding.ts';
import type { Block, Page } from '../../src/archive/page/page.ts';
import { READERS } from '../../src/archive/read/readers.ts';
import { repairPage, type TableRepairs } from '../../src/archive/repair/repair-page.ts';
import type { Repair } from '../../src/archive/repair/repairs.ts';
import { gridOf, pageOf, tableOf } from '../audit/pages.ts';

/** Ends a search after so many questions: the same on every machine. */
const patience = (questions: number) => (): (() => boolean) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > questions;
  };
};
const ORDER = { most: 20, startClock: patience(20_000) };

const saidRepair = ({ grid, rows }: TableRepairs, { changes, goals }: Repair): string =>
  `${changes
    .map((change) =>
      change.of === 'result'
        ? `${grid[change.match]?.home} ${change.to.join('-')} ${grid[change.match]?.away}`
        : `${rows[change.team]?.team} ${change.figure} ${change.from}>${change.to}`,
    )
    .join(', ')} (${goals})`;

const repairsOf = (table: TableRepairs, kind: 'results' | 'table' | 'mixed'): readonly string[] | string => {
  const list = table[kind];
  return list.state === 'found'
    ? [...list.repairs.map((repair) => saidRepair(table, repair)), ...(list.cut === 'no' ? [] : [list.cut])]
    : list.state;
};

describe('the shipped seasons', () => {
  const read = (season: string): Page => READERS.facts(readFileSync(new URL(`../../data/${season}/facts.txt`, import.meta.url), 'utf8'));
  const said = (page: Page) =>
    repairPage(page, ORDER).tables.map((table) => ({
      heading: table.heading.at(-2) ?? '',
      results: repairsOf(table, 'results'),
      table: repairsOf(table, 'table'),
      mixed: repairsOf(table, 'mixed'),
      unchanged: table.unchanged.join(' '),
    }));

  test('2004: one score of Región II explains four figures; in Región VI either match may', () => {
    expect(said(read('copa-peru/2004'))).toEqual([
      {
        heading: 'region-ii',
        results: ['Defensor Porvenir 0-6 Sport Áncash (4)'],
        table: [
          'Sport Áncash goalsFor 21>18, Sport Áncash goalsAgainst 2>3, Defensor Porvenir goalsFor 5>6, Defensor Porvenir goalsAgainst 22>19 (8)',
        ],
        mixed: 'none',
        unchanged: 'points order',
      },
      {
        heading: 'region-vi',
        results: ['Defensor Villa del Mar 0-2 Somos Aduanas (1)', 'Somos Aduanas 2-0 Defensor Villa del Mar (1)'],
        table: ['Defensor Villa del Mar goalsFor 22>23, Somos Aduanas goalsAgainst 43>44 (2)'],
        mixed: 'none',
        unchanged: 'points order',
      },
    ]);
  });

  test('2014: a table without its matches has five figures that may be wrong', () => {
    const [piura] = said(read('copa-peru/2014'));
    expect([piura?.heading, piura?.results]).toEqual(['superior-piura', 'none']);
    expect(piura?.table).toHaveLength(5);
  });
});

/** What makes a table and its results contradict each other, or leaves a match of the table without its result. */
const ARITHMETIC: ReadonlySet<AuditCode> = new Set<AuditCode>([
  'played-sum',
  'points-wrong',
  'difference-wrong',
  'goals-unbalanced',
  'differences-unbalanced',
  'wins-unbalanced',
  'draws-odd',
  'matches-odd',
  'points-impossible',
  'goals-impossible',
  'grid-differs',
]);

const contradictions = (page: Page): readonly string[] =>
  auditPage(page)
    .filter(({ code, severity }) => (ARITHMETIC.has(code) && severity === 'error') || code === 'grid-incomplete')
    .map(({ args, code }) => `${code} ${Object.values(args).join(' ')}`);

/** The page after the changes: values where they stand, and the results that it lacked. */
const applied = ({ blocks, ...page }: Page, table: TableRepairs, { changes }: Repair): Page => ({
  ...page,
  blocks: blocks.map((block): Block => {
    if (block.kind === 'standings') {
      const rows = [...block.rows];
      for (const change of changes) {
        if (change.of !== 'row') continue;
        const row = rows[change.team];
        const cell = row?.[change.figure];
        if (row && cell) rows[change.team] = { ...row, [change.figure]: { ...cell, value: change.to } };
      }
      return { ...block, rows };
    }
    if (block.kind !== 'grid') return block;
    const cells = [...block.cells];
    for (const change of changes) {
      if (change.of !== 'result') continue;
      const match = table.grid[change.match];
      const value = { kind: 'played', score: change.to, extraTime: 'none' } as const;
      const at = cells.findIndex(({ result }) => match?.cell !== undefined && result.span.from === match.cell.span.from);
      const cell = cells[at];
      const index = (name: string | undefined): number => block.teams.findIndex((team) => team.name.value === name);
      if (cell) cells[at] = { ...cell, result: { ...cell.result, value } };
      else
        cells.push({
          home: index(match?.home),
          away: index(match?.away),
          meeting: 1,
          result: { value, raw: '', span: { from: 0, to: 0 } },
        });
    }
    return { ...block, cells };
  }),
});

type Score = readonly [number, number];

const score = fc.tuple(fc.nat(3), fc.nat(2));
/** A round robin of four, its table and most often its grid, with some things wrong. */
const damagedPage = fc
  .record({
    scores: fc.array(score, { minLength: 6, maxLength: 6 }),
    special: fc.array(fc.record({ match: fc.nat(5), is: fc.constantFrom('W.O.', '–', 'awd', '?', 'absent') }), { maxLength: 2 }),
    wrong: fc.array(fc.record({ match: fc.nat(5), score }), { maxLength: 2 }),
    figures: fc.array(
      fc.record({
        team: fc.nat(3),
        figure: fc.constantFrom('won', 'drawn', 'lost', 'scored', 'conceded', 'points', 'gap', 'played'),
        by: fc.constantFrom(-1, 1, 3),
      }),
      { maxLength: 2 },
    ),
    grid: fc.constantFrom('there', 'there', 'there', 'not there'),
    counted: fc.boolean(),
  })
  .map(({ counted, figures, grid, scores, special, wrong }): Page => {
    const names = [...'ABCD'];
    const pairs = names.flatMap((home, i) => names.slice(i + 1).map((away) => ({ home, away })));
    const is = new Map(special.map((one) => [one.match, one.is]));
    const rows = names.map((name) => ({ name, won: 0, drawn: 0, lost: 0, scored: 0, conceded: 0, points: 0, gap: 0, played: 0 }));
    for (const [i, { away, home }] of pairs.entries()) {
      // What became of special matches the table counts, or not.
      if (is.has(i) && !counted) continue;
      const [a, b] = scores[i] ?? [0, 0];
      for (const [own, [scored, conceded]] of [
        [home, [a, b]],
        [away, [b, a]],
      ] as [string, Score][]) {
        const row = rows[names.indexOf(own)];
        if (!row) continue;
        row.won += scored > conceded ? 1 : 0;
        row.drawn += scored === conceded ? 1 : 0;
        row.lost += scored < conceded ? 1 : 0;
        row.scored += scored;
        row.conceded += conceded;
      }
    }
    for (const row of rows) {
      row.points = 3 * row.won + row.drawn;
      row.gap = row.scored - row.conceded;
      row.played = row.won + row.drawn + row.lost;
    }
    for (const { by, figure, team } of figures) {
      const row = rows[team];
      if (row) row[figure] = figure === 'gap' ? row[figure] + by : Math.max(0, row[figure] + by);
    }
    const lines = rows
      .toSorted((one, other) => other.points - one.points)
      .map(
        (row) =>
          `${row.name} ${row.won}-${row.drawn}-${row.lost} ${row.scored}-${row.conceded} ${row.points} pld=${row.played} gd=${row.gap}`,
      );
    const matches = pairs.flatMap(({ away, home }, i) => {
      const what = is.get(i);
      if (what === 'absent') return [];
      const shown = (wrong.find(({ match }) => match === i)?.score ?? scores[i] ?? [0, 0]).join('-');
      return [`${home} ${what === 'awd' ? `awd ${shown}` : (what ?? shown)} ${away}`];
    });
    const table = tableOf(lines, { points: { win: 3, draw: 1, loss: 0 } });
    return grid === 'there' ? pageOf(table, gridOf(matches)) : pageOf(table);
  });

describe('the audit and the repairs agree', () => {
  test('what the audit finds consistent needs no repair, and what it finds contradictory is repaired', () => {
    fc.assert(
      fc.property(damagedPage, (page) => {
        expect(repairPage(page, ORDER).tables.length > 0).toBe(contradictions(page).length > 0);
      }),
      { numRuns: 60 },
    );
  });

  test('after any repair the audit finds nothing that does not add up', () => {
    fc.assert(
      fc.property(damagedPage, (page) => {
        for (const table of repairPage(page, ORDER).tables)
          for (const kind of ['results', 'table', 'mixed'] as const) {
            const list = table[kind];
            if (list.state !== 'found') continue;
            for (const repair of list.repairs) {
              const left = contradictions(applied(page, table, repair));
              expect([saidRepair(table, repair), ...left]).toEqual([saidRepair(table, repair)]);
            }
          }
      }),
      { numRuns: 50 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { formatFacts } from '../../formats/index.ts';
import { cellOf } from '../page/cells.ts';
import type { Block, Cell, Page, PageOutcome } from '../page/page.ts';
import { readCsv } from '../read/listings/csv.ts';
import { readFactsPage } from '../read/listings/facts-page.ts';
import { readFootballTxt } from '../read/listings/football-txt.ts';
import { toFacts } from './to-facts.ts';

/** A page made by hand: every cell is a word of a text of its own. */
const words = <T>(value: T): Cell<T> => cellOf(String(value), 0, String(value).length, value);
const pageOf = (...blocks: readonly Block[]): Page => ({ format: 'wikitext', blocks, remarks: [] });
const span = { from: 0, to: 0 };
const goals = (a: number, b: number): Cell<PageOutcome> => words({ kind: 'played', score: [a, b], extraTime: 'none' });
const said = (page: Page, text = ''): readonly string[] => {
  const { stated } = toFacts(page, text, { source: 'wiki', language: 'en' });
  const lines = formatFacts(
    stated.map(({ statement }) => statement),
    'en',
  ).split('\n');
  return lines.filter((line) => line !== '' && !/^(?:language|source):/.test(line));
};

test('headings, groups and rounds name the contests; pairs of a round are contests of their own', () => {
  const text = [
    '= Copa 2016',
    '== Región I',
    'Group A | Unión  León de Huánuco',
    '▪ Group A',
    'Jun 10',
    'Unión  2-1 (1-0)  León de Huánuco',
    '▪ Semi-finals',
    'Unión  1-0  Sport Áncash',
    'León de Huánuco  0-0  Sport Huancayo',
    '▪ Semi-finals, 2nd leg',
    'Sport Áncash  3-1  Unión',
    '▪ Final',
    'Sport Áncash  w/o  Sport Huancayo',
  ].join('\n');
  expect(said(readFootballTxt(text), text)).toEqual([
    '== region-i/group-a',
    'entry: Unión',
    'entry: León de Huánuco',
    '2016-06-10 Unión 2-1 León de Huánuco [ht 1-0]',
    '== region-i/semi-finals/1',
    'Unión 1-0 Sport Áncash',
    'leg 2: Sport Áncash 3-1 Unión',
    '== region-i/semi-finals/2',
    'León de Huánuco 0-0 Sport Huancayo',
    '== region-i/final',
    'Sport Áncash w.o. Sport Huancayo',
  ]);
});

test('a table gives rows and deductions, a grid gives matches', () => {
  const heading = ['Región I'];
  const table: Block = {
    kind: 'standings',
    heading,
    span,
    order: 'printed',
    results: new Map(),
    rows: [
      {
        team: words('Unión'),
        won: words(4),
        drawn: words(1),
        lost: words(1),
        goalsFor: words(11),
        goalsAgainst: words(6),
        points: words(10),
        adjusted: words(-3),
        span,
      },
      { team: words('Sport Áncash'), points: words(9), span },
    ],
  };
  const grid: Block = {
    kind: 'grid',
    heading,
    span,
    teams: [{ name: words('Unión') }, { name: words('Sport Áncash') }],
    cells: [
      { home: 0, away: 1, meeting: 1, result: goals(2, 1) },
      { home: 1, away: 0, meeting: 1, result: words({ kind: 'not-played', why: 'dash' }) },
      { home: 1, away: 0, meeting: 2, result: words({ kind: 'text', text: 'see note' }) },
    ],
  };
  expect(said(pageOf(table, grid))).toEqual([
    '== region-i',
    'Unión 2-1 Sport Áncash',
    'Sport Áncash n.p. Unión [dash]',
    'row: Unión 4 1 1 11-6 10',
    'points: Unión -3',
  ]);
  // the row without its figures and the words that are no score
  expect(toFacts(pageOf(table, grid), '', { source: 'wiki', language: 'en' }).left.map(({ code }) => code)).toEqual(['no-form', 'no-form']);
});

describe('a tie', () => {
  const common = { kind: 'tie', heading: ['Final'], span, teams: [words('Unión'), words('Sport Áncash')] } as const;
  test('turns the second leg round, and keeps what is printed', () => {
    const tie: Block = {
      ...common,
      legs: [goals(2, 1), goals(0, 3)],
      thirdMatch: goals(1, 1),
      penalties: words([4, 3]),
      points: words([3, 3]),
      aggregate: words([2, 4]),
      winner: 0,
    };
    expect(said(pageOf(tie))).toEqual([
      '== final',
      'leg 1: Unión 2-1 Sport Áncash',
      'leg 2: Sport Áncash 3-0 Unión',
      'third match: Unión 1-1 Sport Áncash [pens 4-3; ground not stated]',
      'printed: aggregate 2-4',
      'printed: points 3-3',
      'placed: 1 Unión',
    ]);
  });
  test('of one match says nothing about whose ground it was', () => {
    expect(said(pageOf({ ...common, legs: [goals(2, 1)] }))).toEqual(['== final', 'Unión 2-1 Sport Áncash [ground not stated]']);
  });
  test('penalties after the second leg are turned with it', () => {
    expect(said(pageOf({ ...common, legs: [goals(1, 0), goals(0, 1)], penalties: words([5, 4]) }))).toContain(
      'leg 2: Sport Áncash 1-0 Unión [pens 4-5]',
    );
  });
});

test.each([
  {
    why: 'under a round it is the third match of its tie',
    heading: ['Región I', 'Semifinals'],
    is: ['== region-i/semifinals', 'leg 1: Unión 1-0 Sport Áncash', 'third match: Unión 0-2 Sport Áncash [ground not stated]'],
  },
  {
    why: 'under a group it is a play-off',
    heading: ['Región I', 'Group A'],
    is: [
      '== region-i/group-a',
      'leg 1: Unión 1-0 Sport Áncash',

      'play-off: Unión 0-2 Sport Áncash [ground not stated]',
    ],
  },
])('a tiebreaker: $why', ({ heading, is }) => {
  const tie = { kind: 'tie', span, teams: [words('Unión'), words('Sport Áncash')] } as const;
  const above: Block = { ...tie, heading, legs: [goals(1, 0), words({ kind: 'text', text: '–' })] };
  const below: Block = { ...tie, heading: [...heading, 'Tiebreaker'], round: 'Tiebreaker', legs: [goals(0, 2)] };
  expect(said(pageOf(above, below))).toEqual(is);
});

test('a bracket gives ties; a side without a name gives none', () => {
  const side = (number: number, team: string | undefined, score: string) => ({
    number,
    ...(team !== undefined && { team: words(team) }),
    scores: [words({ kind: 'text', text: score } as const)],
    marked: number === 1 ? ('winner' as const) : ('no' as const),
  });
  const bracket: Block = {
    kind: 'bracket',
    heading: ['National Stage'],
    span,
    rounds: [
      {
        title: 'Semi-finals',
        sides: [side(1, 'Unión', '2'), side(2, 'Sport Áncash', "'''1'''"), side(3, 'Sport Boys', '1'), side(4, undefined, '')],
      },
    ],
  };
  expect(said(pageOf(bracket))).toEqual(['== national-stage/semi-finals', 'Unión 2-1 Sport Áncash [ground not stated]', 'placed: 1 Unión']);
  expect(toFacts(pageOf(bracket), '', { source: 'wiki', language: 'en' }).left).toHaveLength(1);
});

test('qualifiers enter the contest of their department', () => {
  const from = (name: string) => ({ ...words(name), carried: 'own' as const });
  const block: Block = {
    kind: 'qualifiers',
    heading: ['Departmental Stage'],
    span,
    rows: [
      { from: from('Áncash'), team: words('Sport Áncash') },
      { from: from('La Libertad'), team: words('Sport Vallejo') },
    ],
  };
  expect(said(pageOf(block))).toEqual([
    '== departmental-stage/ancash',
    'entry: Sport Áncash',
    '== departmental-stage/la-libertad',
    'entry: Sport Vallejo',
  ]);
});

test('each fact keeps the words it is from and its source', () => {
  const text = 'home,away,hg,ag,source\nUnión,Sport Áncash,2,1,rpp\nUnión,Sport Boys,1,0,\n';
  const { stated } = toFacts(readCsv(text), text, { source: 'tabla', language: 'es' });
  expect(stated.map(({ span: { from, to }, statement }) => [text.slice(from, to), statement.source])).toEqual([
    ['Unión,Sport Áncash,2,1,rpp', 'rpp'],
    ['Unión,Sport Boys,1,0,', 'tabla'],
  ]);
});

test('our own notation keeps every line, also those that a page has no block for', () => {
  const text = ['== a', 'leg 1: Unión 2-1 Sport Áncash', 'lots: Unión, Sport Áncash', 'ruling: R1 final'].join('\n');
  expect(said(readFactsPage(text), text)).toEqual(text.split('\n'));
});

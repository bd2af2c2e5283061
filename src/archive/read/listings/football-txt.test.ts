import { describe, expect, test } from 'vitest';
import type { Page, PageMatch } from '../../page/page.ts';
import { readFootballTxt } from './football-txt.ts';

const matchesOf = ({ blocks }: Page): readonly PageMatch[] => blocks.filter((block) => block.kind === 'match');
const read = (...lines: readonly string[]): Page => readFootballTxt(lines.join('\n'));
const one = (line: string): PageMatch | undefined => matchesOf(read('= Copa 2016', line))[0];
const played = { kind: 'played', extraTime: 'none' } as const;

describe('a score', () => {
  test.each([
    { line: 'Sport Áncash  2-1  Unión Pacífico', result: { ...played, score: [2, 1] } },
    { line: 'Sport Áncash 2-1 (1-0) Unión Pacífico', result: { ...played, score: [2, 1], halfTime: [1, 0] } },
    { line: 'Sport Áncash v Unión Pacífico  2-1 (1-0)', result: { ...played, score: [2, 1], halfTime: [1, 0] } },
    { line: 'Sport Áncash v Unión Pacífico', result: { kind: 'to-play' } },
    {
      line: 'Sport Áncash  1-1 a.e.t. (1-1, 0-1), 3-4 pen.  Unión Pacífico',
      result: { kind: 'played', score: [1, 1], extraTime: 'after', ninety: [1, 1], halfTime: [0, 1], penalties: [3, 4] },
    },
    {
      line: 'Sport Áncash  3-0 pen. 0-0 a.e.t. (0-0)  Unión Pacífico',
      result: { kind: 'played', score: [0, 0], extraTime: 'after', ninety: [0, 0], penalties: [3, 0] },
    },
    { line: 'Sport Áncash  3-4p 1-1aet  Unión Pacífico', result: { kind: 'played', score: [1, 1], extraTime: 'after', penalties: [3, 4] } },
    { line: 'Sport Áncash  w/o  Unión Pacífico', result: { kind: 'walkover' } },
    { line: 'Sport Áncash  n/p  Unión Pacífico', result: { kind: 'not-played', why: 'not-stated' } },
    { line: 'Sport Áncash  canc  Unión Pacífico', result: { kind: 'not-played', why: 'not-stated' } },
    { line: 'Sport Áncash  ppd  Unión Pacífico', result: { kind: 'to-play' } },
    { line: 'Sport Áncash  3-0 awd  Unión Pacífico', result: { kind: 'awarded', score: [3, 0] } },
    { line: 'Sport Áncash  1-0 susp  Unión Pacífico', result: { kind: 'suspended', score: [1, 0] } },
    { line: 'Sport Áncash  1-0 abd  Unión Pacífico', result: { kind: 'text', text: '1-0 abd' } },
  ])('$line', ({ line, result }) => {
    expect(one(line)?.teams.map(({ value }) => value)).toEqual(['Sport Áncash', 'Unión Pacífico']);
    expect(one(line)?.result.value).toEqual(result);
  });

  test.each([
    { why: 'a pair in brackets after extra time can be half time or ninety minutes', line: 'A  1-1 a.e.t. (0-0)  B', found: '(0-0)' },
    { why: 'half time has no more goals than the match', line: 'A  1-1 (2-0)  B', found: '(2-0)' },
    { why: 'nobody wins level penalties', line: 'A  1-1, 4-4 pen.  B', found: '1-1, 4-4 pen.' },
    { why: 'whether an abandoned match stands is not said', line: 'A  1-0 abd  B', found: '1-0 abd' },
  ])('$why: a remark at its place', ({ line, found }) => {
    const { remarks } = readFootballTxt(line);
    expect(remarks).toMatchObject([{ code: 'cell-unreadable', found, span: { from: line.indexOf(found) } }]);
  });
});

describe('the old form and the new one', () => {
  test.each([
    { form: 'old', lines: ['= Liga 2018/19', '» Jornada 1', '[Fri Aug/10]', '  19.00  Unión  2-1  Sport Áncash'] },
    { form: 'new', lines: ['= Liga 2018/19', '▪ Jornada 1', 'Fri Aug 10 2018', '  19:00  Unión  2-1  Sport Áncash'] },
    { form: 'other mark', lines: ['= Liga 2018/19', ':: Jornada 1', 'Fri Aug 10', '  19:00  Unión v Sport Áncash  2-1'] },
    { form: 'day on the line', lines: ['= Liga 2018/19', 'Jornada 1', 'Fri Aug/10 19:00  Unión  2-1  Sport Áncash'] },
  ])('$form', ({ lines }) => {
    const page = read(...lines);
    expect(page.remarks).toEqual([]);
    expect(matchesOf(page)).toMatchObject([
      { round: 'Jornada 1', time: '19:00', date: { value: '2018-08-10' }, teams: [{ value: 'Unión' }, { value: 'Sport Áncash' }] },
    ]);
  });

  test('a season of two years ends in the second', () => {
    expect(matchesOf(read('= Liga 2018/19', 'Sat Mar 2', 'A  1-0  B'))[0]?.date?.value).toBe('2019-03-02');
  });

  test('without a year no day is made up, and one remark says so', () => {
    const page = read('Sat Mar 2', 'A  1-0  B', 'Sun Mar 3', 'B  1-0  A');
    expect(matchesOf(page).map(({ date }) => date)).toEqual([undefined, undefined]);
    expect(page.remarks).toMatchObject([{ code: 'number-missing', found: 'Sat Mar 2' }]);
  });
});

test('groups, rounds, numbers, places, scorers and comments', () => {
  const page = read(
    '= Copa 2016 # in Peru',
    'Group A | Unión  Sport Áncash  León de Huánuco',
    '▪ Matchday 1 | Jun 10 - Jun 14',
    '▪ Group A',
    'Jun 10',
    '  (7) 21:00  Unión  2-1 (1-0)  Sport Áncash  @ Huaraz (Rosas Pampa)  ## 1A v 2A',
    "      (Gómez 12', 40';",
    "       Ruiz 45+1' (pen.))",
    '▪ Final',
    'Jul 10',
    'Unión  1-0  León de Huánuco',
  );
  expect(page.remarks).toEqual([]);
  expect(page).toMatchObject({ title: 'Copa 2016', season: '2016' });
  expect(page.blocks).toMatchObject([
    {
      kind: 'qualifiers',
      heading: ['Group A'],
      rows: [{ team: { value: 'Unión' } }, { team: { value: 'Sport Áncash' } }, { team: { value: 'León de Huánuco' } }],
    },
    {
      kind: 'match',
      heading: ['Group A'],
      group: 'Group A',
      number: 7,
      date: { value: '2016-06-10' },
      place: 'Huaraz (Rosas Pampa)',
      note: "1A v 2A; (Gómez 12', 40'; Ruiz 45+1' (pen.))",
    },
    { kind: 'match', heading: [], round: 'Final', date: { value: '2016-07-10' } },
  ]);
});

describe('nothing is dropped in silence', () => {
  test.each([
    { why: 'a line of words', line: 'The final was played in Lima.', code: 'row-unreadable' },
    { why: 'a third field beside a name', line: 'Lima  Unión  2-1  Sport Áncash', code: 'cell-unreadable' },
    { why: 'a line-up', line: 'Unión:  Gómez - Ruiz, Díaz', code: 'row-unreadable' },
    { why: 'a goal after ninety minutes in a match without extra time', line: "(Gómez 119'; Ruiz 3')", code: 'cell-unreadable' },
  ])('$why', ({ code, line }) => {
    const { blocks, remarks } = read('Unión  2-1  Sport Áncash', line);
    expect(remarks).toMatchObject([{ code }]);
    expect(blocks.length).toBeGreaterThan(0);
  });
});

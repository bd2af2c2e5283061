import { describe, expect, test } from 'vitest';
import type { PageMatch } from '../../page/page.ts';
import { makeCsvReader, readCsv } from './csv.ts';

const matches = (text: string): readonly PageMatch[] => readCsv(text).blocks.filter((block) => block.kind === 'match');
const short = (text: string): unknown =>
  matches(text).map(({ result, teams: [home, away] }) => [
    home.value,
    away.value,
    'score' in result.value ? result.value.score : result.value.kind,
  ]);

describe('the table', () => {
  test.each([
    { why: 'commas', text: 'home,away,hg,ag\nUnión,Sport Áncash,2,1\n' },
    { why: 'semicolons and Spanish words', text: 'local;visita;gl;gv\nUnión;Sport Áncash;2;1' },
    { why: 'tabs, and a mark of the byte order', text: '\uFEFFhome\taway\thg\tag\r\nUnión\tSport Áncash\t2\t1\r\n' },
    { why: 'one column for the score', text: 'Date,Team 1,FT,Team 2\n2004-11-28,Unión,2-1,Sport Áncash' },
    { why: 'no header: the usual columns', text: '2004-11-28,Nacional,A,,Unión,Sport Áncash,2,1,,,' },
    { why: 'quotation marks', text: '"home","away","hg","ag"\n"Unión","Sport Áncash","2","1"' },
  ])('$why', ({ text }) => {
    expect(readCsv(text).remarks).toEqual([]);
    expect(short(text)).toEqual([['Unión', 'Sport Áncash', [2, 1]]]);
  });

  test('a cell in quotes may hold the delimiter, a line end and doubled quotes', () => {
    const [match] = matches('home,away,hg,ag\n"Unión ""Pacífico"", Tumbes\nPerú",B,2,1');
    expect(match?.teams[0].value).toBe('Unión "Pacífico", Tumbes Perú');
  });

  test('columns can be named', () => {
    const page = makeCsvReader({ columns: { home: 'anfitrión', away: 'rival' }, delimiter: ';' })('anfitrión;rival;hg;ag\nA;B;2;1');
    expect(page.blocks).toMatchObject([{ teams: [{ value: 'A' }, { value: 'B' }] }]);
  });
});

test.each([
  { why: 'awarded', row: '2,1,awd,', result: { kind: 'awarded', score: [2, 1] } },
  { why: 'a walkover whose winner is not on record', row: ',,w/o,', result: { kind: 'walkover' } },
  { why: 'not played', row: ',,n/p,', result: { kind: 'not-played', why: 'not-stated' } },
  { why: 'a lost score is not 0-0', row: '?,?,,', result: { kind: 'decided', drawn: 'not-stated' } },
  { why: 'nothing yet', row: ',,,', result: { kind: 'to-play' } },
  { why: 'penalties', row: '1,1,aet,4-2', result: { kind: 'played', score: [1, 1], extraTime: 'after', penalties: [4, 2] } },
])('$why', ({ result, row }) => {
  expect(matches(`home,away,hg,ag,status,pens\nA,B,${row}`)[0]?.result.value).toEqual(result);
});

test.each([
  { why: 'a day that does not exist', text: 'date,home,away,hg,ag\n2004-13-01,A,B,2,1', found: '2004-13-01' },
  { why: 'a column nobody knows', text: 'home,away,hg,ag,weather\nA,B,2,1,rain', found: 'weather' },
  { why: 'a row without teams', text: 'home,away,hg,ag\n,,2,1', found: ',,2,1' },
  { why: 'a cell too many', text: 'home,away,hg,ag\nA,B,2,1,x', found: 'x' },
  { why: 'a formula is words, and no goals', text: 'home,away,hg,ag\nA,B,=1+1,1', found: '=1+1' },
  { why: 'a quotation mark that is never closed', text: 'home,away,hg,ag\nA,"B,2,1', found: 'A,"B,2,1' },
])('$why: a remark at its place', ({ found, text }) => {
  const remark = readCsv(text).remarks.find((one) => one.found === found);
  expect(remark && text.slice(remark.span.from, remark.span.to)).toBe(found);
});

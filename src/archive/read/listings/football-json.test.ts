import { expect, test } from 'vitest';
import type { PageMatch } from '../../page/page.ts';
import { readFootballJson } from './football-json.ts';

const matches = (text: string): readonly PageMatch[] => readFootballJson(text).blocks.filter((block) => block.kind === 'match');
const one = (more: object): PageMatch | undefined => matches(JSON.stringify({ matches: [{ team1: 'A', team2: 'B', ...more }] }))[0];

test.each([
  {
    why: 'ninety minutes',
    more: { score: { ft: [2, 1], ht: [1, 0] } },
    result: { kind: 'played', score: [2, 1], extraTime: 'none', halfTime: [1, 0] },
  },
  {
    why: 'extra time and penalties',
    more: { score: { ft: [1, 1], et: [2, 2], p: [3, 4] } },
    result: { kind: 'played', score: [2, 2], extraTime: 'after', ninety: [1, 1], penalties: [3, 4] },
  },
  { why: 'an older form', more: { score1: 2, score2: 1 }, result: { kind: 'played', score: [2, 1], extraTime: 'none' } },
  { why: 'not played yet', more: { score: {} }, result: { kind: 'to-play' } },
  { why: 'an older form of that', more: { score1: null, score2: null }, result: { kind: 'to-play' } },
  { why: 'cancelled', more: { status: 'CANCELLED' }, result: { kind: 'not-played', why: 'not-stated' } },
  { why: 'awarded', more: { status: 'AWARDED', score: { ft: [3, 0] } }, result: { kind: 'awarded', score: [3, 0] } },
  {
    why: 'abandoned: whether it stands is not said',
    more: { status: 'ABANDONED', score: { ft: [1, 0] } },
    result: { kind: 'text', text: 'ABANDONED' },
  },
])('$why', ({ more, result }) => {
  expect(one(more)?.result.value).toEqual(result);
});

test('teams with a record of their own, rounds, numbers, scorers', () => {
  const text =
    '{"name":"Liga 2018/19","rounds":[{"name":"Fecha 1","matches":[{"num":3,"date":"2018-08-10","team1":{"name":"A"},"team2":{"name":"__proto__"},"score1":1,"score2":0,"goals1":[{"name":"Ruiz","minute":12}]}]}]}';
  const page = readFootballJson(text);
  expect(page).toMatchObject({ title: 'Liga 2018/19', season: '2018/19', remarks: [] });
  expect(page.blocks).toMatchObject([
    { round: 'Fecha 1', number: 3, note: "Ruiz 12'", date: { value: '2018-08-10' }, teams: [{ value: 'A' }, { value: '__proto__' }] },
  ]);
});

test('what comes before a break is kept', () => {
  const page = readFootballJson('{"matches":[{"team1":"A","team2":"B","score":{"ft":[1,0]}},{"team1":"C","te');
  expect(page.blocks).toMatchObject([{ teams: [{ value: 'A' }, { value: 'B' }] }]);
  expect(page.remarks.map(({ code }) => code)).toEqual(['call-cut-off', 'row-unreadable']);
});

test.each([
  { why: 'half time with more goals than the match', more: { score: { ft: [1, 0], ht: [2, 0] } } },
  { why: 'a key nobody knows', more: { weather: 'rain' } },
  { why: 'a day that is none', more: { date: 'August' } },
])('$why: a remark', ({ more }) => {
  const text = JSON.stringify({ matches: [{ team1: 'A', team2: 'B', ...more }] });
  expect(readFootballJson(text).remarks).toMatchObject([{ code: 'cell-unreadable' }]);
});

test('every cell stands where it says, whatever is escaped before it', () => {
  const text = '{"name":"Co\\"pa","matches":[{"team1":"\\u00c1ncash","team2":"B","date":"2018-08-10","score":{"ft":[1,0]}}]}';
  const cells = matches(text).flatMap(({ date, result, teams }) => [...teams, result, ...(date ? [date] : [])]);
  expect(cells.map(({ span }) => text.slice(span.from, span.to))).toEqual(['\\u00c1ncash', 'B', '{"ft":[1,0]}', '2018-08-10']);
  expect(cells.map(({ raw }) => raw)).toEqual(cells.map(({ span }) => text.slice(span.from, span.to)));
  expect(cells[0]?.value).toBe('Áncash');
});

import { expect, test } from 'vitest';
import { match } from './fixture.ts';
import { matchDays } from './match-days.ts';

const a = match('A', 'B', [1, 0]);

test.each([
  { why: 'no matches have no days', matches: [], then: [] },
  {
    why: 'rounds come in order, whatever their days',
    matches: [
      { ...a, round: 2, date: '2004-01-01' },
      { ...a, round: 1, date: '2004-02-01' },
    ],
    then: ['1 null 1', '2 null 1'],
  },
  {
    why: 'a round is one, though played on two days',
    matches: [
      { ...a, round: 1, date: '2004-01-03' },
      { ...a, round: 1, date: '2004-01-04' },
    ],
    then: ['1 null 2'],
  },
  {
    why: 'without rounds days part them',
    matches: [
      { ...a, date: '2004-02-02' },
      { ...a, date: '2004-01-02' },
      { ...a, date: '2004-02-02' },
    ],
    then: ['null 2004-01-02 1', 'null 2004-02-02 2'],
  },
  {
    why: 'what has neither comes last',
    matches: [a, { ...a, date: '2004-02-02' }, { ...a, round: 9 }],
    then: ['9 null 1', 'null 2004-02-02 1', 'null null 1'],
  },
])('$why', ({ matches, then }) =>
  expect(matchDays(matches).map(({ date, matches: own, round }) => `${round} ${date} ${own.length}`)).toEqual(then),
);

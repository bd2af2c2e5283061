import { expect, test } from 'vitest';
import { group, match, row, season, stage, team, tie } from './fixture.ts';
import { irregularitiesOf } from './irregular.ts';
import { outlineOf } from './outline.ts';

const [a, b] = [team('A'), team('B')] as const;
const counts = (document: ReturnType<typeof season>) =>
  Object.fromEntries(irregularitiesOf(outlineOf(document)).map(({ kind, count }) => [kind, count]));

test('a season of plain matches has nothing irregular', () => {
  expect(
    counts(season([stage('l', ['l/g'])], [group('l/g', [row(1, a, 3), row(2, b, 0)], { matches: [match('A', 'B', [1, 0])] })])),
  ).toEqual({});
});

test.each([
  {
    why: 'a walkover without a named winner',
    matches: [match('A', 'B', null, { kind: 'walkover', winner: null })],
    then: { 'walkover-without-winner': 1 },
  },
  { why: 'a walkover with its winner', matches: [match('A', 'B', null, { kind: 'walkover', winner: 'home' })], then: { walkover: 1 } },
  { why: 'a match that was never played', matches: [match('A', 'B', null, { kind: 'not-played' })], then: { 'not-played': 1 } },
  { why: 'a score that is lost', matches: [match('A', 'B', null)], then: { 'score-lost': 1 } },
  { why: 'a result by ruling', matches: [match('A', 'B', [3, 0], { kind: 'awarded' })], then: { awarded: 1 } },
  { why: 'a play-off', matches: [match('A', 'B', [3, 0], { label: 'play-off' })], then: { 'play-off': 1 } },
  { why: 'a match still to be played is nothing irregular', matches: [match('A', 'B', null, { kind: 'to-play' })], then: {} },
])('$why', ({ matches, then }) => {
  expect(counts(season([stage('l', ['l/g'])], [group('l/g', [row(1, a, 3), row(2, b, 0)], { matches })]))).toEqual(then);
});

test('who went out with more goals is named', () => {
  const document = season([stage('l', ['l/t'])], [tie('l/t', [a, b], b, { aggregate: [8, 3], matches: [match('A', 'B', [8, 2])] })]);
  expect(irregularitiesOf(outlineOf(document))).toMatchObject([{ kind: 'more-goals-out', count: 1, teams: [a] }]);
});

test('conflicts are told apart: figures, places, sources', () => {
  const conflict = (code: string, contest: string | null) => ({
    contest,
    code,
    team: null,
    about: { es: '', en: '' },
    values: [],
    note: null,
  });
  const document = season([stage('l', ['l/g'])], [group('l/g', [row(1, a, 3)], { matches: [match('A', 'B', [1, 0])] })], {
    conflicts: [
      conflict('printed-goals', 'l/g'),
      conflict('unexplained-slot', 'l/g'),
      conflict('documented', 'l/g'),
      conflict('documented', null),
    ],
  });
  expect(counts(document)).toEqual({ unexplained: 1, 'does-not-add-up': 1, 'sources-differ': 2 });
});

import { expect, test } from 'vitest';
import { parseFacts } from '../../formats/index.ts';
import { withoutRepeats } from './told-twice.ts';

const told = (lines: readonly string[]): readonly string[] => {
  const { problems, statements } = parseFacts(`== cup/final\n${lines.join('\n')}`, 'page');
  expect(problems).toEqual([]);
  const stated = statements.map((statement, i) => ({ statement, span: { from: i, to: i } }));
  return withoutRepeats(stated, (path) => path === 'cup/final').map(({ span }) => lines[span.from] ?? '');
};

test.each([
  { why: 'of two that agree the one that says more stands', lines: ['leg 1: A 2-1 B', '2030-05-01 leg 1: A 2-1 B'], kept: [1] },
  { why: 'in whatever order they come', lines: ['2030-05-01 leg 1: A 2-1 B', 'leg 1: A 2-1 B'], kept: [0] },
  { why: 'seen from the other side it is the same match', lines: ['leg 1: A 2-1 B', 'leg 1: B 1-2 A [at "Pampa"]'], kept: [1] },
  { why: 'another score is another statement', lines: ['leg 1: A 2-1 B', 'leg 1: A 2-2 B'], kept: [0, 1] },
  { why: 'so is another winner', lines: ['leg 1: A ?-? B [won by A]', 'leg 1: A ?-? B [won by B]'], kept: [0, 1] },
  { why: 'legs of one score are two', lines: ['leg 1: A 1-1 B', 'leg 2: B 1-1 A'], kept: [0, 1] },
  { why: 'legs without numbers are two, too, each at home', lines: ['A 1-1 B', 'B 1-1 A'], kept: [0, 1] },
  { why: 'unless nobody says who was at home', lines: ['A 1-1 B [at "Pampa"]', 'B 1-1 A [ground not stated]'], kept: [0] },
  { why: 'a play-off is no leg', lines: ['play-off: A 1-0 B', 'play-off: A 1-0 B'], kept: [0, 1] },
  { why: 'other statements are left alone', lines: ['placed: 1 A', 'placed: 1 A'], kept: [0, 1] },
])('$why', ({ kept, lines }) => {
  expect(told(lines)).toEqual(kept.map((i) => lines[i]));
});

test('a pair of a group may meet again with the same score', () => {
  const { statements } = parseFacts('== league\nA 1-0 B\nA 1-0 B', 'page');
  const stated = statements.map((statement) => ({ statement, span: { from: 0, to: 0 } }));
  expect(withoutRepeats(stated, () => false)).toHaveLength(2);
});

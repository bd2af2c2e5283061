import { expect, test } from 'vitest';
import { entries, group, type Scene, scene } from '../kit/scene.ts';

const GROUP = group(3, 'rounds: 1, decided-by: [points, lots]');
const numbers = (one: Scene): string => {
  const found = one.season.contests.find((contest) => contest.numbers !== undefined)?.numbers;
  return found === undefined ? 'none' : [...found.teams.map(one.name), ...(found.seed === undefined ? [] : [found.seed])].join(' ');
};

test.each([
  { why: 'are in the order of the line, with the seed they were drawn with', lines: 'numbers: C, A, B [seed 7]', then: 'C A B 7' },
  { why: 'may have no seed', lines: 'numbers: C, A, B', then: 'C A B' },
  { why: 'go with the slot to whoever takes it', lines: 'numbers: C, A, B\nreplaced: C by D', then: 'D A B' },
  { why: 'go on to the next who takes it', lines: 'numbers: C, A, B\nreplaced: C by D\nreplaced: D by E', then: 'E A B' },
  { why: 'change nothing in the table', lines: 'numbers: C, A, B\nA 1-0 B', then: 'C A B' },
])('the numbers of a group $why', ({ lines, then }) => {
  const one = scene(GROUP, entries('A B C') + lines);
  expect([numbers(one), one.problems]).toEqual([then, []]);
  expect(one.places('g')).toBe(scene(GROUP, entries('A B C') + lines.replace(/numbers.*/, '')).places('g'));
});

test('a group is numbered once, or anew by a ruling that counts, and from the day on', () => {
  const twice = scene(GROUP, `${entries('A B C')}numbers: A, B, C\nnumbers: C, B, A`);
  expect(twice.problems.map(({ code }) => code)).toEqual(['numbers-repeated']);
  const anew = (standing: string): Scene =>
    scene(GROUP, `${entries('A B C')}numbers: A, B, C\nnumbers: C, B, A [by R1]\nruling: R1 ${standing}`);
  expect([numbers(anew('final')), numbers(anew('reversed'))]).toEqual(['C B A', 'A B C']);
  const later = { asOf: '2030-04-30' };
  expect(numbers(scene(GROUP, `${entries('A B C')}2030-05-01 numbers: A, B, C`, later))).toBe('none');
});

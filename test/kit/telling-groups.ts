import type { Contested } from './contested.ts';

/**
 * Groups of four in which two lists that nearly always agree do not. They were searched for, among some hundred
 * thousand, because a random family of scenes is too weak to tell such lists apart.
 */
const FOUND: readonly { readonly why: string; readonly group: string }[] = [
  { why: 'all level in everything', group: '0-0 0-0 0-0 0-0 0-0 0-0 0-0 0-0 0-0 0-0 0-0 0-0|0,0,0,0|0,1,2,3' },
  {
    why: 'a mini-table that begins again after each criterion, or only at its end',
    group: '1-2 1-0 2-1 1-0 2-1 0-1 1-1 2-1 2-1 1-2 0-0 1-2|2,2,2,2|3,2,1,0',
  },
  { why: 'three level: the mini-table has points in it', group: '1-0 1-0 1-1 1-1 1-0 0-0 1-0 2-1 0-1 1-1 1-0 0-1|2,1,2,2|1,0,3,2' },
  { why: 'three level: more points with the worse goal difference', group: '0-1 0-0 3-0 np 1-1 0-2|0,1,0,1|3,1,2,0' },
  {
    why: 'level on points and difference, more wins with fewer goals',
    group: '0-1 1-3 0-1 0-1 0-0 1-1 0-2 1-3 1-1 1-0 3-0 0-0|1,0,1,1|0,2,1,3',
  },
  { why: 'level on points, difference and goals, not on wins', group: '1-0 0-2 1-1 3-0 np 0-1 0-0 0-0 1-1 0-2 0-1 1-1|0,1,0,2|2,0,3,1' },
  {
    why: 'level on points, difference and goals: the mini-table begins again',
    group: '0-1 0-0 2-1 1-0 2-1 0-0 2-1 1-2 0-1 1-2 2-1 0-1|0,1,0,2|3,1,2,0',
  },
  {
    why: 'three level on points, difference and goals: the difference in their own matches',
    group: '2-1 0-0 3-0 1-0 0-1 1-1 3-0 0-0 0-3 0-0 1-2 2-1|0,0,0,0|0,1,2,3',
  },
  { why: 'the same, the difference against the goals', group: '0-2 0-2 0-2 0-1 1-1 1-0 0-0 3-0 1-1 0-3 1-0 0-1|0,0,0,0|0,1,2,3' },
  { why: 'the same, the points in their own matches', group: '0-3 3-0 1-2 0-0 1-1 2-0 0-1 2-0 2-0 1-1 3-0 1-1|0,0,0,0|0,1,2,3' },
  { why: 'the same, the points against the difference', group: '0-0 0-3 2-1 0-3 0-1 1-2 1-2 0-3 1-0 1-0 2-1 1-1|0,0,0,0|0,1,2,3' },
];

/** `scores|figures|earlier places`: results in the order A-B, A-C, A-D, B-A or B-C…; `np` was not played. */
const read = (text: string): Contested => {
  const [scores = '', figures = '', earlier = ''] = text.split('|');
  const results = scores.split(' ').map((word): Contested['results'][number] => {
    const [home = 0, away = 0] = word.split('-').map(Number);
    return word === 'np'
      ? { score: [0, 0], halfTime: [0, 0], held: 'not played' }
      : { score: [home, away], halfTime: [0, 0], held: 'played' };
  });
  const numbers = (list: string): readonly number[] => list.split(',').map(Number);
  return { rounds: results.length === 12 ? 2 : 1, results, figures: numbers(figures), earlier: numbers(earlier) };
};

export const TELLING_GROUPS: readonly Contested[] = FOUND.map(({ group }) => read(group));

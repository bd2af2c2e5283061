import { expect, test } from 'vitest';
import { gridOf } from '../wire/index.ts';
import { placeToExplain } from './explained.ts';
import { group, match, row, team } from './fixture.ts';

test('a pair that met twice at one ground has both matches in its cell; a play-off is in none', () => {
  const [a, b] = [team('A'), team('B')];
  const grid = gridOf(
    group('x/g', [row(1, a, 3), row(2, b, 0)], {
      matches: [match('A', 'B', [1, 0]), match('A', 'B', [2, 2]), match('B', 'A', [0, 0], { label: 'play-off' })],
    }),
  );
  expect(grid.at('a', 'b')).toHaveLength(2);
  expect(grid.at('b', 'a')).toHaveLength(0);
});

test('the place explained first is the one above the cut that points did not settle', () => {
  const reason = {
    code: 'level',
    rule: 'points',
    or: null,
    article: null,
    among: null,
    figure: null,
    values: [],
    score: null,
    winner: null,
    source: null,
    text: { es: '', en: '' },
  };
  const rows = [
    row(1, team('A'), 6, { because: [reason] }),
    row(2, team('B'), 3, { because: [reason, reason] }),
    row(3, team('C'), 3, { because: [reason, reason] }),
  ];
  const cut = (after: number) => ({ after, upper: { es: '', en: '' }, article: null });
  expect(placeToExplain(group('x/g', rows, { cuts: [cut(1), cut(2)] }))?.team.name).toBe('B');
  expect(placeToExplain(group('x/g', []))).toBeUndefined();
});

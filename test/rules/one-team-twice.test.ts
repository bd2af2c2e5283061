import { expect, test } from 'vitest';
import { group, scene } from '../kit/scene.ts';

test.each([
  { why: 'by an entry', facts: 'entry: 1 = C' },
  { why: 'as the successor of another', facts: 'replaced: A by C' },
])('a team that stands in two slots of a group $why holds one place, and one stays vacant', ({ facts }) => {
  const result = scene(group(3, 'rounds: listed, decided-by: [points, lots]'), `== b/e\nentry: A, B, C\n== g\n${facts}\nB 1-0 C\nclosed:`);
  expect(result.places('g')).toBe('1 B, 2 C, 3 vacant');
});

test('a team that two slots bring into a list stands in it once', () => {
  const result = scene(
    `
    before: { b: { contests: { e: 3 } } }
    stages:
      s:
        contests:
          g: { group: 1-3 of e, rounds: 1, decided-by: [points] }
          l: { list: [1-2 of g, 3 of g], decided-by: [points] }
    champion: 1 of l
    `,
    '== b/e\nentry: A, B, C\n== g\nA 1-0 B\nA 1-0 C\nB 1-0 C\n== l\nentry: 3 = A',
  );
  expect(result.places('l')).toBe('1 A, 2 B, 3 vacant');
});

import { describe, expect, test } from 'vitest';
import { fold, nearest, slug } from './names.ts';

describe('names', () => {
  test.each([
    ['Sport Áncash', 'sport ancash'],
    ['  José   GÁLVEZ ', 'jose galvez'],
    ['Sport Boys (Tumán)', 'sport boys (tuman)'],
    ['«A.D.A.»', 'ada'],
  ])('%s is compared as %s', (name, folded) => expect(fold(name)).toBe(folded));

  test.each([
    ['La Libertad', 'la-libertad'],
    ['Juana & Víctor', 'juana-victor'],
    ['(Yauli)', 'yauli'],
  ])('%s gives the id %s', (name, id) => expect(slug(name)).toBe(id));

  test.each([
    { typed: 'Sport Ancahs', among: ['Sport Áncash', 'Sport Águila'], meant: 'Sport Áncash' },
    { typed: 'goal-diference', among: ['points', 'goal-difference', 'goals'], meant: 'goal-difference' },
    { typed: 'xyz', among: ['points', 'goal-difference'], meant: undefined },
    { typed: 'x'.repeat(5000), among: ['y'.repeat(5000)], meant: undefined },
  ])('the nearest spelling of $typed', ({ typed, among, meant }) => expect(nearest(typed, among)).toBe(meant));
});

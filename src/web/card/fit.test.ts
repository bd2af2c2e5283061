import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, inLines, LEADING, legible, shortened, widthOf } from './fit.ts';

test.each([
  { why: 'letters of Spanish stay', said: 'Peñarol Áncash', then: 'Peñarol Áncash' },
  { why: 'an accent typed apart joins its letter', said: 'A\u0301ncash', then: 'Áncash' },
  { why: 'a pictogram is left out', said: 'Unión ⚽😀 Loreto', then: 'Unión Loreto' },
  { why: 'marks of direction are left out', said: '\u202Eabc\u2069\u200F', then: 'abc' },
  { why: 'controls and breaks of line are no letters', said: 'a\u0000b\n c\u200B', then: 'ab c' },
  { why: 'a letter with an accent that the fonts do not have keeps its letter', said: 'Hɑ̈́ Ǻ ṁ', then: 'H□ Ǻ m' },
  { why: 'letters of other scripts are boxes', said: 'ליגה', then: '□□□□' },
  { why: 'markup is text', said: '<b>&amp;</b>', then: '<b>&amp;</b>' },
])('$why', ({ said, then }) => expect(legible(said)).toBe(then));

test('a name of any length and of any signs fits where it is written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.integer({ min: 40, max: 900 }),
      fc.constantFrom(24, 40, 88),
      (said, width, size) => {
        const short = shortened(said, width, size, 'headline');
        expect(widthOf(short, size, 'headline')).toBeLessThanOrEqual(Math.max(width, widthOf('…', size, 'headline')));
        expect(short === legible(said) || short.endsWith('…')).toBe(true);
        for (const line of inLines(said, width, size, 'headline', 3))
          expect(widthOf(line, size, 'headline')).toBeLessThanOrEqual(Math.max(width, widthOf('…', size, 'headline')));
        expect(inLines(said, width, size, 'headline', 3).length).toBeLessThanOrEqual(3);
      },
    ),
  );
});

const box = { width: 1072, height: 200, most: 3 };

test.each([
  { why: 'a short headline takes the largest size', said: 'Pasa Senati', size: 88, lines: ['Pasa Senati'] },
  {
    why: 'a last line of one word gets company',
    said: 'Pasa Sport Áncash en el tercero',
    size: 88,
    lines: ['Pasa Sport Áncash', 'en el tercero'],
  },
])('$why', ({ lines, said, size }) => expect(fitted(said, box, [88, 60, 40], 'headline')).toEqual({ size, lines }));

test('a headline that fits in no size is shortened in the smallest', () => {
  const { lines, size } = fitted('palabra '.repeat(40), { width: 600, height: 90, most: 3 }, [88, 60, 40], 'headline');
  expect(size).toBe(40);
  expect(lines.length * size * LEADING).toBeLessThanOrEqual(90);
  expect(lines.at(-1)).toMatch(/…$/);
});

import { expect, test } from 'vitest';
import { dated, listed, score, signed, WORDS } from './words.ts';

test.each([
  { items: [], es: '', en: '' },
  { items: ['UTC'], es: 'UTC', en: 'UTC' },
  { items: ['UTC', 'Independiente'], es: 'UTC e Independiente', en: 'UTC and Independiente' },
  { items: ['A', 'B', 'Higos Urco'], es: 'A, B e Higos Urco', en: 'A, B and Higos Urco' },
  { items: ['A', 'Hierro'], es: 'A y Hierro', en: 'A and Hierro' },
])('$items are joined as a sentence', ({ items, es, en }) => {
  expect(listed(items, WORDS.es)).toBe(es);
  expect(listed(items, WORDS.en)).toBe(en);
});

test.each([
  { date: '2004-12-18', es: '18 dic 2004', en: '18 Dec 2004' },
  { date: '2004-11', es: 'nov 2004', en: 'Nov 2004' },
  { date: '2004', es: '2004', en: '2004' },
  { date: 'soon', es: 'soon', en: 'soon' },
])('$date is told as far as it is known', ({ date, es, en }) => {
  expect(dated(date, WORDS.es)).toBe(es);
  expect(dated(date, WORDS.en)).toBe(en);
});

test('numbers have their signs', () => {
  expect([signed(5), signed(0), signed(-10), score([2, 1])]).toEqual(['+5', '0', '−10', '2–1']);
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [23, '23rd'],
  [112, '112th'],
] as const)('%i is %s', (n, then) => expect(WORDS.en.ordinal(n)).toBe(then));

import { expect, test } from 'vitest';
import { alphabetical } from './alphabetical.ts';
import { dated, datedInFull, daysInWords, listed, numeral, score, signed, WORDS } from './words.ts';

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

test.each([
  { date: '2014-11-20', es: '20 de noviembre de 2014', en: '20 November 2014' },
  { date: '2014-09-01', es: '1 de setiembre de 2014', en: '1 September 2014' },
  { date: '2004-11', es: 'noviembre de 2004', en: 'November 2004' },
  { date: '2004', es: '2004', en: '2004' },
])('$date in a sentence is written in full', ({ date, es, en }) => {
  expect(datedInFull(date, WORDS.es)).toBe(es);
  expect(datedInFull(date, WORDS.en)).toBe(en);
});

test('a day in full is what Peru and Britain write', () => {
  for (let month = 0; month < 12; month += 1) {
    const day = new Date(Date.UTC(2014, month, 5));
    const [es, en] = (['es-PE', 'en-GB'] as const).map((one) =>
      new Intl.DateTimeFormat(one, { dateStyle: 'long', timeZone: 'UTC' }).format(day),
    );
    const iso = day.toISOString().slice(0, 10);
    expect([datedInFull(iso, WORDS.es), datedInFull(iso, WORDS.en)]).toEqual([es, en]);
  }
});

test('a sentence of the record has its days in words, and keeps its other numbers', () => {
  expect(daysInWords('Falta el descargo al reclamo 12-2030 hasta el 2030-05-04.', WORDS.es)).toBe(
    'Falta el descargo al reclamo 12-2030 hasta el 4 de mayo de 2030.',
  );
  expect(daysInWords('An answer can come until 2030-05-04.', WORDS.en)).toBe('An answer can come until 4 May 2030.');
});

test.each([0, 7, 999, 1234, 16_357, 1_234_567, 0.5, 1234.56])('%d is grouped as Peru groups it, and Britain does the same', (value) => {
  expect(numeral(value)).toBe(new Intl.NumberFormat('es-PE').format(value));
  expect(numeral(value)).toBe(new Intl.NumberFormat('en-GB').format(value));
});

test('whoever is counted by the thousand is counted with a comma', () => {
  expect(WORDS.es.seasons.clubs(16_357)).toBe('16,357 clubes');
  expect(WORDS.en.seasons.clubs(16_357)).toBe('16,357 clubs');
  expect(WORDS.es.duePage.headline(1_200)).toBe('Faltan 1,200 cosas para seguir');
  expect(WORDS.en.due.more(1_188)).toBe('and 1,188 more');
  expect(WORDS.es.ordinal(1)).toBe('1.º');
});

test.each([
  {
    why: 'Ñ follows N and comes before O',
    es: ['Nazca', 'Nuevo Sol', 'Ñaña', 'Ñuñoa', 'Olímpico'],
    en: ['Ñaña', 'Nazca', 'Nuevo Sol', 'Ñuñoa', 'Olímpico'],
  },
  { why: 'an accent parts only what is else alike', es: ['Ávila', 'Azul', 'Union', 'Unión', 'Unión Áncash', 'Unión Tarma'] },
  { why: 'numbers go by their value', es: ['Sport 9', 'Sport 10', 'Sport 100'] },
  { why: 'capitals are letters like others', es: ['deportivo Alfa', 'Deportivo Beta', 'DEPORTIVO Gama'] },
  {
    why: 'regions are numbered in Roman',
    es: ['Región I', 'Región II', 'Región IV', 'Región V', 'Región VIII', 'Región IX', 'Región X', 'Región XI'],
  },
])('names are looked up: $why', ({ en, es }) => {
  expect(alphabetical(es.toReversed(), 'es', (name) => name)).toEqual(es);
  expect(alphabetical(es.toReversed(), 'en', (name) => name)).toEqual(en ?? es);
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

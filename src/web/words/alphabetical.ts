import type { Language } from './words.ts';

/**
 * In the order in which people look names up: accents part only what is else alike, Ñ follows N in Spanish, 9 comes before 10 and
 * IV before IX.
 */
export function alphabetical<Item>(items: readonly Item[], language: Language, nameOf: (item: Item) => string): readonly Item[] {
  const { compare } = COLLATORS[language];
  return items
    .map((item) => ({ item, name: nameOf(item).replace(ROMAN, (numeral) => String(arabic(numeral))) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ item }) => item);
}
// to make one takes longer than to sort with it
const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  es: new Intl.Collator('es', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** As regions are numbered. */
const ROMAN = /(?<=\s)[IVX]+$/u;
const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function arabic(roman: string): number {
  const values = [...roman].map((letter) => LETTERS[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

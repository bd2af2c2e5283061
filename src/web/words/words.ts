import { en } from './en.ts';
import { es, type Words } from './es.ts';
import { lowered, numeral, type Who } from './grammar.ts';

export type Language = 'es' | 'en';
export type { Words } from './es.ts';
export { lowered, numeral };

const WHO = {
  es: {
    clubs: { one: 'club', more: 'clubes', One: 'Club', More: 'Clubes' },
    teams: { one: 'equipo', more: 'equipos', One: 'Equipo', More: 'Equipos' },
  },
  en: {
    clubs: { one: 'club', more: 'clubs', One: 'Club', More: 'Clubs' },
    teams: { one: 'team', more: 'teams', One: 'Team', More: 'Teams' },
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<'clubs' | 'teams', Who>>>>;

const TABLES = {
  es: { clubs: es(WHO.es.clubs), teams: es(WHO.es.teams) },
  en: { clubs: en(WHO.en.clubs), teams: en(WHO.en.teams) },
} as const satisfies Readonly<Record<Language, Readonly<Record<'clubs' | 'teams', Words>>>>;

/** What pages say that are of no season in particular. */
export const WORDS: Readonly<Record<Language, Words>> = { es: TABLES.es.clubs, en: TABLES.en.clubs };

/** The same, with the name that fits those who play. */
export function wordsFor(language: Language, called: 'clubs' | 'teams'): Words {
  return TABLES[language][called];
}

/** 'A, B y C'. */
export function listed(items: readonly string[], words: Words): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(', ')} ${words.and(last)} ${last}`;
}

/** An ISO day, month or year in words: '18 dic 2004', 'nov 2004', '2004'. */
export function dated(date: string, words: Words): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : words.months[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

export function score(pair: readonly [number, number]): string {
  return `${pair[0]}–${pair[1]}`;
}

/** The same as a sentence says it: '18 de diciembre de 2004', 'noviembre de 2004'. */
export function datedInFull(date: string, words: Words): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : words.monthNames[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return [...(day === undefined ? [] : [String(Number(day))]), name, year].join(words.ofMonth);
}

/** A sentence with its ISO days in words. */
export function daysInWords(text: string, words: Words): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => datedInFull(day, words));
}

/** '+5', '−10', '0'; the minus is the typographic one. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

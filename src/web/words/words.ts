import { en } from './en.ts';
import { es, type Words } from './es.ts';

export type Language = 'es' | 'en';
export type { Words } from './es.ts';

export const WORDS: Readonly<Record<Language, Words>> = { es, en };

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

/** '+5', '−10', '0'; the minus is the typographic one. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

import type { Cell } from './page.ts';

/** A cell of what stands from `from` to `to`. */
export const cellOf = <T>(text: string, from: number, to: number, value: T): Cell<T> => ({
  value,
  raw: text.slice(from, to),
  span: { from, to },
});

/** A cell of the words from `from` to `to`, without the blanks around them; doubled blanks inside are one in its value. */
export const textCell = (text: string, from: number, to: number): Cell<string> => {
  let [start, end] = [from, to];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return cellOf(text, start, end, text.slice(start, end).replace(/\s+/g, ' '));
};

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;

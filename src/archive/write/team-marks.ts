import { cleanWords } from './listed.ts';
import type { Tell } from './unsaid.ts';

/** The name of a team as a cell has it. */
export const teamWords = (name: string, index: number, tell: Tell): string => {
  const words = cleanWords(name);
  tellMarks(words, index, tell);
  return words;
};

/** Lists a name that ends like one with marks behind it: readers of tables take those for a state of the team or a footnote. */
export const tellMarks = (name: string, index: number, tell: Tell): void => {
  if (MARKS.test(name)) tell('name', index, name);
};

const MARKS = /\((?:[ACEOPQRTXY](?:, ?)?){1,4}\)$|\[[^[\]]{1,12}\]$/u;

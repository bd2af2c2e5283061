/**
 * Titles of sections in one cell, the outermost first: `Regional stage > Region I`. A `>` between blanks inside a title
 * bears a backslash.
 */
export const joinStage = (heading: readonly string[]): string =>
  heading.map((title) => title.replace(/(?<=^|\s)(\\*)>(?=\s|$)/g, '\\$1>')).join(' > ');

export const splitStage = (words: string): readonly string[] =>
  words
    .split(' > ')
    .map((title) => title.replace(/(?<=^|\s)\\(\\*)>(?=\s|$)/g, '$1>').trim())
    .filter((title) => title !== '');

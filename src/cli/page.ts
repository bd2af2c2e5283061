import type { Both, ProblemDocument } from '../wire/index.ts';
import { alignRows } from './columns.ts';
import type { Language, Style } from './terminal.ts';
import type { Words } from './words/index.ts';

/** What every piece of text output is written with. */
export type Page = {
  readonly words: Words;
  readonly style: Style;
  /** What those who play are called. */
  readonly called: 'clubs' | 'teams';
  readonly text: (both: Both) => string;
};

export const makePage = (words: Words, style: Style): Page => {
  const language: Language = words.language;
  return { words, style, called: 'clubs', text: (both) => both[language] };
};

/** A line inside another text must not move the cursor or turn the text around: names come from files of strangers. */
export const cleanse = <T>(value: T): T => {
  if (typeof value === 'string') return value.replace(/\p{Cc}|\p{Bidi_Control}/gu, '\u00B7') as T & string;
  if (Array.isArray(value)) return value.map(cleanse) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanse(one)])) as T;
  return value;
};

export const heading = ({ style }: Page, text: string): string => style.bold(text);

/** `more`: where else the same is found. */
export type Finding = ProblemDocument & { readonly more?: string };

/** `file:line:column  severity  sentence  → what to do`, aligned. */
export const problemLines = (page: Page, problems: readonly Finding[]): readonly string[] => {
  const { words, style, text } = page;
  const colour = { error: style.red, warning: style.yellow, note: style.dim };
  const where = ({ file, line, column }: ProblemDocument): string =>
    file === null ? '' : [file, ...(line === null ? [] : [line, ...(column === null ? [] : [column])])].join(':');
  const rows = problems.map((problem) => [
    where(problem),
    colour[problem.severity](words.severity[problem.severity]),
    `${text(problem.text)}${problem.more === undefined ? '' : ` ${style.dim(problem.more)}`}  ${style.dim('→')} ${text(problem.remedy)}`,
  ]);
  const placed = rows.some(([place]) => place !== '');
  return alignRows(placed ? rows : rows.map((row) => row.slice(1)), []);
};

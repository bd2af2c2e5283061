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
  if (typeof value === 'string') return (UNCLEAN.test(value) ? value.replace(UNCLEANS, '\u00B7') : value) as T & string;
  if (typeof value !== 'object' || value === null) return value;
  // nearly always nothing has to change: what is clean is not copied
  if (Array.isArray(value)) {
    const clean = value.map(cleanse);
    return clean.every((one, i) => one === value[i]) ? value : (clean as T);
  }
  let changed: Record<string, unknown> | undefined;
  for (const [key, one] of Object.entries(value)) {
    const clean: unknown = cleanse(one);
    if (clean === one) continue;
    changed = changed ?? (Object.assign({}, value) as Record<string, unknown>);
    changed[key] = clean;
  }
  return (changed as T | undefined) ?? value;
};

const UNCLEAN = /\p{Cc}|\p{Bidi_Control}/u;
const UNCLEANS = /\p{Cc}|\p{Bidi_Control}/gu;

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

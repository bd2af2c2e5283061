import { parseFacts } from '../formats/index.ts';

/** `== region-i/a`, as nearly every text begins. */
const PLAIN = /^== ?[\p{L}\p{N}/-]{1,500}(?:\n|$)/u;

/**
 * Whether a facts text says for itself where its lines belong, so that it can be laid after any other: it begins with the
 * `==` line of a contest, or with lines that need none (a ruling), and no line of it speaks for a whole file (`source:`).
 */
export const isSound = (text: string): boolean => PLAIN.test(text) || parseFacts(`${ELSEWHERE}\n${topOf(text)}`, '').problems.length === 0;

/** Under a section the lines that head a file are refused. Free notes of a log are English unless they say so. */
export const ELSEWHERE = 'language: en\n== x';

/** What stands before the first `==` line, and that line itself. */
const topOf = (text: string): string => {
  const lines = text.split(/\r\n|\n|\r/);
  const first = lines.findIndex(isSection);
  return lines.slice(0, first === -1 ? lines.length : first + 1).join('\n');
};

/** What stands before the first `==` line, and what from it on. */
export const cutTop = (text: string): { readonly top: string; readonly rest: string } => {
  const at = text.startsWith('==') ? 0 : text.search(/(?<=^|[\r\n])[^\S\r\n]*==/u);
  return at === -1 ? { top: text, rest: '' } : { top: text.slice(0, at), rest: text.slice(at) };
};

const isSection = (line: string): boolean => line.trimStart().startsWith('==');

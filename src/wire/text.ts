import type { Text } from '../engine/index.ts';
import type { Both } from './season-document.ts';

/** A text of the record in both languages; where it has only one, both are that one. */
export const both = (text: Text): Both => ({ es: text.es ?? text.en ?? '', en: text.en ?? text.es ?? '' });

export const bothOrNull = (text: Text | undefined): Both | null => (text === undefined ? null : both(text));

/** Names without the words they all begin with: `Grupo A`, `Grupo B` become `A`, `B`. One name alone stays whole. */
export const distinctParts = (names: readonly string[]): readonly string[] => {
  const split = names.map((name) => name.split(' '));
  const shortest = Math.min(...split.map((words) => words.length));
  let common = 0;
  while (names.length > 1 && common < shortest - 1 && split.every((words) => words[common] === split[0]?.[common])) common++;
  return split.map((words) => words.slice(common).join(' '));
};

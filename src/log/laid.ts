import type { Entry } from './entry.ts';

/** A text as entries made it: the parts of it, in order, each whole lines and by whom. */
export type Part = { readonly entry: Entry; readonly text: string };

/** The parts as one text, every part on lines of its own. */
export const lay = (parts: readonly Part[], first = ''): string => first + parts.map(({ text }) => text).join('');

/** A part ends its last line, whatever comes after. */
export const partOf = (entry: Entry, text: string): Part => ({ entry, text: text === '' || text.endsWith('\n') ? text : `${text}\n` });

/** Finds the entry of a line, counted from 1 as the readers of texts count. `before`: lines above the first part. */
export const makeFinder = (parts: readonly Part[], before: number): ((line: number) => Entry | undefined) => {
  // made when somebody asks: most texts are never asked about
  let ends: number[] | undefined;
  return (line) => {
    if (ends === undefined) {
      let end = before;
      ends = parts.map(({ text }) => {
        end += text.match(/\r\n|\n|\r/g)?.length ?? 0;
        return end;
      });
    }
    if (!(line > before)) return undefined;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return parts[low]?.entry;
  };
};

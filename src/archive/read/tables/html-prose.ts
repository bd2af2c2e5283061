import { type Gather, LONGEST_LINE } from '../../page/gather.ts';
import type { Cell } from '../../page/page.ts';
import { decodeEntities } from './html-entities.ts';

/** Tags that end the paragraph before them. */
export const ENDS_PARAGRAPH =
  /^(?:h[1-6]|p|div|li|ul|ol|dd|dt|dl|br|hr|table|section|article|main|header|footer|nav|figure|blockquote|body)$/u;

/** No more than the tags around a day, its hour and the table behind them. */
const NEAR = 400;

/** Puts the texts outside of tables together, paragraph by paragraph, whatever inline tags stand between them. */
export const makeParagraph = (text: string, heading: () => readonly string[], gather: Gather) => {
  let last: { readonly words: string; readonly from: number; readonly to: number } | undefined;
  let open: { readonly from: number; to: number; words: string } | undefined;
  return {
    add: (from: number, to: number): void => {
      open ??= { from, to, words: '' };
      if (open.words.length >= LONGEST_LINE) return;
      open.words += decodeEntities(text.slice(from, Math.min(to, from + LONGEST_LINE)));
      open.to = to;
    },
    end: (): void => {
      if (open === undefined) return;
      const words = open.words.replace(/\s+/gu, ' ').trim();
      if (words !== '') {
        gather.say('paragraph', heading(), open, () => words);
        // a day and the hour after it are two
        if (last === undefined || open.from - last.to > NEAR || !/^\d{1,2}[:.]\d{2}\b/u.test(words))
          last = { words, from: open.from, to: open.to };
      }
      open = undefined;
    },
    /** The last paragraph, if no more than a few tags stand between it and an offset. */
    before: (at: number): Cell<string> | undefined => {
      if (last === undefined || at - last.to > NEAR) return undefined;
      return { value: last.words, raw: text.slice(last.from, last.to), span: { from: last.from, to: last.to } };
    },
  };
};

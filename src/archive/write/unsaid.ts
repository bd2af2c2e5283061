import type { Page } from '../page/page.ts';
import type { Unsaid, UnsaidCode } from './writer.ts';

/** Lists what a format cannot say. */
export type Tell = (code: UnsaidCode, block: number, what: string) => void;

export const makeUnsaid = (): { readonly tell: Tell; readonly list: () => readonly Unsaid[] } => {
  const found: Unsaid[] = [];
  return {
    tell: (code, block, what) => {
      found.push({ code, block, what });
    },
    list: () => found.toSorted((a, b) => a.block - b.block),
  };
};

/** Sentences of a page are no part of any table: that there are some is listed once, with how the first begins. */
export const tellProse = ({ prose = [] }: Pick<Page, 'prose'>, tell: Tell): void => {
  const [first, ...more] = prose.filter(({ of }) => of === 'paragraph');
  if (first === undefined) return;
  const cut = [...first.value].slice(0, LONGEST_QUOTE).join('').trimEnd();
  tell('note', 0, more.length === 0 && cut === first.value ? cut : `${cut} …`);
};

const LONGEST_QUOTE = 120;

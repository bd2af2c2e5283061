import type { Cell, PageOutcome, Span } from '../page/page.ts';
import { scoreWords } from './score-words.ts';

/** A page made of a season is read from no text: nothing of it has a place there. */
export const NOWHERE: Span = { from: 0, to: 0 };

export const said = <T extends string | number>(value: T): Cell<T> => ({ value, raw: String(value), span: NOWHERE });

export const pairCell = (value: readonly [number, number]): Cell<readonly [number, number]> => ({
  value,
  raw: `${value[0]}–${value[1]}`,
  span: NOWHERE,
});

export const outcomeCell = (value: PageOutcome): Cell<PageOutcome> => ({ value, raw: scoreWords(value), span: NOWHERE });

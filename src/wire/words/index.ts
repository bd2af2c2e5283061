import type { Both } from '../season-document.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Words } from './words.ts';

/** The same sentence in every language. */
export const inBoth = (say: (words: Words) => string): Both => ({ es: say(es), en: say(en) });

export type { Words } from './words.ts';

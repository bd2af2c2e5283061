import type { Text } from '../engine/index.ts';
import type { Both } from './season-document.ts';

/** A text of the record in both languages; where it has only one, both are that one. */
export const both = (text: Text): Both => ({ es: text.es ?? text.en ?? '', en: text.en ?? text.es ?? '' });

export const bothOrNull = (text: Text | undefined): Both | null => (text === undefined ? null : both(text));

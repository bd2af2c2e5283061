import type { Standings } from '../page/page.ts';
import { wikiText } from './wikitext-text.ts';

const GOOD = ['green1', 'blue1', 'yellow1', 'green3', 'blue3', 'yellow3'];
const RELEGATION = /relega|descen|desciend/i;

/** Results by place, and colour and text of each key. A key that is a whole sentence gets a letter. */
export const resultLines = ({ results, resultTexts }: Standings): readonly string[] => {
  const texts = new Map<string, string>();
  for (const [key, text] of resultTexts ?? []) texts.set(key, text.value);
  for (const { value } of results.values()) if (!texts.has(value)) texts.set(value, value);
  const keyOf = new Map<string, string>();
  const taken = new Set([...texts.keys()].filter((key) => SHORT.test(key)));
  for (const key of texts.keys()) {
    const short = SHORT.test(key) ? key : freeLetter(taken);
    taken.add(short);
    keyOf.set(key, short);
  }
  const good = [...texts].filter(([, text]) => !RELEGATION.test(text)).map(([key]) => key);
  const colour = (key: string, text: string): string =>
    RELEGATION.test(text) ? 'red1' : (GOOD[good.indexOf(key) % GOOD.length] ?? 'green1');
  const places = [...results].filter(([place]) => place >= 1 && place <= 999).sort(([a], [b]) => a - b);
  if (texts.size === 0) return [];
  return [
    '|res_col_header=Q',
    places.map(([place, { value }]) => `|result${place}=${keyOf.get(value)}`).join(' '),
    ...[...texts].map(([key, text]) => `|col_${keyOf.get(key)}=${colour(key, text)} |text_${keyOf.get(key)}=${wikiText(text)}`),
  ].filter((line) => line !== '');
};

const SHORT = /^[A-Z][A-Z\d]{0,5}$/;

const freeLetter = (taken: ReadonlySet<string>): string => {
  for (let number = 0; ; number += 1) {
    const letter = String.fromCharCode(65 + (number % 26)) + (number < 26 ? '' : Math.floor(number / 26));
    if (!taken.has(letter)) return letter;
  }
};

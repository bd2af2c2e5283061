import { decodeEntities } from '../tables/html-entities.ts';

/**
 * The words that a reader of the page sees for a piece of wikitext: links by their label, flags and references gone. Not
 * for data that a template computes.
 */
export const wikiWords = (raw: string): string => {
  if (!MARKED.test(raw)) return raw.replace(/\s+/g, ' ').trim();
  if (raw.length > LONGEST) return raw.trim();
  let words = BEFORE.reduce((rest, [pattern, by]) => rest.replace(pattern, by), raw);
  // From the inside out: a call within a call is read first.
  for (let depth = 0; depth < DEEPEST && CALL.test(words); depth += 1) words = words.replace(CALLS, (_, inner: string) => callWords(inner));
  return decodeEntities(AFTER.reduce((rest, [pattern, by]) => rest.replace(pattern, by), words))
    .replace(/\s+/g, ' ')
    .trim();
};

/** Three quotes around the words: how editors mark who won. */
export const isBold = (raw: string): boolean => /'''|<b>|\{\{\s*(?:bold|negrita)\s*\|/i.test(raw.slice(0, LONGEST));

// Longer than any name; the patterns below may look over the whole piece from each of its characters.
const LONGEST = 2_000;
const DEEPEST = 8;

const MARKED = /[[\]{}<&']/;
const CALL = /\{\{[^{}]*\}\}/;
const CALLS = /\{\{([^{}]*)\}\}/g;

const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/<!--(?:(?!-->)[\s\S])*-->/g, ''],
  [/<ref\b[^>]*\/>/gi, ''],
  [/<(ref|sup)\b[^>]*>(?:(?!<\/\1)[\s\S])*<\/\1\s*>/gi, ''],
  [/\[\[\s*(?:file|image|archivo|imagen)\s*:[^\]]*\]\]/gi, ''],
  [/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1'],
  [/\[https?:[^\s\]]*\s*([^\]]*)\]/gi, '$1'],
];

const AFTER: readonly (readonly [RegExp, string])[] = [
  [/<[^>]*>/g, ' '],
  [/'{2,5}/g, ''],
];

/** Which of its arguments a template shows, counted from 1; 0: none. What is not here shows nothing. */
const SHOWN = new Map<string, number>([
  ...['nowrap', 'nobold', 'small', 'abbr', 'tooltip', 'big', 'bold', 'negrita', 'center', 'ill', 'hover title'].map(
    (name) => [name, 1] as const,
  ),
  ...['fb', 'fb-rt', 'fbw', 'fbw-rt', 'fb-big', 'flag', 'sel', 'selb', 'selbd', 'nft', 'fbu', 'fbu-rt', 'aut', 'bandera2'].map(
    (name) => [name, 1] as const,
  ),
  ...['sort', 'lang', 'color', 'font color', 'lang-es'].map((name) => [name, 2] as const),
]);

const callWords = (inner: string): string => {
  const [first = '', ...args] = inner.split('|');
  const name = first.trim().replace(/_/g, ' ').toLowerCase();
  if (name === 'ndash' || name === 'snd' || name === 'spaced ndash') return '–';
  if (name === '!') return '|';
  // The older pages had a template a club: `{{Fb team Sport Boys}}`.
  const club = /^fb team (.+)$/i.exec(first.trim().replace(/_/g, ' '))?.[1];
  if (club !== undefined) return club;
  // `{{#invoke:flag|fb|PER}}`: the function stands before what is shown
  if (/^#invoke:\s*flag/i.test(name)) args.shift();
  const shown = args.filter((arg) => !/^\s*[a-z]\w*\s*=/i.test(arg));
  return shown[(/^#invoke:\s*flag/i.test(name) ? 1 : (SHOWN.get(name) ?? 0)) - 1]?.trim() ?? '';
};

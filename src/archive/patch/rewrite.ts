import { readNumber } from '../page/numbers.ts';
import type { PageOutcome } from '../page/page.ts';
import { plainWords, readPair, readScore } from '../page/scores.ts';
import type { PageStyle } from './style.ts';

type Pair = readonly [number, number];

/**
 * The words of a cell with another value in them, every sign around it as it was; undefined: no place in the cell is sure to
 * be the value. Each place where it could stand is tried, and the first that is read as the new value is taken: the score in
 * `[[Final 2-1|2-1]]` is the one that readers see.
 */
export type Rewritten = string | undefined;

const LONGEST = 1_000;
const MOST_PLACES = 12;

/** A whole number: its minus and its padding as the cell has them, else as the page has them elsewhere. */
export const rewriteNumber = (raw: string, was: number, value: number, style: PageStyle, signed: 'plus' | 'plain' = 'plain'): Rewritten =>
  firstOf(
    raw,
    /[+\-\u2010-\u2013\u2212\uFE63\uFF0D]?\d{1,6}(?!\d)/gu,
    (found) => {
      if (readNumber(found) !== was) return undefined;
      const [, sign = '', digits = ''] = /^(\D?)(\d+)$/u.exec(found) ?? [];
      const padded = /^0\d/.test(digits) ? String(Math.abs(value)).padStart(digits.length, '0') : String(Math.abs(value));
      const plus = sign === '+' || (signed === 'plus' && was <= 0) ? (sign === '+' ? '+' : style.plus) : '';
      const minus = was < 0 && sign !== '' ? sign : style.minus;
      return `${value < 0 ? minus : value > 0 ? plus : ''}${padded}`;
    },
    (words) => numberIn(words) === value,
  );

/** The number that a cell is read as, with or without words behind it. */
const numberIn = (raw: string): number | undefined => {
  const words = plainWords(raw);
  return (
    readNumber(words) ?? readNumber(/^[+\-\u2010-\u2013\u2212]?\s?\d{1,6}(?!\d)/u.exec(words.slice(0, 20))?.[0].replace(/\s/g, '') ?? '')
  );
};

const DASHES = String.raw`(?:[-\u2010-\u2015\u2212\uFE63\uFF0D:]|&(?:ndash|mdash|minus|#8211|#8212|#8722|#x2013);|\{\{\s*(?:ndash|snd|spaced ndash|dash)\s*\}\})`;
const PAIRS = new RegExp(String.raw`(?<!\d)(\d{1,3})(\s*(?:&nbsp;)?${DASHES}\s*(?:&nbsp;)?)(\d{1,3})(?!\d)`, 'giu');

type Part = 'score' | 'penalties' | 'half-time';

/** Two figures: a score, an aggregate, points, penalties, half time. The dash between them stays. */
export const rewritePair = (raw: string, was: Pair, value: Pair, part: Part): Rewritten => {
  const before = partsIn(raw);
  return firstOf(
    raw,
    PAIRS,
    (_, one = '', dash = '', other = '') =>
      Number(one) === was[0] && Number(other) === was[1] ? `${padded(value[0], one)}${dash}${padded(value[1], other)}` : undefined,
    (words) => {
      const after = partsIn(words);
      return (['score', 'penalties', 'half-time'] as const).every((name) => same(after[name], name === part ? value : before[name]));
    },
  );
};

const padded = (value: number, like: string): string => (/^0\d/.test(like) ? String(value).padStart(like.length, '0') : String(value));

const same = (one: Pair | undefined, other: Pair | undefined): boolean => one?.[0] === other?.[0] && one?.[1] === other?.[1];

const partsIn = (raw: string): Readonly<Partial<Record<Part, Pair>>> => {
  const pair = readPair(raw);
  const outcome = readScore(raw)?.outcome;
  const halfTime = outcome?.kind === 'played' ? outcome.halfTime : undefined;
  return {
    ...(pair && { score: pair.value }),
    ...(pair?.penalties && { penalties: pair.penalties }),
    ...(halfTime && { 'half-time': halfTime }),
  };
};

/** A score in the place of a word (`W.O.`, `?–?`), or `W.O.` in the place of a score. */
export const rewriteWord = (raw: string, value: PageOutcome, style: PageStyle): Rewritten => {
  const words = plainWords(raw.slice(0, LONGEST));
  const by = value.kind === 'walkover' ? style.walkover : 'score' in value && value.score ? value.score.join(style.dash) : undefined;
  if (by === undefined || words === '' || words.length > 40) return undefined;
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`), 'gu');
  return firstOf(
    raw,
    pattern,
    () => by,
    (said) => {
      const outcome = readScore(said)?.outcome;
      if (value.kind === 'walkover') return outcome?.kind === 'walkover';
      return outcome !== undefined && 'score' in outcome && 'score' in value && same(outcome.score, value.score);
    },
  );
};

/** A day in figures: `2004-11-28`, `28/11/2004`, `{{Start date|2004|11|28}}`. A day in words is left to a person. */
export const rewriteDay = (raw: string, was: string, value: string): Rewritten => {
  const [year = '', month = '', day = ''] = value.split('-');
  const parts = was.split('-').map(Number);
  return firstOf(
    raw,
    /(?<!\d)(\d{1,4})(\s*[-/.|]\s*)(\d{1,2})(\s*[-/.|]\s*)(\d{1,4})(?!\d)/gu,
    (_, one = '', first = '', two = '', second = '', three = '') => {
      const yearFirst = one.length === 4;
      const found = (yearFirst ? [one, two, three] : [three, two, one]).map(Number);
      if (found.some((figure, i) => figure !== parts[i])) return undefined;
      const [monthLike, dayLike] = [two, yearFirst ? three : one];
      // one figure of two digits does not tell; a hyphen between them is the form that always pads
      const pads = [monthLike, dayLike].some((figure) => figure.startsWith('0')) || first.includes('-');
      const figure = (words: string): string => (pads ? words : String(Number(words)));
      return yearFirst
        ? `${year}${first}${figure(month)}${second}${figure(day)}`
        : `${figure(day)}${first}${figure(month)}${second}${year}`;
    },
    () => true,
  );
};

/** Tries the places that a pattern finds, one at a time. */
const firstOf = (
  raw: string,
  pattern: RegExp,
  by: (...found: string[]) => string | undefined,
  isRead: (words: string) => boolean,
): Rewritten => {
  if (raw.length > LONGEST) return undefined;
  let tried = 0;
  for (const met of raw.matchAll(pattern)) {
    if (tried === MOST_PLACES) break;
    tried += 1;
    const words = by(...met.map((group) => group ?? ''));
    if (words === undefined) continue;
    const written = `${raw.slice(0, met.index)}${words}${raw.slice(met.index + met[0].length)}`;
    if (isRead(written)) return written;
  }
  return undefined;
};

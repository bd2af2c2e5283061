import type { PageOutcome } from './page.ts';

type Pair = readonly [number, number];

/** What a score cell says: the outcome, and words beside it that no reader knows. */
export type ScoreReading = { readonly outcome: PageOutcome; readonly note?: string };

/**
 * Reads the cell of one match, wikitext or plain: every dash there is, `[[link|2-1]]`, references, footnotes, half time
 * in brackets, extra time, penalties, walkovers, matches not played. Undefined: the cell is empty. What it does not know
 * comes back as text.
 */
export const readScore = (raw: string): ScoreReading | undefined => {
  const words = plainWords(raw);
  if (words === '') return undefined;
  const met = words.length > LONGEST ? null : SCORE.exec(words);
  if (met !== null) return readPlayed([Number(met[1]), Number(met[2])], words.slice(met[0].length), words);
  const outcome = WORDS.find(([pattern]) => words.length <= LONGEST && pattern.test(words))?.[1];
  return { outcome: outcome ?? { kind: 'text', text: words } };
};

/** Two figures with a dash between, as an aggregate or points column prints them, and penalties in brackets after them. */
export const readPair = (raw: string): { readonly value: Pair; readonly penalties?: Pair; readonly note?: string } | undefined => {
  const words = plainWords(raw);
  const met = words.length > LONGEST ? null : SCORE.exec(words);
  if (met === null) return undefined;
  const { penalties, rest } = readTail(words.slice(met[0].length));
  return {
    value: [Number(met[1]), Number(met[2])],
    ...(penalties === undefined ? {} : { penalties }),
    ...(rest === '' ? {} : { note: rest }),
  };
};

/** A cell as a reader sees it: markup, references and footnote marks gone. A cell too long to be a score stays as it is. */
export const plainWords = (raw: string): string => {
  if (raw.length > LONGEST_RAW) return raw.trim();
  if (!MARKED.test(raw)) return raw.trim();
  return MARKUP.reduce((words, [pattern, by]) => words.replace(pattern, by), raw)
    .replace(/\s+/gu, ' ')
    .trim();
};

// Patterns below may look back over the cell from each of its characters: no further than this.
const LONGEST_RAW = 1000;
const LONGEST = 200;

const MARKED = /[[\]{}<&'\s\u00a0]/u;
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<!--[\s\S]*?-->/gu, ''],
  [/<ref\b[^>]*\/>/giu, ''],
  [/<(ref|sup)\b[^>]*>[\s\S]*?<\/\1\s*>/giu, ''],
  [/<[^>]*>/gu, ' '],
  [/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1'],
  [/\[https?:[^\s\]]*\s*([^\]]*)\]/giu, '$1'],
  [/\{\{\s*(?:nowrap|nobold|small|abbr|tooltip)\s*\|([^{}|]*)(?:\|[^{}]*)?\}\}/giu, '$1'],
  [/\{\{\s*(?:score ?link|marcador)\s*\|[^{}|]*\|([^{}|]*)(?:\|[^{}]*)?\}\}/giu, '$1'],
  [/\{\{\s*(?:a\.?e\.?t\.?|pró)\s*(?:\|[^{}]*)?\}\}/giu, ' aet'],
  [/\{\{\s*(?:ndash|snd|spaced ndash|dash)\s*\}\}/giu, '–'],
  [/\{\{[^{}]*\}\}/gu, ''],
  [/'{2,5}/gu, ''],
  [/&(?:ndash|mdash|minus|#8211|#8212|#8722|#x2013);/giu, '–'],
  [/&(?:nbsp|thinsp|#160);/giu, ' '],
  [/\[(?:[a-z]|\d{1,3}|(?:note|nota|n|nb) \d{1,3})\]/giu, ''],
];

const DASH = String.raw`[-\u2010-\u2015\u2212\uFE63\uFF0D:]`;
const PAIR = String.raw`(\d{1,3})\s*${DASH}\s*(\d{1,3})`;
const SCORE = new RegExp(`^${PAIR}(?!\\d)`, 'u');

/** What stands in a cell instead of a score. */
const WORDS: readonly (readonly [RegExp, PageOutcome])[] = [
  [/^(?:w\s*[./]?\s*o\.?|walk-?over)$/iu, { kind: 'walkover' }],
  [new RegExp(`^(?:${DASH})+$`, 'u'), { kind: 'not-played', why: 'dash' }],
  [/^(?:n\s*[./]?\s*p\.?|not played|no (?:se )?jug(?:ado|ó)|canc(?:elled|elado)?\.?)$/iu, { kind: 'not-played', why: 'not-stated' }],
  [/^(?:annulled|anulado|void)$/iu, { kind: 'annulled' }],
  [new RegExp(`^\\?\\s*${DASH}\\s*\\?$`, 'u'), { kind: 'decided', drawn: 'not-stated' }],
  [/^(?:vs?\.?|ppd\.?|postponed|aplazado|postergado)$/iu, { kind: 'to-play' }],
];

const readPlayed = (score: Pair, after: string, whole: string): ScoreReading => {
  const { penalties, halfTime, extraTime, awarded, note, rest } = readTail(after);
  const words = rest === '' ? {} : { note: rest };
  if (note === 'annulled') return { outcome: { kind: 'annulled' }, ...words };
  if (note === 'suspended') return { outcome: { kind: 'suspended', score }, ...words };
  // whether the score of a match that was cut short stands, the word does not say
  if (note === 'abandoned') return { outcome: { kind: 'text', text: whole } };
  if (awarded === 'yes') return { outcome: { kind: 'awarded', score }, ...words };
  return {
    outcome: {
      kind: 'played',
      score,
      extraTime,
      ...(halfTime === undefined ? {} : { halfTime }),
      ...(penalties === undefined ? {} : { penalties }),
    },
    ...words,
  };
};

const PENALTIES: readonly [RegExp, RegExp] = [
  new RegExp(`[(,]?\\s*${PAIR}\\s*(?:p|pk|pso|tp|pens?|penalties|penales|en penales|on penalties)\\.?(?![\\p{L}])\\s*\\)?`, 'iu'),
  new RegExp(`[(,]?\\s*\\b(?:p|pk|pso|tp|pens?|penalties|penales)\\.?:?\\s*${PAIR}\\s*\\)?`, 'iu'),
];
const HALF_TIME = new RegExp(`\\(\\s*${PAIR}\\s*\\)`, 'u');
const EXTRA_TIME = /\(?\b(?:a\.?\s?e\.?\s?t\.?|pró(?:r(?:roga)?)?\.?|t\.?\s?s\.?|alargue|after extra time)(?![\p{L}])\s*\)?/iu;
const AWARDED = /\(?(?<![\p{L}])(?:awd|awarded|w\s*[./]?\s*o\.?|en mesa|walk-?over)(?![\p{L}])\s*\)?/iu;
const NOTES: readonly (readonly [RegExp, 'annulled' | 'abandoned' | 'suspended'])[] = [
  [/\(?\b(?:annulled|anulado)(?![\p{L}])\s*\)?/iu, 'annulled'],
  [/\(?\b(?:abd|abandoned|abandonado)(?![\p{L}])\.?\s*\)?/iu, 'abandoned'],
  [/\(?\b(?:susp|suspended|suspendido)(?![\p{L}])\.?\s*\)?/iu, 'suspended'],
];

type Tail = {
  readonly penalties?: Pair;
  readonly halfTime?: Pair;
  readonly extraTime: 'none' | 'after';
  readonly awarded: 'yes' | 'no';
  readonly note?: 'annulled' | 'abandoned' | 'suspended';
  readonly rest: string;
};

const NO_TAIL: Tail = { extraTime: 'none', awarded: 'no', rest: '' };

/** What stands after a score. Each thing it knows is taken out; the rest is a note. */
const readTail = (after: string): Tail => {
  if (after === '') return NO_TAIL;
  let rest = after;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const met = pattern.exec(rest) ?? undefined;
    if (met !== undefined) rest = `${rest.slice(0, met.index)} ${rest.slice(met.index + met[0].length)}`;
    return met;
  };
  const pair = (met: RegExpExecArray | undefined): Pair | undefined => (met === undefined ? undefined : [Number(met[1]), Number(met[2])]);
  const penalties = pair(take(PENALTIES[0]) ?? take(PENALTIES[1]));
  const halfTime = pair(take(HALF_TIME));
  const extraTime = take(EXTRA_TIME) === undefined ? 'none' : 'after';
  const awarded = take(AWARDED) === undefined ? 'no' : 'yes';
  const note = NOTES.find(([pattern]) => take(pattern) !== undefined)?.[1];
  return {
    ...(penalties === undefined ? {} : { penalties }),
    ...(halfTime === undefined ? {} : { halfTime }),
    extraTime,
    awarded,
    ...(note === undefined ? {} : { note }),
    rest: rest.replace(/[\s,;()]+/gu, ' ').trim(),
  };
};

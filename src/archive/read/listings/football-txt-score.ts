import type { PageOutcome } from '../../page/page.ts';

/** What stands between or after the teams of a match line, and where it ends. */
export type ScoreRead = {
  readonly outcome: PageOutcome;
  readonly length: number;
  /** What was said and could not be used as it stands. */
  readonly doubt?: { readonly at: number; readonly length: number; readonly expected: string };
};

type Pair = readonly [number, number];
type Status = 'w/o' | 'n/p' | 'awd' | 'abd' | 'canc' | 'susp' | 'ppd' | 'bye';

const SCORE = /(\d{1,3})\s?[-–−—:]\s?(\d{1,3})(?!\d)/y;
const PENALTIES = /\s?(?:p(?:en(?:alties|s)?)?\.?|pso)(?![\p{L}\d])/iuy;
const EXTRA_TIME = /\s?(?:a\.?\s?e\.?\s?t\.?)(?![\p{L}\d])/iuy;
const BRACKET = /\(([^()\n]{0,40})\)/y;
const STATUS =
  /\[?(w\/o|n\/p|awd|awarded|abd|aband(?:oned)?|canc(?:elled|eled)?|susp(?:ended)?|ppd|postp(?:oned)?|bye)\.?\]?(?![\p{L}\d])/iuy;

/** Where a score or a status may begin in a line of a match: after a blank, not inside a name. */
export const SCORE_AHEAD =
  /(?:^|\s)(?=\d{1,3}[-–−—:]\d{1,3}(?!\d)|\[?(?:w\/o|n\/p|awd|awarded|abd|aband(?:oned)?|canc(?:elled|eled)?|susp(?:ended)?|ppd|postp(?:oned)?|bye)\.?\]?(?:\s|$))/iu;

/**
 * Reads `2-1 (1-0)`, `1-1 a.e.t. (1-1, 0-1), 3-4 pen.`, `4-5 pen. 1-1 a.e.t. (0-0)`, `3-4p 1-1aet`, `3-0 awd` from `at`
 * on. Undefined where nothing of that stands.
 */
export const scoreAt = (text: string, at: number): ScoreRead | undefined => {
  let here = at;
  let end = at;
  let score: Pair | undefined;
  let penalties: Pair | undefined;
  let status: Status | undefined;
  let extraTime: 'none' | 'after' = 'none';
  let bracket: { readonly words: string; readonly at: number; readonly length: number } | undefined;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = here;
    const found = pattern.exec(text);
    if (found) {
      here += found[0].length;
      end = here;
    }
    return found;
  };
  for (;;) {
    while (text[here] === ' ' || text[here] === '\t' || text[here] === ',') here += 1;
    const pair = take(SCORE);
    if (pair) {
      const value: Pair = [Number(pair[1]), Number(pair[2])];
      if (take(PENALTIES)) penalties ??= value;
      else if (score === undefined) score = value;
      else if (penalties === undefined && extraTime === 'after') penalties = value;
      else return undefined;
      continue;
    }
    if (take(EXTRA_TIME)) {
      extraTime = 'after';
      continue;
    }
    if (score !== undefined && bracket === undefined) {
      const found = take(BRACKET);
      if (found) {
        bracket = { words: found[1] ?? '', at: here - found[0].length, length: found[0].length };
        continue;
      }
    }
    const word = status === undefined ? take(STATUS) : null;
    if (!word) break;
    status = statusOf(word[1] ?? '');
  }
  if (score === undefined && status === undefined) return undefined;
  const length = end - at;
  if (status !== undefined) return { length, ...withStatus(status, score, text.slice(at, end), at) };
  if (score === undefined) return undefined;
  const doubtOf = (expected: string): Pick<ScoreRead, 'doubt'> => ({
    doubt: { at: bracket?.at ?? at, length: bracket?.length ?? length, expected },
  });
  const parts = bracketScores(bracket?.words, score, extraTime);
  const settles = penalties !== undefined && penalties[0] !== penalties[1];
  return {
    length,
    outcome: {
      kind: 'played',
      score,
      extraTime,
      ...(parts !== 'unclear' && parts),
      ...(penalties !== undefined && settles && { penalties }),
    },
    ...(parts === 'unclear' && doubtOf(extraTime === 'after' ? '(90, ht)' : '(ht)')),
    ...(penalties !== undefined && !settles && { doubt: { at, length, expected: '4-3 pen.' } }),
  };
};

const statusOf = (word: string): Status => {
  const lower = word.toLowerCase();
  if (lower.startsWith('aw')) return 'awd';
  if (lower.startsWith('ab')) return 'abd';
  if (lower.startsWith('canc')) return 'canc';
  if (lower.startsWith('susp')) return 'susp';
  if (lower.startsWith('p')) return 'ppd';
  return lower === 'w/o' ? 'w/o' : lower === 'bye' ? 'bye' : 'n/p';
};

/** An abandoned match stays words: whether its score stands is not said. */
const withStatus = (status: Status, score: Pair | undefined, words: string, at: number): Omit<ScoreRead, 'length'> => {
  const unclear = (expected: string): Omit<ScoreRead, 'length'> => ({
    outcome: { kind: 'text', text: words },
    doubt: { at, length: words.length, expected },
  });
  switch (status) {
    case 'w/o':
      return score ? { outcome: { kind: 'awarded', score } } : { outcome: { kind: 'walkover' } };
    case 'awd':
      return score ? { outcome: { kind: 'awarded', score } } : unclear('3-0 awd');
    case 'susp':
      return score ? { outcome: { kind: 'suspended', score } } : unclear('1-0 susp');
    case 'n/p':
    case 'canc':
      return { outcome: { kind: 'not-played', why: 'not-stated' } };
    case 'ppd':
      return { outcome: { kind: 'to-play' } };
    case 'abd':
      return unclear('1-0 susp');
    case 'bye':
      return { outcome: { kind: 'text', text: words } };
  }
};

/**
 * `(1-0)` is half time; after extra time `(1-1, 0-1)` are ninety minutes and half time. One pair after extra time is read
 * only where it can mean one thing: writers put either there.
 */
const bracketScores = (
  words: string | undefined,
  score: Pair,
  extraTime: 'none' | 'after',
): { readonly ninety?: Pair; readonly halfTime?: Pair } | 'unclear' => {
  if (words === undefined || words.trim() === '') return {};
  const pairs = words.split(/[,;]/).map((part): Pair | undefined => {
    const found = /^\s*(\d{1,3})\s?[-–−—:]\s?(\d{1,3})\s*$/.exec(part);
    return found ? [Number(found[1]), Number(found[2])] : undefined;
  });
  const [first, second] = pairs;
  if (pairs.length > 2 || first === undefined || (pairs.length === 2 && second === undefined)) return 'unclear';
  const within = (small: Pair, large: Pair): boolean => small[0] <= large[0] && small[1] <= large[1];
  if (!within(first, score)) return 'unclear';
  if (extraTime === 'none') return second === undefined ? { halfTime: first } : 'unclear';
  const level = first[0] === first[1];
  if (second !== undefined) return level && within(second, first) ? { ninety: first, halfTime: second } : 'unclear';
  if (!level) return { halfTime: first };
  return Math.min(...score) === 0 ? { ninety: first } : 'unclear';
};

import type { Outcome } from '../../engine/index.ts';

export type Pair = readonly [number, number];

/** What a reader supposes of a match; sides as in the match. `score`: after ninety minutes, where there is extra time. */
export type Supposed =
  | { readonly kind: 'score'; readonly score: Pair; readonly extraTime?: Pair; readonly penalties?: Pair }
  | { readonly kind: 'walkover'; readonly winner: 'home' | 'away' }
  | { readonly kind: 'none' };

/** By the key of the match. */
export type Supposals = ReadonlyMap<string, Supposed>;

/** The most goals a reader can suppose. */
export const MOST_GOALS = 99;

export const outcomeOf = (supposed: Supposed): Outcome => {
  switch (supposed.kind) {
    case 'none':
      return { kind: 'to-play' };
    case 'walkover':
      return { kind: 'walkover', winner: supposed.winner };
    case 'score': {
      const { score, extraTime, penalties } = supposed;
      return {
        kind: 'played',
        score: extraTime ?? score,
        extraTime: extraTime === undefined ? 'none' : 'after',
        ...(extraTime && { ninety: score }),
        ...(penalties && { penalties }),
      };
    }
  }
};

/** What is on record of a match, said as a reader would suppose it; undefined where it cannot be said so. */
export const supposedOf = (outcome: Outcome): Supposed | undefined => {
  switch (outcome.kind) {
    case 'to-play':
      return { kind: 'none' };
    case 'walkover':
      return outcome.winner === 'unknown' ? undefined : { kind: 'walkover', winner: outcome.winner };
    case 'played': {
      const { extraTime, ninety, penalties, score } = outcome;
      if (extraTime === 'after' && ninety === undefined) return undefined;
      return {
        kind: 'score',
        score: ninety ?? score,
        ...(extraTime === 'after' && { extraTime: score }),
        ...(penalties && { penalties }),
      };
    }
    default:
      return undefined;
  }
};

const isSame = (a: Supposed, b: Supposed | undefined): boolean => b !== undefined && written(a) === written(b);

/** The supposals with one more; one that says what is on record is none. */
export const suppose = (before: Supposals, key: string, supposed: Supposed | undefined, recorded: Outcome): Supposals => {
  const after = new Map(before);
  if (supposed === undefined || isSame(supposed, supposedOf(recorded))) after.delete(key);
  else after.set(key, supposed);
  return after;
};

/** `1-2=2-0;t1-2=1-1p4-3`: what follows the `#` of a link, in the order in which it was supposed. */
export const formatSupposals = (supposals: Supposals): string => [...supposals].map(([key, one]) => `${key}=${written(one)}`).join(';');

/** `2-0`, `1-1e2-1` (after extra time), `1-1p4-3` (penalties), `wo-1` (the home side wins), `wo-2`, `x` (not played). */
const written = (supposed: Supposed): string => {
  switch (supposed.kind) {
    case 'none':
      return 'x';
    case 'walkover':
      return supposed.winner === 'home' ? 'wo-1' : 'wo-2';
    case 'score': {
      const pair = ([home, away]: Pair): string => `${home}-${away}`;
      const { score, extraTime, penalties } = supposed;
      return `${pair(score)}${extraTime ? `e${pair(extraTime)}` : ''}${penalties ? `p${pair(penalties)}` : ''}`;
    }
  }
};

/** A longer link than any contest needs. */
const LONGEST = 100_000;
const PART = /^([tp]?\d{1,4}-\d{1,4}(?:\.\d{1,3})?)=(.{1,40})$/;
const SCORE = /^(\d{1,2})-(\d{1,2})(?:e(\d{1,2})-(\d{1,2}))?(?:p(\d{1,2})-(\d{1,2}))?$/;

/** Reads `formatSupposals`, with the `#` or without; `unread`: the parts that say nothing, as they stand. */
export const parseSupposals = (fragment: string): { readonly supposals: Supposals; readonly unread: readonly string[] } => {
  const supposals = new Map<string, Supposed>();
  const unread: string[] = [];
  const text = decoded(fragment.startsWith('#') ? fragment.slice(1) : fragment);
  if (text === undefined || text.length > LONGEST) return { supposals, unread: [fragment.slice(0, 60)] };
  for (const part of text.split(';')) {
    if (part === '') continue;
    const [, key, value] = PART.exec(part) ?? [];
    const supposed = value === undefined ? undefined : readValue(value);
    if (key === undefined || supposed === undefined) unread.push(part.slice(0, 60));
    else supposals.set(key, supposed);
  }
  return { supposals, unread };
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const readValue = (value: string): Supposed | undefined => {
  if (value === 'x') return { kind: 'none' };
  if (value === 'wo-1' || value === 'wo-2') return { kind: 'walkover', winner: value === 'wo-1' ? 'home' : 'away' };
  const found = SCORE.exec(value);
  if (found === null) return undefined;
  const pair = (first: number): Pair | undefined =>
    found[first] === undefined ? undefined : [Number(found[first]), Number(found[first + 1])];
  const [score, extraTime, penalties] = [pair(1), pair(3), pair(5)];
  return score && { kind: 'score', score, ...(extraTime && { extraTime }), ...(penalties && { penalties }) };
};

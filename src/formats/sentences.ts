import type { Filling, ProblemCode, Reference, Spot, Under } from '../engine/index.ts';
import { fold } from '../engine/index.ts';
import { given, quoted } from './findings.ts';
import { isId, isPath } from './ids.ts';

/**
 * The grammar of a filling. Each word says what may follow, so contests and places may have the names of its words:
 *
 *     filling = subject { "with" n "point(s)" | "or" places "if under" n | "not in" place { "and" place } } [ "§" article ]
 *     subject = places "of" contest | places "of each in" contest | n "drawn from" contest
 *             | "winner(s)" "of" contest | "loser(s)" "of" contest | name "of" contest
 */
export const FILLING = '1 of a · 1-2 of a · winner of q1 · 1-2 of each in region · 4 drawn from pot · m39 of thirds';
export const SIDES = '1 of a v 2 of b · winner of q1 v winner of q2 · 2 drawn from pot';
/** What may follow each sort of subject. */
const ADDITIONS: Readonly<Record<Filling['kind'], string>> = {
  places: '§ 12 · with 1 point · or 1 if under 6 · not in 1 of b and 1 of c',
  each: '§ 12 · with 1 point · or 1 if under 6',
  drawn: '§ 12 · with 1 point',
  named: '§ 12 · with 1 point',
};
const PLACE = '1 of a · winner of q1';
const MOST_PLACES = 9999;
const MOST_POINTS = 99;
const LONGEST_ARTICLE = 100;

const isArticle = (article: string | undefined): boolean =>
  article === undefined || (article !== '' && article.length <= LONGEST_ARTICLE && !article.includes('§'));

type Token = { readonly text: string; readonly start: number };
/** What is being read and how far; `spotAt` gives the place of a character of the text. */
type Cursor = { readonly text: string; readonly tokens: readonly Token[]; readonly spotAt: (offset: number) => Spot; next: number };
/** What stands where something else should, for a problem. */
export type Failure = {
  readonly code: ProblemCode;
  readonly spot: Spot;
  readonly args: Readonly<Record<string, string | number>>;
};
type Read<T> = { readonly is: T } | { readonly fails: Failure };

export const makeCursor = (text: string, spotAt: Cursor['spotAt']): Cursor => ({
  text,
  tokens: [...text.matchAll(/§|[^\s§]+/gu)].map((match) => ({ text: match[0], start: match.index })),
  spotAt,
  next: 0,
});

const SIDES_MARK = 'v';

/** The whole text as one filling. */
export const readWhole = (cursor: Cursor): Read<Filling> => readOne(cursor, 'the-end');

/** `A v B` as two fillings, or one filling that stands for both sides. */
export const readPair = (cursor: Cursor): Read<readonly [Filling, Filling] | readonly [Filling]> => {
  const first = readOne(cursor, 'a-v');
  if ('fails' in first) return first;
  if (!take(cursor, SIDES_MARK)) return { is: [first.is] };
  const second = readOne(cursor, 'a-v');
  if ('fails' in second) return second;
  return atEnd(cursor) ? { is: [first.is, second.is] } : unreadable(cursor, 0, SIDES);
};

type Until = 'the-end' | 'a-v';

const readOne = (cursor: Cursor, until: Until): Read<Filling> => {
  const start = cursor.next;
  const whole = (): { readonly fails: Failure } => unreadable(cursor, start, FILLING, until);
  const subject = readSubject(cursor);
  if (!subject) return whole();
  const additions = readAdditions(cursor, subject);
  if ('fails' in additions) return additions;
  const { bonus, under, notIn } = additions.is;
  const article = readArticle(cursor, until);
  if (!isArticle(article)) return whole();
  const stopped = atEnd(cursor) || (until === 'a-v' && word(cursor) === SIDES_MARK);
  if (!stopped) return unreadable(cursor, cursor.next, ADDITIONS[subject.kind], until);
  const common = given({ spot: spotOf(cursor, start), article, bonus });
  switch (subject.kind) {
    case 'places':
      return { is: { ...common, ...subject, ...given({ under, notIn }) } };
    case 'each':
      return { is: { ...common, ...subject, ...given({ under }) } };
    case 'drawn':
    case 'named':
      return { is: { ...common, ...subject } };
  }
};

const word = (cursor: Cursor): string | undefined => cursor.tokens[cursor.next]?.text;
const atEnd = (cursor: Cursor): boolean => cursor.next >= cursor.tokens.length;
const spotOf = (cursor: Cursor, token: number): Spot => cursor.spotAt(cursor.tokens[token]?.start ?? cursor.text.trimEnd().length);

/** Takes these words, or none. */
const take = (cursor: Cursor, ...words: readonly string[]): boolean => {
  if (!words.every((one, i) => cursor.tokens[cursor.next + i]?.text === one)) return false;
  cursor.next += words.length;
  return true;
};

const unreadable = (cursor: Cursor, from: number, expected: string, until: Until = 'the-end'): { readonly fails: Failure } => {
  const rest = cursor.tokens.slice(from);
  const end = until === 'a-v' ? rest.find((token, i) => i > 0 && token.text === SIDES_MARK) : undefined;
  const found = cursor.text.slice(rest[0]?.start ?? cursor.text.length, end?.start).trim();
  return { fails: { code: 'sentence-unreadable', spot: spotOf(cursor, from), args: { found: quoted(found), expected } } };
};

const wrongValue = (cursor: Cursor, key: string, expected: string): { readonly fails: Failure } => ({
  fails: { code: 'value-wrong', spot: spotOf(cursor, cursor.next), args: { key, found: quoted(word(cursor) ?? ''), expected } },
});

/** `1`, `1-2`. */
const readPlaces = (text: string | undefined): readonly [number, number] | undefined => {
  const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text ?? '') ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from >= 1 && to >= from && to <= MOST_PLACES ? [from, to] : undefined;
};

type Subject =
  | { readonly kind: 'places'; readonly from: number; readonly to: number; readonly of: Reference }
  | { readonly kind: 'each'; readonly from: number; readonly to: number; readonly in: Reference }
  | { readonly kind: 'drawn'; readonly count: number; readonly from: Reference }
  | { readonly kind: 'named'; readonly name: string; readonly of: Reference };

const ROLES: Readonly<Record<string, { readonly kind: 'places' | 'each'; readonly place: number }>> = {
  winner: { kind: 'places', place: 1 },
  loser: { kind: 'places', place: 2 },
  winners: { kind: 'each', place: 1 },
  losers: { kind: 'each', place: 2 },
};
const IS_ROLE: ReadonlySet<string> = new Set(Object.keys(ROLES));

/** Whether a place may be called so: what reads as a number of places, or as a winner, is one. */
export const isPlaceName = (name: string): boolean => isId(name) && !/^\d+(?:-\d+)?$/.test(name) && !IS_ROLE.has(fold(name));

const readSubject = (cursor: Cursor): Subject | undefined => {
  const first = word(cursor);
  if (first === undefined) return undefined;
  cursor.next += 1;
  const places = readPlaces(first);
  const role = IS_ROLE.has(first) ? ROLES[first] : undefined;
  if (places && take(cursor, 'of', 'each', 'in'))
    return referTo(cursor, (path) => ({ kind: 'each', from: places[0], to: places[1], in: path }));
  if (places && take(cursor, 'drawn', 'from'))
    return first.includes('-') ? undefined : referTo(cursor, (path) => ({ kind: 'drawn', count: places[0], from: path }));
  if (!take(cursor, 'of')) return undefined;
  if (places) return referTo(cursor, (path) => ({ kind: 'places', from: places[0], to: places[1], of: path }));
  if (role?.kind === 'places') return referTo(cursor, (path) => ({ kind: 'places', from: role.place, to: role.place, of: path }));
  if (role) return referTo(cursor, (path) => ({ kind: 'each', from: role.place, to: role.place, in: path }));
  return isPlaceName(first) ? referTo(cursor, (path) => ({ kind: 'named', name: first, of: path })) : undefined;
};

const referTo = <T>(cursor: Cursor, make: (reference: Reference) => T): T | undefined => {
  const path = word(cursor);
  if (path === undefined || !isPath(path)) return undefined;
  const spot = spotOf(cursor, cursor.next);
  cursor.next += 1;
  return make({ path, spot });
};

type Additions = { bonus?: number; under?: Under; notIn?: readonly Filling[] };

const readAdditions = (cursor: Cursor, subject: Subject): Read<Additions> => {
  const found: Additions = {};
  for (;;) {
    const start = cursor.next;
    if (found.bonus === undefined && take(cursor, 'with')) {
      const bonus = readBonus(cursor);
      if ('fails' in bonus) return bonus;
      found.bonus = bonus.is;
    } else if (!found.under && 'to' in subject && take(cursor, 'or')) {
      const under = readUnder(cursor);
      if ('fails' in under) return under;
      found.under = under.is;
    } else if (!found.notIn && subject.kind === 'places' && take(cursor, 'not', 'in')) {
      const others = readOthers(cursor);
      if ('fails' in others) return others;
      found.notIn = others.is;
    }
    if (cursor.next === start) return { is: found };
  }
};

/** `1 point`, `-2 points`. */
const readBonus = (cursor: Cursor): Read<number> => {
  const text = word(cursor) ?? '';
  if (!/^[+-]?\d+$/.test(text)) return unreadable(cursor, cursor.next, '1 point · -2 points');
  const bonus = Number(text);
  if (Math.abs(bonus) > MOST_POINTS) return wrongValue(cursor, 'with', `-${MOST_POINTS}…${MOST_POINTS}`);
  cursor.next += 1;
  if (!take(cursor, 'point') && !take(cursor, 'points')) return unreadable(cursor, cursor.next, 'point · points');
  return { is: bonus };
};

/** `1-2 if under 8`. */
const readUnder = (cursor: Cursor): Read<Under> => {
  const places = readPlaces(word(cursor));
  if (!places) return wrongValue(cursor, 'or', '1 · 1-2');
  cursor.next += 1;
  if (!take(cursor, 'if', 'under')) return unreadable(cursor, cursor.next, 'if under 6');
  const size = /^\d{1,4}$/.test(word(cursor) ?? '') ? Number(word(cursor)) : 0;
  if (size < 2) return wrongValue(cursor, 'under', `2…${MOST_PLACES}`);
  cursor.next += 1;
  return { is: { size, from: places[0], to: places[1] } };
};

/** `1 of apertura and 1 of clausura`: places only, and nothing further said of them. */
const readOthers = (cursor: Cursor): Read<readonly Filling[]> => {
  const others: Filling[] = [];
  do {
    const start = cursor.next;
    const place = readSubject(cursor);
    if (place?.kind !== 'places') return unreadable(cursor, start, PLACE);
    others.push({ ...place, spot: spotOf(cursor, start) });
  } while (take(cursor, 'and'));
  return { is: others };
};

/** What stands after `§`, as it stands; between two sides it ends before their `v`. */
const readArticle = (cursor: Cursor, until: Until): string | undefined => {
  const mark = cursor.tokens[cursor.next];
  if (mark?.text !== '§') return undefined;
  const end = until === 'a-v' ? cursor.tokens.findIndex((token, i) => i > cursor.next && token.text === SIDES_MARK) : -1;
  cursor.next = end === -1 ? cursor.tokens.length : end;
  return cursor.text.slice(mark.start + 1, cursor.tokens[cursor.next]?.start).trim();
};

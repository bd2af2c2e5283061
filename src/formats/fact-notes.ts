import type { Ground, NamedMatch, Reporter, Spot, Statement, Text } from '../engine/index.ts';
import { isDay } from './dates.ts';
import type { Piece } from './fact-lines.ts';
import { isEmpty, maskOf, nameText, piece, quotedText, readFigures, splitAt, spotOf, textOf, wordsOf } from './fact-lines.ts';
import { readNamedMatch } from './fact-matches.ts';
import type { DayNoteWord, FlagWord, Language, NameNoteWord, ScoreNoteWord, TextNoteWord, ValueWord } from './fact-words.ts';
import { flagWords, LONGEST_VALUE_WORD, reporterWords, valueWords } from './fact-words.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';

export const MOST_GOALS = 999;
/** More rounds than sixty teams have in four legs. */
export const MOST_ROUND = 999;
/** Of a draw: 32 bits. */
const MOST_SEED = 2 ** 32 - 1;

type Figures = readonly [number, number];
/** `both-score` is the bare score of `[0-3]`. */
type ScoreKey = ScoreNoteWord | 'both-score';
export type NoteKey = FlagWord | ValueWord | 'both-score';

/** The notes of one line. A line asks for those it understands; what nobody asked for does not belong there. */
export type Notes = {
  readonly flag: (key: FlagWord) => boolean;
  readonly figures: (key: ScoreKey) => Figures | undefined;
  readonly name: (key: NameNoteWord | DayNoteWord | 'kick-off') => string | undefined;
  /** How many corrections this line makes it; 0 if it corrects nothing. */
  readonly corrects: () => number | 'contradiction';
  readonly number: (key: 'round' | 'seed') => number | undefined;
  readonly saidBy: () => Reporter | undefined;
  readonly about: () => NamedMatch | undefined;
  readonly text: (key: TextNoteWord) => string | undefined;
  readonly leftOver: () => { readonly found: string; readonly spot: Spot } | undefined;
};

type Note = { readonly found: Piece; readonly value: true | number | Figures | string | NamedMatch };

/** Reads everything from the first `[` on. Undefined, and reported, if any of it cannot be read. */
export const readNotes = (stretch: Piece | undefined, language: Language, findings: Findings): Notes | undefined => {
  const notes = new Map<NoteKey, Note>();
  const own: TextNoteWord = language === 'en' ? 'in-english' : 'in-spanish';
  for (const one of stretch ? bracketed(stretch, findings) : []) {
    if (one === undefined) return undefined;
    const read = readNote(one, own);
    if (read === undefined || read === 'impossible' || notes.has(read.key)) {
      if (read === 'impossible') findings.report('score-impossible', spotOf(one), { found: quoted(textOf(one)), limit: MOST_GOALS });
      else findings.report('note-unreadable', spotOf(one), { found: quoted(textOf(one)), expected: EXPECTED[language] });
      return undefined;
    }
    notes.set(read.key, { found: one, value: read.value });
  }
  const taken = new Set<NoteKey>();
  const take = (key: NoteKey): Note['value'] | undefined => {
    taken.add(key);
    return notes.get(key)?.value;
  };
  return {
    flag: (key) => take(key) === true,
    figures: (key) => {
      const value = take(key);
      return isFigures(value) ? value : undefined;
    },
    corrects: () => {
      const [first, later] = [take('corrects'), take('correction')];
      if (first === undefined) return typeof later === 'number' ? later : 0;
      return later === undefined ? 1 : 'contradiction';
    },
    number: (key) => {
      const value = take(key);
      return typeof value === 'number' ? value : undefined;
    },
    saidBy: () => {
      const value = take('said-by');
      return typeof value === 'string' ? reporterWords.find(value) : undefined;
    },
    about: () => {
      const value = take('about');
      return typeof value === 'object' && !isFigures(value) ? value : undefined;
    },
    name: (key) => {
      const value = take(key);
      return typeof value === 'string' ? value : undefined;
    },
    text: (key) => {
      const value = take(key);
      return typeof value === 'string' ? value : undefined;
    },
    leftOver: () => {
      for (const [key, { found }] of notes) if (!taken.has(key)) return { found: quoted(textOf(found)), spot: spotOf(found) };
      return undefined;
    },
  };
};

const isFigures = (value: Note['value'] | undefined): value is Figures => Array.isArray(value);

const EXPECTED: Readonly<Record<Language, string>> = {
  en: 'neutral · won by A · pens 4-2 · by R7 · source x · seen in x · "…"',
  es: 'cancha neutral · gana A · penales 4-2 · por R7 · fuente x · visto en x · "…"',
};

/** The notes between brackets; the last is undefined when the brackets are not closed or something follows them. */
const bracketed = (stretch: Piece, findings: Findings): readonly (Piece | undefined)[] => {
  const { line } = stretch;
  const notes: (Piece | undefined)[] = [];
  let at = stretch.start;
  while (at < stretch.end) {
    const close = line.mask[at] === '[' ? line.mask.indexOf(']', at) : -1;
    const inside = piece(line, at + 1, close);
    if (close === -1 || close >= stretch.end || maskOf(inside).includes('[')) {
      const rest = piece(line, at, stretch.end);
      findings.report('line-unreadable', spotOf(rest), { found: quoted(textOf(rest)), expected: '[…]' });
      return [...notes, undefined];
    }
    for (const note of splitAt(inside, ';')) notes.push(note);
    at = piece(line, close + 1, stretch.end).start;
  }
  return notes;
};

type Read = { readonly key: NoteKey; readonly value: Note['value'] };

const readNote = (note: Piece, own: TextNoteWord): Read | 'impossible' | undefined => {
  if (isEmpty(note)) return undefined;
  const free = quotedText(note);
  if (free !== undefined) return free.trim() === '' ? undefined : { key: own, value: free };
  const text = textOf(note);
  const flag = flagWords.find(text);
  if (flag) return { key: flag, value: true };
  const bare = readFigures(text, MOST_GOALS);
  if (bare !== undefined) return bare === 'impossible' ? bare : { key: 'both-score', value: bare };
  const words = wordsOf(note);
  for (let count = Math.min(LONGEST_VALUE_WORD, words.length - 1); count > 0; count -= 1) {
    const key = valueWords.find(words.slice(0, count).map(textOf).join(' '));
    const rest = words[count];
    if (!key || !rest) continue;
    const value = piece(note.line, rest.start, note.end);
    if (key === 'half-time' || key === 'ninety' || key === 'penalties') {
      const figures = readFigures(textOf(value), MOST_GOALS);
      return figures === undefined || figures === 'impossible' ? figures : { key, value: figures };
    }
    const found = readValue(key, value);
    return found === undefined ? undefined : { key, value: found };
  }
  return undefined;
};

/** What follows the word of a note; undefined if it cannot follow it. */
const readValue = (key: Exclude<ValueWord, ScoreNoteWord>, value: Piece): Note['value'] | undefined => {
  switch (key) {
    case 'in-english':
    case 'in-spanish': {
      const words = quotedText(value);
      return words === undefined || words.trim() === '' ? undefined : words;
    }
    case 'answer-until':
    case 'appeal-until':
      return isDay(textOf(value)) ? textOf(value) : undefined;
    case 'kick-off':
      return readTime(textOf(value));
    case 'round':
      return /^[1-9]\d{0,2}$/.test(textOf(value)) ? Number(textOf(value)) : undefined;
    case 'seed':
      return /^(?:0|[1-9]\d{0,9})$/.test(textOf(value)) && Number(textOf(value)) <= MOST_SEED ? Number(textOf(value)) : undefined;
    case 'correction':
      return /^[1-9]\d{0,3}$/.test(textOf(value)) ? Number(textOf(value)) : undefined;
    case 'said-by':
      return reporterWords.find(textOf(value));
    case 'about':
      return readNamedMatch(value);
    case 'won-by':
    case 'at':
    case 'by':
    case 'source':
    case 'seen-in':
    case 'on':
    case 'fee':
      return nameText(value) || undefined;
  }
};

/** `9:30` and `09.30` are 09:30. */
const readTime = (text: string): string | undefined => {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.]([0-5]\d)$/.exec(text) ?? [];
  return minutes === '' || Number(hours) > 23 ? undefined : `${hours.padStart(2, '0')}:${minutes}`;
};

/** What any line may say about itself. */
export const readCommonNotes = (notes: Notes): Pick<Statement, 'by' | 'source' | 'seenIn' | 'note'> => {
  const note: Text = given({ es: notes.text('in-spanish'), en: notes.text('in-english') });
  return given({
    by: notes.name('by'),
    source: notes.name('source'),
    seenIn: notes.name('seen-in'),
    note: note.es === undefined && note.en === undefined ? undefined : note,
  });
};

/** Where a match was played; two answers are none. */
export const readGround = (notes: Notes): Ground | 'contradiction' => {
  const [neutral, unstated] = [notes.flag('neutral'), notes.flag('ground-not-stated')];
  if (neutral && unstated) return 'contradiction';
  return neutral ? 'neutral' : unstated ? 'unstated' : 'home';
};

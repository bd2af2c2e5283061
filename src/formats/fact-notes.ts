import type { Ground, Spot, Statement, Text } from '../engine/index.ts';
import type { Piece } from './fact-lines.ts';
import { isEmpty, maskOf, nameText, piece, quotedText, readFigures, splitAt, spotOf, textOf, wordsOf } from './fact-lines.ts';
import type { FlagWord, Language, NameNoteWord, ScoreNoteWord, TextNoteWord } from './fact-words.ts';
import { flagWords, LONGEST_VALUE_WORD, valueWords } from './fact-words.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';

export const MOST_GOALS = 999;

type Figures = readonly [number, number];
/** `both-score` is the bare score of `[0-3]`. */
type ScoreKey = ScoreNoteWord | 'both-score';
export type NoteKey = FlagWord | ScoreKey | NameNoteWord | TextNoteWord;

/** The notes of one line. A line asks for those it understands; what nobody asked for does not belong there. */
export type Notes = {
  readonly flag: (key: FlagWord) => boolean;
  readonly figures: (key: ScoreKey) => Figures | undefined;
  readonly name: (key: NameNoteWord) => string | undefined;
  readonly text: (key: TextNoteWord) => string | undefined;
  readonly leftOver: () => { readonly found: string; readonly spot: Spot } | undefined;
};

type Note = { readonly found: Piece; readonly value: true | Figures | string };

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
      return typeof value === 'object' ? value : undefined;
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
    switch (key) {
      case 'half-time':
      case 'ninety':
      case 'penalties': {
        const figures = readFigures(textOf(value), MOST_GOALS);
        return figures === undefined || figures === 'impossible' ? figures : { key, value: figures };
      }
      case 'in-english':
      case 'in-spanish': {
        const words = quotedText(value);
        return words === undefined || words.trim() === '' ? undefined : { key, value: words };
      }
      default: {
        const name = nameText(value);
        return name === '' ? undefined : { key, value: name };
      }
    }
  }
  return undefined;
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

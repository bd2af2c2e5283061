import type { Spot } from '../engine/index.ts';

/**
 * One line of a facts file, and the same line with what stands in quotes blanked out, so that every mark that is
 * looked for is looked for in the mask and cut from the text: the columns agree.
 */
export type Line = {
  readonly text: string;
  readonly mask: string;
  readonly file: string;
  readonly number: number;
  /** Column (from 1) of a quotation mark that is never closed. */
  readonly unclosed?: number;
};

/** A stretch of a line without the blanks around it. */
export type Piece = { readonly line: Line; readonly start: number; readonly end: number };

/** What opens a text in quotes, and what closes it: phones and word processors turn the first into the others. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
const BLANKED = '\u0000';

/** Cuts the comment off and blanks out what stands in quotes. `""` inside quotes is one quotation mark. */
export const makeLine = (whole: string, file: string, number: number): Line => {
  let mask = '';
  let i = 0;
  while (i < whole.length && whole[i] !== '#') {
    const close = QUOTES[whole[i] ?? ''];
    if (close === undefined) {
      mask += whole[i];
      i += 1;
      continue;
    }
    const end = closingQuote(whole, i + 1, close);
    if (end === undefined) return { text: whole, mask: mask + whole.slice(i), file, number, unclosed: i + 1 };
    mask += `"${BLANKED.repeat(end - i - 1)}"`;
    i = end + 1;
  }
  return { text: whole.slice(0, i), mask, file, number };
};

const closingQuote = (text: string, from: number, close: string): number | undefined => {
  for (let i = from; i < text.length; i += 1) {
    if (text[i] !== close) continue;
    if (close !== '"' || text[i + 1] !== '"') return i;
    i += 1;
  }
  return undefined;
};

export const piece = (line: Line, from: number, until: number): Piece => {
  let [start, end] = [from, until];
  while (start < end && isBlank(line.mask[start])) start += 1;
  while (end > start && isBlank(line.mask[end - 1])) end -= 1;
  return { line, start, end };
};

const isBlank = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character);

export const wholeLine = (line: Line): Piece => piece(line, 0, line.mask.length);
export const isEmpty = ({ start, end }: Piece): boolean => start === end;
export const textOf = ({ line, start, end }: Piece): string => line.text.slice(start, end);
export const maskOf = ({ line, start, end }: Piece): string => line.mask.slice(start, end);
export const spotOf = ({ line, start }: Piece): Spot => ({ file: line.file, line: line.number, column: start + 1 });

/** The stretches between the marks. */
export const splitAt = (whole: Piece, mark: ',' | ';'): readonly Piece[] => {
  const pieces: Piece[] = [];
  let from = whole.start;
  for (let at = whole.line.mask.indexOf(mark, from); at !== -1 && at < whole.end; at = whole.line.mask.indexOf(mark, from)) {
    pieces.push(piece(whole.line, from, at));
    from = at + 1;
  }
  return [...pieces, piece(whole.line, from, whole.end)];
};

/** Before and after the first mark; undefined where there is none. */
export const cutAt = (whole: Piece, mark: ':' | '=' | '['): readonly [Piece, Piece] | undefined => {
  const at = whole.line.mask.indexOf(mark, whole.start);
  return at === -1 || at >= whole.end ? undefined : [piece(whole.line, whole.start, at), piece(whole.line, at + 1, whole.end)];
};

/** The words of a stretch, cut at blanks; what stands in quotes holds together. */
export const wordsOf = (whole: Piece): readonly Piece[] => {
  const words: Piece[] = [];
  for (const match of maskOf(whole).matchAll(/\S+/gu))
    words.push({ line: whole.line, start: whole.start + match.index, end: whole.start + match.index + match[0].length });
  return words;
};

const join = (from: Piece | undefined, until: Piece | undefined): Piece | undefined =>
  from && until && { line: from.line, start: from.start, end: until.end };

/** All words but the last few, as one stretch; undefined when none is left. */
export const allButLast = (words: readonly Piece[], count: number): Piece | undefined =>
  words.length > count ? join(words[0], words[words.length - 1 - count]) : undefined;

/** What stands there in quotes, or undefined where it does not stand in quotes from end to end. */
export const quotedText = (stretch: Piece): string | undefined => {
  const inner = maskOf(stretch).slice(1, -1);
  const [text, mask] = [textOf(stretch), maskOf(stretch)];
  if (mask.length < 2 || !mask.startsWith('"') || !mask.endsWith('"') || inner.replaceAll(BLANKED, '') !== '') return undefined;
  const content = text.slice(1, -1);
  return (text.startsWith('"') ? content.replaceAll('""', '"') : content).normalize('NFC');
};

/** A name: in quotes exactly as it stands, otherwise with single blanks. */
export const nameText = (stretch: Piece): string => quotedText(stretch) ?? textOf(stretch).replace(/\s+/gu, ' ').normalize('NFC');

/** A name, or undefined where there is none or it holds a mark that must stand in quotes. */
export const readName = (stretch: Piece | undefined): string | undefined => {
  if (!stretch || /[,=\]]/.test(maskOf(stretch))) return undefined;
  return nameText(stretch) || undefined;
};

/** `2-1`; phones make other dashes of the hyphen. Undefined if it is no score at all, 'impossible' if nobody can score that. */
export const readFigures = (text: string, most: number): readonly [number, number] | 'impossible' | undefined => {
  const match = /^(\d+)[-‐‑–−](\d+)$/u.exec(text);
  if (!match) return undefined;
  const [home, away] = [Number(match[1]), Number(match[2])];
  return home <= most && away <= most ? [home, away] : 'impossible';
};

/** Where the outcome of a match stands between two names: every word between blanks that could be one. */
export const OUTCOME =
  /(?<=\s)(?:\d+[-‐‑–−]\d+|\?-\?|v|[wW]\.[oO]\.|[nN]\.[pP]\.|[aA]nnulled|[aA]nulado|[bB]oth\s+lose|[aA]mbos\s+pierden)(?=\s)/gu;

/** Where the team begins in `replaced: A by B`, `protest: P1 by B`. */
export const REPLACING = /(?<=\s)(?:by|por)(?=\s)/giu;

/** A name as it must be written to be read back as itself. */
export const spellName = (name: string): string => {
  const oneLine = name.replace(/[\r\n]+/g, ' ');
  const plain =
    oneLine !== '' &&
    oneLine === oneLine.replace(/\s+/gu, ' ').trim() &&
    !/[[\],=#;:"“”«»]/u.test(oneLine) &&
    !oneLine.startsWith('==') &&
    !/^\d{1,4}-\d{1,2}-\d{1,2}(?:\s|$)/.test(oneLine) &&
    ` ${oneLine} `.search(OUTCOME) === -1;
  return plain ? oneLine : spellText(oneLine);
};

/** The same, where `by` stands between two names. */
export const spellBeside = (name: string): string => (` ${name} `.search(REPLACING) === -1 ? spellName(name) : spellText(name));

export const spellText = (text: string): string => `"${text.replace(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`;

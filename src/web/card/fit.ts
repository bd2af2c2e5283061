import { ADVANCES, CHARACTERS } from './widths.ts';

/** A face of the fonts that pictures are drawn with. */
export type Face = keyof typeof ADVANCES;

const INDEX = new Map([...CHARACTERS].map((character, index) => [character, index]));
/** Stands for a letter that the fonts do not have. */
const BOX = '□';
const ELLIPSIS = '…';

/**
 * A text that the fonts can draw on one line: no controls, no marks that turn the direction, no pictograms; a letter they do
 * not have loses its accent, or is a box.
 */
export function legible(text: string): string {
  const known = drawn.get(text);
  if (known !== undefined) return known;
  if (drawn.size >= MOST) drawn.clear();
  const made = readable(text);
  drawn.set(text, made);
  return made;
}
/** One text is asked for in many sizes, and a name on many pictures. */
const drawn = new Map<string, string>();
const MOST = 5000;

function readable(text: string): string {
  // a hostile name is cut before it costs anything: no line holds so much
  const signs = [...text.slice(0, LONGEST).normalize('NFC').replace(/\s+/gu, ' ')].flatMap((sign) => {
    if (INDEX.has(sign)) return [sign];
    if (/[\p{C}\p{M}\p{So}\p{Sk}\p{Extended_Pictographic}]/u.test(sign)) return [];
    const bare = [...sign.normalize('NFKD')].filter((part) => INDEX.has(part));
    return bare.length > 0 ? bare : [BOX];
  });
  return signs.join('').replace(/ {2,}/gu, ' ').trim();
}
const LONGEST = 400;

/** How wide a legible text is drawn, in the unit of `size`; kerning, which only draws letters nearer, is left out. */
export function widthOf(text: string, size: number, face: Face): number {
  let sum = 0;
  for (const sign of text) sum += ADVANCES[face][INDEX.get(sign) ?? -1] ?? WIDEST;
  return (sum * size) / 1000;
}
const WIDEST = 1000;

/** The text, or as much of its beginning as fits with an ellipsis behind it. */
export function shortened(text: string, width: number, size: number, face: Face): string {
  const whole = legible(text);
  if (widthOf(whole, size, face) <= width) return whole;
  const room = width - widthOf(ELLIPSIS, size, face);
  let kept = '';
  let used = 0;
  for (const sign of whole) {
    used += widthOf(sign, size, face);
    if (used > room) break;
    kept += sign;
  }
  return kept.replace(/[\s,.;:(«–-]+$/u, '') + ELLIPSIS;
}

/** The text in lines of a width; a word too long for one is shortened, and so is the last line where `most` lines hold no more. */
export function inLines(text: string, width: number, size: number, face: Face, most: number): readonly string[] {
  const words = legible(text).split(' ');
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size, face) <= width) line = longer;
    else if (lines.length + 1 === most) return [...lines, shortened([longer, ...words.slice(index + 1)].join(' '), width, size, face)];
    else {
      if (line !== '') lines.push(line);
      line = shortened(word, width, size, face);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines of a size: the largest of `sizes` in which the text is whole, else the smallest, shortened. */
export function fitted(
  text: string,
  box: { readonly width: number; readonly height: number; readonly most: number },
  sizes: readonly number[],
  face: Face,
): { readonly size: number; readonly lines: readonly string[] } {
  const whole = legible(text).replaceAll(' ', '');
  let last: { size: number; lines: readonly string[] } = { size: sizes.at(-1) ?? 24, lines: [] };
  for (const size of sizes) {
    const most = Math.max(1, Math.min(box.most, Math.floor(box.height / (size * LEADING))));
    last = { size, lines: inLines(text, box.width, size, face, most) };
    if (last.lines.join('').replaceAll(' ', '') === whole && last.lines.length * size * LEADING <= box.height)
      return { size, lines: balanced(text, box.width, size, face, last.lines) };
  }
  return last;
}

/** A last line of one short word is given company: the same number of lines, as even as they can be. */
function balanced(text: string, width: number, size: number, face: Face, lines: readonly string[]): readonly string[] {
  if (lines.length < 2 || widthOf(lines.at(-1) ?? '', size, face) > width * ALONE) return lines;
  let [narrow, wide, best] = [width / lines.length, width, lines];
  for (let step = 0; step < 6; step += 1) {
    const middle = (narrow + wide) / 2;
    const tried = inLines(text, middle, size, face, lines.length + 1);
    const whole = tried.length === lines.length && tried.join(' ') === lines.join(' ');
    if (whole) [wide, best] = [middle, tried];
    else narrow = middle;
  }
  return best;
}

const ALONE = 0.4;

/** From one line to the next, in sizes of the type. */
export const LEADING = 1.06;

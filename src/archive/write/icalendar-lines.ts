/**
 * Content lines of RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545#section-3.1): at most 75 octets each, the rest below it
 * behind a blank.
 */

/** A property with its value as it stands. */
export const contentLine = (name: string, value: string): string => fold(`${name}:${value}`);

/** A property whose value is text: what separates values is escaped, a line end becomes `\n`. */
export const textLine = (name: string, words: string): string =>
  contentLine(name, words.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n'));

const LONGEST_LINE = 75;

/** Breaks between characters, never within one. */
const fold = (line: string): string => {
  if (line.length * MOST_OCTETS <= LONGEST_LINE) return line;
  let folded = '';
  let length = 0;
  for (const sign of line) {
    const octets = octetsOf(sign.codePointAt(0) ?? 0);
    if (length + octets > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += sign;
    length += octets;
  }
  return folded;
};

/** Of a UTF-16 code unit in UTF-8: a pair of them has four. */
const MOST_OCTETS = 3;
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

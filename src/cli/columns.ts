/** Columns a text takes on a screen: colour codes and combining marks take none, wide letters take two. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text.replace(COLOUR, '').normalize('NFC')) {
    if (ZERO.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins a colour code
const COLOUR = /\u001B\[\d+m/g;
const ZERO = /^[\p{M}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

export type Align = 'left' | 'right';

/** Rows as lines with their columns aligned. Cells of a column share the width of its widest. */
export const alignRows = (rows: readonly (readonly string[])[], aligns: readonly Align[], gap = 2): readonly string[] => {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, widthOf(cell))));
  return rows.map((row) =>
    row
      .map((cell, i) => (aligns[i] === 'right' ? padStart(cell, widths[i] ?? 0) : padEnd(cell, widths[i] ?? 0)))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
};

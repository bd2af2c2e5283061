/** Every sign that pages print for a minus: U+2212, en dash, figure dash, the small and the full-width hyphen. */
const MINUS = /[\u2010-\u2013\u2212\uFE63\uFF0D]/u;

/** The whole number that a cell prints, whichever plus and minus it uses; undefined: it prints none, or one of over six digits. */
export const readNumber = (words: string): number | undefined => {
  if (words.length > LONGEST) return undefined;
  const plain = words.trim().replace(MINUS, '-');
  return /^[+-]?\d{1,6}$/.test(plain) ? Number(plain) + 0 : undefined;
};

/** Blanks included; a longer cell is no figure. */
const LONGEST = 40;

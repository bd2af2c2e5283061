/** Nobody writes more on one letter, and Unicode promises no more in a text that streams (UAX 15, 13). */
const MOST_ACCENTS = 30;
const TOO_MANY = new RegExp(`\\p{M}{${MOST_ACCENTS + 1}}`, 'u');

/**
 * Where more accents stand on one letter than anybody writes; undefined if nowhere. Putting a row of accents in order
 * takes the square of its length, so a text must be looked through before it is put in a normal form.
 */
export const tooManyAccents = (text: string): number | undefined => {
  const at = text.search(TOO_MANY);
  return at < 0 ? undefined : at;
};

/** Whether a text is of letters that have one form only, on one line: quickly told of most. */
export const isNormal = (text: string): boolean => /^[ -~\u00a0-\u00ff]*$/.test(text);

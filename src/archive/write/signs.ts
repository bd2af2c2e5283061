/** A character as the numbered entity that markdown, wikitext and HTML know. */
export const asEntity = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** With a true minus. */
export const minus = (value: number): string => (value < 0 ? `−${-value}` : String(value));
/** With its sign, plus or minus. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : minus(value));

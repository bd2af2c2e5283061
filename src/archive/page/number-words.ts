const WORDS: readonly (readonly string[])[] = [
  ['one', 'un', 'una', 'uno'],
  ['two', 'dos'],
  ['three', 'tres'],
  ['four', 'cuatro'],
  ['five', 'cinco'],
  ['six', 'seis'],
  ['seven', 'siete'],
  ['eight', 'ocho'],
  ['nine', 'nueve'],
  ['ten', 'diez'],
  ['eleven', 'once'],
  ['twelve', 'doce'],
  ['thirteen', 'trece'],
  ['fourteen', 'catorce'],
  ['fifteen', 'quince'],
  ['sixteen', 'dieciséis', 'dieciseis'],
  ['seventeen', 'diecisiete'],
  ['eighteen', 'dieciocho'],
  ['nineteen', 'diecinueve'],
  ['twenty', 'veinte'],
];
const VALUES = new Map(WORDS.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));

/** A number in figures or, up to twenty, in words, English or Spanish: for use in a pattern, with the flags `iu`. */
export const NUMBER = String.raw`(?<![\p{L}\d.,])(\d{1,3}|${[...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\p{L}\d])`;

/** What `NUMBER` met says. */
export const numberSaid = (words: string): number | undefined =>
  VALUES.get(words.toLowerCase()) ?? (/^\d{1,3}$/.test(words) ? Number(words) : undefined);

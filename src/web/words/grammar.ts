/** What those who play are called: clubs of a register, or teams of any other kind. */
export type Who = { readonly one: string; readonly more: string; readonly One: string; readonly More: string };

/** '16,357': Peru and Britain group the figures of a number alike, and both put a point before its decimals. */
export function numeral(value: number): string {
  return NUMBERS.format(value);
}
const NUMBERS = new Intl.NumberFormat('es-PE', { maximumFractionDigits: 2 });

/** '1 club', '3 clubes', '16,357 clubes'. */
export function many(count: number, one: string, more: string): string {
  return `${numeral(count)} ${count === 1 ? one : more}`;
}

/** A small number as a word; larger ones stay figures. */
export function counted(count: number, names: readonly string[]): string {
  return names[count] ?? numeral(count);
}

/** A name inside a sentence: 'Final de Áncash' is 'final de Áncash'. */
export function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The keys of a table of words, whatever the language; what is said is any text. */
export type Said<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Said<Answer>
    : { readonly [Key in keyof T]: Said<T[Key]> };

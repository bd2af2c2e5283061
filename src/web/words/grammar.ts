/** What those who play are called: clubs of a register, or teams of any other kind. */
export type Who = { readonly one: string; readonly more: string; readonly One: string; readonly More: string };

/** '1 club', '3 clubes'. */
export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** A small number as a word; larger ones stay figures. */
export function counted(count: number, names: readonly string[]): string {
  return names[count] ?? String(count);
}

/** The keys of a table of words, whatever the language; what is said is any text. */
export type Said<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Said<Answer>
    : { readonly [Key in keyof T]: Said<T[Key]> };

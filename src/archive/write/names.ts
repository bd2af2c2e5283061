import { cleanWords, type Item } from './listed.ts';
import type { Tell } from './unsaid.ts';

/** Which names a format reads as they stand. `longest`: in UTF-16 code units. */
export type NameRule = { readonly isSafe: (name: string) => boolean; readonly longest: number };

/** Teams of a page as a format can hold them; those written in other letters are listed once. */
export type Names = (name: string) => string;

/**
 * Names that the format would read as something else (a score, a comment, two fields) are written with `·` for the signs
 * that matter, in quotation marks if need be. Different names stay different.
 */
export const namesIn = (items: readonly Item[], rule: NameRule, tell: Tell): Names => {
  const first = new Map<string, number>();
  for (const item of items) {
    const teams = item.kind === 'match' ? item.match.teams : item.table.rows.map(({ team }) => team);
    for (const { value } of teams) if (!first.has(value)) first.set(value, item.block);
  }
  const written = new Map<string, string>();
  const taken = new Set([...first.keys()].filter((name) => isPlain(name, rule)));
  const counts = new Map<string, number>();
  for (const [name, block] of first) {
    if (isPlain(name, rule)) continue;
    const safe = unlike(safeName(name, rule), { taken, counts, longest: rule.longest });
    taken.add(safe);
    written.set(name, safe);
    tell('name', block, name);
  }
  return (name) => written.get(name) ?? name;
};

const isPlain = (name: string, { isSafe, longest }: NameRule): boolean =>
  name.length <= longest && name === cleanWords(name) && isSafe(name);

/** One name or title in safe letters. */
const safeName = (name: string, rule: NameRule): string => {
  const clean = shorten(cleanWords(name), rule.longest);
  if (isPlain(clean, rule)) return clean;
  const mild = cleanWords(clean.replace(/[^\p{L}\p{M}\p{N} .'’&/()-]+/gu, '·').replace(/^·|·$/g, ''));
  if (isPlain(mild, rule)) return mild;
  if (isPlain(`“${mild}”`, rule)) return `“${mild}”`;
  const strict = shorten(clean.replace(/[^\p{L}\p{M}\p{N}]+/gu, '·').replace(/^·|·$/g, ''), rule.longest - 2);
  // U+02BB and U+02BC look like quotation marks and are letters: a name of digits or signs has none.
  return /\p{L}/u.test(strict) ? `“${strict}”` : `ʻ${strict}ʼ`;
};

const shorten = (name: string, longest: number): string =>
  name.length <= longest
    ? name
    : `${name
        .slice(0, longest - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;

type Given = { readonly taken: ReadonlySet<string>; readonly counts: Map<string, number>; readonly longest: number };

/** The name, numbered if another team has it. */
const unlike = (name: string, { counts, longest, taken }: Given): string => {
  let [other, count] = [name, counts.get(name) ?? 1];
  while (taken.has(other)) {
    count += 1;
    other = `${shorten(name, longest - 8)}·${count}`;
  }
  counts.set(name, count);
  return other;
};

import { fold } from '../../engine/index.ts';
import { keyOf } from './keys.ts';
import type { Standings } from './page.ts';
import { isDeciderTitle, isKnockoutTitle } from './sections.ts';

/** Which tables a heading belongs to though they stand under another one. Tables are indices in the blocks. */
export type Homes = {
  /** The tables whose home holds the heading, each alone in its home; none where a knockout is played in between. */
  readonly below: (heading: readonly string[]) => readonly number[];
  /** The tables under the name of a group, beside or below the heading. */
  readonly named: (heading: readonly string[], group: string) => readonly number[];
};

/** Titles of a table that name nothing else, so that its home is the section above. */
const TABLE =
  /^(?:(?:final |league )?(?:standings|table|classification)|(?:tabla|posiciones|clasificacion)(?: (?:final|general|de posiciones|de clasificacion))?)$/;
/** Deeper headings are not looked at. */
const DEEPEST = 8;

const pathKey = (path: readonly string[]): string => path.join('\n');
const prefixesOf = (heading: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.min(heading.length, DEEPEST) + 1 }, (_, length) => heading.slice(0, length));

const homeOf = (heading: readonly string[]): readonly string[] =>
  TABLE.test(fold((heading.at(-1) ?? '').slice(0, 200))) ? heading.slice(0, -1) : heading;

export const homesOf = (tables: readonly { readonly table: Standings; readonly index: number }[]): Homes => {
  const under = new Map<string, number>();
  for (const { table } of tables)
    for (const path of prefixesOf(table.heading)) under.set(pathKey(path), (under.get(pathKey(path)) ?? 0) + 1);
  const homes = new Map<string, number>();
  const names = new Map<string, number | 'several'>();
  for (const { table, index } of tables) {
    const home = homeOf(table.heading);
    if (under.get(pathKey(home)) === 1) homes.set(pathKey(home), index);
    const name = nameKey(home.slice(0, -1), home.at(-1) ?? '');
    names.set(name, names.has(name) ? 'several' : index);
  }
  return {
    below: (heading) =>
      prefixesOf(heading).flatMap((path) => {
        const table = homes.get(pathKey(path));
        const between = heading.slice(path.length);
        return table === undefined || between.some((title) => isKnockoutTitle(title) || isDeciderTitle(title)) ? [] : [table];
      }),
    named: (heading, group) =>
      prefixesOf(heading).flatMap((path) => {
        const table = names.get(nameKey(path, group));
        return typeof table === 'number' ? [table] : [];
      }),
  };
};

const nameKey = (path: readonly string[], name: string): string => `${pathKey(path)}\n\n${keyOf(name)}`;

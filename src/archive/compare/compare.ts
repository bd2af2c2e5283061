import type { Page } from '../page/page.ts';
import { makeCollect } from './collect.ts';
import type { Counts, Difference } from './difference.ts';
import { compareLists } from './lists.ts';
import { type KnownClubs, teamNames } from './names.ts';
import { piecesOf } from './pieces.ts';
import { compareResults } from './results.ts';
import { compareTables } from './tables.ts';

export type Comparison = { readonly differences: readonly Difference[]; readonly counts: Counts };

/**
 * Two pages about the same season against each other: what they say differently, what only one of them says, and how many
 * values agree. Tables are paired by their teams, results by who met, wherever each page has them (grid, list, tie,
 * bracket); headings help, also in another language. How a page writes a value makes no difference. Of what may be the same
 * and may not, nothing is compared: it is told as unsure. Linear in the pages but for teams that meet often; never throws.
 */
export const comparePages = (one: Page, other: Page, known: KnownClubs = { clubs: [] }): Comparison => {
  const names = teamNames(one, other, known);
  const collect = makeCollect({ one: one.blocks, other: other.blocks });
  if (one.season !== undefined && other.season !== undefined && one.season !== other.season)
    collect.unsure('season-differs', NOWHERE, NOWHERE, { one: one.season, other: other.season });
  const pieces = { one: piecesOf(one, names.keyIn.one), other: piecesOf(other, names.keyIn.other) };
  compareTables(pieces.one.tables, pieces.other.tables, { collect, names });
  compareResults(pieces.one.scopes, pieces.other.scopes, { collect, names });
  compareLists(pieces.one.lists, pieces.other.lists, { collect, names });
  for (const [mine, theirs] of names.unsure) {
    const named = names.only.one.get(mine);
    for (const key of theirs) {
      const like = names.only.other.get(key);
      if (named && like)
        collect.unsure(
          'team-unsure',
          { block: named.block, cells: [named.cell] },
          { block: like.block, cells: [like.cell] },
          { one: named.cell.value, other: like.cell.value },
        );
    }
  }
  return collect.result();
};

/** Something about a page as a whole. */
const NOWHERE = { block: -1, cells: [] };

import { fold } from '../../engine/index.ts';
import { grouped } from '../page/keys.ts';
import type { Cell, Qualifiers } from '../page/page.ts';
import type { Collect } from './collect.ts';
import type { Side } from './difference.ts';
import type { TeamNames } from './names.ts';
import type { ListPiece } from './pieces.ts';

type Compare = { readonly collect: Collect; readonly names: TeamNames };
type Entry = { readonly key: string; readonly row: Qualifiers['rows'][number]; readonly block: number };

/** Lists of teams with where they come from. Pages cut one list in two: all lists of a page are looked at as one. */
export const compareLists = (ones: readonly ListPiece[], others: readonly ListPiece[], { collect, names }: Compare): void => {
  const [mine, theirs] = [entriesOf(ones), entriesOf(others)] as const;
  const met = new Set<Entry>();
  const byKey = grouped(theirs, ({ key }) => key);
  for (const entry of mine) {
    const free = (byKey.get(entry.key) ?? []).slice(0, MOST_HOMONYMS).filter((one) => !met.has(one));
    // of two clubs with one name, the one of the same place
    const found = free.find((one) => sameWords(one.row.from, entry.row.from)) ?? free[0];
    if (found === undefined) tell('one', entry, others.length, { collect, names });
    else {
      met.add(found);
      compareEntry(entry, found, collect);
    }
  }
  for (const entry of theirs) if (!met.has(entry)) tell('other', entry, ones.length, { collect, names });
};

const MOST_HOMONYMS = 20;

const entriesOf = (lists: readonly ListPiece[]): readonly Entry[] =>
  lists.flatMap(({ block, rows }) => rows.map(({ key, row }) => ({ key, row, block })));

const tell = (side: Side, { block, key, row }: Entry, listsThere: number, { collect, names }: Compare): void => {
  if (listsThere > 0 && names.asked.has(key)) return;
  // a bare name says no more than a table in which it stands
  const bare = !row.from && !row.place && !row.note;
  if (bare && names.isOn[side === 'one' ? 'other' : 'one'](key)) return;
  collect.only(side, listsThere === 0 ? 'only-list' : 'only-entries', { block, cells: [row.team] }, row.team.value);
};

const compareEntry = (a: Entry, b: Entry, collect: Collect): void => {
  collect.equal();
  for (const what of ['from', 'place'] as const) {
    const [x, y] = [a.row[what], b.row[what]];
    if (x && y) {
      if (sameWords(x, y)) collect.equal();
      else
        collect.differs(
          'origin-differs',
          { block: a.block, cells: [x] },
          { block: b.block, cells: [y] },
          { team: a.row.team.value, one: x.value, other: y.value },
        );
    } else if (x && x.value !== '') collect.only('one', 'only-details', { block: a.block, cells: [x] }, a.row.team.value, what);
    else if (y && y.value !== '') collect.only('other', 'only-details', { block: b.block, cells: [y] }, b.row.team.value, what);
  }
};

const sameWords = (one: Cell<string> | undefined, other: Cell<string> | undefined): boolean =>
  one !== undefined && other !== undefined && fold(one.value.slice(0, 400)) === fold(other.value.slice(0, 400));

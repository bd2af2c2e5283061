import { tiesOf } from '../page/bracket-ties.ts';
import { groupsOn } from '../page/groups.ts';
import { keyOf } from '../page/keys.ts';
import type { Block, Bracket, Grid, Page, PageMatch, PageTie, Qualifiers, Standings } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import type { Tell } from './unsaid.ts';

/** A block with its index in the blocks of the page. */
export type At<T extends Block> = { readonly block: T; readonly index: number };

/** The grid of a table, and for each of its teams the row that speaks of it. */
export type GridOfTable = At<Grid> & { readonly rows: readonly number[] };

/** What stands in the text as one thing: a title, a table with its grid, all ties or matches of a section that follow each other. */
export type Piece =
  | { readonly kind: 'title'; readonly level: number; readonly words: string }
  | { readonly kind: 'standings'; readonly table: At<Standings>; readonly grid?: GridOfTable; readonly under: string }
  | { readonly kind: 'grid'; readonly grid: At<Grid>; readonly under: string }
  | { readonly kind: 'ties'; readonly ties: readonly At<PageTie>[]; readonly under: string }
  | { readonly kind: 'matches'; readonly matches: readonly At<PageMatch>[]; readonly under: string }
  | { readonly kind: 'qualifiers'; readonly list: At<Qualifiers>; readonly under: string }
  | { readonly kind: 'bracket'; readonly bracket: At<Bracket>; readonly under: string };

export type OutlineOrder = {
  /** Whether the format has brackets of this form; else they are written as ties. */
  readonly hasBracket: (bracket: Bracket) => boolean;
  readonly tell: Tell;
};

/**
 * The titles and tables of a page in order. A match stands under the title of its group, a tie under that of its round; what
 * has no title over it comes first, because no title can be taken back; a grid stands beside its table.
 */
export const outlineOf = (page: Page, order: OutlineOrder): readonly Piece[] => {
  const placed = gatherSections(
    page.blocks.flatMap((block, index) => unbracketed({ block, index }, order)).map((at) => placeOf(at, order)),
  );
  const gridOf = gridsOf(page.blocks);
  const merged = new Set([...gridOf.values()].map(({ index }) => index));
  const pieces: Piece[] = [];
  let open: readonly string[] = [];
  let run: Run | undefined;
  for (const { at, path } of placed) {
    if (merged.has(at.index)) continue;
    const titles = titlesBetween(open, path);
    pieces.push(...titles);
    open = path;
    if (titles.length > 0) run = undefined;
    if (run !== undefined && joined(run, at)) continue;
    const piece = pieceOf(at, path.at(-1) ?? '', gridOf.get(at.index));
    run = piece.kind === 'ties' || piece.kind === 'matches' ? piece : undefined;
    pieces.push(piece);
  }
  return pieces;
};

/** Levels of titles that every format has below that of the page. */
const DEEPEST = 5;

type Placed = { readonly at: At<Block>; readonly path: readonly string[] };

const unbracketed = (at: At<Block>, { hasBracket, tell }: OutlineOrder): readonly At<Block>[] => {
  const { block, index } = at;
  if (block.kind !== 'bracket' || hasBracket(block)) return [at];
  const { left, ties } = tiesOf(block);
  tell('block', index, block.rounds.map(({ title }) => title ?? '?').join(', '));
  const alone = left.flatMap((cell) => (typeof cell.value === 'string' ? [{ team: { ...cell, value: cell.value } }] : []));
  for (const cell of left) if (typeof cell.value !== 'string') tell('outcome', index, cell.raw);
  for (const { sides } of block.rounds) for (const { seed } of sides) if (seed) tell('detail', index, seed.value);
  const { heading, span } = block;
  return [
    ...ties.map((tie) => ({ block: tie, index })),
    ...(alone.length > 0 ? [{ block: { kind: 'qualifiers' as const, heading, span, rows: alone }, index }] : []),
  ];
};

const placeOf = (at: At<Block>, { tell }: OutlineOrder): Placed => {
  const { block, index } = at;
  const path = block.heading.map(titleWords).filter((words) => words !== '');
  const own = titleWords((block.kind === 'match' ? block.group : block.kind === 'tie' ? block.round : undefined) ?? '');
  if (own !== '' && keyOf(own) !== keyOf(path.at(-1) ?? '')) path.push(own);
  if (path.length <= DEEPEST) return { at, path };
  const rest = path.slice(DEEPEST - 1).join(', ');
  tell('name', index, rest);
  return { at, path: [...path.slice(0, DEEPEST - 1), titleWords(rest)] };
};

/** Longer titles are no titles. */
const LONGEST_TITLE = 200;
const titleWords = (words: string): string => cleanWords(words.slice(0, LONGEST_TITLE));

/**
 * What stands under one heading of the page is sorted by its titles, each where it first stands: matches told day by day
 * come out group by group.
 */
const gatherSections = (placed: readonly Placed[]): readonly Placed[] => {
  const runs: Map<string, Placed[]>[] = [];
  let run: string | undefined;
  for (const one of placed) {
    const base = one.at.block.heading.join('\n');
    if (base !== run) runs.push(new Map([[base, []]]));
    run = base;
    const sections = runs.at(-1);
    const key = one.path.join('\n');
    const section = sections?.get(key);
    if (section) section.push(one);
    else sections?.set(key, [one]);
  }
  const sorted = runs.flatMap((sections) => [...sections.values()].flat());
  return [...sorted.filter(({ path }) => path.length === 0), ...sorted.filter(({ path }) => path.length > 0)];
};

const titlesBetween = (open: readonly string[], path: readonly string[]): readonly Piece[] => {
  let shared = 0;
  while (shared < open.length && shared < path.length && open[shared] === path[shared]) shared += 1;
  if (shared === open.length && shared === path.length) return [];
  // Back to a section that is over: its title again.
  const from = shared === path.length ? shared - 1 : shared;
  return path.slice(from).map((words, i) => ({ kind: 'title', level: from + i + 2, words }));
};

/** Ties and matches of one section that follow each other are one piece, which grows while they do. */
type Run =
  | { readonly kind: 'ties'; readonly ties: At<PageTie>[]; readonly under: string }
  | { readonly kind: 'matches'; readonly matches: At<PageMatch>[]; readonly under: string };

const joined = (run: Run, { block, index }: At<Block>): boolean => {
  if (block.kind === 'tie' && run.kind === 'ties') run.ties.push({ block, index });
  else if (block.kind === 'match' && run.kind === 'matches') run.matches.push({ block, index });
  else return false;
  return true;
};

const pieceOf = (
  { block, index }: At<Block>,
  under: string,
  grid: GridOfTable | undefined,
): Exclude<Piece, { kind: 'ties' | 'matches' }> | Run => {
  switch (block.kind) {
    case 'standings':
      return { kind: 'standings', table: { block, index }, under, ...(grid && { grid }) };
    case 'grid':
      return { kind: 'grid', grid: { block, index }, under };
    case 'tie':
      return { kind: 'ties', ties: [{ block, index }], under };
    case 'match':
      return { kind: 'matches', matches: [{ block, index }], under };
    case 'qualifiers':
      return { kind: 'qualifiers', list: { block, index }, under };
    case 'bracket':
      return { kind: 'bracket', bracket: { block, index }, under };
  }
};

/** The grid of each table, if its teams are those of the table, one for one. */
const gridsOf = (blocks: readonly Block[]): ReadonlyMap<number, GridOfTable> => {
  const found = new Map<number, GridOfTable>();
  for (const { grid, table, teams } of groupsOn(blocks)) {
    const block = grid === undefined ? undefined : blocks[grid];
    if (grid === undefined || block?.kind !== 'grid') continue;
    const rows = block.teams.map((_, team) => teams.indexOf(team));
    if (rows.every((row) => row >= 0) && rows.length === teams.length) found.set(table, { block, index: grid, rows });
  }
  return found;
};

import type { Grid, Page, PageMatch } from '../page/page.ts';
import { matchesTables } from './matches-table.ts';
import type { At, Piece } from './outline.ts';
import type { PlainTable } from './plain-table.ts';
import { gridTables, qualifiersTable, tiesTable } from './result-tables.ts';
import { standingsTable } from './standings-table.ts';
import type { Tell } from './unsaid.ts';
import type { WriteWords } from './words.ts';

/** What stands under a title, as plain tables. Formats with brackets of their own ask for none here. */
export const plainTables = (page: Page, piece: Exclude<Piece, { kind: 'title' }>, words: WriteWords, tell: Tell): readonly PlainTable[] => {
  switch (piece.kind) {
    case 'standings': {
      const table = standingsTable(page, piece.table, words, tell);
      return piece.grid === undefined ? [table] : [table, ...gridPlain(piece.grid, words, tell)];
    }
    case 'grid':
      return gridPlain(piece.grid, words, tell);
    case 'ties':
      return [tiesTable(piece.ties, words, tell)];
    case 'matches':
      return matchesTables(piece.matches, words, tell);
    case 'qualifiers':
      return [qualifiersTable(piece.list, words, tell)];
    case 'bracket':
      return [];
  }
};

/** Nobody prints a larger square, and no reader takes one: its matches are a list. */
const LARGEST_SQUARE = 200;

const gridPlain = (grid: At<Grid>, words: WriteWords, tell: Tell): readonly PlainTable[] =>
  grid.block.teams.length > LARGEST_SQUARE ? matchesTables(matchesOf(grid, tell), words, tell) : gridTables(grid, words, tell);

/** The matches of a grid, one by one. */
export const matchesOf = ({ block, index }: At<Grid>, tell: Tell): readonly At<PageMatch>[] => {
  const { cells, heading, span, teams } = block;
  tell('block', index, `${teams.length} × ${teams.length}`);
  return cells.flatMap(({ away, home, note, result }): readonly At<PageMatch>[] => {
    const [first, second] = [teams[home], teams[away]];
    if (first === undefined || second === undefined) return [];
    const match: PageMatch = { kind: 'match', heading, span, teams: [first.name, second.name], result, ground: 'home' };
    return [{ block: note === undefined ? match : { ...match, note: note.value }, index }];
  });
};

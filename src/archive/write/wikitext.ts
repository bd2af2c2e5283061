import type { Grid, Page } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import { type At, outlineOf, type Piece } from './outline.ts';
import { pageTitle } from './page-title.ts';
import { matchesOf, plainTables } from './plain-pieces.ts';
import { makeUnsaid, type Tell, tellProse } from './unsaid.ts';
import { bracketText, fitsTemplate } from './wikitext-bracket.ts';
import { sportsResults } from './wikitext-grid.ts';
import { matchesText } from './wikitext-matches.ts';
import { fitsModule, MOST_TEAMS, sportsTable } from './wikitext-standings.ts';
import { wikiTableText } from './wikitext-table.ts';
import { wikiText } from './wikitext-text.ts';
import { tiesText } from './wikitext-ties.ts';
import { WRITE_WORDS, type WriteWords } from './words.ts';
import type { PageWriter, WriteOrder } from './writer.ts';

/**
 * Wikitext in the templates that the encyclopedias use today, English or Spanish. What they would print wrongly (a table
 * with gaps, or one that does not add up) is a plain table. Where the copy is from stands in a comment on top.
 */
export const writeWikitext: PageWriter = (page, order) => {
  const { list, tell } = makeUnsaid();
  tellProse(page, tell);
  const parts = [...aboutCopy(page)];
  for (const piece of outlineOf(page, { hasBracket: fitsTemplate, tell }))
    for (const part of pieceText(page, piece, order, tell)) parts.push(part);
  return { text: parts.length === 0 ? '' : `${parts.join('\n\n')}\n`, unsaid: list() };
};

const pieceText = (page: Page, piece: Piece, order: WriteOrder, tell: Tell): readonly string[] => {
  const words: WriteWords = WRITE_WORDS[order.language];
  switch (piece.kind) {
    case 'title': {
      const signs = '='.repeat(piece.level);
      return [`${signs} ${wikiText(piece.words)} ${signs}`];
    }
    case 'standings': {
      const { grid, table } = piece;
      if (fitsModule(page, table.block)) return [sportsTable(table, grid, words, tell)];
      const plain = plainTables(page, { kind: 'standings', table, under: piece.under }, words, tell).map(wikiTableText);
      return grid === undefined ? plain : [...plain, ...gridText(grid, words, order, tell)];
    }
    case 'grid':
      return gridText(piece.grid, words, order, tell);
    case 'ties':
      return [tiesText(piece.ties, words, order, tell)];
    case 'matches':
      return matchesText(piece.matches, words, order, tell);
    case 'bracket':
      return [bracketText(piece.bracket, words, tell)];
    case 'qualifiers':
      return plainTables(page, piece, words, tell).map(wikiTableText);
  }
};

const gridText = (grid: At<Grid>, words: WriteWords, order: WriteOrder, tell: Tell): readonly string[] =>
  grid.block.teams.length > MOST_TEAMS ? matchesText(matchesOf(grid, tell), words, order, tell) : [sportsResults(grid, words, tell)];

/** A comment that names the page and where the copy is from. No sign in it can end it. */
const aboutCopy = (page: Page): readonly string[] => {
  const lines = [
    ['title', pageTitle(page)],
    ['source', page.source?.address],
    ['license', page.source?.licence],
    ['revision', page.source?.revision],
    ['credits', page.source?.credits],
  ].flatMap(([key, value]) => {
    const clean = cleanWords(value ?? '');
    return clean === '' ? [] : [`${key}: ${JSON.stringify(clean).replace(/>/g, '\\u003e')}`];
  });
  return lines.length === 0 ? [] : [['<!--', ...lines, '-->'].join('\n')];
};

import type { Page } from '../page/page.ts';

export type WriteFormat = 'wikitext' | 'football-txt' | 'football-json' | 'csv' | 'rsssf' | 'icalendar' | 'json-ld' | 'markdown' | 'html';

export type WriteOrder = { readonly language: 'es' | 'en' };

/** What a format cannot say: it stands in the text as a note where the format has notes, and is listed here in any case. */
export type Unsaid = {
  readonly code: UnsaidCode;
  /** Index in the blocks of the page. */
  readonly block: number;
  /** The value in the page's words: a team, a match, a figure. */
  readonly what: string;
};

export type UnsaidCode =
  | 'block' // a kind of block that the format has no form for
  | 'third-match' // a third leg
  | 'outcome' // a walkover, a ruling, a lost score
  | 'adjustment' // points given or taken
  | 'figure' // a printed figure
  | 'note'
  | 'winner' // who went on, where the scores do not say it
  | 'place' // ground, city
  | 'date'
  | 'name' // a team or title that the format would read as something else: it is written in safe letters
  | 'detail'; // time, number, half time, source, and what else the page says of a match

export type Written = { readonly text: string; readonly unsaid: readonly Unsaid[] };

/**
 * Writes a page in one format. Never throws. Reading back what was written gives the same page, as far as the format can
 * say it: blocks, teams, figures and results are the same, spans and raw words are not.
 */
export type PageWriter = (page: Page, order: WriteOrder) => Written;

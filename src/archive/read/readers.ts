import type { PageFormat, PageReader } from '../page/page.ts';
import { readCsv } from './listings/csv.ts';
import { readFactsPage } from './listings/facts-page.ts';
import { readFootballJson } from './listings/football-json.ts';
import { readFootballTxt } from './listings/football-txt.ts';
import { readRsssf } from './listings/rsssf.ts';
import { readHtml } from './tables/html.ts';
import { readMarkdown } from './tables/markdown.ts';
import { readRendered } from './tables/rendered.ts';
import { readLeaked } from './wikitext/leaked.ts';
import { readWikitext } from './wikitext/wikitext.ts';

/** One reader for each format. */
export const READERS: Readonly<Record<PageFormat, PageReader>> = {
  wikitext: readWikitext,
  'leaked-templates': readLeaked,
  'rendered-text': readRendered,
  markdown: readMarkdown,
  html: readHtml,
  'football-txt': readFootballTxt,
  'football-json': readFootballJson,
  rsssf: readRsssf,
  csv: readCsv,
  facts: readFactsPage,
};

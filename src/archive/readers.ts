import { readCsv } from './csv.ts';
import { readFactsPage } from './facts-page.ts';
import { readFootballJson } from './football-json.ts';
import { readFootballTxt } from './football-txt.ts';
import { readHtml } from './html.ts';
import { readLeaked } from './leaked.ts';
import { readMarkdown } from './markdown.ts';
import type { PageFormat, PageReader } from './page.ts';
import { readRendered } from './rendered.ts';
import { readRsssf } from './rsssf.ts';
import { readWikitext } from './wikitext.ts';

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

import { writeCsv } from './csv.ts';
import { writeFootballJson } from './football-json.ts';
import { writeFootballTxt } from './football-txt.ts';
import { writeHtml } from './html.ts';
import { writeICalendar } from './icalendar.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeMarkdown } from './markdown.ts';
import { writeRsssf } from './rsssf.ts';
import { writeWikitext } from './wikitext.ts';
import type { PageWriter, WriteFormat } from './writer.ts';

/** One writer for each format. */
export const WRITERS: Readonly<Record<WriteFormat, PageWriter>> = {
  wikitext: writeWikitext,
  'football-txt': writeFootballTxt,
  'football-json': writeFootballJson,
  csv: writeCsv,
  rsssf: writeRsssf,
  icalendar: writeICalendar,
  'json-ld': writeJsonLd,
  markdown: writeMarkdown,
  html: writeHtml,
};

import { fold } from '../../engine/index.ts';
import type { PageFormat } from '../page/page.ts';
import { csvRows, sniffDelimiter } from './listings/csv-cells.ts';

/** How much speaks for a format: 0 to 1, with the words of the text that do. */
export type Recognition = { readonly format: PageFormat; readonly score: number; readonly why: readonly string[] };

/** Enough of a text to know its format by. */
const SAMPLE = 128 * 1024;
/** Below this nothing is recognised: the format must be named. */
const LEAST_SCORE = 0.15;

/**
 * Marks of each format. `sure`: one such line settles it, unless another format is as sure. The others count by how many
 * lines of the text bear them.
 */
type Marks = { readonly sure: readonly RegExp[]; readonly likely: readonly RegExp[] };

const MARKS: Readonly<Record<Exclude<PageFormat, 'csv'>, Marks>> = {
  'football-json': { sure: [/"team1"\s{0,9}:/, /"matches"\s{0,9}:\s{0,9}\[/], likely: [] },
  html: {
    sure: [/^\s*<!doctype html/i, /^\s*<html\b/i, /<t[rdh]\b[^<>\n]{0,200}>/i],
    likely: [/<\/?(?:table|tbody|div|p|span|li|h\d)\b/i],
  },
  wikitext: {
    sure: [
      /\{\{\s{0,9}(?:#invoke:|TwoLegResult|OneLegResult|football ?box|fb |\d{1,2}TeamBracket|Partidos?\b)/i,
      /^\{\|.*(?:class|style|border)/,
    ],
    likely: [/^\s*\|\s{0,9}\w+\s{0,9}=/, /^==+[^=\n]{1,200}==+\s*$/, /^\|[-}]/, /^[|!](?=.)(?!.*\|\s*$)/, /\[\[[^[\]\n]{1,200}\]\]/],
  },
  'leaked-templates': {
    sure: [/^[\s|]*(?:name|win|draw|loss|gf|ga|match\d?)_[\p{L}\d_]{1,20}\s{0,9}=/u, /::data\[/],
    likely: [/(?:^|\|)\s{0,9}(?:RD\d|team\d|match_|update)[\w-]{0,20}\s{0,9}=/i],
  },
  markdown: {
    sure: [/^\s*\|(?:\s{0,9}:?-{3,99}:?\s{0,9}\|){2,99}\s*$/],
    likely: [/^\s*\|.*\|\s*$/, /^#{1,6} /, /^={1,6}[^=\n]{1,200}={1,6}\s*$/, /^- \p{L}/u],
  },
  'rendered-text': { sure: [], likely: [/^\s*\|\s*$/] },
  'football-txt': {
    sure: [/^\s*[▪»]\s/, /^\s*::\s?\p{L}/u, /^Group\s+\S{1,9}\s*\|/],
    likely: [
      /^\s+(?:\(\d{1,4}\)\s)?(?:\d{1,2}[.:]\d{2}\s)?.{0,80}\S\s{1,40}\d{1,2}-\d{1,2}\s.{0,120}@\s/,
      /^\s{0,20}\S.{0,60}\s{2,40}\d{1,2}-\d{1,2}\s(?:\(|\s).{0,80}\p{L}/u,
      /^\s*\[?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s[A-Z][a-z]{2,9}[/ ]\d{1,2}/,
      /^=\s[^=\n]{1,200}$/,
    ],
  },
  rsssf: {
    sure: [/^\s{0,20}\d{1,2}\.\s?\p{L}[^\n]{0,60}?\.{3,40}\s/u, /\brsssf\b/i],
    likely: [
      /^\[[A-Z][a-z]{2} \d{1,2}\]\s*$/,
      /^(?:Round|Fecha|Matchday) \d{1,2}\s[([]/,
      /^\p{L}[^|\n]{0,50}\s[-–]\s[^|\n]{0,50}\p{L}\s{1,30}(?:\d{1,2}-\d{1,2}|awd|abd|n\/p|w\/o)\b/u,
      /^\p{L}[^|\n]{0,40}\s{2,30}\d{1,2}-\d{1,2}\s\p{L}[^|\n]{0,40}$/u,
      /^\s{0,20}\d{1,2}\.\s?\p{L}[^|\n]{0,60}?\s{2,40}\d{1,3}\s/u,
    ],
  },
  facts: {
    sure: [/^(?:entry|inscribe|row|fila|leg \d|ida|vuelta|draw|sorteo|placed|puesto):\s/, /^(?:season|temporada):\s/],
    likely: [
      /^== [\p{L}\d/-]{1,120}\s*$/u,
      /^(?:\d{4}-\d{2}-\d{2} )?\p{L}[^|\n]{0,60}\s(?:\d{1,2}-\d{1,2}|w\.o\.|v|n\.p\.|\?-\?)\s\p{L}[^|\n@]{0,80}$/u,
    ],
  },
};

/** Formats by how much of the text speaks for them, the best first. A text that speaks for none gives scores near 0. */
export const recognise = (text: string): readonly Recognition[] => {
  const lines = text
    .slice(0, SAMPLE)
    .split(/\r\n|\n|\r/)
    .map((line) => line.slice(0, 400))
    .filter((line) => line.trim() !== '');
  const formats = Object.keys(MARKS) as (keyof typeof MARKS)[];
  const scored = [...formats.map((format) => weigh(format, lines)), weighCsv(text.slice(0, SAMPLE), lines)];
  return scored.toSorted((a, b) => b.score - a.score);
};

/** The format of a text; undefined if nothing speaks for one. */
export const formatOf = (text: string): Recognition | undefined => {
  const [best] = recognise(text);
  return best && best.score >= LEAST_SCORE ? best : undefined;
};

const weigh = (format: keyof typeof MARKS, lines: readonly string[]): Recognition => {
  const { likely, sure } = MARKS[format];
  const why: string[] = [];
  let [settled, count] = [0, 0];
  for (const line of lines) {
    const certain = sure.some((mark) => mark.test(line));
    if (certain) settled += 1;
    if (!certain && !likely.some((mark) => mark.test(line))) continue;
    count += 1;
    if (why.length < 3) why.push(line.trim().slice(0, 60));
  }
  const share = lines.length === 0 ? 0 : count / lines.length;
  const score = settled === 0 ? share * 0.8 : 0.5 + Math.min(0.2, settled / 50) + share * 0.3;
  return { format, score: Math.round(score * 100) / 100, why };
};

const TEAM_COLUMNS = new Set(['home', 'local', 'team 1', 'team1', 'home team', 'hometeam', 'home_team']);

/** A table by a delimiter: nearly sure if its header names a home team, else by how many rows have as many cells as the first. */
const weighCsv = (sample: string, lines: readonly string[]): Recognition => {
  const delimiter = sniffDelimiter(sample);
  const counts: number[] = [];
  let named: 'yes' | 'no' = 'no';
  for (const { cells } of csvRows(sample, delimiter)) {
    if (counts.length === 0 && cells.some(({ value }) => TEAM_COLUMNS.has(fold(value.slice(0, 40))))) named = 'yes';
    counts.push(cells.length);
    if (counts.length === 50) break;
  }
  const [first = 0] = counts;
  const share = first < 5 ? 0 : counts.filter((count) => count === first).length / counts.length;
  const score = named === 'yes' && first > 2 ? 0.95 : share * 0.4;
  return { format: 'csv', score: Math.round(score * 100) / 100, why: lines.slice(0, 1).map((line) => line.slice(0, 60)) };
};

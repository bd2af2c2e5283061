import type { Page } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import { outlineOf } from './outline.ts';
import { pageTitle } from './page-title.ts';
import { plainTables } from './plain-pieces.ts';
import { heightOf, type PlainCell, type PlainColumn, type PlainTable } from './plain-table.ts';
import { makeUnsaid, tellProse } from './unsaid.ts';
import { WRITE_WORDS, type WriteWords } from './words.ts';
import type { PageWriter, WriteOrder } from './writer.ts';

/**
 * A page of HTML that needs nothing else: tables with captions and headers under their headings, no scripts, no addresses
 * that a browser would load. Brackets are written as tables of ties, what a table cannot say as a list under it.
 */
export const writeHtml: PageWriter = (page, { language }) => {
  const words = WRITE_WORDS[language];
  const { list, tell } = makeUnsaid();
  tellProse(page, tell);
  const body: string[] = [];
  for (const piece of outlineOf(page, { hasBracket: () => false, tell })) {
    if (piece.kind === 'title') {
      const name = `h${Math.min(piece.level, 6)}`;
      body.push(`<${name}>${htmlText(piece.words)}</${name}>`);
    } else for (const table of plainTables(page, piece, words, tell)) body.push(tableLines(table, piece.under).join('\n'));
  }
  const title = htmlText(pageTitle(page) ?? words.page);
  return { text: document(title, body, page.source, words, language), unsaid: list() };
};

const document = (
  title: string,
  body: readonly string[],
  source: Page['source'],
  words: WriteWords,
  language: WriteOrder['language'],
): string => {
  const said = aboutCopy(source, words);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    ...said.map(({ name, value }) => `<meta name="${name}" content="${htmlText(value)}">`),
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    ...body,
    '</main>',
    ...(said.length === 0 ? [] : ['<footer>', ...said.map(({ label, value }) => `<p>${label}: ${htmlText(value)}</p>`), '</footer>']),
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

/** Names of Dublin Core, as far as it has them. */
const aboutCopy = (source: Page['source'], words: WriteWords) =>
  (
    [
      ['dcterms.source', words.source, source?.address],
      ['dcterms.license', words.licence, source?.licence],
      ['dcterms.hasVersion', words.revision, source?.revision],
      ['dcterms.contributor', words.credits, source?.credits],
    ] as const
  ).flatMap(([name, label, value]) => {
    const clean = cleanWords(value ?? '');
    return clean === '' ? [] : [{ name, label, value: clean }];
  });

const STYLE = [
  'body{font:16px/1.5 system-ui,sans-serif;color:#15202b;background:#fff;margin:2rem auto;max-width:64rem;padding:0 1rem}',
  '.w{overflow-x:auto;margin:1rem 0}',
  'table{border-collapse:collapse;font-variant-numeric:tabular-nums}',
  // the title above says the same to those who see it
  'caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  'th,td{border-bottom:1px solid #b7c0be;padding:.25rem .6rem;text-align:left}',
  'thead th{border-bottom:2px solid #15202b}',
  'tbody th{font-weight:400}',
  '.c{text-align:center}.r{text-align:right}',
  'tr.cut>*{border-bottom:2px solid #a5123a}',
  'abbr{text-decoration:none}',
].join('');

/** Words that HTML leaves as they are, in texts and in attributes with quotes. */
const htmlText = (words: string): string => cleanWords(words).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const tableLines = ({ columns, cuts, remarks, rows }: PlainTable, under: string): readonly string[] => [
  // a wide table scrolls by itself; the page does not
  '<div class="w"><table>',
  ...(under === '' ? [] : [`<caption>${htmlText(under)}</caption>`]),
  `<thead><tr>${columns.map(headerCell).join('')}</tr></thead>`,
  '<tbody>',
  ...rows.map((row, i) => {
    const cells = row.map((cell, column) => bodyCell(cell, columns[column], () => heightOf(rows, i, column))).join('');
    return `<tr${cuts.includes(i + 1) && i + 1 < rows.length ? ' class="cut"' : ''}>${cells}</tr>`;
  }),
  '</tbody>',
  '</table></div>',
  ...(remarks.length === 0 ? [] : ['<ul>', ...remarks.map((remark) => `<li>${inDirection(remark)}</li>`), '</ul>']),
];

const headerCell = ({ align, long, words }: PlainColumn): string =>
  `<th scope="col"${classOf(align)}>${long === undefined ? htmlText(words) : `<abbr title="${htmlText(long)}">${htmlText(words)}</abbr>`}</th>`;

const bodyCell = ({ mark, words }: PlainCell, column: PlainColumn | undefined, heightOfCell: () => number): string => {
  if (mark === 'as above') return '';
  const height = heightOfCell();
  const span = height > 1 ? ` rowspan="${height}"` : '';
  const text = mark === 'bold' ? `<strong>${inDirection(words)}</strong>` : inDirection(words);
  return column?.names === 'rows'
    ? `<th scope="row"${span}${classOf(column.align)}>${text}</th>`
    : `<td${span}${classOf(column?.align ?? 'left')}>${text}</td>`;
};

const classOf = (align: PlainColumn['align']): string => (align === 'left' ? '' : ` class="${align === 'center' ? 'c' : 'r'}"`);

/** Characters that turn the direction of what stands around them, or are written from right to left. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/u;
const inDirection = (words: string): string => (TURNS.test(words) ? `<bdi>${htmlText(words)}</bdi>` : htmlText(words));

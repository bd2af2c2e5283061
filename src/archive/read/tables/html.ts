import { seasonIn } from '../../page/days.ts';
import { LARGEST_TEXT, makeGather } from '../../page/gather.ts';
import type { Cell, Page, PageReader, Span } from '../../page/page.ts';
import { decodeEntities } from './html-entities.ts';
import { ENDS_PARAGRAPH, makeParagraph } from './html-prose.ts';
import { type HtmlTable, makeHtmlTable } from './html-table.ts';
import { attributeOf, type Token, tokensOf } from './html-tokens.ts';
import { readTable } from './tables.ts';

const DEEPEST_TABLE = 30;
const MOST_FILLED = 400_000;

const BLOCKS = new Set(['br', 'p', 'div', 'li', 'dd', 'dt', 'hr', 'tr']);
const BOLD = new Set(['b', 'strong']);
/** What browsers do not show, and what they show to editors only. */
const UNSEEN = /display:\s*none|\b(?:mw-editsection|navbar|sortkey|noprint)\b/iu;

/**
 * Reads the tables of an HTML page under its headings: spans over rows and columns laid out, tables within tables apart,
 * end tags that may be left out, entities. Every cell keeps the place of its markup.
 */
export const readHtml: PageReader = (text) => {
  const gather = makeGather(text, 'html');
  if (text.length > LARGEST_TEXT) return gather.page();
  const tables: {
    readonly table: HtmlTable;
    heading: readonly string[];
    holds: 'tables' | 'cells';
    readonly lead: Cell<string> | undefined;
  }[] = [];
  const sections = makeSections();
  const source: Source = {};
  let tooDeep = 0;
  let bold = 0;
  let filled = 0;
  let unseen: { readonly tag: Token; depth: number } | undefined;
  /** The heading or caption that is being read. */
  let title: { name: string; from: number; words: string[] } | undefined;
  const paragraph = makeParagraph(text, sections.heading, gather);

  const closeTable = (at: number): void => {
    const done = tables.pop();
    if (done === undefined) return;
    const { table, heading, holds, lead } = done;
    table.closeRow(at);
    filled += table.filled();
    if (filled > MOST_FILLED) gather.remark('too-large', { from: table.from, to: at }, `${MOST_FILLED}`, 'in part');
    // A table of tables is a page's layout; what it says otherwise nobody asked for.
    if (holds === 'cells') readTable({ heading, span: { from: table.from, to: at }, rows: table.rows, ...(lead && { lead }) }, gather);
  };

  const openTable = (at: number): void => {
    const outer = tables.at(-1);
    if (tables.length >= DEEPEST_TABLE) {
      if (tooDeep === 0) gather.remark('too-deep', { from: at, to: at + 1 }, `${DEEPEST_TABLE}`, 'nothing');
      tooDeep += 1;
      return;
    }
    if (outer !== undefined) outer.holds = 'tables';
    tables.push({
      table: makeHtmlTable(text, at, Math.max(0, MOST_FILLED - filled)),
      heading: sections.heading(),
      holds: 'cells',
      lead: paragraph.before(at),
    });
  };

  const openSection = (level: number, words: string, span: Span): void => {
    if (sections.open(level, words) === 'section') gather.say('title', sections.heading(), span, () => sections.heading().at(-1) ?? '');
  };

  const open = (tag: Token): void => {
    const table = tables.at(-1)?.table;
    const { name } = tag;
    if (ENDS_PARAGRAPH.test(name)) paragraph.end();
    if (name === 'table') openTable(tag.from);
    else if (name === 'link') readLink(text, tag, source);
    else if (name === 'meta') readMeta(text, tag, source);
    else if (/^h[1-6]$/u.test(name) || (name === 'caption' && table !== undefined)) title = { name, from: tag.to, words: [] };
    else if (BOLD.has(name)) bold += 1;
    else if (table === undefined || tooDeep > 0) return;
    else if (name === 'tr') {
      table.closeRow(tag.from);
      table.openRow();
    } else if (name === 'td' || name === 'th') {
      bold = 0;
      table.closeCell(tag.from);
      table.openCell(tag);
    } else if (BLOCKS.has(name)) table.addBlank();
  };

  const close = (tag: Token): void => {
    const entry = tables.at(-1);
    const table = entry?.table;
    const { name } = tag;
    if (ENDS_PARAGRAPH.test(name)) paragraph.end();
    if (name === 'table') {
      if (tooDeep > 0) tooDeep -= 1;
      else closeTable(tag.from);
    } else if (title !== undefined && title.name === name) {
      const words = title.words.join('').replace(/\s+/gu, ' ').trim();
      if (name !== 'caption') openSection(Number(name[1]), words, { from: title.from, to: tag.from });
      // A caption that only repeats the title over its table says nothing more.
      else if (entry !== undefined && words !== '' && words !== entry.heading.at(-1)) entry.heading = [...entry.heading, words];
      title = undefined;
    } else if (BOLD.has(name)) bold = Math.max(0, bold - 1);
    else if (table === undefined || tooDeep > 0) return;
    else if (name === 'td' || name === 'th') table.closeCell(tag.from);
    else if (name === 'tr') table.closeRow(tag.from);
    else if (BLOCKS.has(name)) table.addBlank();
  };

  for (const token of tokensOf(text)) {
    if (gather.isFull()) break;
    if (unseen !== undefined && isInline(unseen.tag) && CELLS.has(token.name)) unseen = undefined;
    if (unseen !== undefined) {
      if (token.name === unseen.tag.name && token.kind !== 'text') unseen.depth += token.kind === 'open' ? 1 : -1;
      if (unseen.depth === 0) unseen = undefined;
    } else if (token.kind === 'text') {
      const words = text.slice(token.from, Math.min(token.to, token.from + LONGEST_TITLE));
      if (token.name === 'title') sections.page(decodeEntities(words));
      else if (token.name !== '' || tooDeep > 0) continue;
      else if (title !== undefined) title.words.push(decodeEntities(words));
      else if (tables.length > 0) tables.at(-1)?.table.addText(token.from, token.to, bold > 0 ? 'bold' : 'plain');
      else paragraph.add(token.from, token.to);
    } else if (token.kind === 'open' && isUnseen(text, token)) unseen = { tag: token, depth: 1 };
    else if (token.kind === 'open') open(token);
    else close(token);
  }
  paragraph.end();
  if (unseen !== undefined) gather.remark('call-cut-off', { from: unseen.tag.from, to: text.length }, `</${unseen.tag.name}>`, 'nothing');
  if (tables.length > 0) gather.remark('call-cut-off', { from: tables[0]?.table.from ?? 0, to: text.length }, '</table>', 'in part');
  while (tables.length > 0) closeTable(text.length);
  return gather.page(aboutPage(sections.title(), source));
};

const LONGEST_TITLE = 400;

/** Tags whose end may not be left out. A hidden cell still stands in its column. */
const HIDING = new Set(['span', 'sup', 'div', 'ul']);
const CELLS = new Set(['td', 'th', 'tr', 'table', 'tbody']);
/** The end of a cell ends these, if the page forgot to. */
const isInline = ({ name }: Token): boolean => name === 'span' || name === 'sup';

const isUnseen = (text: string, tag: Token): boolean => {
  if (!HIDING.has(tag.name)) return false;
  const [style, marks] = [attributeOf(text, tag, 'style'), attributeOf(text, tag, 'class')];
  return (style !== undefined && UNSEEN.test(style)) || (marks !== undefined && UNSEEN.test(marks));
};

type Source = { address?: string; licence?: string; revision?: string; credits?: string };

const readLink = (text: string, tag: Token, source: Source): void => {
  const [rel, href] = [attributeOf(text, tag, 'rel'), attributeOf(text, tag, 'href')];
  if (href === undefined) return;
  if (rel === 'canonical') source.address ??= href;
  if (rel === 'license') source.licence ??= href;
};

/** Dublin Core's names for where a copy is from. */
const META = new Map<string, keyof Source>([
  ['dcterms.source', 'address'],
  ['dcterms.license', 'licence'],
  ['dcterms.hasversion', 'revision'],
  ['dcterms.contributor', 'credits'],
]);

const readMeta = (text: string, tag: Token, source: Source): void => {
  const about = META.get(attributeOf(text, tag, 'name')?.toLowerCase() ?? '');
  const content = attributeOf(text, tag, 'content')?.trim();
  if (about !== undefined && content !== undefined && content !== '') source[about] ??= content;
};

const aboutPage = (title: string | undefined, source: Source): Pick<Page, 'title' | 'season' | 'source'> => {
  const season = seasonIn(title ?? '');
  return {
    ...(title === undefined ? {} : { title }),
    ...(season === undefined ? {} : { season }),
    ...(Object.keys(source).length === 0 ? {} : { source }),
  };
};

/** The headings that a table stands under; the first of level 1 is the title of the page. */
const makeSections = () => {
  let first: string | undefined;
  let ofPage: string | undefined;
  let open: { readonly level: number; readonly words: string }[] = [];
  return {
    title: (): string | undefined => first ?? ofPage,
    heading: (): string[] => open.map(({ words }) => words),
    page: (words: string): void => {
      ofPage ??= words
        .replace(/\s+/gu, ' ')
        .trim()
        .split(/ [-–—|] /u)[0];
    },
    open: (level: number, words: string): 'page' | 'section' => {
      const plain = words.replace(/\s*\[(?:edit|editar)[^\]]*\]$/iu, '');
      if (plain === '') return 'page';
      if (level === 1 && first === undefined) {
        first = plain;
        open = [];
        return 'page';
      }
      open = [...open.filter((one) => one.level < level), { level, words: plain }];
      return 'section';
    },
  };
};

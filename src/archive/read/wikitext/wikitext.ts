import { seasonIn } from '../../page/days.ts';
import { type Gather, LARGEST_TEXT, makeGather } from '../../page/gather.ts';
import type { Page, PageReader, Span } from '../../page/page.ts';
import { kindOf, readHeader } from '../tables/headers.ts';
import { frontMatter } from '../tables/markdown-front.ts';
import { readTable } from '../tables/tables.ts';
import { bracketFrom, bracketPlaces } from './brackets.ts';
import { type FbCall, fbBlock, fbPart } from './fb.ts';
import { type MatchForm, matchFrom } from './matches.ts';
import { type Params, paramsOf } from './params.ts';
import { pipedTables } from './piped-tables.ts';
import { sayProse } from './prose.ts';
import { ROUND_N, roundNFrom } from './round-n.ts';
import { type Call, type Scan, scan } from './scan.ts';
import { seriesFrom } from './series.ts';
import { standingsFrom } from './standings.ts';
import { type WikiTable, wikiTables } from './tables.ts';
import { type TieForm, tieFrom } from './ties.ts';
import { textOf } from './values.ts';
import { wikiWords } from './words.ts';

/** Wikitext as an encyclopedia keeps it: templates and tables of standings, grids, ties, brackets and matches under their headings. */
export const readWikitext: PageReader = (text) => {
  const gather = makeGather(text, 'wikitext');
  if (text.length > LARGEST_TEXT) return gather.page();
  const page = scan(text);
  if (page.isFull) gather.remark('too-large', { from: 0, to: text.length }, `${page.calls.length}`, 'in part');
  if (page.tooDeepAt !== undefined) gather.remark('too-deep', { from: page.tooDeepAt, to: page.tooDeepAt + 2 }, '}}', 'nothing');
  const headingOf = makeHeadings(page);
  const outside = wikiTables(page, gather.remark);
  const tables = [...outside, ...pipedTables(text, gather.remark)].sort((a, b) => a.span.from - b.span.from);
  const about = aboutPage(page);
  sayProse(page, outside, headingOf, gather);
  const context: Context = { page, gather, headingOf, season: about.season, thirdFigure: makeThirdFigure(tables) };
  const found = [...callsFound(context), ...tablesFound(context, tables)].sort((a, b) => a.from - b.from);
  for (const { read } of found) {
    if (gather.isFull()) break;
    read();
  }
  return gather.page(about);
};

type Found = { readonly from: number; readonly read: () => void };

type Context = {
  readonly page: Scan;
  readonly gather: Gather;
  readonly headingOf: (at: number) => readonly string[];
  readonly season: string | undefined;
  /** What the column between the teams of a tie is, by the header of the table that it stands in. */
  readonly thirdFigure: (at: number) => 'aggregate' | 'points';
};

type Kind =
  | { readonly kind: 'standings' }
  | { readonly kind: 'tie'; readonly form: TieForm }
  | { readonly kind: 'series' }
  | { readonly kind: 'match'; readonly form: MatchForm }
  | { readonly kind: 'bracket' }
  | { readonly kind: 'rounds'; readonly name: string }
  | { readonly kind: 'fb'; readonly call: Pick<FbCall, 'family' | 'part'> }
  | { readonly kind: 'unknown' };

const TIE = /^(one|two|three)[ -]?leg[ -]?result\d?$/;
const MATCH = /^(?:#invoke:)?(?:football ?box(?: collapsible)?|(partidos?\d?))$/;
const STANDINGS = /^#invoke:/;
/** Families that we know of; what is of one and has no reader here is said. */
const FAMILY =
  /^(?:fb cl|fb r\d? |(?:one|two|three)[ -]?leg|#invoke:(?:sports|football|two)|sports (?:table|results)|round ?\d|#invoke:round|\d+team.*bracket|football ?box)/;
const SILENT = /^(?:(?:one|two|three)[ -]?leg[ -]?(?:start|end)|football ?box (?:start|end)|fb (?:cl|r)\d? .*)/;

const makeKindOf = ({ text }: Scan): ((call: Call) => Kind | undefined) => {
  const brackets = bracketPlaces(text);
  const tables = Array.from(text.matchAll(/\|\s*team(?:_order|1)\s*=/g), ({ index }) => index);
  return ({ name, span }) => {
    const tie = TIE.exec(name);
    if (tie !== null) return { kind: 'tie', form: tie[1] === 'one' ? 'one leg' : 'two legs' };
    if (name === '#invoke:sports series') return { kind: 'series' };
    const match = MATCH.exec(name);
    if (match !== null) return { kind: 'match', form: match[1] === undefined ? 'football box' : 'partido' };
    const fb = fbPart(name);
    if (fb !== undefined) return { kind: 'fb', call: fb };
    // Modules have another name on every wiki and in every year: their arguments tell them.
    if (STANDINGS.test(name) && anyIn(tables, span)) return { kind: 'standings' };
    if (name.includes('sports table') || name.includes('sports results')) return { kind: 'standings' };
    if (anyIn(brackets, span)) return { kind: 'bracket' };
    if (ROUND_N.test(name)) return { kind: 'rounds', name };
    return FAMILY.test(name) && !SILENT.test(name) ? { kind: 'unknown' } : undefined;
  };
};

const anyIn = (places: readonly number[], { from, to }: Span): boolean =>
  (places[lastUpTo(places, from - 1) + 1] ?? Number.POSITIVE_INFINITY) < to;

/** Index of the last of ascending numbers that is not above a limit; -1: there is none. */
const lastUpTo = (numbers: readonly number[], limit: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low - 1;
};

/** What is inside a call that has a reader belongs to it; what is inside any other is looked at. */
function* callsFound(context: Context): Generator<Found> {
  const { page, gather } = context;
  const kindOfCall = makeKindOf(page);
  let behind = 0;
  let older: (Pick<FbCall, 'family' | 'part'> & { readonly call: Call })[] = [];
  const flush = function* (): Generator<Found> {
    const calls = older;
    older = [];
    const from = calls[0]?.call.span.from;
    if (from === undefined) return;
    yield {
      from,
      read: () => {
        const parts = calls.map(({ family, part, call }): FbCall => ({ family, part, params: paramsOf(page.text, call) }));
        const block = fbBlock(parts, context.headingOf(from), gather.remark);
        if (block !== undefined) gather.add(block);
      },
    };
  };
  for (const call of page.calls) {
    if (call.span.from < behind) continue;
    const kind = kindOfCall(call);
    if (call.state === 'cut-off')
      yield {
        from: call.span.from,
        read: () => gather.remark('call-cut-off', call.span, '}}', kind === undefined ? 'nothing' : 'in part'),
      };
    if (kind === undefined) continue;
    behind = call.span.to;
    if (kind.kind === 'fb') {
      const last = older.at(-1);
      const apart = last !== undefined && context.headingOf(last.call.span.from) !== context.headingOf(call.span.from);
      if (apart || (last !== undefined && last.family !== kind.call.family) || kind.call.part === 'header') yield* flush();
      older.push({ ...kind.call, call });
      if (kind.call.part === 'footer') yield* flush();
    } else {
      yield* flush();
      yield { from: call.span.from, read: () => readCall(context, call, kind) };
    }
  }
  yield* flush();
}

const readCall = (context: Context, call: Call, kind: Exclude<Kind, { kind: 'fb' }>): void => {
  const { gather, page, season } = context;
  const heading = context.headingOf(call.span.from);
  if (kind.kind === 'unknown') {
    gather.remark('template-unknown', call.span, call.name, 'nothing');
    return;
  }
  const params = paramsOf(page.text, call);
  if (params.cutAt !== undefined) gather.remark('too-large', { from: params.cutAt, to: call.span.to }, `${params.byKey.size}`, 'in part');
  if (kind.kind === 'standings') {
    const { standings, grid } = standingsFrom(params, heading, gather.remark);
    if (standings !== undefined) gather.add(standings);
    if (grid !== undefined) gather.add(grid);
    return;
  }
  if (kind.kind === 'series') {
    for (const tie of seriesFrom(params, heading, gather.remark)) gather.add(tie);
    return;
  }
  for (const { value, key } of params.overruled) gather.remark('cell-repeated', value, key, 'nothing');
  const block = blockFrom(params, kind, heading, context.thirdFigure(call.span.from), season, gather);
  if (block !== undefined) gather.add(block);
};

const blockFrom = (
  params: Params,
  kind: Extract<Kind, { kind: 'tie' | 'match' | 'bracket' | 'rounds' }>,
  heading: readonly string[],
  third: 'aggregate' | 'points',
  season: string | undefined,
  gather: Gather,
) => {
  if (kind.kind === 'tie') return tieFrom(params, kind.form, third, heading, gather.remark);
  if (kind.kind === 'match') return matchFrom(params, kind.form, heading, season, gather.remark);
  if (kind.kind === 'rounds') return roundNFrom(params, kind.name, heading, season, gather.remark);
  return bracketFrom(params, heading, gather.remark);
};

/** Tables with words of their own. One that only frames the calls of ties, or other tables, has nothing more to say. */
function* tablesFound({ page, gather, headingOf }: Context, tables: readonly WikiTable[]): Generator<Found> {
  const ties = page.calls.filter(({ name }) => TIE.test(name)).map(({ span }) => span.from);
  for (const table of tables) {
    const said = table.rows.filter((row) => row.some(({ value }) => value !== ''));
    const framesTies = anyIn(ties, table.span) && said.every((row) => kindOf(readHeader(row)) !== undefined);
    if (said.length === 0 || framesTies) continue;
    const heading = headingOf(table.span.from);
    const under = table.caption === undefined ? heading : [...heading, table.caption];
    yield { from: table.span.from, read: () => readTable({ heading: under, span: table.span, rows: table.rows }, gather) };
  }
}

const makeThirdFigure = (tables: readonly WikiTable[]): Context['thirdFigure'] => {
  const points = tables.filter(({ rows }) =>
    rows.slice(0, 3).some((row) => {
      const header = readHeader(row);
      return kindOf(header) === 'ties' && header.columns.has('points') && !header.columns.has('aggregate');
    }),
  );
  // Outermost tables only, so that they stand apart and the place can be looked up.
  const apart: Span[] = [];
  for (const { span } of points) if (span.from >= (apart.at(-1)?.to ?? 0)) apart.push(span);
  const starts = apart.map(({ from }) => from);
  return (at) => (at < (apart[lastUpTo(starts, at)]?.to ?? 0) ? 'points' : 'aggregate');
};

/** The titles over a place, the outermost first; the same list for all places of one section. Ask in ascending order or not. */
const makeHeadings = ({ text, headings }: Scan): Context['headingOf'] => {
  const starts: number[] = [];
  const paths: (readonly string[])[] = [];
  let path: readonly { readonly level: number; readonly title: string }[] = [];
  for (const { level, title, span } of headings) {
    path = [...path.filter((above) => above.level < level), { level, title: wikiWords(text.slice(title.from, title.to)) }];
    starts.push(span.from);
    // `= Title =` names the page, not a section.
    paths.push(path.filter((above) => above.level > 1).map((above) => above.title));
  }
  const none: readonly string[] = [];
  return (at) => paths[lastUpTo(starts, at)] ?? none;
};

/** Title and season, from `= Title =`, the infobox of the season or a comment on top; where the copy is from, from such a comment. */
const aboutPage = ({ text, calls, headings }: Scan): Pick<Page, 'title' | 'season' | 'source'> => {
  const front = text.startsWith('<!--') ? frontMatter(text.slice(0, Math.max(0, text.indexOf('-->')))) : {};
  const first = headings.find(({ level }) => level === 1)?.title;
  const box = calls.find(({ name }) => /^(?:infobox|ficha de)/.test(name));
  const params = box === undefined ? undefined : paramsOf(text, box);
  const named = (keys: readonly string[]): string | undefined =>
    params && keys.map((key) => textOf(params, key)?.value).find((words) => words !== undefined);
  const boxed = named(['title', 'título', 'titulo', 'nombre', 'name']) ?? front.title;
  const title = first === undefined ? boxed : wikiWords(text.slice(first.from, first.to));
  const season = named(['season', 'temporada', 'año', 'year']) ?? (title === undefined ? undefined : seasonIn(title));
  return {
    ...(title !== undefined && title !== '' && { title }),
    ...(season !== undefined && season !== '' && { season }),
    ...(front.source && { source: front.source }),
  };
};

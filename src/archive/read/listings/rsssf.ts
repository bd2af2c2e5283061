import { cellOf, textCell } from '../../page/cells.ts';
import { dayAt, isoDay, seasonIn } from '../../page/days.ts';
import { type Gather, LONGEST_LINE, linesOf, makeGather, type PageLine } from '../../page/gather.ts';
import { legIn } from '../../page/legs.ts';
import type { Cell, Page, PageMatch, PageOutcome, PageReader } from '../../page/page.ts';
import { readScore } from '../../page/scores.ts';
import { splitStage } from '../../page/stage.ts';
import { type FigureRow, nameFigures, readFigureRow, readHeader } from './rsssf-table.ts';

/**
 * The plain text of the RSSSF's archive: rounds with their day, `A - B   7-0` and `A   7-0 B`, dotted tables, markers in
 * square brackets, and the footer that says who made it.
 */
export const readRsssf: PageReader = (text) => {
  const gather = makeGather(text, 'rsssf');
  const state: State = { text, gather, headings: [], source: {}, rows: [], footer: 'before' };
  let blankBefore: 'yes' | 'no' = 'yes';
  for (const line of linesOf(text)) {
    if (gather.isFull()) break;
    if (line.to - line.from > LONGEST_LINE) {
      gather.remark('too-large', line, `${LONGEST_LINE}`, 'nothing');
      continue;
    }
    const { value, span } = textCell(text, line.from, line.to);
    if (value !== '') readLine(state, span, value, blankBefore);
    blankBefore = value === '' ? 'yes' : 'no';
  }
  endTable(state);
  endMatch(state);
  return gather.page({
    ...(state.title !== undefined && { title: state.title }),
    ...(state.season !== undefined && { season: state.season }),
    ...(Object.keys(state.source).length > 0 && { source: state.source }),
  });
};

type State = {
  readonly text: string;
  readonly gather: Gather;
  title?: string;
  season?: string;
  readonly headings: string[];
  group?: string;
  round?: string;
  day?: Cell<string>;
  header?: NonNullable<ReturnType<typeof readHeader>>;
  readonly rows: FigureRow[];
  /** A match may have remarks in the lines below it, so it is kept until the next one. */
  open?: { readonly match: PageMatch; readonly notes: string[]; to: number } | undefined;
  source: NonNullable<Page['source']>;
  footer: 'before' | 'inside';
};

/** No group has more teams: what goes on after these is another table. */
const MOST_ROWS = 1_000;

const readLine = (state: State, line: PageLine, words: string, blankBefore: 'yes' | 'no'): void => {
  if (/^[-=_*~\s]+$/.test(words)) return;
  if (words.startsWith('>') && state.footer === 'before') {
    readSection(state, words);
    return;
  }
  if (TABLE.test(words)) {
    endTable(state);
    delete state.header;
    return;
  }
  if (readFooter(state, words)) return;
  const header = readHeader(words);
  if (header) {
    endTable(state);
    state.header = header;
    return;
  }
  const row = readFigureRow(state.text, line);
  if (row) {
    if (state.rows.length >= MOST_ROWS) endTable(state);
    state.rows.push(row);
    return;
  }
  endTable(state);
  if (readBracket(state, line, words) || readResult(state, line) || readHeading(state, line, words, blankBefore)) return;
  state.gather.remark('row-unreadable', line, 'A - B  2-1', 'nothing');
};

/** What stands above a table and says no more than that it is one. */
const TABLE = /^(?:final |overall |tabla )?(?:table|standings|posiciones|tabla)(?: \d{1,2})?:?$/i;
const FOOTER =
  /^(?:about this document|prepared and maintained by|author:?|authors:?|last updated:?|sources?:|\(c\)|©|thanks to|edited by)/i;

const readFooter = (state: State, words: string): boolean => {
  if (!FOOTER.test(words)) return state.footer === 'inside' && takesFooter(state, words);
  endTable(state);
  state.footer = 'inside';
  const address = /https?:\/\/[^\s<>"]{1,300}/.exec(words)?.[0];
  const after = words.replace(/^[^:]{1,20}:\s*/, '');
  if (/^last updated/i.test(words)) state.source = { ...state.source, revision: after };
  else if (/^(?:\(c\)|©)/i.test(words)) state.source = { ...state.source, licence: words };
  else if (/^sources?:/i.test(words))
    state.source = { ...state.source, ...(address !== undefined && { address }), credits: join(state, words) };
  else if (!/^about this/i.test(words)) state.source = { ...state.source, credits: join(state, words) };
  return true;
};

const join = ({ source }: State, words: string): string => [source.credits, words].filter((one) => one !== undefined).join('\n');

/** What follows in the footer is kept with it: it may name sources and licence over several lines. */
const takesFooter = (state: State, words: string): boolean => {
  if ((state.source.credits?.length ?? 0) < 2_000) state.source = { ...state.source, credits: join(state, words) };
  return true;
};

/** `[Nov 30]` is a day; what else stands in brackets on a line of its own (goals, a remark) belongs to the match above it. */
const readBracket = (state: State, line: PageLine, words: string): boolean => {
  if (!words.startsWith('[') || !words.endsWith(']')) return false;
  const day = dayAt(words.slice(1));
  const isDay = day !== undefined && (!state.open || /^[\s,.]*\]/.test(words.slice(1 + day.length)));
  if (isDay) setDay(state, line.from + 1, line.from + 1 + day.length);
  else if (state.open) {
    state.open.notes.push(words.slice(1, -1).trim());
    state.open.to = line.to;
  } else state.gather.remark('row-unreadable', line, '[Nov 30]', 'nothing');
  return true;
};

const setDay = (state: State, from: number, to: number): void => {
  const day = dayAt(state.text.slice(from, to));
  const iso = day && isoDay(day.day, state.season);
  if (iso !== undefined) state.day = cellOf(state.text, from, to, iso);
  else {
    delete state.day;
    state.gather.remark('number-missing', { from, to }, '2004', 'nothing');
  }
};

const MARK = String.raw`\d{1,3}\s?[-–:]\s?\d{1,3}(?!\d)|\?-\?|annulled\b|awd\b|abd\b|n\/p|w\/o|ppd\b|[-–]\/[-–]`;
/** One score or several, and the markers behind them. */
const SCORES = new RegExp(`(?:^|\\s)(?<scores>(?:${MARK})(?:[\\s,]{1,4}(?:${MARK}))*)(?=\\s|$|\\[|\\()`, 'iu');
const TAIL = /^(?:\s*(?:\[[^\]]{0,200}\]|\((?:\d{1,2}-\d{1,2}|aet|pen[^)]{0,30})\)|aet\b|awd\b))+/iu;

const readResult = (state: State, line: PageLine): boolean => {
  const { text, gather } = state;
  let from = line.from;
  const day = dayAt(text.slice(from, line.to));
  if (day) from += day.length;
  const body = text.slice(from, line.to);
  const found = SCORES.exec(body);
  const versus = /\s[-–]\s|\s(?:v|vs)\.?\s/iu.exec(found ? body.slice(0, found.index) : body);
  if (!found && !(versus && day)) return false;
  const scoreFrom = found ? from + found.index + (found[0].length - (found.groups?.['scores'] ?? '').length) : line.to;
  let scoreTo = found ? from + found.index + found[0].length : line.to;
  scoreTo += TAIL.exec(text.slice(scoreTo, line.to))?.[0].length ?? 0;
  const [home, away] = versus
    ? [textCell(text, from, from + versus.index), textCell(text, from + versus.index + versus[0].length, scoreFrom)]
    : [textCell(text, from, scoreFrom), textCell(text, scoreTo, line.to)];
  if (![home, away].every(({ value }) => /\p{L}/u.test(value) && value.length <= 80)) return false;
  if (day) setDay(state, line.from, line.from + day.length);
  const rest = versus ? textCell(text, scoreTo, line.to) : undefined;
  if (rest && rest.value !== '') gather.remark('cell-unreadable', rest.span, '2-1 [aet]', 'nothing');

  const common = { heading: headingOf(state), span: line, ...(state.round !== undefined && { round: state.round }) };
  const scores = [...(found?.groups?.['scores'] ?? '').matchAll(new RegExp(MARK, 'giu'))];
  if (scores.length > 1) {
    const cells = scores.map((score) => outcomeCell(state, scoreFrom + score.index, scoreFrom + score.index + score[0].length));
    endMatch(state);
    gather.add({ kind: 'tie', ...common, teams: [home, away], ...legsOf(state, cells) });
    return true;
  }
  const leg = legIn(state.round) ?? legIn(state.headings.at(-1));
  endMatch(state);
  const match: PageMatch = {
    kind: 'match',
    ...common,
    teams: [home, away],
    result: found ? outcomeCell(state, scoreFrom, scoreTo) : cellOf(text, home.span.to, away.span.from, { kind: 'to-play' }),
    ground: 'home',
    ...(state.group !== undefined && { group: state.group }),
    ...(leg !== undefined && { leg }),
    ...(state.day && { date: state.day }),
  };
  state.open = { match, notes: [], to: line.to };
  return true;
};

const endMatch = (state: State): void => {
  const { gather, open } = state;
  delete state.open;
  if (!open) return;
  const note = open.notes.filter((words) => words !== '').join('; ');
  gather.add({ ...open.match, span: { from: open.match.span.from, to: open.to }, ...(note !== '' && { note }) });
};

/** `abd` stays words: whether its score stands is not said. */
const outcomeCell = ({ text, gather }: State, from: number, to: number): Cell<PageOutcome> => {
  const raw = text.slice(from, to);
  if (/\babd\b/i.test(raw)) {
    gather.remark('cell-unreadable', { from, to }, '2-1', 'as text');
    return cellOf(text, from, to, { kind: 'text', text: raw });
  }
  const marked = raw.replace(/[[\]]/g, ' ').replace(/\/(?=o)/i, '.');
  const read = readScore(marked.replace(/\s+/g, ' '));
  const outcome: PageOutcome = read?.outcome ?? { kind: 'text', text: raw };
  if (outcome.kind === 'text' || read?.note !== undefined)
    gather.remark('cell-unreadable', { from, to }, '2-1 [aet]', outcome.kind === 'text' ? 'as text' : 'in part');
  return cellOf(text, from, to, outcome);
};

/** Of three scores the last is the aggregate if it is the sum of the others, else the third match. */
const legsOf = (
  { gather }: State,
  cells: readonly Cell<PageOutcome>[],
): {
  readonly legs: readonly Cell<PageOutcome>[];
  readonly aggregate?: Cell<readonly [number, number]>;
  readonly thirdMatch?: Cell<PageOutcome>;
} => {
  const [first, second, third, ...more] = cells;
  for (const cell of more) gather.remark('cell-unreadable', cell.span, '1-0 0-2 1-2', 'nothing');
  const legs = [first, second].filter((cell) => cell !== undefined);
  if (third === undefined) return { legs };
  const goals = [...legs, third].map(({ value }) => (value.kind === 'played' ? value.score : undefined));
  const [a, b, c] = goals;
  const isSum = a && b && c && a[0] + b[0] === c[0] && a[1] + b[1] === c[1];
  return isSum ? { legs, aggregate: { ...third, value: c } } : { legs, thirdMatch: third };
};

/** What a line of a round begins with. */
export const ROUND =
  /^(?:round|matchday|fecha|jornada|first|second|third|fourth|1st|2nd|3rd|quarter-?\s?finals?|semi-?\s?finals?|finals?|play-?offs?|preliminary|desempate|cuartos|octavos|semifinal(?:es)?|ida|vuelta|replay)(?=\s|$|[:([])/i;
/** Rounds that stand in no group. */
export const KNOCKOUT = /^(?:quarter|semi|finals?\b|cuartos|octavos|desempate)/i;
export const GROUP = /^(?:group|grupo|zona|zone|serie|pool)\s+\S{1,20}/i;

/** A short line that is no result: a round, a group or, after an empty line, a section. */
const readHeading = (state: State, line: PageLine, words: string, blankBefore: 'yes' | 'no'): boolean => {
  const dated = /^(.{1,60}?)\s*[[(]([^\])]{3,30})[\])]\s*:?$/u.exec(words);
  const day = dated ? dayAt(dated[2] ?? '') : undefined;
  const title = (day ? (dated?.[1] ?? words) : words).replace(/:$/, '').trim();
  if (title.length > 70 || !/\p{L}/u.test(title)) return false;
  const known = ROUND.test(title) || GROUP.test(title) || (day !== undefined && dated !== null);
  if (!known && (blankBefore === 'no' || /[.;,]$|\s\d+\s*$/.test(title))) {
    if (blankBefore === 'no' || !/^[^.;,]+\s(?:1[89]|20)\d\d$/.test(title)) return false;
  }
  if (state.title === undefined) {
    state.title = title;
    const season = seasonIn(title);
    if (season !== undefined) state.season = season;
    return true;
  }
  delete state.day;
  delete state.header;
  if (GROUP.test(title)) {
    state.group = title;
    delete state.round;
  } else if (known) {
    state.round = title;
    if (KNOCKOUT.test(title)) delete state.group;
  } else {
    state.headings.length = 0;
    state.headings.push(title);
    delete state.group;
    delete state.round;
  }
  if (day) {
    const at = state.text.slice(line.from, line.to).search(/[[(][^[(]*$/) + 1;
    setDay(state, line.from + at, line.from + at + day.length);
  }
  return true;
};

/** `> Regional stage > Region I`: a section whatever its words, as our writer marks those that could be a round or result. */
const readSection = (state: State, words: string): void => {
  endTable(state);
  const titles = splitStage(` ${words}`.replace(/^ > ?/, ''));
  if (state.title === undefined && titles.length > 0) {
    state.title = titles.join(' > ');
    const season = seasonIn(state.title);
    if (season !== undefined) state.season = season;
    return;
  }
  state.headings.splice(0, state.headings.length, ...titles);
  for (const key of ['group', 'round', 'day', 'header'] as const) delete state[key];
};

const endTable = (state: State): void => {
  const { rows, gather } = state;
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return;
  endMatch(state);
  const span = { from: first.span.from, to: last.span.to };
  const named = nameFigures(rows, state.header);
  if (named) gather.add({ kind: 'standings', rows: named, order: 'printed', results: new Map(), heading: headingOf(state), span });
  else gather.remark('table-unreadable', span, 'P W D L GF GA Pts', 'nothing');
  rows.length = 0;
};

const headingOf = ({ headings, group }: State): readonly string[] => [...headings, ...(group === undefined ? [] : [group])];

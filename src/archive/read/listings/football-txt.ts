import { cellOf, textCell } from '../../page/cells.ts';
import { dayAt, isoDay, type PageDay, seasonIn } from '../../page/days.ts';
import { type Gather, LONGEST_LINE, linesOf, makeGather, type PageLine } from '../../page/gather.ts';
import { legIn } from '../../page/legs.ts';
import type { Cell, PageMatch, PageReader } from '../../page/page.ts';
import { isLineup, isScorers, lateGoal } from './football-txt-notes.ts';
import { SCORE_AHEAD, scoreAt } from './football-txt-score.ts';

/** Football.TXT, in its old and new forms: https://github.com/openfootball/docs. Positions are offsets into the text. */
export const readFootballTxt: PageReader = (text) => {
  const gather = makeGather(text, 'football-txt');
  const state: State = { text, gather, headings: [], yearless: 'not-met' };
  let comment: 'inside' | 'outside' = 'outside';
  for (const line of linesOf(text)) {
    if (gather.isFull()) break;
    if (line.to - line.from > LONGEST_LINE) {
      gather.remark('too-large', line, `${LONGEST_LINE}`, 'nothing');
      continue;
    }
    const whole = text.slice(line.from, line.to);
    if (comment === 'inside') {
      if (whole.includes('-->')) comment = 'outside';
    } else if (/^\s*<!--/.test(whole)) {
      if (!whole.includes('-->')) comment = 'inside';
    } else readLine(state, line);
  }
  flush(state);
  return gather.page({
    ...(state.title !== undefined && { title: state.title }),
    ...(state.season !== undefined && { season: state.season }),
  });
};

/** A match may go on over the lines below it, so it is kept until the next one. */
type Open = {
  readonly match: PageMatch;
  readonly notes: string[];
  to: number;
  scorers: 'open' | 'closed';
  lineup?: { readonly from: number; to: number };
};

type State = {
  readonly text: string;
  readonly gather: Gather;
  title?: string;
  season?: string;
  /** Titles of the `=` sections, the outermost first; those of the document itself left out. */
  readonly headings: string[];
  round?: string;
  group?: string;
  /** A group that is a section of its own, so that rounds may stand in it. */
  sectionGroup?: string;
  day?: { readonly cell: Cell<string> } | undefined;
  year?: number;
  yearless: 'met' | 'not-met';
  open?: Open | undefined;
};

const readLine = (state: State, line: PageLine): void => {
  const { text } = state;
  const whole = text.slice(line.from, line.to);
  const content = whole.trimStart();
  const from = line.from + whole.length - content.length;
  if (content.trim() === '') return;
  if (content.startsWith('#')) return;
  if (content.startsWith('=')) {
    readHeading(state, { from, to: line.to });
    return;
  }
  const mark = /^(?:[▪»]|::)\s*/.exec(content);
  if (mark) {
    readRound(state, from + mark[0].length, line.to);
    return;
  }
  if (state.open && (state.open.scorers === 'open' || isScorers(content))) {
    readScorers(state, { from, to: line.to });
    return;
  }
  const group = /^(?:Group|Grupo|Gruppe)\s+\S{1,12}\s*[|:]/iu.exec(content);
  if (group) {
    readGroup(state, { from, to: line.to }, group[0].length);
    return;
  }
  const listed = /^(?:Matchday|Round|Spieltag|Jornada|Fecha)\s+\d{1,3}\s*(?:\||$)/iu.exec(content);
  if (listed) {
    readRound(state, from, line.to);
    return;
  }
  if (readDay(state, from, line.to)) return;
  if (readLineup(state, { from, to: line.to }, content)) return;
  if (!readMatch(state, from, line.to)) state.gather.remark('row-unreadable', { from, to: line.to }, 'A  2-1 (1-0)  B', 'nothing');
};

const readHeading = (state: State, { from, to }: PageLine): void => {
  flush(state);
  const level = /^=+/.exec(state.text.slice(from, from + 12))?.[0].length ?? 1;
  const title = uncommented(state.text.slice(from + level, to))
    .replace(/=+\s*$/, '')
    .trim();
  delete state.round;
  delete state.group;
  delete state.sectionGroup;
  delete state.day;
  if (level === 1) {
    state.title ??= title;
    state.season ??= seasonIn(title) ?? '';
    if (state.season === '') delete state.season;
    state.headings.length = 0;
    return;
  }
  state.headings.length = Math.min(state.headings.length, level - 2);
  state.headings.push(title);
  if (GROUP.test(title)) state.sectionGroup = title;
};

const GROUP = /^(?:Group|Grupo|Gruppe)\s+(?!(?:stages?|phase|games|matches)$)\S+$/iu;

/** `▪ Round of 16` begins a round; with `| Jun 30 - Jul 3` it only says when the round is. */
const readRound = (state: State, from: number, to: number): void => {
  const words = uncommented(state.text.slice(from, to));
  const [name = '', when] = words.split('|');
  if (when !== undefined && /\d/.test(when)) return;
  flush(state);
  const title = name.replace(/:\s*$/, '').replace(/\s+/g, ' ').trim();
  delete state.day;
  if (GROUP.test(title)) {
    state.group = title;
    delete state.round;
  } else {
    state.round = title;
    delete state.group;
  }
};

/** `Group A | France  Romania  Albania`: the teams of a group. Without teams, a heading. */
const readGroup = (state: State, { from, to }: PageLine, length: number): void => {
  const { text, gather } = state;
  const name = text
    .slice(from, from + length)
    .replace(/\s*[|:]$/, '')
    .trim();
  const rest = uncommented(text.slice(from + length, to));
  if (rest.trim() === '') {
    readRound(state, from, from + length - 1);
    return;
  }
  flush(state);
  const rows = fieldsOf(text, from + length, from + length + rest.length).map((team) => ({ team }));
  gather.add({ kind: 'qualifiers', rows, heading: headingOf(state, name), span: { from, to: from + length + rest.trimEnd().length } });
};

/** The stretches between two or more blanks. */
const fieldsOf = (text: string, from: number, to: number): readonly Cell<string>[] => {
  const fields: Cell<string>[] = [];
  let start = from;
  for (const gap of [...text.slice(from, to).matchAll(/\s{2,}|\t/g), { index: to - from, 0: '' }]) {
    const field = textCell(text, start, from + gap.index);
    if (field.value !== '') fields.push(field);
    start = from + gap.index + gap[0].length;
  }
  return fields;
};

const readDay = (state: State, from: number, to: number): boolean => {
  const words = state.text.slice(from, to);
  const bracket = words.startsWith('[') ? 1 : 0;
  const found = dayAt(words.slice(bracket));
  if (found === undefined) return false;
  const end = from + bracket + found.length;
  if (!/^\s*\]?\s*(?:#.*)?$/u.test(state.text.slice(end, to))) return false;
  flush(state);
  setDay(state, found.day, from + bracket, end);
  return true;
};

const setDay = (state: State, day: PageDay, from: number, to: number): void => {
  if (day.year !== undefined) state.year = day.year;
  const season = state.season ?? (state.year === undefined ? undefined : String(state.year));
  const iso = isoDay(day, season);
  if (iso !== undefined) state.day = { cell: cellOf(state.text, from, to, iso) };
  else {
    delete state.day;
    if (state.yearless === 'not-met') state.gather.remark('number-missing', { from, to }, '2018', 'nothing');
    state.yearless = 'met';
  }
};

const NUMBER = /^\((\d{1,4})\)\s*/;
const TIME = /^(\d{1,2})[.:h](\d{2})(?:h|(?=\s|$))(?:\s*UTC[+-]\d{1,2}(?::?\d{2})?)?\s*/;
/** Where names hold a dash or a `v` of their own, blanks around the sign tell them apart. */
const VERSUS = [/\s{2,}(?:v|vs|-)\.?\s{2,}/iu, /\s(?:v|vs)\.?\s|\s-\s/iu];

const readMatch = (state: State, lineFrom: number, lineTo: number, days: 'inline' | 'names' = 'inline'): boolean => {
  const { text, gather } = state;
  let from = lineFrom;
  const written = uncommented(text.slice(lineFrom, lineTo));
  const comment = text
    .slice(lineFrom + written.length, lineTo)
    .replace(/^#+/, '')
    .trim();
  const at = / @ /.exec(written);
  const to = lineFrom + (at?.index ?? written.length);
  const place = at ? written.slice(at.index + 3).trim() : undefined;
  const number = NUMBER.exec(text.slice(from, to));
  from += number?.[0].length ?? 0;
  const day = days === 'inline' ? inlineDay(text.slice(from, to)) : undefined;
  if (day) from += day.length + blanksAt(text, from + day.length);
  const time = TIME.exec(text.slice(from, to));
  from += time?.[0].length ?? 0;

  const body = text.slice(from, to);
  const ahead = SCORE_AHEAD.exec(body);
  const scoreFrom = ahead ? from + ahead.index + ahead[0].length : to;
  const read = ahead ? scoreAt(text.slice(0, to), scoreFrom) : undefined;
  if (ahead && read === undefined) return false;
  const scoreTo = scoreFrom + (read?.length ?? 0);
  // after `A  2-1  B` a dash belongs to a name
  const isBetween = read !== undefined && text.slice(scoreTo, to).trim() !== '';
  const versus = isBetween ? undefined : VERSUS.map((form) => form.exec(text.slice(from, scoreFrom))).find((found) => found !== null);
  const sides = versus
    ? ([from, from + versus.index, from + versus.index + versus[0].length, scoreFrom] as const)
    : ([from, scoreFrom, scoreTo, to] as const);
  // `28 de Julio  2-1  Unión`: clubs are called after days
  const again = (): boolean => day !== undefined && readMatch(state, lineFrom, lineTo, 'names');
  if (read === undefined && !versus) return again();
  const home = fieldsOf(text, sides[0], sides[1]).at(-1);
  const away = fieldsOf(text, sides[2], sides[3])[0];
  if (home === undefined || away === undefined || !isName(home) || !isName(away)) return again();

  flush(state);
  if (day) setDay(state, day.day, lineFrom + (number?.[0].length ?? 0), lineFrom + (number?.[0].length ?? 0) + day.length);
  for (const [start, end] of [
    [sides[0], home.span.from],
    [away.span.to, sides[3]],
  ] as const)
    if (text.slice(start, end).trim() !== '') gather.remark('cell-unreadable', textCell(text, start, end).span, 'A  2-1  B', 'nothing');
  if (read?.doubt) {
    const { at: doubtAt, length, expected } = read.doubt;
    gather.remark(
      'cell-unreadable',
      { from: doubtAt, to: doubtAt + length },
      expected,
      read.outcome.kind === 'text' ? 'as text' : 'in part',
    );
  }
  const leg = legIn(state.round) ?? legIn(state.headings.at(-1));
  const group = state.group ?? state.sectionGroup;
  state.open = {
    notes: comment === '' ? [] : [comment],
    scorers: 'closed',
    to: lineFrom + written.trimEnd().length,
    match: {
      kind: 'match',
      heading: headingOf(state),
      span: { from: lineFrom, to: lineFrom + written.trimEnd().length },
      teams: [home, away],
      result: read ? cellOf(text, scoreFrom, scoreTo, read.outcome) : cellOf(text, sides[1], sides[2], { kind: 'to-play' }),
      ground: 'home',
      ...(state.round !== undefined && { round: state.round }),
      ...(group !== undefined && { group }),
      ...(number && { number: Number(number[1]) }),
      ...(leg !== undefined && { leg }),
      ...(state.day && { date: state.day.cell }),
      ...(time && { time: `${(time[1] ?? '').padStart(2, '0')}:${time[2]}` }),
      ...(place && { place }),
    },
  };
  return true;
};

/** A day before a match stands apart from it: by a bracket, two blanks or the hour. A name goes on after one blank. */
const inlineDay = (words: string): ReturnType<typeof dayAt> => {
  const day = dayAt(words);
  return day && /^(?:\s*\]|\s{2,}|\t|\s\d{1,2}[.:h]\d{2}(?:h|\s|$))/.test(words.slice(day.length, day.length + 12)) ? day : undefined;
};

const blanksAt = (text: string, at: number): number => /^[\s\]]*/.exec(text.slice(at, at + 20))?.[0].length ?? 0;
const isName = ({ value }: Cell<string>): boolean => /\p{L}|\p{N}/u.test(value) && value.length <= 120 && !/[;|]/.test(value);

/** Goals in brackets below a match, over as many lines as it takes to close them. */
const readScorers = ({ text, gather, open }: State, { from, to }: PageLine): void => {
  if (!open) return;
  const words = uncommented(text.slice(from, to)).trim();
  open.notes.push(open.scorers === 'open' ? `${open.notes.pop() ?? ''} ${words}` : words);
  const said = open.notes.at(-1) ?? '';
  const depth = said.split('(').length - said.split(')').length;
  open.scorers = depth > 0 && said.length < LONGEST_LINE ? 'open' : 'closed';
  open.to = to;
  const outcome = open.match.result.value;
  const late = open.scorers === 'closed' ? lateGoal(said) : undefined;
  if (late !== undefined && outcome.kind === 'played' && outcome.extraTime === 'none')
    gather.remark('cell-unreadable', { from, to }, `a.e.t. (${late}')`, 'in part');
};

/** Line-ups have no place in a page of results: one remark a match says that they were left out. */
const readLineup = ({ open }: State, line: PageLine, content: string): boolean => {
  if (!open) return false;
  const goesOn = open.lineup !== undefined && !SCORE_AHEAD.test(content) && !/\sv\s/.test(content);
  if (
    !goesOn &&
    !isLineup(
      content,
      open.match.teams.map((team) => team.value),
    )
  )
    return false;
  open.lineup ??= { from: line.from, to: line.to };
  open.lineup.to = line.to;
  return true;
};

const flush = (state: State): void => {
  const { open, gather } = state;
  delete state.open;
  if (!open) return;
  const note = open.notes.join('; ');
  gather.add({ ...open.match, span: { from: open.match.span.from, to: open.to }, ...(note !== '' && { note }) });
  if (open.lineup) gather.remark('row-unreadable', open.lineup, 'A  2-1 (1-0)  B', 'nothing');
};

const headingOf = (state: State, group = state.group): readonly string[] => [...state.headings, ...(group === undefined ? [] : [group])];

/** A line without its comment: `#` at its beginning or after a blank. */
const uncommented = (words: string): string => {
  const at = /(?:^|\s)#/.exec(words);
  return at ? words.slice(0, at.index + (at[0].length - 1)) : words;
};

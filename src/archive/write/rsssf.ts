import { dayAt, seasonIn } from '../page/days.ts';
import type { Page, PageMatch } from '../page/page.ts';
import { sectionOf } from '../page/sections.ts';
import { joinStage } from '../page/stage.ts';
import { GROUP, KNOCKOUT, ROUND } from '../read/listings/rsssf.ts';
import { cleanWords, type Item, type Listing, listingOf, matchName, placeOf } from './listed.ts';
import { type Names, namesIn } from './names.ts';
import { outcomeNote } from './note-words.ts';
import { roundWithLeg, stageOver } from './rounds.ts';
import { RSSSF_NAME, rsssfDay, rsssfScore } from './rsssf-line.ts';
import { rsssfTable } from './rsssf-table.ts';
import { tableLines } from './table-lines.ts';
import type { PageWriter } from './writer.ts';

/**
 * The plain text of the RSSSF's archive: rounds with their day, `A - B   2-1`, dotted tables, remarks in brackets below the
 * match, and a footer with the sources. Sections that could be read as something else begin with `>`.
 */
export const writeRsssf: PageWriter = (page, order) => {
  const listing = listingOf(page, order);
  const title = titleOf(page, listing);
  const state: State = {
    ...listing,
    names: namesIn(listing.items, RSSSF_NAME, listing.tell),
    season: seasonIn(title),
    lines: [sectionLine([title])],
    footer: [],
    open: { stage: '' },
  };
  for (const item of listing.items) {
    if (item.kind === 'match') writeMatch(state, item);
    else writeTable(state, item);
  }
  return { text: `${[...state.lines, ...footerOf(page, state)].join('\n')}\n`, unsaid: listing.unsaid() };
};

type Place = { readonly stage: string; readonly group?: string | undefined; readonly round?: string | undefined };

type State = Listing & {
  readonly names: Names;
  readonly season: string | undefined;
  readonly lines: string[];
  /** What has no place among the results. */
  readonly footer: string[];
  open: Place;
  day?: string | undefined;
};

const LONGEST_TITLE = 300;
const LONGEST_NOTE = 2_000;

const titleOf = ({ season, title }: Page, { words }: Listing): string => {
  const told = cleanWords((title ?? season ?? '').slice(0, LONGEST_TITLE)) || words.untitled;
  return season === undefined || seasonIn(told) === season ? told : `${told} ${cleanWords(season.slice(0, 40))}`;
};

/** Words that are a section's title and nothing else, so that they need no mark. */
const isPlainTitle = (title: string): boolean =>
  /^\p{L}[\p{L}\p{N} ]{0,60}$/u.test(title) &&
  /(?:\p{L}{2}|\s(?:19|20)\d\d)$/u.test(title) &&
  !ROUND.test(title) &&
  !GROUP.test(title) &&
  RSSSF_NAME.isSafe(title) &&
  !/(?:^|\s)\S{1,2}(?:\s|$)/u.test(title) &&
  !/^(?:table|standings|posiciones|tabla|final|overall)/i.test(title);

const sectionLine = (titles: readonly string[]): string => {
  const [only = ''] = titles;
  return titles.length === 1 && isPlainTitle(only) ? only : `> ${joinStage(titles)}`.trim();
};

const SOUND = /^[\p{L}\p{N}][\p{L}\p{N} ,.'’ªº°()-]{0,59}$/u;
const isSound = (words: string): boolean =>
  SOUND.test(words) &&
  !/[\s.,(-]$/.test(words) &&
  !/\d\s?-\s?\d|\s-\s|\svs?\.?\s/i.test(words) &&
  !/\sw\/o|\([^)]*$/i.test(words) &&
  !/(?:^|\s)(?:awd|abd|annulled|ppd)(?:\s|$)/i.test(words);

/** Groups and rounds that the reader does not know as such are sections. */
const placeIn = (match: PageMatch): Place & { readonly titles: readonly string[] } => {
  const { group, leg, round, stage } = placeOf(match);
  const named = roundWithLeg(round, leg, group ?? stage.at(-1), ' ');
  const clean = named === undefined ? undefined : cleanWords(named);
  const isRound = clean !== undefined && isSound(clean) && ROUND.test(clean) && !GROUP.test(clean);
  const isGroup =
    group !== undefined && isSound(group) && GROUP.test(group) && !(isRound && KNOCKOUT.test(clean)) && (clean === undefined || isRound);
  const over = isRound ? stageOver(match, stage, clean) : stage;
  const titles = [...over, ...(group !== undefined && !isGroup ? [group] : []), ...(clean !== undefined && !isRound ? [clean] : [])].map(
    (title) => cleanWords(title.slice(0, LONGEST_TITLE)),
  );
  return { titles, stage: joinStage(titles), group: isGroup ? group : undefined, round: isRound ? clean : undefined };
};

/** Opens sections from the first that differs; `again`: the innermost in any case, which closes the day. */
const openPlace = (
  state: State,
  place: Place & { readonly titles: readonly string[] },
  how: 'if new' | 'again',
  day: string | undefined,
): void => {
  const { open } = state;
  const isStage =
    place.stage !== open.stage ||
    (place.group === undefined && (open.group !== undefined || (open.round !== undefined && place.round === undefined)));
  const isGroup = isStage || place.group !== open.group || (open.round !== undefined && place.round === undefined);
  const isRound = isGroup || place.round !== open.round;
  const inner = place.round !== undefined ? 'round' : place.group !== undefined ? 'group' : 'stage';
  const write = (is: boolean, level: typeof inner, line: string | undefined): void => {
    if (line === undefined || !(is || (how === 'again' && level === inner))) return;
    state.lines.push('', level === 'round' && day !== undefined ? `${line} [${day}]` : line);
    state.day = level === 'round' ? day : undefined;
  };
  write(isStage, 'stage', sectionLine(place.titles));
  write(isGroup, 'group', place.group);
  write(isRound, 'round', place.round);
  state.open = place;
};

const writeMatch = (state: State, { block, match }: Extract<Item, { kind: 'match' }>): void => {
  const { names, tell, words } = state;
  const place = placeIn(match);
  tellSection(state, match, block, place);
  const day = match.date && rsssfDay(match.date.value, state.season);
  if (match.date && match.date.value !== '' && day === undefined) tell('date', block, match.date.value);
  openPlace(state, place, day === undefined && state.day !== undefined ? 'again' : 'if new', day);
  if (day !== undefined && day !== state.day) state.lines.push(`[${day}]`);
  state.day = day;
  const { marks, notes, unsaid } = rsssfScore(match.result.value);
  const outcome = outcomeNote(match.result.value, words);
  for (const code of unsaid) tell(code, block, [matchName(match), outcome].filter((part) => part !== '').join(': '));
  const [home, away] = match.teams.map(({ value }) => names(value));
  state.lines.push(`${home} - ${away}   ${marks}`);
  const note = noteOf(state, match, block, notes === 'yes' ? outcome : '');
  if (note !== '') state.lines.push(`[${note}]`);
};

/** Lists what is lost where a section stands for a group or round. */
const tellSection = ({ tell }: State, match: PageMatch, block: number, { group, round, titles }: ReturnType<typeof placeIn>): void => {
  const { leg } = placeOf(match);
  const { group: _group, round: _round, ...bare } = { ...match, ...(leg !== undefined && { leg }) };
  const written = {
    ...bare,
    heading: [...titles, ...(group === undefined ? [] : [group])],
    ...(group !== undefined && { group }),
    ...(round !== undefined && { round }),
  };
  const [is, was] = [sectionOf(written, ''), sectionOf({ ...match, ...(leg !== undefined && { leg }) }, '')];
  // a play-off without a group, under the name of a knock-out round, is read as a third match
  if (is.path !== was.path || is.of !== was.of || (leg === 'play-off' && is.match === 'third-match'))
    tell('name', block, [...match.heading, match.group, match.round].filter((words) => words !== undefined).join(' > '));
};

/** What a line has no field for, once, in the brackets below it. */
const noteOf = ({ tell }: State, match: PageMatch, block: number, outcome: string): string => {
  const { details, ground, number, place, source, time } = match;
  const others = [
    place ?? '',
    time ?? '',
    number === undefined ? '' : `(${number})`,
    ...[...(details ?? [])].map(([key, { value }]) => `${key}: ${value}`),
  ];
  if ((place !== undefined && place !== '') || ground !== 'home') tell('place', block, place || `${matchName(match)}: ${ground}`);
  for (const words of [...others.slice(1), source ?? '']) if (words !== '') tell('detail', block, words);
  const said = cleanWords(match.note ?? '');
  const more = [outcome, ...others].map(cleanWords).filter((words) => words !== '' && !said.includes(words));
  const whole = [said, ...more]
    .filter((words) => words !== '')
    .join('; ')
    .slice(0, LONGEST_NOTE);
  const note = cleanWords(whole);
  if (match.note !== undefined && match.note !== '' && !note.startsWith(match.note)) tell('note', block, match.note);
  // a note that is a day would be the day of the next match
  const day = dayAt(note);
  return day && /^[\s,.]*$/.test(note.slice(day.length)) ? `· ${note}` : note;
};

const writeTable = (state: State, { block, table }: Extract<Item, { kind: 'table' }>): void => {
  const rows = table.kind === 'standings' ? rsssfTable(table, block, state) : undefined;
  if (rows === undefined) {
    state.tell('block', block, table.heading.at(-1) ?? table.kind);
    state.footer.push(table.heading.join(' > '), ...tableLines(table));
    return;
  }
  const place = placeIn({ kind: 'match', heading: table.heading, span: table.span } as PageMatch);
  openPlace(state, place, 'if new', undefined);
  state.lines.push('', ...rows);
};

/** Sources, licence and what stood in no other place; our reader takes all of it as credits. */
const footerOf = ({ source }: Page, { footer }: State): readonly string[] => {
  const credits = (source?.credits ?? '')
    .split('\n')
    .map(cleanWords)
    .filter((line) => line !== '');
  const address =
    source?.address !== undefined && !credits.some((line) => line.includes(source.address ?? ''))
      ? [`Source: ${cleanWords(source.address)}`]
      : [];
  const licence =
    source?.licence === undefined
      ? []
      : [/^(?:\(c\)|©)/i.test(source.licence) ? cleanWords(source.licence) : `(C) ${cleanWords(source.licence)}`];
  const revision = source?.revision === undefined ? [] : [`Last updated: ${cleanWords(source.revision)}`];
  const lines = [...credits, ...address, ...licence, ...revision, ...footer.map((line) => cleanWords(line)).filter((line) => line !== '')];
  return lines.length === 0 ? [] : ['', 'About this document', '', ...lines.map((line) => line.slice(0, LONGEST_NOTE))];
};

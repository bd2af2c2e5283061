import { seasonIn } from '../page/days.ts';
import type { PageMatch, Qualifiers, Standings } from '../page/page.ts';
import { sectionOf } from '../page/sections.ts';
import { commentOf, GROUP, groupOf, groupsIn, isOnlyTeam } from './football-txt-groups.ts';
import { footballTxtDay, footballTxtScore, SAFE_NAME } from './football-txt-line.ts';
import { cleanWords, type Item, type Listing, listingOf, matchName, placeOf } from './listed.ts';
import { type Names, namesIn } from './names.ts';
import { outcomeNote } from './note-words.ts';
import { roundWithLeg, stageOver } from './rounds.ts';
import { tableLines } from './table-lines.ts';
import type { PageWriter } from './writer.ts';

/**
 * Football.TXT in its present form: https://github.com/openfootball/quick-starter. Sections from `==` on, groups and rounds
 * under `▪`, days on lines of their own. Tables give the line of their group; their figures, third matches and rulings have no
 * form there: they stand as comments.
 */
export const writeFootballTxt: PageWriter = (page, order) => {
  const listing = listingOf(page, order);
  const title = headingWords(page.title ?? page.season ?? listing.words.untitled) || listing.words.untitled;
  const season = page.season === undefined ? undefined : headingWords(page.season);
  const whole = season === undefined || seasonIn(title) === season ? title : `${title} ${season}`;
  const state: State = {
    ...listing,
    names: namesIn(listing.items, SAFE_NAME, listing.tell),
    groups: groupsIn(listing.items),
    title: whole,
    lines: [`= ${whole}`],
    heading: [],
  };
  for (const item of listing.items) {
    if (item.kind === 'match') writeMatch(state, item);
    else writeTable(state, item.table, item.block);
  }
  return { text: `${state.lines.join('\n')}\n`, unsaid: listing.unsaid() };
};

type State = Listing & {
  readonly names: Names;
  /** Lines of groups that are not written yet, by their stage. */
  readonly groups: Map<string, Map<string, readonly string[]>>;
  readonly title: string;
  readonly lines: string[];
  /** Where the reader stands: sections, the group or round in them, the day. */
  heading: readonly string[];
  mark?: string | undefined;
  day?: string | undefined;
};

/** The reader counts twelve signs at most. */
const DEEPEST = 11;
const LONGEST_TITLE = 300;
const LONGEST_NOTE = 2_000;

/** A title without what would begin a comment or end the heading. */
const headingWords = (words: string): string =>
  cleanWords(words.slice(0, LONGEST_TITLE))
    .replace(/(?<=^|\s)#/g, '＃')
    .replace(/^=+|=+$/g, '')
    .trim();

const openSection = (state: State, wanted: readonly string[], block: number): void => {
  const heading = wanted.map(headingWords).filter((title) => title !== '');
  for (const title of wanted) if (headingWords(title) !== title) state.tell('name', block, title);
  const deep = heading.length > DEEPEST ? [...heading.slice(0, DEEPEST - 1), heading.slice(DEEPEST - 1).join(' > ')] : heading;
  const same = deep.length === state.heading.length && deep.every((title, i) => title === state.heading[i]);
  if (!same) reopen(state, deep);
};

/** Writes the titles that differ; the last in any case, so that group, round and day are closed. */
const reopen = (state: State, heading: readonly string[]): void => {
  const shared = heading.findIndex((title, i) => title !== state.heading[i]);
  const from = shared === -1 ? Math.max(0, heading.length - 1) : shared;
  state.lines.push('');
  if (heading.length === 0) state.lines.push(`= ${state.title}`);
  for (const [i, title] of heading.entries()) if (i >= from) state.lines.push(`${'='.repeat(i + 2)} ${title}`);
  state.heading = heading;
  state.mark = undefined;
  state.day = undefined;
};

const setMark = (state: State, mark: string | undefined): void => {
  if (mark === state.mark) return;
  if (mark === undefined) reopen(state, state.heading);
  else state.lines.push('', `▪ ${mark}`);
  state.mark = mark;
  state.day = undefined;
};

/** Whether a group that is only a title, with the words of its round under it, says as much. */
const isSame = ({ group = '', ...match }: PageMatch, heading: readonly string[], round: string | undefined): boolean => {
  if (GROUP.test(group)) return true;
  const under = round === undefined ? {} : { round };
  const [as, was] = [sectionOf({ ...match, ...under, heading }, ''), sectionOf({ ...match, group }, '')];
  return as.path === was.path && as.of === was.of;
};

const roundWords = (round: string): string =>
  headingWords(round)
    .replace(/[|#]/g, '·')
    .replace(/[:\s]+$/, '');

const writeMatch = (state: State, { block, match }: Extract<Item, { kind: 'match' }>): void => {
  const { names, tell, words } = state;
  const { group, leg, round, stage } = placeOf(match);
  const named = roundWithLeg(round, leg, stage.at(-1));
  const own = named === undefined ? undefined : roundWords(named);
  if (own !== named || (round !== undefined && named !== undefined && !named.startsWith(round))) tell('name', block, round ?? named ?? '');
  // a group is closed by a round, so a group with rounds is a section
  const isMark = group !== undefined && !own && GROUP.test(group);
  if (group !== undefined && !isSame({ ...match, ...(leg !== undefined && { leg }) }, [...stage, group], own || undefined))
    tell('detail', block, group);
  openSection(state, group !== undefined && !isMark ? [...stage, group] : stageOver(match, stage, own || undefined), block);
  setMark(state, isMark ? group : own || undefined);
  setDay(state, match, block);
  if (leg === 3) {
    tell('third-match', block, matchName(match));
    state.lines.push(`# ${words.thirdMatch}`);
  }
  const { between, notes, unsaid: left } = footballTxtScore(match.result.value);
  for (const code of left)
    tell(code, block, [matchName(match), outcomeNote(match.result.value, words)].filter((part) => part !== '').join(': '));
  const comments = [
    match.note ?? '',
    ...(notes === 'yes' ? [outcomeNote(match.result.value, words)] : []),
    ...otherWords(state, match, block),
  ];
  const comment = noteOf(comments);
  const written = [...new Set(comments)].filter((words) => words !== '').join('; ');
  if (match.note !== undefined && match.note !== '' && comment !== written) tell('note', block, match.note);
  const [home, away] = match.teams.map(({ value }) => names(value));
  const [number, time, place] = [numberOf(match), timeOf(match), placeWords(match.place)];
  if (place !== (match.place ?? '') || match.ground !== 'home') tell('place', block, match.place ?? `${matchName(match)}: ${match.ground}`);
  state.lines.push(
    `  ${number}${time}${home}  ${between}  ${away}${place === '' ? '' : `  @ ${place}`}${comment === '' ? '' : `  ## ${comment}`}`,
  );
};

const setDay = (state: State, match: PageMatch, block: number): void => {
  const day = match.date && footballTxtDay(match.date.value);
  if (match.date && day === undefined) state.tell('date', block, match.date.value);
  if (day === state.day) return;
  if (day !== undefined) state.lines.push(day);
  // a day holds until the next round or section
  else if (state.mark === undefined) reopen(state, state.heading);
  else state.lines.push('', `▪ ${state.mark}`);
  state.day = day;
};

/** What a match line has no field for, in words. */
const otherWords = ({ tell }: State, match: PageMatch, block: number): readonly string[] => {
  const { details, number, source, time } = match;
  const said = [
    ...(time !== undefined && timeOf(match) === '' ? [time] : []),
    ...(number !== undefined && numberOf(match) === '' ? [`${number}`] : []),
    ...[...(details ?? [])].map(([key, { value }]) => `${key}: ${value}`),
  ];
  for (const words of said) tell('detail', block, words);
  if (source !== undefined) tell('detail', block, source);
  return said;
};

const numberOf = ({ number }: PageMatch): string =>
  number !== undefined && Number.isInteger(number) && number >= 0 && number <= 9_999 ? `(${number}) ` : '';

const timeOf = ({ time }: PageMatch): string => (time !== undefined && /^\d{2}:\d{2}$/.test(time) ? `${time}  ` : '');

const placeWords = (place = ''): string => cleanWords(place.slice(0, LONGEST_TITLE)).replace(/(?<=^|\s)#/g, '＃');

/** A comment may hold anything but a line end; the reader takes off the `#` at its beginning. */
const noteOf = (notes: readonly string[]): string =>
  cleanWords(
    [...new Set(notes)]
      .filter((words) => words !== '')
      .join('; ')
      .slice(0, LONGEST_NOTE),
  ).replace(/^[#\s]+/, '');

const writeTable = (state: State, table: Standings | Qualifiers, block: number): void => {
  const { group, stage } = groupOf(table);
  const isGroup = group !== undefined && table.rows.length > 0;
  if (isGroup) {
    openSection(state, stage, block);
    writeGroups(state, stage);
  }
  if (table.kind === 'qualifiers' && table.rows.every(isOnlyTeam)) {
    if (isGroup) return;
    state.tell('block', block, table.heading.at(-1) ?? table.kind);
    state.lines.push('', ...commentOf([...table.heading, table.rows.map(({ team }) => team.value).join(', ')].join(': ')));
    return;
  }
  state.tell('block', block, table.heading.at(-1) ?? table.kind);
  state.lines.push('', ...commentOf(group ?? table.heading.join(' > ')), ...tableLines(table).map((line) => `# ${line}`));
};

/** `Group A | Russia  Egypt`, for all groups of a stage before its first. */
const writeGroups = (state: State, stage: readonly string[]): void => {
  const key = JSON.stringify(stage);
  const lines = state.groups.get(key);
  if (lines === undefined) return;
  state.groups.delete(key);
  // below a round the line would be of that round
  if (state.mark !== undefined) reopen(state, state.heading);
  state.lines.push('', ...[...lines].map(([group, teams]) => `${group} | ${teams.map(state.names).join('  ')}`));
};

import type { ChangedContest, ChangesDocument, EntryDocument, Team, WrittenDocument, WrittenTogetherDocument } from '../../wire/index.ts';
import { quoted } from '../answer.ts';
import type { Page } from '../page.ts';
import { type CommandsWords, commandsWordsFor } from '../words/commands-words.ts';
import { nameOf } from './entry-answer.ts';

/** What was put on record, what that changes, and how to take it back. */
export const writtenLines = (page: Page, { changes, entry, season, written }: WrittenDocument): readonly string[] => {
  const words = commandsWordsFor(page.words.language);
  const head = words.written[written](season, nameOf(entry));
  return [
    written === 'no' ? page.style.yellow(head) : page.style.green(head),
    ...saidLines(page, entry).map((line) => `  ${line}`),
    ...(changes === null ? [] : changeLines(page, changes)),
    ...(written === 'no' ? [] : [page.style.dim(words.toUndo(quoted(season), nameOf(entry)))]),
  ];
};

/** The same of several entries that one command wrote; the first of them is the one by which they are taken back. */
export const togetherLines = (page: Page, { changes, entries, season, written }: WrittenTogetherDocument): readonly string[] => {
  const words = commandsWordsFor(page.words.language);
  const head = words.written[written](season, entries.map(nameOf).join(' + '));
  const [first] = entries;
  return [
    written === 'no' ? page.style.yellow(head) : page.style.green(head),
    ...entries.flatMap((entry) => saidLines(page, entry).map((line) => `  ${line}`)),
    ...(changes === null ? [] : changeLines(page, changes)),
    ...(written === 'no' || first === undefined ? [] : [page.style.dim(words.toUndo(quoted(season), nameOf(first)))]),
  ];
};

/** What an entry says, a line each. */
export const saidLines = (page: Page, entry: EntryDocument): readonly string[] => {
  const words = commandsWordsFor(page.words.language);
  const files = entry.files.join(', ');
  switch (entry.kind) {
    case 'facts':
      return shortened(
        words,
        entry.facts.map(({ contest, text }) => `${page.text(text)}${contest === null ? '' : `  ${page.style.dim(contest)}`}`),
      );
    case 'undo':
      return [words.undone(entry.undoes === null ? '?' : nameOf({ stream: entry.stream, version: entry.undoes }))];
    case 'opened':
      return [words.opening(files)];
    case 'rules':
      return [words.rules(files)];
    case 'added':
      return [words.added(files)];
    case 'stream':
      return [words.keeps(entry.keeps?.stream ?? '', entry.keeps?.name ?? '', entry.keeps?.contests.join(', ') ?? '')];
  }
};

/** A whole facts file, or all that one result of a pyramid moves, must not fill the screen. */
const MOST_LINES = 24;
const shortened = (words: CommandsWords, lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), words.more(lines.length - MOST_LINES + 1)];

const changeLines = (page: Page, { champion, conflicts, contests, due, prizes }: ChangesDocument): readonly string[] => {
  const words = commandsWordsFor(page.words.language);
  const { style, text } = page;
  const name = (team: Team | null): string | null => team?.name ?? null;
  const ends = [
    ...prizes.map(({ after, before, name: prize }) => words.prize(text(prize), name(after), name(before))),
    ...(champion === null ? [] : [champion.after ? words.champion(champion.after.name) : words.noChampion(champion.before?.name ?? '')]),
  ];
  const moved = shortened(words, [
    ...contests.flatMap((contest) => contestLines(page, words, contest)),
    ...ends.map((line) => style.bold(line)),
  ]);
  const acts = shortened(words, [
    ...due.more.map((one) => `${style.yellow('•')} ${text(one.text)}  ${style.dim(one.contest ?? '')}`),
    ...conflicts.map((one) => `${style.red(words.conflict)}: ${text(one.about)}  ${style.dim(one.contest ?? '')}`),
  ]);
  if (moved.length + acts.length === 0) return [words.noChange];
  return [page.style.bold(words.changes), ...[...moved, ...acts].map((line) => `  ${line}`)];
};

/** What says itself (a club at zero points in a group that it has just entered, the list it was entered in) is left out. */
const contestLines = (page: Page, words: CommandsWords, { id, name, places, rows, slots, voided }: ChangedContest): readonly string[] => {
  const ordinal = page.words.ordinal;
  const said = ({ points, position }: ChangedContest['rows'][number]['after']): string => `${ordinal(position)}, ${words.points(points)}`;
  const entered = new Set(slots.flatMap(({ after }) => after?.id ?? []));
  const lines = [
    ...rows.flatMap(({ after, before, team }) => {
      if (before === null) return entered.has(team.id) ? [] : [words.row(team.name, said(after), null)];
      return [words.row(team.name, said(after), before.position === after.position ? words.points(before.points) : said(before))];
    }),
    ...slots.map(({ after, before }) => (after ? words.enters(after.name, before?.name ?? null) : words.leaves(before?.name ?? ''))),
    ...places.flatMap(({ after, before, place }) => {
      if (after && entered.has(after.id)) return [];
      return [after ? words.holds(ordinal(place), after.name) : words.losesPlace(ordinal(place), before?.name ?? '')];
    }),
    ...(voided === 0 ? [] : [voided > 0 ? words.voided(voided) : words.restored(-voided)]),
  ];
  return lines.map((line) => `${page.text(name)}: ${line}  ${page.style.dim(id)}`);
};

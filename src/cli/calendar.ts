import { CommanderError } from 'commander';
import {
  type CalendarChange,
  type CalendarCheck,
  type CalendarOrder,
  checkCalendar,
  makeCalendar,
  type Papers,
  type SeasonCalendar,
  type Shelf,
  writeCalendar,
  writeChange,
} from '../app/index.ts';
import {
  type BrokenDocument,
  type CalendarCheckDocument,
  type CalendarDocument,
  type DatedMatchDocument,
  presentCalendar,
  presentCalendarCheck,
  presentProblem,
  type WishDocument,
} from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { type CalendarOptions, type CheckOptions, sides } from './calendar-options.ts';
import { alignRows } from './columns.ts';
import { type Clerk, isWriting, writeAnswer } from './commands/index.ts';
import { cleanse, heading, type Page } from './page.ts';
import { type Clock, SECONDS, startClockOf } from './time-limit.ts';
import { type CalendarCommandWords, calendarWordsFor } from './words/calendar-words.ts';

/** Where calendars are looked up, read, timed and, if anything can be written, put on record. */
type Place = { readonly shelf: Shelf; readonly papers: Papers | undefined; readonly clock: Clock; readonly clerk: Clerk | undefined };

type Made = Exclude<SeasonCalendar, { readonly kind: 'refused' }>;
type Checked = Exclude<CalendarCheck, { readonly kind: 'refused' }>;

/** `ascenso calendar`. 0: dated · 1: wishes cannot hold together, or time was over · 2: it cannot be read, or was asked wrongly. */
export const showCalendar = async (
  answer: Answer,
  { clerk, clock, papers, shelf }: Place,
  season: string,
  contest: string,
  asked: CalendarOptions,
): Promise<ExitCode> => {
  const order = orderOf(answer.page, contest, asked);
  const startClock = startClockOf(clock, asked.timeLimit ?? SECONDS);
  if (clerk && isWriting(asked)) {
    let last: Made | undefined;
    const decide = writeCalendar({ ...order, papers, startClock }, (made) => {
      last = made;
    });
    const code = await writeAnswer(answer, clerk, season, asked, decide, () =>
      last === undefined || last.dates.kind === 'dated' ? undefined : unwritten(answer, tellCalendar(answer, last, asked), 'nothing'),
    );
    const bySlot = last?.found.games.filter(({ away, home }) => !('team' in away && 'team' in home)).length ?? 0;
    if (answer.json === 'text' && code === 0 && bySlot > 0) answer.lines([calendarWordsFor(answer.page.words.language).bySlot(bySlot)]);
    return code;
  }
  const made = await makeCalendar(shelf, papers, season, order, startClock());
  return made.kind === 'refused' ? refuse(answer, made.problems.map(presentProblem)) : tellCalendar(answer, made, asked);
};

const tellCalendar = (answer: Answer, made: Made, asked: CalendarOptions): ExitCode => {
  const document = presentCalendar(made, made.problems.map(presentProblem));
  const code = document.state === 'dated' ? 0 : 1;
  if (answer.json === 'json') {
    answer.document(document);
    return code;
  }
  const shown = cleanse(document);
  if (asked.facts && document.state === 'dated') answer.lines(document.facts.trimEnd().split('\n'));
  else answer.lines(calendarLines(answer.page, shown, asked.timeLimit ?? SECONDS));
  if (document.problems.length > 0) answer.problems(shown.problems);
  return code;
};

/** `ascenso calendar check`. 0: everything holds · 1: something is broken · 2: it cannot be read, or was asked wrongly. */
export const checkDates = async (
  answer: Answer,
  { clerk, papers, shelf }: Place,
  season: string,
  contest: string,
  asked: CheckOptions,
): Promise<ExitCode> => {
  const order = orderOf(answer.page, contest, asked);
  const change = changeOf(asked);
  if (clerk && isWriting(asked)) {
    if (change === undefined) throw new CommanderError(1, 'commander.missingMandatoryOptionValue', "'--move', '--swap'");
    let last: Checked | undefined;
    const decide = writeChange({ ...order, papers, change, broken: asked.anyway ? 'write' : 'refuse' }, (checked) => {
      last = checked;
    });
    return writeAnswer(answer, clerk, season, asked, decide, () => {
      if (last?.change === undefined || last.change.more.length === 0 || asked.anyway) return undefined;
      return unwritten(answer, tellChecked(answer, last), 'anyway');
    });
  }
  const checked = await checkCalendar(shelf, papers, season, order, change);
  return checked.kind === 'refused' ? refuse(answer, checked.problems.map(presentProblem)) : tellChecked(answer, checked);
};

const tellChecked = (answer: Answer, checked: Checked): ExitCode => {
  const document = presentCalendarCheck(checked, checked.calendar, checked.problems.map(presentProblem));
  if (answer.json === 'json') answer.document(document);
  else {
    const shown = cleanse(document);
    answer.lines(checkLines(answer.page, shown));
    if (shown.problems.length > 0) answer.problems(shown.problems);
  }
  return (document.change?.more ?? document.broken).length > 0 ? 1 : 0;
};

/** After an answer that says why. */
const unwritten = ({ json, lines, page }: Answer, _told: ExitCode, how: 'nothing' | 'anyway'): ExitCode => {
  if (json === 'text') lines([page.style.yellow(calendarWordsFor(page.words.language).unwritten[how])]);
  return 2;
};

const orderOf = (page: Page, contest: string, asked: CalendarOptions): CalendarOrder => {
  const { days, from, kickOff, rest, seed, split, until, wishes } = asked;
  return {
    contest,
    language: page.words.language,
    question: {},
    numbers: seed === undefined ? { kind: 'listed' } : { kind: 'drawn', seed },
    frame: {
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      ...(days !== undefined && { days }),
      ...(kickOff !== undefined && { kickOff }),
      ...(rest !== undefined && { rest }),
      ...(split && { rounds: 'split' }),
    },
    ...(wishes !== undefined && { wishes }),
  };
};

const changeOf = ({ at, move, swap, to }: CheckOptions): CalendarChange | undefined => {
  if (move !== undefined) {
    if (to === undefined) throw new CommanderError(1, 'commander.missingMandatoryOptionValue', "'--to <date>'");
    const [home, away] = move;
    return { kind: 'move', home, away, day: to, ...(at !== undefined && { time: at }) };
  }
  const [first, second] = swap ?? [];
  if (swap === undefined) return undefined;
  if (first === undefined || second === undefined)
    throw new CommanderError(1, 'commander.optionMissingArgument', '\'--swap "A v B" "C v D"\'');
  return { kind: 'swap', first: sides(first), second: sides(second) };
};

const calendarLines = (page: Page, document: CalendarDocument, seconds: number): readonly string[] => {
  const words = calendarWordsFor(page.words.language);
  const { style } = page;
  if (document.state === 'cut-short') return [style.yellow(words.cutShort(seconds))];
  if (document.state === 'impossible') {
    const closing = document.fewest ? style.dim(words.remedy) : style.yellow(words.wishesCut);
    return [heading(page, words.impossible), ...wishLines(page, document.wishes), closing];
  }
  const { matches, moved } = document;
  if (matches.length === 0) return [words.nothing];
  const rounds = new Map<string, DatedMatchDocument[]>();
  for (const match of matches) {
    const key = `${match.contest} ${match.round}`;
    rounds.set(key, [...(rounds.get(key) ?? []), match]);
  }
  const blocks = [...rounds.values()].flatMap((round) => {
    const [first] = round;
    return first === undefined
      ? []
      : [heading(page, words.round(page.text(first.contestName), first.round)), ...matchLines(page, round), ''];
  });
  return [
    ...blocks,
    words.dated(matches.length, new Set(matches.map(({ date }) => date)).size),
    ...(moved.length > 0 ? [words.moved(moved.length), ...matchLines(page, moved)] : []),
    ...(document.fewest ? [] : [style.yellow(words.notFewest)]),
  ];
};

const matchLines = (page: Page, matches: readonly DatedMatchDocument[]): readonly string[] =>
  alignRows(
    matches.map((match) => [
      `  ${match.day === null ? '' : page.text(match.day)}`,
      match.time ?? '',
      side(page, match.home),
      '–',
      side(page, match.away),
      match.ground === null ? '' : page.style.dim(match.ground),
    ]),
    [],
    1,
  );

const side = (page: Page, { label, team }: DatedMatchDocument['home']): string => team?.name ?? page.style.yellow(page.text(label));

const wishLines = (page: Page, wishes: readonly WishDocument[]): readonly string[] =>
  alignRows(
    wishes.map(({ column, file, line, text }) => [
      `  · ${page.text(text)}`,
      file === null ? '' : page.style.dim(`${file}:${line}:${column}`),
    ]),
    [],
  );

const checkLines = (page: Page, { broken, change, dated, matches }: CalendarCheckDocument): readonly string[] => {
  const words = calendarWordsFor(page.words.language);
  const { style } = page;
  const now = broken.length === 0 ? [style.green(words.fine)] : [heading(page, words.now(broken.length)), ...brokenLines(page, broken)];
  return [words.checked(dated, matches), ...now, ...(change === null ? [] : ['', ...changeLines(page, words, change)])];
};

const changeLines = (page: Page, words: CalendarCommandWords, change: NonNullable<CalendarCheckDocument['change']>): readonly string[] => {
  const { less, matches, more } = change;
  return [
    ...matchLines(page, matches),
    ...(more.length === 0 ? [page.style.green(words.noMore)] : [heading(page, words.more), ...brokenLines(page, more)]),
    ...(less.length === 0 ? [] : [heading(page, words.less), ...brokenLines(page, less)]),
  ];
};

const brokenLines = (page: Page, broken: readonly BrokenDocument[]): readonly string[] =>
  broken.flatMap(({ column, day, detail, file, line, matches, team, text }) => [
    ...alignRows([[`  · ${page.text(text)}`, file === null ? '' : page.style.dim(`${file}:${line}:${column}`)]], []),
    ...(detail === null ? [] : [`    ${page.text(detail)} (${page.text(day)})`]),
    ...matchLines(page, matches).map((one) => `  ${one}`),
    ...(team === null || matches.length < 2 ? [] : [`    → ${team.name}`]),
  ]);

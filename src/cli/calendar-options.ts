import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CalendarFrame, USUAL_REST } from '../app/index.ts';
import { type Clerk, type Writing, withWriting } from './commands/index.ts';
import { SECONDS, timeLimitOption } from './time-limit.ts';
import { calendarWordsFor } from './words/calendar-words.ts';
import type { Words } from './words/index.ts';

/** What `ascenso calendar` and `ascenso calendar check` are asked with. */
export type CalendarOptions = Writing & {
  readonly from?: string;
  readonly until?: string;
  readonly days?: CalendarFrame['days'];
  readonly kickOff?: readonly string[];
  readonly rest?: number;
  readonly split?: true;
  readonly wishes?: string;
  readonly seed?: number;
  readonly timeLimit?: number;
  readonly facts?: true;
};

export type CheckOptions = CalendarOptions & {
  readonly move?: readonly [string, string];
  readonly to?: string;
  readonly at?: string;
  readonly swap?: readonly string[];
};

/** Weekdays as people type them. */
const WEEKDAYS = {
  mon: ['mon', 'lun'],
  tue: ['tue', 'mar'],
  wed: ['wed', 'mié', 'mie'],
  thu: ['thu', 'jue'],
  fri: ['fri', 'vie'],
  sat: ['sat', 'sáb', 'sab'],
  sun: ['sun', 'dom'],
} as const;
type Weekday = keyof typeof WEEKDAYS;

const day = (found: string): string => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(found) ? new Date(`${found}T00:00:00Z`) : undefined;
  if (date === undefined || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(found))
    throw new InvalidArgumentError(`date ${found}`);
  return found;
};

const weekdays = (found: string): readonly Weekday[] =>
  listOf(found).map((typed) => {
    const name = (Object.keys(WEEKDAYS) as Weekday[]).find((one) =>
      WEEKDAYS[one].some((word) => word === typed.toLowerCase().normalize('NFC')),
    );
    if (name === undefined) throw new InvalidArgumentError(`weekday ${typed}`);
    return name;
  });

const time = (found: string): string => {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(found)) throw new InvalidArgumentError(`time ${found}`);
  return found;
};

const listOf = (found: string): readonly string[] => found.split(',').map((one) => one.trim());

const whole = (most: number) => (found: string) => {
  const value = Number(found);
  if (!/^\d+$/.test(found) || value > most) throw new InvalidArgumentError(`number ${found}`);
  return value;
};

const MOST_REST = 60;
const MOST_SEED = 2 ** 32 - 1;

/** The command with its `check` below it; both understand the options of the first. */
export const withCalendar = (
  command: (name: string, description: string) => Command,
  style: (command: Command) => Command,
  words: Words,
  clerk: Clerk | undefined,
): { readonly calendar: Command; readonly check: Command } => {
  const { contest, describes, describesCheck, names, options, season } = calendarWordsFor(words.language);
  const calendar = command('calendar', describes)
    .argument(`<${names.season}>`, season)
    .argument(`<${names.contest}>`, contest)
    .option(`--from <${names.date}>`, options.from, day)
    .option(`--until <${names.date}>`, options.until, day)
    .option(`--days <${names.days}>`, options.days, weekdays)
    .option(`--kick-off <${names.times}>`, options.kickOff, (found) => listOf(found).map(time))
    .addOption(new Option(`--rest <${names.number}>`, options.rest(USUAL_REST)).argParser(whole(MOST_REST)))
    .option('--split', options.split)
    .option(`--wishes <${names.file}>`, options.wishes)
    .addOption(new Option(`--seed <${names.number}>`, options.seed).argParser(whole(MOST_SEED)))
    .addOption(timeLimitOption(names.seconds, () => options.timeLimit(SECONDS)))
    .option('--facts', options.facts);
  if (clerk) withWriting(calendar, words.language, options.write, ['facts']);
  const check = style(calendar.command('check'))
    .description(describesCheck)
    .argument(`<${names.season}>`, season)
    .argument(`<${names.contest}>`, contest)
    .option(`--move <${names.match}>`, options.move, sides)
    .option(`--to <${names.date}>`, options.to, day)
    .option(`--at <${names.times}>`, options.at, time)
    .option(`--swap <${names.match}...>`, options.swap);
  return { calendar, check };
};

/** `A v B` */
export const sides = (found: string): readonly [string, string] => {
  const [, home, away] = /^(.+?)\s+v\s+(.+)$/s.exec(found.trim()) ?? [];
  if (home === undefined || away === undefined) throw new InvalidArgumentError(`match ${found}`);
  return [home, away];
};

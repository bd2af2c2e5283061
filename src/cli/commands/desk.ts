import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import { LogStoreError, type Office, type Refused, type Signed } from '../../app/index.ts';
import { presentProblem } from '../../wire/index.ts';
import { type Answer, type ExitCode, refuse } from '../answer.ts';
import type { KeptSheets } from '../kept-sheets.ts';
import { type CommandOption, type CommandsWords, commandsWordsFor } from '../words/commands-words.ts';

/** What commands that write need from outside beside the office: who and when, and names for entries. */
export type Clerk = {
  readonly office: Office;
  /** UTC instant of now. */
  readonly now: () => string;
  /** The day where the person is. */
  readonly today: () => string;
  readonly newId: () => string;
  /** Who records, if the command does not say. */
  readonly user: string;
  /** All seasons of the store into a file, and back. */
  readonly backup: (file: string) => Promise<Copied>;
  readonly restore: (file: string) => Promise<Copied>;
  /** Absent where nothing is kept beside the logs. */
  readonly sheets?: KeptSheets;
};
type Copied = { readonly seasons: number; readonly entries: number } | { readonly problems: Refused['problems'] };

/** The options that every command which writes has. */
export type Signature = {
  readonly as?: string;
  readonly why?: string;
  readonly stream?: string;
  readonly dryRun?: true;
  readonly anyway?: true;
  readonly id?: string;
};

export const signed = ({ newId, now, user }: Clerk, season: string, asked: Signature): Signed => ({
  season: season.trim().replace(/\/+$/, ''),
  id: asked.id ?? newId(),
  recorded: now(),
  by: asked.as ?? user,
  writes: asked.dryRun ? 'look' : 'entry',
  warnings: asked.anyway ? 'anyway' : 'refuse',
  ...(asked.why !== undefined && { why: asked.why }),
  ...(asked.stream !== undefined && { stream: asked.stream }),
});

/** Where the store cannot do what it is asked, its own words are the refusal. */
export const guarded = async (answer: Answer, work: () => Promise<ExitCode>): Promise<ExitCode> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LogStoreError) return refuse(answer, [presentProblem(error.problem)]);
    throw error;
  }
};

export const wordsOf = ({ page }: Answer): CommandsWords => commandsWordsFor(page.words.language);

/** Option parsers; what they throw is told in our own words. */
const day = (found: string): string => {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(found) && !Number.isNaN(Date.parse(`${found}T00:00:00Z`));
  if (!real || !new Date(`${found}T00:00:00Z`).toISOString().startsWith(found)) throw new InvalidArgumentError(`date ${found}`);
  return found;
};
const wholeNumber = (found: string): number => {
  if (!/^\d{1,9}$/.test(found)) throw new InvalidArgumentError(`number ${found}`);
  return Number(found);
};
const listed = (found: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), found];

/** An option that a command cannot do without. */
export const mustHave = <T>(value: T | undefined, option: string): T => {
  if (value === undefined) throw new CommanderError(1, 'commander.missingMandatoryOptionValue', `'${option}'`);
  return value;
};

/** Adds options by name; each is described and valued in the words of the language. */
export const makeOptions = ({ options, values }: CommandsWords) => {
  const flags: Readonly<Record<CommandOption, readonly [flags: string, parse?: (found: string, before: never) => unknown]>> = {
    as: [`--as <${values.who}>`],
    why: [`--why <${values.text}>`],
    stream: [`--stream <${values.id}>`],
    dryRun: ['--dry-run'],
    anyway: ['--anyway'],
    id: [`--id <${values.id}>`],
    in: [`--in <${values.path}>`],
    date: [`--date <${values.date}>`, day],
    by: [`--by <${values.id}>`],
    saidBy: [`--said-by <${values.who}>`],
    take: [`--take <${values.who}>`],
    wonBy: [`--won-by <${values.name}>`],
    absent: [`--absent <${values.name}>`],
    bothLose: ['--both-lose'],
    time: [`--time <${values.time}>`],
    place: [`--place <${values.name}>`],
    slot: [`--slot <${values.number}>`, wholeNumber],
    seed: [`--seed <${values.number}>`, wholeNumber],
    replacedBy: [`--replaced-by <${values.name}>`],
    takesRecord: ['--takes-record'],
    name: [`--name <${values.id}>`],
    about: [`--about <${values.text}>`],
    until: [`--until <${values.date}>`, day],
    fee: [`--fee <${values.text}>`],
    ground: [`--ground <${values.text}>`],
    on: [`--on <${values.id}>`],
    standing: [`--standing <${values.text}>`],
    from: [`--from <${values.id}>`],
    rules: [`--rules <${values.path}>`],
    called: [`--season <${values.name}>`],
    playedIn: [`--in <${values.path}>`],
    legs: [`--legs <${values.number}>`, wholeNumber],
    neutral: ['--neutral'],
    decidedBy: [`--decided-by <${values.text}>`],
    to: [`--to <${values.text}>`],
    ruling: [`--ruling <${values.id}>`],
    without: [`--without <${values.date}>`, (found: string, before: readonly string[] | undefined) => listed(day(found), before)],
    since: [`--from <${values.date}>`, day],
    authority: [`--by <${values.who}>`],
    article: [`--article <${values.text}>`],
    clubId: [`--club-id <${values.id}>`],
    seat: [`--seat <${values.name}>`],
    territory: [`--territory <${values.id}>`],
    alias: [`--alias <${values.name}>`, listed],
    within: [`--within <${values.id}>`],
    over: [`--over <${values.id}>`, listed],
    file: [`--file <${values.file}>`],
    out: [`--out <${values.file}>`],
    keepBoth: ['--keep-both'],
  };
  return (command: Command, ...names: readonly CommandOption[]): Command => {
    for (const name of names) {
      const [flag, parse] = flags[name];
      if (parse) command.option(flag, options[name], parse as (found: string, before: unknown) => unknown);
      else command.option(flag, options[name]);
    }
    return command;
  };
};

export const SIGNED: readonly CommandOption[] = ['as', 'why', 'stream', 'dryRun', 'anyway', 'id'];

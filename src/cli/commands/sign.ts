import { type Command, CommanderError, Option } from 'commander';
import { append, type Decide } from '../../app/index.ts';
import { presentProblem } from '../../wire/index.ts';
import { type Answer, type ExitCode, refuse } from '../answer.ts';
import { cleanse } from '../page.ts';
import type { Language } from '../terminal.ts';
import { commandsWordsFor } from '../words/commands-words.ts';
import { type Clerk, guarded, makeOptions, SIGNED, type Signature, signed } from './desk.ts';
import { writtenDocument } from './entry-answer.ts';
import { writtenLines } from './entry-lines.ts';

/** What a question is asked with whose answer can be put on record. */
export type Writing = Signature & { readonly write?: true };

/** Adds `--write` and the options of an entry to a command that otherwise only looks. */
export const withWriting = (command: Command, language: Language, says: string, conflicts: readonly string[] = []): Command =>
  makeOptions(commandsWordsFor(language))(command.addOption(new Option('--write', says).conflicts([...conflicts])), ...SIGNED);

/** Whether the answer is to be written. What belongs to an entry says nothing without one; `--dry-run` asks for one. */
export const isWriting = ({ anyway, as, dryRun, id, stream, why, write }: Writing): boolean => {
  if (write || dryRun) return true;
  if ([anyway, as, id, stream, why].some((one) => one !== undefined))
    throw new CommanderError(1, 'commander.missingMandatoryOptionValue', "'--write'");
  return false;
};

/**
 * Puts on record what was decided. Where it was refused, `instead` may tell more than that there is nothing to write: it gives
 * its own exit code, or undefined to leave the refusal as it is.
 */
export const writeAnswer = (
  answer: Answer,
  clerk: Clerk,
  season: string,
  asked: Writing,
  decide: Decide,
  instead: () => ExitCode | undefined,
): Promise<ExitCode> =>
  guarded(answer, async () => {
    const done = await append(clerk.office, signed(clerk, season, asked), decide);
    if (done.kind === 'refused') return instead() ?? refuse(answer, done.problems.map(presentProblem));
    const document = writtenDocument(done);
    if (answer.json === 'json') answer.document(document);
    else answer.lines(writtenLines(answer.page, cleanse(document)));
    await clerk.sheets?.follow(done);
    return 0;
  });

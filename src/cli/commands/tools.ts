import type { Command } from 'commander';
import type { Papers } from '../../app/index.ts';
import type { Answer, ExitCode } from '../answer.ts';
import type { Language } from '../terminal.ts';
import { type CommandName, type CommandOption, type CommandsWords, commandsWordsFor } from '../words/commands-words.ts';
import { type Clerk, makeOptions } from './desk.ts';

/** What the commands are built with. */
export type Tools = {
  readonly words: CommandsWords;
  readonly language: Language;
  readonly clerk: Clerk;
  readonly papers: Papers | undefined;
  readonly run: (command: (answer: Answer) => Promise<ExitCode>) => Promise<void>;
  /** A command under another one, or under the program. */
  readonly command: (name: CommandName, ...args: readonly Argument[]) => Command;
  readonly withOptions: (command: Command, ...names: readonly CommandOption[]) => Command;
};

/** An argument by its key; `?` may be left out, `…` may be several. */
type Argument =
  | keyof CommandsWords['arguments']
  | `${keyof CommandsWords['arguments']}?`
  | `${keyof CommandsWords['arguments']}…`
  | `${keyof CommandsWords['arguments']}?…`;

export type Building = {
  readonly program: Command;
  readonly style: (command: Command) => Command;
  readonly language: Language;
  readonly clerk: Clerk;
  readonly papers: Papers | undefined;
  readonly run: Tools['run'];
};

export const makeTools = ({ clerk, language, papers, program, run, style }: Building): Tools => {
  const words = commandsWordsFor(language);
  const parents = new Map<string, Command>();
  return {
    words,
    language,
    clerk,
    papers,
    run,
    withOptions: makeOptions(words),
    command: (name, ...args) => {
      const path = name.split(' ');
      const parent = parents.get(path.slice(0, -1).join(' ')) ?? program;
      const made = style(parent.command(path.at(-1) ?? name)).description(words.describes[name]);
      parents.set(name, made);
      for (const argument of args) {
        const [, key = '', optional, many] = /^(\w+)(\?)?(…)?$/.exec(argument) ?? [];
        const [called, says] = words.arguments[key as keyof CommandsWords['arguments']];
        const inside = `${called}${many ? '...' : ''}`;
        made.argument(optional ? `[${inside}]` : `<${inside}>`, says);
      }
      return made;
    },
  };
};

import { CommanderError } from 'commander';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { cleanse, makePage, problemLines } from './page.ts';
import { makeProgram, type Setting } from './program.ts';
import { colourFor, type Language, languageFor, styleFor, type Terminal } from './terminal.ts';
import { usageProblem } from './usage.ts';
import { wordsFor } from './words/index.ts';

/** Runs one command line (without the program's own name). */
export const runCli = async (argv: readonly string[], setting: Setting): Promise<ExitCode> => {
  const { terminal } = setting;
  const language = languageOf(argv, terminal.environment);
  const words = wordsFor(language);
  const page = makePage(words, styleFor(colourFor(terminal, argv.includes('--no-color') ? 'never' : 'default')));
  const answer: Answer = {
    page,
    json: argv.includes('--json') ? 'json' : 'text',
    lines: (lines) => terminal.out(`${lines.join('\n')}\n`),
    document: (document) => terminal.out(`${JSON.stringify(document, null, 2)}\n`),
    problems: (problems, closing = []) => terminal.err(`${[...problemLines(page, cleanse(problems)), ...closing].join('\n')}\n`),
  };
  let code: ExitCode = 0;
  const program = makeProgram(words, setting, async (command) => {
    code = await command(answer);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 2;
    return refuse(answer, [usageProblem(error)]);
  }
};

/** The language of a command line: the one it asks for, else the system's. */
export const languageOf = (argv: readonly string[], environment: Terminal['environment']): Language =>
  languageAsked(argv) ?? languageFor(environment);

/** Help must speak the language asked for even when the rest of the line is wrong. */
const languageAsked = (argv: readonly string[]): Language | undefined => {
  const joined = argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  const apart = argv.includes('--lang') ? argv[argv.indexOf('--lang') + 1] : undefined;
  const asked = joined ?? apart;
  return asked === 'es' || asked === 'en' ? asked : undefined;
};

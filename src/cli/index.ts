export type { ExitCode } from './answer.ts';
export type { Clerk } from './commands/index.ts';
export { type KeptSheets, keptSheets } from './kept-sheets.ts';
export type { Setting } from './program.ts';
export { languageOf, runCli } from './run.ts';
export type { Terminal } from './terminal.ts';
export { commandsWordsFor } from './words/commands-words.ts';

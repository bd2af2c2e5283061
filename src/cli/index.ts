export type { ExitCode, Setting } from './run.ts';
export { runCli } from './run.ts';
export type { Terminal } from './terminal.ts';

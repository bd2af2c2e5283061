#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { commandsWordsFor, languageOf, runCli } from '../cli/index.ts';
import { logShelf, makePapers, makeWorkshop, seasonFolders, shippedFile } from '../storage/index.ts';
import { presentProblem } from '../wire/index.ts';
import { clerkOf } from './clerk.ts';
import { logHome } from './log-home.ts';
import { makePress } from './press.ts';

// a reader that has seen enough (`| head`) is no error
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };

const language = languageOf(process.argv.slice(2), process.env);
const home = logHome(process.env, process.cwd(), (folder) => {
  process.stderr.write(`${commandsWordsFor(language).makingDatabase(folder)}\n`);
});
const shelf = logShelf(home.ifThere, seasonFolders(), (problem) => {
  const { remedy, text } = presentProblem(problem);
  process.stderr.write(`${text[language]} ${remedy[language]}\n`);
});

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    terminal: {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      screen: process.stdout.isTTY ? 'yes' : 'no',
      environment: process.env,
    },
    shelf,
    clerk: clerkOf(home.store, shelf, process.env, `${version} ${builtFrom()}`),
    workshop: makeWorkshop(),
    papers: makePapers(),
    press: makePress(home.ifThere, seasonFolders()),
    territories: shippedFile('peru/territories.yaml'),
    clock: () => performance.now(),
    version,
  });
} finally {
  // an open database would keep the program alive
  await home.close();
}

/** Which sources a checkout was built from; a release has its version alone. */
function builtFrom(): string {
  const stamp = new URL('../.stamp', import.meta.url);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').slice(0, 16) : '';
}

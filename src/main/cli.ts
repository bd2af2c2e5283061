#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { runCli } from '../cli/index.ts';
import { makePapers, makeWorkshop, seasonFolders } from '../storage/index.ts';

// a reader that has seen enough (`| head`) is no error
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };

process.exitCode = await runCli(process.argv.slice(2), {
  terminal: {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    screen: process.stdout.isTTY ? 'yes' : 'no',
    environment: process.env,
  },
  shelf: seasonFolders(),
  workshop: makeWorkshop(),
  papers: makePapers(),
  clock: () => performance.now(),
  version,
});

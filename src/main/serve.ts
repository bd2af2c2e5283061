#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { type Asset, type Assets, createHttp, type Pages } from '../http/index.ts';
import { logShelf, seasonFolders } from '../storage/index.ts';
import { presentProblem } from '../wire/index.ts';
import { logHome } from './log-home.ts';
import { withLogged } from './logged-source.ts';
import { mirrorOf } from './mirror.ts';
import { seasonSource } from './season-source.ts';

const PAGES = new URL('../web/pages.js', import.meta.url);
const ASSETS = new URL('../web/assets/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

const wanted = process.env['PORT'] ?? '8080';
const port = /^\d{1,5}$/.test(wanted) ? Number(wanted) : Number.NaN;
if (!(port <= 65535)) stop(`PORT is "${wanted}"; it must be a number from 0 to 65535.`);

const report = (error: unknown) => process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
const warn = (line: string) => process.stderr.write(`${line}\n`);

// The pages are built by Vite, not by tsc: their types cannot be read here, and `Pages` is what both sides hold to.
const pages = (await import(PAGES.href).catch((error: unknown) => {
  report(error);
  return stop('The pages are not built. Run `npm run build` first.');
})) as Pages;

const folders = seasonFolders({ opens: 'shipped' });
const mirror = mirrorOf(
  () => logHome(process.env, process.cwd()),
  () => Date.now(),
  (problem) => warn(presentProblem(problem).text.en),
);
const logged = logShelf(
  async () => mirror.store,
  folders,
  () => {},
);
const seasons = withLogged(seasonSource(folders, warn), mirror, logged, warn);
const app = createHttp({ seasons, pages, assets: await readAssets(), report });
const server = createAdaptorServer({ fetch: app.fetch });

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES') stop(`Port ${port} is not allowed here. Choose one above 1023: PORT=8080 npm start`);
  throw error;
});
server.listen(port, () => {
  const { port: open } = server.address() as AddressInfo;
  process.stdout.write(`Ascenso: http://localhost:${open}\n`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // Browsers keep their connections open; whoever is idle is let go at once, the rest get a moment.
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3000).unref();
  });
}

async function readAssets(): Promise<Assets> {
  const assets = new Map<string, Asset>();
  for (const name of await readdir(ASSETS)) {
    const bytes = new Uint8Array(await readFile(new URL(name, ASSETS)));
    assets.set(name, {
      bytes,
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      version: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
    });
  }
  return assets;
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

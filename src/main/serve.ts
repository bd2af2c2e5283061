#!/usr/bin/env node
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createHttp } from '../http/index.ts';
import { makePainter } from '../pictures/index.ts';
import { makeSite } from '../site/index.ts';
import { logShelf, seasonFolders } from '../storage/index.ts';
import { presentProblem } from '../wire/index.ts';
import { logHome } from './log-home.ts';
import { withLogged } from './logged-source.ts';
import { mirrorOf } from './mirror.ts';
import { publicAddress } from './public-address.ts';
import { seasonSource } from './season-source.ts';
import { builtPages, readAssets } from './site-parts.ts';

const wanted = process.env['PORT'] ?? '8080';
const port = /^\d{1,5}$/.test(wanted) ? Number(wanted) : Number.NaN;
if (!(port <= 65535)) stop(`PORT is "${wanted}"; it must be a number from 0 to 65535.`);

const address = publicAddress(process.env['ASCENSO_URL'] ?? '');
if (address === 'unreadable')
  stop(`ASCENSO_URL is "${process.env['ASCENSO_URL']}"; it must be an address such as https://example.org/copa/.`);

const report = (error: unknown) => process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
const warn = (line: string) => process.stderr.write(`${line}\n`);

const pages = await builtPages().catch((error: unknown) => {
  report(error);
  return stop('The pages are not built. Run `npm run build` first.');
});

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
const assets = await readAssets();
let app: ReturnType<typeof createHttp> | undefined;
// what must name itself whole needs the port, and the system may have chosen it
const server = createAdaptorServer({ fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }) });

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES') stop(`Port ${port} is not allowed here. Choose one above 1023: PORT=8080 npm start`);
  throw error;
});
server.listen(port, () => {
  const { port: open } = server.address() as AddressInfo;
  const { base, origin } = address ?? { base: '', origin: `http://localhost:${open}` };
  const site = makeSite({
    seasons,
    pages,
    painter: makePainter(),
    assets,
    place: { base, origin, kind: 'server', languages: ['es', 'en'] },
  });
  app = createHttp({ site, assets, base, report });
  process.stdout.write(`Ascenso: http://localhost:${open}\n`);
  // what is made once is made before the first visitor asks; what fails then is told again to each who does
  site.answer(`${base}/es/`).catch(report);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // Browsers keep their connections open; whoever is idle is let go at once, the rest get a moment.
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3000).unref();
  });
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

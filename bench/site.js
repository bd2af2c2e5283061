// The site: a group page made on one core, the same asked over HTTP beside a bare route of the same framework, and a country
// written as files. `node bench/site.js` measures the first two and prints JSON; `node bench/site.js serve` is the server of it;
// `node bench/site.js press FOLDER` writes the country of that folder.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from './clock.js';

const SEASON = 'copa-peru/2004';
const GROUP = 'contienda/regional/region-ii/a/';
const CONNECTIONS = 32;
const ROUNDS = 5;
const ROUND_MS = 1500;

/**
 * @typedef {object} Found
 * @property {number} rendered pages a second
 * @property {number} bytes of one, packed
 * @property {number} asked requests for it a second
 * @property {number} bare requests for a bare route a second
 *
 * @typedef {object} Pressed
 * @property {number} seconds
 * @property {number} files
 * @property {number} bytes
 */

const here = fileURLToPath(import.meta.url);
const [, , what, folder] = process.argv;
if (what === 'serve') await serve();
else if (what === 'press') process.stdout.write(JSON.stringify(await press(folder ?? '')));
else process.stdout.write(JSON.stringify(await measure()));

/** @returns {Promise<Found>} */
async function measure() {
  const server = spawn(process.execPath, [here, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await new Promise((told) => createInterface({ input: server.stdout }).once('line', (one) => told([one])));
    const { bare, bytes, rendered, site } = JSON.parse(line);
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    await rateOf(agent, site);
    await rateOf(agent, bare);
    /** @type {{ site: number[], bare: number[] }} */
    const rates = { site: [], bare: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rates.site.push(await rateOf(agent, site));
      rates.bare.push(await rateOf(agent, bare));
    }
    agent.destroy();
    return { rendered, bytes, asked: median(rates.site), bare: median(rates.bare) };
  } finally {
    server.kill();
  }
}

/**
 * @param {Agent} agent
 * @param {string} url
 * @returns {Promise<number>} answers a second
 */
async function rateOf(agent, url) {
  const until = performance.now() + ROUND_MS;
  const started = performance.now();
  let answers = 0;
  const ask = () =>
    new Promise((done, failed) => {
      get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        if (answer.statusCode !== 200) failed(new Error(`${url}: ${answer.statusCode}`));
        answer.resume();
        answer.once('end', () => done(undefined));
      }).once('error', failed);
    });
  const askOn = async () => {
    while (performance.now() < until) {
      await ask();
      answers++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, askOn));
  return (answers * 1000) / (performance.now() - started);
}

/** Both servers in one process, on two ports; tells where they are, and how fast the page is made. */
async function serve() {
  const { createAdaptorServer } = await import('@hono/node-server');
  const { Hono } = await import('hono');
  const { createHttp } = await built('http');
  const { makeSite } = await built('site');
  const { seasonFolders } = await built('storage');
  const { makePainter } = await built('pictures');
  const { seasonSource } = await import(new URL('../dist/main/season-source.js', import.meta.url).href);
  const { builtPages, readAssets } = await import(new URL('../dist/main/site-parts.js', import.meta.url).href);
  const [pages, assets] = [await builtPages(), await readAssets()];
  const folders = seasonFolders({ opens: 'shipped' });
  const seasons = seasonSource({ ...folders, list: async () => [SEASON] }, () => {});
  const place = { base: '', origin: undefined, kind: 'server', languages: ['es', 'en'] };
  const site = makeSite({ seasons, pages, painter: makePainter(), assets, place });
  const [document] = await seasons.list();
  const request = {
    language: 'es',
    document,
    address: pages.read(GROUP.split('/').slice(0, -1), ''),
    place: { ...place, assets: { stylesheet: '/a.css', font: '/a.woff2', mark: '/a.svg' } },
    beside: {},
  };
  for (let i = 0; i < 300; i++) pages.season(request);
  /** @type {number[]} */
  const rates = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    let made = 0;
    while (performance.now() - started < ROUND_MS) {
      pages.season(request);
      made++;
    }
    rates.push((made * 1000) / (performance.now() - started));
  }
  const bareApp = new Hono().get('/', (context) => context.text('ok'));
  const ours = await listen(createAdaptorServer({ fetch: createHttp({ site, assets, base: '', report: console.error }).fetch }));
  const bare = await listen(createAdaptorServer({ fetch: bareApp.fetch }));
  const page = `http://127.0.0.1:${ours}/es/${SEASON}/${GROUP}`;
  const packed = await fetch(page, { headers: { 'accept-encoding': 'gzip' } });
  process.stdout.write(
    `${JSON.stringify({ site: page, bare: `http://127.0.0.1:${bare}/`, rendered: median(rates), bytes: Number(packed.headers.get('content-length')) })}\n`,
  );
}

/**
 * @param {import('node:http').Server | import('node:http2').Http2Server | import('node:http2').Http2SecureServer} server
 * @returns {Promise<number>} its port
 */
async function listen(server) {
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * @param {string} room
 * @returns {Promise<any>}
 */
async function built(room) {
  return await import(new URL(`../dist/${room}/index.js`, import.meta.url).href);
}

/**
 * @param {string} country
 * @returns {Promise<Pressed>}
 */
async function press(country) {
  const out = mkdtempSync(join(tmpdir(), 'ascenso-bench-site-'));
  const started = performance.now();
  const cli = fileURLToPath(new URL('../dist/main/cli.js', import.meta.url));
  const args = [cli, 'site', join(out, 'site'), country, '--base-url', 'https://example.org/', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  const seconds = (performance.now() - started) / 1000;
  const { bytes, files } = JSON.parse(stdout);
  rmSync(out, { recursive: true });
  return { seconds, files, bytes };
}

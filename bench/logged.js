// The national pyramid as a log in PostgreSQL, a stream for each league, province and department: opened cold by the command
// line for one group, and grown warm by results. `node bench/logged.js fill URL FOLDER` writes it, `node bench/logged.js grow URL`
// appends to it, each in a process of its own; `node bench/logged.js FOLDER` does all of it on a PostgreSQL that it starts.
import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeChance, median, quantile } from './clock.js';
import { app, formats, log, storage, wire } from './ours.js';

const SEASON = 'pyramid/2030';
const RECORDED = '2030-01-01T12:00:00Z';
const MOST_ENTRIES = 2000;
const WARM = 20;
const APPENDS = 200;

/** @typedef {import('../src/log/index.ts').What} What */

/**
 * @param {string} url
 * @param {string} folder
 */
async function fill(url, folder) {
  const textOf = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  /** @type {Map<string, What[]>} */
  const streams = new Map([['main', []]]);
  /** @type {Map<string, string>} the stream that keeps a container */
  const keepers = new Map();
  const keeperOf = (/** @type {string} */ path) => {
    const parts = path.split('/');
    const kept = parts[0] === 'district' || parts[0] === 'provincial' ? parts.slice(0, parts[0] === 'district' ? 4 : 3) : parts.slice(0, 2);
    if (parts[0] === 'national' || parts[0] === 'clubs') return 'main';
    const container = kept.join('/');
    const stream = container.replaceAll('/', '-');
    keepers.set(container, stream);
    return stream;
  };
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.facts.txt'))) {
    for (const statement of formats.parseFacts(textOf(name), name).statements) {
      const stream = statement.contest === undefined ? 'main' : keeperOf(statement.contest.path);
      const whats = streams.get(stream) ?? [];
      streams.set(stream, whats);
      whats.push({ kind: 'facts', text: formats.formatFactLines([statement], 'en') });
    }
  }
  const main = streams.get('main') ?? [];
  main.unshift(
    { kind: 'opened', files: ['regulations.yaml', 'territories.yaml'].map((name) => ({ name, text: textOf(name) })) },
    ...[...keepers].map(([contest, stream]) => /** @type {What} */ ({ kind: 'stream', stream, name: stream, contests: [contest] })),
  );
  const store = await storage.openLogStore({ folder: '', databaseUrl: url });
  let entries = 0;
  for (const [stream, whats] of streams) {
    const chain = log.chainOn(
      undefined,
      SEASON,
      stream,
      whats.map((what, i) => ({ id: `${stream}-${i + 1}`, recorded: RECORDED, by: 'Federación', what })),
    );
    for (let from = 0; from < chain.length; from += MOST_ENTRIES) await store.append(chain.slice(from, from + MOST_ENTRIES));
    entries += chain.length;
  }
  await store.close();
  return { entries, streams: streams.size };
}

/**
 * Results corrected one after another in leagues all over the country, each answered with what it changes.
 * @param {string} url
 */
async function grow(url) {
  const begun = performance.now();
  const store = await storage.openLogStore({ folder: '', databaseUrl: url });
  const shelf = { list: async () => [], open: async () => undefined };
  const office = { store: async () => store, shelf };
  const entries = await store.read(SEASON);
  const results = entries.flatMap(({ what }) => {
    if (what.kind !== 'facts' || !/^== district/.test(what.text)) return [];
    const [match] = formats.parseFacts(`language: en\n${what.text}`, '').statements;
    return match?.type === 'match' && match.outcome.kind === 'played' ? [match] : [];
  });
  const opened = performance.now() - begun;
  const chance = makeChance(5);
  /** @type {number[]} */
  const passed = [];
  let changed = 0;
  for (let i = 0; passed.length < WARM + APPENDS; i += 1) {
    const match = results[(chance(2 ** 16) * 7919 + chance(2 ** 16)) % results.length];
    if (match === undefined) throw new Error('no result to correct');
    const start = performance.now();
    const done = await app.append(
      office,
      { season: SEASON, id: `grown-${process.pid}-${i}`, recorded: RECORDED, by: 'Liga', writes: 'entry', warnings: 'anyway' },
      app.correctResult({
        match: `${match.home} ${chance(5)}-${chance(4)} ${match.away}`,
        language: 'en',
        ...(match.contest && { within: match.contest.path }),
      }),
    );
    // a pair that met again in a play-off needs a label
    if (done.kind === 'refused' && done.problems.every(({ code }) => code === 'match-ambiguous')) continue;
    if (done.kind !== 'written') throw new Error(JSON.stringify(done).slice(0, 500));
    const changes = done.after.season && wire.presentChanges(done.before.season, done.after.season);
    passed.push(performance.now() - start);
    changed += changes?.contests.length ?? 0;
  }
  await store.close();
  const [first = 0] = passed;
  const warm = passed.slice(WARM);
  return { opened, first, median: median(warm), p95: quantile(warm, 0.95), most: quantile(warm, 1), changed };
}

const COLD = 5;

/**
 * Everything, on a PostgreSQL of its own.
 * @param {string} folder of a national pyramid
 */
async function all(folder) {
  const program = fileURLToPath(new URL('../test/kit/postgres-server.js', import.meta.url));
  const server = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const { value } = await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next();
    /** @type {{ url: string }} */
    const { url } = JSON.parse(value);
    const self = fileURLToPath(import.meta.url);
    /** @type {Awaited<ReturnType<typeof fill>>} */
    const filled = JSON.parse(await run(process.execPath, [self, 'fill', url, folder]));
    const show = (/** @type {string} */ path) => timed(() => run(process.execPath, [CLI, 'show', SEASON, path], { DATABASE_URL: url }));
    const first = await show('district/d01/d01p01/l01');
    /** @type {number[]} */
    const cold = [];
    for (let i = 1; i <= COLD; i += 1) cold.push(await show(`district/d${10 + i}/d${10 + i}p01/l02`));
    /** @type {Awaited<ReturnType<typeof grow>>} */
    const grown = JSON.parse(await run(process.execPath, [self, 'grow', url]));
    return { ...filled, first, cold: median(cold), coldest: quantile(cold, 1), grown };
  } finally {
    server.stdin.end();
  }
}

const CLI = fileURLToPath(new URL('../dist/main/cli.js', import.meta.url));

/** @param {() => Promise<unknown>} work */
const timed = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * @param {string} file
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 * @returns {Promise<string>} what it printed
 */
const run = (file, args, environment = {}) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    execFile(file, args, { env, maxBuffer: 2 ** 26 }, (error, printed) => (error ? reject(error) : resolve(printed)));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what = '', url = '', folder = ''] = process.argv.slice(2);
  const said = what === 'fill' ? await fill(url, folder) : what === 'grow' ? await grow(url) : await all(what);
  process.stdout.write(JSON.stringify(said));
}

/** @typedef {Awaited<ReturnType<typeof all>>} Logged */

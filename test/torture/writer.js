// One writing process of the torture: appends its results, one entry each, until all are there; it does not mind being
// killed. Says on its output `+ NUMBER MILLISECONDS` for each acknowledged result, `= NUMBER` for one it found there
// already, `behind` when somebody else was faster and `down` when the database did not answer.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { draftOf, resultOf, SEASON } from './work.js';

/** @type {{ program: string, home: { databaseUrl?: string, folder: string }, lists: readonly (readonly number[])[] }} */
const { program, home, lists } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
/** @type {typeof import('../../src/storage/index.ts')} */
const { openLogStore } = await import(`${program}storage/index.js`);
/** @type {typeof import('../../src/log/index.ts')} */
const { chainOn } = await import(`${program}log/index.js`);

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);
const DOWN_MS = 50;

/**
 * Whatever the database does: as long as it does not answer, the same question again. An append that was written and not
 * acknowledged is found behind itself.
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
const patiently = async (ask) => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error && error.name === 'LogStoreError')) throw error;
      say('down');
      await setTimeout(DOWN_MS);
    }
  }
};

const store = await patiently(() => openLogStore(home));
/** @type {Map<string, import('../../src/log/index.ts').Head>} */
const heads = new Map();
/** @type {Set<string>} */
const there = new Set();

const catchUp = async () => {
  for (const { stream, version, hash, id } of await patiently(() => store.read(SEASON, [...heads.values()]))) {
    there.add(id);
    if (version > (heads.get(stream)?.version ?? 0)) heads.set(stream, { stream, version, hash });
  }
};

/** @param {number} number */
const record = async (number) => {
  const { id, league } = resultOf(number);
  const started = performance.now();
  for (;;) {
    if (there.has(id)) {
      say(`= ${number}`);
      return;
    }
    const entries = chainOn(heads.get(league), SEASON, league, [draftOf(number)]);
    if ((await patiently(() => store.append(entries))) === 'appended') {
      say(`+ ${number} ${(performance.now() - started).toFixed(1)}`);
      const [entry] = entries;
      const known = heads.get(league)?.version ?? 0;
      if (entry !== undefined && entry.version > known) heads.set(league, { stream: league, version: entry.version, hash: entry.hash });
      there.add(id);
      return;
    }
    say('behind');
    await catchUp();
  }
};

await catchUp();
await Promise.all(
  lists.map(async (list) => {
    for (const number of list) await record(number);
  }),
);
await store.close();

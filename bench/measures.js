// Every measurement, and what it is measured against.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from './clock.js';
import { compareFixtures } from './fixtures.js';
import { peers } from './peers.js';
import { measureReconstructions, RECONSTRUCT_LIMIT } from './reconstruct.js';
import { measureRepairs, REPAIR_LIMIT } from './repair.js';
import { racePlayOffs, raceTables } from './tables.js';

/**
 * @typedef {object} Line one contestant
 * @property {string} name
 * @property {number} value
 * @property {number} [toFastestPeer] how many times as fast
 * @property {number} [toLimit]
 * @property {number} [checksum]
 * @property {string} [note]
 *
 * @typedef {object} Goal
 * @property {string} goal
 * @property {string} measured
 * @property {'met' | 'missed'} outcome
 *
 * @typedef {object} Measurement
 * @property {string} title
 * @property {string} unit
 * @property {readonly Line[]} lines
 * @property {readonly Goal[]} goals
 */

const OURS = /^Ascenso|^limit/;
/** Milliseconds that one supposition about the national pyramid may take. */
const HYPOTHETICAL_LIMIT = 50;

/** @param {(line: string) => void} tell */
export async function measureAll(tell) {
  const started = performance.now();
  tell('bench: tables …');
  const table = await measureTables();
  const playOffs = await measurePlayOffs();
  tell('bench: knockouts …');
  const knockout = await measureKnockouts();
  tell('bench: groups …');
  const groups = await measureGroups();
  tell('bench: the national pyramid …');
  tell('bench: the archive …');
  const archive = await measureArchive();
  const pyramids = [await measurePyramid(2), await measurePyramid(1)];
  tell('bench: the national pyramid as a log …');
  const logged = await measureLogged();
  tell('bench: the site …');
  const site = await measureSite();
  tell('bench: round robins …');
  const fixtures = await compareFixtures();
  tell('bench: repairs …');
  const repair = measureRepair();
  tell('bench: reconstructions …');
  const reconstruction = await measureReconstruction();
  return {
    versions: versions(),
    measurements: [table, playOffs, knockout, groups, archive, ...pyramids, logged, site, repair, reconstruction, ...fixtures],
    seconds: (performance.now() - started) / 1000,
  };
}

/** @returns {Record<string, string>} */
const versions = () => {
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  return { ascenso: read('../package.json').version, ...read('package.json').dependencies };
};

/** @type {(goal: string, measured: string, met: boolean) => Goal} */
const goalOf = (goal, measured, met) => ({ goal, measured, outcome: met ? 'met' : 'missed' });

/** @returns {Promise<Measurement>} */
const measureTables = async () => {
  const { rates, ...names } = await raceTables({ rounds: 7, milliseconds: 150 });
  const rateOf = (/** @type {string} */ name) => rates.find((rate) => rate.name === name)?.perSecond ?? Number.NaN;
  const limit = rateOf(names.limit);
  const peer = Math.max(...rates.filter(({ name }) => !OURS.test(name)).map(({ perSecond }) => perSecond));
  const [bare, reasoned] = [rateOf(names.bare), rateOf(names.reasoned)];
  return {
    title: 'Final table of a double round robin of twelve, from stored results',
    unit: 'tables/s',
    lines: rates.map(({ name, perSecond, checksum, note }) => ({
      name,
      value: perSecond,
      toFastestPeer: perSecond / peer,
      toLimit: perSecond / limit,
      checksum,
      ...(note !== undefined && { note }),
    })),
    goals: [
      goalOf('without reasons: at least 1/3 of the limit', `${(bare / limit).toFixed(2)} of it`, bare >= limit / 3),
      goalOf('without reasons: at least 4 times the fastest peer', `${(bare / peer).toFixed(1)} times`, bare >= 4 * peer),
      goalOf('with reasons: at least 100,000 tables/s', `${Math.round(reasoned).toLocaleString('en')}`, reasoned >= 100_000),
    ],
  };
};

/** @returns {Promise<Measurement>} */
const measurePlayOffs = async () => {
  const rates = await racePlayOffs({ rounds: 5, milliseconds: 150 });
  const peer = Math.max(...rates.filter(({ name }) => !OURS.test(name)).map(({ perSecond }) => perSecond));
  return {
    title: 'Who must play off for the first four places of the same league, where only points count',
    unit: 'tables/s',
    lines: rates.map(({ name, perSecond, checksum }) => ({ name, value: perSecond, toFastestPeer: perSecond / peer, checksum })),
    goals: [],
  };
};

/** @returns {Promise<Measurement>} */
const measureKnockouts = async () => {
  /** @type {import('./knockouts.js').Raced} */
  const found = await alone('knockouts.js');
  const peer = Math.min(...found.filter(({ name }) => !OURS.test(name)).map(({ milliseconds }) => milliseconds));
  const [bare, whole] = found.filter(({ name }) => OURS.test(name)).map(({ milliseconds }) => milliseconds);
  const under = (/** @type {number | undefined} */ value = Number.NaN) => ({ text: `${value.toFixed(2)} ms`, met: value < 1 });
  return {
    title: 'Knockout of 1,024, created and scored; in a process of its own',
    unit: 'ms',
    lines: found.map(({ name, milliseconds, champion }) => ({
      name,
      value: milliseconds,
      toFastestPeer: peer / milliseconds,
      checksum: champion,
    })),
    goals: [
      goalOf('bare bracket: under 1 ms', under(bare).text, under(bare).met),
      goalOf('from regulations and facts, with reasons: under 1 ms', under(whole).text, under(whole).met),
    ],
  };
};

/** @returns {Promise<Measurement>} */
const measureArchive = async () => {
  /** @type {import('./archive.js').Archived[]} */
  const runs = [];
  for (let i = 0; i < 5; i++) runs.push(await alone('archive.js'));
  const [first] = runs;
  if (first === undefined) throw new Error('no run');
  const milliseconds = median(runs.map((one) => one.milliseconds));
  const steps = Object.entries(first.steps).map(([step]) => ({
    name: `· ${step}`,
    value: median(runs.map((one) => new Map(Object.entries(one.steps)).get(step) ?? Number.NaN)),
  }));
  const formats = first.formats.map(({ format, megabytes }, i) => ({
    name: `${format}, ${megabytes.toFixed(1)} MB, read and audited`,
    value: median(
      runs.map((one) => (one.formats[i]?.milliseconds.read ?? Number.NaN) + (one.formats[i]?.milliseconds.audited ?? Number.NaN)),
    ),
  }));
  return {
    title: 'A page of 1 MB read, made into facts and audited; in a process of its own, cold; then each format again',
    unit: 'ms',
    lines: [{ name: 'Ascenso', value: milliseconds, checksum: first.checksum }, ...steps, ...formats],
    goals: [goalOf('imported and audited: under 1 s', `${(milliseconds / 1000).toFixed(2)} s`, milliseconds < 1_000)],
  };
};

/**
 * @param {string} file of this package
 * @param {readonly string[]} args
 */
const alone = async (file, args = []) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', path, ...args], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout);
};

/** @returns {Promise<Measurement>} */
const measureGroups = async () => {
  /** @type {import('./groups.js').Entered[]} */
  const runs = [];
  for (let i = 0; i < 5; i++) runs.push(await alone('groups.js'));
  const [first] = runs;
  if (first === undefined) throw new Error('no run');
  /** @type {import('./groups.js').Entered[]} */
  const others = [];
  for (const [i, { name }] of peers.entries()) {
    /** @type {import('./groups.js').Entered} */
    const other = await alone('groups.js', [`${i}`]);
    if (other.onPoints !== first.onPoints) throw new Error(`${name} made other tables`);
    others.push(other);
  }
  const milliseconds = median(runs.map((one) => one.milliseconds));
  const mebibytes = median(runs.map((one) => one.mebibytes));
  const peer = Math.min(...others.map((one) => one.milliseconds));
  const steps = Object.keys(first.steps).map((step) => ({
    name: `· ${step}`,
    value: median(runs.map((one) => one.steps[step] ?? Number.NaN)),
  }));
  const noted = (/** @type {number} */ memory) => `${memory} MiB`;
  return {
    title: '1,000 groups of six, 30,000 results entered by commands, all tables read; in a process of its own, cold',
    unit: 'ms',
    lines: [
      { name: 'Ascenso', value: milliseconds, toFastestPeer: peer / milliseconds, checksum: first.checksum, note: noted(mebibytes) },
      ...steps,
      ...others.map((one) => ({
        name: one.name,
        value: one.milliseconds,
        toFastestPeer: peer / one.milliseconds,
        checksum: one.checksum,
        note: noted(one.mebibytes),
      })),
    ],
    goals: [
      goalOf('under 100 ms', `${milliseconds.toFixed(0)} ms`, milliseconds < 100),
      goalOf('150 MiB', `${mebibytes} MiB at most resident`, mebibytes <= 150),
    ],
  };
};

/**
 * @param {1 | 2} rounds
 * @returns {Promise<Measurement>}
 */
const measurePyramid = async (rounds) => {
  const folder = mkdtempSync(join(tmpdir(), 'ascenso-bench-'));
  /** @type {import('./pyramid.js').Made} */
  const { leagues, clubs, matches, champion } = await alone('pyramid.js', ['make', folder, `${rounds}`]);
  /** @type {import('./pyramid.js').Derived} */
  const derivation = await alone('pyramid.js', [folder]);
  rmSync(folder, { recursive: true });
  if (derivation.champion !== champion) throw new Error(`the pyramid's champion is ${derivation.champion}, not ${champion}`);
  const { contests, milliseconds, change, supposed, mebibytes, most } = derivation;
  const count = (/** @type {number} */ n) => n.toLocaleString('en');
  const derived = milliseconds['derived from its facts, first'];
  return {
    title: `National pyramid, ${rounds === 2 ? 'two rounds' : 'one round'} in the leagues: ${count(leagues)} leagues, ${count(clubs)} clubs, ${count(contests)} contests, ${count(matches)} matches`,
    unit: 'ms',
    lines: [
      ...Object.entries(milliseconds).map(([name, value]) => ({ name, value })),
      { name: 'one changed result, median', value: change.median },
      { name: 'one changed result, p99', value: change.p99 },
      { name: 'one changed result, most', value: change.most },
      { name: 'one supposition in three readings, median', value: supposed.median, toLimit: supposed.median / HYPOTHETICAL_LIMIT },
      { name: 'one supposition in three readings, p99', value: supposed.p99, toLimit: supposed.p99 / HYPOTHETICAL_LIMIT },
      ...Object.entries(mebibytes).map(([name, value]) => ({ name: `memory, ${name} (MiB)`, value })),
      { name: 'memory, most at any time (MiB)', value: most },
    ],
    // the goals are about two rounds
    goals:
      rounds === 1
        ? []
        : [
            goalOf('derived from its facts in under 1 s, the first time', `${derived.toFixed(0)} ms`, derived < 1000),
            goalOf(
              'one supposition in three readings: median under 50 ms',
              `${supposed.median.toFixed(1)} ms`,
              supposed.median < HYPOTHETICAL_LIMIT,
            ),
            goalOf('one changed result: median under 1 ms', `${change.median.toFixed(3)} ms`, change.median < 1),
            goalOf('one changed result: p99 under 5 ms', `${change.p99.toFixed(2)} ms`, change.p99 < 5),
          ],
  };
};

/** Milliseconds in which one group of a logged country is opened, and in which a result is appended and answered. */
const COLD_LIMIT = 2000;
const APPEND_LIMIT = 20;

/** @returns {Promise<Measurement>} */
const measureLogged = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ascenso-bench-'));
  await alone('pyramid.js', ['make', folder, '2']);
  /** @type {import('./logged.js').Logged} */
  const { cold, coldest, entries, first, grown, streams } = await alone('logged.js', [folder]);
  rmSync(folder, { recursive: true });
  const count = (/** @type {number} */ n) => n.toLocaleString('en');
  return {
    title: `The same as a log in PostgreSQL: ${count(entries)} entries in ${count(streams)} streams`,
    unit: 'ms',
    lines: [
      { name: '`ascenso show` of one group, nothing kept yet: the country is read, and its answers are kept', value: first },
      { name: '`ascenso show` of another group, a process of its own, median of five', value: cold, toLimit: cold / COLD_LIMIT },
      { name: '· the slowest', value: coldest, toLimit: coldest / COLD_LIMIT },
      { name: 'read and understood by a process that goes on', value: grown.opened + grown.first },
      { name: 'one result more, appended and answered, median of 200', value: grown.median, toLimit: grown.median / APPEND_LIMIT },
      { name: '· 95 of 100', value: grown.p95, toLimit: grown.p95 / APPEND_LIMIT },
      { name: '· the slowest', value: grown.most, toLimit: grown.most / APPEND_LIMIT },
    ],
    goals: [
      goalOf('one group of the country cold: under 2 s', `${cold.toFixed(0)} ms`, cold < COLD_LIMIT),
      goalOf('one result appended and answered: median under 20 ms', `${grown.median.toFixed(1)} ms`, grown.median < APPEND_LIMIT),
    ],
  };
};

/** Group pages made in a second on one core, and seconds in which the national pyramid is written as files. */
const RENDER_GOAL = 1500;
const PRESS_LIMIT = 60;

/** @returns {Promise<Measurement>} */
const measureSite = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ascenso-bench-'));
  await alone('pyramid.js', ['make', folder, '2']);
  /** @type {import('./site.js').Pressed} */
  const pressed = await alone('site.js', ['press', folder]);
  rmSync(folder, { recursive: true });
  /** @type {import('./site.js').Found} */
  const { asked, bare, bytes, rendered } = await alone('site.js');
  return {
    title: `The site: a group page (${bytes.toLocaleString('en')} bytes packed), and the national pyramid in ${pressed.files.toLocaleString('en')} files`,
    unit: '',
    lines: [
      { name: 'the page made, times a second on one core', value: rendered },
      { name: 'limit: the same framework with a bare route, requests a second', value: bare },
      { name: 'the page over HTTP, requests a second', value: asked, toLimit: asked / bare },
      { name: 'the national pyramid as files, seconds', value: pressed.seconds, toLimit: pressed.seconds / PRESS_LIMIT },
    ],
    goals: [
      goalOf('a group page made: 1,500 a second', rendered.toFixed(0), rendered >= RENDER_GOAL),
      goalOf('over HTTP: half of a bare route', (asked / bare).toFixed(2), asked / bare >= 0.5),
      goalOf('the national pyramid as files: under 60 s', `${pressed.seconds.toFixed(0)} s`, pressed.seconds < PRESS_LIMIT),
    ],
  };
};

/** @returns {Measurement} */
const measureRepair = () => {
  const found = measureRepairs();
  const slowest = Math.max(...found.map(({ most }) => most));
  return {
    title: 'Smallest repairs of a double round robin of six with planted errors, found and proven',
    unit: 'ms',
    lines: found.map(({ milliseconds, most, name, open, repairs }) => ({
      name,
      value: milliseconds,
      toLimit: milliseconds / REPAIR_LIMIT,
      note: `slowest ${most.toFixed(0)} ms; ${repairs} repairs${open > 0 ? `, ${open} searches cut short` : ''}`,
    })),
    goals: [goalOf('under 2 s each', `${(slowest / REPAIR_LIMIT).toFixed(2)} of it, the slowest`, slowest < REPAIR_LIMIT)],
  };
};

/** @returns {Promise<Measurement>} */
const measureReconstruction = async () => {
  const found = await measureReconstructions();
  const isWhole = found.every(({ matches, settled }) => settled === matches);
  return {
    title: 'What the results of a double round robin can have been, of its table alone',
    unit: 'ms',
    lines: found.map(({ exact, matches, milliseconds, most, settled, tables, teams }) => ({
      name: `${teams} teams`,
      value: milliseconds,
      toLimit: milliseconds / RECONSTRUCT_LIMIT,
      note: `slowest ${most.toFixed(0)} ms; ${settled} of ${matches} matches settled; counted exactly in ${exact} of ${tables} tables`,
    })),
    goals: [
      goalOf('every range settled within 10 s', found.map(({ matches, settled }) => `${settled} of ${matches}`).join(' · '), isWhole),
    ],
  };
};

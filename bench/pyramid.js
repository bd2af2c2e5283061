// The national pyramid: derived from its facts, then one changed result at a time. `node bench/pyramid.js make FOLDER 2`
// writes one with two rounds in the leagues; `node bench/pyramid.js FOLDER` reads it in a process that has done nothing
// else, and prints what it took.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeChance, median, quantile } from './clock.js';
import { app, engine, formats } from './ours.js';

const CHANGES = 2000;
const HYPOTHETICALS = 60;
/** Before these are measured, so many are asked. */
const WARM = 20;
const DERIVATIONS = 5;

/**
 * @param {string} folder
 * @param {1 | 2} rounds
 */
function makePyramid(folder, rounds) {
  const { files, ...counts } = app.makePyramid({ seed: 1, leagues: app.MOST_LEAGUES, rounds, language: 'en' });
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return counts;
}

const mebibytes = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
};

/** @param {string} folder */
function derivePyramid(folder) {
  const textOf = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  const begun = performance.now();
  const { regulations } = formats.parseRegulations(textOf('regulations.yaml'), 'regulations.yaml');
  const { territories } = formats.parseTerritories(textOf('territories.yaml'), 'territories.yaml');
  const plan = regulations && engine.compile({ ...regulations, territories }).plan;
  if (plan === undefined) throw new Error('no plan');
  const planned = performance.now();
  const facts = readdirSync(folder).filter((name) => name.endsWith('.facts.txt'));
  const statements = facts.flatMap((name) => formats.parseFacts(textOf(name), name).statements);
  const read = performance.now();
  const before = mebibytes();

  const derive = () => engine.evaluate(plan, engine.bind(plan, statements).log);
  const first = performance.now();
  let season = derive();
  const derivations = [performance.now() - first];
  const derived = mebibytes();
  while (derivations.length < DERIVATIONS) {
    const start = performance.now();
    season = derive();
    derivations.push(performance.now() - start);
  }
  const champion = season.teams[season.champion?.team ?? -1]?.name;

  const start = performance.now();
  const live = engine.makeLive(plan, statements);
  const made = performance.now() - start;
  const changes = changeOneByOne(live, statements);
  const supposed = supposeOneByOne(plan, statements);
  return {
    facts: statements.length,
    contests: plan.contests.length,
    champion,
    milliseconds: {
      'regulations read and planned': planned - begun,
      'facts read': read - planned,
      'derived from its facts, first': derivations[0] ?? Number.NaN,
      'derived from its facts, median of five': median(derivations),
      'made to grow fact by fact': made,
    },
    change: { median: median(changes), p99: quantile(changes, 0.99), most: quantile(changes, 1) },
    supposed: { median: median(supposed), p99: quantile(supposed, 0.99) },
    mebibytes: { 'the facts read': before, 'the season derived': derived },
    most: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/**
 * @param {import('../src/engine/index.ts').Live} live
 * @param {readonly import('../src/engine/index.ts').Statement[]} statements
 * @returns {number[]} milliseconds each
 */
const changeOneByOne = (live, statements) => {
  const chance = makeChance(7);
  const results = statements.flatMap((one) => (one.type === 'match' && one.outcome.kind === 'played' && one.by === undefined ? [one] : []));
  return Array.from({ length: CHANGES }, () => {
    const before = results[(chance(2 ** 16) * 7919 + chance(2 ** 16)) % results.length];
    if (before === undefined) throw new Error('no result to change');
    /** @type {import('../src/engine/index.ts').Statement} */
    const after = { ...before, outcome: { kind: 'played', score: [chance(5), chance(4)], extraTime: 'none' }, corrects: 1 };
    const start = performance.now();
    const { derived } = live.append([after]);
    const passed = performance.now() - start;
    if (derived.length === 0) throw new Error('a changed result that nothing was derived from');
    return passed;
  });
};

/**
 * Results, awards, exclusions and deductions that nobody enters, each asked about in all three readings together.
 * @param {import('../src/engine/index.ts').Plan} plan
 * @param {readonly import('../src/engine/index.ts').Statement[]} statements
 * @returns {number[]} milliseconds each
 */
const supposeOneByOne = (plan, statements) => {
  const chance = makeChance(11);
  const lives = /** @type {const} */ (['pitch', 'appealable', 'final']).map((reading) => engine.makeLive(plan, statements, { reading }));
  const results = statements.flatMap((one) => (one.type === 'match' && one.outcome.kind === 'played' && one.by === undefined ? [one] : []));
  const passed = Array.from({ length: WARM + HYPOTHETICALS }, (_, i) => {
    const match = results[(chance(2 ** 16) * 7919 + chance(2 ** 16)) % results.length];
    if (match?.contest === undefined) throw new Error('no result to suppose otherwise');
    const common = { contest: match.contest, by: `X${i}` };
    /** @type {readonly import('../src/engine/index.ts').Statement[]} */
    const kinds = [
      { ...match, outcome: { kind: 'played', score: [chance(5), chance(4)], extraTime: 'none' }, corrects: 9 },
      { ...match, outcome: { kind: 'awarded', score: [0, 3] }, by: `X${i}` },
      { type: 'out', team: match.home, ...common },
      { type: 'points', team: match.away, points: -6, ...common },
    ];
    const start = performance.now();
    const { readings } = engine.impactOf(lives, kinds.slice(i % kinds.length).slice(0, 1));
    const took = performance.now() - start;
    if (readings.length !== lives.length) throw new Error('a reading without an answer');
    return took;
  });
  return passed.slice(WARM);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first = '', folder = '', rounds] = process.argv.slice(2);
  const said = first === 'make' ? makePyramid(folder, rounds === '1' ? 1 : 2) : derivePyramid(first);
  process.stdout.write(JSON.stringify(said));
}

/**
 * @typedef {ReturnType<typeof makePyramid>} Made
 * @typedef {ReturnType<typeof derivePyramid>} Derived
 */

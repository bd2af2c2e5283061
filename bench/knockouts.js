// A knockout of 1,024: made, every tie scored, the champion known. Run as a program it prints everybody's times.
import { fileURLToPath } from 'node:url';
import { median } from './clock.js';
import { engine, entered, played } from './ours.js';
import { knockoutPeers } from './peers.js';

const SIZE = 1024;

/** Who goes on, of two slots: the same for everybody, and no favourite of the seeding. */
const winnerOf = (/** @type {number} */ one, /** @type {number} */ other) => (strength(one) > strength(other) ? one : other);
const strength = (/** @type {number} */ slot) => (slot * 7919 + 17) % 1031;

/** Slots as the seeding 1 v n sets them: 0, 1023, 511, 512 … */
const seeded = (/** @type {number} */ size) => {
  let slots = [0];
  while (slots.length < size) slots = slots.flatMap((slot) => [slot, 2 * slots.length - 1 - slot]);
  return slots;
};

const bare = () => {
  const bracket = engine.makeBracket(seeded(SIZE));
  for (let tie = 0; tie < bracket.ties; tie++) {
    const [one, other] = bracket.sides(tie);
    bracket.score(tie, winnerOf(one, other) === one ? 'first' : 'second');
  }
  return bracket.champion();
};

/** @typedef {import('../src/engine/index.ts').Filling} Filling */

/** A knockout as regulations: one stage a round, one tie after the other. */
const regulations = () => {
  /** @type {import('../src/engine/index.ts').Rules} */
  const rules = {
    points: { win: 3, draw: 1, loss: 0 },
    walkover: { counts: 'nothing' },
    exclusion: { played: 'stand', toPlay: 'cancelled' },
    decidedBy: [
      { kind: 'measure', by: 'points', for: 'all' },
      { kind: 'act', act: 'penalties', for: 2, ground: 'unstated', decidedBy: [] },
    ],
  };
  /** @type {import('../src/engine/index.ts').Container[]} */
  const stages = [];
  /** @type {Filling[]} */
  let sides = seeded(SIZE).map((slot) => ({ kind: 'places', from: slot + 1, to: slot + 1, of: { path: 'clubs' } }));
  for (let round = 1; sides.length > 1; round++) {
    const ties = Array.from({ length: sides.length / 2 }, (_, i) => {
      const pair = /** @type {[Filling, Filling]} */ (sides.slice(2 * i, 2 * i + 2));
      return /** @type {const} */ ({ kind: 'tie', id: `t${i + 1}`, territory: [], sides: pair, legs: 1, ground: 'neutral', rules });
    });
    stages.push({ kind: 'stage', id: `round-${round}`, territory: [], gives: [], children: ties });
    sides = ties.map(({ id }) => ({ kind: 'places', from: 1, to: 1, of: { path: `round-${round}/${id}` } }));
  }
  const [champion] = sides;
  return /** @type {import('../src/engine/index.ts').Regulations} */ ({
    competition: { id: 'cup', name: { en: 'Cup' } },
    season: '2030',
    state: 'past',
    articles: [],
    sources: [],
    territories: [],
    before: [{ kind: 'entries', id: 'clubs', territory: [], size: SIZE }],
    stages,
    entrants: [],
    barred: [],
    prizes: [],
    conflicts: [],
    ...(champion && { champion }),
  });
};

/** In the order of the alphabet, so that slots and teams have the same numbers. */
const NAMES = Array.from({ length: SIZE }, (_, i) => `Club ${String(i + 1).padStart(4, '0')}`);

const results = () => {
  const statements = [entered('clubs', NAMES)];
  let left = seeded(SIZE);
  for (let round = 1; left.length > 1; round++) {
    const through = [];
    for (let i = 0; i < left.length; i += 2) {
      const [one = 0, other = 0] = left.slice(i, i + 2);
      const winner = winnerOf(one, other);
      through.push(winner);
      const home = winner === one ? 1 : 0;
      statements.push(played(`round-${round}/t${i / 2 + 1}`, NAMES[one] ?? '', NAMES[other] ?? '', home, 1 - home));
    }
    left = through;
  }
  return statements;
};

const statements = results();

/** From regulations and facts to the champion, every place with its reason. */
const whole = () => {
  const { plan, problems } = engine.compile(regulations());
  if (plan === undefined) throw new Error(JSON.stringify(problems[0]));
  const { log } = engine.bind(plan, statements);
  return engine.evaluate(plan, log).champion?.team ?? -1;
};

/**
 * @param {() => number | Promise<number>} play gives the champion
 * @param {number} budget in milliseconds; one run is made whatever it takes
 */
const timesOf = async (play, budget) => {
  const times = [];
  const start = performance.now();
  let champion = await play();
  times.push(performance.now() - start);
  while (performance.now() - start < budget) {
    const before = performance.now();
    champion = await play();
    times.push(performance.now() - before);
  }
  return { champion, milliseconds: median(times), runs: times.length };
};

/**
 * Throws if somebody has another champion.
 * @param {number} budget milliseconds for each
 */
async function raceKnockouts(budget) {
  const entrants = [
    { name: 'Ascenso, bare bracket', play: bare },
    { name: 'Ascenso, regulations and facts with reasons', play: whole },
    ...knockoutPeers.map(({ name, play }) => ({ name, play: () => play(SIZE, winnerOf) })),
  ];
  const found = [];
  for (const { name, play } of entrants) found.push({ name, ...(await timesOf(play, budget)) });
  for (const { name, champion } of found)
    if (champion !== found[0]?.champion) throw new Error(`${name} has champion ${champion}, not ${found[0]?.champion}`);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(await raceKnockouts(700)));

/** @typedef {Awaited<ReturnType<typeof raceKnockouts>>} Raced */

// The final table of a double round robin of twelve, from stored results.
import { checksum, makeChance, race } from './clock.js';
import { engine, entered, planOf, played } from './ours.js';
import { peers, tieBreakers } from './peers.js';

/**
 * @typedef {import('./peers.js').Row} Row
 * @typedef {import('./peers.js').Result} Result
 * @typedef {import('../src/engine/index.ts').StoredResults} Stored
 */

const TEAMS = 12;
/** So many seasons take turns, so that no table is made twice running. */
const SEASONS = 16;

const makeSeasons = () => {
  const chance = makeChance(2030);
  const pairs = Array.from({ length: TEAMS * TEAMS }, (_, i) => /** @type {const} */ ([Math.floor(i / TEAMS), i % TEAMS]));
  return Array.from({ length: SEASONS }, () =>
    pairs.filter(([home, away]) => home !== away).map(([home, away]) => /** @type {Result} */ ([home, away, chance(5), chance(4)])),
  );
};

/**
 * @param {readonly Result[]} results
 * @returns {Record<keyof Stored, Uint8Array>}
 */
const stored = (results) => ({
  home: Uint8Array.from(results, ([home]) => home),
  away: Uint8Array.from(results, ([, away]) => away),
  homeGoals: Uint8Array.from(results, ([, , goals]) => goals),
  awayGoals: Uint8Array.from(results, ([, , , goals]) => goals),
});

/**
 * What the machine can do: a loop written for this table and nothing else, over typed arrays that it uses again.
 * @returns {{ readonly points: Int32Array, readonly difference: Int32Array, readonly order: (results: Record<keyof Stored, Uint8Array>) => Int32Array }}
 */
const makeLimit = () => {
  const points = new Int32Array(TEAMS);
  const difference = new Int32Array(TEAMS);
  const order = new Int32Array(TEAMS);
  return {
    points,
    difference,
    order: ({ home, away, homeGoals, awayGoals }) => {
      points.fill(0);
      difference.fill(0);
      for (let i = 0; i < home.length; i++) {
        const h = home[i] ?? 0;
        const a = away[i] ?? 0;
        const goals = (homeGoals[i] ?? 0) - (awayGoals[i] ?? 0);
        add(difference, h, goals);
        add(difference, a, -goals);
        if (goals > 0) add(points, h, 3);
        else if (goals < 0) add(points, a, 3);
        else {
          add(points, h, 1);
          add(points, a, 1);
        }
      }
      for (let i = 0; i < TEAMS; i++) {
        let j = i;
        for (; j > 0; j--) {
          const above = order[j - 1] ?? 0;
          const ahead = (points[i] ?? 0) - (points[above] ?? 0) || (difference[i] ?? 0) - (difference[above] ?? 0);
          if (ahead <= 0) break;
          order[j] = above;
        }
        order[j] = i;
      }
      return order;
    },
  };
};

/** @type {(list: Int32Array, index: number, by: number) => void} */
const add = (list, index, by) => {
  list[index] = (list[index] ?? 0) + by;
};

const REGULATIONS = `
competition: { id: bench, name: Bench }
season: 2030
state: past
before: { clubs: ${TEAMS} }
stages: { league: { group: 1-${TEAMS} of clubs, rounds: 2, decided-by: [points, goal-difference] } }
champion: 1 of league
prizes: { Down: { to: ${TEAMS} of league, kind: relegation } }
`;

/** In the order of the alphabet, so that slots and teams have the same numbers. */
const NAMES = Array.from({ length: TEAMS }, (_, i) => `Club ${String(i + 1).padStart(2, '0')}`);

/**
 * Everybody's figures at each place and in each slot: equal for equal tables, whatever the order of teams that nothing
 * separates.
 * @param {readonly Row[]} rows best first
 * @param {'points, goal difference' | 'points only'} by
 * @returns {number}
 */
export const proof = (rows, by) => {
  const figures = (/** @type {Row} */ { points, difference = 0 }) => (by === 'points only' ? [points] : [points, difference]);
  return checksum([...rows.flatMap(figures), ...rows.toSorted((a, b) => a.slot - b.slot).flatMap(figures)]);
};

/** @type {<T>(list: readonly T[], index: number) => T} */
const at = (list, index) => {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index}`);
  return value;
};

/**
 * @typedef {object} Entrant
 * @property {string} name
 * @property {'points, goal difference' | 'points only'} ranksBy
 * @property {string} [note]
 * @property {(season: number) => object | Promise<object>} make the table of one season, as it comes out
 * @property {(season: number) => readonly Row[] | Promise<readonly Row[]>} rows the same, for the proof
 */

/** @type {(seasons: readonly (readonly Result[])[]) => Entrant} */
const theLimit = (seasons) => {
  const { points, difference, order } = makeLimit();
  const results = seasons.map(stored);
  return {
    name: 'limit: a loop over typed arrays',
    ranksBy: 'points, goal difference',
    make: (season) => order(at(results, season)),
    rows: (season) =>
      Array.from(order(at(results, season)), (slot) => ({ slot, points: points[slot] ?? 0, difference: difference[slot] ?? 0 })),
  };
};

/** @type {(seasons: readonly (readonly Result[])[]) => Entrant} */
const bare = (seasons) => {
  const league = planOf(REGULATIONS).contests.find(({ node }) => node.kind === 'group');
  const make = league && engine.compileTable(league);
  if (make === undefined) throw new Error('no table for this league');
  const results = seasons.map(stored);
  /** @type {(season: number) => import('../src/engine/index.ts').FinalTable} */
  const table = (season) => {
    const made = make(at(results, season));
    if (made === undefined) throw new Error('a table that measures do not decide');
    return made;
  };
  return {
    name: 'Ascenso, without reasons',
    ranksBy: 'points, goal difference',
    make: table,
    rows: (season) => {
      const { order, points, goalsFor, goalsAgainst } = table(season);
      return order.map((slot) => ({ slot, points: at(points, slot), difference: at(goalsFor, slot) - at(goalsAgainst, slot) }));
    },
  };
};

/** @type {(seasons: readonly (readonly Result[])[]) => Entrant} */
const reasoned = (seasons) => {
  const plan = planOf(REGULATIONS);
  const league = plan.contests.findIndex(({ node }) => node.kind === 'group');
  const logs = seasons.map((results) => {
    const matches = results.map(([home, away, h, a]) => played('league', at(NAMES, home), at(NAMES, away), h, a));
    return engine.bind(plan, [entered('clubs', NAMES), ...matches]).log;
  });
  return {
    name: 'Ascenso, with reasons',
    ranksBy: 'points, goal difference',
    note: 'a whole season of one league: entries, table, places, prizes, each with its reason',
    make: (season) => engine.evaluate(plan, at(logs, season)),
    rows: (season) =>
      (at(engine.evaluate(plan, at(logs, season)).contests, league).table ?? []).map(
        ({ team, points = Number.NaN, goalsFor = Number.NaN, goalsAgainst = Number.NaN }) => ({
          slot: team,
          points,
          difference: goalsFor - goalsAgainst,
        }),
      ),
  };
};

/** @type {(peer: import('./peers.js').Peer, seasons: readonly (readonly Result[])[]) => Promise<Entrant>} */
const other = async ({ name, ranksBy, table }, seasons) => {
  /** @type {(() => Row[] | Promise<Row[]>)[]} */
  const makers = [];
  for (const results of seasons) makers.push(await table(TEAMS, results));
  const make = (/** @type {number} */ season) => at(makers, season)();
  return { name, ranksBy, make, rows: make, ...(ranksBy === 'points only' && { note: 'cannot rank by goals: compared on points' }) };
};

/** @type {(entrant: Entrant, by: Entrant['ranksBy']) => Promise<number>} */
const proofOf = async ({ rows }, by) => {
  /** @type {number[]} */
  const proofs = [];
  for (let season = 0; season < SEASONS; season++) proofs.push(proof(await rows(season), by));
  return checksum(proofs);
};

/**
 * Runs all on the same seasons. Throws if one of them makes another table than the limit.
 * @param {{ readonly rounds: number, readonly milliseconds: number }} effort
 * @returns {Promise<{ readonly rates: readonly import('./clock.js').Rate[], readonly limit: string, readonly bare: string, readonly reasoned: string }>}
 */
export async function raceTables(effort) {
  const seasons = makeSeasons();
  const limit = theLimit(seasons);
  const ours = [bare(seasons), reasoned(seasons)];
  const entrants = [limit, ...ours];
  for (const peer of peers) entrants.push(await other(peer, seasons));
  /** @type {import('./clock.js').Contestant[]} */
  const contestants = [];
  for (const entrant of entrants) {
    const itsProof = await proofOf(entrant, entrant.ranksBy);
    if (itsProof !== (await proofOf(limit, entrant.ranksBy))) throw new Error(`${entrant.name} made another table`);
    let season = 0;
    contestants.push({ ...entrant, checksum: itsProof, once: () => entrant.make(season++ % SEASONS) });
  }
  return { rates: await race(contestants, effort), limit: limit.name, bare: at(ours, 0).name, reasoned: at(ours, 1).name };
}

const CUT = 4;

const PLAY_OFFS = REGULATIONS.replace('decided-by: [points, goal-difference]', 'decided-by: [points, { play-off: { for: any } }]')
  .replace('state: past', 'state: running')
  .replace(/champion:[\s\S]*/, `prizes: { Next: 1-${CUT} of league }\n`);

/**
 * Who must play off for the first four, where only points count.
 * @param {{ readonly rounds: number, readonly milliseconds: number }} effort
 * @returns {Promise<readonly import('./clock.js').Rate[]>}
 */
export async function racePlayOffs(effort) {
  const seasons = makeSeasons();
  const plan = planOf(PLAY_OFFS);
  const logs = seasons.map((results) => {
    const matches = results.map(([home, away, h, a]) => played('league', at(NAMES, home), at(NAMES, away), h, a));
    return engine.bind(plan, [entered('clubs', NAMES), ...matches]).log;
  });
  const others = seasons.map((results) => tieBreakers.prepare(TEAMS, results, CUT));
  const entrants = [
    {
      name: 'Ascenso, with reasons',
      make: (/** @type {number} */ season) => engine.evaluate(plan, at(logs, season)).due.flatMap(({ teams }) => teams),
    },
    { name: tieBreakers.name, make: (/** @type {number} */ season) => at(others, season)() },
  ];
  const proofs = entrants.map(({ make }) => checksum(seasons.flatMap((_, season) => [-1, ...[...make(season)].sort((a, b) => a - b)])));
  if (new Set(proofs).size > 1) throw new Error(`not the same teams play off: ${proofs.join(', ')}`);
  return race(
    entrants.map(({ name, make }, i) => {
      let season = 0;
      return { name, checksum: at(proofs, i), once: () => make(season++ % SEASONS) };
    }),
    effort,
  );
}

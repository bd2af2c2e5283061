// What lost results can have been, of a double round robin without any: as a share of the ten seconds of `ascenso reconstruct`.
import { makeChance, median } from './clock.js';
import { archive } from './ours.js';

/** Milliseconds. */
export const RECONSTRUCT_LIMIT = 10_000;
/** So many tables of each size; the slowest one is told too. */
const TABLES = 3;

/** @type {<T>(value: T) => { value: T, raw: string, span: { from: number, to: number } }} */
const cell = (value) => ({ value, raw: String(value), span: { from: 0, to: 0 } });

/**
 * @param {number} size
 * @param {number} seed
 * @returns {import('../src/archive/index.ts').Page}
 */
const makePage = (size, seed) => {
  const chance = makeChance(seed);
  const rows = Array.from({ length: size }, (_, team) => ({ team, won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0 }));
  for (const home of rows)
    for (const away of rows) {
      if (home === away) continue;
      const [a, b] = [chance(5), chance(4)];
      home.goalsFor += a;
      home.goalsAgainst += b;
      away.goalsFor += b;
      away.goalsAgainst += a;
      home[a > b ? 'won' : a < b ? 'lost' : 'drawn'] += 1;
      away[b > a ? 'won' : b < a ? 'lost' : 'drawn'] += 1;
    }
  const span = { from: 0, to: 0 };
  return {
    format: 'wikitext',
    remarks: [],
    blocks: [
      {
        kind: 'standings',
        heading: ['Group'],
        span,
        order: 'printed',
        results: new Map(),
        points: { win: 3 },
        rows: rows.map(({ team, won, drawn, lost, goalsFor, goalsAgainst }) => ({
          team: cell('ABCDEF'.charAt(team)),
          span,
          won: cell(won),
          drawn: cell(drawn),
          lost: cell(lost),
          goalsFor: cell(goalsFor),
          goalsAgainst: cell(goalsAgainst),
        })),
      },
    ],
  };
};

/**
 * @typedef {object} Reconstructed
 * @property {number} teams
 * @property {number} milliseconds median over the tables
 * @property {number} most of the slowest table
 * @property {number} exact of how many tables the sets of results are counted exactly
 * @property {number} settled how many matches have ranges that are settled, all tables together
 * @property {number} matches
 * @property {number} tables
 */

/** @returns {Promise<Reconstructed[]>} */
export const measureReconstructions = async () => {
  const found = [];
  for (const teams of [4, 5, 6]) {
    const times = [];
    let [exact, settled, matches] = [0, 0, 0];
    for (let table = 0; table < TABLES; table++) {
      const page = makePage(teams, 2004 + table);
      const start = performance.now();
      const startClock = () => () => performance.now() - start > RECONSTRUCT_LIMIT;
      const [one] = await archive.reconstructTables(page, { startClock, wants: () => true });
      times.push(performance.now() - start);
      if (one?.answer.kind !== 'fits') throw new Error(`${one?.answer.kind}: results that were played do not fit`);
      if (one.answer.bound === 'exactly') exact++;
      matches += one.answer.open.length;
      settled += one.answer.open.filter((open) => open.settled === 'yes').length;
    }
    found.push({ teams, milliseconds: median(times), most: Math.max(...times), exact, settled, matches, tables: TABLES });
  }
  return found;
};

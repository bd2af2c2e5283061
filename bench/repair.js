// The smallest repairs of a double round robin of six with planted errors, as a share of the two seconds they may take.
import { makeChance, median } from './clock.js';
import { archive } from './ours.js';

/** @typedef {import('../src/archive/index.ts').Page} Page */

const TEAMS = 6;
/** Milliseconds. */
export const REPAIR_LIMIT = 2000;
/** So many seasons for each kind of damage; the slowest one is told too. */
const SEASONS = 12;

/** @type {<T>(value: T) => { value: T, raw: string, span: { from: number, to: number } }} */
const cell = (value) => ({ value, raw: String(value), span: { from: 0, to: 0 } });

/**
 * @param {number} seed
 * @param {number} results how many scores are other ones than the table counted
 * @param {number} figures how many goal figures of the table are wrong
 * @returns {Page}
 */
const makePage = (seed, results, figures) => {
  const chance = makeChance(seed);
  const names = [...'ABCDEF'];
  const pairs = names.flatMap((_, home) => names.flatMap((__, away) => (home === away ? [] : [{ home, away }])));
  const scores = pairs.map(() => /** @type {[number, number]} */ ([chance(5), chance(4)]));
  const rows = names.map((name, team) => {
    let [won, drawn, lost, goalsFor, goalsAgainst] = [0, 0, 0, 0, 0];
    for (const [i, { away, home }] of pairs.entries()) {
      const [a = 0, b = 0] = scores[i] ?? [];
      if (home !== team && away !== team) continue;
      const [own, other] = home === team ? [a, b] : [b, a];
      won += own > other ? 1 : 0;
      drawn += own === other ? 1 : 0;
      lost += own < other ? 1 : 0;
      goalsFor += own;
      goalsAgainst += other;
    }
    return { name, won, drawn, lost, goalsFor, goalsAgainst, difference: goalsFor - goalsAgainst, points: 3 * won + drawn };
  });
  for (let i = 0; i < figures; i++) {
    const row = rows[chance(TEAMS)];
    if (row) row.goalsFor += 1 + chance(3);
  }
  for (let i = 0; i < results; i++) scores[chance(scores.length)] = [chance(6), chance(6)];
  const common = { heading: ['Group'], span: { from: 0, to: 0 } };
  return {
    format: 'wikitext',
    remarks: [],
    blocks: [
      {
        kind: 'standings',
        ...common,
        order: 'printed',
        results: new Map(),
        points: { win: 3 },
        rows: rows.map(({ name, ...figuresOf }) => ({
          team: cell(name),
          span: { from: 0, to: 0 },
          .../** @type {object} */ (Object.fromEntries(Object.entries(figuresOf).map(([figure, value]) => [figure, cell(value)]))),
        })),
      },
      {
        kind: 'grid',
        ...common,
        teams: names.map((name) => ({ name: cell(name) })),
        cells: pairs.map((pair, i) => ({
          ...pair,
          meeting: 1,
          result: cell({ kind: 'played', score: scores[i] ?? [0, 0], extraTime: 'none' }),
        })),
      },
    ],
  };
};

/**
 * @typedef {object} Repaired
 * @property {string} name
 * @property {number} milliseconds median over the seasons
 * @property {number} most of the slowest season
 * @property {number} repairs how many were found, all kinds and seasons together
 * @property {number} open how many searches the limit ended
 */

/** @returns {Repaired[]} */
export const measureRepairs = () =>
  [
    { name: 'one wrong result', results: 1, figures: 0 },
    { name: 'two wrong results', results: 2, figures: 0 },
    { name: 'three wrong results', results: 3, figures: 0 },
    { name: 'a wrong figure', results: 0, figures: 1 },
    { name: 'a wrong result and a wrong figure', results: 1, figures: 1 },
    { name: 'two wrong results and a wrong figure', results: 2, figures: 1 },
  ].map(({ figures, name, results }) => {
    const times = [];
    let [repairs, open] = [0, 0];
    for (let season = 0; season < SEASONS; season++) {
      const page = makePage(2004 + season, results, figures);
      const start = performance.now();
      const { tables } = archive.repairPage(page, { most: 50, startClock: () => () => performance.now() - start > REPAIR_LIMIT });
      times.push(performance.now() - start);
      for (const table of tables)
        for (const list of [table.results, table.table, table.mixed])
          if (list.state === 'found') repairs += list.repairs.length;
          else if (list.state === 'open') open++;
    }
    return { name, milliseconds: median(times), most: Math.max(...times), repairs, open };
  });

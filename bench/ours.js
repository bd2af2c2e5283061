// Ascenso as it is shipped: the built engine, not the sources.

/**
 * @template T
 * @param {string} room
 * @returns {Promise<T>}
 */
const built = async (room) => await import(new URL(`../dist/${room}/index.js`, import.meta.url).href);

export const engine = /** @type {typeof import('../src/engine/index.ts')} */ (await built('engine'));
export const formats = /** @type {typeof import('../src/formats/index.ts')} */ (await built('formats'));
export const archive = /** @type {typeof import('../src/archive/index.ts')} */ (await built('archive'));
export const calendar = /** @type {typeof import('../src/calendar/index.ts')} */ (await built('calendar'));
export const app = /** @type {typeof import('../src/app/index.ts')} */ (await built('app'));

export const log = /** @type {typeof import('../src/log/index.ts')} */ (await built('log'));
export const storage = /** @type {typeof import('../src/storage/index.ts')} */ (await built('storage'));
export const wire = /** @type {typeof import('../src/wire/index.ts')} */ (await built('wire'));

/**
 * @param {string} text of regulations
 * @returns {import('../src/engine/index.ts').Plan}
 */
export function planOf(text) {
  const { regulations, problems } = formats.parseRegulations(text, 'regulations.yaml');
  const compiled = regulations && engine.compile(regulations);
  if (compiled?.plan === undefined) throw new Error(JSON.stringify([...problems, ...(compiled?.problems ?? [])].slice(0, 1)));
  return compiled.plan;
}

/**
 * @param {string} path of a contest
 * @param {string} home
 * @param {string} away
 * @param {number} scored
 * @param {number} conceded
 * @returns {import('../src/engine/index.ts').Statement}
 */
export function played(path, home, away, scored, conceded) {
  return {
    type: 'match',
    contest: { path },
    home,
    away,
    outcome: { kind: 'played', score: [scored, conceded], extraTime: 'none' },
    ground: 'home',
    corrects: 0,
  };
}

/**
 * @param {string} path of an entry list
 * @param {readonly string[]} teams
 * @returns {import('../src/engine/index.ts').Statement}
 */
export function entered(path, teams) {
  return { type: 'entry', contest: { path }, teams, order: 'known' };
}

// 1,000 groups of six: 30,000 results entered, then all tables read. Run as a program (`node bench/groups.js`, or with the
// number of a peer) it does it once, cold, and prints what it took.
import { fileURLToPath } from 'node:url';
import { checksum } from './clock.js';
import { peers } from './peers.js';
import { proof } from './tables.js';

const GROUPS = 1000;
const SIZE = 6;

const four = (/** @type {number} */ n) => String(n).padStart(4, '0');

/** Everybody in a group at home against everybody. */
const results = Array.from({ length: GROUPS }, (_, g) =>
  Array.from({ length: SIZE * SIZE }, (__, i) => /** @type {const} */ ([Math.floor(i / SIZE), i % SIZE])).flatMap(([i, j]) =>
    i === j ? [] : [/** @type {import('./peers.js').Result} */ ([i, j, (7 * i + 3 * j + g) % 5, (i + 5 * j + g) % 4])],
  ),
);

/**
 * @param {readonly (readonly import('./peers.js').Row[])[]} tables
 * @param {'points, goal difference' | 'points only'} by
 */
const prove = (tables, by) => checksum(tables.map((rows) => proof(rows, by)));

async function enterOurs() {
  // loading the program is no part of the work
  const { engine, entered, planOf, played } = await import('./ours.js');
  const names = Array.from({ length: GROUPS * SIZE }, (_, i) => `Club ${four(i)}`);
  const regulations = [
    'competition: { id: bench, name: Bench }',
    'season: 2030',
    'state: running',
    `before: { clubs: ${names.length} }`,
    'stages:',
    '  groups:',
    '    contests:',
    ...results.map(
      (_, g) =>
        `      g${four(g)}: { group: ${g * SIZE + 1}-${(g + 1) * SIZE} of clubs, rounds: 2, decided-by: [points, goal-difference] }`,
    ),
  ].join('\n');
  const plan = planOf(regulations);
  const commands = results.map((group, g) =>
    group.map(([home, away, h, a]) => played(`groups/g${four(g)}`, names[g * SIZE + home] ?? '', names[g * SIZE + away] ?? '', h, a)),
  );

  const start = performance.now();
  const live = engine.makeLive(plan, [entered('clubs', names)]);
  const opened = performance.now();
  for (const command of commands) live.append(command);
  const appended = performance.now();
  const tables = plan.contests.flatMap(({ ix, node }) => (node.kind === 'group' ? [live.contest(ix).table ?? []] : []));
  const end = performance.now();
  const rows = tables.map((table, g) =>
    table.map(({ team, points = -1, goalsFor = -1, goalsAgainst = -1 }) => ({
      slot: team - g * SIZE,
      points,
      difference: goalsFor - goalsAgainst,
    })),
  );
  return {
    name: 'Ascenso',
    milliseconds: end - start,
    steps: { 'entry lists bound': opened - start, 'results entered': appended - opened, 'tables read': end - appended },
    checksum: prove(rows, 'points, goal difference'),
    onPoints: prove(rows, 'points only'),
    mebibytes: mostMebibytes(),
  };
}

/** @param {import('./peers.js').Peer} peer */
async function enterPeer({ name, ranksBy, table }) {
  const start = performance.now();
  const makers = [];
  for (const group of results) makers.push(await table(SIZE, group));
  const tables = [];
  for (const make of makers) tables.push(await make());
  const milliseconds = performance.now() - start;
  return {
    name,
    milliseconds,
    steps: {},
    checksum: prove(tables, ranksBy),
    onPoints: prove(tables, 'points only'),
    mebibytes: mostMebibytes(),
  };
}

const mostMebibytes = () => Math.round(process.resourceUsage().maxRSS / 1024);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const peer = peers[Number(process.argv[2] ?? -1)];
  process.stdout.write(JSON.stringify(peer === undefined ? await enterOurs() : await enterPeer(peer)));
}

/** @typedef {{ readonly name: string, readonly milliseconds: number, readonly steps: Readonly<Record<string, number>>, readonly checksum: number, readonly onPoints: number, readonly mebibytes: number }} Entered */

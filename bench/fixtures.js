// Round robins of 3 to 20 teams, ours and those of the other packages: breaks, balance and carry-over. Nothing is timed.
// `node bench/fixtures.js` prints the table of docs/fixtures.md. Where a package says nothing of venues, the first-named team
// is taken to be at home.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { calendar } from './ours.js';
import { openBrackets, organize, versionOf } from './peers.js';

const require = createRequire(import.meta.url);

/** @typedef {import('../src/calendar/index.ts').Round} Round */
/** @typedef {readonly (readonly [number, number])[]} Pairs home first */

/** @type {readonly { readonly name: string, readonly rounds: (teams: number) => Promise<readonly Pairs[]> }[]} */
const contestants = [
  {
    name: 'Ascenso',
    rounds: async (teams) =>
      (calendar.roundRobin(teams) ?? []).map(({ matches }) => matches.map(({ away, home }) => /** @type {const} */ ([home, away]))),
  },
  {
    name: versionOf('groupstage'),
    rounds: async (teams) => {
      /** @type {{ new (teams: number): { readonly matches: readonly { readonly id: { readonly r: number }, readonly p: readonly [number, number] }[] } }} */
      const GroupStage = require('groupstage');
      const { matches } = new GroupStage(teams);
      return byRound(matches.map(({ id, p }) => ({ round: id.r, pair: [p[0] - 1, p[1] - 1] })));
    },
  },
  {
    name: versionOf('brackets-manager'),
    rounds: async (teams) => {
      const { storage, manager } = openBrackets();
      const seeding = Array.from({ length: teams }, (_, i) => `Club ${i}`);
      const settings = { groupCount: 1, roundRobinMode: 'simple', size: teams };
      await manager.create.stage({ tournamentId: 0, name: 'league', type: 'round_robin', seeding, settings });
      const matches = /** @type {readonly { round_id: number, opponent1: { id: number }, opponent2: { id: number } }[]} */ (
        /** @type {unknown} */ (await storage.select('match'))
      );
      return byRound(matches.map(({ opponent1, opponent2, round_id }) => ({ round: round_id, pair: [opponent1.id, opponent2.id] })));
    },
  },
  {
    name: versionOf('tournament-organizer'),
    rounds: async (teams) => {
      const tournament = await organize({ scoring: { win: 3, draw: 1, loss: 0, bestOf: 1 }, stageOne: { format: 'round-robin' } });
      for (let i = 0; i < teams; i++) tournament.createPlayer(`Club ${i}`, `${i}`);
      tournament.startTournament();
      const rounds = [];
      for (let round = 1; round <= teams - 1 + (teams % 2); round++) {
        if (round > 1) tournament.nextRound();
        const matches = [...tournament.getActiveMatches()];
        rounds.push(matches.map((match) => /** @type {const} */ ([Number(match.getPlayer1().id), Number(match.getPlayer2().id)])));
        for (const match of matches) tournament.enterResult(match.getId(), 1, 0, 0);
      }
      return rounds;
    },
  },
];

/**
 * @param {readonly { readonly round: number, readonly pair: readonly [number, number] }[]} matches
 * @returns {readonly Pairs[]}
 */
const byRound = (matches) => {
  /** @type {Map<number, (readonly [number, number])[]>} */
  const rounds = new Map();
  for (const { pair, round } of matches) rounds.set(round, [...(rounds.get(round) ?? []), pair]);
  return [...rounds].sort(([a], [b]) => a - b).map(([, pairs]) => pairs);
};

/**
 * @param {readonly Pairs[]} rounds
 * @param {number} teams
 * @returns {readonly Round[]}
 */
const asRounds = (rounds, teams) =>
  rounds.map((pairs, i) => {
    const playing = new Set(pairs.flat());
    const bye = Array.from({ length: teams }, (_, team) => team).find((team) => !playing.has(team));
    return { number: i + 1, matches: pairs.map(([home, away]) => ({ home, away })), ...(bye !== undefined && { bye }) };
  });

/** Every pair once, nobody twice in a round: otherwise its figures mean nothing. */
const isWhole = (/** @type {readonly Pairs[]} */ rounds, /** @type {number} */ teams) => {
  const pairs = rounds.flat().map(([home, away]) => `${Math.min(home, away)} ${Math.max(home, away)}`);
  const once = rounds.every((round) => new Set(round.flat()).size === 2 * round.length);
  return once && pairs.length === (teams * (teams - 1)) / 2 && new Set(pairs).size === pairs.length;
};

/** For each number of teams what everybody's rounds are worth; undefined where they are no round robin. */
export async function measureFixtures() {
  const rows = [];
  for (let teams = 3; teams <= 20; teams++) {
    const figures = [];
    for (const { rounds } of contestants) {
      const made = await rounds(teams);
      figures.push(isWhole(made, teams) ? calendar.figuresOf(asRounds(made, teams), teams, 1) : undefined);
    }
    rows.push({ teams, fewest: teams % 2 === 0 ? teams - 2 : 0, figures });
  }
  return { names: contestants.map(({ name }) => name), rows };
}

/** The same for `npm run bench`: sums over all numbers of teams. */
export async function compareFixtures() {
  const { names, rows } = await measureFixtures();
  const sum = (/** @type {readonly number[]} */ values) => values.reduce((all, value) => all + value, 0);
  const of = (/** @type {number} */ who, /** @type {'breaks' | 'carryOver'} */ figure) =>
    sum(rows.flatMap(({ figures }) => figures[who]?.[figure] ?? []));
  const lines = (/** @type {'breaks' | 'carryOver'} */ figure) => names.map((name, who) => ({ name, value: of(who, figure) }));
  const fewest = rows.every((row) => row.figures[0]?.breaks === row.fewest);
  const balanced = rows.every((row) => (row.figures[0]?.imbalance ?? 2) <= 1);
  /** @type {(is: boolean) => 'met' | 'missed'} */
  const met = (is) => (is ? 'met' : 'missed');
  return [
    {
      title: 'Round robins of 3 to 20 teams, one leg: breaks',
      unit: 'breaks in all',
      lines: lines('breaks'),
      goals: [
        {
          goal: 'n - 2 for even n, none for odd n',
          measured: `${of(0, 'breaks')} of ${sum(rows.map((row) => row.fewest))}`,
          outcome: met(fewest),
        },
        { goal: 'home and away within one', measured: balanced ? 'yes' : 'no', outcome: met(balanced) },
      ],
    },
    { title: 'Round robins of 3 to 20 teams, one leg: carry-over value', unit: 'squares in all', lines: lines('carryOver'), goals: [] },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { names, rows } = await measureFixtures();
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |\n`;
  process.stdout.write('breaks · largest difference of home and away · carry-over value\n\n');
  process.stdout.write(line(['n', 'fewest breaks', ...names]));
  process.stdout.write(line(['--:', '--:', ...names.map(() => '---')]));
  for (const { fewest, figures, teams } of rows) {
    const cells = figures.map((found) => (found ? `${found.breaks} · ${found.imbalance} · ${found.carryOver}` : 'no round robin'));
    process.stdout.write(line([teams, fewest, ...cells]));
  }
}

// The other packages, each behind the few functions that are measured. Loaded by name at run time: they live in this
// package's own node_modules, which the rest of the project never needs.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @typedef {{ readonly slot: number, readonly points: number, readonly difference?: number }} Row */
/** @typedef {readonly [home: number, away: number, homeGoals: number, awayGoals: number]} Result */

/**
 * @typedef {object} Peer
 * @property {string} name with its version
 * @property {'points, goal difference' | 'points only'} ranksBy
 * @property {(teams: number, results: readonly Result[]) => Promise<() => Row[] | Promise<Row[]>>} table
 *   stores the results of a double round robin; what it gives makes the table
 */

/**
 * @param {string} name
 * @returns {string}
 */
export const versionOf = (name) => {
  const { dependencies } = /** @type {{ readonly dependencies: Readonly<Record<string, string>> }} */ (require('./package.json'));
  return `${name} ${dependencies[name]}`;
};

/**
 * Results by the pair that met, home first.
 * @param {readonly Result[]} results
 * @returns {(home: number, away: number) => readonly [number, number]}
 */
const byPair = (results) => {
  const map = new Map(results.map(([home, away, scored, conceded]) => [`${home} ${away}`, /** @type {const} */ ([scored, conceded])]));
  return (home, away) => {
    const found = map.get(`${home} ${away}`);
    if (found === undefined) throw new Error(`no result of ${home} at home against ${away}`);
    return found;
  };
};

/**
 * @typedef {{ readonly id: object, readonly p: readonly [number, number] }} CluxMatch
 * @typedef {{ readonly seed: number, readonly pts: number, readonly for: number, readonly against: number, readonly pos: number, readonly wins: number }} CluxRow
 * @typedef {{ readonly matches: readonly CluxMatch[], score(id: object, goals: readonly [number, number]): boolean, results(): readonly CluxRow[] }} CluxTournament
 * @typedef {{ new (players: number, options: object): CluxTournament }} Clux
 */

/** @type {Peer} */
const groupstage = {
  name: versionOf('groupstage'),
  ranksBy: 'points, goal difference',
  table: async (teams, results) => {
    /** @type {Clux} */
    const GroupStage = require('groupstage');
    const goals = byPair(results);
    const stage = new GroupStage(teams, { meetTwice: true, scoresBreak: true });
    for (const { id, p } of stage.matches) stage.score(id, goals(p[0] - 1, p[1] - 1));
    return () => stage.results().map((row) => ({ slot: row.seed - 1, points: row.pts, difference: row.for - row.against }));
  },
};

/** Who must play off, because points leave it open who is among the first `cut`; none if they do not. */
export const tieBreakers = {
  name: `${versionOf('groupstage')} with ${versionOf('tiebreaker')}`,
  /**
   * @param {number} teams
   * @param {readonly Result[]} results
   * @param {number} cut
   * @returns {() => readonly number[]} slots
   */
  prepare: (teams, results, cut) => {
    /** @type {Clux} */
    const GroupStage = require('groupstage');
    /** @type {{ from(stage: CluxTournament, limit: number): CluxTournament, isNecessary?: unknown }} */
    const TieBreaker = require('tiebreaker');
    const goals = byPair(results);
    const stage = new GroupStage(teams, { meetTwice: true });
    for (const { id, p } of stage.matches) stage.score(id, goals(p[0] - 1, p[1] - 1));
    return () => TieBreaker.from(stage, cut).matches.flatMap(({ p }) => p.map((seed) => seed - 1));
  },
};

/**
 * @typedef {{ readonly id: number, readonly wins: number, readonly draws: number, readonly scoreDifference: number }} Standing
 * @typedef {{ readonly id: number | null }} Opponent
 * @typedef {object} Brackets
 * @property {{ stage(order: object): Promise<object> }} create
 * @property {{ match(change: object): Promise<void> }} update
 * @property {{ finalStandings(stage: number, options?: object): Promise<Standing[]> }} get
 * @typedef {{ readonly id: number, readonly opponent1: Opponent, readonly opponent2: Opponent }} BracketMatch
 * @typedef {{ select(table: string): Promise<BracketMatch[]>, select(table: string, id: number): Promise<BracketMatch> }} Memory
 */

/** @returns {{ readonly storage: Memory, readonly manager: Brackets }} */
export const openBrackets = () => {
  const storage = new (require('brackets-memory-db').InMemoryDatabase)();
  return { storage, manager: new (require('brackets-manager').BracketsManager)(storage) };
};

/** @type {(goals: number, others: number) => object} */
const scored = (goals, others) => ({ score: goals, result: goals > others ? 'win' : goals < others ? 'loss' : 'draw' });

/** @type {Peer} */
const brackets = {
  name: versionOf('brackets-manager'),
  ranksBy: 'points, goal difference',
  table: async (teams, results) => {
    const { storage, manager } = openBrackets();
    const seeding = Array.from({ length: teams }, (_, i) => `Club ${i}`);
    const settings = { groupCount: 1, roundRobinMode: 'double', size: teams };
    await manager.create.stage({ tournamentId: 0, name: 'league', type: 'round_robin', seeding, settings });
    const goals = byPair(results);
    for (const { id, opponent1, opponent2 } of await storage.select('match')) {
      const [h, a] = goals(Number(opponent1.id), Number(opponent2.id));
      await manager.update.match({ id, opponent1: scored(h, a), opponent2: scored(a, h) });
    }
    // its one figure to rank by takes both criteria: no difference of goals reaches a thousand
    const rankingFormula = (/** @type {Standing} */ { wins, draws, scoreDifference }) => (3 * wins + draws) * 1000 + scoreDifference;
    return async () =>
      (await manager.get.finalStandings(0, { rankingFormula })).map(({ id, wins, draws, scoreDifference }) => ({
        slot: id,
        points: 3 * wins + draws,
        difference: scoreDifference,
      }));
  },
};

/**
 * @typedef {{ getId(): string, getPlayer1(): { readonly id: string }, getPlayer2(): { readonly id: string } }} OrganizedMatch
 * @typedef {object} Organized
 * @property {(name: string, id: string) => { set(values: object): void }} createPlayer
 * @property {() => void} startTournament
 * @property {() => readonly OrganizedMatch[]} getActiveMatches
 * @property {(id: string, wins: number, losses: number, draws: number) => void} enterResult
 * @property {() => void} nextRound
 * @property {() => readonly { readonly player: { getId(): string }, readonly matchPoints: number }[]} getStandings
 */

/**
 * @param {object} settings
 * @returns {Promise<Organized>}
 */
export const organize = async (settings) => {
  const name = 'tournament-organizer';
  const { default: Manager } = await import(require.resolve(name));
  return new Manager().createTournament('bench', settings);
};

/**
 * It shuffles who is at home, so that a pair may meet twice on the same ground: the first meeting takes the one result,
 * the second the other, which gives the same points.
 * @param {readonly Result[]} results
 * @returns {(one: number, other: number) => readonly [number, number]}
 */
const inAnyOrder = (results) => {
  const goals = byPair(results);
  const met = new Set();
  return (one, other) => {
    const pair = `${Math.min(one, other)} ${Math.max(one, other)}`;
    const host = met.has(pair) ? Math.max(one, other) : Math.min(one, other);
    met.add(pair);
    const [h, a] = goals(host, host === one ? other : one);
    return host === one ? [h, a] : [a, h];
  };
};

/** @type {Peer} */
const organizer = {
  name: versionOf('tournament-organizer'),
  ranksBy: 'points only',
  table: async (teams, results) => {
    const tournament = await organize({ scoring: { win: 3, draw: 1, loss: 0, bestOf: 1 }, stageOne: { format: 'double-round-robin' } });
    for (let i = 0; i < teams; i++) tournament.createPlayer(`Club ${i}`, `${i}`);
    tournament.startTournament();
    const goals = inAnyOrder(results);
    for (let round = 1; round <= 2 * (teams - 1); round++) {
      if (round > 1) tournament.nextRound();
      for (const match of [...tournament.getActiveMatches()]) {
        const [h, a] = goals(Number(match.getPlayer1().id), Number(match.getPlayer2().id));
        tournament.enterResult(match.getId(), h > a ? 1 : 0, a > h ? 1 : 0, h === a ? 1 : 0);
      }
    }
    return () => tournament.getStandings().map(({ player, matchPoints }) => ({ slot: Number(player.getId()), points: matchPoints }));
  },
};

export const peers = [groupstage, brackets, organizer];

/**
 * @typedef {object} KnockoutPeer
 * @property {string} name
 * @property {(size: number, winnerOf: (one: number, other: number) => number) => Promise<number>} play makes a knockout of
 *   slots 0 to size - 1, seeded 1 v n, scores every tie and gives the champion
 */

/** @type {KnockoutPeer} */
const duel = {
  name: versionOf('duel'),
  play: async (size, winnerOf) => {
    /** @type {Clux} */
    const Duel = require('duel');
    const cup = new Duel(size, { short: true });
    for (const { id, p } of cup.matches) cup.score(id, winnerOf(p[0] - 1, p[1] - 1) === p[0] - 1 ? [1, 0] : [0, 1]);
    return (cup.results()[0]?.seed ?? 0) - 1;
  },
};

/** @type {KnockoutPeer} */
const bracketsCup = {
  name: versionOf('brackets-manager'),
  play: async (size, winnerOf) => {
    const { storage, manager } = openBrackets();
    const seeding = Array.from({ length: size }, (_, i) => `Club ${i}`);
    const settings = { seedOrdering: ['inner_outer'] };
    await manager.create.stage({ tournamentId: 0, name: 'cup', type: 'single_elimination', seeding, settings });
    // played in the order in which it was made: every round after the one that feeds it
    for (const { id } of await storage.select('match')) {
      const { opponent1, opponent2 } = await storage.select('match', id);
      const first = winnerOf(Number(opponent1.id), Number(opponent2.id)) === opponent1.id;
      await manager.update.match({ id, opponent1: { result: first ? 'win' : 'loss' }, opponent2: { result: first ? 'loss' : 'win' } });
    }
    const [winner] = await manager.get.finalStandings(0);
    return winner?.id ?? -1;
  },
};

/** @type {KnockoutPeer} */
const organizedCup = {
  name: versionOf('tournament-organizer'),
  play: async (size, winnerOf) => {
    const stageOne = { format: 'single-elimination' };
    const cup = await organize({ scoring: { bestOf: 1 }, sorting: 'ascending', stageOne });
    // sorted by value, it seeds them
    for (let i = 0; i < size; i++) cup.createPlayer(`Club ${i}`, `${i}`).set({ value: i });
    cup.startTournament();
    for (let [match] = cup.getActiveMatches(); match !== undefined; [match] = cup.getActiveMatches()) {
      const one = Number(match.getPlayer1().id);
      const first = winnerOf(one, Number(match.getPlayer2().id)) === one;
      cup.enterResult(match.getId(), first ? 1 : 0, first ? 0 : 1, 0);
    }
    return Number(cup.getStandings()[0]?.player.getId() ?? -1);
  },
};

export const knockoutPeers = [duel, bracketsCup, organizedCup];

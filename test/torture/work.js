// What the torture writes: the results of leagues, each with an id of its own. Plain JavaScript, for the writing processes
// start faster without a loader.

export const SEASON = 'torture/2026';
export const LEAGUES = 50;
const CLUBS = 15;
/** A double round of 15 clubs has 210 matches. */
export const MOST_RESULTS = LEAGUES * CLUBS * (CLUBS - 1);

/** @param {number} league from 0 */
export const leagueOf = (league) => `league-${String(league + 1).padStart(2, '0')}`;
/** @param {number} league @param {number} club both from 0 */
const clubOf = (league, club) => `Club ${club + 1} de la Liga ${league + 1}`;

/**
 * The result with this number: who plays, in which league, how it ends. Neighbours are of different leagues.
 * @param {number} number from 0
 */
export const resultOf = (number) => {
  const league = number % LEAGUES;
  const match = Math.floor(number / LEAGUES);
  const home = Math.floor(match / (CLUBS - 1));
  const other = match % (CLUBS - 1);
  const away = other < home ? other : other + 1;
  const score = `${(number * 7 + home) % 5}-${(number * 3 + away) % 4}`;
  const line = `${clubOf(league, home)} ${score} ${clubOf(league, away)}`;
  return { id: `r${number}`, league: leagueOf(league), line };
};

/** @param {number} number @returns {import('../../src/log/index.ts').Draft} */
export const draftOf = (number) => {
  const { id, league, line } = resultOf(number);
  return { id, recorded: '2026-11-29T18:38:21Z', by: 'Oficina', what: { kind: 'facts', text: `== leagues/${league}\n${line}\n` } };
};

const leagues = Array.from({ length: LEAGUES }, (_, league) => league);

export const REGULATIONS = `competition: { id: torture, name: { es: Tormento, en: Torture } }
season: 2026
state: running
articles: { 1: { es: "Puntos, diferencia, goles, sorteo.", en: "Points, difference, goals, lots." } }
defaults: { group: { rounds: 2, walkover: 3-0 § 1, decided-by: [points § 1, goal-difference § 1, goals § 1, lots § 1] } }
before:
${leagues.map((league) => `  clubs-${league + 1}: { entries: ${CLUBS}, name: { es: Clubes ${league + 1}, en: Clubs ${league + 1} } }`).join('\n')}
stages:
  leagues:
    name: { es: Ligas, en: Leagues }
    contests:
${leagues.map((league) => `      ${leagueOf(league)}: { group: 1-${CLUBS} of clubs-${league + 1}, name: { es: Liga ${league + 1}, en: League ${league + 1} } }`).join('\n')}
`;

export const ENTRIES = leagues
  .map((league) => `== clubs-${league + 1}\n${Array.from({ length: CLUBS }, (_, club) => `entry: ${clubOf(league, club)}\n`).join('')}`)
  .join('');

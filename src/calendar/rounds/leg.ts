/**
 * One leg for an even number of teams: `opponents[round][team]`, `home[round][team]` (1 at home, 0 away). Mutable inside this
 * room: the search works on one.
 */
export type Leg = { readonly teams: number; readonly opponents: Int16Array[]; readonly home: Uint8Array[] };

/**
 * The circle method with the venues that give the fewest breaks (de Werra, Scheduling in sports, 1981): in round r team r meets
 * the one in the middle, r + k meets r - k, and r + k is at home for odd k. Seen as a ring, each team breaks once, and two
 * teams together: after rounds 0, 1, 3, 5 … The ring is opened at one of these places, far from the two that are only one
 * round apart: so nobody breaks in the second or the last round, and a mirrored leg that follows never makes three in a row.
 */
export const circleLeg = (teams: number): Leg => {
  const rounds = teams - 1;
  const start = openedAt(rounds);
  const leg: Leg = { teams, opponents: [], home: [] };
  for (let i = 0; i < rounds; i++) {
    const round = (start + i) % rounds;
    const opponents = new Int16Array(teams);
    const home = new Uint8Array(teams);
    const meet = (host: number, guest: number): void => {
      opponents[host] = guest;
      opponents[guest] = host;
      home[host] = 1;
    };
    for (let k = 1; k < teams / 2; k++) {
      const [after, before] = [(round + k) % rounds, (round - k + rounds) % rounds];
      if (k % 2 === 1) meet(after, before);
      else meet(before, after);
    }
    const middle = rounds;
    if (round % 2 === 1) meet(round, middle);
    else meet(middle, round);
    leg.opponents.push(opponents);
    leg.home.push(home);
  }
  return leg;
};

/** The odd round in the middle of the ring. */
const openedAt = (rounds: number): number => (rounds < 3 ? 0 : Math.floor(rounds / 2) | 1);

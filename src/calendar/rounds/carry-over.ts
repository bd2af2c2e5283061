/**
 * How often each team takes over whom: `counts[a · n + b]` says in how many rounds the opponent of a (who then meets b) hands
 * something on from a to b; the last round is followed by the first (Russell, Balancing carry-over effects in round robin
 * tournaments, 1980). The value is the sum of the squares: n(n - 1) if every pair of teams comes up once.
 */
export type CarryOver = {
  readonly value: () => number;
  /** Takes the pairs of a round and its successor out, or in; tells by how much the value changes. */
  readonly count: (round: ArrayLike<number>, next: ArrayLike<number>, by: 1 | -1) => number;
};

export const makeCarryOver = (teams: number): CarryOver => {
  const counts = new Int32Array(teams * teams);
  let value = 0;
  return {
    value: () => value,
    count: (round, next, by) => {
      let change = 0;
      for (let team = 0; team < teams; team++) {
        const cell = (round[team] ?? 0) * teams + (next[team] ?? 0);
        const before = counts[cell] ?? 0;
        change += by * 2 * before + 1;
        counts[cell] = before + by;
      }
      value += change;
      return change;
    },
  };
};

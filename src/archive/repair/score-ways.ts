/**
 * How many ways there are to score. A score is the common goals of both sides (from 0) and the excess of the winner (from
 * 1), so that ways are products of compositions.
 */

/** Ways to spread the goals over matches in a fixed order: first those won, then those drawn, then those lost. */
export const scoreWays = (won: number, drawn: number, lost: number, goals: number, against: number): bigint => {
  let ways = 0n;
  const most = Math.min(goals - won, against - lost);
  // Without a win all own goals are common ones, without a defeat all goals against.
  const least = won === 0 ? goals : lost === 0 ? against : 0;
  for (let common = Math.max(0, least); common <= most; common += 1)
    ways +=
      compositions(common, won + drawn + lost) * compositions(goals - won - common, won) * compositions(against - lost - common, lost);
  return ways;
};

/** Ways to write `total` as a sum of `parts` numbers from 0, in order. */
const compositions = (total: number, parts: number): bigint =>
  total < 0 ? 0n : parts === 0 ? (total === 0 ? 1n : 0n) : binomial(total + parts - 1, parts - 1);

/** Ways to choose `k` of `n`. */
export const binomial = (n: number, k: number): bigint => {
  const few = Math.min(k, n - k);
  if (few < 0) return 0n;
  let ways = 1n;
  for (let i = 1; i <= few; i += 1) ways = (ways * BigInt(n - few + i)) / BigInt(i);
  return ways;
};

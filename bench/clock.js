// Measuring: contestants take turns in rounds, so that a busy moment of the machine hits all of them; medians are told.

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {() => object | Promise<object>} once does the work once
 * @property {number} checksum of what comes out: equal for equal work
 * @property {string} [note] what it does less, or otherwise, than the others
 */

/**
 * @typedef {object} Rate
 * @property {string} name
 * @property {number} perSecond median over the rounds
 * @property {number} milliseconds the same as time for one
 * @property {number} checksum
 * @property {string} [note]
 */

/**
 * @param {readonly Contestant[]} contestants
 * @param {{ readonly rounds: number, readonly milliseconds: number }} effort for how long each runs in each round
 * @returns {Promise<Rate[]>}
 */
export async function race(contestants, { rounds, milliseconds }) {
  /** @type {Map<Contestant, number[]>} */
  const found = new Map(contestants.map((one) => [one, []]));
  for (const one of contestants) await rateOf(one, milliseconds); // for the compiler; not counted
  for (let round = 0; round < rounds; round++) for (const [one, rates] of found) rates.push(await rateOf(one, milliseconds));
  return [...found].map(([{ name, note, checksum }, rates]) => {
    const perSecond = median(rates);
    return { name, perSecond, milliseconds: 1000 / perSecond, checksum, ...(note !== undefined && { note }) };
  });
}

/**
 * @param {Contestant} contestant
 * @param {number} milliseconds
 * @returns {Promise<number>} times a second
 */
async function rateOf({ once }, milliseconds) {
  const start = performance.now();
  let times = 0;
  for (;;) {
    const result = once();
    if (result instanceof Promise) await result;
    times++;
    // the clock is asked rarely where the work is short
    if ((times & 63) === 0 || times < 64) {
      const passed = performance.now() - start;
      if (passed >= milliseconds) return (times * 1000) / passed;
    }
  }
}

/**
 * @param {readonly number[]} values not empty
 * @returns {number}
 */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * @param {readonly number[]} values not empty
 * @param {number} share 0 to 1
 * @returns {number}
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new RangeError('a quantile of nothing');
  return value;
}

/**
 * @param {Iterable<number>} numbers whole ones
 * @returns {number} 32 bits
 */
export function checksum(numbers) {
  let sum = 17;
  for (const number of numbers) sum = (Math.imul(sum, 31) + number) | 0;
  return sum;
}

/**
 * Whole numbers that come out the same everywhere.
 * @param {number} seed
 * @returns {(limit: number) => number} from 0 up to, not including, `limit`
 */
export function makeChance(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % limit;
  };
}

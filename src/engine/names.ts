/** A name as people compare it: case, accents, doubled blanks and quotes folded away. */
export const fold = (name: string): string => (PLAIN.test(name) ? name.toLowerCase() : foldAny(name));

/** Nothing in it that folds away but case: most names of a season need no more. */
const PLAIN = /^[a-z0-9-]+(?: [a-z0-9-]+)*$/i;

const foldAny = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/["'’“”«».]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** An id made from a name: `La Libertad` -> `la-libertad`. Empty only if the name holds no letter or digit. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The candidate spelled most like `name`, or undefined if none is near enough to be what was meant. */
export const nearest = (name: string, candidates: Iterable<string>): string | undefined => {
  const wanted = fold(name).slice(0, LONGEST);
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate).slice(0, LONGEST), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
};

/** `nearest` with a limit: each mistake is compared with all names there are, and a broken file makes thousands. */
export type Suggest = typeof nearest & { readonly renew: () => void };

/** Suggests for the first `most` mistakes, then nothing until renewed. */
export const makeSuggest = (most = 50): Suggest => {
  let left = most;
  const suggest: typeof nearest = (name, candidates) => (left-- > 0 ? nearest(name, candidates) : undefined);
  const renew = (): void => {
    left = most;
  };
  return Object.assign(suggest, { renew });
};

/** Names longer than this are compared by their beginning: the distance is quadratic and input may be hostile. */
const LONGEST = 80;

/** Damerau-Levenshtein (restricted) distance, or `limit` as soon as it cannot be less. */
const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit, limit);
};

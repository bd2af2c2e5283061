import { matchKeys } from './matches.ts';
import type { Outline } from './outline.ts';

type Told = { readonly disputed: ReadonlyMap<string, ReadonlySet<string>>; readonly keys: Map<string, ReadonlySet<string>> };
/** Every line of a result asks whether it leads to a page: made once for each contest. */
const known = new WeakMap<Outline, Told>();

/** The keys of those matches of a contest of which more is on record than a line: accounts, rulings, protests, what stood before. */
export function matchesToTell(outline: Outline, id: string): ReadonlySet<string> {
  const told = known.get(outline) ?? { disputed: disputedIn(outline), keys: new Map<string, ReadonlySet<string>>() };
  known.set(outline, told);
  const keys = told.keys.get(id) ?? keysOf(outline, id, told.disputed.get(id));
  told.keys.set(id, keys);
  return keys;
}

function keysOf(outline: Outline, id: string, disputed: ReadonlySet<string> | undefined): ReadonlySet<string> {
  const contest = outline.contests.get(id);
  if (contest === undefined) return new Set();
  return new Set(
    [...matchKeys(contest)].flatMap(([match, key]) =>
      match.reports.length > 0 ||
      match.ruling !== null ||
      match.onThePitch !== null ||
      match.note !== null ||
      disputed?.has(pairOf(match.home, match.away)) === true
        ? [key]
        : [],
    ),
  );
}

/** Of each contest the pairs about whose match there is a dispute. */
function disputedIn(outline: Outline): Told['disputed'] {
  const pairs = new Map<string, Set<string>>();
  for (const { contest, match } of outline.document.cases) {
    if (contest === null || match === null) continue;
    const known = pairs.get(contest) ?? new Set();
    pairs.set(contest, known.add(pairOf(match.home, match.away)));
  }
  return pairs;
}

const pairOf = (home: { readonly id: string }, away: { readonly id: string }): string => `${home.id} ${away.id}`;

import { type ContestDocument, type MatchDocument, matchKeysIn } from '../wire/index.ts';

const made = new WeakMap<ContestDocument, ReadonlyMap<MatchDocument, string>>();

/** Every match of a contest with its key among them, as it stands in the address of its page (`matchKeysIn`). */
export function matchKeys(contest: ContestDocument): ReadonlyMap<MatchDocument, string> {
  const known = made.get(contest);
  if (known !== undefined) return known;
  const keys = matchKeysIn(contest.matches);
  made.set(contest, keys);
  return keys;
}

/** The match with that key; undefined if the contest has none. */
export function matchOf(contest: ContestDocument, key: string): MatchDocument | undefined {
  for (const [match, own] of matchKeys(contest)) if (own === key) return match;
  return undefined;
}

const byText = new WeakMap<ContestDocument, ReadonlyMap<string, string>>();

/** The key of a match that stands in another list of the contest: the legs of a tie are documents of their own. */
export function keyOf(contest: ContestDocument, match: MatchDocument): string | undefined {
  const own = matchKeys(contest).get(match);
  if (own !== undefined) return own;
  const texts = byText.get(contest) ?? new Map([...matchKeys(contest)].map(([one, key]) => [JSON.stringify(one), key]));
  byText.set(contest, texts);
  return texts.get(JSON.stringify(match));
}

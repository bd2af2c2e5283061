import type { MatchDocument } from './season-document.ts';

type Keyed = Pick<MatchDocument, 'label' | 'round' | 'date'> & {
  readonly home: { readonly id: string };
  readonly away: { readonly id: string };
};

/** Two of them and what follows stay below the longest name of a file. */
const LONGEST_SIDE = 80;

const SUFFIX: Readonly<Record<NonNullable<MatchDocument['label']>, string>> = {
  leg: '',
  'third-match': '--third',
  'play-off': '--play-off',
};

/**
 * A name for each match of a contest that stands in an address: `juventud--molino`, `juventud--molino--third`, and for a pair
 * that meets there again `juventud--molino--2`. It hangs on nothing that a result or another pair's match changes.
 * @param matches of one contest, in the order of its document
 */
export const matchKeysIn = <M extends Keyed>(matches: readonly M[]): ReadonlyMap<M, string> => {
  const meetings = new Map<string, M[]>();
  for (const match of matches) {
    const name = `${sideOf(match.home.id)}--${sideOf(match.away.id)}${match.label === null ? '' : SUFFIX[match.label]}`;
    const known = meetings.get(name);
    if (known === undefined) meetings.set(name, [match]);
    else known.push(match);
  }
  const keys = new Map<M, string>();
  for (const [name, same] of meetings)
    for (const [i, match] of (same.length === 1 ? same : inTurn(same)).entries()) keys.set(match, i === 0 ? name : `${name}--${i + 1}`);
  return keys;
};

/** Ids hold letters, digits and hyphens; one of a joined season is a path. Doubled hyphens are what parts the sides. */
const sideOf = (id: string): string =>
  id
    .replace(/[^\p{L}\p{N}-]/gu, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, LONGEST_SIDE)
    .replace(/^-+|-+$/g, '');

/** By round, else by day, where all have one: what is played first does not move the others. */
const inTurn = <M extends Keyed>(same: readonly M[]): readonly M[] => {
  if (same.every(({ round }) => round !== null)) return same.toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0));
  if (same.every(({ date }) => date !== null))
    return same.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : a.date === b.date ? 0 : 1));
  return same;
};

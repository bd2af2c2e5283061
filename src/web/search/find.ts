import MiniSearch from 'minisearch';
import { fold } from '../../engine/index.ts';
import type { SearchEntry } from './entries.ts';

export type Found = SearchEntry & { readonly score: number };

/** Looks among entries for what somebody typed. */
export type Finder = (typed: string, most: number) => readonly Found[];

/** Nobody types more than this to find something. */
const LONGEST = 100;

/**
 * MiniSearch, as it forgives: accents are folded away, words may be unfinished, and a word of four letters may have one wrong, one of
 * eight two. What is called exactly so comes first, then what is of more weight.
 */
export function makeFinder(entries: readonly SearchEntry[]): Finder {
  const index = new MiniSearch<{ readonly id: number; readonly n: string; readonly c: string }>({
    fields: ['n', 'c'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { n: 4 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      weights: { fuzzy: 0.2, prefix: 0.6 },
    },
  });
  index.addAll(entries.map(({ c, n }, id) => ({ id, n, c })));
  return (typed, most) => {
    const asked = typed.slice(0, LONGEST);
    const wanted = fold(asked).trim();
    if (wanted === '') return [];
    return index
      .search(asked)
      .flatMap(({ id, score }): readonly Found[] => {
        const entry = entries[id as number];
        if (entry === undefined) return [];
        const name = fold(entry.n);
        const close = name === wanted ? 8 : name.startsWith(`${wanted} `) ? 2 : name.startsWith(wanted) ? 1.5 : 1;
        return [{ ...entry, score: score * close * WEIGHT[entry.k] * (entry.m === 1 ? MADE_UP : 1) }];
      })
      .sort((a, b) => b.score - a.score || byName(a, b) || (a.u < b.u ? 1 : -1))
      .slice(0, most);
  };
}
/** Whoever means a made-up club by name still finds it first. */
const MADE_UP = 0.3;
const WEIGHT: Readonly<Record<SearchEntry['k'], number>> = { season: 2, page: 1.5, stage: 1.2, club: 1.1, contest: 1 };

/** Seasons first, the newest by their address; then names as one looks them up. */
function byName(a: SearchEntry, b: SearchEntry): number {
  const seasonsFirst = Number(b.k === 'season') - Number(a.k === 'season');
  return seasonsFirst !== 0 || a.k === 'season' ? seasonsFirst : COLLATOR.compare(a.n, b.n);
}
// names are in the language of where they are from, whatever that of the page
const COLLATOR = new Intl.Collator('es', { numeric: true });

/** Words as they are compared: no accents, no case, no signs. */
export function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

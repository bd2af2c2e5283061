import type { SearchEntry } from './entries.ts';
import { words } from './find.ts';

/** Entries by what one of the words of their names begins with: a phone fetches those that can be meant, not a country. */
export type Shards = ReadonlyMap<string, readonly SearchEntry[]>;

/** So many entries travel as one file. */
const FEW = 1_500;
/** The file of a site that is small. */
export const ALL = 'all';

export function shardsOf(entries: readonly SearchEntry[]): Shards {
  if (entries.length <= FEW) return new Map([[ALL, entries]]);
  const shards = new Map<string, SearchEntry[]>();
  for (const entry of entries)
    for (const key of new Set(words(entry.n).map(shardOf))) {
      const shard = shards.get(key);
      if (shard) shard.push(entry);
      else shards.set(key, [entry]);
    }
  return shards;
}

/** The file in which a word is looked for: its first letter, `0` for a number and `other` for a letter of another script. */
export function shardOf(word: string): string {
  const first = word.charAt(0);
  return /[a-z]/.test(first) ? first : /\p{N}/u.test(first) ? '0' : 'other';
}

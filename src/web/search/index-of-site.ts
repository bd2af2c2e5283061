import type { SeasonDocument } from '../../wire/index.ts';
import { guideEntries } from '../guide/guide.ts';
import { outlineFor } from '../outlines.ts';
import type { Language } from '../words/words.ts';
import { entriesOf, type SearchEntry } from './entries.ts';
import { type Finder, makeFinder } from './find.ts';
import { type Shards, shardsOf } from './shards.ts';

type Index = {
  readonly of: readonly SeasonDocument[];
  readonly entries: readonly SearchEntry[];
  readonly shards: Shards;
  readonly find: () => Finder;
};

/** What is found in the seasons of a site; made when first asked, and again when a season is another. */
export function findIn(seasons: readonly SeasonDocument[], language: Language): Finder {
  return indexFor(seasons, language).find();
}

/** Names of the files that a browser looks in. */
export function shardNames(seasons: readonly SeasonDocument[], language: Language): readonly string[] {
  return [...indexFor(seasons, language).shards.keys()].map((shard) => `${shard}.json`);
}

/** One of them as text. */
export function shardFile(seasons: readonly SeasonDocument[], language: Language, name: string): string | undefined {
  const entries = indexFor(seasons, language).shards.get(name.replace(/\.json$/, ''));
  return entries && name.endsWith('.json') ? JSON.stringify(entries) : undefined;
}

const indexes = new Map<Language, Index>();

function indexFor(seasons: readonly SeasonDocument[], language: Language): Index {
  const known = indexes.get(language);
  if (known !== undefined && known.of.length === seasons.length && known.of.every((one, at) => one === seasons[at])) return known;
  const entries = [...guideEntries(language), ...seasons.flatMap((document) => entriesOf(outlineFor(document), language))];
  let finder: Finder | undefined;
  const find = () => {
    finder ??= makeFinder(entries);
    return finder;
  };
  const index = { of: seasons, entries, shards: shardsOf(entries), find };
  indexes.set(language, index);
  return index;
}

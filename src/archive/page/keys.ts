import { fold } from '../../engine/index.ts';
import type { Block } from './page.ts';

export const grouped = <T, K>(values: Iterable<T>, keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** A name as it is compared; endless ones as they are. */
export const keyOf = (name: string): string => (name.length > 200 ? name : fold(name));

/** Blocks under the same headings. */
export const sectionKey = ({ heading }: Pick<Block, 'heading'>): string => heading.join('\n');

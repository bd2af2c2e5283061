/**
 * Which numbers of a row stand out of order: as few as can be taken away so that the others never descend (the rest is a
 * longest row that does not). Gives their indices in the row; of equally few the ones that the search meets.
 */
export const outOfOrder = (row: readonly number[]): readonly number[] => {
  if (row.every((value, i) => i === 0 || value >= (row[i - 1] ?? value))) return [];
  /** ends[k]: index of the smallest number that ends a row of k + 1. */
  const ends: number[] = [];
  const before: number[] = [];
  row.forEach((value, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((row[ends[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i);
  return row.flatMap((_, i) => (kept.has(i) ? [] : [i]));
};

import type { Round } from './model.ts';

/**
 * For each round those that must be over before it, with none of the rounds that do not count: who waits for one of them
 * waits for those before it.
 */
export const waitsFor = (rounds: readonly Round[], counts: (round: number) => boolean): readonly (readonly number[])[] => {
  const lists: (readonly number[])[] = rounds.map(() => []);
  for (const round of inOrder(rounds)) {
    const before = (rounds[round]?.after ?? []).flatMap((one) => (counts(one) ? [one] : (lists[one] ?? [])));
    lists[round] = [...new Set(before)];
  }
  return lists;
};

/** Rounds so that each comes behind those it waits for, and otherwise by how many these are. */
export const inOrder = (rounds: readonly Round[]): readonly number[] => {
  const depths = new Map<number, number>();
  const depthOf = (start: number): number => {
    const stack = [start];
    while (stack.length > 0) {
      const round = stack.at(-1) ?? start;
      const before = rounds[round]?.after ?? [];
      const open = before.filter((one) => !depths.has(one) && !stack.includes(one));
      if (open.length > 0) stack.push(...open);
      else {
        depths.set(round, Math.max(-1, ...before.map((one) => depths.get(one) ?? -1)) + 1);
        stack.pop();
      }
    }
    return depths.get(start) ?? 0;
  };
  return rounds.map((_, round) => round).toSorted((a, b) => depthOf(a) - depthOf(b) || a - b);
};

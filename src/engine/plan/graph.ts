import { at } from '../lists.ts';
import type { ContestIx } from '../model/standing.ts';
import type { Draft, SlotSource, Use } from './plan.ts';
import type { Refuse } from './tree.ts';

/** For every contest and place, where it is handed to. */
export const usesOf = (
  contests: readonly Draft[],
  prizes: readonly { readonly sources: readonly SlotSource[] }[],
  champion: SlotSource | undefined,
  runnerUp: SlotSource | undefined,
): readonly (readonly (readonly Use[])[])[] => {
  const uses = contests.map((contest) => Array.from({ length: contest.size }, (): Use[] => []));
  const add = (source: SlotSource | undefined, use: Use): void => {
    if (source?.kind !== 'place') return;
    const list = uses[source.contest];
    if (source.notIn === undefined) {
      list?.[source.place - 1]?.push(use);
      return;
    }
    // the next best not yet through: any place from this one on, as far as others can stand before it
    for (let i = 0; i <= source.notIn.length; i++) list?.[source.place - 1 + i]?.push(use.kind === 'slot' ? { ...use, next: 'best' } : use);
  };
  for (const contest of contests) contest.slots.forEach((source, slot) => add(source, { kind: 'slot', contest: contest.ix, slot }));
  prizes.forEach(({ sources }, prize) => {
    for (const source of sources) add(source, { kind: 'prize', prize });
  });
  add(champion, { kind: 'champion' });
  add(runnerUp, { kind: 'runner-up' });
  return uses;
};

/** Contests from which a prize or the title can be reached. */
export const leadingContests = (
  order: readonly ContestIx[],
  uses: readonly (readonly (readonly Use[])[])[],
  drawnInto: readonly (readonly ContestIx[])[],
): ReadonlySet<ContestIx> => {
  const leads = new Set<ContestIx>();
  for (const ix of [...order].reverse()) {
    const reaches = at(uses, ix).some((list) => list.some((use) => use.kind !== 'slot' || leads.has(use.contest)));
    if (reaches || at(drawnInto, ix).some((into) => leads.has(into))) leads.add(ix);
  }
  return leads;
};

/** Places p such that p and p + 1 are handed to different destinations: the same group, pot or prize needs no order. */
export const cutsOf = (uses: readonly (readonly Use[])[], contests: readonly Draft[]): readonly number[] => {
  const nextBest = new Set<number>();
  const destinations = uses.map((list, i) =>
    list
      .map((use) => {
        switch (use.kind) {
          case 'slot': {
            // whom the next best are is only known in order, from the place before to the place after them
            if (use.next === 'best') nextBest.add(i).add(i + 1);
            const contest = contests[use.contest];
            const source = contest?.slots[use.slot];
            const bonus = source !== undefined && source.kind !== 'entry' ? source.filling?.bonus : undefined;
            // the sides of a tie count singly: the first-named plays the first leg at home
            if (contest?.node.kind === 'tie') return `tie ${use.contest} ${use.slot}`;
            return bonus === undefined ? `contest ${use.contest}` : `contest ${use.contest} with ${bonus}`;
          }
          case 'prize':
            return `prize ${use.prize}`;
          case 'champion':
          case 'runner-up':
            return use.kind;
        }
      })
      .sort()
      .join(' | '),
  );
  return destinations.flatMap((destination, i) =>
    i + 1 < destinations.length && (destination !== destinations[i + 1] || nextBest.has(i + 1)) ? [i + 1] : [],
  );
};

/** The contests a contest cannot be derived without. */
export const feedersOf = ({ slots, reads }: Pick<Draft, 'slots' | 'reads'>): readonly ContestIx[] => [
  ...new Set([...slots.flatMap(contestsBehind), ...reads.values()]),
];

const contestsBehind = (source: SlotSource): readonly ContestIx[] => {
  switch (source.kind) {
    case 'entry':
      return [];
    case 'drawn':
      return [source.pot];
    case 'place':
      return [source.contest, ...(source.notIn ?? []).flatMap(contestsBehind)];
  }
};

/** Depth first over what feeds each contest; a cycle is reported with its way round. */
export const topological = (contests: readonly Draft[], refuse: Refuse): readonly ContestIx[] => {
  const order: ContestIx[] = [];
  const state = new Uint8Array(contests.length);
  const way: ContestIx[] = [];
  const visit = (start: ContestIx): void => {
    // an explicit stack: a long chain of stages must not overflow
    const stack: { ix: ContestIx; feeds: readonly ContestIx[]; next: number }[] = [];
    const open = (ix: ContestIx): void => {
      state[ix] = 1;
      way.push(ix);
      stack.push({ ix, feeds: at(contests, ix).feeders, next: 0 });
    };
    open(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const feeder = top.feeds[top.next++];
      if (feeder === undefined) {
        state[top.ix] = 2;
        order.push(top.ix);
        way.pop();
        stack.pop();
      } else if (state[feeder] === 0) open(feeder);
      else if (state[feeder] === 1) {
        const round = [...way.slice(way.indexOf(feeder)), feeder].map((ix) => at(contests, ix).path);
        refuse('cycle', at(contests, top.ix).node.spot, { path: round.join(' → ') });
      }
    }
  };
  for (const { ix } of contests) if (state[ix] === 0) visit(ix);
  return order;
};

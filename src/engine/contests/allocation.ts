import { at } from '../lists.ts';
import type { Allocation } from '../model/regulations.ts';
import type { Cause, ContestIx, Place, Reason, TeamIx } from '../model/standing.ts';
import { allocationKey, type PlanAllocation } from '../plan/allocation-table.ts';
import type { PlanContest } from '../plan/plan.ts';

export type AllocationInput = {
  readonly contest: PlanContest;
  readonly node: Allocation;
  readonly allocation: PlanAllocation;
  readonly slots: readonly Place[];
  readonly waiting: Cause | undefined;
  /** The contest a slot's team comes from first: through a list, the one it was listed for. */
  readonly originOf: (slot: number, team: TeamIx) => ContestIx | undefined;
  readonly tense: 'running' | 'past';
};

/**
 * Who goes to which named place: what only one assignment within `eligible` leaves, then the row of the table; without a
 * row, the places stay open among those who can take them.
 */
export const evaluateAllocation = ({ contest, node, allocation, slots, waiting, originOf, tense }: AllocationInput): readonly Place[] => {
  if (waiting !== undefined) {
    const state = tense === 'running' ? ('open' as const) : ('unknown' as const);
    return node.receivers.map((_, i): Place => ({ place: i + 1, state, because: [], cause: waiting }));
  }
  const qualified = slots.flatMap((slot, i) => (slot.team === undefined ? [] : [{ team: slot.team, origin: originOf(i, slot.team) }]));
  const origins = qualified.map(({ origin }) => origin).filter((origin) => origin !== undefined);
  const row = origins.length === qualified.length ? allocation.table.get(allocationKey(origins)) : undefined;
  const possible = node.receivers.map((_, i) => {
    const allowed = allocation.eligible[i];
    return qualified.flatMap(({ origin }, q) => (allowed === undefined || (origin !== undefined && allowed.has(origin)) ? [q] : []));
  });
  const assignable = possible.map((candidates, i) => candidates.filter((q) => canMatch(possible, i, q)));
  return node.receivers.map((_, i): Place => {
    const place = i + 1;
    const because = (team: TeamIx): readonly Reason[] => [
      { code: 'allocated', values: [{ team, value: 'unknown' }], ...(node.article !== undefined && { article: node.article }) },
    ];
    const candidates = assignable[i] ?? [];
    const listed = row && qualified.find(({ origin }) => origin === row[i]);
    const only = candidates.length === 1 ? qualified[at(candidates, 0)] : undefined;
    const chosen = listed ?? only;
    if (chosen !== undefined) return { place, state: 'settled', team: chosen.team, because: because(chosen.team) };
    const among = candidates.map((q) => at(qualified, q).team).sort((a, b) => a - b);
    if (tense === 'running')
      return { place, state: 'unresolved', among, because: [], cause: { contest: contest.ix, code: 'no-rule-left' } };
    return { place, state: 'unknown', among, because: [], cause: { contest: contest.ix, code: 'allocation-not-on-record' } };
  });
};

/** Whether all others can still be placed once `q` has place `i` (augmenting paths; Kuhn 1955). */
const canMatch = (possible: readonly (readonly number[])[], i: number, q: number): boolean => {
  const takenBy = new Map<number, number>([[q, i]]);
  const seek = (place: number, seen: Set<number>): boolean => {
    for (const other of possible[place] ?? []) {
      if (other === q || seen.has(other)) continue;
      seen.add(other);
      const holder = takenBy.get(other);
      if (holder === undefined || seek(holder, seen)) {
        takenBy.set(other, place);
        return true;
      }
    }
    return false;
  };
  return possible.every((_, place) => place === i || seek(place, new Set()));
};

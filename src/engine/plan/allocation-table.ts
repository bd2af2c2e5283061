import type { Allocation, Reference } from '../model/regulations.ts';
import type { ContestIx } from '../model/standing.ts';
import type { Refuse } from './tree.ts';

/** An allocation with its contests by index. `undefined` in `eligible`: any contest. */
export type PlanAllocation = {
  readonly eligible: readonly (ReadonlySet<ContestIx> | undefined)[];
  /** By the contests the qualifiers come from (`allocationKey`): for each named place, whose qualifier it takes. */
  readonly table: ReadonlyMap<string, readonly ContestIx[]>;
};

/** Contests in an order of their own. */
export const allocationKey = (contests: readonly ContestIx[]): string => [...contests].sort((a, b) => a - b).join(' ');

/** Resolves an allocation and refuses rows that cannot work: a place twice filled, or with a team it may not take. */
export const compileAllocation = (
  node: Allocation,
  path: string,
  find: (reference: Reference) => ContestIx | undefined,
  refuse: Refuse,
): PlanAllocation => {
  const all = (references: readonly Reference[]): readonly ContestIx[] => references.map(find).filter((ix) => ix !== undefined);
  const eligible = node.receivers.map((receiver) => (receiver.eligible.length === 0 ? undefined : new Set(all(receiver.eligible))));
  const table = new Map<string, readonly ContestIx[]>();
  for (const row of node.table) {
    const [when, then] = [all(row.when), all(row.then)];
    if (when.length < row.when.length || then.length < row.then.length) continue; // refused as unknown references
    const wrong =
      then.length !== node.receivers.length || allocationKey(then) !== allocationKey(when)
        ? 0
        : then.findIndex((contest, i) => eligible[i] !== undefined && !eligible[i]?.has(contest)) + 1;
    const name = row.when.map((reference) => reference.path).join(' ');
    if (wrong > 0 || allocationKey(then) !== allocationKey(when) || then.length !== node.receivers.length)
      refuse('allocation-row-wrong', row.spot ?? node.spot, { contest: path, row: name, place: node.receivers[wrong - 1]?.name ?? '' });
    else if (table.has(allocationKey(when))) refuse('key-repeated', row.spot ?? node.spot, { key: name });
    else table.set(allocationKey(when), then);
  }
  return { eligible, table };
};

import type { Figure, GroupFigures, GroupResult } from './figures.ts';

/** One value changed: the score of a match (one cell), or one figure of a row. */
export type Change =
  | { readonly of: 'result'; readonly match: number; readonly from: GroupResult; readonly to: readonly [number, number] }
  | { readonly of: 'row'; readonly team: number; readonly figure: Figure; readonly from: number; readonly to: number };

/**
 * A set of changes after which everything adds up. `goals`: by how much its figures and scores change together; a score
 * where none was adds nothing.
 */
export type Repair = { readonly changes: readonly Change[]; readonly goals: number };

/** The smallest repairs of one kind: fewest values changed, then fewest goals. */
export type RepairsOfAKind =
  /** All of them, or the first ones of `cut: many`; after `cut: time` some may be missing, and others need fewer goals. */
  | { readonly state: 'found'; readonly repairs: readonly Repair[]; readonly cut: 'no' | 'time' | 'many' }
  /** Proven: there is none. Of mixed ones: none that changes fewer values than those of the other kinds. */
  | { readonly state: 'none' }
  /** The time was up; proven is only that it takes at least so many changes, if there is one at all. */
  | { readonly state: 'open'; readonly atLeast: number };

/**
 * `results`: only results are changed; `table`: only the table; `mixed`: both, looked for only where that takes fewer
 * values than either of the others.
 */
export type Repairs =
  | { readonly state: 'adds-up' }
  | { readonly state: 'differs'; readonly results: RepairsOfAKind; readonly table: RepairsOfAKind; readonly mixed: RepairsOfAKind };

export type RepairOrder = {
  /** Asked often; true ends the search, and the answer says so. */
  readonly isOver: () => boolean;
  /** How many repairs of a kind are listed. */
  readonly most: number;
};

export type FindRepairs = (group: GroupFigures, order: RepairOrder) => Repairs;

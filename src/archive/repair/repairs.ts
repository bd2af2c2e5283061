import type { Figure, GroupFigures, GroupResult } from './figures.ts';

/** One value changed: the score of a match (one cell), or one figure of a row. */
export type Change =
  | { readonly of: 'result'; readonly match: number; readonly from: GroupResult; readonly to: readonly [number, number] }
  | { readonly of: 'row'; readonly team: number; readonly figure: Figure; readonly from: number; readonly to: number };

/** A set of changes after which everything adds up. `goals`: by how many goals the figures and scores change together. */
export type Repair = { readonly changes: readonly Change[]; readonly goals: number };

/**
 * All smallest repairs: fewest values changed, then fewest goals. `results`: only results are changed; `table`: only the
 * table; `mixed`: both, given only where fewer values change than in either of the others.
 */
export type Repairs = {
  readonly state: 'adds-up' | 'repaired' | 'beyond-repair';
  readonly results: readonly Repair[];
  readonly table: readonly Repair[];
  readonly mixed: readonly Repair[];
  /** Why the answer may be incomplete. `time`: the limit was reached; `many`: more repairs are as small as these. */
  readonly cut: 'no' | 'time' | 'many';
};

export type RepairOrder = {
  /** Asked now and then; true ends the search, and the answer says so. */
  readonly isOver: () => boolean;
  /** How many repairs of a kind are listed. */
  readonly most: number;
};

export type FindRepairs = (group: GroupFigures, order: RepairOrder) => Repairs;

import type { Plan } from '../plan/plan.ts';
import type { CaseState, Conflict, ContestState, Due, Place, PrizeState, TeamIx, Unknown } from './standing.ts';

/** Which facts count: all that happened on the pitch, also appealable rulings, or final rulings only. */
export type Reading = 'pitch' | 'appealable' | 'final';

/** A team of this season: a club of the register, or one that only the facts name. */
export type SeasonTeam = { readonly id: string; readonly name: string; readonly seat?: string; readonly territory?: string };

/** Everything the rules make of the facts. Contests stand as in `plan.contests`. */
export type Season = {
  readonly plan: Plan;
  readonly reading: Reading;
  readonly asOf?: string;
  readonly teams: readonly SeasonTeam[];
  readonly contests: readonly ContestState[];
  readonly entrants: readonly Place[];
  readonly champion?: Place;
  readonly runnerUp?: Place;
  readonly prizes: readonly PrizeState[];
  readonly due: readonly Due[];
  readonly unknown: readonly Unknown[];
  readonly conflicts: readonly Conflict[];
  /** Each contest by itself: its state, and what of the three lists is about it. */
  readonly derived: readonly Derived[];
  /** Disputes by id. */
  readonly cases: readonly CaseState[];
};

export type Derived = { readonly state: ContestState; readonly findings: Findings };
export type Findings = { readonly due: readonly Due[]; readonly unknown: readonly Unknown[]; readonly conflicts: readonly Conflict[] };

export type { TeamIx };

import type { NodeIx } from '../plan/plan.ts';
import type { Spot, Text } from './spot.ts';
import type { CaseMatch, ContestIx, Outcome, TeamIx } from './standing.ts';
import type { Ground, MatchLabel, Reporter, RulingStanding } from './statements.ts';

/**
 * Facts as the rules work with them: statements bound to the plan, teams and contests by index. What a fact is tagged
 * with decides in which readings and from which day on it exists.
 */
export type FactCommon = {
  readonly date?: string;
  /** Of what says who meets whom and has no day of its own: the first day of a match on record in its contest. */
  readonly heldBy?: string;
  readonly ruling?: string;
  readonly source?: string;
  /** Index into `plan.nodes`. */
  readonly seenInNode?: NodeIx;
  readonly note?: Text;
  readonly spot?: Spot;
};
export type EntryFact = FactCommon & { readonly slot?: number; readonly teams: readonly TeamIx[]; readonly order: 'known' | 'unknown' };
export type DrawFact = FactCommon & { readonly teams: readonly TeamIx[] };
export type NumbersFact = FactCommon & { readonly teams: readonly TeamIx[]; readonly seed?: number };
export type MatchFact = FactCommon & {
  readonly label?: MatchLabel;
  readonly home: TeamIx;
  readonly away: TeamIx;
  readonly outcome: Outcome;
  readonly ground: Ground;
  readonly corrects: number;
  readonly at?: string;
  readonly kickOff?: string;
  readonly round?: number;
  readonly saidBy?: Reporter;
  /** Which meeting of the pair on this ground it speaks of, where there are several: absent for the first, then 1, 2 … */
  readonly meeting?: number;
};
export type RowFact = FactCommon & {
  readonly team: TeamIx;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goals?: readonly [number, number];
  readonly points?: number;
};
export type PrintedFact = FactCommon & { readonly figure: 'points' | 'aggregate'; readonly value: readonly [number, number] };
export type PlacedFact = FactCommon & { readonly from: number; readonly to: number; readonly teams: readonly TeamIx[] };
export type PointsFact = FactCommon & { readonly team: TeamIx; readonly points: number };
export type OutFact = FactCommon & { readonly team: TeamIx; readonly why?: 'withdrew' };
export type FigureFact = FactCommon & { readonly figure: string; readonly team: TeamIx; readonly value: number };
export type ReplacedFact = FactCommon & { readonly team: TeamIx; readonly by: TeamIx; readonly record: 'own' | 'taken-over' };
/** Prizes or slots of contests given up. */
export type DeclinedFact = FactCommon & {
  readonly team: TeamIx;
  readonly prizes: readonly number[];
  readonly contests: readonly ContestIx[];
};
export type RulingFact = FactCommon & {
  readonly id: string;
  readonly standing: RulingStanding;
  readonly contest?: ContestIx;
  readonly on?: string;
  readonly until?: string;
};
export type ProtestFact = FactCommon & {
  readonly id: string;
  readonly team: TeamIx;
  readonly contest?: ContestIx;
  readonly about?: CaseMatch;
  readonly until?: string;
  readonly fee?: string;
};
export type AnswerFact = FactCommon & { readonly id: string; readonly team: TeamIx };
/** `id`: the ruling. */
export type AppealFact = FactCommon & { readonly id: string; readonly team: TeamIx; readonly fee?: string };
/** `id`: the protest, or the ruling whose appeals are given up. */
export type WithdrawnFact = FactCommon & { readonly id: string };

/** What was said in disputes; each list in an order that does not depend on the order it was typed in. */
export type CaseFacts = {
  readonly protests: readonly ProtestFact[];
  readonly answers: readonly AnswerFact[];
  readonly appeals: readonly AppealFact[];
  readonly withdrawn: readonly WithdrawnFact[];
};
export const CASE_LISTS = ['protests', 'answers', 'appeals', 'withdrawn'] as const satisfies readonly (keyof CaseFacts)[];

/** One contest's facts, each list in an order that does not depend on the order they were typed in. */
export type ContestFacts = {
  readonly entries: readonly EntryFact[];
  readonly draws: readonly DrawFact[];
  readonly lots: readonly DrawFact[];
  readonly numbers: readonly NumbersFact[];
  readonly matches: readonly MatchFact[];
  readonly rows: readonly RowFact[];
  readonly printed: readonly PrintedFact[];
  readonly placed: readonly PlacedFact[];
  readonly points: readonly PointsFact[];
  readonly out: readonly OutFact[];
  readonly closed: readonly FactCommon[];
  readonly figures: readonly FigureFact[];
  readonly replaced: readonly ReplacedFact[];
  readonly annulled: readonly FactCommon[];
};

export type FactList = keyof ContestFacts;
export const FACT_LISTS = [
  'entries',
  'draws',
  'lots',
  'numbers',
  'matches',
  'rows',
  'printed',
  'placed',
  'points',
  'out',
  'closed',
  'figures',
  'replaced',
  'annulled',
] as const satisfies readonly FactList[];

/** A fact with the contest and list it belongs to; rulings, disputes and rights given up belong to the season. */
export type BoundFact =
  | { [K in FactList]: { readonly list: K; readonly contest: ContestIx; readonly fact: ContestFacts[K][number] } }[FactList]
  | { [K in keyof CaseFacts]: { readonly list: K; readonly fact: CaseFacts[K][number] } }[keyof CaseFacts]
  | { readonly list: 'rulings'; readonly fact: RulingFact }
  | { readonly list: 'declined'; readonly fact: DeclinedFact };

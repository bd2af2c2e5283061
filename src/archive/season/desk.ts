import type { ContestState, PlanContest, Season } from '../../engine/index.ts';
import type { SeasonNames } from './names.ts';
import type { SeasonWords } from './words.ts';

/** What the blocks of a season's page are made with. */
export type Desk = {
  readonly season: Season;
  readonly names: SeasonNames;
  readonly words: SeasonWords;
  readonly matches: MatchForm;
  /** The source that goes without saying. */
  readonly source?: string;
};

/**
 * `in tables`: a grid for a round robin without days, a row for a tie, and single matches only where those cannot say all.
 * `one by one`: every match a block of its own, for formats that know nothing else.
 */
export type MatchForm = 'in tables' | 'one by one';

/** A contest with what became of it. */
export type Held = { readonly contest: PlanContest; readonly state: ContestState };

import type { ContestState, MatchState, PlanContest, Season, TeamIx } from '../../engine/index.ts';
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
  /** Only the matches of this team. */
  readonly team?: TeamIx;
  readonly told?: Told;
};

/** What a log says of when matches changed. */
export type Told = {
  readonly of: (
    contest: PlanContest,
    match: MatchState,
  ) => { readonly times: number; readonly last: string; readonly planned?: { readonly date: string; readonly time?: string } } | undefined;
  /** How often the regulations were amended, and when the log was last written to. */
  readonly amended: number;
  readonly last: string;
};

/**
 * `in tables`: a grid for a round robin without days, a row for a tie, and single matches only where those cannot say all.
 * `one by one`: every match a block of its own, for formats that know nothing else.
 */
export type MatchForm = 'in tables' | 'one by one';

/** A contest with what became of it. */
export type Held = { readonly contest: PlanContest; readonly state: ContestState };

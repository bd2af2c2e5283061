import type { Alone, ContestIx, PrizeState, TeamIx } from '../engine/index.ts';
import type { Both, SeasonDocument, Team } from './season-document.ts';

/**
 * A group or tie with all that the rules need to answer it again with other results: `trial.json` beside the page where a
 * reader tries them. Version 1. It is read by the program that wrote it, and by no other version: `alone` is the engine's
 * own.
 */
export type TrialDocument = {
  readonly format: 'ascenso-trial';
  readonly version: 1;
  readonly alone: Alone;
  readonly teams: readonly { readonly ix: TeamIx; readonly team: Team }[];
  /** The contests its places lead to, as far as they are spoken of. */
  readonly onward: readonly {
    readonly ix: ContestIx;
    readonly path: string;
    readonly kind: 'pot' | 'list' | 'other';
    readonly leads: boolean;
    /** Who holds the slots that only the best of those not yet through come into. */
    readonly held: readonly { readonly slot: number; readonly team: TeamIx }[];
    /** A pot is called by the node around it. */
    readonly around: number | null;
  }[];
  /** The prizes its places lead to. */
  readonly prizes: readonly {
    readonly ix: number;
    readonly to: string;
    readonly name: Both;
    readonly kind: 'promotion' | 'relegation' | 'place';
    /** Who holds those that come from elsewhere, or only after others. */
    readonly held: readonly PrizeState[];
    /** The places here that win one, whoever is at them. */
    readonly places: readonly number[];
  }[];
  /** What contests and nodes are called in reasons, by their index. */
  readonly names: {
    readonly contests: readonly { readonly ix: ContestIx; readonly name: Both }[];
    readonly nodes: readonly { readonly ix: number; readonly name: Both }[];
  };
  /** The season with nothing but this contest, as it stands, and what its pages speak of. */
  readonly season: SeasonDocument;
};

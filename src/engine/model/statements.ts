import type { Reference } from './regulations.ts';
import type { Spot, Text } from './spot.ts';

/**
 * A line of a facts file as it was typed: names, not ids; nothing checked yet. `facts/bind.ts` is the one checked door from
 * statements to facts. Lines of one file may stand in any order: the order never matters to what is derived.
 */
export type Statement = StatementCommon & StatementBody;

type StatementCommon = {
  readonly spot?: Spot;
  /** The `==` section it stands in. */
  readonly contest?: Reference;
  /** ISO day it was played or became known. */
  readonly date?: string;
  /** The ruling without which this fact does not exist. */
  readonly by?: string;
  /** The source of this line, if not the file's. */
  readonly source?: string;
  /** It was read off another contest ("seen in the final"), not stated by a source. */
  readonly seenIn?: string;
  /** Free notes, shown and carried, never interpreted. */
  readonly note?: Text;
};

export type StatementBody =
  /** `entry: A, B` fills the next free places of an entry list, `entry: 2 = A` overrides one slot of any contest. */
  | { readonly type: 'entry'; readonly slot?: number; readonly teams: readonly string[]; readonly order: 'known' | 'unknown' }
  | {
      readonly type: 'match';
      readonly label?: MatchLabel;
      readonly home: string;
      readonly away: string;
      readonly outcome: TypedOutcome;
      readonly ground: Ground;
      /** 0: it corrects nothing · 1: `corrects`, the first correction · 2: `corrects 2` … The highest counts. */
      readonly corrects: number;
      readonly at?: string;
      /** `15:30`, on the clock of the place. */
      readonly kickOff?: string;
      /** Which round of its contest it belongs to, whenever it is played: 1 to 999. */
      readonly round?: number;
      /** Whose account this is, where a match has several; absent for what the organizer has on record. */
      readonly saidBy?: Reporter;
    }
  /** `row: A 4 1 1 11-6 13`: a printed table row; goals or points may be missing. */
  | {
      readonly type: 'row';
      readonly team: string;
      readonly won: number;
      readonly drawn: number;
      readonly lost: number;
      readonly goals?: readonly [number, number];
      readonly points?: number;
    }
  /** `printed: points 6-3`, `printed: aggregate 8-3`: what a source printed for a tie, first-named side first. */
  | { readonly type: 'printed'; readonly figure: 'points' | 'aggregate'; readonly value: readonly [number, number] }
  /** `placed: 1 A`, `placed: 1-2 A, B` (the two hold places 1 and 2, in an order not on record). */
  | { readonly type: 'placed'; readonly from: number; readonly to: number; readonly teams: readonly string[] }
  | { readonly type: 'draw'; readonly teams: readonly string[] }
  /** `lots: A, B`: level teams in the order the lots put them. */
  | { readonly type: 'lots'; readonly teams: readonly string[] }
  /** `numbers: A, B`: who has which number in the rounds of a group, number 1 first; `seed`: of the draw that anybody can repeat. */
  | { readonly type: 'numbers'; readonly teams: readonly string[]; readonly seed?: number }
  | { readonly type: 'points'; readonly team: string; readonly points: number }
  | { readonly type: 'out'; readonly team: string; readonly why?: 'withdrew' }
  /** `figure: fair-play A -4`: a figure that matches do not show. A whole number. */
  | { readonly type: 'figure'; readonly figure: string; readonly team: string; readonly value: number }
  | { readonly type: 'closed' }
  /** A right not taken up: a prize by its key, or a slot of a contest by reference. */
  | { readonly type: 'declined'; readonly team: string; readonly right: string }
  /** `replaced: A by B`: B, its successor, takes A's slot here; `taken-over`: with the matches A has played. */
  | { readonly type: 'replaced'; readonly team: string; readonly successor: string; readonly record: 'own' | 'taken-over' }
  /** `annulled:` what was played here up to its date (all of it, if undated) is void and must be played again. */
  | { readonly type: 'annulled' }
  /** `on`: the protest it decides, or the ruling whose appeal it decides. `until`: last day on which it can be appealed. */
  | { readonly type: 'ruling'; readonly id: string; readonly standing: RulingStanding; readonly on?: string; readonly until?: string }
  /** `protest: P1 by A`; `until`: last day on which it can be answered. */
  | {
      readonly type: 'protest';
      readonly id: string;
      readonly team: string;
      readonly about?: NamedMatch;
      readonly until?: string;
      readonly fee?: string;
    }
  /** `answer: P1 by B` */
  | { readonly type: 'answer'; readonly id: string; readonly team: string }
  /** `appeal: R7 by B`: against a ruling. */
  | { readonly type: 'appeal'; readonly id: string; readonly team: string; readonly fee?: string }
  /** `withdrawn: P1` a protest, `withdrawn: R7` the appeals against a ruling. */
  | { readonly type: 'withdrawn'; readonly id: string };

/** stayed: on record, but for now it counts in no reading. */
export type RulingStanding = 'appealable' | 'stayed' | 'final' | 'reversed';

/** A source in the match: the delegates of the two clubs, the referee, the office of the league. */
export type Reporter = 'home' | 'away' | 'referee' | 'league';

/** A match by its teams, as typed; `date` where a pair meets twice on the same ground. */
export type NamedMatch = { readonly home: string; readonly away: string; readonly label?: MatchLabel; readonly date?: string };

export type MatchLabel = { readonly kind: 'leg'; readonly leg: number } | { readonly kind: 'third-match' } | { readonly kind: 'play-off' };

/** `unstated`: no source says on whose ground it was played, so away goals cannot be counted. */
export type Ground = 'home' | 'neutral' | 'unstated';

/** What became of a match, sides as typed; winners still by name. Goals are 0 to 999. */
export type TypedOutcome =
  /** A fixture. Its date is the day it is to be played; of a postponed one, which has none, the day that became known. */
  | { readonly kind: 'to-play'; readonly note?: 'postponed' }
  | {
      readonly kind: 'played';
      readonly score: readonly [number, number];
      readonly extraTime: 'none' | 'after';
      readonly ninety?: readonly [number, number];
      readonly halfTime?: readonly [number, number];
      readonly penalties?: readonly [number, number];
      readonly note?: 'abandoned' | 'suspended' | 'stands';
    }
  /** Played, score lost. `drawn` or a winner may still be known. */
  | {
      readonly kind: 'decided';
      readonly winner?: string;
      readonly drawn: 'yes' | 'not-stated';
      readonly penalties?: readonly [number, number];
    }
  | { readonly kind: 'walkover'; readonly winner?: string }
  | { readonly kind: 'not-played'; readonly why: 'dash' | 'dead-rubber' | 'not-stated' }
  | { readonly kind: 'awarded'; readonly score: readonly [number, number] }
  | { readonly kind: 'both-lose'; readonly score?: readonly [number, number] }
  | { readonly kind: 'annulled' }
  | { readonly kind: 'suspended'; readonly score: readonly [number, number] };

import type { PlanContest, Season, SlotSource, TeamIx } from '../engine/index.ts';
import { makeNaming } from './naming.ts';
import type { Both, ProblemDocument, Team } from './season-document.ts';
import { fixture as en } from './words/en-fixture.ts';
import { fixture as es } from './words/es-fixture.ts';
import type { NoFixtureCode } from './words/fixture.ts';

/** `ascenso fixture SEASON CONTEST --json`. */
export type FixtureDocument = {
  readonly format: 'ascenso-fixture';
  readonly version: 1;
  readonly id: string;
  readonly contest: string;
  readonly groups: readonly GroupFixtureDocument[];
  readonly ties: readonly TieFixtureDocument[];
  /** Groups without rounds, and why. */
  readonly left: readonly { readonly contest: string; readonly name: Both; readonly code: NoFixtureCode; readonly text: Both }[];
  /** The matches in the text notation of facts. */
  readonly facts: string;
  readonly problems: readonly ProblemDocument[];
};

export type GroupFixtureDocument = {
  readonly contest: string;
  readonly name: Both;
  /** Team number 1 first. */
  readonly teams: readonly Team[];
  /** How they got their numbers. */
  readonly numbers: 'listed' | 'drawn' | 'typed' | 'recorded';
  /** The seed that stands with numbers on record; null without one. Only if the draw comes out as recorded there is a `draw` too. */
  readonly recordedSeed: number | null;
  /** With the seed and the teams in this order anyone can repeat the draw (docs/fixtures.md); null without a draw. */
  readonly draw: { readonly seed: number; readonly from: readonly Team[] } | null;
  readonly legs: number;
  readonly rounds: readonly {
    readonly number: number;
    readonly matches: readonly { readonly home: Team; readonly away: Team }[];
    readonly bye: Team | null;
  }[];
  readonly figures: FixtureFigures;
};

export type FixtureFigures = {
  readonly breaks: number;
  readonly imbalance: number;
  readonly longestRun: number;
  readonly carryOver: number;
};

export type TieFixtureDocument = {
  readonly contest: string;
  readonly name: Both;
  readonly matches: readonly {
    readonly leg: number;
    readonly ground: 'home' | 'neutral';
    readonly home: SideDocument;
    readonly away: SideDocument;
  }[];
};

/** `label`: where the slot is filled from, "winner of …"; `team`: null until it is known. */
export type SideDocument = { readonly slot: number; readonly label: Both; readonly team: Team | null };

type Contest = Pick<PlanContest, 'path' | 'nodeIx'>;
type Side = { readonly slot: 1 | 2; readonly source: SlotSource };

/** Rounds and matches as the use case makes them: team numbers and slots. */
export type FixtureMade = {
  readonly id: string;
  readonly path: string;
  readonly season: Season;
  readonly facts: string;
  readonly groups: readonly {
    readonly contest: Contest;
    readonly numbers:
      | { readonly kind: 'listed' | 'typed'; readonly teams: readonly TeamIx[] }
      | { readonly kind: 'recorded'; readonly teams: readonly TeamIx[]; readonly seed?: number; readonly from?: readonly TeamIx[] }
      | { readonly kind: 'drawn'; readonly seed: number; readonly from: readonly TeamIx[]; readonly teams: readonly TeamIx[] };
    readonly legs: number;
    readonly rounds: readonly {
      readonly number: number;
      readonly matches: readonly { readonly home: number; readonly away: number }[];
      readonly bye?: number;
    }[];
    readonly figures: FixtureFigures;
  }[];
  readonly ties: readonly {
    readonly contest: Contest;
    readonly teams: readonly [TeamIx | undefined, TeamIx | undefined];
    readonly matches: readonly {
      readonly leg: number;
      readonly ground: 'home' | 'neutral' | 'unstated';
      readonly home: Side;
      readonly away: Side;
    }[];
  }[];
  readonly left: readonly { readonly contest: Contest; readonly why: NoFixtureCode }[];
};

export const presentFixture = (made: FixtureMade, problems: readonly ProblemDocument[]): FixtureDocument => {
  const { season } = made;
  const naming = makeNaming(season.plan);
  const teamOf = (ix: TeamIx | undefined): Team => {
    const { id = '', name = '' } = season.teams[ix ?? -1] ?? {};
    return { id, name };
  };
  const called = ({ nodeIx, path }: Contest) => ({ contest: path, name: naming.full(nodeIx) });
  return {
    format: 'ascenso-fixture',
    version: 1,
    id: made.id,
    contest: made.path,
    groups: made.groups.map(({ contest, figures, legs, numbers, rounds }) => {
      const teams = numbers.teams.map(teamOf);
      const numbered = (number: number): Team => teams[number] ?? teamOf(undefined);
      return {
        ...called(contest),
        teams,
        numbers: numbers.kind,
        recordedSeed: (numbers.kind === 'recorded' ? numbers.seed : undefined) ?? null,
        draw:
          'from' in numbers && numbers.seed !== undefined && numbers.from ? { seed: numbers.seed, from: numbers.from.map(teamOf) } : null,
        legs,
        rounds: rounds.map(({ bye, matches, number }) => ({
          number,
          matches: matches.map(({ away, home }) => ({ home: numbered(home), away: numbered(away) })),
          bye: bye === undefined ? null : numbered(bye),
        })),
        figures,
      };
    }),
    ties: made.ties.map(({ contest, matches, teams }) => {
      const side = ({ slot, source }: Side): SideDocument => {
        const team = teams[slot - 1];
        return { slot, label: naming.source(source), team: team === undefined ? null : teamOf(team) };
      };
      return {
        ...called(contest),
        matches: matches.map(({ away, ground, home, leg }) => ({
          leg,
          ground: ground === 'neutral' ? 'neutral' : 'home',
          home: side(home),
          away: side(away),
        })),
      };
    }),
    left: made.left.map(({ contest, why }) => ({ ...called(contest), code: why, text: { es: es[why], en: en[why] } })),
    facts: made.facts,
    problems,
  };
};

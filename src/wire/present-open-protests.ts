import type { CaseState, Decisions, Impact, Season } from '../engine/index.ts';
import type { OpenProtestsDocument } from './open-protests-document.ts';
import { presentCases } from './present-cases.ts';
import { presentImpact } from './present-impact.ts';
import { presentProblem } from './present-problem.ts';
import type { Both } from './season-document.ts';
import { both } from './text.ts';

type Weighed = {
  readonly id: string;
  readonly season: Season;
  readonly protests: readonly {
    readonly of: CaseState;
    readonly lines: readonly Both[];
    readonly supposed: 'said' | 'usual' | 'nothing';
  }[];
  readonly decisions: Decisions;
  /** Of the first sets that matter, in their order. */
  readonly impacts: readonly Impact[];
  readonly left: readonly string[];
};

/** What the outside sees of open protests that were weighed against each other. */
export const presentOpenProtests = (
  { decisions, id, impacts, left, protests, season }: Weighed,
  asOf: string | undefined,
): OpenProtestsDocument => {
  const { competition, season: year } = season.plan.regulations;
  const teamOf = (ix: number) => {
    const team = season.teams[ix];
    if (team === undefined) throw new RangeError(`no team ${ix}`);
    return { id: team.id, name: team.name };
  };
  const cases = new Map(presentCases(season, teamOf).map((one) => [one.id, one]));
  return {
    format: 'ascenso-open-protests',
    version: 1,
    id,
    competition: { id: competition.id, name: both(competition.name) },
    season: year,
    asOf: asOf ?? null,
    protests: protests.flatMap(({ lines, of, supposed }) => {
      const known = cases.get(of.id);
      if (known === undefined) return [];
      const { contest, match, parties, state, text } = known;
      return [{ id: of.id, contest, parties, match, state, text, supposed, lines: lines.map(({ en, es }) => ({ es, en })) }];
    }),
    matters: decisions.matters.map((ids, i) => {
      const impact = impacts[i];
      const told = impact === undefined ? [] : presentImpact({ id, plan: season.plan, impact, lines: [] }, asOf).readings;
      return { ids, readings: told.map(({ headline, reading }) => ({ reading, headline })) };
    }),
    conditional: decisions.conditional,
    moot: decisions.moot,
    lookedUpTo: decisions.looked === 'all' ? null : decisions.looked.upTo,
    left,
    problems: decisions.problems.map(presentProblem),
  };
};

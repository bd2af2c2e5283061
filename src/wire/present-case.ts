import type { CaseState, Impact, Plan, Problem, Season } from '../engine/index.ts';
import type { CaseImpactDocument, CasesDocument } from './case-document.ts';
import { deskOf } from './desk.ts';
import { presentCases } from './present-cases.ts';
import { presentImpact } from './present-impact.ts';
import { presentProblem } from './present-problem.ts';
import type { CaseDocument } from './season-document.ts';

type Read = { readonly id: string; readonly season: Season; readonly cases: readonly CaseState[] };
type Weighed = {
  readonly impact: Impact;
  readonly lines: readonly { readonly contest?: string; readonly es: string; readonly en: string }[];
};
type CaseWeighed = {
  readonly of: CaseState;
  readonly plan: Plan;
  readonly ruled?: Weighed;
  readonly upheld?: { readonly supposed: 'said' | 'usual' | 'nothing'; readonly weighed?: Weighed };
  readonly problems: readonly Problem[];
};

export const presentAllCases = ({ cases, id, season }: Read, asOf: string | undefined): CasesDocument => ({
  format: 'ascenso-cases',
  version: 1,
  id,
  asOf: asOf ?? null,
  cases: casesIn(season, cases),
});

/** What hangs on a dispute or ruling; undefined if it is none of the season's. */
export const presentCase = ({ id, season }: Read, weighed: CaseWeighed, asOf: string | undefined): CaseImpactDocument | undefined => {
  const [own] = casesIn(season, [weighed.of]);
  if (own === undefined) return undefined;
  const { plan, problems, ruled, upheld } = weighed;
  const impactIn = ({ impact, lines }: Weighed) => presentImpact({ id, plan, impact, lines }, asOf);
  return {
    format: 'ascenso-case',
    version: 1,
    id,
    asOf: asOf ?? null,
    case: own,
    ruled: ruled ? impactIn(ruled) : null,
    upheld: upheld
      ? {
          supposed: upheld.supposed,
          lines: upheld.weighed?.lines.map(({ en, es }) => ({ es, en })) ?? [],
          impact: upheld.weighed ? impactIn(upheld.weighed) : null,
        }
      : null,
    problems: problems.map(presentProblem),
  };
};

const casesIn = (season: Season, cases: readonly CaseState[]): readonly CaseDocument[] =>
  presentCases({ ...season, cases }, deskOf(season).teamOf);

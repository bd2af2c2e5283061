import type { PlanContest, Season, TeamIx } from '../engine/index.ts';
import type { Leads } from './leads.ts';

/** The contest whose place brought a team into the stages, and the path of the region (or stage) in which it entered. */
export type EntrySource = { readonly contest: PlanContest | undefined; readonly from: string; readonly region: string | null };

/** For every team, read off in one pass over the contests: a pyramid has as many teams as slots. */
export const makeEntrySource = ({ plan, contests }: Season, leads: Leads): ((team: TeamIx) => EntrySource) => {
  const entered = new Map<TeamIx, PlanContest>();
  const placed = new Map<TeamIx, PlanContest>();
  const before = new Map<TeamIx, PlanContest>();
  for (const contest of plan.contests) {
    const state = contests[contest.ix];
    const origin = plan.nodes[contest.nodeIx]?.origin;
    if (origin === 'stages')
      for (const { team } of state?.slots ?? []) if (team !== undefined && !entered.has(team)) entered.set(team, contest);
    for (const { team } of state?.places ?? []) {
      if (team === undefined) continue;
      if (!placed.has(team)) placed.set(team, contest);
      if (origin === 'before' && leads.on(contest.ix)) before.set(team, contest);
    }
  }
  const regionOf = (contest: PlanContest): string => {
    let here = plan.nodes[contest.nodeIx];
    while (here?.parent !== undefined && here.node.kind !== 'region') here = plan.nodes[here.parent];
    return here?.path ?? contest.path;
  };
  return (team) => {
    const first = entered.get(team);
    const contest = before.get(team) ?? placed.get(team);
    return { contest, from: contest?.path ?? first?.path ?? '', region: first === undefined ? null : regionOf(first) };
  };
};

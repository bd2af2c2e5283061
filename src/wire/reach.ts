import type { Season, TeamIx } from '../engine/index.ts';
import type { Leads } from './leads.ts';
import type { Naming } from './naming.ts';
import type { ReachStep } from './season-document.ts';
import { stepsOfWay } from './steps.ts';
import { inBoth } from './words/index.ts';

/** How far a season goes, step by step, and how far each team got. */
export type Reach = {
  /** The steps of the way in order, the title last. */
  readonly steps: readonly ReachStep[];
  /** Index into `steps` of the last one the team took part in; 0 for a team that entered and no more. */
  readonly of: (team: TeamIx) => number;
};

export const makeReach = (season: Season, naming: Naming, leads: Leads): Reach => {
  const { plan } = season;
  const steps = stepsOfWay(season, naming, leads);
  const reached = new Map<TeamIx, number>();
  steps.forEach(({ contests }, step) => {
    for (const contest of contests)
      for (const slot of season.contests[contest.ix]?.slots ?? [])
        if (slot.team !== undefined) reached.set(slot.team, Math.max(step, reached.get(slot.team) ?? 0));
  });
  const champion = season.champion?.state === 'settled' ? season.champion.team : undefined;
  if (champion !== undefined) reached.set(champion, steps.length);
  const named = steps.map(({ path, name, contests }): ReachStep => ({ id: path, name, contests: contests.map((contest) => contest.path) }));
  return {
    steps: plan.champion ? [...named, { id: 'champion', name: inBoth((words) => words.leads.champion), contests: [] }] : named,
    of: (team) => reached.get(team) ?? 0,
  };
};

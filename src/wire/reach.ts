import type { Plan, PlanContest, Season, TeamIx } from '../engine/index.ts';
import type { Leads } from './leads.ts';
import type { Naming } from './naming.ts';
import type { Named } from './season-document.ts';
import { inBoth } from './words/index.ts';

/** How far a season goes, step by step, and how far each team got. */
export type Reach = {
  /** The stages and rounds in order, the title last. */
  readonly steps: readonly Named[];
  /** Index into `steps` of the last one the team took part in; 0 for a team that entered and no more. */
  readonly of: (team: TeamIx) => number;
};

/**
 * A stage of regions or groups is one step; in a stage that is played in rounds and ties, each of them is one. What
 * a region plays within itself, or for a place that leads nowhere, takes nobody a step further. Nor does a list: it only
 * compares what was played elsewhere, and whoever is above its line passes it by (winners of groups beside the best thirds).
 */
export const makeReach = (season: Season, naming: Naming, leads: Leads): Reach => {
  const { plan } = season;
  const steps: { readonly node: number; readonly contests: readonly PlanContest[] }[] = [];
  plan.nodes.forEach((stage, ix) => {
    if (stage.parent !== undefined || stage.origin !== 'stages' || isAside(stage.node.kind)) return;
    const children = stage.children.map((child) => ({ child, node: plan.nodes[child] }));
    const inRounds = children.some(({ node }) => node?.node.kind === 'round' || node?.node.kind === 'tie');
    if (!inRounds) {
      steps.push({ node: ix, contests: contestsUnder(plan, ix) });
      return;
    }
    for (const { child, node } of children) {
      const contests = contestsUnder(plan, child).filter((contest) => !isAside(contest.node.kind) && leads.on(contest.ix));
      if (node !== undefined && contests.length > 0) steps.push({ node: child, contests });
    }
  });
  const reached = new Map<TeamIx, number>();
  steps.forEach(({ contests }, step) => {
    for (const contest of contests)
      for (const slot of season.contests[contest.ix]?.slots ?? [])
        if (slot.team !== undefined) reached.set(slot.team, Math.max(step, reached.get(slot.team) ?? 0));
  });
  const champion = season.champion?.state === 'settled' ? season.champion.team : undefined;
  if (champion !== undefined) reached.set(champion, steps.length);
  const named = steps.map(({ node }): Named => ({ id: plan.nodes[node]?.path ?? '', name: naming.own(node) }));
  return {
    steps: plan.champion ? [...named, { id: 'champion', name: inBoth((words) => words.leads.champion) }] : named,
    of: (team) => reached.get(team) ?? 0,
  };
};

/** Kinds in which nothing is played: nobody reaches them. */
const isAside = (kind: Season['plan']['nodes'][number]['node']['kind']): boolean => ASIDE.has(kind);
const ASIDE: ReadonlySet<string> = new Set(['pot', 'entries', 'list', 'allocation']);

const contestsUnder = (plan: Plan, node: number): readonly PlanContest[] => {
  const path = plan.nodes[node]?.path ?? '';
  return plan.contests.filter((contest) => contest.path === path || contest.path.startsWith(`${path}/`));
};

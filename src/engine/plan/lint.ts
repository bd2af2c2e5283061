import type { ActStep, MeasureName, Step } from '../model/regulations.ts';
import type { Problem, ProblemCode, Spot } from '../model/spot.ts';
import type { ContestIx } from '../model/standing.ts';
import { fillingsOf, type Plan, type PlanContest, type Use } from './plan.ts';

/**
 * What can be proved of regulations before a ball is kicked, beyond what `compile` refuses: every place fills one
 * slot, every tie can end, every cut has a rule for any number of level teams. In a past season the same findings
 * are notes: the past may have had no rule.
 */
export const lint = (plan: Plan): readonly Problem[] => {
  const problems: Problem[] = [];
  const past = plan.regulations.state === 'past';
  const report = (code: ProblemCode, severity: Problem['severity'], spot: Spot | undefined, args: Problem['args']): void =>
    void problems.push({ code, severity: past && severity === 'warning' ? 'note' : severity, args, ...(spot && { spot }) });

  for (const contest of plan.contests) {
    const { node, path } = contest;
    if (!contest.leads && (node.kind === 'group' || node.kind === 'tie'))
      report('contest-leads-nowhere', 'note', node.spot, { contest: path });
    contest.uses.forEach((uses, i) => {
      const leading = uses.filter(
        (use): use is Use & { kind: 'slot' } =>
          use.kind === 'slot' &&
          use.next === undefined &&
          plan.contests[use.contest]?.leads === true &&
          plan.contests[use.contest]?.node.kind !== 'list',
      );
      const [first, second] = leading;
      if (first && second)
        report('place-taken-twice', 'error', slotSpot(plan, second) ?? node.spot, {
          contest: path,
          place: i + 1,
          first: plan.contests[first.contest]?.path ?? '',
          second: plan.contests[second.contest]?.path ?? '',
        });
    });
    if (node.kind === 'group' || node.kind === 'list') {
      for (const step of node.rules.decidedBy)
        if (step.kind === 'act' && step.act !== 'lots' && (step.act !== 'play-off' || node.kind === 'list'))
          report('step-misplaced', 'error', step.spot ?? node.spot, { step: step.act, contest: path });
      openCuts(contest, node.rules.decidedBy, report);
    }
    if (node.kind === 'group' && node.carries?.kind === 'record' && node.carries.goals === 'all') {
      // a whole record comes without its matches: what reads single matches would see half of them
      const blind = node.rules.decidedBy.find((step) => step.kind === 'measure' && READS_MATCHES.has(step.by));
      if (blind) report('step-misplaced', 'error', blind.spot ?? node.spot, { step: nameOf(blind), contest: path });
    }
    if (contest.allocation && contest.allocation.table.size > 0) {
      const total = choose(originsOf(plan, contest).size, contest.slots.length);
      const missing = total - contest.allocation.table.size;
      if (missing > 0) report('allocation-rows-missing', 'note', node.spot, { contest: path, missing, total });
    }
    if (node.kind === 'tie') {
      for (const step of node.rules.decidedBy)
        if ((step.kind === 'act' && step.act === 'play-off') || step.kind === 'among')
          report('step-misplaced', 'error', step.spot ?? node.spot, { step: nameOf(step), contest: path });
      const last = node.rules.decidedBy.findLast((step) => step.kind !== 'measure' || step.for === 'all');
      if (last === undefined || !canEnd(last, 2))
        report('tie-without-end', 'warning', last?.spot ?? node.spot, { contest: path, step: nameOf(last), article: last?.article ?? '?' });
    }
  }
  return problems;
};

const READS_MATCHES: ReadonlySet<MeasureName> = new Set(['away-points', 'away-wins', 'half-time-points', 'relative-points']);

/** The contests that an allocation's teams can come from: through a list, those it lists. */
const originsOf = (plan: Plan, contest: PlanContest): ReadonlySet<ContestIx> =>
  new Set(
    contest.slots.flatMap((source): readonly ContestIx[] => {
      const feeder = source.kind === 'place' ? plan.contests[source.contest] : undefined;
      if (feeder === undefined) return [];
      return feeder.node.kind === 'list' ? [...originsOf(plan, feeder)] : [feeder.ix];
    }),
  );

/** Ways to choose k of n. */
const choose = (n: number, k: number): number => {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
};

const nameOf = (step: Step | undefined): string => {
  if (step === undefined) return '';
  if (step.kind === 'measure') return step.figure === undefined ? step.by : `${step.by} ${step.figure}`;
  return step.kind === 'among' ? 'among-level' : step.act;
};

const slotSpot = (plan: Plan, use: Use & { kind: 'slot' }): Spot | undefined => {
  const contest = plan.contests[use.contest];
  const source = contest?.slots[use.slot];
  return (source && source.kind !== 'entry' ? source.filling?.spot : undefined) ?? (contest && fillingsOf(contest.node)[0]?.spot);
};

/** Whether a step always has an answer for k level teams. */
const canEnd = (step: Step, level: number): boolean => {
  // the places of another contest part any two teams of it
  if (step.kind === 'measure') return step.by === 'place';
  if (step.kind === 'among') return false;
  if (step.act === 'penalties') return level === 2;
  if (step.act === 'lots') return true;
  return step.act === 'play-off' && (step.for === 'any' || level === 2) && playOffEnds(step, level);
};

/** A play-off between two ends on penalties unless its own list stops earlier; among more, only lots always end it. */
const playOffEnds = (step: ActStep, level: number): boolean => {
  const last = step.decidedBy.at(-1);
  if (last === undefined) return level === 2;
  return canEnd(last, level);
};

/** For each cut, the smallest number of level teams that no rule separates, with the step that stops short of them. */
const openCuts = (
  contest: PlanContest,
  steps: readonly Step[],
  report: (code: ProblemCode, severity: Problem['severity'], spot: Spot | undefined, args: Problem['args']) => void,
): void => {
  const { node, path, size } = contest;
  for (const cut of contest.cuts) {
    for (let level = 2; level <= Math.min(size, 3); level++) {
      if (steps.some((step) => canEnd(step, level))) continue;
      // the act that is stated for fewer teams is what a reader must look at; else the last rule of the list
      const stops =
        steps.findLast((step) => step.kind === 'act') ??
        steps.findLast((step) => step.kind === 'among' || (step.kind === 'measure' && step.for === 'all'));
      report('cut-without-rule', 'warning', stops?.spot ?? node.spot, {
        contest: path,
        cut: `${cut}|${cut + 1}`,
        level: level === 2 ? 2 : 3,
        step: nameOf(stops),
        article: stops?.article ?? '?',
      });
      break;
    }
  }
};

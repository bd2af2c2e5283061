import type { ContestIx, Filling, Plan, PlanContest, SlotSource } from '../engine/index.ts';
import type { Leads } from './leads.ts';
import type { Naming } from './naming.ts';
import type { Both } from './season-document.ts';
import { both } from './text.ts';
import { inBoth } from './words/index.ts';

/** A line after a place, with the words that belong on it. */
export type Cut = { readonly after: number; readonly upper: Both; readonly article: string | null };

/** The cut lines of a contest's table that a reader needs: so many lines within one round's ties would say nothing more. */
export const makeCuts = (plan: Plan, leads: Leads, naming: Naming): ((contest: PlanContest) => readonly Cut[]) => {
  const nextBest = nextBestOf(plan, naming);
  return (contest) => {
    const open = nextBest.get(contest.ix) ?? [];
    const dense = withinRounds(plan, contest, leads);
    // within the places that the next best may come from, who goes on is not a matter of the place
    const cuts = contest.cuts.filter((after) => !dense.has(after) && !open.some(({ from, to }) => from <= after && after < to));
    return cuts.map((after, i) => {
      const from = (cuts[i - 1] ?? 0) + 1;
      const next = open.find(({ to }) => to === after);
      const upper =
        next === undefined
          ? wordsOn({ plan, leads, naming, contest, from, after })
          : inBoth((words) => words.cut.nextBest(next.count, next.name[words.language]));
      return { after, upper, article: articleOf(plan, contest, after) };
    });
  };
};

type Line = {
  readonly plan: Plan;
  readonly leads: Leads;
  readonly naming: Naming;
  readonly contest: PlanContest;
  readonly from: number;
  readonly after: number;
};

const wordsOn = ({ plan, leads, naming, contest, from, after }: Line): Both => {
  const places = Array.from({ length: contest.size }, (_, k) => k + 1);
  const upper = places.slice(0, after);
  const lower = places.slice(after);
  const prizeKinds = (place: number): readonly string[] =>
    leads.onward(contest, place).flatMap((use) => (use.kind === 'prize' ? [plan.prizes[use.prize]?.prize.kind ?? 'place'] : []));
  const goesDown = (place: number): boolean => prizeKinds(place).includes('relegation');
  const goesOn = (place: number): boolean => leads.through(contest, place) && !goesDown(place);
  const isLast = !lower.some(goesOn);
  const round = roundOf(plan, contest, after, leads);
  const together = round !== undefined && from < after && roundOf(plan, contest, from, leads) === round;
  const where = leads.onward(contest, after).length > 0 ? leads.onwardLabel(contest, after) : leads.label(contest, after);
  return inBoth(({ cut, language }) => {
    if (lower.every(goesDown) && !upper.some(goesDown)) return cut.relegated(lower.length);
    if (isLast && upper.every((place) => prizeKinds(place).includes('promotion')))
      return contest.node.kind === 'tie' ? cut.winnerPromoted : cut.promoted(after);
    if (isLast && upper.every(goesOn)) return contest.node.kind === 'tie' ? cut.winner : cut.advance(after);
    if (after === 1 && (contest.uses[0] ?? []).some((use) => use.kind === 'champion') && !goesOn(1)) return cut.champion;
    return cut.lead(from, after, (together ? naming.full(round) : where)[language]);
  });
};

/** The round whose ties a place leads to, if it leads nowhere else that matters. */
const roundOf = (plan: Plan, contest: PlanContest, place: number, leads: Leads): number | undefined => {
  const rounds = leads.onward(contest, place).map((use) => {
    const target = use.kind === 'slot' ? plan.contests[use.contest] : undefined;
    const parent = target?.node.kind === 'tie' ? plan.nodes[target.nodeIx]?.parent : undefined;
    return parent !== undefined && plan.nodes[parent]?.node.kind === 'round' ? parent : undefined;
  });
  return new Set(rounds).size === 1 ? rounds[0] : undefined;
};

/** How many lines in a row between the ties of one round are still worth drawing. */
const MOST_WITHIN_A_ROUND = 3;

/** Cuts between places that go to ties of the same round, where there are many of them in a row. */
const withinRounds = (plan: Plan, contest: PlanContest, leads: Leads): ReadonlySet<number> => {
  if (contest.cuts.length <= MOST_WITHIN_A_ROUND) return new Set();
  const round = (place: number): number | undefined => roundOf(plan, contest, place, leads);
  const runs: number[][] = [];
  for (const after of contest.cuts) {
    if (round(after) === undefined || round(after) !== round(after + 1)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === after - 1) run.push(after);
    else runs.push([after]);
  }
  return new Set(runs.filter((run) => run.length > MOST_WITHIN_A_ROUND).flat());
};

/** Places of a table from which the best that are not through elsewhere go on, and to where. */
type NextBest = { readonly from: number; readonly to: number; readonly count: number; readonly name: Both };

/** Found once for each plan. */
const nextBestOf = (plan: Plan, naming: Naming): ReadonlyMap<ContestIx, readonly NextBest[]> => {
  const known = nextBests.get(plan) ?? findNextBest(plan, naming);
  nextBests.set(plan, known);
  return known;
};
const nextBests = new WeakMap<Plan, ReadonlyMap<ContestIx, readonly NextBest[]>>();

const findNextBest = (plan: Plan, naming: Naming): ReadonlyMap<ContestIx, readonly NextBest[]> => {
  const found = new Map<ContestIx, Map<Filling | undefined, NextBest>>();
  const add = (source: SlotSource, name: () => Both): void => {
    if (source.kind !== 'place' || source.notIn === undefined) return;
    const ranges = found.get(source.contest) ?? new Map<Filling | undefined, NextBest>();
    found.set(source.contest, ranges);
    const known = ranges.get(source.filling);
    const to = Math.min(plan.contests[source.contest]?.size ?? source.place, source.place + source.notIn.length);
    ranges.set(source.filling, { from: known?.from ?? source.place, to, count: (known?.count ?? 0) + 1, name: known?.name ?? name() });
  };
  for (const contest of plan.contests) for (const source of contest.slots) add(source, () => naming.contest(contest.ix));
  for (const { prize, sources } of plan.prizes) for (const source of sources) add(source, () => both(prize.name));
  return new Map([...found].map(([contest, ranges]) => [contest, [...ranges.values()]]));
};

/** The article in the sentence that hands a place on. */
const articleOf = (plan: Plan, contest: PlanContest, place: number): string | null => {
  for (const use of contest.uses[place - 1] ?? []) {
    if (use.kind === 'prize') {
      const article = plan.prizes[use.prize]?.prize.article;
      if (article !== undefined) return article;
    }
    if (use.kind === 'slot') {
      const source = plan.contests[use.contest]?.slots[use.slot];
      if (source?.kind === 'place' && source.filling?.article !== undefined) return source.filling.article;
    }
  }
  return null;
};

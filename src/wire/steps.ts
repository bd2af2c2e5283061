import type { ContestIx, Plan, PlanContest, Season, SlotSource } from '../engine/index.ts';
import type { Leads } from './leads.ts';
import type { Naming } from './naming.ts';
import type { Both } from './season-document.ts';

/** One step of a season's way: a stage, or what of a stage is played side by side. */
export type WayStep = { readonly path: string; readonly name: Both; readonly contests: readonly PlanContest[] };
/** What is never parted: a stage of regions or groups, a round, a tie. */
type Unit = { readonly node: number; readonly contests: readonly PlanContest[] };

/**
 * The steps in order. A stage of regions or groups is one; of a stage that is played in rounds and ties, and of contests
 * that stand alone, those are one step that are equally far from the end of what they feed there. What a region plays
 * within itself, or for a place that leads nowhere, takes nobody a step further. Nor does a list: it only compares what
 * was played elsewhere, and whoever is above its line passes it by (winners of groups beside the best thirds).
 */
export const stepsOfWay = ({ plan }: Season, naming: Naming, leads: Leads): readonly WayStep[] => {
  const unitOf = (node: number): Unit => ({ node, contests: contestsUnder(plan, node).filter(({ node: { kind } }) => !isAside(kind)) });
  const leading = (units: readonly Unit[]): readonly Unit[] =>
    units.flatMap(({ node, contests }) => {
      const on = contests.filter(({ ix }) => leads.on(ix));
      return on.length > 0 ? [{ node, contests: on }] : [];
    });
  const steps: WayStep[] = [];
  const alone: Unit[] = [];
  const closeAlone = (): void => {
    const units = alone.splice(0);
    const on = leading(units);
    steps.push(...sideBySide(plan, on.length > 0 ? on : units, naming, undefined));
  };
  plan.nodes.forEach((stage, ix) => {
    if (stage.parent !== undefined || stage.origin !== 'stages' || isAside(stage.node.kind)) return;
    if (stage.node.kind !== 'stage') {
      alone.push(unitOf(ix));
      return;
    }
    closeAlone();
    const kinds = stage.children.map((child) => plan.nodes[child]?.node.kind);
    if (!kinds.includes('round') && !kinds.includes('tie')) {
      steps.push({ path: stage.path, name: naming.own(ix), contests: contestsUnder(plan, ix) });
      return;
    }
    steps.push(...sideBySide(plan, leading(stage.children.map(unitOf)), naming, ix));
  });
  closeAlone();
  return steps;
};

/** Kinds in which nothing is played: nobody reaches them. */
const isAside = (kind: Plan['nodes'][number]['node']['kind']): boolean => ASIDE.has(kind);
const ASIDE: ReadonlySet<string> = new Set(['pot', 'entries', 'list', 'allocation']);

const contestsUnder = (plan: Plan, node: number): readonly PlanContest[] => {
  const { contest, children = [] } = plan.nodes[node] ?? {};
  const own = contest === undefined ? undefined : plan.contests[contest];
  return own ? [own] : children.flatMap((child) => contestsUnder(plan, child));
};

/** Units that are equally far from the end become one step, unless the same teams play both. */
const sideBySide = (plan: Plan, units: readonly Unit[], naming: Naming, stage: number | undefined): readonly WayStep[] => {
  const distances = distancesToEnd(plan, units);
  const layers = new Map<number, Unit[]>();
  units.forEach((unit, i) => {
    const distance = distances[i] ?? 0;
    layers.set(distance, [...(layers.get(distance) ?? []), unit]);
  });
  const steps = [...layers].sort(([a], [b]) => b - a).flatMap(([, layer]) => apart(layer));
  return steps.map((step): WayStep => {
    const [first] = step;
    const names = step.map(({ node }) => naming.own(node));
    const name = step.length > 1 && steps.length === 1 && stage !== undefined ? naming.own(stage) : together(names);
    return { path: plan.nodes[first?.node ?? 0]?.path ?? '', name, contests: step.flatMap(({ contests }) => contests) };
  });
};

/** Contests that are filled from the same places (an opening and a closing tournament) are held one after another. */
const apart = (layer: readonly Unit[]): readonly (readonly Unit[])[] => {
  const steps: { readonly units: Unit[]; readonly places: Set<string> }[] = [];
  for (const unit of layer) {
    const places = unit.contests.flatMap(({ slots }) =>
      slots.flatMap((source) => (source.kind === 'place' ? [`${source.contest} ${source.place}`] : [])),
    );
    const last = steps.at(-1);
    const step = last !== undefined && !places.some((place) => last.places.has(place)) ? last : { units: [], places: new Set<string>() };
    if (step !== last) steps.push(step);
    step.units.push(unit);
    for (const place of places) step.places.add(place);
  }
  return steps.map(({ units }) => units);
};

/** For each unit, how many others are still to come for whoever goes furthest from it. */
const distancesToEnd = (plan: Plan, units: readonly Unit[]): readonly number[] => {
  const unitOf = new Map(units.flatMap(({ contests }, i) => contests.map((contest) => [contest.ix, i] as const)));
  const feeds = units.map(() => new Set<number>());
  units.forEach(({ contests }, to) => {
    for (const from of contests.flatMap((contest) => [...feedersOf(plan, contest, (ix) => unitOf.has(ix))])) {
      const unit = unitOf.get(from);
      if (unit !== undefined && unit !== to) feeds[unit]?.add(to);
    }
  });
  const known = new Map<number, number>();
  const distance = (unit: number): number => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    // two units may feed each other through different contests: neither then waits for the other
    known.set(unit, 0);
    const far = Math.max(0, ...[...(feeds[unit] ?? [])].map((to) => distance(to) + 1));
    known.set(unit, far);
    return far;
  };
  return units.map((_, unit) => distance(unit));
};

/** Contests of interest whose places fill a contest, directly or through draws, lists and allocations. */
const feedersOf = (plan: Plan, contest: PlanContest, isUnit: (ix: ContestIx) => boolean): ReadonlySet<ContestIx> => {
  const found = new Set<ContestIx>();
  const seen = new Set<ContestIx>();
  const open: SlotSource[] = [...contest.slots];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    if (source.kind === 'entry') continue;
    const from = source.kind === 'place' ? source.contest : source.pot;
    if (seen.has(from)) continue;
    seen.add(from);
    if (isUnit(from)) found.add(from);
    else open.push(...(plan.contests[from]?.slots ?? []));
  }
  return found;
};

/** 'Semifinal' for 'Semifinal 1' and 'Semifinal 2'; else the names strung together. */
const together = (names: readonly Both[]): Both => {
  const joined = (language: 'es' | 'en'): string => {
    const own = [...new Set(names.map((name) => name[language]))];
    const stems = new Set(own.map((name) => name.replace(/ \S{1,3}$/u, '')));
    const [stem] = stems;
    return own.length > 1 && stems.size === 1 && stem !== undefined ? stem : own.join(' · ');
  };
  return { es: joined('es'), en: joined('en') };
};

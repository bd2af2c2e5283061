import { at } from '../lists.ts';
import type { Club } from '../model/clubs.ts';
import type { Barred, Contest, Filling, Prize, Reference, Regulations } from '../model/regulations.ts';
import type { Problem, Spot } from '../model/spot.ts';
import type { ContestIx } from '../model/standing.ts';
import { fold, nearest } from '../names.ts';
import { compileAllocation, type PlanAllocation } from './allocation-table.ts';
import { cutsOf, feedersOf, leadingContests, topological, usesOf } from './graph.ts';
import { checkForms, checkMentions, checkSizes, checkTerritories } from './plan-checks.ts';
import { fillingsOf, makeResolver, type Resolver } from './resolver.ts';
import { isContainer, type NodeIx, plant, type Refuse, type TreeNode } from './tree.ts';

/**
 * Regulations with every reference resolved to an index. Contests stand in document order; `order` is an order in
 * which each contest comes after all those that feed it.
 */
export type Plan = {
  readonly regulations: Regulations;
  readonly clubs: readonly Club[];
  readonly nodes: readonly PlanNode[];
  readonly contests: readonly PlanContest[];
  readonly order: readonly ContestIx[];
  readonly entrants: readonly SlotSource[];
  readonly champion?: SlotSource;
  readonly runnerUp?: SlotSource;
  readonly prizes: readonly { readonly prize: Prize; readonly sources: readonly SlotSource[] }[];
  readonly bars: readonly Bar[];
};

/** A container or contest in the tree, with what a container gives; empty for contests. */
export type PlanNode = TreeNode & { readonly gives: readonly SlotSource[] };

export type PlanContest = {
  readonly ix: ContestIx;
  readonly path: string;
  readonly node: Contest;
  readonly nodeIx: NodeIx;
  readonly slots: readonly SlotSource[];
  /** How many places it gives. */
  readonly size: number;
  /** For place p (index p - 1): where it is handed to. */
  readonly uses: readonly (readonly Use[])[];
  /** Places p such that p and p + 1 are handed to different destinations, ascending. */
  readonly cuts: readonly number[];
  /** Contests it cannot be derived without: of its slots, and those its rules read. */
  readonly feeders: readonly ContestIx[];
  /** Contests with slots drawn from this pot. */
  readonly drawnInto: readonly ContestIx[];
  /** Contests whose places or records its rules read, by the reference as written. */
  readonly reads: ReadonlyMap<string, ContestIx>;
  /** Of an allocation: who may go where. */
  readonly allocation?: PlanAllocation;
  /** Whether a prize or the title can be reached from it. The others decide a regional title or are friendlies: they take no team away. */
  readonly leads: boolean;
};

/** Whose place fills a slot. `filling` is the sentence it came from; `notIn`: places whose teams are passed over. */
export type SlotSource =
  | {
      readonly kind: 'place';
      readonly contest: ContestIx;
      readonly place: number;
      readonly filling?: Filling;
      readonly notIn?: readonly SlotSource[];
    }
  | { readonly kind: 'drawn'; readonly pot: ContestIx; readonly filling?: Filling }
  | { readonly kind: 'entry' };

export type Use =
  /** `next`: only if this place is the best of those not yet through. */
  | { readonly kind: 'slot'; readonly contest: ContestIx; readonly slot: number; readonly next?: 'best' }
  | { readonly kind: 'prize'; readonly prize: number }
  | { readonly kind: 'champion' }
  | { readonly kind: 'runner-up' };

/** Places that some teams may not take, as indices of prizes and contests. */
export type Bar = {
  readonly who: Barred['who'];
  readonly prizes: readonly number[];
  readonly contests: readonly ContestIx[];
  readonly article?: string;
  readonly spot?: Spot;
};

export type Compiled = { readonly plan: Plan | undefined; readonly problems: readonly Problem[] };

/** A contest while the plan is being made. */
export type Draft = Omit<PlanContest, 'uses' | 'cuts' | 'drawnInto' | 'leads'>;

/**
 * Resolves a season's regulations. `plan` is undefined when something in them cannot be used (an unknown
 * reference, a cycle, sizes that cannot work); the problems say where and what. `lint` proves the rest.
 */
export const compile = (regulations: Regulations, clubs: readonly Club[] = []): Compiled => {
  const { problems, refuse } = collect();
  const tree = plant(regulations, refuse);
  const resolver = makeResolver(tree, refuse);

  const contests = tree.contestNodes.map((nodeIx, ix) => draftOf(at(tree.nodes, nodeIx), nodeIx, ix, resolver, refuse));
  const nodes = tree.nodes.map((node, ix): PlanNode => ({ ...node, gives: isContainer(node.node) ? resolver.gives(ix) : [] }));
  const resolve = (filling: Filling): readonly SlotSource[] => resolver.sources(filling, undefined, undefined);
  const entrants = regulations.entrants.flatMap(resolve);
  const champion = regulations.champion && resolve(regulations.champion)[0];
  const runnerUp = regulations.runnerUp && resolve(regulations.runnerUp)[0];
  const prizes = regulations.prizes.map((prize) => ({ prize, sources: prize.fillings.flatMap(resolve) }));
  const bars = regulations.barred.map((barred) => barOf(barred, regulations, resolver, nodes, refuse));

  const ends = [champion, runnerUp].filter((source) => source !== undefined);
  const others = [...entrants, ...ends, ...prizes.flatMap(({ sources }) => sources), ...nodes.flatMap(({ gives }) => gives)];
  checkSizes(contests, resolver.broken, others, refuse);
  checkForms(contests, resolver.broken, refuse);
  checkTerritories(regulations, nodes, contests, refuse);
  checkMentions(regulations, contests, refuse);
  for (const { contest } of regulations.conflicts) if (contest) resolver.mustFind(contest);
  const uses = usesOf(contests, prizes, champion, runnerUp);
  const order = topological(contests, refuse);
  if (problems.length > 0) return { plan: undefined, problems };

  const drawnInto = contests.map((): ContestIx[] => []);
  for (const { ix, slots } of contests)
    for (const pot of new Set(slots.flatMap((source) => (source.kind === 'drawn' ? [source.pot] : [])))) drawnInto[pot]?.push(ix);
  const leads = leadingContests(order, uses, drawnInto);
  const planned = contests.map((draft): PlanContest => {
    const used = at(uses, draft.ix);
    return { ...draft, uses: used, cuts: cutsOf(used, contests), drawnInto: at(drawnInto, draft.ix), leads: leads.has(draft.ix) };
  });
  return {
    plan: {
      regulations,
      clubs,
      nodes,
      contests: planned,
      order,
      entrants,
      prizes,
      bars,
      ...(champion && { champion }),
      ...(runnerUp && { runnerUp }),
    },
    problems,
  };
};

/** A sentence that is read twice is refused once. */
const collect = (): { readonly problems: Problem[]; readonly refuse: Refuse } => {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  return {
    problems,
    refuse: (code, spot, args) => {
      const key = JSON.stringify([code, spot, args]);
      if (seen.has(key)) return;
      seen.add(key);
      problems.push({ code, severity: 'error', args, ...(spot && { spot }) });
    },
  };
};

const draftOf = ({ path, node, parent }: TreeNode, nodeIx: NodeIx, ix: ContestIx, resolver: Resolver, refuse: Refuse): Draft => {
  const contest = node as Contest; // the tree says that it is no container
  const slots =
    contest.kind === 'entries'
      ? Array.from({ length: resolver.room(contest.size, contest.spot) ? contest.size : 0 }, (): SlotSource => ({ kind: 'entry' }))
      : fillingsOf(contest).flatMap((filling) => resolver.sources(filling, parent, nodeIx));
  const reads = new Map<string, ContestIx>();
  for (const { reference, key } of referencesOf(contest)) {
    const target = resolver.contest(reference, parent, nodeIx, key);
    if (target !== undefined) reads.set(reference.path, target);
  }
  const find = (reference: Reference): ContestIx | undefined => resolver.contest(reference, parent, nodeIx, 'allocation');
  return {
    ix,
    path,
    node: contest,
    nodeIx,
    reads,
    slots,
    feeders: feedersOf({ slots, reads }),
    size: contest.kind === 'tie' ? 2 : contest.kind === 'allocation' ? contest.receivers.length : slots.length,
    ...(contest.kind === 'allocation' && { allocation: compileAllocation(contest, path, find, refuse) }),
  };
};

/** The contests that a contest's rules read. */
const referencesOf = (contest: Contest): readonly { readonly reference: Reference; readonly key: string }[] => {
  if (contest.kind !== 'group' && contest.kind !== 'tie' && contest.kind !== 'list') return [];
  const measures = contest.rules.decidedBy.flatMap((step) => (step.kind === 'measure' ? [step] : step.kind === 'among' ? step.order : []));
  const places = measures.flatMap((step) => (step.of ? [{ reference: step.of, key: 'place in' }] : []));
  const records = contest.kind === 'list' ? (contest.records ?? []) : [];
  return [...places, ...records.map((reference) => ({ reference, key: 'records' }))];
};

/** A right is a prize by its key, or a contest, or all contests of a container. */
export const findRight = (
  typed: string,
  prizes: readonly { readonly to: string }[],
  within: (path: string) => readonly ContestIx[] | undefined,
): { readonly prize: number } | { readonly contests: readonly ContestIx[] } | undefined => {
  const prize = prizes.findIndex(({ to }) => fold(to) === fold(typed));
  if (prize >= 0) return { prize };
  const contests = within(typed.trim().toLowerCase());
  return contests && { contests };
};

const barOf = (barred: Barred, regulations: Regulations, resolver: Resolver, nodes: readonly PlanNode[], refuse: Refuse): Bar => {
  const prizes: number[] = [];
  const contests: ContestIx[] = [];
  for (const { path, spot } of barred.from) {
    const right = findRight(path, regulations.prizes, (name) => resolver.within({ path: name, ...(spot && { spot }) }));
    if (right === undefined) {
      const names = [...regulations.prizes.map(({ to }) => to), ...nodes.map((node) => node.path)];
      refuse('bar-unknown', spot ?? barred.spot, { right: path, nearest: nearest(path, names) ?? '' });
    } else if ('prize' in right) prizes.push(right.prize);
    else contests.push(...right.contests);
  }
  return {
    who: barred.who,
    prizes,
    contests,
    ...(barred.article !== undefined && { article: barred.article }),
    ...(barred.spot && { spot: barred.spot }),
  };
};

export { fillingsOf } from './resolver.ts';
export type { NodeIx } from './tree.ts';
export { makeLookup } from './tree.ts';

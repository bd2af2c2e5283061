import type { Club } from './clubs.ts';
import { nearest } from './names.ts';
import type { Container, Contest, Filling, Node, Prize, Reference, Regulations } from './regulations.ts';
import type { Problem, ProblemCode, Spot } from './spot.ts';
import type { ContestIx } from './standing.ts';

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
};

export type NodeIx = number;

/** A container or contest in the tree. `path` is its id from the root, e.g. `regional/region-ii/a`. */
export type PlanNode = {
  readonly path: string;
  readonly node: Node;
  readonly parent?: NodeIx;
  /** The top-level container it lies in (itself, for a stage). */
  readonly stage: NodeIx;
  readonly origin: 'before' | 'stages';
  readonly contest?: ContestIx;
  readonly children: readonly NodeIx[];
  /** What a container gives, resolved; empty for contests. */
  readonly gives: readonly SlotSource[];
};

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
  /** Contests with slots drawn from this pot. */
  readonly drawnInto: readonly ContestIx[];
  /** Contests whose places its rules read (`place in`), by the reference as written. */
  readonly reads: ReadonlyMap<string, ContestIx>;
  /** Whether a prize or the title can be reached from it. The others decide a regional title or are friendlies: they take no team away. */
  readonly leads: boolean;
};

/** Whose place fills a slot. `filling` is the sentence it came from. */
export type SlotSource =
  | { readonly kind: 'place'; readonly contest: ContestIx; readonly place: number; readonly filling?: Filling }
  | { readonly kind: 'drawn'; readonly pot: ContestIx; readonly filling?: Filling }
  | { readonly kind: 'entry' };

export type Use =
  | { readonly kind: 'slot'; readonly contest: ContestIx; readonly slot: number }
  | { readonly kind: 'prize'; readonly prize: number }
  | { readonly kind: 'champion' }
  | { readonly kind: 'runner-up' };

export type Compiled = { readonly plan: Plan | undefined; readonly problems: readonly Problem[] };

/**
 * Resolves a season's regulations. `plan` is undefined when something in them cannot be used (an unknown
 * reference, a cycle, sizes that cannot work); the problems say where and what. `lint` proves the rest.
 */
export const compile = (regulations: Regulations, clubs: readonly Club[] = []): Compiled => {
  const problems: Problem[] = [];
  const report: Report = (code, spot, args) => void problems.push({ code, severity: 'error', args, ...(spot && { spot }) });

  const tree = plant(regulations, report);
  const resolver = makeResolver(tree, report);

  const contests = tree.contestNodes.map((nodeIx, ix): Draft => {
    const { path, node, parent } = at(tree.nodes, nodeIx);
    const contest = node as Contest;
    const sources = fillingsOf(contest).flatMap((filling) => resolver.sources(filling, parent, nodeIx));
    const slots = contest.kind === 'entries' ? Array.from({ length: contest.size }, (): SlotSource => ({ kind: 'entry' })) : sources;
    const reads = new Map<string, ContestIx>();
    for (const reference of referencesOf(contest)) {
      const target = resolver.contest(reference, parent, nodeIx);
      if (target !== undefined) reads.set(reference.path, target);
    }
    return { ix, path, node: contest, nodeIx, reads, slots, size: contest.kind === 'tie' ? 2 : slots.length, uses: [] };
  });
  const nodes = tree.nodes.map(
    (draft): PlanNode => ({
      ...draft,
      gives: draft.node.kind === 'stage' || draft.node.kind === 'region' || draft.node.kind === 'round' ? resolver.gives(draft) : [],
    }),
  );
  const resolve = (filling: Filling): readonly SlotSource[] => resolver.sources(filling, undefined, undefined);
  const entrants = regulations.entrants.flatMap(resolve);
  const champion = regulations.champion && resolve(regulations.champion)[0];
  const runnerUp = regulations.runnerUp && resolve(regulations.runnerUp)[0];
  const prizes = regulations.prizes.map((prize) => ({ prize, sources: prize.fillings.flatMap(resolve) }));

  checkSizes(
    contests,
    resolver.broken,
    [
      ...entrants,
      ...[champion, runnerUp].filter((s) => s !== undefined),
      ...prizes.flatMap((p) => p.sources),
      ...nodes.flatMap((n) => n.gives),
    ],
    report,
  );
  checkTerritories(regulations, nodes, contests, report);
  checkMentions(regulations, contests, report);
  for (const { contest } of regulations.conflicts) if (contest) resolver.mustFind(contest);
  const uses = usesOf(contests, prizes, champion, runnerUp);
  const order = topological(contests, report);
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
      ...(champion && { champion }),
      ...(runnerUp && { runnerUp }),
    },
    problems,
  };
};

type Report = (code: ProblemCode, spot: Spot | undefined, args: Readonly<Record<string, string | number>>) => void;
type Draft = Omit<PlanContest, 'cuts' | 'drawnInto' | 'leads'>;
type NodeDraft = Omit<PlanNode, 'gives'>;
type Tree = { readonly nodes: NodeDraft[]; readonly contestNodes: readonly NodeIx[]; readonly roots: readonly NodeIx[] };

const isContainer = (node: Node): node is Container => node.kind === 'stage' || node.kind === 'region' || node.kind === 'round';

/** An element that must be there: indices come from the plan itself. */
export const at = <T>(list: readonly T[], index: number): T => {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
};

/** Lays the tree out flat, in document order. */
const plant = (regulations: Regulations, report: Report): Tree => {
  const nodes: NodeDraft[] = [];
  const contestNodes: NodeIx[] = [];
  const add = (node: Node, parent: NodeIx | undefined, stage: NodeIx | undefined, origin: 'before' | 'stages'): NodeIx => {
    const ix = nodes.length;
    const path = parent === undefined ? node.id : `${at(nodes, parent).path}/${node.id}`;
    const children: NodeIx[] = [];
    const draft = { path, node, stage: stage ?? ix, origin, children, ...(parent !== undefined && { parent }) };
    if (isContainer(node)) {
      nodes.push(draft);
      const seen = new Set<string>();
      for (const child of node.children) {
        if (seen.has(child.id)) report('id-repeated', child.spot, { id: child.id, within: path });
        seen.add(child.id);
        children.push(add(child, ix, stage ?? ix, origin));
      }
    } else {
      nodes.push({ ...draft, contest: contestNodes.length });
      contestNodes.push(ix);
    }
    return ix;
  };
  const seen = new Set<string>();
  const roots: NodeIx[] = [];
  for (const origin of ['before', 'stages'] as const)
    for (const node of regulations[origin]) {
      if (seen.has(node.id)) report('id-repeated', node.spot, { id: node.id, within: origin });
      seen.add(node.id);
      roots.push(add(node, undefined, undefined, origin));
    }
  return { nodes, contestNodes, roots };
};

/** The sentences that fill a contest's slots. */
export const fillingsOf = (contest: Contest): readonly Filling[] => {
  switch (contest.kind) {
    case 'entries':
      return [];
    case 'tie':
      return contest.sides;
    case 'group':
    case 'pot':
    case 'unrecorded':
    case 'list':
      return contest.slots;
  }
};

/** The contests that a contest's rules read places of. */
const referencesOf = (contest: Contest): readonly Reference[] => {
  if (contest.kind !== 'group' && contest.kind !== 'tie' && contest.kind !== 'list') return [];
  const measures = contest.rules.decidedBy.flatMap((step) => (step.kind === 'measure' ? [step] : step.kind === 'among' ? step.order : []));
  return measures.flatMap((step) => (step.of ? [step.of] : []));
};

export type Lookup = { readonly found: NodeIx } | { readonly ambiguous: readonly string[] } | { readonly nearest: string | undefined };

/** Finds what a reference means, from `scope` outward. At the root a name must be unique at any depth, so that a
 * regional `final` is never taken for the national one. */
export const makeLookup = (nodes: readonly Pick<PlanNode, 'path' | 'parent'>[]): ((path: string, scope: NodeIx | undefined) => Lookup) => {
  const byLastName = new Map<string, NodeIx[]>();
  const byPath = new Map<string, NodeIx>();
  nodes.forEach(({ path }, ix) => {
    const last = path.slice(path.lastIndexOf('/') + 1);
    const same = byLastName.get(last);
    if (same) same.push(ix);
    else byLastName.set(last, [ix]);
    byPath.set(path, ix);
  });
  return (path, scope) => {
    const wanted = path.split('/');
    const candidates = byLastName.get(wanted.at(-1) ?? '') ?? [];
    for (let here = scope; ; here = here === undefined ? undefined : nodes[here]?.parent) {
      const prefix = here === undefined ? '' : `${nodes[here]?.path ?? ''}/`;
      const exact = byPath.get(prefix + path);
      if (exact !== undefined) return { found: exact };
      const hits = candidates.filter((ix) => {
        const full = nodes[ix]?.path ?? '';
        return full.startsWith(prefix) && isSubsequence(wanted, full.slice(prefix.length).split('/'));
      });
      const [only] = hits;
      if (only !== undefined && hits.length === 1) return { found: only };
      if (hits.length > 1) return { ambiguous: hits.map((ix) => nodes[ix]?.path ?? '') };
      if (here === undefined) {
        // the last name is what is mistyped most; what stands before it may be left out anyway
        const name = nearest(wanted.at(-1) ?? '', byLastName.keys());
        const [ix] = name === undefined ? [] : (byLastName.get(name) ?? []);
        return { nearest: (ix === undefined ? undefined : nodes[ix]?.path) ?? nearest(path, byPath.keys()) };
      }
    }
  };
};

const isSubsequence = (wanted: readonly string[], full: readonly string[]): boolean => {
  let next = 0;
  for (const name of full) if (name === wanted[next]) next++;
  return next === wanted.length;
};

const makeResolver = (tree: Tree, report: Report) => {
  const lookup = makeLookup(tree.nodes);
  const given = new Map<NodeDraft, readonly SlotSource[]>();
  const broken = new Set<NodeIx>();

  const find = (reference: Reference, scope: NodeIx | undefined, self: NodeIx | undefined): NodeDraft | undefined => {
    const hit = lookup(reference.path, scope);
    if (self !== undefined && (!('found' in hit) || hit.found === self)) broken.add(self);
    if ('found' in hit) {
      if (hit.found === self) {
        report('reference-to-itself', reference.spot, { contest: reference.path });
        return undefined;
      }
      return at(tree.nodes, hit.found);
    }
    if ('ambiguous' in hit)
      report('reference-ambiguous', reference.spot, { reference: reference.path, candidates: hit.ambiguous.slice(0, 5).join(', ') });
    else report('reference-unknown', reference.spot, { reference: reference.path, nearest: hit.nearest ?? '' });
    return undefined;
  };

  /** Places p..q of a node: of a contest itself, of a container what it gives. */
  const placesOf = (target: NodeDraft, from: number, to: number, filling: Filling): readonly SlotSource[] => {
    if (target.contest === undefined) {
      const list = gives(target);
      if (to > list.length) report('place-missing', filling.spot, { contest: target.path, place: to, size: list.length });
      return list.slice(from - 1, to).map((source) => (source.kind === 'entry' ? source : { ...source, filling }));
    }
    const contest = target.contest;
    return Array.from({ length: to - from + 1 }, (_, i): SlotSource => ({ kind: 'place', contest, place: from + i, filling }));
  };

  const gives = (container: NodeDraft): readonly SlotSource[] => {
    const known = given.get(container);
    if (known) return known;
    given.set(container, []); // a container that gives what it is given ends here; the cycle is reported as a missing place
    const scope = tree.nodes.indexOf(container);
    const list = isContainer(container.node) ? container.node.gives.flatMap((filling) => sources(filling, scope, undefined)) : [];
    given.set(container, list);
    return list;
  };

  const sources = (filling: Filling, scope: NodeIx | undefined, self: NodeIx | undefined): readonly SlotSource[] => {
    const target = find(filling.kind === 'places' ? filling.of : filling.kind === 'each' ? filling.in : filling.from, scope, self);
    if (target === undefined) return [];
    switch (filling.kind) {
      case 'places':
        return placesOf(target, filling.from, filling.to, filling);
      case 'each':
        if (target.contest !== undefined) return placesOf(target, filling.from, filling.to, filling);
        return target.children.flatMap((child) => placesOf(at(tree.nodes, child), filling.from, filling.to, filling));
      case 'drawn': {
        if (target.node.kind !== 'pot' || target.contest === undefined) {
          report('value-wrong', filling.spot, { key: 'drawn from', found: target.path, expected: 'pot' });
          return [];
        }
        const pot = target.contest;
        return Array.from({ length: filling.count }, (): SlotSource => ({ kind: 'drawn', pot, filling }));
      }
    }
  };
  const contest = (reference: Reference, scope: NodeIx | undefined, self: NodeIx): ContestIx | undefined => {
    const target = find(reference, scope, self);
    if (target !== undefined && target.contest === undefined)
      report('value-wrong', reference.spot, { key: 'place in', found: target.path, expected: 'contest' });
    return target?.contest;
  };
  return { contest, sources, gives, broken, mustFind: (reference: Reference): void => void find(reference, undefined, undefined) };
};

/** `broken` contests have slots that could not be resolved: their sizes say nothing more. */
const checkSizes = (contests: readonly Draft[], broken: ReadonlySet<NodeIx>, others: readonly SlotSource[], report: Report): void => {
  const drawn = new Map<ContestIx, number>();
  for (const contest of contests) {
    const { node, slots, path } = contest;
    for (const source of slots) if (source.kind === 'drawn') drawn.set(source.pot, (drawn.get(source.pot) ?? 0) + 1);
    if (broken.has(contest.nodeIx)) continue;
    if (node.kind === 'tie' && slots.length !== 2) report('size-wrong', node.spot, { contest: path, size: slots.length, expected: 2 });
    if (node.kind === 'group' && (slots.length < 2 || slots.length > 60))
      report('size-wrong', node.spot, { contest: path, size: slots.length, expected: '2–60' });
  }
  for (const source of [...contests.flatMap((c) => c.slots), ...others]) {
    if (source.kind !== 'place') continue;
    const target = at(contests, source.contest);
    if (broken.has(target.nodeIx)) continue;
    if (source.place < 1 || source.place > target.size)
      report('place-missing', source.filling?.spot, { contest: target.path, place: source.place, size: target.size });
  }
  for (const contest of contests) {
    if (contest.node.kind !== 'pot' || broken.has(contest.nodeIx)) continue;
    const taken = drawn.get(contest.ix) ?? 0;
    if (taken !== contest.slots.length)
      report('draw-sizes', contest.node.spot, { pot: contest.path, size: contest.slots.length, drawn: taken });
  }
};

/** The territories a node speaks of: its own, or the nearest container's. */
const territoryOf = (nodes: readonly PlanNode[], ix: NodeIx): readonly string[] => {
  for (let here: NodeIx | undefined = ix; here !== undefined; here = at(nodes, here).parent) {
    const { territory } = at(nodes, here).node;
    if (territory.length > 0) return territory;
  }
  return [];
};

const checkTerritories = (regulations: Regulations, nodes: readonly PlanNode[], contests: readonly Draft[], report: Report): void => {
  const known = new Map(regulations.territories.map((territory) => [territory.id, territory]));
  if (known.size > 0)
    for (const { node } of nodes)
      for (const territory of node.territory)
        if (!known.has(territory)) report('territory-unknown', node.spot, { territory, nearest: nearest(territory, known.keys()) ?? '' });
  const within = (inner: string, outer: readonly string[]): boolean => {
    const seen = new Set<string>();
    for (let here: string | undefined = inner; here !== undefined && !seen.has(here); here = known.get(here)?.within) {
      if (outer.includes(here)) return true;
      seen.add(here);
    }
    return false;
  };
  for (const contest of contests) {
    const outer = territoryOf(nodes, contest.nodeIx);
    if (outer.length === 0) continue;
    for (const source of contest.slots) {
      if (source.kind !== 'place') continue;
      const from = at(contests, source.contest);
      const inner = territoryOf(nodes, from.nodeIx);
      const stray = inner.find((territory) => !within(territory, outer));
      if (stray !== undefined)
        report('territory-outside', source.filling?.spot, { contest: contest.path, territory: stray, slot: from.path });
    }
  }
};

/** Articles and sources that are named must be there; `?` says that no article is known. */
const checkMentions = (regulations: Regulations, contests: readonly Draft[], report: Report): void => {
  const articles = new Set(regulations.articles.map((article) => article.id));
  const sources = new Set(regulations.sources.map((source) => source.id));
  const article = (id: string | undefined, spot: Spot | undefined): void => {
    if (articles.size === 0 || id === undefined || id === '?') return;
    for (const one of id.split('+'))
      if (!articles.has(one.trim())) report('article-unknown', spot, { article: one.trim(), nearest: nearest(one, articles) ?? '' });
  };
  const source = (id: string | undefined, spot: Spot | undefined): void => {
    if (sources.size > 0 && id !== undefined && !sources.has(id))
      report('source-unknown', spot, { source: id, nearest: nearest(id, sources) ?? '' });
  };
  for (const one of regulations.articles) source(one.source, one.spot);
  for (const conflict of regulations.conflicts) for (const value of conflict.values) source(value.source, conflict.spot);
  for (const prize of regulations.prizes) article(prize.article, prize.spot);
  for (const { node } of contests) {
    if (node.dates) source(node.dates.source, node.spot);
    if (node.kind !== 'group' && node.kind !== 'tie' && node.kind !== 'list') continue;
    for (const step of node.rules.decidedBy) {
      article(step.article, step.spot ?? node.spot);
      if (step.kind === 'among') for (const inner of step.order) article(inner.article, inner.spot ?? node.spot);
    }
    article(node.rules.walkover.article, node.spot);
    article(node.rules.exclusion.article, node.spot);
  }
};

const usesOf = (
  contests: readonly Draft[],
  prizes: readonly { readonly sources: readonly SlotSource[] }[],
  champion: SlotSource | undefined,
  runnerUp: SlotSource | undefined,
): readonly (readonly (readonly Use[])[])[] => {
  const uses = contests.map((contest) => Array.from({ length: contest.size }, (): Use[] => []));
  const add = (source: SlotSource | undefined, use: Use): void => {
    if (source?.kind === 'place') uses[source.contest]?.[source.place - 1]?.push(use);
  };
  for (const contest of contests) contest.slots.forEach((source, slot) => add(source, { kind: 'slot', contest: contest.ix, slot }));
  prizes.forEach(({ sources }, prize) => {
    for (const source of sources) add(source, { kind: 'prize', prize });
  });
  add(champion, { kind: 'champion' });
  add(runnerUp, { kind: 'runner-up' });
  return uses;
};

const leadingContests = (
  order: readonly ContestIx[],
  uses: readonly (readonly (readonly Use[])[])[],
  drawnInto: readonly (readonly ContestIx[])[],
): ReadonlySet<ContestIx> => {
  const leads = new Set<ContestIx>();
  for (const ix of [...order].reverse()) {
    const reaches = at(uses, ix).some((list) => list.some((use) => use.kind !== 'slot' || leads.has(use.contest)));
    if (reaches || at(drawnInto, ix).some((into) => leads.has(into))) leads.add(ix);
  }
  return leads;
};

/** Two places with the same destinations need no order between them: the same group, pot or prize. */
const cutsOf = (uses: readonly (readonly Use[])[], contests: readonly Draft[]): readonly number[] => {
  const destinations = uses.map((list) =>
    list
      .map((use) => {
        switch (use.kind) {
          case 'slot':
            // the sides of a tie count singly: the first-named plays the first leg at home
            return contests[use.contest]?.node.kind === 'tie' ? `tie ${use.contest} ${use.slot}` : `contest ${use.contest}`;
          case 'prize':
            return `prize ${use.prize}`;
          case 'champion':
          case 'runner-up':
            return use.kind;
        }
      })
      .sort()
      .join(' | '),
  );
  return destinations.flatMap((destination, i) => (i + 1 < destinations.length && destination !== destinations[i + 1] ? [i + 1] : []));
};

/** Depth first over what feeds each contest; a cycle is reported with its way round. */
const topological = (contests: readonly Draft[], report: Report): readonly ContestIx[] => {
  const order: ContestIx[] = [];
  const state = new Uint8Array(contests.length);
  const way: ContestIx[] = [];
  const visit = (start: ContestIx): void => {
    // an explicit stack: a long chain of stages must not overflow
    const stack: { ix: ContestIx; feeds: readonly ContestIx[]; next: number }[] = [];
    const open = (ix: ContestIx): void => {
      state[ix] = 1;
      way.push(ix);
      stack.push({ ix, feeds: feedersOf(at(contests, ix)), next: 0 });
    };
    open(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const feeder = top.feeds[top.next++];
      if (feeder === undefined) {
        state[top.ix] = 2;
        order.push(top.ix);
        way.pop();
        stack.pop();
      } else if (state[feeder] === 0) open(feeder);
      else if (state[feeder] === 1) {
        const round = [...way.slice(way.indexOf(feeder)), feeder].map((ix) => at(contests, ix).path);
        report('cycle', at(contests, top.ix).node.spot, { path: round.join(' → ') });
      }
    }
  };
  for (const { ix } of contests) if (state[ix] === 0) visit(ix);
  return order;
};

const feedersOf = (contest: Draft): readonly ContestIx[] => [
  ...new Set([
    ...contest.slots.flatMap((source) => (source.kind === 'place' ? [source.contest] : source.kind === 'drawn' ? [source.pot] : [])),
    ...contest.reads.values(),
  ]),
];

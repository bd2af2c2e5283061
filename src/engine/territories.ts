import type { Territory } from './model/regulations.ts';
import { nearest, slug } from './names.ts';

/** When something is held; a month or a year may stand for a day. */
export type Span = { readonly from: string; readonly until: string };

/** A register of territories as what it is: a tree, but for leagues over several districts, which hang in each of them. */
export type TerritoryTree = {
  readonly territories: readonly Territory[];
  readonly get: (id: string) => Territory | undefined;
  /** Whether it is one of `outer` or lies in one of them, at whatever depth. A register that goes round in circles ends. */
  readonly isWithin: (id: string, outer: readonly string[]) => boolean;
  /** What lies directly in it, in the order of the register; without an id, what lies in nothing. */
  readonly inside: (id?: string) => readonly Territory[];
  /** From the outermost territory down to this one. */
  readonly wayTo: (id: string) => readonly Territory[];
};

/** The tree of a register; made once for a register, however often it is asked for. */
export const territoryTree = (territories: readonly Territory[]): TerritoryTree => {
  const tree = TREES.get(territories) ?? makeTree(territories);
  TREES.set(territories, tree);
  return tree;
};

const TREES = new WeakMap<readonly Territory[], TerritoryTree>();

const makeTree = (territories: readonly Territory[]): TerritoryTree => {
  const byId = new Map(territories.map((territory) => [territory.id, territory]));
  const children = new Map<string | undefined, Territory[]>();
  for (const territory of territories) {
    const parents = parentsOf(territory).filter((parent) => byId.has(parent));
    for (const parent of parents.length > 0 ? new Set(parents) : [undefined]) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(territory);
      else children.set(parent, [territory]);
    }
  }
  const isWithin = (id: string, outer: readonly string[]): boolean => {
    const seen = new Set([id]);
    for (const here of seen) {
      if (outer.includes(here)) return true;
      const territory = byId.get(here);
      // a set that grows while it is walked hands out what was added
      if (territory) for (const parent of parentsOf(territory)) seen.add(parent);
    }
    return false;
  };
  const wayTo = (id: string): readonly Territory[] => {
    const way = new Set<Territory>();
    for (let here = byId.get(id); here !== undefined && !way.has(here); ) {
      way.add(here);
      const [parent] = parentsOf(here);
      here = parent === undefined ? undefined : byId.get(parent);
    }
    return [...way].reverse();
  };
  return { territories, get: (id) => byId.get(id), isWithin, inside: (id) => children.get(id) ?? [], wayTo };
};

/** What it lies in directly. */
export const parentsOf = ({ within, over = [] }: Territory): readonly string[] => (within === undefined ? over : [within, ...over]);

/** Whether it existed at some time of `when`. Compared only as far as the coarser date goes. */
export const existedIn = ({ from, until }: Territory, when: Span | undefined): boolean =>
  when === undefined ||
  ((from === undefined || from.slice(0, when.until.length) <= when.until) &&
    (until === undefined || until.slice(0, when.from.length) >= when.from));

export type TerritoryFound =
  | { readonly kind: 'found'; readonly territory: Territory }
  /** Several go by this name; in the order of the register. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Territory[] }
  | { readonly kind: 'unknown' };

/** `Cañete › San Luis` as `canete/san-luis`; `>` and `/` may stand for `›`. Empty steps are left out. */
export const territoryPath = (typed: string): string =>
  typed
    .split(/[›>/]/u)
    .flatMap((step) => slug(step) || [])
    .join('/');

/**
 * The one territory that a path of names means (`territoryPath`): an id, or a name, or another name or code (`reniec-140101`),
 * after the names of what it lies in, as many as tell it apart. An id goes before a name, a name before other names, and
 * names that follow each other in the tree before those with something in between. Never a guess: of several, all are told.
 */
export const findTerritory = (tree: TerritoryTree, path: string, when?: Span): TerritoryFound => {
  // a national register names its own territories by id thousands of times
  const own = tree.get(path);
  if (own) return { kind: 'found', territory: own };
  const { found } = namesOf(tree);
  const question = `${path} ${when?.from ?? ''} ${when?.until ?? ''}`;
  const known = found.get(question) ?? lookUp(tree, path, when);
  found.set(question, known);
  return known;
};

const lookUp = (tree: TerritoryTree, path: string, when: Span | undefined): TerritoryFound => {
  const steps = path.split('/');
  const [last] = steps.slice(-1);
  if (last === undefined || last === '') return { kind: 'unknown' };
  const names = namesOf(tree);
  for (const level of [names.names, names.others]) {
    const all = (level.get(last) ?? []).filter((territory) => isBelow(tree, territory, steps.slice(0, -1), 'anywhere'));
    const close = all.filter((territory) => isBelow(tree, territory, steps.slice(0, -1), 'directly'));
    const near = close.length > 0 ? close : all;
    const then = near.filter((territory) => existedIn(territory, when));
    const candidates = then.length > 0 ? then : near;
    const [only] = candidates;
    if (only !== undefined) return candidates.length === 1 ? { kind: 'found', territory: only } : { kind: 'ambiguous', candidates };
  }
  return { kind: 'unknown' };
};

/** Among ids and names, what is spelled most like it. Slow where the register is large: for a few mistakes only. */
export const nearestTerritory = (tree: TerritoryTree, path: string): string | undefined => {
  const [last = ''] = path.split('/').slice(-1);
  return nearest(
    last,
    tree.territories.flatMap(({ id, name }) => [id, name]),
  );
};

type Names = {
  readonly names: ReadonlyMap<string, readonly Territory[]>;
  readonly others: ReadonlyMap<string, readonly Territory[]>;
  /** What was asked before: a register of clubs asks the same again and again. */
  readonly found: Map<string, TerritoryFound>;
};

/** Made once for a tree, when the first name is looked up. */
const NAMES = new WeakMap<TerritoryTree, Names>();

const namesOf = (tree: TerritoryTree): Names => {
  const known = NAMES.get(tree);
  if (known) return known;
  const [names, others] = [new Map<string, Territory[]>(), new Map<string, Territory[]>()];
  for (const territory of tree.territories) {
    push(names, slug(territory.name), territory);
    for (const other of otherNamesOf(territory)) push(others, other, territory);
  }
  const made: Names = { names, others, found: new Map() };
  NAMES.set(tree, made);
  return made;
};

const push = (names: Map<string, Territory[]>, name: string, territory: Territory): void => {
  const bearers = names.get(name);
  if (bearers === undefined) names.set(name, [territory]);
  else if (!bearers.includes(territory)) bearers.push(territory);
};

const otherNamesOf = ({ aliases = [], codes = [] }: Territory): readonly string[] => [
  ...aliases.map(slug),
  ...codes.map(({ of, code }) => slug(`${of} ${code}`)),
];

/** Whether territories of these names stand above it, in this order. */
const isBelow = (tree: TerritoryTree, territory: Territory, above: readonly string[], how: 'directly' | 'anywhere'): boolean => {
  let reached: readonly Territory[] = [territory];
  for (const step of [...above].reverse()) {
    reached = aboveOf(tree, reached, how).filter((one) => isCalled(one, step));
    if (reached.length === 0) return false;
  }
  return true;
};

const aboveOf = (tree: TerritoryTree, territories: readonly Territory[], how: 'directly' | 'anywhere'): readonly Territory[] => {
  const ids = new Set(territories.flatMap(parentsOf));
  if (how === 'anywhere')
    for (const id of ids) {
      const territory = tree.get(id);
      if (territory) for (const further of parentsOf(territory)) ids.add(further);
    }
  return [...ids].flatMap((id) => tree.get(id) ?? []);
};

const isCalled = (territory: Territory, step: string): boolean =>
  territory.id === step || slug(territory.name) === step || otherNamesOf(territory).includes(step);

import type { Spot } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { quoted } from './findings.ts';
import { idsBetween } from './ids.ts';
import { CONTEST_KINDS } from './node-common.ts';
import type { Entry, MapTree, Tree } from './yaml-tree.ts';

/** A key that layers on top may not touch. One word that is no key of the top level locks it wherever it stands. */
export type Lock = {
  readonly keys: readonly string[];
  readonly where: 'here' | 'anywhere';
  readonly article?: string;
  readonly spot: Spot;
};

export type Refined = {
  readonly tree: MapTree;
  /** The keys that are not what they were, as paths without `contests` and `ties`. */
  readonly changed: readonly string[];
  /** Whether it asks for no change at all: not even for one that a lock forbids. */
  readonly idle: boolean;
};

/** The value that takes a key away. */
const NONE = 'none';
/** How many contests a layer may open out of range keys (`q1..q999`). */
const MOST_OPENED = 20_000;

/**
 * Lays one tree over another: mappings key by key, everything else whole; `none` takes a key away. A contest in its
 * short form is a mapping too (`A v B` is `{ tie: A v B }`); one that changes its kind is replaced. Entries keep the
 * spots of the file they come from.
 */
export const refine = (base: MapTree, change: MapTree, locks: readonly Lock[], findings: Findings): Refined => {
  const work: Work = { locks, findings, changed: [], refused: 0, opened: 0 };
  const tree = refineMap(base, change, 'regulations', [], work);
  return { tree, changed: work.changed, idle: work.changed.length + work.refused === 0 };
};

/** One contest of a template with what is said of it alone; undefined when that takes it away. */
export const refineNode = (template: Entry, change: Entry | undefined, findings: Findings): Tree | undefined => {
  if (change === undefined) return template.value;
  const work: Work = { locks: [], findings, changed: [], refused: 0, opened: 0 };
  return refineEntry(template, change, 'node', [change.key], work)?.value;
};

type Work = { readonly locks: readonly Lock[]; readonly findings: Findings; readonly changed: string[]; refused: number; opened: number };

/** What stands at a place of the tree decides which short forms it knows. */
type Level = 'regulations' | 'nodes' | 'node' | 'prizes' | 'prize' | 'plain';
const INSIDE: Readonly<Record<Level, (key: string) => Level>> = {
  regulations: (key) => (key === 'before' || key === 'stages' ? 'nodes' : key === 'prizes' ? 'prizes' : 'plain'),
  nodes: () => 'node',
  node: (key) => (isTransparent(key) ? 'nodes' : key === 'contest' ? 'node' : 'plain'),
  prizes: () => 'prize',
  prize: () => 'plain',
  plain: () => 'plain',
};
/** Keys that a path leaves out, as references do. */
const isTransparent = (key: string): boolean => key === 'contests' || key === 'ties';

const refineMap = (base: MapTree, change: MapTree, level: Level, path: readonly string[], work: Work): MapTree => {
  const [below, above] = level === 'nodes' ? [open(base, change, work), open(change, base, work)] : [base.entries, change.entries];
  // one pass over what may be a large file, whatever the number of amendments that change a line of it
  const changes = new Map(above.map((entry) => [entry.key, entry]));
  const entries: Entry[] = [];
  const pathTo = (key: string): readonly string[] => (level === 'node' && isTransparent(key) ? path : [...path, key]);
  for (const before of below) {
    const entry = changes.get(before.key);
    changes.delete(before.key);
    const after = entry === undefined ? before : refineEntry(before, entry, INSIDE[level](before.key), pathTo(before.key), work);
    if (after) entries.push(after);
  }
  for (const entry of changes.values()) {
    const here = pathTo(entry.key);
    if (isNone(entry.value)) sayIdle(entry, work);
    else if (mayTouch(here, undefined, entry.keySpot, work))
      entries.push({ ...entry, value: withoutNone(entry.value, (none) => sayIdle(none, work)) });
  }
  return { ...base, entries };
};

const sayIdle = ({ key, keySpot }: Entry, { findings }: Work): void =>
  findings.report('no-effect', keySpot, { what: quoted(`${key}: ${NONE}`) }, 'warning');

/** What is new has nothing to take away. */
const withoutNone = (tree: Tree, tell: (entry: Entry) => void): Tree => {
  if (tree.kind !== 'map') return tree;
  const entries = tree.entries.flatMap((entry): readonly Entry[] => {
    if (!isNone(entry.value)) return [{ ...entry, value: withoutNone(entry.value, tell) }];
    tell(entry);
    return [];
  });
  return { ...tree, entries };
};

const isNone = (tree: Tree): boolean => tree.kind === 'text' && tree.text.trim() === NONE;

/** What a key becomes; undefined when it is taken away. */
const refineEntry = (before: Entry, after: Entry, level: Level, path: readonly string[], work: Work): Entry | undefined => {
  if (!isNone(after.value)) return refineValue(before, after, level, path, work);
  return mayTouch(path, before.value, after.keySpot, work) ? undefined : before;
};

const refineValue = (before: Entry, after: Entry, level: Level, path: readonly string[], work: Work): Entry => {
  if (isSame(before.value, after.value)) return before;
  const isShort = before.value.kind !== 'map' && after.value.kind !== 'map';
  const [below, above] = isShort ? [before.value, after.value] : [spelledOut(before.value, level), spelledOut(after.value, level)];
  if (below.kind === 'map' && above.kind === 'map' && isOneKind(below, above, level))
    return { ...before, value: refineMap(below, above, level, path, work) };
  if (!mayTouch(path, before.value, after.keySpot, work)) return before;
  // the keys of the old kind may be taken away by name; they go anyway
  return { ...after, value: withoutNone(after.value, () => {}) };
};

/** A short form as the mapping it stands for. */
const spelledOut = (tree: Tree, level: Level): Tree => {
  if (tree.kind === 'map') return tree;
  const as = (key: string): MapTree => ({ kind: 'map', spot: tree.spot, entries: [{ key, keySpot: tree.spot, value: tree }] });
  if (level === 'prize') return as('to');
  if (level !== 'node') return tree;
  if (tree.kind === 'list') return as('group');
  return as(/^\d+$/.test(tree.text.trim()) ? 'entries' : 'tie');
};

const isOneKind = (below: MapTree, above: MapTree, level: Level): boolean => {
  const [before, after] = level === 'node' ? [kindOf(below), kindOf(above)] : [];
  return before === undefined || after === undefined || before === after;
};

const KINDS: readonly (readonly [key: string, kind: string])[] = [
  ...[...CONTEST_KINDS, 'season', 'seeded', 'ties'].map((key) => [key, key] as const),
  ['contests', 'container'],
  ['each', 'container'],
];
const kindOf = (tree: MapTree): string | undefined =>
  KINDS.find(([key]) => tree.entries.some((entry) => entry.key === key && !isNone(entry.value)))?.[1];

/** Whether two trees say the same, wherever they stand. */
const isSame = (one: Tree, two: Tree): boolean => {
  if (one.kind === 'text') return two.kind === 'text' && one.text.trim() === two.text.trim();
  if (one.kind === 'list')
    return (
      two.kind === 'list' &&
      one.items.length === two.items.length &&
      one.items.every((item, i) => {
        const other = two.items[i];
        return other !== undefined && isSame(item, other);
      })
    );
  if (two.kind !== 'map' || one.entries.length !== two.entries.length) return false;
  const values = new Map(two.entries.map(({ key, value }) => [key, value]));
  return one.entries.every(({ key, value }) => {
    const other = values.get(key);
    return other !== undefined && isSame(value, other);
  });
};

/** `q1..q4` one by one, where the other side speaks of one of them; else as it stands. */
const open = (tree: MapTree, other: MapTree, work: Work): readonly Entry[] => {
  const said = new Set(other.entries.map(({ key }) => key.trim()));
  if (!tree.entries.some(({ key }) => key.includes('..') && !said.has(key.trim()))) return tree.entries;
  const named = new Set(other.entries.flatMap(({ key }) => between(key, work) ?? [key.trim()]));
  return tree.entries.flatMap((entry): readonly Entry[] => {
    if (said.has(entry.key.trim())) return [entry];
    const ids = between(entry.key, work);
    return ids?.some((id) => named.has(id)) ? ids.map((key) => ({ ...entry, key })) : [entry];
  });
};

const between = (key: string, work: Work): readonly string[] | undefined => {
  if (!key.includes('..') || work.opened > MOST_OPENED) return undefined;
  const ids = idsBetween(key.trim());
  work.opened += ids?.length ?? 0;
  return ids;
};

/**
 * Notes that a key changes, unless a lock forbids it. `before` is what stood there: replacing a stage also replaces
 * what is locked inside it.
 */
const mayTouch = (path: readonly string[], before: Tree | undefined, spot: Spot, work: Work): boolean => {
  const lock = work.locks.find((one) => isTouched(one, path, before));
  if (lock === undefined) {
    work.changed.push(path.join('/'));
    return true;
  }
  work.refused += 1;
  const by = `${lock.spot.file}:${lock.spot.line}`;
  work.findings.report('key-locked', spot, { key: quoted(path.join('/')), by, article: lock.article ?? '' });
  return false;
};

const isTouched = ({ keys, where }: Lock, path: readonly string[], before: Tree | undefined): boolean => {
  const [key] = keys;
  if (where === 'anywhere') return key !== undefined && (path.includes(key) || (before !== undefined && holdsAnywhere(before, key)));
  for (let i = 0; i < keys.length && i < path.length; i += 1) if (keys[i] !== path[i]) return false;
  return keys.length <= path.length || (before !== undefined && holds(before, keys.slice(path.length)));
};

const holds = (tree: Tree, keys: readonly string[]): boolean => {
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  if (tree.kind !== 'map') return false;
  return tree.entries.some((entry) =>
    entry.key === key ? holds(entry.value, rest) : isTransparent(entry.key) && holds(entry.value, keys),
  );
};

const holdsAnywhere = (tree: Tree, key: string): boolean =>
  tree.kind === 'map' && tree.entries.some((entry) => entry.key === key || holdsAnywhere(entry.value, key));

import type { Amendment, Layer as LayerInfo, Problem, Spot } from '../engine/index.ts';
import type { Draft } from './amendments.ts';
import { readAmendments, readLocks } from './amendments.ts';
import { collectFindings, given } from './findings.ts';
import type { Lock } from './refine.ts';
import { refine } from './refine.ts';
import type { Entry, MapTree, Tree } from './yaml-tree.ts';
import { parseYaml, readText } from './yaml-tree.ts';

/** Where one file names another: the path as written, relative to the file in which it stands (`spot.file`). */
export type Wanted = { readonly path: string; readonly spot: Spot };

/**
 * One file of regulations, read but not yet understood. A season's rules may be laid together from several: this room
 * reads no files, so each says which one it refines, and whoever reads files brings that one too.
 */
export type Layer = {
  readonly file: string;
  /** Undefined when nothing could be made of the file, and `problems` say why. */
  readonly tree: MapTree | undefined;
  /** The file it refines. */
  readonly base?: Wanted;
  readonly problems: readonly Problem[];
};

/** The rules of a season as one tree, and the other files they name. */
export type Rulebook = {
  readonly tree: MapTree | undefined;
  readonly layers: readonly LayerInfo[];
  readonly amendments: readonly Amendment[];
  /** How many amendments there are that do not count yet. */
  readonly later: number;
  readonly registers: Registers;
  /** Other seasons whose places reach this one, by the node that stands for each. */
  readonly seasons: readonly (Wanted & { readonly id: string })[];
  readonly problems: readonly Problem[];
};
export type Registers = { readonly [K in (typeof REGISTERS)[number]]?: Wanted };
const REGISTERS = ['clubs', 'territories', 'sources'] as const;

export const readLayer = (text: string, file: string): Layer => {
  const findings = collectFindings();
  const tree = parseYaml(text, file, findings);
  if (tree?.kind !== 'map') {
    const spot = tree?.spot ?? { file, line: 1, column: 1 };
    if (findings.problems.length === 0) findings.report('key-missing', spot, { key: 'competition', within: '' });
    return { file, tree: undefined, problems: findings.problems };
  }
  const base = entryOf(tree, 'extends');
  const path = base && readText(base.value, 'extends', '../national.yaml', findings)?.text.trim();
  return { file, tree, problems: findings.problems, ...(base && path !== undefined && { base: { path, spot: base.value.spot } }) };
};

/**
 * Lays a season's own file over the one it refines, that one over its own base, and so on; after each file come its
 * amendments, by date. With `asOf`, amendments of later days do not exist.
 *
 * @param layers the season's own file first, then each one's base
 * @param asOf ISO day
 */
export const layRules = (layers: readonly Layer[], asOf?: string): Rulebook => {
  const findings = collectFindings(layers.flatMap(({ problems }) => problems));
  const locks: Lock[] = [];
  const told: LayerInfo[] = [];
  const amendments: Amendment[] = [];
  let later = 0;
  let tree: MapTree | undefined;
  for (const layer of layers.toReversed()) {
    if (layer.tree === undefined) continue;
    const { rules, drafts, own } = takeApart(layer.tree, findings);
    if (tree === undefined) {
      tree = rules;
      told.push({ file: layer.file, what: [] });
    } else {
      const refined = refine(tree, rules, locks, findings);
      if (refined.idle && drafts.length + own.length === 0)
        findings.report('no-effect', layer.base?.spot ?? layer.tree.spot, { what: layer.file }, 'warning');
      tree = { ...refined.tree, spot: layer.tree.spot };
      told.push({ file: layer.file, what: refined.changed });
    }
    for (const draft of drafts) {
      if (asOf !== undefined && draft.date > asOf) {
        later += 1;
        continue;
      }
      const refined = refine(tree, draft.change, locks, findings);
      if (refined.idle) findings.report('no-effect', draft.tree.spot, { what: draft.article ?? draft.date }, 'warning');
      tree = refined.tree;
      amendments.push(tellAmendment(draft, refined.changed));
    }
    // a file may change in an amendment what it keeps from the layers above it
    locks.push(...own);
  }
  return {
    tree,
    layers: told,
    amendments,
    later,
    registers: registersOf(tree),
    seasons: seasonsOf(tree),
    problems: findings.problems,
  };
};

const takeApart = (tree: MapTree, findings: ReturnType<typeof collectFindings>) => ({
  rules: { ...tree, entries: tree.entries.filter(({ key }) => key !== 'extends' && key !== 'locked' && key !== 'amendments') },
  drafts: readAmendments(entryOf(tree, 'amendments'), findings),
  own: readLocks(entryOf(tree, 'locked'), findings),
});

const tellAmendment = ({ by, date, article, tree }: Draft, what: readonly string[]): Amendment => ({
  by,
  date,
  what,
  spot: tree.spot,
  ...given({ article }),
});

const entryOf = (tree: Tree | undefined, key: string): Entry | undefined =>
  tree?.kind === 'map' ? tree.entries.find((entry) => entry.key === key) : undefined;

/** The registers that are named as files; one written out in the regulations is none. */
const registersOf = (tree: MapTree | undefined): Registers =>
  given(
    Object.fromEntries(REGISTERS.map((key) => [key, wanted(entryOf(tree, key)?.value)])) as {
      [K in (typeof REGISTERS)[number]]: Wanted | undefined;
    },
  );

const wanted = (tree: Tree | undefined): Wanted | undefined =>
  tree?.kind === 'text' && tree.text.trim() !== '' ? { path: tree.text.trim(), spot: tree.spot } : undefined;

/** `before: { last: { season: ../2029 } }`. */
const seasonsOf = (tree: MapTree | undefined): Rulebook['seasons'] => {
  const before = entryOf(tree, 'before')?.value;
  if (before?.kind !== 'map') return [];
  return before.entries.flatMap(({ key, value }) => {
    const season = wanted(entryOf(value, 'season')?.value);
    return season ? [{ ...season, id: key.trim() }] : [];
  });
};

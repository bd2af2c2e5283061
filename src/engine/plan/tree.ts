import { at } from '../lists.ts';
import type { Container, Node, Regulations } from '../model/regulations.ts';
import type { ProblemCode, Spot } from '../model/spot.ts';
import { makeSuggest, type Suggest } from '../names.ts';

/** Index into `Plan.nodes`. */
export type NodeIx = number;

/** Says what is wrong with regulations; always an error. */
export type Refuse = (code: ProblemCode, spot: Spot | undefined, args: Readonly<Record<string, string | number>>) => void;

/** A container or contest in the tree, before references are resolved. */
export type TreeNode = {
  /** Ids from the root, e.g. `regional/region-ii/a`. */
  readonly path: string;
  readonly node: Node;
  readonly parent?: NodeIx;
  /** The top-level container it lies in (itself, for a stage). */
  readonly stage: NodeIx;
  readonly origin: 'before' | 'stages';
  /** Index into `Plan.contests`; absent for containers. */
  readonly contest?: number;
  readonly children: readonly NodeIx[];
};

export type Tree = { readonly nodes: readonly TreeNode[]; readonly contestNodes: readonly NodeIx[] };

export const isContainer = (node: Node): node is Container => node.kind === 'stage' || node.kind === 'region' || node.kind === 'round';

/** Lays the tree out flat, in document order. */
export const plant = (regulations: Regulations, refuse: Refuse): Tree => {
  const nodes: TreeNode[] = [];
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
        if (seen.has(child.id)) refuse('id-repeated', child.spot, { id: child.id, within: path });
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
  for (const origin of ['before', 'stages'] as const)
    for (const node of regulations[origin]) {
      if (seen.has(node.id)) refuse('id-repeated', node.spot, { id: node.id, within: origin });
      seen.add(node.id);
      add(node, undefined, undefined, origin);
    }
  return { nodes, contestNodes };
};

export type Lookup = { readonly found: NodeIx } | { readonly ambiguous: readonly string[] } | { readonly nearest: string | undefined };

/**
 * Finds what a reference means, from `scope` outward. At the root a name must be unique at any depth, so that a regional
 * `final` is never taken for the national one. Another season that is joined here has the same names: they are found only
 * by a path that begins with the id it goes by.
 */
export const makeLookup = (
  nodes: readonly Pick<TreeNode, 'path' | 'parent' | 'node'>[],
  suggest: Suggest = makeSuggest(),
): ((path: string, scope: NodeIx | undefined) => Lookup) => {
  const byLastName = new Map<string, NodeIx[]>();
  const byPath = new Map<string, NodeIx>();
  const joined = new Set<string>();
  nodes.forEach(({ path, parent, node }, ix) => {
    if (parent === undefined && isContainer(node) && node.season !== undefined) joined.add(node.id);
    const last = path.slice(path.lastIndexOf('/') + 1);
    const same = byLastName.get(last);
    if (same) same.push(ix);
    else byLastName.set(last, [ix]);
    byPath.set(path, ix);
  });
  const isNamed = (path: string, wanted: readonly string[]): boolean => {
    const root = path.slice(0, Math.max(0, path.indexOf('/')));
    return !joined.has(root) || wanted[0] === root;
  };
  return (path, scope) => {
    const wanted = path.split('/');
    const candidates = byLastName.get(wanted.at(-1) ?? '') ?? [];
    for (let here = scope; ; here = here === undefined ? undefined : nodes[here]?.parent) {
      const prefix = here === undefined ? '' : `${nodes[here]?.path ?? ''}/`;
      const exact = byPath.get(prefix + path);
      if (exact !== undefined) return { found: exact };
      const hits = candidates.filter((ix) => {
        const full = nodes[ix]?.path ?? '';
        return (
          full.startsWith(prefix) &&
          (here !== undefined || isNamed(full, wanted)) &&
          isSubsequence(wanted, full.slice(prefix.length).split('/'))
        );
      });
      const [only] = hits;
      if (only !== undefined && hits.length === 1) return { found: only };
      if (hits.length > 1) return { ambiguous: hits.map((ix) => nodes[ix]?.path ?? '') };
      if (here === undefined) {
        // the last name is what is mistyped most; what stands before it may be left out anyway
        const name = suggest(wanted.at(-1) ?? '', byLastName.keys());
        const [ix] = name === undefined ? [] : (byLastName.get(name) ?? []);
        return { nearest: (ix === undefined ? undefined : nodes[ix]?.path) ?? suggest(path, byPath.keys()) };
      }
    }
  };
};

const isSubsequence = (wanted: readonly string[], full: readonly string[]): boolean => {
  let next = 0;
  for (const name of full) if (name === wanted[next]) next++;
  return next === wanted.length;
};

/** A contest itself, or all contests of a container. */
export const contestsIn = (nodes: readonly TreeNode[], ix: NodeIx): readonly number[] => {
  const { contest, children } = at(nodes, ix);
  return contest === undefined ? children.flatMap((child) => contestsIn(nodes, child)) : [contest];
};

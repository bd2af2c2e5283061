import { makeLookup, makeSuggest, type Plan, type Season } from '../engine/index.ts';

export type ContestSearch =
  /** `path` is a contest or a container; `contests` are the paths of the contest itself, or of all in the container. */
  | { readonly kind: 'found'; readonly path: string; readonly contests: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest?: string };

/** What a person means by the end of a path: `region-ii/a`, `national`, `final` if there is only one. */
export const findContest = ({ plan }: Season, typed: string): ContestSearch => {
  const wanted = typed
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
  const hit = lookIn(plan)(wanted, undefined);
  if ('ambiguous' in hit) return { kind: 'ambiguous', candidates: hit.ambiguous };
  if ('nearest' in hit) return { kind: 'unknown', ...(hit.nearest !== undefined && { nearest: hit.nearest }) };
  const path = plan.nodes[hit.found]?.path ?? wanted;
  return { kind: 'found', path, contests: contestsIn(plan, hit.found) };
};

/** The contest of a node, or all that lie in it, in the order of the regulations. */
const contestsIn = (plan: Plan, node: number): readonly string[] => {
  const found: number[] = [];
  const walk = (ix: number): void => {
    const { children = [], contest } = plan.nodes[ix] ?? {};
    if (contest !== undefined) found.push(contest);
    for (const child of children) walk(child);
  };
  walk(node);
  return found.sort((a, b) => a - b).flatMap((ix) => plan.contests[ix]?.path ?? []);
};

/** Names are put in order once for each plan. */
const lookIn = (plan: Plan): ReturnType<typeof makeLookup> => {
  const known = lookups.get(plan);
  if (known) {
    known.suggest.renew();
    return known.find;
  }
  const suggest = makeSuggest();
  const find = makeLookup(plan.nodes, suggest);
  lookups.set(plan, { suggest, find });
  return find;
};
const lookups = new WeakMap<Plan, { readonly suggest: ReturnType<typeof makeSuggest>; readonly find: ReturnType<typeof makeLookup> }>();

import { makeLookup, type Season } from '../engine/index.ts';

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
  const hit = makeLookup(plan.nodes)(wanted, undefined);
  if ('ambiguous' in hit) return { kind: 'ambiguous', candidates: hit.ambiguous };
  if ('nearest' in hit) return { kind: 'unknown', ...(hit.nearest !== undefined && { nearest: hit.nearest }) };
  const path = plan.nodes[hit.found]?.path ?? wanted;
  const contests = plan.contests
    .filter((contest) => contest.path === path || contest.path.startsWith(`${path}/`))
    .map((contest) => contest.path);
  return { kind: 'found', path, contests };
};

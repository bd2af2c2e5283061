import { lint, type Problem } from '../engine/index.ts';
import { loadSeason } from './load-season.ts';
import { notFound } from './read-season.ts';
import type { Shelf } from './shelf.ts';

export type SeasonLint =
  /** `usable`: whether a season could be made of it at all. */
  | { readonly kind: 'linted'; readonly id: string; readonly usable: 'yes' | 'no'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-found'; readonly id: string; readonly nearest?: string };

/** Everything that can be found in a season's files: what cannot be read, and what the rules leave open. Sorted by place. */
export const lintSeason = async (shelf: Shelf, id: string): Promise<SeasonLint> => {
  const folder = await shelf.open(id);
  if (folder === undefined) return notFound(shelf, id);
  const { plan, log, problems } = await loadSeason(folder);
  const proved = plan === undefined ? [] : lint(plan);
  return { kind: 'linted', id: folder.id, usable: plan && log ? 'yes' : 'no', problems: sortByPlace([...problems, ...proved]) };
};

/** By file, line and column; findings without a place come first. */
const sortByPlace = (problems: readonly Problem[]): readonly Problem[] => {
  const compare = (a: Problem, b: Problem): number =>
    compareText(a.spot?.file ?? '', b.spot?.file ?? '') ||
    (a.spot?.line ?? 0) - (b.spot?.line ?? 0) ||
    (a.spot?.column ?? 0) - (b.spot?.column ?? 0) ||
    compareText(a.code, b.code);
  return [...problems].sort(compare);
};

/** By code unit, so that the order is the same in every locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { evaluate, nearest, type Problem, type Reading, type Season } from '../engine/index.ts';
import { loadSeason } from './load-season.ts';
import type { Shelf } from './shelf.ts';

export type SeasonQuestion = {
  readonly reading: Reading;
  /** ISO day; only what was known at its end counts. Absent: everything. */
  readonly asOf?: string;
};

export type SeasonRead =
  /** `problems`: facts that could not be used; the season stands without them. */
  | { readonly kind: 'read'; readonly id: string; readonly season: Season; readonly problems: readonly Problem[] }
  /** The regulations or a whole file cannot be used: there is no season. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-found'; readonly id: string; readonly nearest?: string };

/** Reads a season's folder and lets the rules make a season of it. */
export const readSeason = async (shelf: Shelf, id: string, question: SeasonQuestion): Promise<SeasonRead> => {
  const folder = await shelf.open(id);
  if (folder === undefined) return notFound(shelf, id);
  const { plan, log, problems } = await loadSeason(folder);
  if (plan === undefined || log === undefined) return { kind: 'unreadable', id: folder.id, problems };
  return { kind: 'read', id: folder.id, season: evaluate(plan, log, question), problems };
};

export const notFound = async (
  shelf: Shelf,
  id: string,
): Promise<{ readonly kind: 'not-found'; readonly id: string; readonly nearest?: string }> => {
  const near = nearest(id, await shelf.list());
  return { kind: 'not-found', id, ...(near !== undefined && { nearest: near }) };
};

/** A season that was not found, as a finding. */
export const seasonUnknown = (missing: { readonly id: string; readonly nearest?: string }): Problem => ({
  code: 'season-unknown',
  severity: 'error',
  args: { season: missing.id, nearest: missing.nearest ?? '' },
});

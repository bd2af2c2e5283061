import { type BoundFacts, evaluate, nearest, type Problem, type Reading, type Season } from '../engine/index.ts';
import type { Head } from '../log/index.ts';
import { loadSeason, type SeasonQuestion } from './load-season.ts';
import type { Shelf } from './shelf.ts';

export type SeasonRead =
  | {
      readonly kind: 'read';
      readonly id: string;
      readonly season: Season;
      /** The facts it was derived from. */
      readonly log: BoundFacts;
      /** Facts that could not be used; the season stands without them. */
      readonly problems: readonly Problem[];
      /** Where its log ended as it was read; absent where it is no log, or other seasons have a say in it. */
      readonly heads?: readonly Head[];
      /** The same season in the other readings; none where there is no ruling that could make a difference. */
      readonly others: () => Promise<readonly Season[]>;
    }
  /** The regulations or a whole file cannot be used: there is no season. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-found'; readonly id: string; readonly nearest?: string };

const READINGS: readonly Reading[] = ['pitch', 'appealable', 'final'];

/** Reads a season's folder and lets the rules make a season of it. */
export const readSeason = async (shelf: Shelf, id: string, question: SeasonQuestion): Promise<SeasonRead> => {
  const folder = await shelf.open(id);
  if (folder === undefined) return notFound(shelf, id);
  const { plan, log, disputed, joins, problems } = await loadSeason(folder, question);
  if (plan === undefined || log === undefined) return { kind: 'unreadable', id: folder.id, problems };
  const season = evaluate(plan, log, question);
  const inReading = async (reading: Reading): Promise<readonly Season[]> => {
    if (disputed === 'here') return [evaluate(plan, log, { ...question, reading })];
    // what a joined season hands on depends on the reading too
    const again = await loadSeason(folder, { ...question, reading });
    return again.plan && again.log ? [evaluate(again.plan, again.log, { ...question, reading })] : [];
  };
  const others = async (): Promise<readonly Season[]> => {
    if (disputed === 'no') return [];
    return (await Promise.all(READINGS.filter((one) => one !== season.reading).map(inReading))).flat();
  };
  const heads = joins.length === 0 ? folder.heads : undefined;
  return { kind: 'read', id: folder.id, season, log, problems, others, ...(heads && { heads }) };
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

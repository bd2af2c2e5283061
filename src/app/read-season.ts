import { type BoundFacts, evaluate, nearest, type Problem, type Reading, type Season } from '../engine/index.ts';
import type { Head } from '../log/index.ts';
import { loadSeason, type SeasonQuestion } from './load-season.ts';
import type { Shelf } from './shelf.ts';

/** A season in answer to a question. */
export type SeasonAnswer = {
  readonly season: Season;
  /** The same season in the other readings; none where there is no ruling that could make a difference. */
  readonly others: () => Promise<readonly Season[]>;
};

export type SeasonRead =
  | (SeasonAnswer & {
      readonly kind: 'read';
      readonly id: string;
      /** The facts it was derived from. */
      readonly log: BoundFacts;
      /** Facts that could not be used; the season stands without them. */
      readonly problems: readonly Problem[];
      /** Where its log ended as it was read; absent where it is no log, or other seasons have a say in it. */
      readonly heads?: readonly Head[];
      /**
       * The answer to another question, derived from what was read; undefined where it must be read again: where rules were amended or
       * other seasons are joined, and of what was read as of a day.
       */
      readonly ask: (question: SeasonQuestion) => SeasonAnswer | undefined;
    })
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
  const answer = (asked: SeasonQuestion): SeasonAnswer => {
    const season = evaluate(plan, log, asked);
    const inReading = async (reading: Reading): Promise<readonly Season[]> => {
      if (disputed === 'here') return [evaluate(plan, log, { ...asked, reading })];
      // what a joined season hands on depends on the reading too
      const again = await loadSeason(folder, { ...asked, reading });
      return again.plan && again.log ? [evaluate(again.plan, again.log, { ...asked, reading })] : [];
    };
    const others = async (): Promise<readonly Season[]> => {
      if (disputed === 'no') return [];
      return (await Promise.all(READINGS.filter((one) => one !== season.reading).map(inReading))).flat();
    };
    return { season, others };
  };
  const heads = joins.length === 0 ? folder.heads : undefined;
  const readAgain = question.asOf !== undefined || joins.length > 0 || (plan.regulations.amendments ?? []).length > 0;
  const ask = (asked: SeasonQuestion) => (readAgain ? undefined : answer(asked));
  return { ...answer(question), kind: 'read', id: folder.id, log, problems, ask, ...(heads && { heads }) };
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

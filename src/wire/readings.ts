import type { Place, Season } from '../engine/index.ts';

/** Contests that another reading of the same facts answers otherwise: other results, another table or other places. */
export const differingContests = (season: Season, others: readonly Season[]): readonly string[] =>
  season.plan.contests.flatMap(({ ix, path }) => (differs(season, others, ix) ? [path] : []));

/** Whether another reading answers a contest otherwise. */
export const differs = (season: Season, others: readonly Season[], contest: number): boolean => {
  if (others.length === 0) return false;
  const here = answerOf(season, contest);
  return others.some((other) => answerOf(other, contest) !== here);
};

/** What a reader sees of a contest, reasons left out. Teams by id: another reading may let others in. */
const answerOf = ({ contests, teams }: Season, contest: number): string => {
  const state = contests[contest];
  const idOf = (team: number | undefined): string => (team === undefined ? '' : (teams[team]?.id ?? ''));
  const holder = ({ state, team, among }: Place): readonly unknown[] => [state, idOf(team), among?.map(idOf).sort()];
  return state === undefined
    ? ''
    : JSON.stringify([
        state.places.map(holder),
        state.handed?.map(holder),
        state.table?.map(({ team, played, points, adjustments }) => [idOf(team), played, points, adjustments.map((one) => one.points)]),
        state.matches.map(({ home, away, outcome }) => [idOf(home), idOf(away), outcome]),
      ]);
};

import type { Place, Season } from '../engine/index.ts';

/** Contests that another reading of the same facts answers otherwise: other results, another table or other places. */
export const differingContests = (season: Season, others: readonly Season[]): readonly string[] =>
  season.plan.contests.flatMap(({ ix, path }) => {
    const here = answerOf(season, ix);
    return others.some((other) => answerOf(other, ix) !== here) ? [path] : [];
  });

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

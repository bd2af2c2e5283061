import { at } from '../lists.ts';
import type { ContestIx, ContestState, Row, TeamIx } from '../model/standing.ts';
import type { Plan } from '../plan/plan.ts';
import { count, emptyTally, type Tally } from './tally.ts';

/**
 * What a team did in a contest (in a tie, over its legs), for those who compare or carry records. Undefined where the
 * contest has none of it.
 *
 * @param dropAgainst leaves out matches against the team in this place
 */
export const recordIn = (
  plan: Plan,
  states: readonly (ContestState | undefined)[],
  ix: ContestIx,
  team: TeamIx,
  dropAgainst?: number,
): Tally | undefined => {
  const state = states[ix];
  const { node } = at(plan.contests, ix);
  if (state === undefined || (node.kind !== 'group' && node.kind !== 'tie' && node.kind !== 'list')) return undefined;
  const row = state.table?.find((one) => one.team === team);
  // a group that has no such place has nobody to leave out
  const dropped = dropAgainst === undefined ? undefined : state.places[dropAgainst - 1];
  if (row && node.kind === 'list' && dropped === undefined) return fromRow(row);
  if (node.kind === 'list' || (dropped !== undefined && dropped.team === undefined)) return undefined;
  const tally = emptyTally();
  const other = emptyTally();
  for (const match of state.matches) {
    if (match.label !== undefined && match.label.kind !== 'leg') continue;
    if ((match.home !== team && match.away !== team) || match.home === dropped?.team || match.away === dropped?.team) continue;
    const sides = match.home === team ? [tally, other] : [other, tally];
    count(sides, { home: 0, away: 1, outcome: match.outcome, awayGoals: match.ground === 'home' ? 'count' : 'do not count' }, node.rules);
  }
  if (row === undefined || dropped !== undefined) return tally;
  // the row also knows deductions, exclusions and what only a printed table shows; where the goals fell, only the matches do
  const away = row.from === 'matches' && state.carried === undefined;
  return { ...fromRow(row), ...(away && { awayGoals: tally.awayGoals, openAwayGoals: tally.openAwayGoals }) };
};

const fromRow = (row: Row): Tally => ({
  ...emptyTally(),
  played: row.played ?? 0,
  won: row.won ?? 0,
  drawn: row.drawn ?? 0,
  lost: row.lost ?? 0,
  points: row.points ?? 0,
  goalsFor: row.goalsFor ?? 0,
  goalsAgainst: row.goalsAgainst ?? 0,
  openPoints: row.points === undefined ? 1 : 0,
  openGoals: row.goalsFor === undefined ? 1 : 0,
  openAwayGoals: 1,
});

export const unknownRecord = (): Tally => ({ ...emptyTally(), openPoints: 1, openGoals: 1, openAwayGoals: 1 });

/** Adds a record to another, in place. */
export const addRecord = (sum: Tally, more: Tally): void => {
  sum.played += more.played;
  sum.won += more.won;
  sum.drawn += more.drawn;
  sum.lost += more.lost;
  sum.goalsFor += more.goalsFor;
  sum.goalsAgainst += more.goalsAgainst;
  sum.awayGoals += more.awayGoals;
  sum.points += more.points;
  sum.openPoints += more.openPoints;
  sum.openGoals += more.openGoals;
  sum.openAwayGoals += more.openAwayGoals;
};

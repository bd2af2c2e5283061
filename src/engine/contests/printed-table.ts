import { at } from '../lists.ts';
import type { RowFact } from '../model/facts.ts';
import type { Group } from '../model/regulations.ts';
import type { Conflict, ContestIx, TeamIx } from '../model/standing.ts';
import type { Tally } from '../ranking/tally.ts';

/** One printed row a team: where several sources print one, the first in canonical order stands. */
export const printedRows = (rows: readonly RowFact[], position: ReadonlyMap<TeamIx, number>): ReadonlyMap<TeamIx, RowFact> => {
  const byTeam = new Map<TeamIx, RowFact>();
  for (const row of rows) if (position.has(row.team) && !byTeam.has(row.team)) byTeam.set(row.team, row);
  return byTeam;
};

export const fillFromRow = (tally: Tally, row: RowFact | undefined, node: Group, adjustment: number): void => {
  if (row === undefined) {
    tally.openPoints = 1;
    tally.openGoals = 1;
    tally.openAwayGoals = 1;
    return;
  }
  tally.won = row.won;
  tally.drawn = row.drawn;
  tally.lost = row.lost;
  tally.played = row.won + row.drawn + row.lost;
  const { win, draw, loss } = node.rules.points;
  tally.points = row.points ?? row.won * win + row.drawn * draw + row.lost * loss + adjustment;
  if (row.goals) [tally.goalsFor, tally.goalsAgainst] = row.goals;
  else tally.openGoals = 1;
  tally.openAwayGoals = 1; // a printed row does not say where the goals fell
};

/** The printed table beside the matches: both are kept, the difference is an answer. */
export const printedAgainst = (
  rows: ReadonlyMap<TeamIx, RowFact>,
  teams: readonly TeamIx[],
  tallies: readonly Tally[],
  contest: ContestIx,
): readonly Conflict[] => {
  const conflicts: Conflict[] = [];
  for (const [team, row] of rows) {
    const tally = at(tallies, teams.indexOf(team));
    const note = (code: Conflict['code'], printed: string, derived: string): void => {
      if (printed === derived) return;
      conflicts.push({
        contest,
        code,
        team,
        values: [
          { value: { es: printed, en: printed }, from: 'printed', ...(row.source !== undefined && { source: row.source }) },
          { value: { es: derived, en: derived }, from: 'derived' },
        ],
        ...(row.spot && { spot: row.spot }),
      });
    };
    if (row.goals && tally.openGoals === 0)
      note('printed-goals', `${row.goals[0]}–${row.goals[1]}`, `${tally.goalsFor}–${tally.goalsAgainst}`);
    if (tally.openPoints > 0) continue;
    note('printed-results', `${row.won}–${row.drawn}–${row.lost}`, `${tally.won}–${tally.drawn}–${tally.lost}`);
    if (row.points !== undefined) note('printed-points', `${row.points}`, `${tally.points}`);
  }
  return conflicts;
};

import { at } from '../lists.ts';
import type { SeasonTeam } from '../model/season.ts';
import type { ContestState, Due, MatchState, Place, Reason, Row, TeamIx } from '../model/standing.ts';
import type { Side } from './difference.ts';

/**
 * A season in the team indices of another one that has the same teams and more. Of contests only what is compared is
 * rewritten: places, slots, tables and matches. Indices follow the ids on both sides, so that what is in order stays so.
 */
export const reindexed = (side: Side, from: readonly SeasonTeam[], to: readonly SeasonTeam[]): Side => {
  const ids = new Map(to.map(({ id }, ix) => [id, ix]));
  const indices = from.map(({ id }) => ids.get(id));
  const as = (team: TeamIx): TeamIx => {
    const ix = indices[team];
    if (ix === undefined) throw new RangeError(`team ${at(from, team).id} is gone`);
    return ix;
  };
  const reason = (one: Reason): Reason => ({
    ...one,
    values: one.values.map((value) => ({ ...value, team: as(value.team) })),
    ...(one.among && { among: one.among.map(as) }),
    ...(one.winner !== undefined && { winner: as(one.winner) }),
  });
  const place = (one: Place): Place => ({
    ...one,
    ...(one.team !== undefined && { team: as(one.team) }),
    ...(one.among && { among: one.among.map(as) }),
    because: one.because.map(reason),
  });
  const match = (one: MatchState): MatchState => ({ ...one, home: as(one.home), away: as(one.away) });
  const row = (one: Row): Row => ({ ...one, team: as(one.team) });
  const due = (one: Due): Due => ({ ...one, teams: one.teams.map(as) });
  const contest = ({ tie: _, ...state }: ContestState): ContestState => ({
    ...state,
    slots: state.slots.map(place),
    places: state.places.map(place),
    matches: state.matches.map(match),
    strays: state.strays.map(match),
    ...(state.annulled && { annulled: state.annulled.map(as) }),
    ...(state.numbers && { numbers: { ...state.numbers, teams: state.numbers.teams.map(as) } }),
    ...(state.table && { table: state.table.map(row) }),
  });
  return {
    contest: (ix) => contest(side.contest(ix)),
    due: (ix) => side.due(ix).map(due),
    prizes: side.prizes.map((prize) => ({ ...prize, place: place(prize.place) })),
    ...(side.champion && { champion: place(side.champion) }),
  };
};

import type { PlacedFact } from '../model/facts.ts';
import type { Conflict, ContestState, TeamIx } from '../model/standing.ts';
import type { PlanContest } from '../plan/plan.ts';
import { fromFact } from './slots.ts';

/** Stated places fill what the rules leave open and are checked against what they settle; the derived answer stands. */
export const applyPlaced = (
  state: ContestState,
  contest: PlanContest,
  stated: readonly PlacedFact[],
  conflicts: Conflict[],
): ContestState => {
  if (stated.length === 0) return state;
  const places = [...state.places];
  const set = (i: number, team: TeamIx, fact: PlacedFact): void => {
    const before = places[i];
    if (before === undefined) return;
    places[i] = { place: i + 1, state: 'settled', team, because: [...before.because, fromFact('stated', team, fact)] };
  };
  const accepted = new Set(stated);
  for (const fact of stated) {
    for (let i = fact.from - 1; i < fact.to; i++) {
      const before = places[i];
      if (before === undefined) continue;
      const elsewhere = fact.teams.length === 1 && places.some((place, k) => k !== i && place.team === fact.teams[0]);
      const wrong =
        elsewhere ||
        (before.team !== undefined
          ? !fact.teams.includes(before.team)
          : before.among !== undefined && !fact.teams.some((team) => before.among?.includes(team)));
      if (wrong) {
        accepted.delete(fact);
        const [team] = fact.teams;
        conflicts.push({
          contest: contest.ix,
          code: 'stated-place',
          values: [],
          ...(team !== undefined && { team }),
          ...(fact.spot && { spot: fact.spot }),
        });
      }
      // nobody holds two places: what already stands, stands
      if (before.team !== undefined || elsewhere) continue;
      const [team] = fact.teams;
      if (fact.teams.length === 1 && team !== undefined) set(i, team, fact);
      else
        places[i] = {
          place: i + 1,
          state: 'unknown',
          among: [...fact.teams].sort((a, b) => a - b),
          because: before.because,
          cause: { contest: contest.ix, code: 'order-not-on-record' },
        };
    }
  }
  // whoever is placed cannot also hold another place: who alone is left for one holds it, and in a tie the loser follows
  const held = new Set([
    ...places.flatMap((place) => (place.team === undefined ? [] : [place.team])),
    ...[...accepted].flatMap((fact) => fact.teams),
  ]);
  const within = (i: number): boolean => [...accepted].some((fact) => i + 1 >= fact.from && i + 1 <= fact.to);
  const isTie = contest.node.kind === 'tie';
  for (const [i, place] of places.entries()) {
    if (place.team !== undefined || place.among === undefined || within(i)) continue;
    const left = place.among.filter((team) => !held.has(team));
    const [last] = left;
    if (left.length === 1 && last !== undefined) {
      held.add(last);
      places[i] = { place: i + 1, state: 'settled', team: last, because: isTie ? (places[0]?.because ?? []) : place.because };
    } else if (left.length < place.among.length) places[i] = { ...place, among: left };
  }
  const winner = places[0];
  const settledTie =
    state.tie && state.tie.winner === undefined && winner?.team !== undefined
      ? { ...state.tie, winner: winner.team, decidedBy: 'stated' as const }
      : state.tie;
  return { ...state, places, ...(settledTie && { tie: settledTie }) };
};

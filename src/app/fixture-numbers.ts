import { drawOrder, MOST_SEED } from '../calendar/index.ts';
import type { ContestState, Problem, Season, TeamIx } from '../engine/index.ts';
import { findTeam } from './find-team.ts';
import { teamOf, valueWrong } from './fixture-problems.ts';

/** Who gets which number: as the slots of the contest have them, by a draw that anyone can repeat, or as somebody typed them. */
export type NumbersWanted =
  | { readonly kind: 'listed' }
  | { readonly kind: 'drawn'; readonly seed: number }
  | { readonly kind: 'typed'; readonly teams: readonly string[] };

export type Numbers =
  | { readonly kind: 'listed' | 'typed'; readonly teams: readonly TeamIx[] }
  /** As they are on record. `from`: if they are said to be drawn, and whoever repeats the draw with the seed gets the same. */
  | { readonly kind: 'recorded'; readonly teams: readonly TeamIx[]; readonly seed?: number; readonly from?: readonly TeamIx[] }
  /** `from`: the teams in the order in which they went into the draw, by id; `teams`: as they came out. */
  | { readonly kind: 'drawn'; readonly seed: number; readonly from: readonly TeamIx[]; readonly teams: readonly TeamIx[] };

/**
 * Gives the teams of a group their numbers. `nth`: which group of those that are drawn together; each has its own seed, one
 * more than the one before, so that groups of the same size do not come out alike.
 */
export const numbersOf = (season: Season, state: ContestState, wanted: NumbersWanted, nth: number): Numbers | Problem => {
  const teams = state.slots.flatMap(({ team }) => (team === undefined ? [] : [team]));
  if (state.numbers) return recorded(season, teams, state.numbers, wanted);
  switch (wanted.kind) {
    case 'listed':
      return { kind: 'listed', teams };
    case 'drawn': {
      const seed = (wanted.seed + nth) % (MOST_SEED + 1);
      const from = byId(season, teams);
      return { kind: 'drawn', seed, from, teams: drawOrder(from, seed) };
    }
    case 'typed':
      return typed(season, teams, wanted.teams);
  }
};

const byId = (season: Season, teams: readonly TeamIx[]): readonly TeamIx[] =>
  [...teams].sort((a, b) => (teamOf(season, a).id < teamOf(season, b).id ? -1 : 1));

/** Numbers are given once. They fit if they are those of all who play here. */
const recorded = (
  season: Season,
  teams: readonly TeamIx[],
  { seed, teams: numbered }: NonNullable<ContestState['numbers']>,
  wanted: NumbersWanted,
): Numbers | Problem => {
  const names = (some: readonly TeamIx[]): string => some.map((team) => teamOf(season, team).name).join(', ');
  if (wanted.kind === 'drawn') return valueWrong('--seed', `${wanted.seed}`, `numbers: ${names(numbered)}`);
  if (wanted.kind === 'typed') return valueWrong('--order', wanted.teams.join(', '), `numbers: ${names(numbered)}`);
  const fits =
    numbered.length === teams.length && new Set(numbered).size === teams.length && teams.every((team) => numbered.includes(team));
  if (!fits) return valueWrong('numbers', names(numbered), names(teams));
  if (seed === undefined) return { kind: 'recorded', teams: numbered };
  const from = byId(season, teams);
  const again = drawOrder(from, seed);
  return { kind: 'recorded', teams: numbered, seed, ...(again.every((team, i) => team === numbered[i]) && { from }) };
};

const typed = (season: Season, teams: readonly TeamIx[], names: readonly string[]): Numbers | Problem => {
  const expected = teams.map((team) => teamOf(season, team).name).join(', ');
  const order: TeamIx[] = [];
  for (const name of names) {
    const found = findTeam(season, name);
    const hits = found.kind === 'found' ? [found.team] : found.kind === 'ambiguous' ? found.candidates : [];
    // two clubs of one name are told apart by who is in the group
    const here = teams.filter((team) => hits.includes(teamOf(season, team)) && !order.includes(team));
    const [team] = here;
    if (team === undefined || here.length > 1) return valueWrong('--order', name, expected);
    order.push(team);
  }
  return order.length === teams.length ? { kind: 'typed', teams: order } : valueWrong('--order', names.join(', '), expected);
};

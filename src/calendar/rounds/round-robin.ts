import { circleLeg, type Leg } from './leg.ts';
import type { Round } from './round.ts';
import { spread } from './spread.ts';

/** How many teams a round robin can have, and how often each pair can meet. */
export const MOST_TEAMS = 60;
export const MOST_LEGS = 4;

/** For a number of teams the rounds are always the same: what a draw decides is who gets which number. */
const SEED = 1;

/**
 * The rounds of a round robin of 2 to 60 teams in which each pair meets once to four times (`legs`); undefined beyond that.
 * Every leg has the rounds of the first in the same order, each with the venues of the leg before the other way round.
 *
 * - Breaks (a team twice running at home or away, rounds without a match left out): in a leg n - 2 for even n, none for odd
 *   n; over all legs (2 · legs - 1)(n - 2) and (legs - 1) n. With such legs nothing less is possible (docs/fixtures.md).
 * - Each team has as many matches at home as away, or one more or less.
 * - The same two teams never meet in two rounds running (unless there are only two teams), and nobody is three times running
 *   at home or away (unless there are two or four teams).
 * - For 8 teams and more, even, the carry-over is spread far better than by the circle method. With odd n and no breaks there
 *   is only one leg, up to who has which number.
 */
export const roundRobin = (teams: number, legs = 1): readonly Round[] | undefined => {
  if (!isWithin(teams, 2, MOST_TEAMS) || !isWithin(legs, 1, MOST_LEGS)) return undefined;
  const even = teams + (teams % 2);
  // with a team that does not exist, only the circle has no breaks
  const leg = even === teams ? spreadLeg(even) : circleLeg(even);
  const first = leg.opponents.map((_, round) => roundOf(leg, round, teams));
  return Array.from({ length: legs }, (_, i) =>
    first.map((round) => ({
      ...round,
      number: i * first.length + round.number,
      matches: i % 2 === 0 ? round.matches : round.matches.map(({ away, home }) => ({ home: away, away: home })),
    })),
  ).flat();
};

/** A country has many leagues of one size: each size is searched once. */
const spreadLegs = new Map<number, Leg>();

const spreadLeg = (teams: number): Leg => {
  const leg = spreadLegs.get(teams) ?? spread(circleLeg(teams), SEED);
  spreadLegs.set(teams, leg);
  return leg;
};

const isWithin = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

/** Who meets the team that does not exist has a bye. */
const roundOf = ({ home, opponents }: Leg, round: number, teams: number): Round => {
  const pairs = [...(opponents[round] ?? [])].map((other, one) => ({ home: one, away: other }));
  const bye = pairs.find(({ away }) => away === teams)?.home;
  const matches = pairs.filter(({ away, home: one }) => one < teams && away < teams && home[round]?.[one] === 1);
  return { number: round + 1, matches, ...(bye !== undefined && { bye }) };
};

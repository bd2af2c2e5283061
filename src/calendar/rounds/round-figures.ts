import { makeCarryOver } from './carry-over.ts';
import type { Round } from './round.ts';

/** What can be counted of a round robin over n teams. Any list of rounds can be measured, ours or not. */
export type RoundFigures = {
  /** Twice running at home or away, over all teams; rounds without a match are left out. */
  readonly breaks: number;
  /** Matches at home and away: the largest difference that a team has. */
  readonly imbalance: number;
  /** The longest run of matches at home or away. */
  readonly longestRun: number;
  /** Sum of the squares of how often a team takes over whom, first leg, the last round followed by the first; a bye counts as a team. */
  readonly carryOver: number;
};

export const figuresOf = (rounds: readonly Round[], teams: number, legs: number): RoundFigures => {
  const venues = Array.from({ length: teams }, (): ('home' | 'away')[] => []);
  for (const { matches } of rounds)
    for (const { away, home } of matches) {
      venues[home]?.push('home');
      venues[away]?.push('away');
    }
  const runs = venues.map(runsOf);
  return {
    breaks: runs.flat().reduce((sum, run) => sum + run - 1, 0),
    imbalance: Math.max(...venues.map((list) => Math.abs(2 * list.filter((venue) => venue === 'home').length - list.length))),
    longestRun: Math.max(...runs.flat()),
    carryOver: carryOverOf(rounds.slice(0, rounds.length / legs), teams),
  };
};

const runsOf = (venues: readonly ('home' | 'away')[]): readonly number[] => {
  const runs: number[] = [];
  venues.forEach((venue, i) => {
    if (venue === venues[i - 1]) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
  });
  return runs;
};

const carryOverOf = (leg: readonly Round[], teams: number): number => {
  const even = teams + (teams % 2);
  const opponents = leg.map(({ bye, matches }) => {
    const of = new Array<number>(even).fill(0);
    for (const { away, home } of [...matches, ...(bye === undefined ? [] : [{ home: bye, away: teams }])]) {
      of[home] = away;
      of[away] = home;
    }
    return of;
  });
  const carry = makeCarryOver(even);
  opponents.forEach((round, i) => carry.count(round, opponents[(i + 1) % opponents.length] ?? [], 1));
  return carry.value();
};

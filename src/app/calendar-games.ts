import { type Game, tieMatches, type DatedRound } from '../calendar/index.ts';
import type { ContestIx, ContestState, MatchState, PlanContest, Problem, Season, SlotSource, TeamIx } from '../engine/index.ts';
import { fixtureOf } from './fixture.ts';
import type { NumbersWanted } from './fixture-numbers.ts';
import { findContest } from './find-contest.ts';
import { isProblem } from './shelf.ts';

/** A match that is to have a day. `round`: its number in its contest; sides by team, or by what fills their slot. */
export type CalendarGame = {
  readonly contest: ContestIx;
  readonly round: number;
  readonly home: CalendarSide;
  readonly away: CalendarSide;
  readonly leg?: number;
  readonly ground: 'home' | 'neutral' | 'unstated';
  /** The match on record, if there is one. */
  readonly match?: MatchState;
};
export type CalendarSide = { readonly team: TeamIx } | { readonly source: SlotSource };

export type CalendarGames = {
  readonly games: readonly CalendarGame[];
  readonly rounds: readonly (DatedRound & { readonly contest: ContestIx; readonly number: number })[];
  /** Teams by the numbers that `numbered` uses. */
  readonly teams: readonly TeamIx[];
  /** The same games as the calendar has them. */
  readonly numbered: readonly Game[];
};

/**
 * The matches of a contest, or of all in a container, in rounds: those on record in their order; where there are none, those
 * that are generated; of ties without known teams, their legs. A contest begins when those that feed it are over.
 */
export const gamesAt = (season: Season, path: string, numbers: NumbersWanted): CalendarGames | Problem => {
  const made = fixtureOf(season, path, { numbers });
  if (isProblem(made)) return made;
  const found = findContest(season, path);
  const paths = new Set(found.kind === 'found' ? found.contests : []);
  const games: CalendarGame[] = [];
  const rounds: CalendarGames['rounds'][number][] = [];
  const roundsOf = new Map<ContestIx, readonly number[]>();
  const index: number[] = [];
  const inFeedingOrder = season.plan.order.flatMap((ix) => season.plan.contests[ix] ?? []).filter((contest) => paths.has(contest.path));
  for (const contest of inFeedingOrder) {
    const group = made.groups.find((one) => one.contest.ix === contest.ix);
    const own =
      group === undefined
        ? recordedOrTie(season, contest)
        : group.rounds.flatMap(({ matches, number }) =>
            matches.map(({ away, home }): CalendarGame => {
              const side = (team: number): CalendarSide => ({ team: group.numbers.teams[team] ?? 0 });
              return { contest: contest.ix, round: number, home: side(home), away: side(away), ground: 'home' };
            }),
          );
    const listed = [...new Set(own.map(({ round }) => round))].map((number, i) => {
      const before = i === 0 ? lastRoundsBefore(season, contest, roundsOf) : [rounds.length - 1];
      rounds.push({ contest: contest.ix, number, after: before });
      return rounds.length - 1;
    });
    roundsOf.set(contest.ix, listed);
    for (const game of own) {
      games.push(game);
      index.push(listed.find((ix) => rounds[ix]?.number === game.round) ?? 0);
    }
  }
  return { games, rounds, ...numberedOf(games, index) };
};

const numberedOf = (games: readonly CalendarGame[], rounds: readonly number[]): Pick<CalendarGames, 'teams' | 'numbered'> => {
  const numbers = new Map<TeamIx, number>();
  const numberOf = (side: CalendarSide): number | undefined => {
    if (!('team' in side)) return undefined;
    const number = numbers.get(side.team) ?? numbers.size;
    numbers.set(side.team, number);
    return number;
  };
  const numbered = games.map(({ away, home }, i): Game => {
    const [one, other] = [numberOf(home), numberOf(away)];
    return { round: rounds[i] ?? 0, ...(one !== undefined && { home: one }), ...(other !== undefined && { away: other }) };
  });
  return { teams: [...numbers.keys()], numbered };
};

const recordedOrTie = (season: Season, contest: PlanContest): readonly CalendarGame[] => {
  const state = season.contests[contest.ix];
  if (state === undefined) return [];
  return state.matches.length > 0 ? recorded(contest, state) : ofTie(season, contest, state);
};

/** A round ends where a team would play in it twice; legs are rounds by themselves. */
const recorded = ({ ix, node }: PlanContest, { matches }: ContestState): readonly CalendarGame[] => {
  let round = 1;
  let playing = new Set<TeamIx>();
  return matches
    .filter(({ outcome }) => outcome.kind === 'to-play' || outcome.kind === 'suspended')
    .map((match): CalendarGame => {
      const { away, ground, home, label } = match;
      const leg = label?.kind === 'leg' ? label.leg : undefined;
      if (playing.has(home) || playing.has(away)) {
        round += 1;
        playing = new Set();
      }
      playing.add(home).add(away);
      const sides = { home: { team: home }, away: { team: away } };
      return { contest: ix, round: node.kind === 'tie' && leg !== undefined ? leg : round, ...sides, ground, match, ...(leg !== undefined && { leg }) };
    });
};

const ofTie = ({ plan }: Season, contest: PlanContest, { slots }: ContestState): readonly CalendarGame[] => {
  const matches = tieMatches(plan, contest.ix);
  return matches.map(({ away, ground, home, leg }): CalendarGame => {
    const side = ({ slot, source }: typeof home): CalendarSide => {
      const team = slots[slot - 1]?.team;
      return team === undefined ? { source } : { team };
    };
    return { contest: contest.ix, round: leg, home: side(home), away: side(away), ground, ...(matches.length > 1 && { leg }) };
  });
};

/** The last rounds of the contests that must be over first, also through pots and lists in between. */
const lastRoundsBefore = ({ plan }: Season, contest: PlanContest, roundsOf: ReadonlyMap<ContestIx, readonly number[]>): readonly number[] => {
  const seen = new Set<ContestIx>();
  const last = new Set<number>();
  const stack = [...contest.feeders];
  while (stack.length > 0) {
    const ix = stack.pop();
    if (ix === undefined || seen.has(ix)) continue;
    seen.add(ix);
    const own = roundsOf.get(ix)?.at(-1);
    if (own === undefined) stack.push(...(plan.contests[ix]?.feeders ?? []));
    else last.add(own);
  }
  return [...last].sort((a, b) => a - b);
};

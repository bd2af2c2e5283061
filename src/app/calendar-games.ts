import { type DatedRound, type Game, tieMatches } from '../calendar/index.ts';
import type { ContestIx, ContestState, MatchState, PlanContest, Problem, Season, SlotSource, Statement, TeamIx } from '../engine/index.ts';
import { findContest } from './find-contest.ts';
import { fixtureOf } from './fixture.ts';
import type { NumbersWanted } from './fixture-numbers.ts';
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
  /** Numbers of teams that were drawn or given for generated rounds, as facts. */
  readonly drawn: readonly Statement[];
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
    const listed = [...new Set(own.map(({ round }) => round))]
      .sort((a, b) => a - b)
      .map((number, i) => {
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
  return { games, rounds, ...numberedOf(games, index), drawn: made.statements.filter(({ type }) => type === 'numbers') };
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

/**
 * A match that says its round stays in it. Any other is in the first round in which neither team plays yet, in the order in which
 * matches are written: one that is moved, and so written again at the end, falls into the hole that it left. Of ties the legs are rounds.
 */
const recorded = ({ ix, node }: PlanContest, { matches }: ContestState): readonly CalendarGame[] => {
  const written = matches.toSorted(asWritten);
  const roundOf = roundsAsWritten(written);
  return written.flatMap((match): readonly CalendarGame[] => {
    const { away, ground, home, label, outcome } = match;
    if (outcome.kind !== 'to-play' && outcome.kind !== 'suspended') return [];
    const leg = label?.kind === 'leg' ? label.leg : undefined;
    const round = node.kind === 'tie' && leg !== undefined ? leg : (roundOf.get(match) ?? 1);
    return [{ contest: ix, round, home: { team: home }, away: { team: away }, ground, match, ...(leg !== undefined && { leg }) }];
  });
};

const roundsAsWritten = (matches: readonly MatchState[]): ReadonlyMap<MatchState, number> => {
  const playing = new Map<number, Set<TeamIx>>();
  const rounds = new Map<MatchState, number>();
  const put = (match: MatchState, round: number): void => {
    playing.set(round, (playing.get(round) ?? new Set()).add(match.home).add(match.away));
    rounds.set(match, round);
  };
  for (const match of matches) if (match.round !== undefined) put(match, match.round);
  for (const match of matches) {
    if (match.round !== undefined) continue;
    let round = 1;
    for (let teams = playing.get(round); teams?.has(match.home) || teams?.has(match.away); teams = playing.get(round)) round += 1;
    put(match, round);
  }
  return rounds;
};

const asWritten = ({ spot: one }: MatchState, { spot: other }: MatchState): number => {
  if (one === undefined || other === undefined) return 0;
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
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
const lastRoundsBefore = (
  { plan }: Season,
  contest: PlanContest,
  roundsOf: ReadonlyMap<ContestIx, readonly number[]>,
): readonly number[] => {
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

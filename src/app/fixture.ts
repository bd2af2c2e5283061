import {
  figuresOf,
  MOST_LEGS,
  MOST_TEAMS,
  type Round,
  type RoundFigures,
  roundRobin,
  type TieMatch,
  tieMatches,
} from '../calendar/index.ts';
import type { ContestState, PlanContest, Problem, Season, Statement, TeamIx } from '../engine/index.ts';
import { formatFactLines, type Language } from '../formats/index.ts';
import { calledIn } from './commands/team-meant.ts';
import { contestPath } from './export-season.ts';
import { findContest } from './find-contest.ts';
import { type Numbers, type NumbersWanted, numbersOf } from './fixture-numbers.ts';
import { valueWrong } from './fixture-problems.ts';
import type { SeasonQuestion } from './load-season.ts';
import { readSeason, seasonUnknown } from './read-season.ts';
import { isProblem, type Shelf } from './shelf.ts';

export type FixtureOrder = {
  /** A group, a tie, or a container: everything in it. */
  readonly contest: string;
  readonly numbers: NumbersWanted;
  /** Absent: as often as the rules say. */
  readonly legs?: number;
  /** Of the words in the facts. */
  readonly language: Language;
  readonly question: SeasonQuestion;
};

export type GroupFixture = {
  readonly contest: PlanContest;
  readonly numbers: Numbers;
  readonly legs: number;
  readonly rounds: readonly Round[];
  readonly figures: RoundFigures;
};

export type TieFixture = {
  readonly contest: PlanContest;
  readonly teams: readonly [TeamIx | undefined, TeamIx | undefined];
  readonly matches: readonly TieMatch[];
};

/**
 * Why a contest gets no rounds. `teams-open`: it is not known yet who is in it; `matches-there`: it has matches already;
 * `size`: fewer than 2 or more than 60 teams; `listed`: its rules do not say how often each pair meets.
 */
export type NoFixture = { readonly contest: PlanContest; readonly why: 'teams-open' | 'matches-there' | 'size' | 'listed' };

export type SeasonFixture =
  | {
      readonly kind: 'made';
      readonly id: string;
      readonly season: Season;
      readonly path: string;
      readonly groups: readonly GroupFixture[];
      readonly ties: readonly TieFixture[];
      readonly left: readonly NoFixture[];
      /** Numbers and matches as facts to be put on record, in the order of the rounds; of ties only those whose teams are known. */
      readonly statements: readonly Statement[];
      /** The same in the notation of facts. */
      readonly facts: string;
      /** Facts of the season that could not be used. */
      readonly problems: readonly Problem[];
    }
  /** `missing`: there is no such season or contest. */
  | { readonly kind: 'refused'; readonly why: 'missing' | 'unreadable' | 'wrong'; readonly problems: readonly Problem[] };

/** Makes the rounds of a group, or of all groups and ties in a container. Nothing is written. */
export const makeFixture = async (shelf: Shelf, id: string, order: FixtureOrder): Promise<SeasonFixture> => {
  const read = await readSeason(shelf, id, order.question);
  if (read.kind === 'not-found') return { kind: 'refused', why: 'missing', problems: [seasonUnknown(read)] };
  if (read.kind === 'unreadable') return { kind: 'refused', why: 'unreadable', problems: read.problems };
  const path = contestPath(read.season, order.contest);
  if (typeof path !== 'string') return { kind: 'refused', why: 'missing', problems: [path] };
  const made = fixtureOf(read.season, path, order);
  if (isProblem(made)) return { kind: 'refused', why: 'wrong', problems: [made] };
  const facts = made.statements.length === 0 ? '' : formatFactLines(made.statements, order.language);
  return { kind: 'made', id: read.id, season: read.season, path, ...made, facts, problems: read.problems };
};

export type Made = Pick<SeasonFixture & { readonly kind: 'made' }, 'groups' | 'ties' | 'left' | 'statements'>;

/** The same for a season that is there: what a command does before it appends. `path` is one of its contests or containers. */
export const fixtureOf = (season: Season, path: string, order: Pick<FixtureOrder, 'numbers' | 'legs'>): Made | Problem => {
  const { legs, numbers: wanted } = order;
  if (legs !== undefined && !(Number.isInteger(legs) && legs >= 1 && legs <= MOST_LEGS))
    return valueWrong('--legs', `${legs}`, `1-${MOST_LEGS}`);
  const contests = contestsAt(season, path);
  const groups = contests.filter(({ node }) => node.kind === 'group');
  const free = groups.filter((contest) => obstacle(season, contest, legs) === undefined);
  if (wanted.kind === 'typed' && free.length !== 1) return valueWrong('--order', path, free.map(({ path: one }) => one).join(', ') || '–');
  const made: GroupFixture[] = [];
  for (const [nth, contest] of free.entries()) {
    const numbers = numbersOf(season, stateOf(season, contest), wanted, nth);
    if (isProblem(numbers)) return numbers;
    const times = legs ?? (contest.node.kind === 'group' && typeof contest.node.rounds === 'number' ? contest.node.rounds : 1);
    const rounds = roundRobin(numbers.teams.length, times) ?? [];
    made.push({ contest, numbers, legs: times, rounds, figures: figuresOf(rounds, numbers.teams.length, times) });
  }
  const ties = contests.flatMap((contest) => tieOf(season, contest));
  const left = groups.flatMap((contest) => obstacle(season, contest, legs) ?? []);
  const statements = [...made.flatMap((group) => groupStatements(season, group)), ...ties.flatMap((tie) => tieStatements(season, tie))];
  return { groups: made, ties, left, statements };
};

const contestsAt = (season: Season, path: string): readonly PlanContest[] => {
  const found = findContest(season, path);
  const paths = new Set(found.kind === 'found' ? found.contests : []);
  return season.plan.contests.filter((contest) => paths.has(contest.path));
};

const stateOf = ({ contests }: Season, { ix }: PlanContest): ContestState => {
  const state = contests[ix];
  if (state === undefined) throw new RangeError(`no contest ${ix}`);
  return state;
};

/** What stands in the way of making rounds for a group. */
const obstacle = (season: Season, contest: PlanContest, legs: number | undefined): NoFixture | undefined => {
  const { matches, slots } = stateOf(season, contest);
  const count = slots.filter(({ state }) => state !== 'vacant').length;
  const rounds = legs ?? (contest.node.kind === 'group' ? contest.node.rounds : undefined);
  if (matches.length > 0) return { contest, why: 'matches-there' };
  if (typeof rounds !== 'number' || rounds > MOST_LEGS) return { contest, why: 'listed' };
  if (slots.some(({ state, team }) => state !== 'vacant' && team === undefined)) return { contest, why: 'teams-open' };
  return count < 2 || count > MOST_TEAMS ? { contest, why: 'size' } : undefined;
};

const tieOf = (season: Season, contest: PlanContest): readonly TieFixture[] => {
  const matches = tieMatches(season.plan, contest.ix);
  const { slots } = stateOf(season, contest);
  return matches.length === 0 ? [] : [{ contest, teams: [slots[0]?.team, slots[1]?.team], matches }];
};

/** Numbers that were drawn or given by hand go on record with the matches: with them anybody can make the same rounds again. */
const groupStatements = (season: Season, { contest, numbers, rounds }: GroupFixture): readonly Statement[] => {
  const names = numbers.teams.map((team) => calledIn(season, team));
  const name = (number: number): string => names[number] ?? '';
  const seed = numbers.kind === 'drawn' ? { seed: numbers.seed } : {};
  const isNew = numbers.kind === 'drawn' || numbers.kind === 'typed';
  const matches = rounds.flatMap((round) =>
    round.matches.map(({ away, home }) => ({ ...toPlay(contest, name(home), name(away), 'home'), round: round.number })),
  );
  return isNew ? [{ type: 'numbers', contest: { path: contest.path }, teams: names, ...seed }, ...matches] : matches;
};

const tieStatements = (season: Season, { contest, matches, teams }: TieFixture): readonly Statement[] => {
  const [one, other] = teams;
  if (one === undefined || other === undefined || stateOf(season, contest).matches.length > 0) return [];
  const name = (slot: 1 | 2): string => calledIn(season, slot === 1 ? one : other);
  return matches.map(({ away, ground, home, leg }) => ({
    ...toPlay(contest, name(home.slot), name(away.slot), ground),
    ...(matches.length > 1 && { label: { kind: 'leg', leg } as const }),
  }));
};

const toPlay = ({ path }: PlanContest, home: string, away: string, ground: TieMatch['ground']): Statement & { readonly type: 'match' } => ({
  type: 'match',
  contest: { path },
  home,
  away,
  outcome: { kind: 'to-play' },
  ground,
  corrects: 0,
});

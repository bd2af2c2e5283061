import { resultKey, turned } from '../archive/index.ts';
import type { PlanContest, Statement } from '../engine/index.ts';

/** How a fact stands to one that is there: it says the same or less, it adds something, or both cannot be true. */
export type Verdict = 'same' | 'more' | 'against';

/** One fact beside another, both with one name a team. Undefined: they speak of two things. */
export const verdictOf = (one: Statement, two: Statement, contest: PlanContest | undefined): Verdict | undefined => {
  if (one.by !== two.by) return undefined;
  if (one.type === 'match') return two.type === 'match' && isOneMatch(one, two, contest) ? ofMatches(one, two) : undefined;
  if (one.type === 'row' && two.type === 'row') return ofFigures(rowFigures(one), rowFigures(two));
  if (one.type === 'entry' && two.type === 'entry')
    return one.teams.every((team) => two.teams.includes(team)) ? 'same' : one.slot === undefined ? undefined : 'against';
  if (one.type === 'placed' && two.type === 'placed')
    return one.teams.every((team) => two.teams.includes(team)) || two.teams.every((team) => one.teams.includes(team))
      ? one.to - one.from < two.to - two.from
        ? 'more'
        : 'same'
      : 'against';
  if (one.type === 'draw' && two.type === 'draw') {
    const teams = new Set(two.teams);
    return one.teams.every((team) => teams.has(team)) ? 'same' : 'against';
  }
  return JSON.stringify(bare(one)) === JSON.stringify(bare(two)) ? 'same' : isAlone(one) ? 'against' : undefined;
};

/** Of these a contest has one for each of their keys. */
const isAlone = ({ type }: Statement): boolean => type !== 'closed' && type !== 'annulled' && type !== 'declined' && type !== 'ruling';

/** Without where it is from: a statement of two places is one. */
const bare = ({ contest: _contest, date: _date, note: _note, source: _source, spot: _spot, ...rest }: Statement): object =>
  Object.fromEntries(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));

type Figures = readonly (number | undefined)[];
const rowFigures = ({ drawn, goals, lost, points, won }: Extract<Statement, { readonly type: 'row' }>): Figures => [
  won,
  drawn,
  lost,
  goals?.[0],
  goals?.[1],
  points,
];

const ofFigures = (one: Figures, two: Figures): Verdict => {
  if (one.some((figure, i) => figure !== undefined && two[i] !== undefined && figure !== two[i])) return 'against';
  return one.some((figure, i) => figure !== undefined && two[i] === undefined) ? 'more' : 'same';
};

type Match = Extract<Statement, { readonly type: 'match' }>;

/** Both teams are the same already. A leg of a tie has a number; a pair of a group meets once on each ground, unless it meets once at all. */
const isOneMatch = (one: Match, two: Match, contest: PlanContest | undefined): boolean => {
  const [label, other] = [one, two].map((match) => legOf(match, contest));
  if (label !== undefined && other !== undefined) return label === other;
  if ((label ?? other) === 'play-off') return false;
  const rounds = contest?.node.kind === 'group' ? contest.node.rounds : undefined;
  const isOpen = rounds === 1 || one.ground !== 'home' || two.ground !== 'home';
  if (!isOpen && one.home !== two.home) return false;
  const again = typeof rounds === 'number' && rounds > 2;
  return !(again && one.date !== undefined && two.date !== undefined && one.date !== two.date);
};

const legOf = ({ label }: Match, contest: PlanContest | undefined): number | string | undefined => {
  if (label === undefined) return contest?.node.kind === 'tie' && contest.node.legs === 1 ? 1 : undefined;
  return label.kind === 'leg' ? label.leg : label.kind;
};

const ofMatches = (one: Match, two: Match): Verdict => {
  const [mine, theirs] = [sidesOf(one), sidesOf(two)];
  if (mine.kind === 'to-play') return one.date !== undefined && two.date === undefined ? 'more' : 'same';
  if (theirs.kind === 'to-play') return 'more';
  const told = ofOutcomes(one, two, mine, theirs);
  if (told === 'against' || (one.date !== undefined && two.date !== undefined && one.date !== two.date)) return 'against';
  const adds = (one.date !== undefined && two.date === undefined) || (one.at !== undefined && two.at === undefined);
  return adds ? 'more' : told;
};

const ofOutcomes = (one: Match, two: Match, mine: Match['outcome'], theirs: Match['outcome']): Verdict => {
  if (mine.kind === 'played' && theirs.kind === 'played' && resultKey(one) === resultKey(two))
    return ofFigures(details(mine), details(theirs));
  // a score that is lost, and one that is not
  if (mine.kind === 'decided' && theirs.kind === 'played')
    return mine.winner === undefined || mine.winner === winnerOf(two) ? 'same' : 'against';
  if (theirs.kind === 'decided' && mine.kind === 'played')
    return theirs.winner === undefined || theirs.winner === winnerOf(one) ? 'more' : 'against';
  if (mine.kind !== theirs.kind) return 'against';
  if (resultKey(one) === resultKey(two)) return 'same';
  const [winner, other] = [mine, theirs].map((outcome) => ('winner' in outcome ? outcome.winner : undefined));
  if (mine.kind !== 'walkover' && mine.kind !== 'decided') return 'against';
  return winner === undefined ? 'same' : other === undefined ? 'more' : 'against';
};

type Played = Extract<Match['outcome'], { readonly kind: 'played' }>;
const details = ({ halfTime, ninety, penalties }: Played): Figures =>
  [penalties, halfTime, ninety].flatMap((pair) => [pair?.[0], pair?.[1]]);

/** The outcome from the side whose name comes first in the alphabet, so that two of one match can be compared. */
const sidesOf = ({ away, home, outcome }: Match): Match['outcome'] => (home < away ? outcome : turned(outcome));

/** Undefined: nobody. */
const winnerOf = ({ away, home, outcome }: Match): string | undefined => {
  if (outcome.kind !== 'played') return undefined;
  const [a, b] = outcome.score[0] === outcome.score[1] && outcome.penalties ? outcome.penalties : outcome.score;
  return a === b ? undefined : a > b ? home : away;
};

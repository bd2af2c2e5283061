import { resultKey, turned } from '../archive/index.ts';
import type { PlanContest, Statement } from '../engine/index.ts';

/** How a fact stands to one that is there: it says the same or less, it adds something, or both cannot be true. */
export type Verdict = 'same' | 'more' | 'against';

/** One fact beside another, both with one name a team. Undefined: they speak of two things. */
export const verdictOf = (one: Statement, two: Statement, contest: PlanContest | undefined): Verdict | undefined =>
  one.type !== two.type || one.by !== two.by
    ? undefined
    : // both are of this type
      (VERDICTS[one.type] as (one: Statement, two: Statement, contest: PlanContest | undefined) => Verdict | undefined)(one, two, contest);

type Of<T extends Statement['type']> = Extract<Statement, { readonly type: T }>;
type Verdicts = { readonly [T in Statement['type']]: (one: Of<T>, two: Of<T>, contest: PlanContest | undefined) => Verdict | undefined };

const onOneDay = (one: Statement, two: Statement): Verdict | undefined => {
  const verdict = ofFigures([one.date], [two.date]);
  return verdict === 'against' ? undefined : verdict;
};

/** Of what stands under one key (`facts-beside.ts`). */
const VERDICTS: Verdicts = {
  match: (one, two, contest) => (isOneMatch(one, two, contest) ? ofMatches(one, two) : undefined),
  row: (one, two) => ofFigures(rowFigures(one), rowFigures(two)),
  entry: (one, two) => (one.teams.every((team) => two.teams.includes(team)) ? 'same' : one.slot === undefined ? undefined : 'against'),
  placed: (one, two) =>
    one.teams.every((team) => two.teams.includes(team)) || two.teams.every((team) => one.teams.includes(team))
      ? one.to - one.from < two.to - two.from
        ? 'more'
        : 'same'
      : 'against',
  draw: (one, two) => {
    const teams = new Set(two.teams);
    return one.teams.every((team) => teams.has(team)) ? 'same' : 'against';
  },
  lots: (one, two) =>
    one.teams.some((team) => two.teams.includes(team)) ? (one.teams.join(', ') === two.teams.join(', ') ? 'same' : 'against') : undefined,
  numbers: (one, two) => ofFigures([one.seed, ...one.teams], [two.seed, ...two.teams]),
  printed: (one, two) => ofFigures(one.value, two.value),
  points: (one, two) => ofFigures([one.points], [two.points]),
  figure: (one, two) => ofFigures([one.value], [two.value]),
  out: (one, two) => ofFigures([one.why], [two.why]),
  replaced: (one, two) => ofFigures([one.successor, one.record], [two.successor, two.record]),
  declined: (one, two) => (one.right === two.right ? 'same' : undefined),
  closed: () => 'same',
  // what is annulled, and played again, may be annulled again
  annulled: onOneDay,
  // a ruling moves on, and may come back to where it stood
  ruling: (one, two) =>
    one.standing === two.standing
      ? onOneDay(one, two) && ofFigures([one.date, one.on, one.until], [two.date, two.on, two.until])
      : undefined,
  protest: (one, two) => ofFigures(protestFigures(one), protestFigures(two)),
  answer: (one, two) => ofFigures([one.date], [two.date]),
  appeal: (one, two) => ofFigures([one.date, one.fee], [two.date, two.fee]),
  withdrawn: (one, two) => ofFigures([one.date], [two.date]),
};

const protestFigures = ({ about, date, fee, team, until }: Of<'protest'>): Figures => [
  date,
  team,
  fee,
  until,
  about && [about.home, about.away].join(' – '),
  about?.date,
  about?.label && JSON.stringify(about.label),
];

type Figures = readonly (number | string | undefined)[];
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

type Match = Of<'match'>;

/** The plan of a match, a part of it that was played, or what became of it: lines that stand beside each other. */
const sortOf = ({ outcome }: Match): 'plan' | 'part' | 'result' =>
  outcome.kind === 'to-play' ? 'plan' : outcome.kind === 'suspended' ? 'part' : 'result';

/** Whether a page's line is about a match, and just as much of it as the other: then no other line of the page is. */
export const isOfOneSort = (one: Statement, two: Statement): boolean =>
  one.type === 'match' && two.type === 'match' && sortOf(one) === sortOf(two);

/** Who speaks. A club's word is its own whichever side of the line it stands on. */
const voiceOf = ({ away, home, saidBy }: Match): string | undefined =>
  saidBy === 'home' ? `club ${home}` : saidBy === 'away' ? `club ${away}` : saidBy;

/** Both teams are the same already. A leg of a tie has a number; a pair of a group meets once on each ground, unless it meets once at all. */
const isOneMatch = (one: Match, two: Match, contest: PlanContest | undefined): boolean => {
  const [label, other] = [one, two].map((match) => legOf(match, contest));
  if (label !== undefined && other !== undefined) return label === other;
  if ((label ?? other) === 'play-off') return false;
  const rounds = contest?.node.kind === 'group' ? contest.node.rounds : undefined;
  const isOpen = rounds === 1 || one.ground !== 'home' || two.ground !== 'home';
  if (!isOpen && one.home !== two.home) return false;
  const again = typeof rounds === 'number' && rounds > 2;
  if (again && one.round !== undefined && two.round !== undefined) return one.round === two.round;
  return !(again && one.date !== undefined && two.date !== undefined && one.date !== two.date);
};

const legOf = ({ label }: Match, contest: PlanContest | undefined): number | string | undefined => {
  if (label === undefined) return contest?.node.kind === 'tie' && contest.node.legs === 1 ? 1 : undefined;
  return label.kind === 'leg' ? label.leg : label.kind;
};

/** Sources stand side by side, and so do a plan and a result; a correction comes after what it corrects. */
const ofMatches = (one: Match, two: Match): Verdict | undefined => {
  if (voiceOf(one) !== voiceOf(two)) return undefined;
  const [mine, theirs] = [sortOf(one), sortOf(two)];
  if (mine !== theirs) return mine !== 'plan' ? undefined : !isPostponed(one) && adds(one, two) ? 'more' : 'same';
  const verdict = mine === 'plan' ? ofPlans(one, two) : ofResults(one, two);
  return verdict === 'against' && one.corrects > two.corrects ? undefined : verdict;
};

const isPostponed = ({ outcome }: Match): boolean => outcome.kind === 'to-play' && outcome.note === 'postponed';

const ofPlans = (one: Match, two: Match): Verdict => {
  if (isPostponed(one) || isPostponed(two)) return isPostponed(one) === isPostponed(two) ? 'same' : 'against';
  return differ(one, two) ? 'against' : adds(one, two) ? 'more' : 'same';
};

const ofResults = (one: Match, two: Match): Verdict => {
  const told = ofOutcomes(one, two, sidesOf(one), sidesOf(two));
  return told === 'against' || differ(one, two) ? 'against' : adds(one, two) ? 'more' : told;
};

/** A ground may be spelled in many ways. */
const differ = (one: Match, two: Match): boolean =>
  (['date', 'kickOff', 'round'] as const).some((key) => one[key] !== undefined && two[key] !== undefined && one[key] !== two[key]);
const adds = (one: Match, two: Match): boolean =>
  (['date', 'at', 'kickOff', 'round'] as const).some((key) => one[key] !== undefined && two[key] === undefined);

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

import { at, keep } from '../lists.ts';
import type { MatchFact } from '../model/facts.ts';
import type { SeasonTeam } from '../model/season.ts';
import type { MatchState } from '../model/standing.ts';
import type { PlanContest } from '../plan/plan.ts';
import { inMeetings, isFixture, isPostponed, isResult, withPlans } from './accounts.ts';
import { becameOf } from './became.ts';
import type { View } from './reading.ts';
import type { Report } from './roll.ts';

/** `listed`: not everybody meets everybody, but nobody twice on the same ground. */
type Rounds = number | 'listed' | 'unknown';

/** How often a pair meets in a contest, as far as its form says. */
const roundsOf = (contest: PlanContest): Rounds =>
  contest.node.kind === 'group' ? contest.node.rounds : contest.node.kind === 'tie' ? contest.node.legs : 'unknown';

/** More teams than any season has; with labels below 2^10 a key stays a whole number. */
const TEAMS = 2 ** 20;

/** How often what was annulled can be played again. A season has one or two annulments; each lets every pair meet once more. */
const MOST_ANNULMENTS = 20;

/**
 * What makes two lines the same match, as a number that also orders them. One round: a pair meets once, wherever. A
 * leg is a leg of its pair: another reading may have brought other teams into the tie.
 */
const keyOf = ({ home, away, label }: MatchFact, rounds: Rounds): number => {
  const kind = label === undefined ? 0 : label.kind === 'leg' ? label.leg : label.kind === 'third-match' ? 100 : 101;
  const unordered = rounds === 1 || (kind > 0 && kind <= 100);
  const swapped = unordered && home > away;
  return (kind * TEAMS + (swapped ? away : home)) * TEAMS + (swapped ? home : away);
};

/** Lists in which every match has one line that says all of it, so that reading them needs no comparing. */
const single = new WeakSet<readonly MatchFact[]>();

/** Whether a line alone on record is its match as it stands. */
const isWhole = (fact: MatchFact): boolean => fact.saidBy === undefined && !isPostponed(fact);

/** Runs of equal keys among `length` keys already in order. */
const eachRun = (length: number, keyAt: (i: number) => number, visit: (from: number, to: number) => void): void => {
  let from = 0;
  let key = length > 0 ? keyAt(0) : 0;
  for (let i = 1; i < length; i++) {
    const next = keyAt(i);
    if (next === key) continue;
    visit(from, i);
    from = i;
    key = next;
  }
  if (length > 0) visit(from, length);
};

/**
 * Several lines for one match: a result takes the place of the fixture, a correction that of what it corrects, what the sources
 * say stands side by side, a ruling stands beside it all. Anything else is a slip, and left out. Which of them counts is
 * told by `matchesOf`, for each reading and day.
 */
export const settleMatches = (
  facts: readonly MatchFact[],
  contest: PlanContest,
  teams: readonly SeasonTeam[],
  report: Report,
  annulments: number,
): readonly MatchFact[] => {
  const rounds = roundsOf(contest);
  // what was annulled is played again
  const times = 1 + Math.min(annulments, MOST_ANNULMENTS);
  const most = (typeof rounds === 'string' ? 1 : Math.max(1, Math.ceil(rounds / 2))) * times;
  const kept: MatchFact[] = [];
  const name = (match: MatchFact): string => `${at(teams, match.home).name} – ${at(teams, match.away).name}`;
  const repeated = (extra: MatchFact, { spot }: MatchFact): void =>
    report('match-repeated', extra.spot, { match: name(extra), first: spot === undefined ? '' : `${spot.file}:${spot.line}` });
  // each key is made once, and unboxed: a season has a hundred thousand matches
  const keys = new Float64Array(facts.length);
  const order: number[] = [];
  for (let i = 0; i < facts.length; i++) {
    keys[i] = keyOf(at(facts, i), rounds);
    order.push(i);
  }
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const keyAt = (i: number): number => keys[at(order, i)] ?? 0;
  const fits = formOf(contest, times, (match) =>
    report('match-not-in-form', match.spot, {
      match: name(match),
      contest: contest.path,
      why: `legs: ${contest.node.kind === 'tie' ? contest.node.legs : ''}`,
    }),
  );
  let whole = true;
  eachRun(facts.length, keyAt, (from, to) => {
    const first = at(facts, at(order, from));
    if (to - from === 1) {
      if (fits?.([first]) === false) return;
      kept.push(first);
      if (!isWhole(first)) whole = false;
      return;
    }
    whole = false;
    const lines = order.slice(from, to).map((i) => at(facts, i));
    for (const meeting of inMeetings(lines, most, repeated)) if (fits?.(meeting) !== false) kept.push(...withPlans(meeting));
  });
  if (whole) single.add(kept);
  return kept;
};

/** A tie has as many matches of a pair as it has legs, whatever they are called. Undefined where the form asks for nothing. */
const formOf = (
  { node }: PlanContest,
  times: number,
  refuse: (match: MatchFact) => void,
): ((meeting: readonly MatchFact[]) => boolean) | undefined => {
  if (node.kind !== 'tie') return undefined;
  const unlabelled = new Map<number, number>();
  return (meeting) => {
    const match = meeting.find(({ label, ruling }) => label === undefined && ruling === undefined);
    if (match === undefined) return true;
    const pair = keyOf(match, 1);
    const sofar = (unlabelled.get(pair) ?? 0) + 1;
    unlabelled.set(pair, sofar);
    if (sofar > node.legs * times) refuse(match);
    return sofar <= node.legs * times;
  };
};

/** The matches of a contest (`facts` as `settleMatches` left them) as this reading has them: where a ruling replaced a result, the result on the pitch stays beside it. */
export const matchesOf = (facts: readonly MatchFact[], contest: PlanContest, view: View): readonly MatchState[] => {
  // a fixture is known before its day
  const counts = (fact: MatchFact): boolean => (isFixture(fact) ? view.holds(fact) : view.counts(fact, contest.ix));
  if (single.has(facts)) return keep(facts, counts);
  const matches: MatchState[] = [];
  const rounds = roundsOf(contest);
  const add = (match: MatchState | undefined): void => {
    if (match !== undefined) matches.push(match);
  };
  eachRun(
    facts.length,
    (i) => keyOf(at(facts, i), rounds),
    (from, to) => {
      const first = at(facts, from);
      if (to - from === 1 && isWhole(first)) {
        if (counts(first)) matches.push(first);
        return;
      }
      const last = at(facts, to - 1);
      // a fixture and its result, as most matches of a season that was planned have them
      if (to - from === 2 && isFixture(first) && isPlainResult(last)) {
        add([last, first].find(counts));
        return;
      }
      for (let i = from; i < to; ) {
        const { meeting } = at(facts, i);
        const lines: MatchFact[] = [];
        for (; i < to && facts[i]?.meeting === meeting; i++) if (counts(at(facts, i))) lines.push(at(facts, i));
        add(becameOf(lines, view));
      }
    },
  );
  return matches;
};

const isPlainResult = (fact: MatchFact): boolean =>
  fact.meeting === undefined && fact.ruling === undefined && fact.saidBy === undefined && isResult(fact);

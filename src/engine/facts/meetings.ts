import { at, keep } from '../lists.ts';
import type { MatchFact } from '../model/facts.ts';
import type { SeasonTeam } from '../model/season.ts';
import type { MatchState } from '../model/standing.ts';
import type { PlanContest } from '../plan/plan.ts';
import type { View } from './reading.ts';
import type { Report } from './roll.ts';

/** `listed`: not everybody meets everybody, but nobody twice on the same ground. */
type Rounds = number | 'listed' | 'unknown';

/** How often a pair meets in a contest, as far as its form says. */
const roundsOf = (contest: PlanContest): Rounds =>
  contest.node.kind === 'group' ? contest.node.rounds : contest.node.kind === 'tie' ? contest.node.legs : 'unknown';

/** More teams than any season has; with labels below 2^10 a key stays a whole number. */
const TEAMS = 2 ** 20;

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

/** Lists in which every match has one line, so that reading them needs no comparing. */
const single = new WeakSet<readonly MatchFact[]>();

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

/** Several lines for one match, by what they say, never by where they stood. */
const inOrder = (facts: readonly MatchFact[]): readonly MatchFact[] =>
  facts
    .map((fact) => ({ fact, text: JSON.stringify({ ...fact, spot: undefined }) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ fact }) => fact);

/** Two lines for one match: a correction replaces what it corrects, a ruling stands beside it, anything else is a slip. */
export const settleMatches = (
  facts: readonly MatchFact[],
  contest: PlanContest,
  teams: readonly SeasonTeam[],
  report: Report,
  annulments: number,
): readonly MatchFact[] => {
  const rounds = roundsOf(contest);
  // what was annulled is played again
  const times = 1 + annulments;
  const meetings = (typeof rounds === 'string' ? 1 : Math.max(1, Math.ceil(rounds / 2))) * times;
  const kept: MatchFact[] = [];
  const name = (match: MatchFact): string => `${at(teams, match.home).name} – ${at(teams, match.away).name}`;
  // each key is made once, and unboxed: a season has a hundred thousand matches
  const keys = new Float64Array(facts.length);
  const order: number[] = [];
  for (let i = 0; i < facts.length; i++) {
    keys[i] = keyOf(at(facts, i), rounds);
    order.push(i);
  }
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const keyAt = (i: number): number => keys[at(order, i)] ?? 0;
  let repeated = 0;
  eachRun(facts.length, keyAt, (from, to) => {
    if (to - from === 1) {
      kept.push(at(facts, at(order, from)));
      return;
    }
    repeated++;
    const same = inOrder(order.slice(from, to).map((i) => at(facts, i)));
    const plain = same.filter((match) => match.ruling === undefined);
    const corrections = plain.filter((match) => match.corrects);
    const latest = [...corrections].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, 1);
    const standing = corrections.length > 0 ? latest : plain;
    const allowed = corrections.length > 0 ? 1 : meetings;
    for (const extra of standing.slice(allowed)) {
      const first = standing[0]?.spot;
      report('match-repeated', extra.spot, { match: name(extra), first: first === undefined ? '' : `${first.file}:${first.line}` });
    }
    kept.push(...standing.slice(0, allowed), ...same.filter((match) => match.ruling !== undefined));
  });
  if (kept.length === facts.length && repeated === 0) single.add(kept);
  return contest.node.kind === 'tie'
    ? withinForm(kept, contest.node.legs * times, (match) =>
        report('match-not-in-form', match.spot, {
          match: name(match),
          contest: contest.path,
          why: `legs: ${contest.node.kind === 'tie' ? contest.node.legs : ''}`,
        }),
      )
    : kept;
};

/** A tie has as many matches of a pair as it has legs, whatever they are called. */
const withinForm = (facts: readonly MatchFact[], legs: number, refuse: (match: MatchFact) => void): readonly MatchFact[] => {
  const unlabelled = new Map<number, number>();
  return facts.filter((match) => {
    if (match.label !== undefined || match.ruling !== undefined) return true;
    const pair = keyOf(match, 1);
    const sofar = (unlabelled.get(pair) ?? 0) + 1;
    unlabelled.set(pair, sofar);
    if (sofar > legs) refuse(match);
    return sofar <= legs;
  });
};

/** The matches of a contest (`facts` as `settleMatches` left them) as this reading has them: where a ruling replaced a result, the result on the pitch stays beside it. */
export const matchesOf = (facts: readonly MatchFact[], contest: PlanContest, view: View): readonly MatchState[] => {
  if (single.has(facts)) return keep(facts, (fact) => view.counts(fact, contest.ix));
  const matches: MatchState[] = [];
  const rounds = roundsOf(contest);
  const keyAt = (i: number): number => keyOf(at(facts, i), rounds);
  eachRun(facts.length, keyAt, (from, to) => {
    const first = at(facts, from);
    if (to - from === 1) {
      if (view.counts(first, contest.ix)) matches.push(first);
      return;
    }
    const counting = facts.slice(from, to).filter((fact) => view.counts(fact, contest.ix));
    const plain = counting.filter((fact) => fact.ruling === undefined);
    const ruled = counting.filter((fact) => fact.ruling !== undefined);
    const [pitch, ...later] = plain;
    // a ruling speaks of the first meeting; a pair that meets again in a later round is another match
    const standing =
      ruled.length === 0
        ? pitch
        : [...ruled].sort((a, b) => view.rank(a.ruling) - view.rank(b.ruling) || compare(a.date ?? '', b.date ?? '')).at(-1);
    if (standing !== undefined) matches.push(standing === pitch ? pitch : overPitch(standing, pitch));
    matches.push(...later);
  });
  return matches;
};

const overPitch = (ruled: MatchFact, pitch: MatchFact | undefined): MatchState => ({
  ...ruled,
  ...(ruled.date === undefined && pitch?.date !== undefined && { date: pitch.date }),
  ...(ruled.at === undefined && pitch?.at !== undefined && { at: pitch.at }),
  ...(pitch && pitch.home === ruled.home && { replaced: pitch.outcome }),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

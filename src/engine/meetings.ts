import type { MatchFact } from './facts.ts';
import { at, type PlanContest } from './plan.ts';
import type { View } from './reading.ts';
import type { Report } from './roll.ts';
import type { SeasonTeam } from './season.ts';
import type { MatchState } from './standing.ts';

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
  const [a, b] = unordered && home > away ? [away, home] : [home, away];
  return (kind * TEAMS + a) * TEAMS + b;
};

/** Facts with those of one match together, each run in an order of its own. */
const sorted = (facts: readonly MatchFact[], rounds: Rounds): readonly MatchFact[] => {
  const keys = new Map<MatchFact, number>();
  for (const fact of facts) keys.set(fact, keyOf(fact, rounds));
  const list = [...facts].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
  const ordered: MatchFact[] = [];
  eachMatch(list, rounds, (from, to) => {
    if (to - from === 1) ordered.push(at(list, from));
    else ordered.push(...inOrder(list.slice(from, to)));
  });
  return ordered;
};

/** Runs of one match in facts already sorted. */
const eachMatch = (facts: readonly MatchFact[], rounds: Rounds, visit: (from: number, to: number) => void): void => {
  for (let i = 0; i < facts.length; ) {
    const key = keyOf(at(facts, i), rounds);
    let j = i + 1;
    for (let next = facts[j]; next !== undefined && keyOf(next, rounds) === key; next = facts[j]) j++;
    visit(i, j);
    i = j;
  }
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
  const ordered = sorted(facts, rounds);
  eachMatch(ordered, rounds, (from, to) => {
    if (to - from === 1) {
      kept.push(at(ordered, from));
      return;
    }
    const same = ordered.slice(from, to);
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
  const matches: MatchState[] = [];
  eachMatch(facts, roundsOf(contest), (from, to) => {
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

import { makeBinder } from './binder.ts';
import { type BoundFact, type ContestFacts, type DeclinedFact, FACT_LISTS, type FactCommon, type FactList, type MatchFact, type RowFact, type RulingFact } from './facts.ts';
import { at, type Plan, type PlanContest } from './plan.ts';
import { push, type Report } from './roll.ts';
import type { SeasonTeam } from './season.ts';
import type { Problem } from './spot.ts';
import type { Statement } from './statements.ts';

/** The facts of a season, bound to the plan, each contest's together. */
export type Log = {
  readonly teams: readonly SeasonTeam[];
  readonly contests: readonly ContestFacts[];
  readonly rulings: readonly RulingFact[];
  readonly declined: readonly DeclinedFact[];
};

/**
 * The one checked door from what was typed to what the rules work with. A statement that cannot be used (an unknown
 * team, a match against oneself, a second result for the same match) is left out and reported with its place; all
 * others are kept.
 */
export const bind = (plan: Plan, statements: readonly Statement[]): { readonly log: Log; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const report: Report = (code, spot, args, severity = 'error') => void problems.push({ code, severity, args, ...(spot && { spot }) });
  const binder = makeBinder(plan, statements, report);
  const drafts = plan.contests.map(emptyDraft);
  const rulings: RulingFact[] = [];
  const declined: DeclinedFact[] = [];
  for (const located of binder.located) {
    const bound = binder.bind(located);
    if (bound === undefined) continue;
    if (bound.list === 'rulings') rulings.push(bound.fact);
    else if (bound.list === 'declined') declined.push(bound.fact);
    else addFact(at(drafts, bound.contest), bound);
  }
  const { teams } = binder.roll;
  return {
    log: { teams, contests: drafts.map((draft, ix) => settleFacts(draft, at(plan.contests, ix), teams, report)), rulings: sortedFacts(rulings), declined: sortedFacts(declined) },
    problems,
  };
};

/** A contest's facts as they come in. */
export type Draft = { -readonly [K in FactList]: ContestFacts[K][number][] };
export const emptyDraft = (): Draft => ({ entries: [], draws: [], lots: [], matches: [], rows: [], printed: [], placed: [], points: [], out: [], closed: [] });

export const addFact = (draft: Draft, { list, fact }: Extract<BoundFact, { readonly contest: number }>): void => void (draft[list] as FactCommon[]).push(fact);

/** A contest's facts in an order of their own, repeats settled. */
export const settleFacts = (draft: Draft, contest: PlanContest, teams: readonly SeasonTeam[], report: Report): ContestFacts => {
  if (FACT_LISTS.every((list) => draft[list].length === 0)) return NO_FACTS;
  return {
    entries: sortedFacts(draft.entries),
    draws: sortedFacts(draft.draws),
    lots: sortedFacts(draft.lots),
    matches: settleRepeats(sortedFacts(draft.matches), contest, teams, report),
    rows: settleRows(sortedFacts(draft.rows), teams, report),
    printed: sortedFacts(draft.printed),
    placed: sortedFacts(draft.placed),
    points: sortedFacts(draft.points),
    out: sortedFacts(draft.out),
    closed: sortedFacts(draft.closed),
  };
};

const NO_FACTS: ContestFacts = emptyDraft();

/** A source prints one row a team. */
const settleRows = (rows: readonly RowFact[], teams: readonly SeasonTeam[], report: Report): readonly RowFact[] => {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${row.team} ${row.ruling ?? ''} ${row.source ?? ''}`;
    if (!seen.has(key)) return seen.add(key);
    report('match-repeated', row.spot, { match: `row: ${at(teams, row.team).name}`, first: '' });
    return false;
  });
};

/** Facts in an order of their own: what they say, never where they stood. */
export const sortedFacts = <T extends FactCommon>(facts: readonly T[]): readonly T[] => {
  if (facts.length < 2) return facts;
  const keyed = facts.map((fact) => ({ fact, key: JSON.stringify({ ...fact, spot: undefined }) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ fact }) => fact);
};

/** Two lines for one match: a correction replaces what it corrects, a ruling stands beside it, anything else is a slip. */
const settleRepeats = (matches: readonly MatchFact[], contest: PlanContest, teams: readonly SeasonTeam[], report: Report): readonly MatchFact[] => {
  const rounds = roundsOf(contest);
  const byKey = new Map<string, MatchFact[]>();
  for (const match of matches) push(byKey, keyOf(match, rounds), match);
  const kept: MatchFact[] = [];
  const name = (match: MatchFact): string => `${at(teams, match.home).name} – ${at(teams, match.away).name}`;
  for (const same of byKey.values()) {
    const plain = same.filter((match) => match.ruling === undefined);
    const corrections = plain.filter((match) => match.corrects);
    const standing = corrections.length > 0 ? [...corrections].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, 1) : plain;
    const meetings = rounds === 'unknown' ? 1 : Math.max(1, Math.ceil(rounds / 2));
    const allowed = plain.length === corrections.length ? 1 : meetings;
    for (const extra of standing.slice(allowed))
      report('match-repeated', extra.spot, { match: name(extra), first: standing[0]?.spot === undefined ? '' : `${standing[0].spot.file}:${standing[0].spot.line}` });
    kept.push(...standing.slice(0, allowed), ...same.filter((match) => match.ruling !== undefined));
  }
  return enforceForm(kept, contest, name, report);
};

/** How often a pair meets in a contest, as far as its form says. */
export const roundsOf = (contest: PlanContest): number | 'unknown' =>
  contest.node.kind === 'group' ? contest.node.rounds : contest.node.kind === 'tie' ? contest.node.legs : 'unknown';

/**
 * What makes two lines the same match. One round: a pair meets once, wherever. A leg is a leg of its pair: another
 * reading may have brought other teams into the tie.
 */
export const keyOf = (match: MatchFact, rounds: number | 'unknown'): string => {
  const { label } = match;
  const pair = rounds === 1 || label?.kind === 'leg' || label?.kind === 'third-match' ? [match.home, match.away].sort((a, b) => a - b) : [match.home, match.away];
  return `${label === undefined ? '' : label.kind === 'leg' ? `leg ${label.leg}` : label.kind} ${pair.join(' ')}`;
};

const enforceForm = (matches: readonly MatchFact[], contest: PlanContest, name: (match: MatchFact) => string, report: Report): readonly MatchFact[] => {
  if (contest.node.kind !== 'tie') return matches;
  const { legs } = contest.node;
  const unlabelled = new Map<string, number>();
  return matches.filter((match) => {
    if (match.label !== undefined || match.ruling !== undefined) return true;
    const pair = [match.home, match.away].sort((a, b) => a - b).join(' ');
    const sofar = (unlabelled.get(pair) ?? 0) + 1;
    unlabelled.set(pair, sofar);
    if (sofar <= legs) return true;
    report('match-not-in-form', match.spot, { match: name(match), contest: contest.path, why: `legs: ${legs}` });
    return false;
  });
};

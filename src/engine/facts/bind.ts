import type { Barring } from '../contests/handing.ts';
import { at } from '../lists.ts';
import {
  type BoundFact,
  type CaseFacts,
  type ContestFacts,
  type DeclinedFact,
  FACT_LISTS,
  type FactCommon,
  type FactList,
  type NumbersFact,
  type RowFact,
  type RulingFact,
} from '../model/facts.ts';
import type { SeasonTeam } from '../model/season.ts';
import type { Problem } from '../model/spot.ts';
import type { Statement } from '../model/statements.ts';
import type { Plan, PlanContest } from '../plan/plan.ts';
import { makeBinder } from './binder.ts';
import { type CaseDraft, emptyCases, settleCases } from './cases.ts';
import { settleMatches } from './meetings.ts';
import { lastDay } from './reading.ts';
import type { Report } from './roll.ts';

/** The facts of a season, bound to the plan, each contest's together. */
export type BoundFacts = {
  readonly teams: readonly SeasonTeam[];
  readonly contests: readonly ContestFacts[];
  readonly rulings: readonly RulingFact[];
  readonly declined: readonly DeclinedFact[];
  /** What was said in disputes, beside the rulings. */
  readonly cases: CaseFacts;
  /** What the regulations bar teams of this season from. */
  readonly barred: readonly Barring[];
};

/**
 * The one checked door from what was typed to what the rules work with. A statement that cannot be used (an unknown
 * team, a match against oneself, a second result for the same match) is left out and reported with its place; all
 * others are kept.
 */
export const bind = (plan: Plan, statements: readonly Statement[]): { readonly log: BoundFacts; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const report: Report = (code, spot, args, severity = 'error') => void problems.push({ code, severity, args, ...(spot && { spot }) });
  const binder = makeBinder(plan, statements, report);
  const drafts = plan.contests.map(emptyDraft);
  const rulings: RulingFact[] = [];
  const declined: DeclinedFact[] = [];
  const cases = emptyCases();
  for (const located of binder.located) {
    const bound = binder.bind(located);
    if (bound === undefined) continue;
    if (bound.list === 'rulings') rulings.push(bound.fact);
    else if (bound.list === 'declined') declined.push(bound.fact);
    else if (!('contest' in bound)) addToCase(cases, bound);
    else addFact(at(drafts, bound.contest), bound);
  }
  const { teams } = binder.roll;
  return {
    log: {
      teams,
      contests: drafts.map((draft, ix) => settleFacts(draft, at(plan.contests, ix), teams, report)),
      rulings: sortedFacts(rulings),
      declined: sortedFacts(declined),
      cases: settleCases(cases, rulings, sortedFacts, report),
      barred: binder.roll.barred,
    },
    problems,
  };
};

/** A contest's facts as they come in. */
export type Draft = { -readonly [K in FactList]: ContestFacts[K][number][] };
export const emptyDraft = (): Draft => ({
  entries: [],
  draws: [],
  lots: [],
  numbers: [],
  matches: [],
  rows: [],
  printed: [],
  placed: [],
  points: [],
  out: [],
  closed: [],
  figures: [],
  replaced: [],
  annulled: [],
});

export const addFact = (draft: Draft, { list, fact }: Extract<BoundFact, { readonly contest: number }>): void =>
  void (draft[list] as FactCommon[]).push(fact);

export const addToCase = (draft: CaseDraft, { list, fact }: Extract<BoundFact, { readonly list: keyof CaseFacts }>): void =>
  void (draft[list] as FactCommon[]).push(fact);

/** A contest's facts in an order of their own, repeats settled. */
export const settleFacts = (draft: Draft, contest: PlanContest, teams: readonly SeasonTeam[], report: Report): ContestFacts => {
  if (FACT_LISTS.every((list) => draft[list].length === 0)) return NO_FACTS;
  const first = firstDay(draft.matches);
  return {
    // a list of entries is what came of a contest, and known at its end
    entries: contest.node.kind === 'entries' ? sortedFacts(draft.entries) : heldBy(first, sortedFacts(draft.entries)),
    draws: heldBy(first, sortedFacts(draft.draws)),
    lots: sortedFacts(draft.lots),
    numbers: heldBy(first, settleNumbers(sortedFacts(draft.numbers), report)),
    matches: settleMatches(draft.matches, contest, teams, report, draft.annulled.length),
    rows: settleRows(sortedFacts(draft.rows), teams, report),
    printed: sortedFacts(draft.printed),
    placed: sortedFacts(draft.placed),
    points: sortedFacts(draft.points),
    out: sortedFacts(draft.out),
    closed: sortedFacts(draft.closed),
    figures: sortedFacts(draft.figures),
    replaced: sortedFacts(draft.replaced),
    annulled: sortedFacts(draft.annulled),
  };
};

const NO_FACTS: ContestFacts = emptyDraft();

/** The first day of a match on record. */
const firstDay = (matches: readonly FactCommon[]): string | undefined => {
  let first: string | undefined;
  for (const { date } of matches) if (date !== undefined && (first === undefined || lastDay(date) < lastDay(first))) first = date;
  return first;
};

/** Who meets whom is settled before anybody plays. */
const heldBy = <T extends FactCommon>(day: string | undefined, facts: readonly T[]): readonly T[] =>
  day === undefined ? facts : facts.map((fact) => (fact.date === undefined ? { ...fact, heldBy: day } : fact));

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

/** A group's teams are numbered once. */
const settleNumbers = (numbers: readonly NumbersFact[], report: Report): readonly NumbersFact[] => {
  const seen = new Set<string>();
  return numbers.filter(({ ruling = '', spot }) => {
    if (!seen.has(ruling)) return seen.add(ruling);
    report('numbers-repeated', spot, {});
    return false;
  });
};

/** Facts in an order of their own: what they say, never where they stood. */
export const sortedFacts = <T extends FactCommon>(facts: readonly T[]): readonly T[] => {
  if (facts.length < 2) return facts;
  const keyed = facts.map((fact) => ({ fact, key: sortKeyOf(fact) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ fact }) => fact);
};

/** Made once: the rulings of a season are put in order again whenever another one comes. */
const sortKeyOf = (fact: FactCommon): string => {
  const key = sortKeys.get(fact) ?? JSON.stringify({ ...fact, spot: undefined });
  sortKeys.set(fact, key);
  return key;
};
const sortKeys = new WeakMap<FactCommon, string>();

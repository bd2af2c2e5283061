import type { CaseFacts, FactCommon, RulingFact } from '../model/facts.ts';
import type { Reading } from '../model/season.ts';
import type { ContestIx } from '../model/standing.ts';
import type { RulingStanding } from '../model/statements.ts';
import type { Plan, PlanContest } from '../plan/plan.ts';
import type { BoundFacts } from './bind.ts';
import { byId } from './by-id.ts';

/** Decides for one reading and one day which facts exist. */
export type View = {
  readonly counts: (fact: FactCommon, contest: ContestIx | undefined) => boolean;
  /** The same whatever the fact's date: of a fixture it is a day to come. */
  readonly holds: (fact: FactCommon) => boolean;
  /** The day from which on a fact counts, where it is on record: its own, or the first day of its ruling. */
  readonly since: (fact: FactCommon) => string | undefined;
  /** Whether what is missing in a contest is still to come (`running`) or was lost (`past`). */
  readonly tense: (contest: ContestIx) => 'running' | 'past';
  /** The higher goes before the lower where two rulings decide the same: a final one, then the later one. */
  readonly rank: (ruling: string | undefined) => number;
  /** The standing of a ruling on that day, and the lines that give it; undefined before it was issued. */
  readonly ruling: (id: string) => RulingView | undefined;
};
export type RulingView = {
  readonly standing: RulingStanding;
  /** When it was issued: the first day that is on record. */
  readonly since?: string;
  readonly until?: string;
  readonly lines: readonly RulingFact[];
};

/**
 * `pitch` drops every fact tagged with a ruling, `appealable` keeps those of rulings neither reversed nor stayed, `final`
 * those of final rulings. A ruling's own lines may be tagged with another ruling (an appeal that reverses it), so the standing
 * of rulings is solved until it no longer changes. As of a day, later facts do not exist; an undated fact counts from the
 * first day of its ruling, or, if it says who meets whom, from the first match of its contest, or from the end of its contest's
 * dates, or always if those are not known; and a ruling that nobody appealed against in its days is final.
 */
export const makeView = (plan: Plan, log: BoundFacts, reading: Reading, asOf: string | undefined): View => {
  const { ends, lastEnd } = datesOf(plan);
  const standing = new Map<string, RulingView | undefined>();
  const since = ({ date, ruling }: FactCommon): string | undefined =>
    date ?? (ruling === undefined ? undefined : standing.get(ruling)?.since);
  const inTime = (fact: FactCommon, contest: ContestIx | undefined): boolean => {
    if (asOf === undefined) return true;
    const day = since(fact) ?? fact.heldBy ?? (contest === undefined ? undefined : ends[contest]);
    return day === undefined || lastDay(day) <= asOf;
  };
  const rulings = byId(log.rulings.filter((ruling) => inTime(ruling, undefined)));
  const stands = (id: string): boolean => {
    const now = standing.get(id)?.standing;
    return reading === 'pitch' ? false : reading === 'final' ? now === 'final' : now === 'final' || now === 'appealable';
  };
  const holds = ({ ruling }: FactCommon): boolean => ruling === undefined || stands(ruling);
  const isAppealed = appealedIn(log.cases, (fact) => inTime(fact, undefined) && holds(fact));
  const standingOf = (id: string, lines: readonly RulingFact[]): RulingView | undefined => {
    const valid = lines.filter(holds).sort((a, b) => compare(since(a) ?? '', since(b) ?? '') || ORDER[a.standing] - ORDER[b.standing]);
    const latest = valid.at(-1);
    if (latest === undefined) return undefined;
    const until = valid.findLast((line) => line.until !== undefined)?.until;
    const first = valid.map(since).find((day) => day !== undefined);
    const lapsed = latest.standing === 'appealable' && until !== undefined && asOf !== undefined && asOf > until && !isAppealed(id, until);
    return {
      standing: lapsed ? 'final' : latest.standing,
      lines: valid,
      ...(first !== undefined && { since: first }),
      ...(until !== undefined && { until }),
    };
  };
  // each round settles at least one more ruling of a chain; a circle of rulings ends at the bound
  let open = [...rulings];
  for (let round = 0; round <= rulings.size; round++) {
    let changed = false;
    for (const [id, lines] of open) {
      const now = standingOf(id, lines);
      const before = standing.get(id);
      if (before?.standing !== now?.standing || before?.since !== now?.since) changed = true;
      standing.set(id, now);
    }
    if (!changed) break;
    // most rulings hang on no other: they are settled at once
    if (round === 0) open = open.filter(([, lines]) => lines.some((line) => line.ruling !== undefined || line.until !== undefined));
  }
  return {
    counts: (fact, contest) => inTime(fact, contest) && (fact.ruling === undefined || stands(fact.ruling)),
    holds,
    since,
    tense: (contest) => {
      if (plan.regulations.state === 'running') return 'running';
      // a contest without dates of its own is over when the last dated one is
      const end = ends[contest] ?? lastEnd;
      return asOf !== undefined && end !== undefined && lastDay(end) > asOf ? 'running' : 'past';
    },
    rank: (ruling) => (ruling === undefined ? 0 : rankOf(standing.get(ruling))),
    ruling: (id) => standing.get(id),
  };
};

/** Whether somebody appealed against a ruling in its days, and has not given that up. */
const appealedIn = ({ appeals, withdrawn }: CaseFacts, exists: (fact: FactCommon) => boolean) => {
  const [against, given] = [byId(appeals), byId(withdrawn)];
  return (id: string, until: string): boolean =>
    (against.get(id) ?? []).some((appeal) => exists(appeal) && (appeal.date === undefined || appeal.date <= until)) &&
    !(given.get(id) ?? []).some(exists);
};

const ORDER: Record<RulingStanding, number> = { appealable: 0, stayed: 1, final: 2, reversed: 3 };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Its standing before its day, eight digits of a number. */
const rankOf = (ruling: RulingView | undefined): number =>
  (ruling?.standing === 'final' ? 2 : 1) * 10 ** 8 + Number((ruling?.since ?? '').replaceAll('-', ''));

/** '2004-11' -> '2004-11-31': only ever compared, as text, with real days. */
export const lastDay = (day: string): string => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day);

type Dates = { readonly ends: readonly (string | undefined)[]; readonly lastEnd: string | undefined };
const dates = new WeakMap<Plan, Dates>();

/** The last day of each contest, and of all: the same for every view of a plan. */
const datesOf = (plan: Plan): Dates => {
  const known = dates.get(plan);
  if (known) return known;
  const ends = plan.contests.map((contest) => endOf(plan, contest));
  const lastEnd = ends.reduce<string | undefined>(
    (latest, end) => (end !== undefined && (latest === undefined || lastDay(end) > lastDay(latest)) ? end : latest),
    undefined,
  );
  const found = { ends, lastEnd };
  dates.set(plan, found);
  return found;
};

const endOf = (plan: Plan, contest: PlanContest): string | undefined => {
  for (let node = plan.nodes[contest.nodeIx]; node !== undefined; node = node.parent === undefined ? undefined : plan.nodes[node.parent])
    if (node.node.dates) return node.node.dates.until;
  return undefined;
};

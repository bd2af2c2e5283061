import type { CaseFacts, FactCommon, RulingFact } from '../model/facts.ts';
import type { Reading } from '../model/season.ts';
import type { ContestIx } from '../model/standing.ts';
import type { RulingStanding } from '../model/statements.ts';
import type { Plan, PlanContest } from '../plan/plan.ts';
import type { BoundFacts } from './bind.ts';

/** Decides for one reading and one day which facts exist. */
export type View = {
  readonly counts: (fact: FactCommon, contest: ContestIx | undefined) => boolean;
  /** The same whatever the fact's date: of a fixture it is a day to come. */
  readonly holds: (fact: FactCommon) => boolean;
  /** Whether what is missing in a contest is still to come (`running`) or was lost (`past`). */
  readonly tense: (contest: ContestIx) => 'running' | 'past';
  readonly rank: (ruling: string | undefined) => number;
  /** The standing of a ruling on that day, and the lines that give it; undefined before it was issued. */
  readonly ruling: (id: string) => RulingView | undefined;
};
export type RulingView = { readonly standing: RulingStanding; readonly until?: string; readonly lines: readonly RulingFact[] };

/**
 * `pitch` drops every fact tagged with a ruling, `appealable` keeps those of rulings neither reversed nor stayed, `final`
 * those of final rulings. A ruling's own lines may be tagged with another ruling (an appeal that reverses it), so the standing
 * of rulings is solved until it no longer changes. As of a day, later facts do not exist; an undated fact counts from
 * the end of its contest's dates, or always if those are not known; and a ruling that nobody appealed against in its days is final.
 */
export const makeView = (plan: Plan, log: BoundFacts, reading: Reading, asOf: string | undefined): View => {
  const { ends, lastEnd } = datesOf(plan);
  const inTime = (fact: FactCommon, contest: ContestIx | undefined): boolean => {
    if (asOf === undefined) return true;
    const day = fact.date ?? (contest === undefined ? undefined : ends[contest]);
    return day === undefined || lastDay(day) <= asOf;
  };
  const byId = new Map<string, RulingFact[]>();
  for (const ruling of log.rulings) {
    if (!inTime(ruling, undefined)) continue;
    const list = byId.get(ruling.id);
    if (list) list.push(ruling);
    else byId.set(ruling.id, [ruling]);
  }
  const standing = new Map<string, RulingView | undefined>();
  const stands = (id: string): boolean => {
    const now = standing.get(id)?.standing;
    return reading === 'pitch' ? false : reading === 'final' ? now === 'final' : now === 'final' || now === 'appealable';
  };
  const holds = ({ ruling }: FactCommon): boolean => ruling === undefined || stands(ruling);
  const isAppealed = appealedIn(log.cases, (fact) => inTime(fact, undefined) && holds(fact));
  const standingOf = (id: string, lines: readonly RulingFact[]): RulingView | undefined => {
    const valid = lines.filter(holds).sort(byDay);
    const latest = valid.at(-1);
    if (latest === undefined) return undefined;
    const until = valid.findLast((line) => line.until !== undefined)?.until;
    const lapsed = latest.standing === 'appealable' && until !== undefined && asOf !== undefined && asOf > until && !isAppealed(id, until);
    return { standing: lapsed ? 'final' : latest.standing, lines: valid, ...(until !== undefined && { until }) };
  };
  // each round settles at least one more ruling of a chain; a circle of rulings ends at the bound
  let open = [...byId];
  for (let round = 0; round <= byId.size; round++) {
    let changed = false;
    for (const [id, lines] of open) {
      const now = standingOf(id, lines);
      if (standing.get(id)?.standing !== now?.standing) changed = true;
      standing.set(id, now);
    }
    if (!changed) break;
    // most rulings hang on no other: they are settled at once
    if (round === 0) open = open.filter(([, lines]) => lines.some((line) => line.ruling !== undefined || line.until !== undefined));
  }
  return {
    counts: (fact, contest) => inTime(fact, contest) && (fact.ruling === undefined || stands(fact.ruling)),
    holds,
    tense: (contest) => {
      if (plan.regulations.state === 'running') return 'running';
      // a contest without dates of its own is over when the last dated one is
      const end = ends[contest] ?? lastEnd;
      return asOf !== undefined && end !== undefined && lastDay(end) > asOf ? 'running' : 'past';
    },
    rank: (ruling) => (ruling === undefined ? 0 : standing.get(ruling)?.standing === 'final' ? 2 : 1),
    ruling: (id) => standing.get(id),
  };
};

/** Whether somebody appealed against a ruling in its days, and has not given that up. */
const appealedIn = ({ appeals, withdrawn }: CaseFacts, exists: (fact: FactCommon) => boolean) => {
  return (id: string, until: string): boolean =>
    appeals.some((appeal) => appeal.id === id && exists(appeal) && (appeal.date === undefined || appeal.date <= until)) &&
    !withdrawn.some((one) => one.id === id && exists(one));
};

const ORDER: Record<RulingStanding, number> = { appealable: 0, stayed: 1, final: 2, reversed: 3 };
const byDay = (a: RulingFact, b: RulingFact): number => compare(a.date ?? '', b.date ?? '') || ORDER[a.standing] - ORDER[b.standing];
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** '2004-11' -> '2004-11-31': only ever compared, as text, with real days. */
const lastDay = (day: string): string => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day);

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

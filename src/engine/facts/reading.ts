import type { FactCommon, RulingFact } from '../model/facts.ts';
import type { Reading } from '../model/season.ts';
import type { ContestIx } from '../model/standing.ts';
import type { RulingStanding } from '../model/statements.ts';
import type { Plan, PlanContest } from '../plan/plan.ts';
import type { BoundFacts } from './bind.ts';

/** Decides for one reading and one day which facts exist. */
export type View = {
  readonly counts: (fact: FactCommon, contest: ContestIx) => boolean;
  /** Whether what is missing in a contest is still to come (`running`) or was lost (`past`). */
  readonly tense: (contest: ContestIx) => 'running' | 'past';
  readonly rank: (ruling: string | undefined) => number;
};

/**
 * `pitch` drops every fact tagged with a ruling, `appealable` keeps those of rulings not reversed, `final` those of
 * final rulings. A ruling's own lines may be tagged with another ruling (an appeal that reverses it), so the standing
 * of rulings is solved until it no longer changes. As of a day, later facts do not exist; an undated fact counts from
 * the end of its contest's dates, or always if those are not known.
 */
export const makeView = (plan: Plan, log: BoundFacts, reading: Reading, asOf: string | undefined): View => {
  const ends = plan.contests.map((contest) => endOf(plan, contest));
  const lastEnd = ends.reduce<string | undefined>(
    (latest, end) => (end !== undefined && (latest === undefined || lastDay(end) > lastDay(latest)) ? end : latest),
    undefined,
  );
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
  const standing = new Map<string, RulingStanding | undefined>();
  const stands = (id: string): boolean => {
    const now = standing.get(id);
    return reading === 'pitch' ? false : reading === 'final' ? now === 'final' : now === 'final' || now === 'appealable';
  };
  // each round settles at least one more ruling of a chain; a circle of rulings ends at the bound
  for (let round = 0; round <= byId.size; round++) {
    let changed = false;
    for (const [id, lines] of byId) {
      const valid = lines.filter((line) => line.ruling === undefined || stands(line.ruling));
      const latest = [...valid]
        .sort((a, b) => compare(a.date ?? '', b.date ?? '') || ORDER[a.standing] - ORDER[b.standing])
        .at(-1)?.standing;
      if (standing.get(id) !== latest) {
        standing.set(id, latest);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return {
    counts: (fact, contest) => inTime(fact, contest) && (fact.ruling === undefined || stands(fact.ruling)),
    tense: (contest) => {
      if (plan.regulations.state === 'running') return 'running';
      // a contest without dates of its own is over when the last dated one is
      const end = ends[contest] ?? lastEnd;
      return asOf !== undefined && end !== undefined && lastDay(end) > asOf ? 'running' : 'past';
    },
    rank: (ruling) => (ruling === undefined ? 0 : standing.get(ruling) === 'final' ? 2 : 1),
  };
};

const ORDER: Record<RulingStanding, number> = { appealable: 0, final: 1, reversed: 2 };
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** '2004-11' -> '2004-11-31': only ever compared, as text, with real days. */
const lastDay = (day: string): string => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day);

const endOf = (plan: Plan, contest: PlanContest): string | undefined => {
  for (let node = plan.nodes[contest.nodeIx]; node !== undefined; node = node.parent === undefined ? undefined : plan.nodes[node.parent])
    if (node.node.dates) return node.node.dates.until;
  return undefined;
};

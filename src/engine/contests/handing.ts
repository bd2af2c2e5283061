import type { BoundFacts } from '../facts/bind.ts';
import type { View } from '../facts/reading.ts';
import type { ContestIx, Place, Reason, TeamIx } from '../model/standing.ts';
import type { Plan, PlanContest, Use } from '../plan/plan.ts';
import { fromFact } from './slots.ts';

/** A team that does not take some places: the regulations bar it, or it gave them up. */
export type Barring = {
  readonly team: TeamIx;
  readonly prizes: readonly number[];
  readonly contests: readonly ContestIx[];
  readonly reason: Reason;
};

/** The bars that can touch what a contest hands on, in one reading. */
export const barringsOn = (contest: PlanContest, plan: Plan, log: BoundFacts, view: View): readonly Barring[] => {
  if (log.barred.length === 0 && log.declined.length === 0) return [];
  const declined = log.declined.flatMap((fact): Barring[] => {
    if (!view.counts(fact, contest.ix)) return [];
    const prizes = fact.prizes.filter((prize) => plan.prizes[prize]?.prize.ifDeclined === 'next');
    const contests = fact.contests.filter((ix) => plan.contests[ix]?.node.ifDeclined === 'next');
    return [{ team: fact.team, prizes, contests, reason: fromFact('declines', fact.team, fact) }];
  });
  return [...log.barred, ...declined].filter((barring) => contest.uses.some((uses) => uses.some((use) => isBarred(barring, use))));
};

/** Contests whose places go to any of these prizes or contests. */
export const handersTo = (plan: Plan, barring: Pick<Barring, 'prizes' | 'contests'>): readonly ContestIx[] =>
  plan.contests.filter(({ uses }) => uses.some((list) => list.some((use) => isBarred(barring, use)))).map(({ ix }) => ix);

const isBarred = ({ prizes, contests }: Pick<Barring, 'prizes' | 'contests'>, use: Use): boolean =>
  use.kind === 'prize' ? prizes.includes(use.prize) : use.kind === 'slot' && contests.includes(use.contest);

/** Who is passed over at a place (index `i`), whatever it won. */
const barredAt = (contest: PlanContest, i: number, barrings: readonly Barring[]): readonly Barring[] =>
  barrings.filter((barring) => (contest.uses[i] ?? []).some((use) => isBarred(barring, use)));

/**
 * The cuts that matter once a barred team may hold a place it cannot take: each moves down by as many places as there
 * are such teams. Undefined if none of them can hold one.
 */
export const cutsPastBars = (
  contest: PlanContest,
  places: readonly Place[],
  barrings: readonly Barring[],
): readonly number[] | undefined => {
  const concerned = new Set(
    places.flatMap((place, i) => {
      const here = barredAt(contest, i, barrings).map(({ team }) => team);
      return here.filter((team) => place.team === team || (place.team === undefined && (place.among?.includes(team) ?? true)));
    }),
  );
  if (concerned.size === 0) return undefined;
  const cuts = contest.cuts.flatMap((cut) => Array.from({ length: concerned.size + 1 }, (_, k) => cut + k));
  return [...new Set(cuts)].filter((cut) => cut < contest.size).sort((a, b) => a - b);
};

/**
 * Places as they are handed on: each goes to the best team that may and does take it, the others keep their order for the
 * rest, so that a team passed over comes into the next place that is open to it. A team barred from any destination of a
 * place loses all of them; a title stays with who won it. Undefined if nobody moves.
 */
export const handOn = (contest: PlanContest, places: readonly Place[], barrings: readonly Barring[]): readonly Place[] | undefined => {
  if (barrings.length === 0) return undefined;
  const left = [...places];
  const handed = places.map((_, i): Place => {
    const barred = barredAt(contest, i, barrings);
    const passed: Barring[] = [];
    for (const [k, candidate] of left.entries()) {
      const own = barred.find(({ team }) => team === candidate.team);
      if (own !== undefined) {
        passed.push(own);
        continue;
      }
      left.splice(k, 1);
      const because = passed.length === 0 ? candidate.because : [...candidate.because, ...passed.map(({ reason }) => reason)];
      const doubtful = candidate.team === undefined && barred.some(({ team }) => candidate.among?.includes(team));
      const next = left[k];
      const among = doubtful && candidate.among && [...candidate.among, ...(next?.team === undefined ? (next?.among ?? []) : [next.team])];
      const open = among && [...new Set(among)].filter((team) => !barred.some((one) => one.team === team)).sort((a, b) => a - b);
      return { ...candidate, place: i + 1, because, ...(open && { among: open }) };
    }
    return { place: i + 1, state: 'vacant', because: passed.map(({ reason }) => reason) };
  });
  return handed.every((place, i) => place.team === places[i]?.team && place.state === places[i]?.state) ? undefined : handed;
};

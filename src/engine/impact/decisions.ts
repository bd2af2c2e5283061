import { withRulings } from '../impact.ts';
import { at } from '../lists.ts';
import type { Live } from '../live.ts';
import type { Decisions } from '../model/impact.ts';
import type { Problem } from '../model/spot.ts';
import type { ContestIx, Place } from '../model/standing.ts';
import type { Statement } from '../model/statements.ts';

/** An open protest, and what becomes a fact if it is upheld. */
export type OpenCase = { readonly id: string; readonly statements: readonly Statement[] };

/** So many sets are looked at for each reading: all sets of twelve protests. */
const MOST_SETS = 4096;

/**
 * Which of several open protests matter, alone or together, and which are moot. Exact while there are at most `most` sets of
 * them; beyond that sets of as many protests as fit are looked at, and `looked` says so.
 */
export const decisions = (lives: readonly Live[], cases: readonly OpenCase[], most = MOST_SETS): Decisions => {
  const upTo = largestSize(cases.length, most);
  const found = lives.map((live) => outcomesOf(live, cases, upTo));
  const sets = [...(found[0]?.outcomes.keys() ?? [])];
  /** What all readings say when these are upheld. */
  const outcome = (set: number): string => found.map(({ outcomes }) => outcomes.get(set) ?? '').join('\n');
  const bySize = sets.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  const nothing = outcome(0);
  const smallest: number[] = [];
  for (const set of bySize) if (outcome(set) !== nothing && !smallest.some((part) => (part & set) === part)) smallest.push(set);
  const others = cases.flatMap(({ id }, i) => {
    if (smallest.some((set) => (set & (1 << i)) !== 0)) return [];
    const given = bySize.find((set) => (set & (1 << i)) === 0 && sizeOf(set) < upTo && outcome(set) !== outcome(set | (1 << i)));
    return [{ id, given }];
  });
  const idsIn = (set: number): readonly string[] => cases.filter((_, i) => (set & (1 << i)) !== 0).map(({ id }) => id);
  return {
    matters: smallest.map(idsIn),
    conditional: others.flatMap(({ id, given }) => (given === undefined ? [] : [{ id, given: idsIn(given) }])),
    moot: others.flatMap(({ id, given }) => (given === undefined ? [id] : [])),
    looked: upTo === cases.length ? 'all' : { upTo },
    problems: found[0]?.problems ?? [],
  };
};

/** Sets are bits of a whole number. */
const MOST_CASES = 30;

/** The largest size of which, and of all smaller ones, there are no more than `most` sets. */
const largestSize = (cases: number, most: number): number => {
  if (cases > MOST_CASES) throw new RangeError(`more than ${MOST_CASES} protests at once`);
  let sets = 1;
  let ofSize = 1;
  for (let size = 1; size <= cases; size++) {
    ofSize = (ofSize * (cases - size + 1)) / size;
    sets += ofSize;
    if (sets > most) return Math.max(1, size - 1);
  }
  return cases;
};

const sizeOf = (set: number): number => {
  let size = 0;
  for (let left = set; left !== 0; left &= left - 1) size++;
  return size;
};

type Outcomes = { readonly outcomes: ReadonlyMap<number, string>; readonly problems: readonly Problem[] };

/** What each set of upheld protests makes of slots, prizes and title, in one reading. */
const outcomesOf = (live: Live, cases: readonly OpenCase[], upTo: number): Outcomes => {
  const outcomes = new Map<number, string>();
  const problems: Problem[] = [];
  const walk = (grown: Live, from: number, set: number, otherwise: ReadonlyMap<ContestIx, string>): void => {
    outcomes.set(set, signature(grown, otherwise));
    if (sizeOf(set) === upTo) return;
    for (let i = from; i < cases.length; i++) {
      const next = grown.fork();
      const { derived, problems: found } = next.append(withRulings(next, at(cases, i).statements));
      if (set === 0) problems.push(...found);
      walk(next, i + 1, set | (1 << i), slotsOtherwise(live, next, derived, otherwise));
    }
  };
  walk(live, 0, 0, new Map());
  return { outcomes, problems };
};

/** Contests whose slots are held otherwise than without any decision. */
const slotsOtherwise = (
  live: Live,
  grown: Live,
  derived: readonly ContestIx[],
  before: ReadonlyMap<ContestIx, string>,
): ReadonlyMap<ContestIx, string> => {
  const otherwise = new Map(before);
  for (const ix of derived) {
    const now = holders(grown, grown.contest(ix).slots);
    if (now === holders(live, live.contest(ix).slots)) otherwise.delete(ix);
    else otherwise.set(ix, now);
  }
  return otherwise;
};

const signature = (live: Live, otherwise: ReadonlyMap<ContestIx, string>): string => {
  const { champion, prizes } = live.ends();
  const ends = [
    holders(
      live,
      prizes.map(({ place }) => place),
    ),
    prizes.map(({ taken }) => taken).join(' '),
    champion ? holders(live, [champion]) : '',
  ];
  return JSON.stringify([[...otherwise].sort(([a], [b]) => a - b), ends]);
};

/** By id: a decision may bring teams into the season, and move indices. */
const holders = (live: Live, places: readonly Place[]): string => {
  const teams = live.teams();
  const idOf = (ix: number | undefined): string => (ix === undefined ? '' : at(teams, ix).id);
  return places.map(({ among, state, team }) => `${state} ${idOf(team)} ${among?.map(idOf).sort().join(',') ?? ''}`).join(';');
};

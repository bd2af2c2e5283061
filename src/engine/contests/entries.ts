import { gather } from '../lists.ts';
import type { ContestFacts, FactCommon } from '../model/facts.ts';
import type { Place } from '../model/standing.ts';
import type { PlanContest } from '../plan/plan.ts';
import { fromFact } from './slots.ts';

/** An entry list: `entry: 2 = A` at its place, other lines in the free places; several lines leave their order open. */
export const enter = (
  contest: PlanContest,
  facts: ContestFacts,
  counts: (fact: FactCommon) => boolean,
  tense: 'running' | 'past',
): readonly Place[] => {
  const places: (Place | undefined)[] = contest.slots.map(() => undefined);
  const entries = facts.entries.filter(counts);
  for (const entry of entries) {
    const [team] = entry.teams;
    if (entry.slot !== undefined && team !== undefined)
      places[entry.slot - 1] = { place: entry.slot, state: 'settled', team, because: [fromFact('entered', team, entry)] };
  }
  const open = entries.filter((entry) => entry.slot === undefined);
  const [only] = open;
  const ordered = open.length === 1 && only?.order === 'known';
  const listed = gather(open, (entry) => entry.teams.map((team) => ({ team, entry })));
  const unordered = ordered ? listed : [...listed].sort((a, b) => a.team - b.team);
  const free: number[] = [];
  for (const [i, place] of places.entries()) if (place === undefined) free.push(i);
  const among = unordered.map(({ team }) => team);
  // two teams in an order nobody recorded: who has each place is known only as a set, unless no cut runs between them
  const cut = contest.cuts.length > 0 && !ordered && unordered.length > 1;
  const closed = facts.closed.some(counts);
  free.forEach((i, k) => {
    const one = unordered[k];
    // a list that is closed sends nobody more
    if (one === undefined && closed) places[i] = { place: i + 1, state: 'vacant', because: [] };
    else if (one === undefined)
      places[i] = {
        place: i + 1,
        state: tense === 'running' ? 'open' : 'unknown',
        because: [],
        cause: { contest: contest.ix, code: tense === 'running' ? 'entry-to-come' : 'entry-not-on-record' },
      };
    else if (cut)
      places[i] = {
        place: i + 1,
        state: 'unknown',
        among,
        because: [fromFact('entered', one.team, one.entry)],
        cause: { contest: contest.ix, code: 'order-not-on-record' },
      };
    else places[i] = { place: i + 1, state: 'settled', team: one.team, because: [fromFact('entered', one.team, one.entry)] };
  });
  return places.filter((place) => place !== undefined);
};

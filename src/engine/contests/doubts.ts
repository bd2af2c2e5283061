import type { Cause, Outcome, Place } from '../model/standing.ts';
import { type Answering, answer } from '../ranking/places.ts';
import type { Ranked } from '../ranking/ranking.ts';
import type { Countable } from '../ranking/tally.ts';

/** With more open results than this, the ways a group can have ended are too many to try. */
const MOST_DOUBTS = 6;

/**
 * Some results are not on record. Every way they can have ended is tried: a place that comes out the same each time
 * is settled, the others are unknown among those who can hold them.
 */
export const throughDoubts = (
  base: readonly Place[],
  countables: readonly Countable[],
  doubts: readonly Countable[],
  ranking: (settled: readonly Countable[]) => Ranked,
  answering: Answering,
): Place[] => {
  const cause: Cause = { contest: answering.contest, code: doubts.length > MOST_DOUBTS ? 'too-many-doubts' : 'result-not-on-record' };
  if (doubts.length > MOST_DOUBTS) return base.map((place) => ({ ...place, state: 'unknown', because: [], cause }));
  const worlds: (readonly Place[])[] = [];
  const settle = (i: number, settled: readonly Countable[]): void => {
    const doubt = doubts[i];
    if (doubt === undefined) {
      const ranked = ranking(settled);
      worlds.push(ranked.blocks.flatMap((block) => answer(block, ranked, answering)));
      return;
    }
    for (const outcome of waysToEnd(doubt.outcome))
      settle(
        i + 1,
        settled.map((one) => (one === doubt ? { ...one, outcome } : one)),
      );
  };
  settle(0, countables);
  return base.map((place, i): Place => {
    const ways = worlds.map((world) => world[i]).filter((one) => one !== undefined);
    const [first] = ways;
    if (first?.state === 'settled' && first.team !== undefined && ways.every((way) => way.state === 'settled' && way.team === first.team))
      return { place: place.place, state: 'settled', team: first.team, because: [...first.because, { code: 'all-worlds', values: [] }] };
    const among = [...new Set(ways.flatMap((way) => (way.team !== undefined ? [way.team] : (way.among ?? []))))].sort((a, b) => a - b);
    return { place: place.place, state: 'unknown', among, because: [], cause };
  });
};

const waysToEnd = (outcome: Outcome): readonly Outcome[] =>
  outcome.kind === 'walkover'
    ? [
        { kind: 'walkover', winner: 'home' },
        { kind: 'walkover', winner: 'away' },
      ]
    : [
        { kind: 'decided', winner: 'home' },
        { kind: 'decided', winner: 'away' },
        { kind: 'decided', winner: 'drawn' },
      ];

import type { BoundFacts, MatchLabel } from '../../engine/index.ts';
import type { Meeting } from './match-meant.ts';

/** Which correction of its match the next one is; 0 for what corrects nothing. */
export const nextCorrection = (log: BoundFacts | undefined, { away, contest, home, label }: Meeting, corrects: 'yes' | 'no'): number => {
  if (corrects === 'no') return 0;
  const pair = new Set([home, away]);
  const same = (log?.contests[contest.ix]?.matches ?? []).filter(
    (match) => pair.has(match.home) && pair.has(match.away) && isSame(match.label, label),
  );
  return Math.max(0, ...same.map((match) => match.corrects)) + 1;
};

const isSame = (one: MatchLabel | undefined, two: MatchLabel | undefined): boolean => JSON.stringify(one) === JSON.stringify(two);

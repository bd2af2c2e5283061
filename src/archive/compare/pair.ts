/** Two pieces that may be the same. `weight`: how much speaks for it; `agree`: the share of their values that are equal, if any can be compared. */
export type Candidate = {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
  readonly agree: number | undefined;
  /** Whether it is enough for being sure, if nothing else is as good. */
  readonly enough: boolean;
  /** Whether the two could be the same said again, where the other is paired already. */
  readonly again: boolean;
};

export type Paired = { readonly one: number; readonly other: number; readonly sure: boolean };

/** Two weights nearer than this do not tell which of two it is. */
const NEAR = 0.1;

/**
 * Pairs the best candidates first, each piece once; of equal ones those that stand nearest to where they should. A pair is
 * unsure if too little speaks for it or another one is as good. Pieces left over are paired with one that is taken if they
 * say the same again: pages print results in a grid and in a list.
 */
export const pairBest = (candidates: readonly Candidate[]): readonly Paired[] => {
  const ordered = [...candidates].sort((a, b) => b.weight - a.weight || a.one - b.one || a.other - b.other);
  const ofOne = new Map<number, Candidate[]>();
  const ofOther = new Map<number, Candidate[]>();
  for (const candidate of ordered) {
    push(ofOne, candidate.one, candidate);
    push(ofOther, candidate.other, candidate);
  }
  const [takenOne, takenOther] = [new Set<number>(), new Set<number>()];
  const pairs: Paired[] = [];
  for (const candidate of ordered) {
    const { enough, one, other, weight } = candidate;
    if (takenOne.has(one) || takenOther.has(other)) continue;
    takenOne.add(one);
    takenOther.add(other);
    const asGood = (rival: Candidate, free: boolean): boolean =>
      rival !== candidate && free && weight - rival.weight < NEAR && !(rival.again && candidate.again);
    const rivals =
      (ofOne.get(one) ?? []).slice(0, MOST_RIVALS).some((rival) => asGood(rival, !takenOther.has(rival.other))) ||
      (ofOther.get(other) ?? []).slice(0, MOST_RIVALS).some((rival) => asGood(rival, !takenOne.has(rival.one)));
    pairs.push({ one, other, sure: enough && !rivals });
  }
  for (const { again, one, other } of ordered) {
    if (!again || (takenOne.has(one) && takenOther.has(other))) continue;
    pairs.push({ one, other, sure: true });
    takenOne.add(one);
    takenOther.add(other);
  }
  return pairs;
};

const MOST_RIVALS = 20;

const push = <T>(map: Map<number, T[]>, key: number, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

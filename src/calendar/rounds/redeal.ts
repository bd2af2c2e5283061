import type { Chance } from './chance.ts';
import type { Leg } from './leg.ts';

/**
 * Deals the matches of a few rounds anew among these rounds, with nobody's venue changed in any of them: a match may go to a
 * round in which one of its teams is at home and the other away. Decides by chance where nothing is forced, and does not go
 * back: undefined if it ends in a contradiction. The answer: the opponents in each of the rounds. At most 30 rounds.
 */
export const redeal = (leg: Leg, rounds: readonly number[], chance: Chance): readonly Int16Array[] | undefined => {
  const deal = makeDeal(leg, rounds);
  while (deal.settleForced()) {
    const open = deal.tightest(chance);
    if (open === undefined) return deal.opponents();
    if (!deal.place(open, bitAt(deal.choices(open), chance))) return undefined;
  }
  return undefined;
};

type Deal = {
  /** Places every match that has one round left, and every one that a team has left in a round; false: a contradiction. */
  readonly settleForced: () => boolean;
  /** One of the open matches with the fewest rounds left; undefined if all are placed. */
  readonly tightest: (chance: Chance) => number | undefined;
  /** The rounds left for a match, as bits. */
  readonly choices: (match: number) => number;
  /** False: a contradiction. */
  readonly place: (match: number, round: number) => boolean;
  readonly opponents: () => readonly Int16Array[];
};

const makeDeal = (leg: Leg, rounds: readonly number[]): Deal => {
  const size = rounds.length;
  const { one, other, ofTeam } = matchesOf(leg, rounds);
  const choices = choicesOf(leg, rounds, one, other);
  const placed = new Int8Array(one.length).fill(-1);
  /** For team and round: how many matches it may still play there; 127 once one is placed. */
  const left = new Int8Array(leg.teams * size);
  const forced: { readonly match: number; readonly round: number }[] = [];
  let open = one.length;

  const choicesAt = (match: number): number => choices[match] ?? 0;
  const may = (match: number, round: number): boolean => placed[match] === -1 && (choicesAt(match) & (1 << round)) !== 0;
  const lose = (team: number, round: number): boolean => {
    const cell = team * size + round;
    if (left[cell] === DONE) return true;
    const now = (left[cell] ?? 0) - 1;
    left[cell] = now;
    if (now === 1) forceOnly(team, round);
    return now > 0;
  };
  const forceOnly = (team: number, round: number): void => {
    for (let i = 0; i < size; i++) {
      const match = ofTeam[team * size + i] ?? 0;
      if (may(match, round)) forced.push({ match, round });
    }
  };
  const forbid = (match: number, round: number): boolean => {
    if (!may(match, round)) return true;
    const rest = choicesAt(match) & ~(1 << round);
    choices[match] = rest;
    if (isOne(rest)) forced.push({ match, round: lowest(rest) });
    return rest !== 0 && lose(one[match] ?? 0, round) && lose(other[match] ?? 0, round);
  };
  const clear = (team: number, round: number): boolean => {
    for (let i = 0; i < size; i++) if (!forbid(ofTeam[team * size + i] ?? 0, round)) return false;
    return true;
  };
  const leave = (match: number, taken: number): boolean => {
    for (let round = 0; round < size; round++)
      if (round !== taken && (choicesAt(match) & (1 << round)) !== 0)
        if (!lose(one[match] ?? 0, round) || !lose(other[match] ?? 0, round)) return false;
    return true;
  };
  const place = (match: number, round: number): boolean => {
    if (placed[match] !== -1) return placed[match] === round;
    const [a, b] = [one[match] ?? 0, other[match] ?? 0];
    if (!may(match, round) || left[a * size + round] === DONE || left[b * size + round] === DONE) return false;
    placed[match] = round;
    open--;
    left[a * size + round] = DONE;
    left[b * size + round] = DONE;
    return leave(match, round) && clear(a, round) && clear(b, round);
  };

  for (let match = 0; match < one.length; match++) {
    for (let round = 0; round < size; round++) {
      if (!may(match, round)) continue;
      for (const team of [one[match] ?? 0, other[match] ?? 0]) left[team * size + round] = (left[team * size + round] ?? 0) + 1;
    }
    if (isOne(choicesAt(match))) forced.push({ match, round: lowest(choicesAt(match)) });
  }
  return {
    choices: choicesAt,
    place,
    settleForced: () => {
      for (let next = forced.pop(); next !== undefined; next = forced.pop()) if (!place(next.match, next.round)) return false;
      return true;
    },
    tightest: (chance) => (open === 0 ? undefined : tightestOf(choices, placed, chance)),
    opponents: () => {
      const dealt = rounds.map(() => new Int16Array(leg.teams));
      placed.forEach((round, match) => {
        const opponents = dealt[round];
        if (opponents === undefined) return;
        opponents[one[match] ?? 0] = other[match] ?? 0;
        opponents[other[match] ?? 0] = one[match] ?? 0;
      });
      return dealt;
    },
  };
};

const DONE = 127;

/** The matches of these rounds, and for each team which ones are its own. */
const matchesOf = ({ teams, opponents }: Leg, rounds: readonly number[]) => {
  const one: number[] = [];
  const other: number[] = [];
  const ofTeam = new Int16Array(teams * rounds.length);
  rounds.forEach((round, i) => {
    opponents[round]?.forEach((second, first) => {
      if (second < first) return;
      ofTeam[first * rounds.length + i] = one.length;
      ofTeam[second * rounds.length + i] = one.length;
      one.push(first);
      other.push(second);
    });
  });
  return { one: Int16Array.from(one), other: Int16Array.from(other), ofTeam };
};

/** In which of the rounds each match finds one team at home and one away, as bits. */
const choicesOf = ({ home }: Leg, rounds: readonly number[], one: Int16Array, other: Int16Array): Int32Array =>
  Int32Array.from(one, (first, match) =>
    rounds.reduce((bits, round, i) => {
      const venues = home[round];
      return venues?.[first] === venues?.[other[match] ?? 0] ? bits : bits | (1 << i);
    }, 0),
  );

const tightestOf = (choices: Int32Array, placed: Int8Array, chance: Chance): number => {
  let fewest = 31;
  let found: number[] = [];
  choices.forEach((bits, match) => {
    if (placed[match] !== -1) return;
    const count = bitCount(bits);
    if (count > fewest) return;
    if (count < fewest) found = [];
    fewest = count;
    found.push(match);
  });
  return found[chance(found.length)] ?? 0;
};

/** One of the bits that are set, by chance. */
const bitAt = (bits: number, chance: Chance): number => {
  let left = bits;
  for (let skip = chance(bitCount(bits)); skip > 0; skip--) left &= left - 1;
  return lowest(left);
};

const bitCount = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
};

const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

const isOne = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0;

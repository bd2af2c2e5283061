import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LostTie, TieLeg } from './lost-tie.ts';
import { certainOfTie, type TieCertainty } from './tie-certainty.ts';

/** `2-1`, `?` (lost), `?1` (lost, won by the first team), `-` (not played): the first-named team first; `h`, `a`: it was at home, away. */
const legFrom = (text: string): TieLeg => {
  if (/^[ha]/.test(text)) return { ...legFrom(text.slice(1)), host: text.startsWith('h') ? 0 : 1 };
  if (text === '-') return { kind: 'not played' };
  if (text.startsWith('?')) return { kind: 'lost', ...(text === '?1' && { winner: 0 }), ...(text === '?2' && { winner: 1 }) };
  const [a = 0, b = 0] = text.split('-').map(Number);
  return { kind: 'score', score: [a, b] };
};

const POINTS = { by: 'points', win: 3, then: 'third match', awayGoals: 'no' } as const;
const POINTS_THEN_GOALS = { by: 'points', win: 3, then: 'goals', awayGoals: 'no' } as const;
const GOALS = { by: 'goals', win: 3, then: 'not stated', awayGoals: 'no' } as const;
const AWAY = { ...GOALS, awayGoals: 'count' } as const;

const said = (certainty: TieCertainty): string => {
  switch (certainty.code) {
    case 'winner':
      return `winner ${certainty.team} by ${certainty.told}`;
    case 'leg-score':
      return `leg ${certainty.leg} ${certainty.score.join('-')}`;
    case 'leg-outcomes':
      return `leg ${certainty.leg} ${certainty.outcomes.join('/')}`;
    case 'leg-margin':
      return `leg ${certainty.leg} lost by ${certainty.team} by ${certainty.most} at most`;
    case 'leg-least':
      return `leg ${certainty.leg} won by ${certainty.team} by ${certainty.least} at least`;
    case 'aggregate-least':
      return `at least ${certainty.goals.join('-')}`;
    case 'level':
      return `level ${certainty.when}`;
    default:
      return certainty.code;
  }
};

test.each([
  {
    why: 'the one lost leg is what the aggregate leaves',
    legs: ['?', '1-2'],
    more: { ...GOALS, aggregate: [3, 2] },
    then: ['winner 0 by results', 'leg 0 2-0'],
  },
  {
    why: 'points: who won one leg and went on may have lost the other only with more to follow',
    legs: ['?', '3-1'],
    more: { ...POINTS, winner: 0 },
    then: ['winner 0 by page', 'leg 0 first/drawn/second', 'level possible', 'at least 3-1'],
  },
  {
    why: 'points: who lost one leg and went on won the other, and level points had to be broken',
    legs: ['?', '0-2'],
    more: { ...POINTS, winner: 0 },
    then: ['winner 0 by page', 'leg 0 first', 'level certain', 'at least 1-2'],
  },
  {
    why: 'points, then goals: a defeat cannot have been larger than the other win',
    legs: ['?', '3-1'],
    more: { ...POINTS_THEN_GOALS, winner: 0 },
    then: ['winner 0 by page', 'leg 0 first/drawn/second', 'leg 0 lost by 0 by 2 at most', 'level possible', 'at least 3-1'],
  },
  {
    why: 'printed points say how both lost legs ended',
    legs: ['?', '?'],
    more: { ...POINTS, points: [6, 0] },
    then: ['winner 0 by results', 'leg 0 first', 'leg 1 first', 'at least 2-0'],
  },
  {
    why: 'points 6-3 count a third match: one win each before it',
    legs: ['?', '1-0'],
    more: { ...POINTS, points: [6, 3], winner: 0 },
    then: ['winner 0 by page', 'leg 0 second', 'level certain', 'at least 1-1'],
  },
  {
    why: 'a third match was played: the legs left them level',
    legs: ['?', '1-0'],
    third: '2-0',
    more: POINTS,
    then: ['winner 0 by results', 'leg 0 second', 'at least 1-1'],
  },
  {
    why: 'goals: who lost the other leg went on by winning this one as highly',
    legs: ['?', '0-2'],
    more: { ...GOALS, winner: 0 },
    then: ['winner 0 by page', 'leg 0 first', 'leg 0 won by 0 by 2 at least', 'at least 2-2'],
  },
  {
    why: 'goals, then goals away: at home the same score again was enough; one goal of the visitors more was not',
    legs: ['h?', 'a0-2'],
    more: { ...AWAY, winner: 0 },
    then: ['winner 0 by page', 'leg 0 first', 'leg 0 won by 0 by 2 at least', 'at least 2-2'],
  },
  {
    why: 'goals, then goals away: the visitors scored at home, so level goals were not enough',
    legs: ['a?', 'h2-2'],
    more: { ...AWAY, winner: 1 },
    then: ['winner 1 by page', 'leg 0 drawn/second', 'at least 2-2'],
  },
  {
    why: 'goals: an aggregate bounds what both lost legs can have been',
    legs: ['?', '?'],
    more: { ...GOALS, aggregate: [2, 0] },
    then: ['winner 0 by results', 'leg 0 first/drawn', 'leg 0 lost by 1 by 2 at most', 'leg 1 first/drawn', 'leg 1 lost by 1 by 2 at most'],
  },
  {
    why: 'goals: penalties were held, so the legs had left them level',
    legs: ['?', '1-2'],
    more: { ...GOALS, penalties: [5, 4] },
    then: ['winner 0 by results', 'leg 0 first', 'leg 0 lost by 1 by 1 at most', 'at least 2-2'],
  },
  {
    why: 'points: penalties were held, so the points were level',
    legs: ['?', '1-2'],
    more: { ...POINTS, penalties: [4, 5] },
    then: ['winner 1 by results', 'leg 0 first', 'level certain', 'at least 2-2'],
  },
  { why: 'penalties that the other side won', legs: ['?', '1-2'], more: { ...GOALS, penalties: [5, 4], winner: 1 }, then: ['impossible'] },
  {
    why: 'figures that no match has are answered at once',
    legs: ['?', '0-999999999'],
    more: { ...GOALS, aggregate: [999_999_999, 999_999_999] },
    then: ['winner-open', 'leg 0 999999999-0'],
  },
  { why: 'figures below zero', legs: ['?', '?'], more: { ...GOALS, aggregate: [-1, 2] }, then: ['impossible'] },
  {
    why: 'a tie of which nothing else is known',
    legs: ['?', '?'],
    more: POINTS,
    then: ['winner-open', 'leg 0 first/drawn/second', 'leg 1 first/drawn/second', 'level possible'],
  },
  { why: 'printed points that no results give', legs: ['?', '0-1'], more: { ...POINTS, points: [6, 0] }, then: ['impossible'] },
  { why: 'an aggregate below what is known', legs: ['?', '4-1'], more: { ...GOALS, aggregate: [3, 2] }, then: ['impossible'] },
  {
    why: 'a leg was not played: a ruling may have decided, so who went on says nothing of the other',
    legs: ['?', '-'],
    more: { ...POINTS, winner: 0 },
    then: ['winner 0 by page', 'leg 0 first/drawn/second'],
  },
  { why: 'nothing is lost', legs: ['1-0', '0-1'], more: POINTS, then: [] },
] as const)('$why', ({ legs, more, then, ...rest }) => {
  const tie: LostTie = { ...more, legs: legs.map(legFrom), ...('third' in rest && { thirdMatch: legFrom(rest.third) }) };
  expect(certainOfTie(tie).map(said)).toEqual(then);
});

/** The same by its definition: every score up to a limit is tried. */
describe('against every score that there is', () => {
  type Pair = readonly [number, number];
  const MOST = 7;
  const SCORES = Array.from({ length: (MOST + 1) ** 2 }, (_, i): Pair => [i % (MOST + 1), Math.floor(i / (MOST + 1))]);
  const signOf = ([a, b]: Pair): 'first' | 'drawn' | 'second' => (a > b ? 'first' : a < b ? 'second' : 'drawn');
  const sumOf = (legs: readonly Pair[]): Pair => legs.reduce<Pair>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  const leaderOf = ([a, b]: Pair): 0 | 1 | undefined => (a === b ? undefined : a > b ? 0 : 1);
  const WORTH: Readonly<Record<ReturnType<typeof signOf>, Pair>> = { first: [3, 0], drawn: [1, 1], second: [0, 3] };
  const pointsOf = (legs: readonly Pair[]): Pair => sumOf(legs.map((leg) => WORTH[signOf(leg)]));
  /** The first team is at home in the first leg. */
  const awayOf = ([one, other]: readonly Pair[]): Pair => [other?.[0] ?? 0, one?.[1] ?? 0];

  const decided = (tie: Pick<LostTie, 'by' | 'then' | 'awayGoals'>, legs: readonly Pair[]): 0 | 1 | undefined => {
    const goals = (): 0 | 1 | undefined => leaderOf(sumOf(legs)) ?? (tie.awayGoals === 'count' ? leaderOf(awayOf(legs)) : undefined);
    return tie.by === 'goals' ? goals() : (leaderOf(pointsOf(legs)) ?? (tie.then === 'goals' ? goals() : undefined));
  };

  const isSame = (one: Pair, other: Pair): boolean => one[0] === other[0] && one[1] === other[1];
  /** Points printed may count a third match, held where the legs left the two level. */
  const printedBy = ({ then }: LostTie, [a, b]: Pair): readonly Pair[] =>
    a === b && then !== 'goals'
      ? [
          [a, b],
          [a + 3, b],
          [a, b + 3],
          [a + 1, b + 1],
        ]
      : [[a, b]];
  const isPossible = (tie: LostTie, legs: readonly Pair[]): boolean => {
    const winner = decided(tie, legs);
    if (tie.points && !printedBy(tie, pointsOf(legs)).some((pair) => isSame(pair, tie.points ?? [0, 0]))) return false;
    if (tie.aggregate && !isSame(tie.aggregate, sumOf(legs))) return false;
    if (tie.penalties) return winner === undefined;
    return tie.winner === undefined || winner === undefined || winner === tie.winner;
  };

  const score = fc.tuple(fc.nat(2), fc.nat(2));
  const rule = fc.constantFrom(POINTS, POINTS_THEN_GOALS, GOALS, AWAY, { ...POINTS_THEN_GOALS, awayGoals: 'count' } as const);
  const found = fc.record({
    legs: fc.tuple(score, score),
    lost: fc.constantFrom<readonly number[]>([0], [1], [0, 1]),
    rule,
    says: fc.record({ points: fc.boolean(), aggregate: fc.boolean(), winner: fc.boolean() }),
  });

  const tieFrom = ({ legs, lost, rule: by, says }: typeof found extends fc.Arbitrary<infer T> ? T : never): LostTie => {
    const winner = decided(by, legs);
    return {
      ...by,
      legs: legs.map((leg, i): TieLeg => {
        const host = i === 0 ? 0 : 1;
        return lost.includes(i) ? { kind: 'lost', host } : { kind: 'score', score: leg, host };
      }),
      ...(says.points && { points: pointsOf(legs) }),
      ...(says.aggregate && { aggregate: sumOf(legs) }),
      ...(says.winner && winner !== undefined && { winner }),
      ...(says.winner && winner === undefined && { penalties: [4, 2] }),
    };
  };

  test('no more and no less is said to be possible', () => {
    fc.assert(
      fc.property(found, (made) => {
        const tie = tieFrom(made);
        const all = SCORES.flatMap((one) => SCORES.map((other) => [one, other] as const)).filter((legs) =>
          legs.every((leg, i) => made.lost.includes(i) || isSame(leg, made.legs[i] ?? [0, 0])),
        );
        const fit = all.filter((legs) => isPossible(tie, legs));
        // with both legs lost, goals away bind them in ways that are not followed: more may be said to be possible
        const isExact = made.lost.length === 1 || tie.awayGoals === 'no';
        for (const one of certainOfTie(tie)) {
          expect(one.code).not.toBe('impossible');
          const ofLeg = 'leg' in one ? fit.map((legs) => legs[one.leg as 0 | 1]) : [];
          const margins = ofLeg.map(([a, b]) => ('team' in one && one.team === 1 ? b - a : a - b));
          if (one.code === 'leg-outcomes') {
            const real = new Set(ofLeg.map(signOf));
            expect(one.outcomes).toEqual(expect.arrayContaining([...real]));
            if (isExact) expect(one.outcomes).toHaveLength(real.size);
          }
          if (one.code === 'leg-score') for (const leg of ofLeg) expect(leg).toEqual(one.score);
          if (one.code === 'leg-margin')
            expect([isExact ? -Math.min(...margins) : one.most, Math.min(...margins) >= -one.most]).toEqual([one.most, true]);
          if (one.code === 'leg-least') expect(Math.min(...margins)).toBe(one.least);
          if (one.code === 'winner' && one.told === 'results' && !tie.penalties)
            for (const legs of fit) expect(decided(tie, legs)).toBe(one.team);
          if (one.code === 'aggregate-least') {
            const sums = fit.map(sumOf);
            const least = [Math.min(...sums.map(([a]) => a)), Math.min(...sums.map(([, b]) => b))];
            // goals away from home may ask for more
            if (tie.awayGoals === 'no') expect(one.goals).toEqual(least);
            expect(one.goals.every((goals, side) => goals <= (least[side] ?? 0))).toBe(true);
          }
          if (one.code === 'level') {
            const level = fit.filter((legs) => leaderOf(pointsOf(legs)) === undefined).length;
            if (isExact) expect(one.when).toBe(level === fit.length ? 'certain' : level > 0 ? 'possible' : 'neither');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

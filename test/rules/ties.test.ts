import { describe, expect, test } from 'vitest';
import { scene, sides, tie } from '../kit/scene.ts';

const THIRD_MATCH = 'legs: 2, decided-by: [points § 1, third-match neutral § 1, penalties § 2]';
const GOALS = 'legs: 2, decided-by: [points, goal-difference, away-goals, penalties]';

describe('a tie decided by points with a third match', () => {
  test.each([
    { why: 'two wins go through', facts: 'leg 1: A 1-0 B\nleg 2: B 0-3 A', then: '1 A, 2 B' },
    { why: 'a win and a draw go through', facts: 'leg 1: A 1-1 B\nleg 2: B 1-0 A', then: '1 B, 2 A' },
    {
      why: 'points alone decide, goals do not: 8-2 and 0-1 still need a third match',
      facts: 'leg 1: A 8-2 B\nleg 2: B 1-0 A',
      then: '1-2 due A=B',
    },
    { why: 'the aggregate winner goes out', facts: 'leg 1: A 1-2 B\nleg 2: B 0-2 A\nthird match: B 4-0 A [neutral]', then: '1 B, 2 A' },
    {
      why: 'a drawn third match goes to penalties',
      facts: 'leg 1: A 0-0 B\nleg 2: B 0-0 A\nthird match: B 1-1 A [pens 4-2]',
      then: '1 B, 2 A',
    },
    {
      why: 'a drawn third match without its penalties waits for them',
      facts: 'leg 1: A 0-0 B\nleg 2: B 0-0 A\nthird match: B 1-1 A',
      then: '1-2 due A=B',
    },
    {
      why: 'a third match with its score lost still has a winner',
      facts: 'leg 1: A 1-0 B\nleg 2: B 1-0 A\nthird match: A ?-? B [won by B]',
      then: '1 B, 2 A',
    },
    { why: 'one leg played leaves the tie open', facts: 'leg 1: A 3-0 B', then: '1-2 open A=B' },
    { why: 'a leg never played leaves the other to decide', facts: 'leg 1: A 0-1 B\nleg 2: B n.p. A', then: '1 B, 2 A' },
    { why: 'a suspended leg is still to be finished', facts: 'leg 1: A 1-0 B\nleg 2: B 1-0 A [suspended]', then: '1-2 open A=B' },
    { why: 'a suspended leg that stands counts', facts: 'leg 1: A 1-0 B\nleg 2: B 1-2 A [suspended; stands]', then: '1 A, 2 B' },
    { why: 'a club excluded in mid tie loses it, the second leg is not awaited', facts: 'leg 1: A 1-3 B\nout: B', then: '1 A, 2 B' },
    { why: 'both clubs excluded: nobody goes through', facts: 'out: A\nout: B', then: '1-2 vacant' },
  ])('$why', ({ facts, then }) => expect(scene(tie(THIRD_MATCH), sides(facts)).places('t')).toBe(then));

  test('what is due is named: a third match on neutral ground, then its penalties', () => {
    expect(scene(tie(THIRD_MATCH), sides('leg 1: A 8-2 B\nleg 2: B 1-0 A')).season.due).toEqual([
      { contest: 1, code: 'third-match', teams: [0, 1], count: 1, ground: 'neutral', article: '1' },
    ]);
    expect(scene(tie(THIRD_MATCH), sides('leg 1: A 0-0 B\nleg 2: B 0-0 A\nthird match: A 2-2 B')).due()).toEqual(['s/t penalties A-B']);
  });

  test('points are given both without and with the third match', () => {
    const { season } = scene(tie(THIRD_MATCH), sides('leg 1: A 3-1 B\nleg 2: B 1-0 A\nthird match: A 1-0 B'));
    expect(season.contests[1]?.tie).toMatchObject({
      points: [3, 3],
      pointsWithThirdMatch: [6, 3],
      aggregate: [3, 2],
      decidedBy: 'third-match',
      winner: 0,
    });
  });

  test('in a past season a missing third match is unknown, not due', () => {
    const past = scene(tie(THIRD_MATCH), sides('leg 1: A 1-0 B\nleg 2: B 1-0 A'), { state: 'past' });
    expect(past.places('t')).toBe('1-2 unknown A=B');
    expect(past.due()).toEqual([]);
    expect(past.unknown()).toEqual(['s/t act-not-on-record']);
  });
});

describe('a tie decided by points, goal difference, away goals and penalties', () => {
  test.each([
    { why: 'one win each: goal difference', facts: 'leg 1: A 2-0 B\nleg 2: B 4-1 A', then: '1 B, 2 A' },
    { why: 'all level: the away goal', facts: 'leg 1: A 1-1 B\nleg 2: B 0-0 A', then: '1 B, 2 A' },
    { why: 'away goals level too: penalties after the second leg', facts: 'leg 1: A 2-0 B\nleg 2: B 2-0 A [pens 4-2]', then: '1 B, 2 A' },
    { why: 'penalties not held yet are due', facts: 'leg 1: A 2-0 B\nleg 2: B 2-0 A', then: '1-2 due A=B' },
    {
      why: 'a score lost with a known winner gives points, not goals',
      facts: 'leg 1: A ?-? B [won by A]\nleg 2: B 1-0 A',
      then: '1-2 unknown A=B',
    },
    { why: 'points suffice where they can', facts: 'leg 1: A ?-? B [won by A]\nleg 2: B 1-1 A', then: '1 A, 2 B' },
    {
      why: 'away goals cannot be counted where the ground is not stated',
      facts: 'leg 1: A 1-1 B [ground not stated]\nleg 2: B 0-0 A [ground not stated]',
      then: '1-2 unknown A=B',
    },
    { why: 'a stated winner fills what the figures leave open', facts: 'leg 1: A ?-? B\nleg 2: B 1-3 A\nplaced: 1 A', then: '1 A, 2 B' },
  ])('$why', ({ facts, then }) => expect(scene(tie(GOALS), sides(facts)).places('t')).toBe(then));

  test('a stated winner that contradicts the legs is reported, and the derived one stands', () => {
    const result = scene(tie(GOALS), sides('leg 1: A 2-0 B\nleg 2: B 0-0 A\nplaced: 1 B'));
    expect(result.places('t')).toBe('1 A, 2 B');
    expect(result.conflicts()).toEqual(['s/t stated-place B']);
  });
});

describe('other ways on', () => {
  test.each([
    {
      why: 'extra time of the second leg decides',
      rules: 'legs: 2, decided-by: [points, extra-time, penalties]',
      facts: 'leg 1: A 1-0 B\nleg 2: B 3-1 A [aet; 90 1-0]',
      then: '1 B, 2 A',
    },
    {
      why: 'extra time is not part of the leg: the ninety minutes are',
      rules: 'legs: 2, decided-by: [points, goal-difference, extra-time, penalties]',
      facts: 'leg 1: A 1-0 B\nleg 2: B 1-1 A [aet; 90 1-0; pens 3-4]',
      then: '1 A, 2 B',
    },
    { why: 'lots decide by a recorded fact', rules: 'legs: 1, decided-by: [points, lots]', facts: 'A 1-1 B\nlots: B, A', then: '1 B, 2 A' },
    { why: 'a list that ends is unresolved', rules: 'legs: 1, decided-by: [points]', facts: 'A 1-1 B', then: '1-2 unresolved A=B' },
    {
      why: 'a walkover that counts as a score',
      rules: 'legs: 2, walkover: 3-0, decided-by: [points, goal-difference, penalties]',
      facts: 'leg 1: A 1-0 B\nleg 2: B w.o. A [won by B]',
      then: '1 B, 2 A',
    },
    {
      why: 'a walkover that counts for neither',
      rules: 'legs: 2, walkover: nothing, decided-by: [points, penalties]',
      facts: 'leg 1: A 1-0 B\nleg 2: B w.o. A',
      then: '1 A, 2 B',
    },
    {
      why: 'a match both lose',
      rules: 'legs: 2, decided-by: [points, penalties]',
      facts: 'leg 1: A 1-1 B\nleg 2: B both lose A [0-3]',
      then: '1-2 due A=B',
    },
  ])('$why', ({ rules, facts, then }) => expect(scene(tie(rules), sides(facts)).places('t')).toBe(then));
});

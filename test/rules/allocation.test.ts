import { describe, expect, test } from 'vitest';
import { findings, scene } from '../kit/scene.ts';

/** Three groups of two; the seconds are listed, the best two go to named places. */
const rules = (allocation: string): string => `
  before: { teams: { contests: { ea: 2, eb: 2, ec: 2 } } }
  defaults:
    group: { rounds: 1, decided-by: [points, goal-difference, lots] }
    list: { decided-by: [goals, lots] }
    tie: { legs: 1, decided-by: [points, penalties] }
  stages:
    groups:
      contests: { a: { group: 1-2 of ea }, b: { group: 1-2 of eb }, c: { group: 1-2 of ec } }
    seconds: { list: 2 of each in groups }
    places: { allocation: 1-2 of seconds, ${allocation} }
    semis: { ties: { m1: 1 of a v m1 of places, m2: 1 of b v m2 of places } }
    final: winner of m1 v winner of m2
  champion: winner of final
`;
const facts = (a: string, b: string, c: string): string =>
  `== ea\nentry: A1, A2\n== eb\nentry: B1, B2\n== ec\nentry: C1, C2\n== groups/a\nA1 ${a} A2\n== groups/b\nB1 ${b} B2\n== groups/c\nC1 ${c} C2\n`;

describe('qualifiers sent to named places', () => {
  const TABLE = 'eligible: { m1: b/c, m2: a/c }, table: { ab: b a, ac: c a, bc: b c }';

  test.each([
    { why: 'seconds of A and B', facts: facts('5-2', '5-2', '5-0'), then: '1 B2, 2 A2' },
    { why: 'seconds of A and C', facts: facts('5-2', '5-0', '5-2'), then: '1 C2, 2 A2' },
    { why: 'seconds of B and C', facts: facts('5-0', '5-2', '5-2'), then: '1 B2, 2 C2' },
  ])('by the row: $why', ({ facts: played, then }) => {
    expect(scene(rules(TABLE), played).places('places')).toBe(then);
  });

  test('the reason is the allocation, and the ties are filled from it', () => {
    const { season, name } = scene(rules(TABLE), facts('5-2', '5-2', '5-0'));
    const m1 = season.contests.find(({ slots, tie }) => tie && name(slots[0]?.team) === 'A1');
    expect(name(m1?.slots[1]?.team)).toBe('B2');
  });

  test('without a table, what only one assignment leaves is settled', () => {
    const eligible = 'eligible: { m1: b/c, m2: a/b }';
    expect(scene(rules(eligible), facts('5-2', '5-2', '5-0')).places('places')).toBe('1 B2, 2 A2');
    expect(scene(rules(eligible), facts('5-0', '5-2', '5-2')).places('places')).toBe('1 C2, 2 B2');
  });

  test('what they leave open has no rule, or is not on record', () => {
    const eligible = 'eligible: { m1: a/b, m2: a/b }';
    expect(scene(rules(eligible), facts('5-2', '5-2', '5-0')).places('places')).toBe('1-2 unresolved A2=B2');
    const past = scene(rules(eligible), facts('5-2', '5-2', '5-0'), { state: 'past' });
    expect(past.unknown()).toEqual(['places allocation-not-on-record']);
    expect(scene(rules(eligible), `${facts('5-2', '5-2', '5-0')}== places\nplaced: 1 A2, 2 B2`, { state: 'past' }).places('places')).toBe(
      '1 A2, 2 B2',
    );
  });

  test('while a group is being played, nobody has a place', () => {
    expect(scene(rules(TABLE), facts('5-2', '5-2', 'v')).places('places')).toContain('1-2 open');
  });

  test('the order of the listed teams does not matter, who they are does', () => {
    const { places } = scene(rules(TABLE), facts('5-2', '5-2', '5-1'));
    expect(places('seconds')).toBe('1-2 shared A2=B2, 3 C2');
    expect(places('places')).toBe('1 B2, 2 A2');
  });
});

describe('what is wrong with an allocation', () => {
  test.each([
    {
      why: 'a row that gives a place a team it may not take',
      text: 'eligible: { m1: b/c, m2: a/c }, table: { ab: a b }',
      code: 'allocation-row-wrong',
    },
    { why: 'a row that gives one team twice', text: 'eligible: { m1: b/c, m2: a/c }, table: { ab: b b }', code: 'allocation-row-wrong' },
    { why: 'fewer places than qualifiers', text: 'eligible: { m1: a/b/c }', code: 'size-wrong' },
    { why: 'rows that are missing', text: 'eligible: { m1: b/c, m2: a/c }, table: { ab: b a }', code: 'allocation-rows-missing' },
    { why: 'a group that is not there', text: 'eligible: { m1: b/x, m2: a/c }', code: 'reference-unknown' },
    { why: 'a place that nobody named', text: 'eligible: { m1: b/c, m3: a/c }', code: 'place-unnamed' },
  ])('$why', ({ text, code }) => {
    expect(findings(rules(text)).map((problem) => problem.code)).toContain(code);
  });
});

describe('a round seeded by a table', () => {
  const SEEDED = `
    before: { b: { contests: { e: 8 } } }
    defaults: { tie: { legs: 1, decided-by: [points, place in table] } }
    stages:
      table: { group: 1-8 of e, rounds: 1, decided-by: [points, goal-difference, lots] }
      quarters: { seeded: 1-8 of table, as: q }
      semis: { ties: { s1: winner of q1 v winner of q4, s2: winner of q2 v winner of q3 } }
      final: winner of s1 v winner of s2
    champion: winner of final
  `;

  test('the first meets the last, the second the last but one', () => {
    const teams = 'ABCDEFGH'.split('');
    const results = teams.flatMap((home, i) => teams.slice(i + 1).map((away) => `${home} 1-0 ${away}`)).join('\n');
    const { season, name } = scene(SEEDED, `== b/e\nentry: ${teams.join(', ')}\n== table\n${results}`);
    const ties = season.contests.filter(({ tie }) => tie).slice(0, 4);
    expect(ties.map(({ slots }) => slots.map(({ team }) => name(team)).join(''))).toEqual(['AH', 'BG', 'CF', 'DE']);
  });
});

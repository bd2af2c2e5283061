import { describe, expect, test } from 'vitest';
import { findings, scene } from '../kit/scene.ts';

/** A first round of four; the first two and the last two play on. */
const split = (rules: string, top = '1-2 of first'): string => `
  before: { b: { contests: { e: 4 } } }
  defaults: { group: { rounds: 1, decided-by: [points, goal-difference, goals] } }
  stages:
    s:
      contests:
        first: { group: 1-4 of e }
        title: { group: [${top}], ${rules} }
        foot: { group: 3-4 of first }
  champion: 1 of title
  prizes: { Down: { to: 2 of foot, kind: relegation } }
`;
const ENTRY = '== b/e\nentry: A, B, C, D\n';
// A 7, B 5, C 3, D 1
const FIRST = `${ENTRY}== first\nA 2-0 B\nA 1-0 C\nA 0-0 D\nB 3-0 C\nB 1-0 D\nC 2-0 D\n`;

describe('what is carried into a later group', () => {
  test.each([
    { carries: 'nothing', points: 'B 3, A 0' },
    { carries: 'matches', points: 'A 3, B 3' },
    { carries: 'all', points: 'B 9, A 7' },
    { carries: 'points', points: 'B 9, A 7' },
    { carries: 'half', points: 'B 6, A 4' },
    { carries: '{ points: half-down, goals: nothing }', points: 'B 6, A 3' },
    { carries: '{ points: half-up, goals: all }', points: 'B 6, A 4' },
  ])('$carries', ({ carries, points }) => {
    const { points: table } = scene(split(`carries: ${carries}`), `${FIRST}== title\nB 1-0 A`);
    expect(table('title')).toBe(points);
  });

  test('the whole record comes with its goals, half the points without', () => {
    const row = (carries: string) => {
      const { season } = scene(split(`carries: ${carries}`), `${FIRST}== title\nB 1-0 A`);
      const table = season.contests.find(
        ({ carried, table }) => table?.length === 2 && (carried !== undefined || table[0]?.adjustments.length === 1),
      )?.table;
      const first = table?.[0];
      return first && [first.played, first.goalsFor, first.goalsAgainst, first.adjustments];
    };
    expect(row('all')).toEqual([4, 5, 2, []]);
    expect(row('half')).toEqual([1, 1, 0, [{ points: 3, kind: 'carried' }]]);
  });

  test('matches carried along count in the mini-table', () => {
    const rules = 'carries: matches, rounds: 1, decided-by: [points, goal-difference]';
    const { places, season } = scene(split(rules), `${FIRST}== title\nB 1-0 A`);
    expect(places('title')).toBe('1 A, 2 B');
    expect(season.contests.find(({ carried }) => carried)?.carried?.length).toBe(1);
  });

  test('a deduction of the first group stays with the record', () => {
    const { points } = scene(split('carries: all'), `${FIRST}points: A -2\n== title\nB 1-0 A`);
    expect(points('title')).toBe('B 9, A 5');
  });

  test('something must be there to carry', () => {
    const text = `
      before: { b: { contests: { e: 2 } } }
      stages: { s: { contests: { g: { group: 1-2 of e, rounds: 1, carries: all, decided-by: [points] } } } }
      champion: 1 of g
    `;
    expect(findings(text).map(({ code }) => code)).toContain('carries-nothing');
  });

  test('a criterion that reads single matches is refused beside a whole record', () => {
    const codes = findings(split('carries: all, decided-by: [points, away-points]')).map(({ code }) => code);
    expect(codes).toContain('step-misplaced');
  });
});

describe('points brought in by the slot', () => {
  const BONUS = split('rounds: 1', '1 of first with 1 point, 2 of first');

  test('the winner of the first round starts with one', () => {
    const { points, places } = scene(BONUS, `${FIRST}== title\nA 1-1 B`);
    expect(points('title')).toBe('A 2, B 1');
    expect(places('title')).toBe('1 A, 2 B');
  });

  test('so its first place matters, and a rule must find it', () => {
    const level = `${ENTRY}== first\nA 0-0 B\nA 1-0 C\nA 1-0 D\nB 1-0 C\nB 1-0 D\nC 0-0 D\n`;
    expect(scene(split('rounds: 1'), level).places('first')).toBe('1-2 shared A=B, 3-4 shared C=D');
    expect(scene(BONUS, level).places('first')).toBe('1-2 unresolved A=B, 3-4 shared C=D');
  });

  test('a tie has no points to bring in', () => {
    const text = `
      before: { b: { contests: { e: 2 } } }
      stages: { s: { contests: { t: { tie: 1 of e with 1 point v 2 of e, legs: 1, decided-by: [points, penalties] } } } }
      champion: winner of t
    `;
    expect(findings(text).map(({ code }) => code)).toContain('bonus-misplaced');
  });
});

describe('the table of a year', () => {
  const YEAR = `
    before: { b: { contests: { e: 3 } } }
    defaults: { group: { rounds: 1, decided-by: [points, goal-difference, goals] }, list: { decided-by: [points, goal-difference, goals] } }
    stages:
      apertura: { group: 1-3 of e }
      clausura: { group: 1-3 of e }
      year: { list: 1-3 of e, records: [apertura, clausura] }
      extra: { tie: 1 of apertura v 1 of year not in 1 of apertura, legs: 1, decided-by: [points, penalties] }
    champion: winner of extra
    prizes: { Down: { to: 3 of year, kind: relegation } }
  `;
  const FACTS = '== b/e\nentry: A, B, C\n== apertura\nA 1-0 B\nA 2-0 C\nB 2-0 C\n== clausura\nA 1-0 B\nC 1-0 A\nB 5-0 C\n';

  test('adds up both tournaments', () => {
    expect(scene(YEAR, FACTS).points('year')).toBe('A 9, B 6, C 3');
  });

  test('a place for the best team not yet through goes past those that are', () => {
    const { season, name } = scene(YEAR, FACTS);
    const extra = season.contests.at(-1);
    expect(extra?.slots.map(({ team }) => name(team))).toEqual(['A', 'B']);
  });
});

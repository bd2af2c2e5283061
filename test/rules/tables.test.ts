import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bind, compileTable, evaluate, makeBracket, type Plan, type Statement, type StoredResults } from '../../src/engine/index.ts';
import { group, planOf } from '../kit/scene.ts';

const planned = (size: number, rules: string): Plan => {
  const { plan, problems } = planOf(group(size, rules));
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
};
const groupOf = (plan: Plan) => {
  const found = plan.contests.find(({ node }) => node.kind === 'group');
  if (!found) throw new Error('no group');
  return found;
};

const NAMES = [...'ABCDEFGHIJKL'];

/** Everybody against everybody, `rounds` times, with the goals given in turn. */
const resultsOf = (size: number, rounds: number, goals: readonly number[]): StoredResults & { readonly home: readonly number[] } => {
  const home: number[] = [];
  const away: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) {
        home.push(round % 2 === 0 ? i : j);
        away.push(round % 2 === 0 ? j : i);
      }
  const goal = (i: number): number => goals[i % goals.length] ?? 0;
  return { home, away, homeGoals: home.map((_, i) => goal(2 * i)), awayGoals: home.map((_, i) => goal(2 * i + 1)) };
};

/** The same table the long way: as facts, with every reason. */
const derived = (plan: Plan, size: number, { home, away, homeGoals, awayGoals }: ReturnType<typeof resultsOf>) => {
  const teams = NAMES.slice(0, size);
  const matches = home.map(
    (h, i): Statement => ({
      type: 'match',
      contest: { path: 's/g' },
      home: NAMES[h] ?? '',
      away: NAMES[away[i] ?? 0] ?? '',
      outcome: { kind: 'played', score: [homeGoals[i] ?? 0, awayGoals[i] ?? 0], extraTime: 'none' },
      ground: 'home',
      corrects: 0,
    }),
  );
  const { log } = bind(plan, [{ type: 'entry', contest: { path: 'b/e' }, teams, order: 'known' }, ...matches]);
  return evaluate(plan, log).contests[groupOf(plan).ix];
};

const CRITERIA = ['points', 'goal-difference', 'goals', 'goals-against', 'wins', 'away-goals'];

test('the fast table is the derived one, row by row, whatever the list of measures', () => {
  const seasons = fc.record({
    size: fc.integer({ min: 2, max: 7 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    list: fc.shuffledSubarray(CRITERIA, { minLength: 1 }),
    points: fc.constantFrom('{ win: 3, draw: 1, loss: 0 }', '{ win: 2, draw: 1, loss: 0 }', '{ win: 3, draw: 2, loss: 1 }'),
    // few goals and many seasons: level teams must be common
    goals: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 130 }),
  });
  fc.assert(
    fc.property(seasons, ({ size, rounds, list, points, goals }) => {
      const plan = planned(size, `rounds: ${rounds}, points: ${points}, decided-by: [${list.join(', ')}]`);
      const results = resultsOf(size, rounds, goals);
      const fast = compileTable(groupOf(plan))?.(results);
      const state = derived(plan, size, results);
      expect(fast?.order).toEqual(state?.table?.map(({ team }) => team));
      const rows = fast?.order.map((slot) => [
        fast.won[slot],
        fast.drawn[slot],
        fast.lost[slot],
        fast.goalsFor[slot],
        fast.goalsAgainst[slot],
        fast.points[slot],
      ]);
      expect(rows).toEqual(state?.table?.map((row) => [row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst, row.points]));
    }),
    { numRuns: 150, seed: 20_300_101 },
  );
});

describe('the fast table', () => {
  const level = { home: [0, 2], away: [1, 3], homeGoals: [1, 1], awayGoals: [0, 0] };

  test.each([
    { why: 'a list that does not begin with a measure', rules: 'rounds: 1, decided-by: [lots]' },
    { why: 'a list that begins with the mini-table', rules: 'rounds: 1, decided-by: [head-to-head, points]' },
    { why: 'a figure that matches do not show', rules: 'rounds: 1, decided-by: [fair-play, points]' },
    { why: 'a criterion that decides no cut', rules: 'rounds: 1, decided-by: [points for listing, goals]' },
  ])('is not made for $why', ({ rules }) => {
    expect(compileTable(groupOf(planned(4, rules)))).toBeUndefined();
  });

  test('is not made for a group to which a slot brings points', () => {
    const { plan } = planOf(`
      before: { b: { contests: { e: 4 } } }
      stages: { s: { contests: { g: { group: [1 of e with 2 points, 2-4 of e], rounds: 1, decided-by: [points] } } } }
      champion: 1 of s/g
    `);
    expect(plan && compileTable(groupOf(plan))).toBeUndefined();
  });

  test('is undecided where teams are level and more than measures would part them', () => {
    const make = compileTable(groupOf(planned(4, 'rounds: 1, decided-by: [points, goals, lots]')));
    expect(make?.(level)).toBeUndefined();
    expect(make?.({ ...level, homeGoals: [2, 1], awayGoals: [1, 0] })?.order).toEqual([0, 2, 1, 3]);
  });

  test('shares places in the order of the slots where the list ends', () => {
    const make = compileTable(groupOf(planned(4, 'rounds: 1, decided-by: [points, goals]')));
    expect(make?.(level)?.order).toEqual([0, 2, 1, 3]);
  });

  test('reads typed arrays as well', () => {
    const make = compileTable(groupOf(planned(4, 'rounds: 1, decided-by: [points, goals]')));
    const typed = Object.fromEntries(Object.entries(level).map(([key, list]) => [key, Uint8Array.from(list)]));
    expect(make?.({ ...level, ...typed })).toEqual(make?.(level));
  });
});

describe('a bare bracket', () => {
  test('plays its rounds in order, the winners of neighbours meeting', () => {
    const bracket = makeBracket([4, 5, 6, 7, 0, 1, 2, 3]);
    expect(bracket.ties).toBe(7);
    for (const [tie, winner] of (['first', 'second', 'second', 'first'] as const).entries()) bracket.score(tie, winner);
    expect([bracket.sides(4), bracket.sides(5), bracket.sides(6)]).toEqual([
      [4, 7],
      [1, 2],
      [-1, -1],
    ]);
    bracket.score(4, 'second');
    bracket.score(5, 'first');
    bracket.score(6, 'second');
    expect([bracket.sides(6), bracket.champion()]).toEqual([[7, 1], 1]);
  });

  test('opens again what a corrected winner played later, and nothing else', () => {
    const bracket = makeBracket([0, 1, 2, 3]);
    for (const tie of [0, 1, 2]) bracket.score(tie, 'first');
    bracket.score(0, 'first');
    expect(bracket.champion()).toBe(0);
    bracket.score(0, 'second');
    expect([bracket.sides(2), bracket.champion()]).toEqual([[1, 2], -1]);
  });

  test.each([0, 1, 3, 6])('of %i slots is refused', (size) => {
    expect(() => makeBracket(Array.from({ length: size }, (_, i) => i))).toThrow(RangeError);
  });
});

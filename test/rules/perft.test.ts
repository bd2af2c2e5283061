import { describe, expect, test } from 'vitest';
import { type Criterion, type Game, type Order, orderOf, type Restart, spell } from '../kit/by-definition.ts';
import { type Family, groupsOf, MARGINS, rankerOf, ZERO_OR_ONE } from '../kit/small-groups.ts';

/**
 * Every group there is of a small kind, ranked by the engine and by the definitions (test/kit/by-definition.ts, which
 * imports nothing of the engine). A row says how many of them keep some teams level to the end of the list, and how many
 * pairs each criterion was the first to tell apart. The figures were counted by the definitions; whoever doubts them can
 * count the smallest by hand. Of 64 groups of three the points of all differ in 42: in 6 one team beats both others and
 * they do not draw, in 12 two draw and the third beats one of them and loses to the other, in 24 one draws twice while the
 * others do not. 22 remain.
 */
const FAMILIES = {
  /** 4³ = 64 groups of three in one round, both sides scoring none or one. */
  three: { size: 3, rounds: 1, scores: ZERO_OR_ONE },
  /** 4⁶ = 4,096, each pair meeting twice. */
  threeTwice: { size: 3, rounds: 2, scores: ZERO_OR_ONE },
  /** 4⁶ = 4,096 groups of four. */
  four: { size: 4, rounds: 1, scores: ZERO_OR_ONE },
  /** 5⁶ = 15,625 groups of four in which a side wins by one or two, or nobody does. */
  fourByMargin: { size: 4, rounds: 1, scores: MARGINS },
} as const satisfies Readonly<Record<string, Family>>;
type FamilyName = keyof typeof FAMILIES;
const SIZES: Readonly<Record<FamilyName, number>> = { three: 64, threeTwice: 4096, four: 4096, fourByMargin: 15_625 };

const headToHead = (restart: Restart): Criterion => ({ among: ['points', 'goal-difference', 'goals'], restart });

type Row = { readonly list: readonly Criterion[] } & { readonly [family in FamilyName]?: string };
const ROWS: readonly Row[] = [
  {
    list: ['points'],
    three: '22 level; points 150',
    threeTwice: '1054 level; points 10830',
    four: '2584 level; points 21024',
  },
  {
    list: ['points', 'goal-difference'],
    three: '22 level; points 150',
    threeTwice: '1054 level; points 10830',
    four: '2584 level; points 21024',
  },
  {
    list: ['points', 'goal-difference', 'goals'],
    three: '22 level; goals 12, points 150',
    threeTwice: '694 level; goals 660, points 10830',
    four: '1528 level; goals 1632, points 21024',
    fourByMargin: '2857 level; goal-difference 9480, goals 720, points 80280',
  },
  {
    list: ['points', 'goals', 'goal-difference'],
    three: '22 level; goals 12, points 150',
    threeTwice: '694 level; goals 660, points 10830',
    four: '1528 level; goals 1632, points 21024',
  },
  {
    list: ['points', 'goals-against'],
    three: '22 level; goals-against 12, points 150',
    threeTwice: '694 level; goals-against 660, points 10830',
    four: '1528 level; goals-against 1632, points 21024',
  },
  {
    list: ['points', headToHead('never')],
    three: '22 level; among goals 12, points 150',
    threeTwice: '946 level; among goals 312, among points 96, points 10830',
    four: '1984 level; among goals 384, among points 624, points 21024',
    fourByMargin: '3745 level; among goal-difference 2856, among goals 24, among points 5952, points 80280',
  },
  {
    list: ['points', headToHead('after-each')],
    three: '22 level; among goals 12, points 150',
    threeTwice: '850 level; among goals 312, among points 192, points 10830',
    four: '1984 level; among goals 384, among points 624, points 21024',
    fourByMargin: '3721 level; among goal-difference 2856, among points 6000, points 80280',
  },
  {
    list: ['points', headToHead('after-all')],
    three: '22 level; among goals 12, points 150',
    threeTwice: '850 level; among goals 312, among points 192, points 10830',
    four: '1984 level; among goals 384, among points 624, points 21024',
    fourByMargin: '3697 level; among goal-difference 2856, among goals 24, among points 6000, points 80280',
  },
  {
    list: ['points', headToHead('after-all'), 'goal-difference', 'goals'],
    three: '22 level; among goals 12, points 150',
    threeTwice: '502 level; among goals 312, among points 192, goals 348, points 10830',
    four: '1168 level; among goals 384, among points 624, goals 1008, points 21024',
    fourByMargin:
      '1513 level; among goal-difference 2856, among goals 24, among points 6000, goal-difference 2544, goals 216, points 80280',
  },
  {
    list: ['points', 'goal-difference', 'goals', headToHead('after-all')],
    three: '22 level; goals 12, points 150',
    threeTwice: '502 level; among points 192, goals 660, points 10830',
    four: '1120 level; among points 432, goals 1632, points 21024',
    fourByMargin: '1321 level; among points 1632, goal-difference 9480, goals 720, points 80280',
  },
  {
    list: ['points', 'wins'],
    three: '22 level; points 150',
    threeTwice: '1054 level; points 10830',
    four: '2584 level; points 21024',
  },
  {
    list: ['wins', 'points'],
    three: '22 level; points 36, wins 114',
    threeTwice: '1054 level; points 2160, wins 8670',
    four: '2584 level; points 4992, wins 16032',
  },
  {
    list: ['points', 'away-goals'],
    three: '14 level; away-goals 26, points 150',
    threeTwice: '592 level; away-goals 774, points 10830',
    four: '982 level; away-goals 2460, points 21024',
  },
  {
    list: ['points', 'away-points'],
    three: '2 level; away-points 40, points 150',
    threeTwice: '550 level; away-points 708, points 10830',
    four: '242 level; away-points 3304, points 21024',
  },
  {
    list: ['points', 'away-wins'],
    three: '20 level; away-wins 6, points 150',
    threeTwice: '838 level; away-wins 420, points 10830',
    four: '1922 level; away-wins 1072, points 21024',
  },
  {
    list: ['points', 'relative-points product'],
    three: '22 level; points 150',
    threeTwice: '958 level; points 10830, relative-points product 96',
    four: '1552 level; points 21024, relative-points product 1056',
    fourByMargin: '3433 level; points 80280, relative-points product 7104',
  },
  {
    list: ['points', 'relative-points share'],
    three: '22 level; points 150',
    threeTwice: '958 level; points 10830, relative-points share 96',
    four: '1648 level; points 21024, relative-points share 960',
  },
  {
    list: ['points-per-match', 'goal-difference'],
    three: '22 level; points-per-match 150',
    threeTwice: '1054 level; points-per-match 10830',
    four: '2584 level; points-per-match 21024',
  },
];

const tested = ROWS.flatMap(({ list, ...counts }) =>
  (Object.keys(FAMILIES) as FamilyName[]).flatMap((family) => {
    const then = counts[family];
    return then === undefined ? [] : [{ family, list, says: spell(list), then }];
  }),
);

describe('all small groups', { timeout: 60_000 }, () => {
  test.each(tested)('$family by $says: $then', ({ family: name, list, says, then }) => {
    const family = FAMILIES[name];
    const teams = Array.from({ length: family.size }, (_, i) => i);
    const engine = rankerOf(says, family);
    const parted = new Map<string, number>();
    let [groups, level] = [0, 0];
    for (const games of groupsOf(family)) {
      const order = engine(games);
      const defined = orderOf(teams, games, list);
      if (!areSame(order, defined)) expect(`${groups}: ${scores(games)} ${inWords(order)}`).toBe(inWords(defined));
      groups += 1;
      if (order.parts.some((part) => part.length > 1)) level += 1;
      for (const { by } of defined.parted) parted.set(by, (parted.get(by) ?? 0) + 1);
    }
    const first = [...parted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([by, pairs]) => `${by} ${pairs}`);
    expect(groups).toBe(SIZES[name]);
    expect(`${level} level; ${first.join(', ')}`).toBe(then);
  });
});

test('with margins of none and one only, goal difference parts nobody whom points left level', () => {
  const level = (family: FamilyName, ...list: readonly string[]): string | undefined =>
    tested.find((one) => one.family === family && one.says === list.join(', '))?.then.split(' ')[0];
  for (const family of ['three', 'threeTwice', 'four'] as const) {
    expect(level(family, 'points')).toMatch(/^\d+$/);
    expect(level(family, 'points', 'goal-difference')).toBe(level(family, 'points'));
  }
});

/** The same as their words, without making words of hundreds of thousands of groups. */
const areSame = (one: Order, two: Order): boolean => {
  const by = new Map(two.parted.map((parted) => [parted.pair, parted.by]));
  return (
    one.parts.length === two.parts.length &&
    one.parts.every((part, i) => part.length === two.parts[i]?.length && part.every((team) => two.parts[i]?.includes(team))) &&
    one.parted.length === two.parted.length &&
    one.parted.every((parted) => withoutReading(by.get(parted.pair) ?? '') === withoutReading(parted.by))
  );
};
const withoutReading = (by: string): string => (by.startsWith('relative-points') ? 'relative-points' : by);

/** `0|1=2; 0-1 points …`: who is level with whom, and who was parted by what, the reading of a measure left out. */
const inWords = ({ parts, parted }: Order): string =>
  `${parts.map((part) => [...part].sort().join('=')).join('|')}; ${parted
    .map(({ pair, by }) => `${pair} ${withoutReading(by)}`)
    .sort()
    .join(', ')}`;
const scores = (games: readonly Game[]): string => games.map(({ home, away, goals }) => `${home} ${goals.join('-')} ${away}`).join(', ');

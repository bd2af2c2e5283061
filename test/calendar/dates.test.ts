import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenBy, dateGames, type Wanted, type Weekday, type Wish } from '../../src/calendar/index.ts';
import { canBeMet, meetsAll } from './dates-by-definition.ts';

/** All play all once, by the circle method; the last of an even number stays where it is. */
const everybody = (teams: number, first = 0): Pick<Wanted, 'games' | 'rounds'> => {
  const seats = teams + (teams % 2);
  const rounds = Math.max(1, seats - 1);
  const games = Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: seats / 2 }, (_, i) => {
      const [a, b] = i === 0 ? [round, seats - 1] : [(round + i) % rounds, (round - i + rounds) % rounds];
      return { round, home: first + (i % 2 === 0 ? a : b), away: first + (i % 2 === 0 ? b : a) };
    }).filter(({ home, away }) => home < first + teams && away < first + teams),
  ).flat();
  return { games, rounds: Array.from({ length: rounds }, (_, round) => ({ after: round === 0 ? [] : [round - 1] })) };
};

const FROM = '2026-04-04'; // a Saturday
const dayAfter = (days: number): string => new Date(Date.parse(FROM) + days * 86_400_000).toISOString().slice(0, 10);

const weekdays = fc.constantFrom<readonly Weekday[]>(['sun'], ['sat', 'sun'], ['sun', 'sat'], ['sat', 'sun', 'wed'], ['sat', 'mon']);

const wishFor = (teams: number, games: number): fc.Arbitrary<Wish> => {
  const team = fc.nat(teams - 1);
  const day = fc.nat(30).map(dayAfter);
  const span = fc.tuple(fc.nat(24), fc.nat(8)).map(([from, length]) => ({ from: dayAfter(from), until: dayAfter(from + length) }));
  const ground = fc.nat(1);
  return fc.oneof(
    fc.record({ kind: fc.constant('rest' as const), days: fc.nat(8) }),
    fc.record({ kind: fc.constant('rest' as const), days: fc.nat(9), team }),
    span.map((one): Wish => ({ kind: 'no-play', ...one })),
    fc.tuple(span, team).map(([one, of]): Wish => ({ kind: 'no-play', ...one, team: of })),
    fc.tuple(span, ground).map(([one, of]): Wish => ({ kind: 'no-play', ...one, ground: of })),
    fc.record({
      kind: fc.constant('ground' as const),
      ground,
      teams: fc.uniqueArray(team, { minLength: 1 }),
      matchesADay: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({ kind: fc.constant('home-ban' as const), team, until: day }),
    fc.record({ kind: fc.constant('home-ban' as const), team, until: day, at: ground }),
    fc.record({ kind: fc.constant('fixed' as const), game: fc.nat(games - 1), day }),
  );
};

const wanted = (most: number, rounds: 'whole' | 'split' | 'either'): fc.Arbitrary<Wanted> =>
  fc
    .tuple(
      fc.integer({ min: 2, max: most }),
      weekdays,
      fc.nat(4),
      rounds === 'either' ? fc.boolean() : fc.constant(rounds === 'whole'),
    )
    .chain(([teams, allowed, spare, whole]) => {
      const { games, rounds: list } = everybody(teams);
      const until = dayAfter(7 * (list.length + spare) - 6);
      return fc.array(wishFor(teams, games.length), { maxLength: 6 }).map((some): Wanted => {
        // one ground is one wish, and a team has one ground
        const grounds = new Set<number>();
        const wishes = some.filter((wish) => wish.kind !== 'ground' || (!grounds.has(wish.ground) && grounds.add(wish.ground)));
        return {
          games,
          rounds: list,
          teams,
          from: FROM,
          weekdays: allowed,
          times: [],
          wishes: [{ kind: 'until', day: until }, ...(whole ? [{ kind: 'whole-rounds' } as const] : []), ...wishes],
        };
      });
    });

const unhurried = (): boolean => false;
const run = (asked: Wanted) => dateGames(asked, unhurried);

describe('of any wishes', () => {
  test('what is dated meets all of them, and the program that lists what is broken agrees', async () => {
    let dated = 0;
    await fc.assert(
      fc.asyncProperty(wanted(6, 'either'), async (asked) => {
        const found = await run(asked);
        expect(found.kind).not.toBe('cut short');
        if (found.kind !== 'dated') return;
        dated += 1;
        expect(
          meetsAll(
            asked,
            found.games.map(({ day }) => day),
          ),
        ).toBe(true);
        expect(brokenBy(asked, found.games)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(dated).toBeGreaterThan(5);
  });

  test('what cannot be met together cannot, and could without any one of them', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(wanted(4, 'either'), async (asked) => {
        const found = await run(asked);
        if (found.kind !== 'impossible') {
          expect(canBeMet(asked, asked.wishes, HORIZON)).toBe(true);
          return;
        }
        refused += 1;
        expect(found.fewest).toBe('yes');
        const set = found.wishes.map((ix) => asked.wishes[ix] as Wish);
        expect(canBeMet(asked, set, HORIZON)).toBe(false);
        for (const one of set)
          expect(
            canBeMet(
              asked,
              set.filter((other) => other !== one),
              HORIZON,
            ),
          ).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(refused).toBeGreaterThan(5);
  });
});

/** Days that are tried; behind them nothing stands in the way any more. */
const HORIZON = 100;

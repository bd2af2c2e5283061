import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenBy, dateGames, moveGame, swapGames, type Wanted, type Weekday, type Wish } from '../../src/calendar/index.ts';
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
    .tuple(fc.integer({ min: 2, max: most }), weekdays, fc.nat(4), rounds === 'either' ? fc.boolean() : fc.constant(rounds === 'whole'))
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

describe('of any wishes', { timeout: 60_000 }, () => {
  test('what is dated meets all of them, and the program that lists what is broken agrees', async () => {
    let dated = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(wanted(7, 'whole'), wanted(4, 'split')), async (asked) => {
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

describe('a district league of eight on one ground', () => {
  const league = (until: string, more: readonly Wish[] = []): Wanted => ({
    ...everybody(8),
    teams: 8,
    from: FROM,
    weekdays: ['sun', 'sat'],
    times: ['13:00', '15:30'],
    wishes: [
      { kind: 'until', day: until },
      { kind: 'whole-rounds' },
      { kind: 'rest', days: 2 },
      { kind: 'ground', ground: 0, teams: [0, 1, 2, 3, 4, 5, 6, 7], matchesADay: 2 },
      ...more,
    ],
  });

  test('plays two matches on each day, one after the other', async () => {
    const found = await run(league(dayAfter(43)));
    if (found.kind !== 'dated') throw new Error(found.kind);
    const moments = found.games.map(({ day, time }) => `${day} ${time}`);
    expect([new Set(moments).size, moments.slice(0, 4).sort()]).toEqual([
      28,
      ['2026-04-04 13:00', '2026-04-04 15:30', '2026-04-05 13:00', '2026-04-05 15:30'],
    ]);
  });

  test.each([
    { why: 'seven rounds do not go into six weekends', until: dayAfter(36), more: [], says: ['until', 'whole-rounds'] },
    {
      why: 'a weekend without play is one too many',
      until: dayAfter(43),
      more: [{ kind: 'no-play', from: dayAfter(14), until: dayAfter(15) }] as const,
      says: ['until', 'whole-rounds', 'no-play'],
    },
    {
      why: 'a match is fixed on a day without play',
      until: dayAfter(60),
      more: [
        { kind: 'no-play', from: dayAfter(14), until: dayAfter(15) },
        { kind: 'fixed', game: 3, day: dayAfter(15) },
      ] as const,
      says: ['no-play', 'fixed'],
    },
    {
      why: 'two matches are fixed at one time on one ground',
      until: dayAfter(60),
      more: [
        { kind: 'fixed', game: 0, day: FROM, time: '13:00' },
        { kind: 'fixed', game: 1, day: FROM, time: '13:00' },
      ] as const,
      says: ['ground', 'fixed', 'fixed'],
    },
  ])('$why', async ({ until, more, says }) => {
    const asked = league(until, more);
    const found = await run(asked);
    if (found.kind !== 'impossible') throw new Error(found.kind);
    expect([found.wishes.map((ix) => asked.wishes[ix]?.kind), found.fewest]).toEqual([says, 'yes']);
  });

  test('a match is moved, or two change places: what breaks is named before', async () => {
    const asked = league(dayAfter(43), [{ kind: 'no-play', from: dayAfter(2), until: dayAfter(2) }]);
    const found = await run(asked);
    if (found.kind !== 'dated') throw new Error(found.kind);
    const { more, less } = moveGame(asked, found.games, 0, { day: dayAfter(2) });
    expect([more.map(({ by }) => by), less]).toEqual([[1, 4, 'other-day'], []]);
    const swapped = swapGames(asked, found.games, 0, 27);
    expect(new Set(swapped.more.map(({ by }) => by))).toContain(1);
    expect(swapGames(asked, swapped.calendar, 0, 27).broken).toEqual([]);
  });

  test('a search that has no time says so', async () => {
    const found = await dateGames(league(dayAfter(36)), () => true);
    expect(['cut short', 'impossible']).toContain(found.kind);
    if (found.kind === 'impossible') expect(found.wishes.length).toBeGreaterThan(0);
  });

  test('rounds that may be split lose as few matches as they must', async () => {
    const asked: Wanted = {
      ...everybody(4),
      teams: 4,
      from: FROM,
      weekdays: ['sat'],
      times: [],
      wishes: [
        { kind: 'until', day: dayAfter(28) },
        { kind: 'ground', ground: 0, teams: [0, 1, 2, 3], matchesADay: 2 },
        { kind: 'no-play', from: FROM, until: dayAfter(20), team: 0 },
      ],
    };
    const found = await run(asked);
    expect(found.kind === 'impossible' ? found.wishes : []).toEqual([0, 2]);
    const longer = await run({ ...asked, wishes: [{ kind: 'until', day: dayAfter(35) }, ...asked.wishes.slice(1)] });
    expect(longer.kind === 'dated' ? [longer.moved.length, longer.fewest] : longer.kind).toEqual([0, 'yes']);
    const away = (team: number, days: number): Wish => ({ kind: 'no-play', from: dayAfter(days), until: dayAfter(days), team });
    const split = await run({ ...asked, wishes: [{ kind: 'until', day: dayAfter(21) }, away(0, 0), away(1, 14)] });
    expect(split.kind === 'dated' ? [split.moved.length, split.fewest] : split.kind).toEqual([1, 'yes']);
  });
});

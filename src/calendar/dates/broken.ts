import { type Day, dayOf, matchDaysBetween } from './days.ts';
import { apartOf, placeOf } from './field.ts';
import type { Dated, Game, Wanted, Wish } from './model.ts';
import { waitsFor } from './rounds-order.ts';

/**
 * Something that a calendar does not keep. `by`: a wish by its index, or what holds in any case: a team plays once a day
 * (`twice`), and on the weekdays from the first day on (`other-day`).
 */
export type Broken = {
  readonly by: number | 'twice' | 'other-day';
  readonly games: readonly number[];
  readonly day: string;
  readonly team?: number;
  /** Rounds on the same match day or in the wrong order, the one that should be over first. */
  readonly rounds?: readonly [number, number];
};

/** Games with their days; those without a day are left out of everything. */
export type Calendar = readonly (Dated | undefined)[];

/** Everything that a calendar breaks, wish by wish. */
export const brokenBy = (wanted: Wanted, calendar: Calendar): readonly Broken[] => {
  const held: Held = {
    wanted,
    games: wanted.games.flatMap((game, ix) => {
      const dated = calendar[ix];
      return dated === undefined ? [] : [{ ...game, ix, dated, day: dayOf(dated.day) }];
    }),
    place: placeOf(wanted.wishes),
  };
  return [...wanted.wishes.flatMap((wish, by) => brokenOf(held, wish, by)), ...otherDays(held), ...twice(held)];
};

type HeldGame = Game & { readonly ix: number; readonly dated: Dated; readonly day: Day };
type Held = { readonly wanted: Wanted; readonly games: readonly HeldGame[]; readonly place: ReturnType<typeof placeOf> };

const brokenOf = (held: Held, wish: Wish, by: number): readonly Broken[] => {
  const each = (hits: (game: HeldGame) => boolean, team?: number): readonly Broken[] =>
    held.games.filter(hits).map(({ dated, ix }) => ({ by, games: [ix], day: dated.day, ...(team !== undefined && { team }) }));
  switch (wish.kind) {
    case 'until':
      return each(({ dated }) => dated.day > wish.day);
    case 'whole-rounds':
      return splitRounds(held, by);
    case 'rest':
      return tooSoon(held, wish.days, by, wish.team);
    case 'no-play':
      return each(
        (game) =>
          game.dated.day >= wish.from &&
          game.dated.day <= wish.until &&
          (wish.team === undefined || game.home === wish.team || game.away === wish.team) &&
          (wish.ground === undefined || held.place(game, game.day) === wish.ground),
        wish.team,
      );
    case 'ground':
      return crowded(held, wish, by);
    case 'home-ban':
      return wish.at === undefined
        ? each(({ dated, home }) => home === wish.team && dated.day >= (wish.from ?? '') && dated.day <= wish.until, wish.team)
        : [];
    case 'fixed':
      return each(({ dated, ix }) => ix === wish.game && (dated.day !== wish.day || (wish.time !== undefined && dated.time !== wish.time)));
  }
};

const otherDays = ({ games, wanted: { from, weekdays, wishes } }: Held): readonly Broken[] => {
  const isFixed = (ix: number): boolean => wishes.some((wish) => wish.kind === 'fixed' && wish.game === ix);
  return games
    .filter(({ dated, day, ix }) => !isFixed(ix) && (dated.day < from || matchDaysBetween(day, day, weekdays).length === 0))
    .map(({ dated, ix }) => ({ by: 'other-day', games: [ix], day: dated.day }));
};

/** The games of each team in order of time. */
const byTeam = ({ games, wanted }: Held): readonly (readonly HeldGame[])[] => {
  const lists = Array.from({ length: wanted.teams }, (): HeldGame[] => []);
  for (const game of games.toSorted((a, b) => a.day - b.day || a.ix - b.ix))
    for (const team of [game.home, game.away]) if (team !== undefined) lists[team]?.push(game);
  return lists;
};

const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.slice(1).flatMap((second, i) => {
    const first = list[i];
    return first === undefined ? [] : [[first, second] as const];
  });

const tooSoon = (held: Held, days: number, by: number, only: number | undefined): readonly Broken[] =>
  byTeam(held).flatMap((games, team) =>
    only !== undefined && only !== team
      ? []
      : pairsOf(games).flatMap(([first, second]): readonly Broken[] =>
          // on the same day is told once, as `twice`
          second.day !== first.day && second.day - first.day <= days
            ? [{ by, games: [first.ix, second.ix], day: second.dated.day, team }]
            : [],
        ),
  );

const twice = (held: Held): readonly Broken[] =>
  byTeam(held).flatMap((games, team) =>
    pairsOf(games).flatMap(([first, second]): readonly Broken[] =>
      second.day === first.day ? [{ by: 'twice', games: [first.ix, second.ix], day: second.dated.day, team }] : [],
    ),
  );

const crowded = (held: Held, { ground, matchesADay }: Extract<Wish, { readonly kind: 'ground' }>, by: number): readonly Broken[] => {
  const here = groupBy(
    held.games.filter((game) => held.place(game, game.day) === ground),
    ({ dated }) => dated.day,
  );
  return [...here].flatMap(([day, games]): readonly Broken[] => {
    if (games.length > matchesADay) return [{ by, games: games.map(({ ix }) => ix), day }];
    const times = groupBy(
      games.filter(({ dated }) => dated.time !== undefined),
      ({ dated }) => dated.time,
    );
    return [...times.values()].flatMap((same) => (same.length > 1 ? [{ by, games: same.map(({ ix }) => ix), day }] : []));
  });
};

/** Games beside the match day of most of their round, and rounds whose match days are not in order. */
const splitRounds = ({ games, wanted }: Held, by: number): readonly Broken[] => {
  const apart = apartOf(wanted);
  const counted = games.filter(({ ix }) => !apart.has(ix));
  const numbers = matchDayNumbers(
    counted.map(({ day }) => day),
    wanted,
  );
  const main = wanted.rounds.map((_, round) =>
    mostCommon(counted.filter((game) => game.round === round).flatMap(({ day }) => numbers.get(day) ?? [])),
  );
  const beside = counted
    .filter(({ day, round }) => numbers.get(day) !== main[round])
    .map(({ dated, ix }): Broken => ({ by, games: [ix], day: dated.day }));
  const disordered = waitsFor(wanted.rounds, (round) => main[round] !== undefined).flatMap((list, round) =>
    list.flatMap((before): readonly Broken[] => {
      const [first, second] = [main[before], main[round]];
      if (first === undefined || second === undefined || first < second) return [];
      const day = counted.find((game) => game.round === round && numbers.get(game.day) === second)?.dated.day ?? wanted.from;
      return [{ by, games: [], day, rounds: [before, round] }];
    }),
  );
  return [...beside, ...disordered];
};

/** Numbers of match days in order of time; a day on which nobody is to play is one by itself. */
const matchDayNumbers = (days: readonly Day[], { weekdays }: Wanted): ReadonlyMap<Day, number> => {
  if (days.length === 0) return new Map();
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const known = new Map(
    matchDaysBetween(first - A_WEEK, last + A_WEEK, weekdays).flatMap((one) => one.days.map((day) => [day, one.days[0] ?? day])),
  );
  return new Map(days.map((day) => [day, known.get(day) ?? day]));
};
const A_WEEK = 7;

/** The number that stands there most often, the smallest of several. */
const mostCommon = (numbers: readonly number[]): number | undefined => {
  const counts = [...groupBy(numbers, (number) => number)].map(([number, list]) => ({ number, count: list.length }));
  return counts.sort((a, b) => b.count - a.count || a.number - b.number)[0]?.number;
};

const groupBy = <T, K>(list: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

/** What a change of a calendar breaks, and what it mends. */
export type Change = {
  readonly calendar: Calendar;
  readonly broken: readonly Broken[];
  readonly more: readonly Broken[];
  readonly less: readonly Broken[];
};

/** Another day, and perhaps time, for one game. */
export const moveGame = (
  wanted: Wanted,
  calendar: Calendar,
  game: number,
  to: { readonly day: string; readonly time?: string },
): Change => {
  const time = to.time ?? calendar[game]?.time;
  return changeOf(wanted, calendar, new Map([[game, { day: to.day, ...(time !== undefined && { time }) }]]));
};

/** Two games change their days and times. */
export const swapGames = (wanted: Wanted, calendar: Calendar, one: number, other: number): Change => {
  const [first, second] = [calendar[one], calendar[other]];
  return changeOf(wanted, calendar, new Map([...(second ? [[one, second] as const] : []), ...(first ? [[other, first] as const] : [])]));
};

const changeOf = (wanted: Wanted, calendar: Calendar, changes: ReadonlyMap<number, Dated>): Change => {
  const place = placeOf(wanted.wishes);
  const changed = calendar.map((dated, ix): Dated | undefined => {
    const to = changes.get(ix);
    const game = wanted.games[ix];
    if (to === undefined || game === undefined) return dated;
    const ground = place(game, dayOf(to.day));
    return { day: to.day, ...(to.time !== undefined && { time: to.time }), ...(ground !== undefined && { ground }) };
  });
  const [before, broken] = [brokenBy(wanted, calendar), brokenBy(wanted, changed)];
  const [had, has] = [new Set(before.map(keyOf)), new Set(broken.map(keyOf))];
  return {
    calendar: changed,
    broken,
    more: broken.filter((one) => !had.has(keyOf(one))),
    less: before.filter((one) => !has.has(keyOf(one))),
  };
};

const keyOf = ({ by, day, games, rounds, team }: Broken): string => JSON.stringify([by, games, day, team, rounds]);

import { type Day, dayOf, type MatchDay, matchDaysBetween } from './days.ts';
import type { Game, Wanted, Wish } from './model.ts';
import { waitsFor } from './rounds-order.ts';

/** What the wishes that are held leave of the calendar. */
export type Field = {
  readonly wanted: Wanted;
  readonly matchDays: readonly MatchDay[];
  /** For each game the days it may have, in order of time. */
  readonly open: readonly (readonly Day[])[];
  /** For each round those that must be over before it; no round of which every game is apart counts. */
  readonly after: readonly (readonly number[])[];
  /** Games whose round is not asked for: fixed on a day that is on no match day. */
  readonly apart: readonly boolean[];
  /** Days between two matches of a team, at least: 1 if it may play every day. */
  readonly distance: readonly number[];
  /** What a game uses up on a day, if it uses up something. */
  readonly uses: (game: number, day: Day) => readonly Use[];
  readonly rounds: 'whole' | 'free';
};

/** `key`: what of; `most`: how many games may use it. */
export type Use = { readonly key: string; readonly most: number };

/** The field under some of the wishes. The others are as if nobody had them: it can only become wider without one. */
export const fieldOf = (wanted: Wanted, held: readonly Wish[]): Field => {
  const matchDays = matchDaysBetween(dayOf(wanted.from), lastDayOf(wanted, held), wanted.weekdays);
  const days = matchDays.flatMap((one) => one.days);
  const refusals = held.flatMap((wish) => refusalOf(wish) ?? []);
  const place = placeOf(wanted.wishes);
  const apart = apartOf(wanted);
  const fixes = new Map<number, Fixed[]>();
  for (const wish of held) if (wish.kind === 'fixed') fixes.set(wish.game, [...(fixes.get(wish.game) ?? []), wish]);
  const most = new Map(held.flatMap((wish) => (wish.kind === 'ground' ? [[wish.ground, wish.matchesADay] as const] : [])));
  return {
    wanted,
    matchDays,
    after: waitsFor(wanted.rounds, (round) => wanted.games.some((game, ix) => game.round === round && !apart.has(ix))),
    apart: wanted.games.map((_, ix) => apart.has(ix)),
    open: wanted.games.map((game, ix) => {
      const [first, ...others] = fixes.get(ix) ?? [];
      if (others.some(({ day, time }) => day !== first?.day || time !== first.time)) return [];
      const own = apart.get(ix) ?? [];
      const among = first === undefined ? [...days, ...own].sort((a, b) => a - b) : [dayOf(first.day)];
      return among.filter((day) => !refusals.some((refuses) => refuses(game, day, place(game, day))));
    }),
    distance: Array.from({ length: wanted.teams }, (_, team) =>
      held.reduce(
        (longest, wish) => (wish.kind === 'rest' && (wish.team ?? team) === team ? Math.max(longest, wish.days + 1) : longest),
        1,
      ),
    ),
    rounds: held.some(({ kind }) => kind === 'whole-rounds') ? 'whole' : 'free',
    uses: (ix, day) => {
      const game = wanted.games[ix];
      const ground = game && place(game, day);
      const limit = ground === undefined ? undefined : most.get(ground);
      if (limit === undefined) return [];
      const time = fixes.get(ix)?.[0]?.time;
      const atTime = time === undefined ? [] : [{ key: `${ground} ${day} ${time}`, most: 1 }];
      return [{ key: `${ground} ${day}`, most: limit }, ...atTime];
    },
  };
};

type Fixed = Extract<Wish, { readonly kind: 'fixed' }>;

/** Games that somebody fixes on a day on which nobody else plays, with these days. */
export const apartOf = ({ from, weekdays, wishes }: Wanted): ReadonlyMap<number, readonly Day[]> => {
  const apart = new Map<number, Day[]>();
  for (const wish of wishes) {
    if (wish.kind !== 'fixed') continue;
    const day = dayOf(wish.day);
    const isRegular = wish.day >= from && matchDaysBetween(day, day, weekdays).length > 0;
    if (!isRegular) apart.set(wish.game, [...(apart.get(wish.game) ?? []), day]);
  }
  return apart;
};

/**
 * Without a last day the calendar still ends: behind the last day that any wish speaks of, only rest and the room on the
 * grounds are left, and what can be played at all can be played there, round by round.
 */
const lastDayOf = ({ from, games, rounds, wishes }: Wanted, held: readonly Wish[]): Day => {
  const ends = held.flatMap((wish) => (wish.kind === 'until' ? [dayOf(wish.day)] : []));
  if (ends.length > 0) return Math.min(...ends);
  const spoken = wishes.flatMap((wish) =>
    wish.kind === 'no-play' || wish.kind === 'home-ban' ? [wish.until] : wish.kind === 'fixed' ? [wish.day] : [],
  );
  const rest = held.reduce((longest, wish) => (wish.kind === 'rest' ? Math.max(longest, wish.days) : longest), 0);
  const weeks = rounds.reduce(
    (sum, _, round) =>
      sum +
      weeksOf(
        games.filter((game) => game.round === round),
        held,
      ),
    1,
  );
  return Math.max(dayOf(from), ...spoken.map(dayOf)) + rest + weeks * (DAYS_OF_A_WEEK + rest);
};

const DAYS_OF_A_WEEK = 7;

/** How many weeks a round takes at most, if it has the calendar to itself: each has a match day. */
const weeksOf = (games: readonly Game[], held: readonly Wish[]): number => {
  const counts = new Map<number, number>();
  for (const { home, away } of games)
    for (const team of [home, away]) if (team !== undefined) counts.set(team, (counts.get(team) ?? 0) + 1);
  const ofTeams = Math.max(1, ...counts.values());
  const ofGrounds = held.map((wish) => {
    if (wish.kind !== 'ground') return 1;
    const here = games.filter(({ home }) => home !== undefined && wish.teams.includes(home)).length;
    return Math.ceil(here / wish.matchesADay);
  });
  return ofTeams * Math.max(1, ...ofGrounds);
};

type Refusal = (game: Game, day: Day, ground: number | undefined) => boolean;

/** The days that a wish takes away from a game. */
const refusalOf = (wish: Wish): Refusal | undefined => {
  if (wish.kind === 'until') {
    const last = dayOf(wish.day);
    return (_, day) => day > last;
  }
  if (wish.kind === 'no-play') {
    const [from, until] = [dayOf(wish.from), dayOf(wish.until)];
    const { team, ground } = wish;
    return (game, day, at) =>
      day >= from &&
      day <= until &&
      (team === undefined || game.home === team || game.away === team) &&
      (ground === undefined || at === ground);
  }
  if (wish.kind === 'home-ban' && wish.at === undefined) {
    const [from, until] = [wish.from === undefined ? Number.NEGATIVE_INFINITY : dayOf(wish.from), dayOf(wish.until)];
    return (game, day) => game.home === wish.team && day >= from && day <= until;
  }
  return undefined;
};

/** On which ground that a wish names a game is played on a day. Where it is played is no wish: it holds in any case. */
export const placeOf = (wishes: readonly Wish[]): ((game: Game, day: Day) => number | undefined) => {
  const own = new Map<number, number>();
  const elsewhere: { readonly team: number; readonly from: Day; readonly until: Day; readonly at: number }[] = [];
  for (const wish of wishes) {
    if (wish.kind === 'ground') for (const team of wish.teams) own.set(team, wish.ground);
    if (wish.kind === 'home-ban' && wish.at !== undefined)
      elsewhere.push({
        team: wish.team,
        from: wish.from === undefined ? Number.NEGATIVE_INFINITY : dayOf(wish.from),
        until: dayOf(wish.until),
        at: wish.at,
      });
  }
  return ({ home }, day) => {
    if (home === undefined) return undefined;
    const sent = elsewhere.find((one) => one.team === home && day >= one.from && day <= one.until);
    return sent?.at ?? own.get(home);
  };
};

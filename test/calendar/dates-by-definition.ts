import type { Wanted, Wish } from '../../src/calendar/index.ts';

/**
 * What wishes ask, counted from the definitions in docs/fixtures.md and from nothing else: it shares no line with the room it
 * checks. Days may be missing; what is said of the others is true whatever the missing ones are.
 */
export const meetsAll = (wanted: Wanted, days: readonly (string | undefined)[], wishes: readonly Wish[] = wanted.wishes): boolean =>
  playsRegularly(wanted, days, wishes) && nobodyTwice(wanted, days) && wishes.every((wish) => meets(wanted, days, wish));

const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const weekday = (day: string) => NAMES[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 'sun';
const later = (day: string, by: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
};
const distance = (a: string, b: string): number => Math.round(Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000);

const isRegular = ({ from, weekdays }: Wanted, day: string): boolean => day >= from && weekdays.includes(weekday(day));

const playsRegularly = (wanted: Wanted, days: readonly (string | undefined)[], wishes: readonly Wish[]): boolean =>
  days.every(
    (day, game) =>
      day === undefined ||
      isRegular(wanted, day) ||
      // a day that somebody fixes need be no match day, and stays possible for this game
      wanted.wishes.some((wish) => wish.kind === 'fixed' && wish.game === game && wish.day === day) ||
      wishes.some((wish) => wish.kind === 'fixed' && wish.game === game && wish.day === day),
  );

const pairs = (wanted: Wanted, days: readonly (string | undefined)[]) =>
  wanted.games.flatMap((a, i) =>
    wanted.games.slice(i + 1).flatMap((b, k) => {
      const [one, other] = [days[i], days[i + 1 + k]];
      const teams = [a.home, a.away].filter((team) => team !== undefined && (team === b.home || team === b.away));
      return one === undefined || other === undefined || teams.length === 0 ? [] : [{ one, other, teams }];
    }),
  );

const nobodyTwice = (wanted: Wanted, days: readonly (string | undefined)[]): boolean =>
  pairs(wanted, days).every(({ one, other }) => one !== other);

const meets = (wanted: Wanted, days: readonly (string | undefined)[], wish: Wish): boolean => {
  const all = (ok: (day: string, game: number) => boolean): boolean => days.every((day, game) => day === undefined || ok(day, game));
  const teams = (game: number) => [wanted.games[game]?.home, wanted.games[game]?.away];
  switch (wish.kind) {
    case 'until':
      return all((day) => day <= wish.day);
    case 'rest':
      return pairs(wanted, days).every(
        (pair) => (wish.team !== undefined && !pair.teams.includes(wish.team)) || distance(pair.one, pair.other) > wish.days,
      );
    case 'no-play':
      return all(
        (day, game) =>
          day < wish.from ||
          day > wish.until ||
          (wish.team !== undefined && !teams(game).includes(wish.team)) ||
          (wish.ground !== undefined && groundOf(wanted, game, day) !== wish.ground),
      );
    case 'ground':
      return [...new Set(days)].every(
        (day) =>
          day === undefined ||
          days.filter((other, game) => other === day && groundOf(wanted, game, day) === wish.ground).length <= wish.matchesADay,
      );
    case 'home-ban':
      return wish.at !== undefined || all((day, game) => teams(game)[0] !== wish.team || day > wish.until || day < (wish.from ?? ''));
    case 'fixed':
      return all((day, game) => game !== wish.game || day === wish.day);
    case 'whole-rounds':
      return wholeRounds(wanted, days);
  }
};

const groundOf = (wanted: Wanted, game: number, day: string): number | undefined => {
  const home = wanted.games[game]?.home;
  if (home === undefined) return undefined;
  let ground: number | undefined;
  for (const wish of wanted.wishes) if (wish.kind === 'ground' && wish.teams.includes(home)) ground = wish.ground;
  for (const wish of wanted.wishes)
    if (wish.kind === 'home-ban' && wish.at !== undefined && wish.team === home && day <= wish.until && day >= (wish.from ?? ''))
      ground = wish.at;
  return ground;
};

/** The first day of the match day a day belongs to. */
const matchDay = (wanted: Wanted, day: string): string =>
  wanted.weekdays.length < 7 && isRegular({ ...wanted, from: '' }, later(day, -1)) && later(day, -1) >= wanted.from
    ? matchDay(wanted, later(day, -1))
    : day;

const allBefore = (wanted: Wanted, round: number): readonly number[] =>
  (wanted.rounds[round]?.after ?? []).flatMap((before) => [before, ...allBefore(wanted, before)]);

const wholeRounds = (wanted: Wanted, days: readonly (string | undefined)[]): boolean => {
  const isApart = (game: number): boolean =>
    wanted.wishes.some((wish) => wish.kind === 'fixed' && wish.game === game && !isRegular(wanted, wish.day));
  const held = wanted.rounds.map((_, round) => [
    ...new Set(
      days.flatMap((day, game) =>
        day === undefined || isApart(game) || wanted.games[game]?.round !== round ? [] : [matchDay(wanted, day)],
      ),
    ),
  ]);
  return held.every(
    (own, round) =>
      own.length <= 1 &&
      allBefore(wanted, round).every((before) => (held[before] ?? []).every((early) => own.every((late) => early < late))),
  );
};

/** Whether any days meet these wishes, by trying all days from the first on, up to so many of them. */
export const canBeMet = (wanted: Wanted, wishes: readonly Wish[], horizon: number): boolean => {
  const regular = Array.from({ length: horizon }, (_, i) => later(wanted.from, i)).filter((day) => isRegular(wanted, day));
  const days: (string | undefined)[] = wanted.games.map(() => undefined);
  const tryFrom = (game: number): boolean => {
    if (game === days.length) return true;
    const own = wanted.wishes.flatMap((wish) => (wish.kind === 'fixed' && wish.game === game ? [wish.day] : []));
    for (const day of [...regular, ...own]) {
      days[game] = day;
      if (meetsAll(wanted, days, wishes) && tryFrom(game + 1)) return true;
    }
    days[game] = undefined;
    return false;
  };
  return tryFrom(0);
};

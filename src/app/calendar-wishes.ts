import type { Wanted, Weekday, Wish } from '../calendar/index.ts';
import type { Problem, Season, Spot, TeamIx } from '../engine/index.ts';
import type { TypedWish, TypedWishes } from '../formats/index.ts';
import type { CalendarGames } from './calendar-games.ts';
import { teamsMeant } from './commands/team-meant.ts';
import { findTeam } from './find-team.ts';
import { valueWrong } from './fixture-problems.ts';
import { isProblem } from './shelf.ts';

/** Wishes on the teams, grounds and games of a season; each with the place where it is written. */
export type BoundWishes = { readonly wanted: Wanted; readonly spots: readonly (Spot | undefined)[]; readonly grounds: readonly string[] };

/** What is said beside the file of wishes, and goes before it. */
export type CalendarFrame = {
  readonly from?: string;
  readonly until?: string;
  readonly days?: readonly Weekday[];
  readonly kickOff?: readonly string[];
  readonly rest?: number;
  readonly rounds?: 'whole' | 'split';
};

/** Days without a match between two of a team, where nobody says. */
export const USUAL_REST = 2;
/** A longer calendar is nobody's, and would be a long search. */
const MOST_YEARS = 3;

/** Puts wishes on numbers. `from` and the weekdays must be said by one of the two. Matches that have a day keep it. */
export const bindWishes = (
  season: Season,
  found: CalendarGames,
  frame: CalendarFrame,
  file: TypedWishes,
  kept: 'dates kept' | 'dates open',
): BoundWishes | readonly Problem[] => {
  const [from, until] = [frame.from ?? file.from, frame.until ?? file.until];
  const weekdays = frame.days ?? file.days ?? [];
  if (from === undefined) return [valueWrong('--from', '', '2026-04-05')];
  if (weekdays.length === 0) return [valueWrong('--days', '', 'sat,sun')];
  const grounds: string[] = [];
  const bound: { readonly wish: Wish; readonly spot?: Spot }[] = [];
  const problems: Problem[] = [];
  const last = `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
  if (until !== undefined && (until < from || until > last)) problems.push(valueWrong('--until', until, `${from} … ${last}`));
  if (until !== undefined) bound.push({ wish: { kind: 'until', day: until } });
  if ((frame.rounds ?? file.rounds ?? 'whole') === 'whole') bound.push({ wish: { kind: 'whole-rounds' } });
  const rests = file.wishes.some((wish) => wish.kind === 'rest' && wish.team === undefined);
  if (frame.rest !== undefined || !rests) bound.push({ wish: { kind: 'rest', days: frame.rest ?? USUAL_REST } });
  const names: Names = { season, found, grounds };
  for (const typed of file.wishes) {
    if (typed.kind === 'rest' && typed.team === undefined && frame.rest !== undefined) continue;
    const wish = bindWish(names, typed, last);
    if (isProblem(wish)) problems.push({ ...wish, ...(typed.spot && { spot: typed.spot }) });
    else bound.push({ wish, ...(typed.spot && { spot: typed.spot }) });
  }
  if (kept === 'dates kept')
    found.games.forEach(({ match }, game) => {
      if (match?.date === undefined) return;
      const time = match.kickOff;
      const isSaid = bound.some(({ wish }) => wish.kind === 'fixed' && wish.game === game);
      if (!isSaid)
        bound.push({
          wish: { kind: 'fixed', game, day: match.date, ...(time !== undefined && { time }) },
          ...(match.spot && { spot: match.spot }),
        });
    });
  if (problems.length > 0) return problems;
  return {
    grounds,
    spots: bound.map(({ spot }) => spot),
    wanted: {
      games: found.numbered,
      rounds: found.rounds,
      teams: found.teams.length,
      from,
      weekdays,
      times: frame.kickOff ?? file.kickOff ?? [],
      wishes: bound.map(({ wish }) => wish),
    },
  };
};

type Names = { readonly season: Season; readonly found: CalendarGames; readonly grounds: string[] };

const bindWish = (names: Names, typed: TypedWish, last: string): Wish | Problem => {
  const day = 'until' in typed ? typed.until : typed.kind === 'fixed' ? typed.on : '';
  if (day > last) return valueWrong(typed.kind, day, `… ${last}`);
  switch (typed.kind) {
    case 'rest': {
      const { days, kind } = typed;
      return typed.team === undefined ? { kind, days } : withTeam(names, typed.team, (team) => ({ kind, days, team }));
    }
    case 'no-play': {
      const { from, kind, until } = typed;
      const where = { kind, from, until, ...(typed.ground !== undefined && { ground: groundOf(names, typed.ground) }) };
      return typed.team === undefined ? where : withTeam(names, typed.team, (team) => ({ ...where, team }));
    }
    case 'ground':
      return bindGround(names, typed);
    case 'home-ban': {
      const { at, from, kind, until } = typed;
      const when = { kind, until, ...(from !== undefined && { from }), ...(at !== undefined && { at: groundOf(names, at) }) };
      return withTeam(names, typed.team, (team) => ({ ...when, team }));
    }
    case 'fixed': {
      const game = findGame(names, typed.home, typed.away);
      const { at, kind, on } = typed;
      return typeof game === 'number' ? { kind, game, day: on, ...(at !== undefined && { time: at }) } : game;
    }
  }
};

const bindGround = (
  names: Names,
  { kind, matchesADay, name, teams: typed }: Extract<TypedWish, { readonly kind: 'ground' }>,
): Wish | Problem => {
  const teams: number[] = [];
  if (typed === 'all') teams.push(...names.found.teams.keys());
  else
    for (const one of typed) {
      const number = numberOf(names, one);
      if (typeof number !== 'number') return number;
      teams.push(number);
    }
  return { kind, ground: groundOf(names, name), teams, matchesADay };
};

const groundOf = ({ grounds }: Names, name: string): number => {
  const known = grounds.indexOf(name);
  return known >= 0 ? known : grounds.push(name) - 1;
};

const withTeam = (names: Names, typed: string, make: (team: number) => Wish): Wish | Problem => {
  const number = numberOf(names, typed);
  return typeof number === 'number' ? make(number) : number;
};

/** The number of a team that plays here; a name that several bear means the one that does. */
const numberOf = ({ found, season }: Names, typed: string): number | Problem => {
  const hit = findTeam(season, typed);
  const candidates = hit.kind === 'found' ? [hit.team] : hit.kind === 'ambiguous' ? hit.candidates : [];
  const numbers = candidates.map((team) => found.teams.indexOf(season.teams.indexOf(team) as TeamIx)).filter((number) => number >= 0);
  const [number] = numbers;
  if (number !== undefined && numbers.length === 1) return number;
  if (numbers.length > 1)
    return {
      code: 'team-ambiguous',
      severity: 'error',
      args: { team: typed, candidates: candidates.map(({ name, seat = '' }) => `${name} (${seat})`).join(', ') },
    };
  const near = hit.kind === 'unknown' ? (hit.nearest ?? '') : '';
  return { code: 'team-unknown', severity: 'error', args: { team: typed, nearest: near } };
};

/** A name as it is typed at a command: the one team here that it may mean, if it is none by its whole name. */
const numberMeant = (names: Names, typed: string): number | Problem => {
  const number = numberOf(names, typed);
  if (typeof number === 'number' || number.code !== 'team-unknown') return number;
  const [team, ...others] = teamsMeant(names.season, typed, new Set(names.found.teams));
  return team === undefined || others.length > 0 ? number : names.found.teams.indexOf(team);
};

/** The game of two teams, the first at home; the first of several that has no day yet. `typed`: names may be shortened. */
export const findGame = (
  names: Pick<Names, 'season' | 'found'>,
  home: string,
  away: string,
  how: 'written' | 'typed' = 'written',
): number | Problem => {
  const full: Names = { ...names, grounds: [] };
  const number = how === 'typed' ? numberMeant : numberOf;
  const [one, other] = [number(full, home), number(full, away)];
  if (typeof one !== 'number') return one;
  if (typeof other !== 'number') return other;
  const hits = names.found.numbered.flatMap((game, ix) => (game.home === one && game.away === other ? [ix] : []));
  const game = hits.find((ix) => names.found.games[ix]?.match?.date === undefined) ?? hits[0];
  return game ?? valueWrong('match', `${home} v ${away}`, 'A v B');
};

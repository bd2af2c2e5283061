import { type Broken, brokenBy, type Calendar, type Dates, dateGames, moveGame, swapGames } from '../calendar/index.ts';
import type { Problem } from '../engine/index.ts';
import { formatFactLines } from '../formats/index.ts';
import { datedStatements } from './calendar-facts.ts';
import { askOf, type CalendarAsked, type CalendarOrder, type CalendarRefused, type CalendarSeason } from './calendar-question.ts';
import { findGame } from './calendar-wishes.ts';
import type { Papers } from './papers.ts';
import { readSeason, seasonUnknown } from './read-season.ts';
import type { Shelf } from './shelf.ts';

/** `facts`: the matches of known teams with their days, in the notation of facts; empty unless everything is dated. */
export type SeasonCalendar = (CalendarAsked & { readonly kind: 'made'; readonly dates: Dates; readonly facts: string }) | CalendarRefused;

/** Puts the matches of a contest on days. Matches that have a day keep it. Nothing is written. */
export const makeCalendar = async (
  shelf: Shelf,
  papers: Papers | undefined,
  id: string,
  order: CalendarOrder,
  isOver: () => boolean,
): Promise<SeasonCalendar> => {
  const read = await readFor(shelf, id, order);
  return 'kind' in read ? read : calendarOf(read, papers, order, isOver);
};

/** The same for a season that is there: what a command does before it appends. */
export const calendarOf = async (
  of: CalendarSeason,
  papers: Papers | undefined,
  order: Omit<CalendarOrder, 'question'>,
  isOver: () => boolean,
): Promise<SeasonCalendar> => {
  const asked = await askOf(of, papers, order, 'dates kept');
  if (asked.kind === 'refused') return asked;
  const dates = await dateGames(asked.bound.wanted, isOver);
  // in a file of facts one more line takes the place of what is there already, whatever the others say
  const statements = dates.kind === 'dated' ? datedStatements(asked, dates.games, () => 1) : [];
  return { ...asked, kind: 'made', dates, facts: statements.length === 0 ? '' : formatFactLines(statements, order.language) };
};

export type CalendarChange =
  | { readonly kind: 'move'; readonly home: string; readonly away: string; readonly day: string; readonly time?: string }
  | { readonly kind: 'swap'; readonly first: readonly [string, string]; readonly second: readonly [string, string] };

export type CalendarCheck =
  | (CalendarAsked & {
      readonly kind: 'checked';
      readonly calendar: Calendar;
      readonly dated: number;
      readonly broken: readonly Broken[];
      /** What the change would break and mend. */
      readonly change?: {
        readonly games: readonly number[];
        readonly calendar: Calendar;
        readonly more: readonly Broken[];
        readonly less: readonly Broken[];
      };
    })
  | CalendarRefused;

/** What the days on record do not keep of some wishes, now or after a match is moved or two are swapped. Nothing is written. */
export const checkCalendar = async (
  shelf: Shelf,
  papers: Papers | undefined,
  id: string,
  order: CalendarOrder,
  change?: CalendarChange,
): Promise<CalendarCheck> => {
  const read = await readFor(shelf, id, order);
  return 'kind' in read ? read : checkOf(read, papers, order, change);
};

/** The same for a season that is there. */
export const checkOf = async (
  of: CalendarSeason,
  papers: Papers | undefined,
  order: Omit<CalendarOrder, 'question' | 'language'>,
  change: CalendarChange | undefined,
): Promise<CalendarCheck> => {
  const asked = await askOf(of, papers, order, 'dates open');
  if (asked.kind === 'refused') return asked;
  const { bound, found } = asked;
  const calendar: Calendar = found.games.map(({ match }) =>
    match?.date === undefined ? undefined : { day: match.date, ...(match.kickOff !== undefined && { time: match.kickOff }) },
  );
  const checked = {
    ...asked,
    kind: 'checked',
    calendar,
    dated: calendar.filter((one) => one !== undefined).length,
    broken: brokenBy(bound.wanted, calendar),
  } as const;
  if (change === undefined) return checked;
  const named = change.kind === 'move' ? [[change.home, change.away] as const] : [change.first, change.second];
  const games: number[] = [];
  for (const [home, away] of named) {
    const game = datedGame(asked, calendar, home, away);
    if (typeof game !== 'number') return { kind: 'refused', problems: [game] };
    games.push(game);
  }
  const [one = 0, other = 0] = games;
  const {
    more,
    less,
    calendar: changed,
  } = change.kind === 'move'
    ? moveGame(bound.wanted, calendar, one, { day: change.day, ...(change.time !== undefined && { time: change.time }) })
    : swapGames(bound.wanted, calendar, one, other);
  return { ...checked, change: { games, calendar: changed, more, less } };
};

/** A game by its teams; the first of several that has a day. */
const datedGame = (asked: CalendarAsked, calendar: Calendar, home: string, away: string): number | Problem => {
  const game = findGame(asked, home, away, 'typed');
  if (typeof game !== 'number' || calendar[game] !== undefined) return game;
  const { numbered } = asked.found;
  const same = numbered.findIndex(
    (one, ix) => one.home === numbered[game]?.home && one.away === numbered[game]?.away && calendar[ix] !== undefined,
  );
  return same >= 0 ? same : game;
};

const readFor = async (shelf: Shelf, id: string, { question }: CalendarOrder): Promise<CalendarSeason | CalendarRefused> => {
  const read = await readSeason(shelf, id, question);
  if (read.kind === 'not-found') return { kind: 'refused', problems: [seasonUnknown(read)] };
  if (read.kind === 'unreadable') return { kind: 'refused', problems: read.problems };
  return { id: read.id, season: read.season, problems: read.problems };
};

import { type Broken, brokenBy, type Calendar, type Dates, dateGames, moveGame, swapGames } from '../calendar/index.ts';
import type { Problem, Season, Statement } from '../engine/index.ts';
import { formatFactLines, type Language, parseWishes, type TypedWishes } from '../formats/index.ts';
import { type CalendarGames, gamesAt } from './calendar-games.ts';
import { type BoundWishes, bindWishes, type CalendarFrame, findGame } from './calendar-wishes.ts';
import { contestPath } from './export-season.ts';
import type { NumbersWanted } from './fixture-numbers.ts';
import { valueWrong } from './fixture-problems.ts';
import type { SeasonQuestion } from './load-season.ts';
import type { Papers } from './papers.ts';
import { readSeason, seasonUnknown } from './read-season.ts';
import { isProblem, type Shelf } from './shelf.ts';

export type CalendarOrder = {
  /** A contest, or a container: everything in it shares the days. */
  readonly contest: string;
  readonly frame: CalendarFrame;
  /** The file of wishes, if there is one. */
  readonly wishes?: string;
  readonly numbers: NumbersWanted;
  readonly language: Language;
  readonly question: SeasonQuestion;
};

type Asked = {
  readonly id: string;
  readonly path: string;
  readonly season: Season;
  readonly found: CalendarGames;
  readonly bound: BoundWishes;
  /** Facts of the season that could not be used. */
  readonly problems: readonly Problem[];
};
type Refused = { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** `facts`: the matches of known teams with their days, in the notation of facts; empty unless everything is dated. */
export type SeasonCalendar = (Asked & { readonly kind: 'made'; readonly dates: Dates; readonly facts: string }) | Refused;

/** Puts the matches of a contest on days. Matches that have a day keep it. Nothing is written. */
export const makeCalendar = async (
  shelf: Shelf,
  papers: Papers | undefined,
  id: string,
  order: CalendarOrder,
  isOver: () => boolean,
): Promise<SeasonCalendar> => {
  const asked = await ask(shelf, papers, id, order, 'dates kept');
  if (asked.kind === 'refused') return asked;
  const dates = await dateGames(asked.bound.wanted, isOver);
  return { ...asked, kind: 'made', dates, facts: dates.kind === 'dated' ? factsOf(asked, dates.games, order.language) : '' };
};

export type CalendarChange =
  | { readonly kind: 'move'; readonly home: string; readonly away: string; readonly day: string; readonly time?: string }
  | { readonly kind: 'swap'; readonly first: readonly [string, string]; readonly second: readonly [string, string] };

export type CalendarCheck =
  | (Asked & {
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
  | Refused;

/** What the days on record do not keep of some wishes, now or after a match is moved or two are swapped. Nothing is written. */
export const checkCalendar = async (
  shelf: Shelf,
  papers: Papers | undefined,
  id: string,
  order: CalendarOrder,
  change?: CalendarChange,
): Promise<CalendarCheck> => {
  const asked = await ask(shelf, papers, id, order, 'dates open');
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
const datedGame = (asked: Asked, calendar: Calendar, home: string, away: string): number | Problem => {
  const game = findGame(asked, home, away);
  if (typeof game !== 'number' || calendar[game] !== undefined) return game;
  const { numbered } = asked.found;
  const same = numbered.findIndex(
    (one, ix) => one.home === numbered[game]?.home && one.away === numbered[game]?.away && calendar[ix] !== undefined,
  );
  return same >= 0 ? same : game;
};

const ask = async (
  shelf: Shelf,
  papers: Papers | undefined,
  id: string,
  order: CalendarOrder,
  kept: 'dates kept' | 'dates open',
): Promise<(Asked & { readonly kind: 'asked' }) | Refused> => {
  const read = await readSeason(shelf, id, order.question);
  if (read.kind === 'not-found') return { kind: 'refused', problems: [seasonUnknown(read)] };
  if (read.kind === 'unreadable') return { kind: 'refused', problems: read.problems };
  const { season } = read;
  const path = contestPath(season, order.contest);
  if (typeof path !== 'string') return { kind: 'refused', problems: [path] };
  const file = await readWishes(papers, order.wishes);
  if (!('wishes' in file)) return { kind: 'refused', problems: file };
  const found = gamesAt(season, path, order.numbers);
  if (isProblem(found)) return { kind: 'refused', problems: [found] };
  if (found.games.length > MOST_GAMES) return { kind: 'refused', problems: [valueWrong('CONTEST', path, `1…${MOST_GAMES}`)] };
  const bound = bindWishes(season, found, order.frame, file, kept);
  if (!('wanted' in bound)) return { kind: 'refused', problems: bound };
  return { kind: 'asked', id: read.id, path, season, found, bound, problems: read.problems };
};

/** Sixty teams over four legs. */
const MOST_GAMES = 7_080;

const readWishes = async (papers: Papers | undefined, path: string | undefined): Promise<TypedWishes | readonly Problem[]> => {
  if (path === undefined) return { wishes: [] };
  const file = papers && (await papers.read(path));
  if (file === undefined) return [{ code: 'file-missing', severity: 'error', args: { path } }];
  if (isProblem(file)) return [file];
  const { problems, wishes } = parseWishes(file.text, file.file);
  return wishes ?? problems;
};

const factsOf = ({ bound, found, season }: Asked, dates: Calendar, language: Language): string => {
  const statements = found.games.flatMap(({ away, contest, ground, home, leg, match }, ix): readonly Statement[] => {
    const dated = dates[ix];
    if (dated === undefined || match?.date !== undefined || !('team' in home) || !('team' in away)) return [];
    const name = (team: number): string => season.teams[team]?.name ?? '';
    const place = dated.ground === undefined ? undefined : bound.grounds[dated.ground];
    return [
      {
        type: 'match',
        contest: { path: season.plan.contests[contest]?.path ?? '' },
        date: dated.day,
        home: name(home.team),
        away: name(away.team),
        outcome: { kind: 'to-play' },
        ground,
        // a line for the same match that is there already says no day: this one takes its place
        corrects: match === undefined ? 0 : 1,
        ...(leg !== undefined && { label: { kind: 'leg', leg } as const }),
        ...(dated.time !== undefined && { kickOff: dated.time }),
        ...(place !== undefined && ground === 'home' && { at: place }),
      },
    ];
  });
  return statements.length === 0 ? '' : formatFactLines(statements, language);
};

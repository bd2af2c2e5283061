import type { Season, SlotSource, Spot, TeamIx } from '../engine/index.ts';
import { makeNaming } from './naming.ts';
import type { Both, ProblemDocument, Team } from './season-document.ts';
import type { CalendarWords } from './words/calendar.ts';
import { calendar as en } from './words/en-calendar.ts';
import { calendar as es } from './words/es-calendar.ts';

/** A match with its day. `label`: the team, or whose place fills the slot; `team`: null until it is known. */
export type DatedMatchDocument = {
  readonly contest: string;
  readonly contestName: Both;
  readonly round: number;
  readonly home: { readonly label: Both; readonly team: Team | null };
  readonly away: { readonly label: Both; readonly team: Team | null };
  readonly date: string | null;
  readonly day: Both | null;
  readonly time: string | null;
  readonly ground: string | null;
};

export type WishDocument = {
  readonly text: Both;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
};

/** `ascenso calendar SEASON CONTEST --json` */
export type CalendarDocument = {
  readonly format: 'ascenso-calendar';
  readonly version: 1;
  readonly id: string;
  readonly contest: string;
  /** impossible: `wishes` cannot all be met · cut-short: time was over before it was known. */
  readonly state: 'dated' | 'impossible' | 'cut-short';
  /** In order of time; empty unless dated. */
  readonly matches: readonly DatedMatchDocument[];
  /** Of a dated calendar the matches that leave their round, of an impossible one the wishes, are no more than needed; false: time was over before that was known. */
  readonly fewest: boolean;
  readonly moved: readonly DatedMatchDocument[];
  readonly wishes: readonly WishDocument[];
  readonly facts: string;
  readonly problems: readonly ProblemDocument[];
};

export type BrokenDocument = WishDocument & {
  readonly matches: readonly DatedMatchDocument[];
  readonly date: string;
  readonly day: Both;
  readonly team: Team | null;
  /** Of rounds that are not in order: which. */
  readonly detail: Both | null;
};

/** `ascenso calendar check SEASON CONTEST --json` */
export type CalendarCheckDocument = {
  readonly format: 'ascenso-calendar-check';
  readonly version: 1;
  readonly id: string;
  readonly contest: string;
  readonly matches: number;
  readonly dated: number;
  readonly broken: readonly BrokenDocument[];
  /** null: nothing was to be changed. */
  readonly change: {
    readonly matches: readonly DatedMatchDocument[];
    readonly more: readonly BrokenDocument[];
    readonly less: readonly BrokenDocument[];
  } | null;
  readonly problems: readonly ProblemDocument[];
};

type Dated = { readonly day: string; readonly time?: string; readonly ground?: number };
type Calendar = readonly (Dated | undefined)[];
type Side = { readonly team: TeamIx } | { readonly source: SlotSource };
type Broken = {
  readonly by: number | 'twice' | 'other-day';
  readonly games: readonly number[];
  readonly day: string;
  readonly team?: number;
  readonly rounds?: readonly [number, number];
};
type Wish =
  | { readonly kind: 'until'; readonly day: string }
  | { readonly kind: 'whole-rounds' }
  | { readonly kind: 'rest'; readonly days: number; readonly team?: number }
  | { readonly kind: 'no-play'; readonly from: string; readonly until: string; readonly team?: number; readonly ground?: number }
  | { readonly kind: 'ground'; readonly ground: number; readonly matchesADay: number }
  | { readonly kind: 'home-ban'; readonly team: number; readonly until: string; readonly at?: number }
  | { readonly kind: 'fixed'; readonly game: number; readonly day: string; readonly time?: string };

/** A request as the use cases have it: teams, grounds, rounds and games by number. */
export type CalendarAsked = {
  readonly id: string;
  readonly path: string;
  readonly season: Season;
  readonly found: {
    readonly games: readonly { readonly contest: number; readonly round: number; readonly home: Side; readonly away: Side }[];
    readonly rounds: readonly { readonly contest: number; readonly number: number }[];
    readonly teams: readonly TeamIx[];
  };
  readonly bound: {
    readonly wanted: { readonly wishes: readonly Wish[] };
    readonly spots: readonly (Spot | undefined)[];
    readonly grounds: readonly string[];
  };
};

type CalendarFound =
  | { readonly kind: 'dated'; readonly games: readonly Dated[]; readonly moved: readonly number[]; readonly fewest: 'yes' | 'cut short' }
  | { readonly kind: 'impossible'; readonly wishes: readonly number[]; readonly fewest: 'yes' | 'cut short' }
  | { readonly kind: 'cut short' };

export const presentCalendar = (
  asked: CalendarAsked & { readonly dates: CalendarFound; readonly facts: string },
  problems: readonly ProblemDocument[],
): CalendarDocument => {
  const { dates, facts, id, path } = asked;
  const desk = deskOf(asked);
  const match = (game: number): DatedMatchDocument => desk.match(game, dates.kind === 'dated' ? dates.games : []);
  const matches = dates.kind === 'dated' ? dates.games.map((_, game) => match(game)) : [];
  const turn = ({ date, time }: DatedMatchDocument): string => `${date ?? ''} ${time ?? ''}`;
  return {
    format: 'ascenso-calendar',
    version: 1,
    id,
    contest: path,
    state: dates.kind === 'cut short' ? 'cut-short' : dates.kind,
    // as the rounds have them where day and time are the same
    matches: matches.toSorted((a, b) => (turn(a) < turn(b) ? -1 : turn(a) > turn(b) ? 1 : 0)),
    fewest: dates.kind !== 'cut short' && dates.fewest === 'yes',
    moved: dates.kind === 'dated' ? dates.moved.map(match) : [],
    wishes: dates.kind === 'impossible' ? dates.wishes.map(desk.wish) : [],
    facts,
    problems,
  };
};

export const presentCalendarCheck = (
  asked: CalendarAsked & {
    readonly dated: number;
    readonly broken: readonly Broken[];
    readonly change?: {
      readonly games: readonly number[];
      readonly calendar: Calendar;
      readonly more: readonly Broken[];
      readonly less: readonly Broken[];
    };
  },
  now: Calendar,
  problems: readonly ProblemDocument[],
): CalendarCheckDocument => {
  const { broken, change, dated, found, id, path } = asked;
  const desk = deskOf(asked);
  return {
    format: 'ascenso-calendar-check',
    version: 1,
    id,
    contest: path,
    matches: found.games.length,
    dated,
    broken: broken.map((one) => desk.broken(one, now)),
    change:
      change === undefined
        ? null
        : {
            matches: change.games.map((game) => desk.match(game, change.calendar)),
            more: change.more.map((one) => desk.broken(one, change.calendar)),
            less: change.less.map((one) => desk.broken(one, now)),
          },
    problems,
  };
};

const inBoth = (say: (words: CalendarWords) => string): Both => ({ es: say(es), en: say(en) });

/** An ISO day in words, with its weekday. */
const dayIn = ({ day }: CalendarWords, iso: string): string => {
  const date = new Date(`${iso}T00:00:00Z`);
  return day(date.getUTCDay(), date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear());
};

const deskOf = ({ bound, found, season }: CalendarAsked) => {
  const naming = makeNaming(season.plan);
  const teamOf = (number: number | undefined): Team | null => {
    const team = number === undefined ? undefined : season.teams[found.teams[number] ?? -1];
    return team === undefined ? null : { id: team.id, name: team.name };
  };
  const nameOf = (number: number | undefined): string | undefined => teamOf(number)?.name;
  const side = (one: Side): DatedMatchDocument['home'] => {
    if (!('team' in one)) return { label: naming.source(one.source), team: null };
    const { id = '', name = '' } = season.teams[one.team] ?? {};
    return { label: { es: name, en: name }, team: { id, name } };
  };
  const match = (game: number, calendar: Calendar): DatedMatchDocument => {
    const one = found.games[game];
    if (one === undefined) throw new RangeError(`no game ${game}`);
    const dated = calendar[game];
    return {
      contest: season.plan.contests[one.contest]?.path ?? '',
      contestName: naming.contest(one.contest),
      round: one.round,
      home: side(one.home),
      away: side(one.away),
      date: dated?.day ?? null,
      day: dated === undefined ? null : inBoth((words) => dayIn(words, dated.day)),
      time: dated?.time ?? null,
      ground: dated?.ground === undefined ? null : (bound.grounds[dated.ground] ?? null),
    };
  };
  const groundOf = (ground: number | undefined): string | undefined => (ground === undefined ? undefined : bound.grounds[ground]);
  const say = (wish: Wish, words: CalendarWords, language: 'es' | 'en'): string => {
    const day = (iso: string): string => dayIn(words, iso);
    switch (wish.kind) {
      case 'until':
        return words.until(day(wish.day));
      case 'whole-rounds':
        return words.wholeRounds;
      case 'rest':
        return words.rest(wish.days, nameOf(wish.team));
      case 'no-play':
        return words.noPlay(day(wish.from), day(wish.until), nameOf(wish.team), groundOf(wish.ground));
      case 'ground':
        return words.ground(groundOf(wish.ground) ?? '', wish.matchesADay);
      case 'home-ban':
        return words.homeBan(nameOf(wish.team) ?? '', day(wish.until), groundOf(wish.at));
      case 'fixed': {
        const { away, home } = match(wish.game, []);
        return words.fixed(`${home.label[language]} v ${away.label[language]}`, day(wish.day), wish.time);
      }
    }
  };
  const wish = (ix: number): WishDocument => {
    const one = bound.wanted.wishes[ix];
    if (one === undefined) throw new RangeError(`no wish ${ix}`);
    const { file = null, line = null, column = null } = bound.spots[ix] ?? {};
    return { text: { es: say(one, es, 'es'), en: say(one, en, 'en') }, file, line, column };
  };
  const always = (text: Both): WishDocument => ({ text, file: null, line: null, column: null });
  const round = (ix: number, words: CalendarWords, language: 'es' | 'en'): string => {
    const { contest = 0, number = 0 } = found.rounds[ix] ?? {};
    return `${naming.contest(contest)[language]}, ${words.round(number)}`;
  };
  const broken = ({ by, day, games, rounds, team }: Broken, calendar: Calendar): BrokenDocument => ({
    ...(by === 'twice'
      ? always(inBoth((words) => words.twice))
      : by === 'other-day'
        ? always(inBoth((words) => words.otherDay))
        : wish(by)),
    matches: games.map((game) => match(game, calendar)),
    date: day,
    day: inBoth((words) => dayIn(words, day)),
    team: teamOf(team),
    detail:
      rounds === undefined
        ? null
        : {
            es: es.rounds(round(rounds[0], es, 'es'), round(rounds[1], es, 'es')),
            en: en.rounds(round(rounds[0], en, 'en'), round(rounds[1], en, 'en')),
          },
  });
  return { match, wish, broken };
};

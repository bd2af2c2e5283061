import type { Problem, Season } from '../engine/index.ts';
import { type Language, parseWishes, type TypedWishes } from '../formats/index.ts';
import { type CalendarGames, gamesAt } from './calendar-games.ts';
import { type BoundWishes, bindWishes, type CalendarFrame } from './calendar-wishes.ts';
import { contestPath } from './export-season.ts';
import type { NumbersWanted } from './fixture-numbers.ts';
import { valueWrong } from './fixture-problems.ts';
import type { SeasonQuestion } from './load-season.ts';
import type { Papers } from './papers.ts';
import { isProblem } from './shelf.ts';

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

/** What is asked of a season: its matches and the wishes on them, by number. */
export type CalendarAsked = {
  readonly id: string;
  readonly path: string;
  readonly season: Season;
  readonly found: CalendarGames;
  readonly bound: BoundWishes;
  /** Facts of the season that could not be used. */
  readonly problems: readonly Problem[];
};
export type CalendarRefused = { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Where a calendar comes from: a season that was read, or one that stands in a log. */
export type CalendarSeason = Pick<CalendarAsked, 'id' | 'season' | 'problems'>;

/** Puts an order on the matches of a season. `dates kept`: a match that has a day must keep it. */
export const askOf = async (
  of: CalendarSeason,
  papers: Papers | undefined,
  order: Omit<CalendarOrder, 'question' | 'language'>,
  kept: 'dates kept' | 'dates open',
): Promise<(CalendarAsked & { readonly kind: 'asked' }) | CalendarRefused> => {
  const { season } = of;
  const path = contestPath(season, order.contest);
  if (typeof path !== 'string') return { kind: 'refused', problems: [path] };
  const file = await readWishes(papers, order.wishes);
  if (!('wishes' in file)) return { kind: 'refused', problems: file };
  const found = gamesAt(season, path, order.numbers);
  if (isProblem(found)) return { kind: 'refused', problems: [found] };
  if (found.games.length > MOST_GAMES) return { kind: 'refused', problems: [valueWrong('CONTEST', path, `1…${MOST_GAMES}`)] };
  const bound = bindWishes(season, found, order.frame, file, kept);
  if (!('wanted' in bound)) return { kind: 'refused', problems: bound };
  return { kind: 'asked', ...of, path, found, bound };
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

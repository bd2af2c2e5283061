import type { MatchState, PlanContest } from '../../engine/index.ts';
import { type CalendarChange, type CalendarCheck, calendarOf, checkOf, type SeasonCalendar } from '../calendar.ts';
import { datedStatements, movedStatements } from '../calendar-facts.ts';
import type { CalendarOrder, CalendarSeason } from '../calendar-question.ts';
import type { Papers } from '../papers.ts';
import type { Decide } from './append.ts';
import { nextCorrection } from './corrections.ts';
import { refused } from './office.ts';
import type { Standing } from './standing.ts';

type WrittenCalendarOrder = Omit<CalendarOrder, 'question'> & {
  readonly papers: Papers | undefined;
  /** Made anew for each try: whether time is over. */
  readonly startClock: () => () => boolean;
};

type Made = Exclude<SeasonCalendar, { readonly kind: 'refused' }>;
type Checked = Exclude<CalendarCheck, { readonly kind: 'refused' }>;

/** Puts the days of a calendar on record, all of them or, where not everything can be dated, none. `tell` hears what was made. */
export const writeCalendar =
  (order: WrittenCalendarOrder, tell: (made: Made) => void): Decide =>
  async (standing) => {
    const season = seasonOf(standing);
    if (season === undefined) return { kind: 'refused', problems: standing.loaded.problems };
    const made = await calendarOf(season, order.papers, order, order.startClock());
    if (made.kind === 'refused') return made;
    tell(made);
    if (made.dates.kind !== 'dated') return refused('nothing-to-write');
    return { kind: 'facts', statements: datedStatements(made, made.dates.games, correctionIn(standing)) };
  };

type WrittenChangeOrder = Omit<CalendarOrder, 'question' | 'language'> & {
  readonly papers: Papers | undefined;
  readonly change: CalendarChange;
  /** What becomes of a change that breaks a wish. */
  readonly broken: 'refuse' | 'write';
};

/** Moves a match to another day, or has two matches change their days. `tell` hears what that breaks. */
export const writeChange =
  (order: WrittenChangeOrder, tell: (checked: Checked) => void): Decide =>
  async (standing) => {
    const season = seasonOf(standing);
    if (season === undefined) return { kind: 'refused', problems: standing.loaded.problems };
    const checked = await checkOf(season, order.papers, order, order.change);
    if (checked.kind === 'refused') return checked;
    tell(checked);
    const { change } = checked;
    if (change === undefined || (change.more.length > 0 && order.broken === 'refuse')) return refused('nothing-to-write');
    const moved = change.games.filter((game) => JSON.stringify(change.calendar[game]) !== JSON.stringify(checked.calendar[game]));
    return { kind: 'facts', statements: movedStatements(checked, moved, change.calendar, correctionIn(standing)) };
  };

const seasonOf = ({ id, loaded, season }: Standing): CalendarSeason | undefined => season && { id, season, problems: loaded.problems };

const correctionIn =
  ({ loaded }: Standing) =>
  (contest: PlanContest, { away, home, label }: MatchState): number =>
    nextCorrection(loaded.log, { contest, home, away, ground: 'home', ...(label && { label }) }, 'yes');

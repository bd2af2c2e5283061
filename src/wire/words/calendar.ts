/** Wishes about match days, and what breaks them, as they are said. Names and days are ready to print. */
export type CalendarWords = {
  /** `dom. 5 abr 2026`; months from 0, weekdays from Sunday. */
  readonly day: (weekday: number, day: number, month: number, year: number) => string;
  readonly until: (day: string) => string;
  readonly wholeRounds: string;
  readonly rest: (days: number, team: string | undefined) => string;
  readonly noPlay: (from: string, until: string, team: string | undefined, ground: string | undefined) => string;
  readonly ground: (name: string, matches: number) => string;
  readonly homeBan: (team: string, until: string, at: string | undefined) => string;
  readonly fixed: (match: string, day: string, time: string | undefined) => string;
  /** What holds in any case. */
  readonly twice: string;
  readonly otherDay: string;
  /** Two rounds that share a match day or stand in the wrong order. */
  readonly rounds: (first: string, second: string) => string;
  readonly round: (number: number) => string;
};

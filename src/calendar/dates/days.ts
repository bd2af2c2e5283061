/** Days as whole numbers, counted from 1970-01-01, so that "three days later" is a sum. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** `2026-04-05` as a day. The text must be a day of the calendar. */
export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;

export const isoOf = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** Days on which one round is played. In order of time; `preferred`: in the order in which they are taken. */
export type MatchDay = { readonly days: readonly Day[]; readonly preferred: readonly Day[] };

/**
 * The match days from one day to another. Weekdays that follow each other (Saturday and Sunday) make one match day
 * together; where all seven are named, each day is one. The weekday that is named first is taken first.
 */
export const matchDaysBetween = (from: Day, until: Day, weekdays: readonly Weekday[]): readonly MatchDay[] => {
  const allowed = WEEKDAYS.map((name) => weekdays.includes(name));
  const days: Day[][] = [];
  for (let day = from; day <= until; day++) {
    if (!allowed[weekdayOf(day)]) continue;
    const last = days.at(-1);
    if (last?.at(-1) === day - 1 && !allowed.every(Boolean)) last.push(day);
    else days.push([day]);
  }
  const turn = (day: Day): number => weekdays.indexOf(WEEKDAYS[weekdayOf(day)] ?? 'sun');
  return days.map((one) => ({ days: one, preferred: one.toSorted((a, b) => turn(a) - turn(b)) }));
};

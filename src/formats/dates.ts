/** A day, month or year of the calendar: `2004-10-31`, `2004-10`, `2004`. */
export const isPartialDate = (text: string): boolean => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (Number(year) === 0) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
};

export const isDay = (text: string): boolean => text.length === 10 && isPartialDate(text);

/** Whether a span runs forwards: from the first day of `from` to the last day of `until`. */
export const isSpan = (from: string, until: string): boolean => from.slice(0, until.length) <= until;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** A day as pages write it, as far as it says: `Fri Aug/10 2018`, `Jun 10`, `Thu June 11`, `10 August 2018`, `2018-08-10`. */
export type PageDay = { readonly year?: number; readonly month: number; readonly day: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'];

const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom)\\p{L}{0,7}\\.?,?\\s{1,4})?';
const MONTH = '(\\p{L}{3,10})\\.?';
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}[/ ]\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s{1,3}(\\d{4}))?(?=$|[\\s\\]|,)])`, 'iu');
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})\\s(?:de\\s)?${MONTH}(?:,?\\s(?:de\\s)?(\\d{4}))?(?=$|[\\s\\]|,)])`, 'iu');
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?=$|[\s\],T])/;

/** The day that a text begins with, and how many characters it takes. */
export const dayAt = (text: string): { readonly day: PageDay; readonly length: number } | undefined => {
  const start = text.slice(0, 48);
  const iso = ISO.exec(start);
  if (iso) return whole(iso[0], Number(iso[2]), Number(iso[3]), iso[1]);
  const first = MONTH_FIRST.exec(start);
  if (first) return whole(first[0], monthOf(first[1]), Number(first[2]), first[3]);
  const second = DAY_FIRST.exec(start);
  return second ? whole(second[0], monthOf(second[2]), Number(second[1]), second[3]) : undefined;
};

const monthOf = (word = ''): number => {
  const short = word.toLowerCase().slice(0, 3);
  return Math.max(MONTHS.indexOf(short), MESES.indexOf(short), short === 'sep' ? 8 : -1) + 1;
};

const whole = (
  raw: string,
  month: number,
  day: number,
  year: string | undefined,
): { readonly day: PageDay; readonly length: number } | undefined =>
  month === 0 || day === 0 || day > new Date(Date.UTC(Number(year ?? 2000), month, 0)).getUTCDate() || month > 12
    ? undefined
    : { day: { month, day, ...(year !== undefined && { year: Number(year) }) }, length: raw.length };

/** ISO day. A season of two years (`2018/19`) begins in July: months before it are of the second year. */
export const isoDay = ({ year, month, day }: PageDay, season: string | undefined): string | undefined => {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const [, first, second] = /(\d{4})(?:[/–-](\d{2,4}))?/.exec(season ?? '') ?? [];
  const told = year ?? (first === undefined ? undefined : Number(first) + (second !== undefined && month < 7 ? 1 : 0));
  return told === undefined ? undefined : `${told}-${pad(month)}-${pad(day)}`;
};

/** The season that a title speaks of. */
export const seasonIn = (title: string): string | undefined => /(?<!\d)(?:1[89]|20|21)\d\d(?:[/–-]\d{2,4})?(?!\d)/.exec(title)?.[0];

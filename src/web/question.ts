import type { Reading } from '../wire/index.ts';
import type { Language } from './words/words.ts';

/** What an address asks for besides the page: the season as it stood on a day, or in another reading. */
export type Question = { readonly asOf: string | undefined; readonly reading: Reading | undefined };

/** The season as it stands, with every ruling. */
export const NOW: Question = { asOf: undefined, reading: undefined };

const NAMES: Readonly<Record<Language, Readonly<Record<Reading, string>>>> = {
  es: { pitch: 'cancha', appealable: 'apelable', final: 'firme' },
  en: { pitch: 'pitch', appealable: 'appealable', final: 'final' },
};
const READINGS: ReadonlyMap<string, Reading> = new Map(
  (['pitch', 'appealable', 'final'] as const).flatMap((reading) => [
    [NAMES.es[reading], reading],
    [NAMES.en[reading], reading],
  ]),
);

/** `2014-11-20`, `cancha`, `2014-11-20,cancha`: as it stands in an address; '' asks nothing. */
export function questionSegment({ asOf, reading }: Question, language: Language): string {
  return [asOf, reading && NAMES[language][reading]].filter((part) => part !== undefined).join(',');
}

/** Reads `questionSegment` in either language; undefined where it is neither a day nor a reading. */
export function parseQuestion(text: string): Question | undefined {
  const parts = text.split(',');
  const [first = '', second] = parts;
  const asOf = isDay(first) ? first : undefined;
  const named = asOf === undefined ? first : second;
  const reading = named === undefined ? undefined : READINGS.get(named.toLowerCase());
  const wanted = (asOf === undefined ? 0 : 1) + (reading === undefined ? 0 : 1);
  return wanted === 0 || wanted !== parts.length ? undefined : { asOf, reading };
}

/** A day of the calendar, written in full: 2004-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export type QuestionProblem = { readonly kind: 'date' | 'reading'; readonly found: string };

/** `hasta=2004-10-31&lectura=cancha`, or `as-of=…&reading=pitch`, as a form sends it; undefined where the query asks neither. */
export function questionOfQuery(query: URLSearchParams): Question | QuestionProblem | undefined {
  const asOf = query.get('hasta') ?? query.get('as-of') ?? '';
  const reading = query.get('lectura') ?? query.get('reading') ?? '';
  if (asOf === '' && reading === '') return undefined;
  if (asOf !== '' && !isDay(asOf)) return { kind: 'date', found: shortened(asOf) };
  const known = READINGS.get(reading.toLowerCase());
  if (reading !== '' && known === undefined) return { kind: 'reading', found: shortened(reading) };
  return { asOf: asOf === '' ? undefined : asOf, reading: known };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

import type { Reading } from '../wire/index.ts';
import type { PageProblem, SeasonQuestion } from './ports.ts';

const READINGS: ReadonlyMap<string, Reading> = new Map([
  ['pitch', 'pitch'],
  ['appealable', 'appealable'],
  ['final', 'final'],
  ['cancha', 'pitch'],
  ['apelable', 'appealable'],
  ['firme', 'final'],
]);

/** `?hasta=2004-10-31&lectura=cancha`, or `?as-of=…&reading=pitch`: either language's words on any page. */
export function parseQuestion(query: URLSearchParams): SeasonQuestion | PageProblem {
  const asOf = query.get('hasta') ?? query.get('as-of') ?? undefined;
  const reading = query.get('lectura') ?? query.get('reading') ?? undefined;
  if (asOf !== undefined && !isDay(asOf)) return { kind: 'date', found: shortened(asOf) };
  const known = reading === undefined ? undefined : READINGS.get(reading.toLowerCase());
  if (reading !== undefined && known === undefined) return { kind: 'reading', found: shortened(reading) };
  return { asOf, reading: known };
}

export function isProblem(value: SeasonQuestion | PageProblem): value is PageProblem {
  return 'kind' in value;
}

/** A day of the calendar, written in full: 2004-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

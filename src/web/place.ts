import type { Place } from '../site/index.ts';
import { matchesToTell } from './matches-to-tell.ts';
import type { Outline } from './outline.ts';
import type { Question } from './question.ts';
import type { Form, Route } from './routes.ts';

export type { Place };

/**
 * Whether a page is there. A server makes any; among files there are those of the season as it stands, the contests as of each of
 * their days and, where another reading answers otherwise, in that reading. Of a big season's matches only those of which there is
 * more to tell than a line.
 */
export function isWritten(place: Place, outline: Outline, route: Route, { asOf, reading }: Question): boolean {
  // an id may be what people typed: some stand in no address
  if ('id' in route && !PLAIN.test(route.id) && !route.id.split('/').every(isSegment)) return false;
  if (place.kind === 'server') return true;
  // each day and each other reading of a country is the country again, and so is what hangs on each of its disputes
  if (outline.size === 'big' && (asOf !== undefined || reading !== undefined || route.page === 'case')) return false;
  const { differing } = outline.document;
  if (asOf !== undefined && (reading !== undefined || route.page !== 'contest' || !asOfDays(outline, route.id).includes(asOf)))
    return false;
  if (
    reading !== undefined &&
    !(route.page === 'overview' ? differing.length > 0 : route.page === 'contest' && differing.includes(route.id))
  )
    return false;
  if (outline.size === 'big') {
    if (route.page === 'match') return matchesToTell(outline, route.id).has(route.match);
    if (route.page === 'what-if' || route.page === 'sheet') return false;
  }
  return true;
}

/** What says the same in both languages stands once among files, and so do the thousands of pictures and lists of a country. */
export function standsOnce({ size }: Outline, { kind }: Place, form: Form): boolean {
  return kind === 'files' && (form.endsWith('.json') || (size === 'big' && LARGE.includes(form)));
}

const LARGE: readonly Form[] = ['card.png', 'table.csv', 'matches.csv'];

/** Most ids: asked for each of the hundred links of a page. */
const PLAIN = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/;

function isSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && !/[\p{Cc}\\]/u.test(text);
}

/** The days as of which a contest can be seen, where there is a choice. */
export function asOfDays(outline: Outline, contest: string): readonly string[] {
  const days = daysOf(outline, contest);
  return days.length > 1 ? days : [];
}

/** The days on which something of a contest was played, in order. */
export function daysOf(outline: Outline, contest: string): readonly string[] {
  const dates = outline.contests.get(contest)?.matches.flatMap(({ date }) => (date?.length === 10 ? [date] : [])) ?? [];
  return [...new Set(dates)].sort();
}

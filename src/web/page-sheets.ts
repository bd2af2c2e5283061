import type { Outline } from './outline.ts';
import { daysOf } from './place.ts';
import type { Route, Sheet } from './routes.ts';

/** What of a page can be printed, and the days of its contest that have a bulletin. */
export type SheetsOf = { readonly sheets: readonly Sheet[]; readonly bulletins: readonly Extract<Sheet, { readonly sheet: 'bulletin' }>[] };

/** The sheets that belong to a page: of a contest that has results, and of a match of it. */
export function sheetsOf(outline: Outline, route: Route): SheetsOf {
  const contest = route.page === 'contest' || route.page === 'match' ? outline.contests.get(route.id) : undefined;
  if (contest?.kind !== 'group' && contest?.kind !== 'tie') return { sheets: [], bulletins: [] };
  const { id } = contest;
  const match: readonly Sheet[] = route.page === 'match' ? [{ page: 'sheet', sheet: 'match', id, match: route.match }] : [];
  return {
    sheets: [...match, { page: 'sheet', sheet: 'table', id }, { page: 'sheet', sheet: 'fixture', id }],
    bulletins: daysOf(outline, id).map((date) => ({ page: 'sheet', sheet: 'bulletin', id, date })),
  };
}

import { matchKeys } from './matches.ts';
import type { Outline } from './outline.ts';

/** The keys of those matches of a contest of which more is on record than a line: accounts, rulings, protests, what stood before. */
export function matchesToTell(outline: Outline, id: string): ReadonlySet<string> {
  const contest = outline.contests.get(id);
  if (contest === undefined) return new Set();
  const disputed = new Set(
    outline.document.cases.flatMap(({ contest: of, match }) => (of === id && match !== null ? [`${match.home.id} ${match.away.id}`] : [])),
  );
  return new Set(
    [...matchKeys(contest)].flatMap(([match, key]) =>
      match.reports.length > 0 ||
      match.ruling !== null ||
      match.onThePitch !== null ||
      match.note !== null ||
      disputed.has(`${match.home.id} ${match.away.id}`)
        ? [key]
        : [],
    ),
  );
}

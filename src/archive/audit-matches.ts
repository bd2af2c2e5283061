import { grouped, keyOf, type Report } from './audit-finding.ts';
import { type Fixtures, type GridCell, sameOutcome, wordsOf } from './audit-results.ts';
import { playedOf } from './audit-standings.ts';
import type { Grid, PageMatch, Standings } from './page.ts';

/**
 * The matches of a list as a grid, if the list is whole: no team has fewer of them than its row counts. A list that is not
 * whole says nothing against a table.
 */
export const gridFromMatches = ({ heading, rows, span }: Standings, matches: readonly PageMatch[]): Grid | undefined => {
  const index = new Map(rows.map(({ team }, i) => [keyOf(team.value), i]));
  const listed = rows.map(() => 0);
  const cells = matches.flatMap(({ leg, result, teams }): readonly GridCell[] => {
    const [home, away] = teams.map(({ value }) => index.get(keyOf(value)));
    if (home === undefined || away === undefined || leg === 'play-off' || leg === 3) return [];
    listed[home] = (listed[home] ?? 0) + 1;
    listed[away] = (listed[away] ?? 0) + 1;
    return [{ home, away, meeting: 1, result }];
  });
  const isWhole = cells.length > 0 && rows.every((row, i) => (listed[i] ?? 0) >= (playedOf(row) ?? Number.POSITIVE_INFINITY));
  return isWhole ? { kind: 'grid', heading, span, teams: rows.map(({ team }) => ({ name: team })), cells } : undefined;
};

/** A match of a section by its home and its away team. */
export const matchKey = (section: string, home: string, away: string): string => `${section}\n\n${keyOf(home)}\n${keyOf(away)}`;

/** A grid against the matches that the same section prints one by one. */
export const auditAgainstMatches = (
  { grid, match, name }: Fixtures,
  section: string,
  printed: ReadonlyMap<string, readonly PageMatch[]>,
  report: Report,
): void => {
  if (printed.size === 0) return;
  for (const [key, [cell, ...more]] of grouped(grid.cells, ({ home, away }) => matchKey(section, name(home), name(away)))) {
    const [other, ...others] = printed.get(key) ?? [];
    if (!cell || !other || more.length + others.length > 0 || sameOutcome(cell.result, other.result) === 'yes') continue;
    report('score-differs', 'error', [cell.result, other.result], {
      match: match(cell),
      first: wordsOf(cell.result),
      second: wordsOf(other.result),
    });
  }
};

import { grouped, keyOf } from '../page/keys.ts';
import type { PageMatch } from '../page/page.ts';
import type { Report } from './finding.ts';
import { type Fixtures, sameOutcome, wordsOf } from './results.ts';

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

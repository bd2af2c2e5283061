import type { FigureRow, GroupFigures, GroupMatch } from './figures.ts';

/** All matches of a group: those that are listed, and those that a round robin of its teams has besides. */
export type Fixture = {
  /** The listed ones first, as they were given. */
  readonly matches: readonly GroupMatch[];
  /** How many of them were listed. */
  readonly listed: number;
  /** How often each pair meets. */
  readonly meetings: number;
  /** Matches of which nothing says whether the table counts them. */
  readonly doubtful: ReadonlySet<number>;
};

/** No league meets more often: where it would, rows of other teams are missing. */
const MOST_MEETINGS = 4;

/**
 * The fixture of a group: as many meetings of each pair as are listed, or as the most matches played need; else as told.
 * `no-figures`: nothing says how often they meet. `excerpt`: more was played than these teams can among themselves.
 */
export const fixtureOf = ({ matches, rows, teams }: GroupFigures, told: number | undefined): Fixture | 'no-figures' | 'excerpt' => {
  const size = teams.length;
  if (size < 2) return 'excerpt';
  const played = rows.map((row) => row && playedOf(row));
  const most = Math.max(0, ...played.flatMap((value) => value ?? []));
  const listedMost = Math.max(0, ...pairCounts(matches, size).values());
  const meetings = Math.max(Math.ceil(most / (size - 1)), listedMost) || (told ?? 0);
  if (meetings === 0) return 'no-figures';
  if (meetings > MOST_MEETINGS) return 'excerpt';
  const all = [...matches, ...missingFrom(matches, size, meetings)];
  const doubtful = doubtfulOf(all, played);
  return { matches: all, listed: matches.length, meetings, doubtful };
};

const playedOf = ({ drawn, lost, played, won }: FigureRow): number | undefined =>
  played ?? (won !== undefined && drawn !== undefined && lost !== undefined ? won + drawn + lost : undefined);

const pairCounts = (matches: readonly GroupMatch[], size: number): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { away, home } of matches) {
    const key = Math.min(home, away) * size + Math.max(home, away);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** What is not listed, on either ground in turn; the way round that is listed less often comes first. */
const missingFrom = (matches: readonly GroupMatch[], size: number, meetings: number): readonly GroupMatch[] => {
  const missing: GroupMatch[] = [];
  for (let one = 0; one < size; one += 1)
    for (let other = one + 1; other < size; other += 1) {
      let there = matches.filter(({ away, home }) => home === one && away === other).length;
      let back = matches.filter(({ away, home }) => home === other && away === one).length;
      while (there + back < meetings) {
        const isThere = there <= back;
        if (isThere) there += 1;
        else back += 1;
        const [home, away] = isThere ? [one, other] : [other, one];
        missing.push({ home, away, meeting: isThere ? there : back, result: { kind: 'unknown' } });
      }
    }
  return missing;
};

/**
 * Matches of which nothing says whether the table counts them: those without a score of two teams whose rows both count fewer
 * than they have, and rulings where a row counts more than the rest gives it.
 */
const doubtfulOf = (all: readonly GroupMatch[], played: readonly (number | undefined)[]): ReadonlySet<number> => {
  const due = played.map(
    (_, team) => all.filter(({ away, home, result }) => (home === team || away === team) && result.kind !== 'uncounted').length,
  );
  const countsFewer = (team: number): boolean => (played[team] ?? -1) < (due[team] ?? 0);
  const countsMore = (team: number): boolean => (played[team] ?? Number.POSITIVE_INFINITY) > (due[team] ?? 0);
  // Where no row that is printed differs, all are counted.
  const differs = played.some((value, team) => value !== undefined && value !== due[team]);
  const doubtful = new Set<number>();
  if (!differs) return doubtful;
  for (const [i, { away, home, result }] of all.entries()) {
    const may = result.kind === 'unknown' ? countsFewer : result.kind === 'uncounted' ? countsMore : undefined;
    if (may?.(home) && may(away)) doubtful.add(i);
  }
  return doubtful;
};

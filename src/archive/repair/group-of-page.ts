import { readFixtures } from '../audit/results.ts';
import type { PageGroup } from '../page/groups.ts';
import type { Cell, Page, PageOutcome, Standings, StandingsRow } from '../page/page.ts';
import { adjustedOf, type PointsRule, pointsBy, recordOf, ruleOf, sumOfRecord } from '../page/rows.ts';
import { FIGURES, type Figure, type FigureRow, type GroupFigures, type GroupMatch, type GroupResult } from './figures.ts';

/** A table of a page with its results as numbers, and the way back from each number to its cell. */
export type PlacedGroup = {
  readonly table: Standings;
  /** The teams of the table come first, row by row; teams that only the results have are behind them. */
  readonly figures: GroupFigures;
  readonly figureCell: (team: number, figure: Figure) => Cell<number> | undefined;
  /** For each match; undefined: the page lacks it, though other pairs have theirs. */
  readonly resultCells: readonly (Cell<PageOutcome> | undefined)[];
};

/**
 * Reads a table and its results as numbers. `points`: what a win and a draw are worth, where a season knows; else as the page
 * says, or as fits its rows. Undefined: the group is none of this page's. Figures that cannot be compared are left out, as the
 * audit passes over them: points that a note may explain or that fit no rule, matches played where most rows count
 * something else too. A row of a team that the results do not have is left out of a table with results.
 */
export const figuresOf = (
  { blocks }: Page,
  { results, table: index, teams: teamOfRow }: PageGroup,
  points?: PointsRule,
): PlacedGroup | undefined => {
  const table = blocks[index];
  if (table?.kind !== 'standings') return undefined;
  const { rule, by } = points ? { rule: points, by: 'page' as const } : ruleOf(table);
  const names = table.rows.map(({ team }) => team.value);
  const teamOf = new Map<number, number>();
  for (const [row, team] of teamOfRow.entries()) if (team !== undefined && !teamOf.has(team)) teamOf.set(team, row);
  for (const [team, { name }] of (results?.teams ?? []).entries())
    if (!teamOf.has(team)) {
      teamOf.set(team, names.length);
      names.push(name.value);
    }
  const cells = (results?.cells ?? []).flatMap(({ away, home, meeting, result }) => {
    const [first, second] = [teamOf.get(home), teamOf.get(away)];
    return first === undefined || second === undefined || first === second ? [] : [{ home: first, away: second, meeting, cell: result }];
  });
  const missing = (results ? readFixtures(results).missing : []).flatMap(({ away, home }) => {
    const [first, second] = [teamOf.get(home), teamOf.get(away)];
    return first === undefined || second === undefined ? [] : [{ home: first, away: second, meeting: 1, cell: undefined }];
  });
  const matches = withMeetings(
    [...cells, ...missing].map(({ cell, ...match }) => ({ ...match, result: resultOf(cell?.value, names, match) })),
  );
  const counted = new Set(teamOf.values());
  const skips = skippedIn(table);
  const played = playedBy(matches, names.length);
  const rows = table.rows.map((row, i) =>
    results && !counted.has(i)
      ? undefined
      : figureRow(row, rule, [...skips, ...(by === 'unknown' ? (['points'] as const) : [])], played?.[i]),
  );
  return {
    table,
    figures: { teams: names, points: rule, rows: names.map((_, i) => rows[i]), matches },
    figureCell: (team, figure) => table.rows[team]?.[figure],
    resultCells: [...cells, ...missing].map(({ cell }) => cell),
  };
};

/** Numbers meetings of the same two on one ground that the page does not tell apart. */
const withMeetings = (matches: readonly GroupMatch[]): readonly GroupMatch[] => {
  const met = new Set<string>();
  return matches.map((match) => {
    let { meeting } = match;
    const keyOf = (): string => `${match.home} ${match.away} ${meeting}`;
    while (met.has(keyOf())) meeting += 1;
    met.add(keyOf());
    return { ...match, meeting };
  });
};

const resultOf = (
  outcome: PageOutcome | undefined,
  names: readonly string[],
  { away, home }: { readonly home: number; readonly away: number },
): GroupResult => {
  switch (outcome?.kind) {
    case 'played':
      return { kind: 'score', score: outcome.score };
    case 'awarded':
    case 'suspended':
      return { kind: 'score', score: outcome.score, ruled: 'yes' };
    case 'both-lose':
      return { kind: 'uncounted', why: 'both-lose', ...(outcome.score && { score: outcome.score }) };
    case 'walkover':
      return { kind: 'uncounted', why: 'walkover' };
    case 'not-played':
    case 'annulled':
      return { kind: 'uncounted', why: 'not-played' };
    case 'text':
      return { kind: 'uncounted', why: 'words' };
    case 'decided': {
      if (outcome.drawn === 'yes') return { kind: 'unknown', winner: 'drawn' };
      const winner = outcome.winner === names[home] ? 'home' : outcome.winner === names[away] ? 'away' : undefined;
      return { kind: 'unknown', ...(outcome.winner !== undefined && winner && { winner }) };
    }
    default:
      return { kind: 'unknown' };
  }
};

/** Figures that no row can be held to: where most rows do not fit, the table has a column that we do not know. */
const skippedIn = ({ rows }: Standings): readonly Figure[] => {
  const unequal = rows.filter((row) => row.played && sumOfRecord(row) !== undefined && sumOfRecord(row) !== row.played.value).length;
  return rows.length > 2 && unequal * 2 > rows.length ? ['played'] : [];
};

/** How many matches of each team have a score, without those that a ruling decided and with them; undefined: there are no results. */
const playedBy = (matches: readonly GroupMatch[], teams: number): readonly (readonly number[])[] | undefined => {
  if (matches.length === 0) return undefined;
  const counts = Array.from({ length: teams }, () => [0, 0]);
  for (const { away, home, result } of matches)
    for (const own of [counts[home], counts[away]]) {
      if (own === undefined || result.kind !== 'score') continue;
      own[0] = (own[0] ?? 0) + (result.ruled === undefined ? 1 : 0);
      own[1] = (own[1] ?? 0) + 1;
    }
  return counts;
};

const figureRow = (row: StandingsRow, rule: PointsRule, skipped: readonly Figure[], counts: readonly number[] | undefined): FigureRow => {
  const skips = new Set(skipped);
  const record = recordOf(row);
  // A note may say why; which figures it changes cannot be read from words.
  if (row.note && record && row.points && row.points.value !== pointsBy(rule, record, row)) skips.add('points');
  // Without won, drawn and lost nobody knows how many of its matches a row counts.
  if (!record && counts && row.played && !counts.includes(row.played.value))
    for (const figure of ['played', 'points'] as const) skips.add(figure);
  const printed = FIGURES.flatMap((figure) => {
    const cell = row[figure];
    return cell === undefined || skips.has(figure) ? [] : [[figure, cell.value] as const];
  });
  return { adjusted: adjustedOf(row), ...Object.fromEntries(printed) };
};

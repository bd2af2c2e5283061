import { type Homes, homesOf } from './homes.ts';
import { grouped, keyOf, sectionKey } from './keys.ts';
import type { Block, Grid, PageMatch, Standings } from './page.ts';
import { playedOf } from './rows.ts';
import { isKnockoutTitle } from './sections.ts';

/** A table of a page with the results that belong to it. */
export type PageGroup = {
  /** Index in the blocks. */
  readonly table: number;
  /** Index in the blocks of its grid; absent where the results are a list of matches, or none are there. */
  readonly grid?: number;
  /** The grid, or the whole list of matches as one; its cells are cells of the page. */
  readonly results?: Grid;
  /** Where a list of matches is whole but for a few: what there is of it. */
  readonly partly?: Pick<Required<PageGroup>, 'results' | 'teams'>;
  /** The team of `results` that each row speaks of. */
  readonly teams: readonly (number | undefined)[];
};

/**
 * Every table of the page, each with its grid, else with the matches of its section if they are all there; else with what
 * stands in the sections below it (`Group A` › `Results`), or names its group, if that is all of its matches and no more.
 */
export const groupsOn = (blocks: readonly Block[]): readonly PageGroup[] => {
  const tables = blocks.flatMap((table, index) => (table.kind === 'standings' ? [{ table, index }] : []));
  const homes = homesOf(tables);
  const gridOf = pairGrids(blocks, homes);
  const tablesIn = grouped(tables, ({ table }) => sectionKey(table));
  const matches = blocks.filter((block) => block.kind === 'match');
  const matchesIn = grouped(matches, sectionKey);
  const around = matchesAround(matches, homes);
  return tables.map(({ table, index }) => {
    const grid = gridOf.get(index);
    const section = sectionKey(table);
    // A list of matches speaks of the one table of its section.
    const isAlone = grid === undefined && tablesIn.get(section)?.length === 1;
    const listed = isAlone ? (matchesIn.get(section) ?? []) : [];
    const inReach = around.get(index) ?? [];
    const results = grid?.grid ?? gridFromMatches(table, listed, 'or more') ?? gridFromMatches(table, inReach, 'exactly');
    const partly = results ? undefined : (gridFromMatches(table, listed, 'but a few') ?? gridFromMatches(table, inReach, 'but a few'));
    return {
      table: index,
      ...(grid && { grid: grid.index }),
      ...(results && { results }),
      ...(partly && { partly: { results: partly, teams: teamsOfRows(table, partly) } }),
      teams: results ? teamsOfRows(table, results) : table.rows.map(() => undefined),
    };
  });
};

type Placed = { readonly grid: Grid; readonly index: number };

/** Tables and grids of one section belong together if their teams do: those of one template first, then the nearest. */
const pairGrids = (blocks: readonly Block[], homes: Homes): ReadonlyMap<number, Placed> => {
  const found = blocks.flatMap((grid, index) => (grid.kind === 'grid' ? [{ grid, index }] : []));
  const grids = grouped(found, ({ grid }) => sectionKey(grid));
  const below = new Map<number, Placed[]>();
  for (const one of found) for (const table of homes.below(one.grid.heading)) addTo(below, table, one);
  const pairs = new Map<number, Placed>();
  const taken = new Set<number>();
  for (const wanted of ['same place', 'same section', 'below'] as const)
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'standings' || pairs.has(index)) continue;
      const fitting = ((wanted === 'below' ? below.get(index) : grids.get(sectionKey(block))) ?? [])
        .slice(0, 50)
        .filter((one) => !taken.has(one.index) && (wanted !== 'same place' || one.grid.span.from === block.span.from))
        .map((one) => ({ ...one, shared: sharedTeams(block, one.grid) }))
        .filter(({ grid, shared }) => shared * 2 >= Math.max(block.rows.length, grid.teams.length))
        .sort((a, b) => b.shared - a.shared || Math.abs(a.index - index) - Math.abs(b.index - index))[0];
      if (fitting === undefined) continue;
      pairs.set(index, fitting);
      taken.add(fitting.index);
    }
  return pairs;
};

const sharedTeams = (standings: Standings, grid: Grid): number =>
  new Set(teamsOfRows(standings, grid).filter((team) => team !== undefined)).size;

/** The team of a grid that each row of a table speaks of, by code, else by name. */
const teamsOfRows = ({ rows }: Standings, { teams }: Grid): readonly (number | undefined)[] => {
  const byCode = new Map(teams.flatMap(({ code }, i) => (code === undefined ? [] : [[code, i] as const])));
  const byName = new Map(teams.map(({ name }, i) => [keyOf(name.value), i]));
  return rows.map(({ code, team }) => byName.get(keyOf(team.value)) ?? (code === undefined ? undefined : byCode.get(code)));
};

/** The matches of the sections below each table that is alone in its home, and those that name its group. */
const matchesAround = (matches: readonly PageMatch[], homes: Homes): ReadonlyMap<number, readonly PageMatch[]> => {
  const around = new Map<number, PageMatch[]>();
  for (const match of matches) {
    if (match.round !== undefined && isKnockoutTitle(match.round)) continue;
    const named = match.group === undefined ? [] : homes.named(match.heading, match.group);
    for (const table of new Set([...homes.below(match.heading), ...named])) addTo(around, table, match);
  }
  return around;
};

const addTo = <T>(lists: Map<number, T[]>, key: number, value: T): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/**
 * The matches of a list as a grid, if the list is whole: no team has fewer of them than its row counts (`exactly`: nor
 * more; `but a few`: at most one in five is missing, or one). Any other list says nothing against a table.
 */
const gridFromMatches = (
  { heading, rows, span }: Standings,
  matches: readonly PageMatch[],
  wanted: 'or more' | 'exactly' | 'but a few',
): Grid | undefined => {
  const index = new Map(rows.map(({ team }, i) => [keyOf(team.value), i]));
  const listed = rows.map(() => 0);
  const cells = matches.flatMap(({ leg, result, teams }): Grid['cells'] => {
    const [home, away] = teams.map(({ value }) => index.get(keyOf(value)));
    if (home === undefined || away === undefined || leg === 'play-off' || leg === 3) return [];
    listed[home] = (listed[home] ?? 0) + 1;
    listed[away] = (listed[away] ?? 0) + 1;
    return [{ home, away, meeting: 1, result }];
  });
  const gaps = rows.map((row, i) => (playedOf(row) ?? Number.POSITIVE_INFINITY) - (listed[i] ?? 0));
  const missing = gaps.reduce((sum, gap) => sum + gap, 0) / 2;
  const isWhole =
    wanted === 'or more'
      ? gaps.every((gap) => gap <= 0)
      : gaps.every((gap) => gap >= 0) && missing <= (wanted === 'exactly' ? 0 : Math.max(1, Math.floor((cells.length + missing) / 5)));
  return isWhole && cells.length > 0 ? { kind: 'grid', heading, span, teams: rows.map(({ team }) => ({ name: team })), cells } : undefined;
};

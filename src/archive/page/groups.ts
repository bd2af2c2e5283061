import { grouped, keyOf, sectionKey } from './keys.ts';
import type { Block, Grid, PageMatch, Standings } from './page.ts';
import { playedOf } from './rows.ts';

/** A table of a page with the results that belong to it. */
export type PageGroup = {
  /** Index in the blocks. */
  readonly table: number;
  /** Index in the blocks of its grid; absent where the results are a list of matches, or none are there. */
  readonly grid?: number;
  /** The grid, or the whole list of matches as one; its cells are cells of the page. */
  readonly results?: Grid;
  /** The team of `results` that each row speaks of. */
  readonly teams: readonly (number | undefined)[];
};

/** Every table of the page, each with its grid, else with the matches of its section if they are all there. */
export const groupsOn = (blocks: readonly Block[]): readonly PageGroup[] => {
  const gridOf = pairGrids(blocks);
  const tables = blocks.flatMap((table, index) => (table.kind === 'standings' ? [{ table, index }] : []));
  const tablesIn = grouped(tables, ({ table }) => sectionKey(table));
  const matchesIn = grouped(
    blocks.filter((block) => block.kind === 'match'),
    sectionKey,
  );
  return tables.map(({ table, index }) => {
    const grid = gridOf.get(index);
    const section = sectionKey(table);
    // A list of matches speaks of the one table of its section.
    const isAlone = grid === undefined && tablesIn.get(section)?.length === 1;
    const results = grid?.grid ?? (isAlone ? gridFromMatches(table, matchesIn.get(section) ?? []) : undefined);
    return {
      table: index,
      ...(grid && { grid: grid.index }),
      ...(results && { results }),
      teams: results ? teamsOfRows(table, results) : table.rows.map(() => undefined),
    };
  });
};

type Placed = { readonly grid: Grid; readonly index: number };

/** Tables and grids of one section belong together if their teams do: those of one template first, then the nearest. */
const pairGrids = (blocks: readonly Block[]): ReadonlyMap<number, Placed> => {
  const found = blocks.flatMap((grid, index) => (grid.kind === 'grid' ? [{ grid, index }] : []));
  const grids = grouped(found, ({ grid }) => sectionKey(grid));
  const pairs = new Map<number, Placed>();
  const taken = new Set<number>();
  for (const wanted of ['same place', 'same section'] as const)
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'standings' || pairs.has(index)) continue;
      const fitting = (grids.get(sectionKey(block)) ?? [])
        .slice(0, 50)
        .filter((one) => !taken.has(one.index) && (wanted === 'same section' || one.grid.span.from === block.span.from))
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

/**
 * The matches of a list as a grid, if the list is whole: no team has fewer of them than its row counts. A list that is not
 * whole says nothing against a table.
 */
const gridFromMatches = ({ heading, rows, span }: Standings, matches: readonly PageMatch[]): Grid | undefined => {
  const index = new Map(rows.map(({ team }, i) => [keyOf(team.value), i]));
  const listed = rows.map(() => 0);
  const cells = matches.flatMap(({ leg, result, teams }): Grid['cells'] => {
    const [home, away] = teams.map(({ value }) => index.get(keyOf(value)));
    if (home === undefined || away === undefined || leg === 'play-off' || leg === 3) return [];
    listed[home] = (listed[home] ?? 0) + 1;
    listed[away] = (listed[away] ?? 0) + 1;
    return [{ home, away, meeting: 1, result }];
  });
  const isWhole = cells.length > 0 && rows.every((row, i) => (listed[i] ?? 0) >= (playedOf(row) ?? Number.POSITIVE_INFINITY));
  return isWhole ? { kind: 'grid', heading, span, teams: rows.map(({ team }) => ({ name: team })), cells } : undefined;
};

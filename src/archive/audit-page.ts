import { type AuditFinding, grouped, keyOf, makeReport, pairOf, type Report } from './audit-finding.ts';
import { type Against, auditAgainstGrid, auditPlayed, teamsOfRows } from './audit-grid.ts';
import { auditLineage, sectionKey } from './audit-lineage.ts';
import { auditAgainstMatches, gridFromMatches, matchKey } from './audit-matches.ts';
import { auditOrder, bothKey } from './audit-order.ts';
import { auditGrid, auditScore, type Fixtures, readFixtures } from './audit-results.ts';
import { auditStandings, playedOf, type Sums } from './audit-standings.ts';
import { auditTie, type TieContext, winOf } from './audit-ties.ts';
import { tiesOf } from './bracket-ties.ts';
import type { Block, Bracket, Grid, Page, PageMatch, PageTie, Standings } from './page.ts';

/**
 * What of a page does not add up, in the order of the page. From the page alone: no rules of a season, no other source.
 * Linear in the page but for the pairs of a grid; never throws.
 */
export const auditPage = (page: Page): readonly AuditFinding[] => {
  const findings: AuditFinding[] = [];
  const { blocks } = page;
  const reportOf = (index: number): Report => {
    const block = blocks[index];
    return block ? makeReport(findings, block, index) : () => undefined;
  };
  const context = contextOf(blocks);
  for (const [index, block] of blocks.entries()) auditBlock(block, index, context, reportOf(index));
  auditLineage(page, reportOf);
  return findings.sort((a, b) => a.block - b.block || a.span.from - b.span.from);
};

type Context = {
  readonly blocks: readonly Block[];
  /** Of each grid by its index, read once. */
  readonly fixtures: ReadonlyMap<number, Fixtures>;
  /** The grid of each table, by the index of the table. */
  readonly gridOf: ReadonlyMap<number, number>;
  /** Ties and single matches by both teams. */
  readonly decided: ReadonlyMap<string, readonly Block[]>;
  readonly tieWin: 2 | 3;
  readonly rowsElsewhere: ReadonlyMap<string, readonly { readonly index: number }[]>;
  readonly tablesIn: ReadonlyMap<string, readonly Standings[]>;
  readonly matchesByPair: ReadonlyMap<string, readonly PageMatch[]>;
  readonly matchesOf: ReadonlyMap<string, readonly PageMatch[]>;
};

const contextOf = (blocks: readonly Block[]): Context => {
  const fixtures = new Map<number, Fixtures>();
  for (const [index, block] of blocks.entries()) if (block.kind === 'grid') fixtures.set(index, readFixtures(block));
  const pairs = blocks.flatMap((block) =>
    block.kind === 'tie' || (block.kind === 'match' && block.leg !== 1 && block.leg !== 2) ? [block] : [],
  );
  const matches = blocks.filter((block) => block.kind === 'match');
  const rows = blocks.flatMap((block, index) => (block.kind === 'standings' ? block.rows.map((row) => ({ key: rowKey(row), index })) : []));
  return {
    blocks,
    fixtures,
    decided: grouped(pairs, ({ teams }) => bothKey(teams[0].value, teams[1].value)),
    tieWin: winOf(blocks.filter((block) => block.kind === 'tie')),
    rowsElsewhere: grouped(rows, ({ key }) => key),
    gridOf: pairGrids(blocks),
    tablesIn: grouped(
      blocks.filter((block) => block.kind === 'standings'),
      sectionKey,
    ),
    matchesByPair: grouped(matches, (match) => matchKey(sectionKey(match), match.teams[0].value, match.teams[1].value)),
    matchesOf: grouped(matches, sectionKey),
  };
};

/** Tables and grids of one section belong together if their teams do: those of one template first, then the nearest. */
const pairGrids = (blocks: readonly Block[]): ReadonlyMap<number, number> => {
  const found = blocks.flatMap((grid, index) => (grid.kind === 'grid' ? [{ grid, index }] : []));
  const grids = grouped(found, ({ grid }) => sectionKey(grid));
  const pairs = new Map<number, number>();
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
      pairs.set(index, fitting.index);
      taken.add(fitting.index);
    }
  return pairs;
};

const sharedTeams = (standings: Standings, grid: Grid): number =>
  new Set(teamsOfRows(standings, grid).filter((team) => team !== undefined)).size;

const rowKey = ({ drawn, goalsAgainst, goalsFor, lost, points, team, won }: Standings['rows'][number]): string =>
  [keyOf(team.value), ...[won, drawn, lost, goalsFor, goalsAgainst, points].map((cell) => cell?.value ?? '')].join('\n');

const auditBlock = (block: Block, index: number, context: Context, report: Report): void => {
  switch (block.kind) {
    case 'standings': {
      auditTable(block, index, context, report);
      break;
    }
    case 'grid': {
      const fixtures = context.fixtures.get(index);
      if (fixtures) {
        auditGrid(fixtures, report);
        auditAgainstMatches(fixtures, sectionKey(block), context.matchesByPair, report);
      }
      break;
    }
    case 'tie':
      auditTie(block, tieContext(block.teams, block, context), report);
      break;
    case 'bracket':
      for (const tie of withNextRound(block)) auditTie(tie, tieContext(tie.teams, block, context), report);
      break;
    case 'match':
      auditScore(block.result, pairOf(block.teams[0].value, block.teams[1].value), report);
      break;
    case 'qualifiers':
      break;
  }
};

/** The ties of a bracket; where no winner is marked, the one of the two whom the next round names. */
const withNextRound = (bracket: Bracket): readonly PageTie[] => {
  const teams = bracket.rounds.map(({ sides }) => new Set(sides.flatMap(({ team }) => (team ? keyOf(team.value) : []))));
  return bracket.rounds.flatMap((round, i) =>
    tiesOf({ ...bracket, rounds: [round] }).ties.map((tie) => {
      const [first, second] = tie.teams.map(({ value }) => (teams[i + 1]?.has(keyOf(value)) ? 'on' : 'out'));
      return tie.winner !== undefined || first === second ? tie : { ...tie, winner: first === 'on' ? 0 : 1 };
    }),
  );
};

const tieContext = (teams: PageTie['teams'], self: Block, { decided, tieWin }: Context): TieContext => ({
  decidedElsewhere: (decided.get(bothKey(teams[0].value, teams[1].value)) ?? []).slice(0, 2).some((block) => block !== self) ? 'yes' : 'no',
  win: tieWin,
});

const auditTable = (standings: Standings, index: number, context: Context, report: Report): void => {
  const gridIndex = context.gridOf.get(index);
  const section = sectionKey(standings);
  // A list of matches speaks of the one table of its section.
  const isAlone = gridIndex === undefined && context.tablesIn.get(section)?.length === 1;
  const listed = isAlone ? gridFromMatches(standings, context.matchesOf.get(section) ?? []) : undefined;
  const fixtures = gridIndex === undefined ? listed && readFixtures(listed) : context.fixtures.get(gridIndex);
  const against = fixtures && { fixtures, teams: teamsOfRows(standings, fixtures.grid) };
  const sums = sumsOf(standings, index, against, context);
  auditStandings(standings, sums, report);
  if (against) auditAgainstGrid(standings, against.fixtures, against.teams, report);
  if (sums !== 'none') auditPlayed(standings, against, report);
  auditOrder(standings, { ...(against && { against }), decided: context.decided }, report);
};

/** Whether the rows of a table are all the teams that met each other. */
const sumsOf = (standings: Standings, index: number, against: Against | undefined, { rowsElsewhere }: Context): Sums => {
  const { rows } = standings;
  if (against) {
    const { fixtures, teams } = against;
    const sameTeams = fixtures.grid.teams.length === rows.length && teams.every((team) => team !== undefined);
    return !sameTeams ? 'none' : fixtures.lopsided === 'yes' ? 'loose' : 'exact';
  }
  // The third of each group in one table: their rows stand in the tables of their groups too.
  const repeated = rows.filter((row) => (rowsElsewhere.get(rowKey(row)) ?? []).some((other) => other.index !== index)).length;
  if (repeated * 2 > rows.length) return 'none';
  // An excerpt of a long table: nobody meets the same few so often, or the places do not begin with the first.
  const fewest = Math.min(...rows.slice(0, 1_000).flatMap((row) => playedOf(row) ?? []));
  if (Number.isFinite(fewest) && fewest > MOST_MEETINGS * Math.max(1, rows.length - 1)) return 'none';
  if (rows.length < 2 || rows.some(({ position }) => position && position.value > rows.length)) return 'none';
  return 'exact';
};

const MOST_MEETINGS = 4;

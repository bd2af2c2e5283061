import { tiesOf } from '../page/bracket-ties.ts';
import { groupsOn, type PageGroup } from '../page/groups.ts';
import { grouped, keyOf, sectionKey } from '../page/keys.ts';
import type { Block, Bracket, Page, PageMatch, PageTie, Standings } from '../page/page.ts';
import { playedOf } from '../page/rows.ts';
import { type AuditFinding, makeReport, pairOf, type Report } from './finding.ts';
import { type Against, auditAgainstGrid, auditPlayed } from './grid.ts';
import { auditLineage } from './lineage.ts';
import { auditAgainstMatches, matchKey } from './matches.ts';
import { auditOrder, bothKey } from './order.ts';
import { auditGrid, auditScore, type Fixtures, readFixtures } from './results.ts';
import { auditStandings, type Sums } from './standings.ts';
import { auditTie, type TieContext, winOf } from './ties.ts';

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
  /** Each table with its results, by the index of the table. */
  readonly groups: ReadonlyMap<number, PageGroup>;
  /** Ties and single matches by both teams. */
  readonly decided: ReadonlyMap<string, readonly Block[]>;
  readonly tieWin: 2 | 3;
  readonly rowsElsewhere: ReadonlyMap<string, readonly { readonly index: number }[]>;
  readonly matchesByPair: ReadonlyMap<string, readonly PageMatch[]>;
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
    groups: new Map(groupsOn(blocks).map((group) => [group.table, group])),
    matchesByPair: grouped(matches, (match) => matchKey(sectionKey(match), match.teams[0].value, match.teams[1].value)),
  };
};

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
  const group = context.groups.get(index);
  const fixtures = group?.grid === undefined ? group?.results && readFixtures(group.results) : context.fixtures.get(group.grid);
  const against = group && fixtures && { fixtures, teams: group.teams };
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

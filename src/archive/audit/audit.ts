import { tiesOf } from '../page/bracket-ties.ts';
import { groupsOn, type PageGroup } from '../page/groups.ts';
import { grouped, keyOf, sectionKey } from '../page/keys.ts';
import type { Block, Bracket, Page, PageMatch, PageTie, Standings } from '../page/page.ts';
import { playedOf } from '../page/rows.ts';
import { auditClaimed, type ClaimedTable } from './claimed-tables.ts';
import { type AuditFinding, listed, makeReport, makeReportText, pairOf, type Report } from './finding.ts';
import { type Against, auditAgainstGrid, auditPlayed } from './grid.ts';
import { tiesOfLegs } from './leg-ties.ts';
import { auditLineage } from './lineage.ts';
import { auditAgainstMatches, matchKey } from './matches.ts';
import { type NextRound, nextRoundOf } from './next-round.ts';
import { auditOrder, bothKey } from './order.ts';
import { type Outline, outlineOf } from './outline.ts';
import { auditPlaces } from './places.ts';
import { auditRegulations } from './regulations.ts';
import { auditGrid, auditScore, type Fixtures, readFixtures } from './results.ts';
import { auditStandings, type Sums } from './standings.ts';
import { auditScores, auditTie, type TieContext, winOf } from './ties.ts';

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
  const context = contextOf(page);
  for (const [index, block] of blocks.entries()) auditBlock(block, index, context, reportOf(index));
  auditLineage(page, reportOf);
  auditPlaces(page, reportOf);
  const reportText = makeReportText(findings);
  auditRegulations(page, context.outline, reportText);
  auditClaimed(blocks, claimedTables(context), context.outline, reportText);
  return inOrder(findings, blocks);
};

/** In the order of the page; what is about the text stands before the first block behind it. */
const inOrder = (findings: readonly AuditFinding[], blocks: readonly Block[]): readonly AuditFinding[] => {
  const after = (at: number): number => {
    const next = blocks.findIndex(({ span }) => span.from > at);
    return (next < 0 ? blocks.length : next) - 0.5;
  };
  return findings
    .map((finding) => ({ finding, place: finding.block ?? after(finding.span.from) }))
    .sort((a, b) => a.place - b.place || a.finding.span.from - b.finding.span.from)
    .map(({ finding }) => finding);
};

const claimedTables = (context: Context): readonly ClaimedTable[] =>
  context.blocks.flatMap((table, index) => {
    if (table.kind !== 'standings') return [];
    const against = context.against.get(index);
    return [{ table, ...(against && { against }) }];
  });

type Context = {
  readonly blocks: readonly Block[];
  readonly outline: Outline;
  /** Of each grid by its index, read once. */
  readonly fixtures: ReadonlyMap<number, Fixtures>;
  /** Ties whose legs are matches of their own, by the index of the later one. */
  readonly legTies: ReadonlyMap<number, PageTie>;
  readonly nextRound: NextRound;
  /** The results of each table that has any, by the index of the table. */
  readonly against: ReadonlyMap<number, Against>;
  /** Ties and single matches by both teams. */
  readonly decided: ReadonlyMap<string, readonly Block[]>;
  readonly tieWin: 2 | 3;
  readonly rowsElsewhere: ReadonlyMap<string, readonly { readonly index: number }[]>;
  readonly matchesByPair: ReadonlyMap<string, readonly PageMatch[]>;
};

const contextOf = (page: Page): Context => {
  const { blocks } = page;
  const fixtures = new Map<number, Fixtures>();
  for (const [index, block] of blocks.entries()) if (block.kind === 'grid') fixtures.set(index, readFixtures(block));
  const pairs = blocks.flatMap((block) =>
    block.kind === 'tie' || (block.kind === 'match' && block.leg !== 1 && block.leg !== 2) ? [block] : [],
  );
  const matches = blocks.filter((block) => block.kind === 'match');
  const rows = blocks.flatMap((block, index) => (block.kind === 'standings' ? block.rows.map((row) => ({ key: rowKey(row), index })) : []));
  return {
    blocks,
    outline: outlineOf(page),
    legTies: new Map(tiesOfLegs(blocks).map(({ index, tie }) => [index, tie])),
    nextRound: nextRoundOf(blocks),
    fixtures,
    decided: grouped(pairs, ({ teams }) => bothKey(teams[0].value, teams[1].value)),
    tieWin: winOf(blocks.filter((block) => block.kind === 'tie')),
    rowsElsewhere: grouped(rows, ({ key }) => key),
    against: new Map(
      groupsOn(blocks).flatMap((group) => {
        const against = againstOf(group, blocks, fixtures);
        return against ? [[group.table, against] as const] : [];
      }),
    ),
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
      auditScores(block, report);
      auditTie(withWinner(block, index, context), tieContext(block, block, context), report);
      break;
    case 'bracket':
      for (const tie of withNextRound(block)) {
        auditScores(tie, report);
        auditTie(tie, tieContext(tie, block, context), report);
      }
      auditRoundTitles(block, report);
      break;
    case 'match': {
      auditScore(block.result, pairOf(block.teams[0].value, block.teams[1].value), report);
      const tie = context.legTies.get(index);
      if (tie) auditTie(withWinner(tie, index, context), tieContext(tie, block, context), report);
      break;
    }
    case 'qualifiers':
      break;
  }
};

/** Where no winner is marked, the one of the two whom a later round names. */
const withWinner = (tie: PageTie, index: number, { nextRound }: Context): PageTie => {
  const winner = tie.winner ?? nextRound(tie, index);
  return winner === undefined ? tie : { ...tie, winner };
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

const tieContext = (tie: PageTie, self: Block, { decided, outline, tieWin }: Context): TieContext => {
  const { heading, round, teams } = tie;
  const elsewhere = (decided.get(bothKey(teams[0].value, teams[1].value)) ?? []).slice(0, 2).some((block) => block !== self);
  const decider = outline.emptyDecider(heading) ?? (round === undefined ? undefined : outline.emptyDecider([...heading, round]));
  return {
    decidedElsewhere: elsewhere ? 'yes' : 'no',
    win: tieWin,
    ...(decider && { lostDecider: decider }),
    ...(outline.tiesBy(heading) === 'points' && { by: 'points' }),
  };
};

/** A round that is played by ties under a title that says it is a group. */
const auditRoundTitles = (bracket: Bracket, report: Report): void => {
  for (const round of bracket.rounds) {
    const { ties } = tiesOf({ ...bracket, rounds: [round] });
    if (!/\b(?:group|grupo)\b/i.test(round.title ?? '') || !ties.some(({ legs }) => legs.length > 0)) continue;
    report(
      'round-called-group',
      'warning',
      ties.flatMap(({ teams }) => teams),
      { title: round.title ?? '', ties: listed(ties.map(({ teams }) => pairOf(teams[0].value, teams[1].value))) },
    );
  }
};

const auditTable = (standings: Standings, index: number, context: Context, report: Report): void => {
  const against = context.against.get(index);
  const sums = sumsOf(standings, index, against, context);
  auditStandings(standings, sums, report);
  if (against) auditAgainstGrid(standings, against.fixtures, against.teams, report);
  if (sums !== 'none') auditPlayed(standings, against, report);
  const lostDecider = context.outline.emptyDecider(standings.heading);
  auditOrder(standings, { ...(against && { against }), decided: context.decided, ...(lostDecider && { lostDecider }) }, report);
};

const againstOf = (group: PageGroup, blocks: readonly Block[], read: Context['fixtures']): Against | undefined => {
  const fixtures = group.grid === undefined ? group.results && readFixtures(group.results) : read.get(group.grid);
  if (fixtures) return { fixtures, teams: group.teams };
  const table = blocks[group.table];
  if (!group.partly || table?.kind !== 'standings') return undefined;
  const { results, teams } = group.partly;
  const partly = readFixtures(results);
  // Only if it is certain which matches the list lacks.
  const isCertain = table.rows.every((row, i) => {
    const team = teams[i] ?? -1;
    return playedOf(row) === (partly.ofTeam[team]?.length ?? 0) + (partly.missingOf[team]?.length ?? 0);
  });
  return isCertain ? { fixtures: partly, teams } : undefined;
};

/** Places come in the order of the page: if the first and the last are in this table, all are. */
const isElsewhere = (places: readonly { readonly index: number }[] = [], index: number): boolean =>
  places.length > 0 && (places[0]?.index !== index || places.at(-1)?.index !== index);

/** Whether the rows of a table are all the teams that met each other. */
const sumsOf = (standings: Standings, index: number, against: Against | undefined, { rowsElsewhere }: Context): Sums => {
  const { rows } = standings;
  if (against) {
    const { fixtures, teams } = against;
    const sameTeams = fixtures.grid.teams.length === rows.length && teams.every((team) => team !== undefined);
    return sameTeams ? { lopsided: fixtures.lopsided } : 'none';
  }
  // The third of each group in one table: their rows stand in the tables of their groups too.
  const repeated = rows.filter((row) => isElsewhere(rowsElsewhere.get(rowKey(row)), index)).length;
  if (repeated * 2 > rows.length) return 'none';
  // An excerpt of a long table: nobody meets the same few so often, or the places do not begin with the first.
  const fewest = Math.min(...rows.slice(0, 1_000).flatMap((row) => playedOf(row) ?? []));
  if (Number.isFinite(fewest) && fewest > MOST_MEETINGS * Math.max(1, rows.length - 1)) return 'none';
  if (rows.length < 2 || rows.some(({ position }) => position && position.value > rows.length)) return 'none';
  return { lopsided: 0 };
};

const MOST_MEETINGS = 4;

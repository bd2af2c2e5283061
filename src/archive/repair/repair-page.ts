import { auditPage } from '../audit/audit.ts';
import type { AuditCode, AuditFinding } from '../audit/finding.ts';
import { groupsOn, type PageGroup } from '../page/groups.ts';
import type { Cell, Page, PageOutcome, Span } from '../page/page.ts';
import type { PointsRule } from '../page/rows.ts';
import { makeEngineCheck } from './by-engine.ts';
import { countPlayed, printedIn } from './counts.ts';
import { FIGURES, type Figure, type FigureRow, type GroupFigures } from './figures.ts';
import { mendsOfRow } from './find-in-table.ts';
import { findRepairs } from './find-repairs.ts';
import { figuresOf, type PlacedGroup } from './group-of-page.ts';
import type { Repair, Repairs } from './repairs.ts';
import { brokenSums, type TableSum } from './table-rules.ts';
import { type Unchanged, unchangedBy } from './unchanged.ts';

/** A table that does not add up, with its smallest repairs. Teams and matches of the repairs index `rows` and `grid`. */
export type TableRepairs = Pick<Extract<Repairs, { readonly state: 'differs' }>, 'results' | 'table' | 'mixed'> & {
  /** Index in the blocks of the page; `number`: which of its tables it is, from 1. */
  readonly block: number;
  readonly number: number;
  readonly heading: readonly string[];
  readonly span: Span;
  readonly points: PointsRule;
  readonly rows: readonly RepairRow[];
  readonly grid: readonly RepairMatch[];
  /** What does not balance in a table without results. */
  readonly sums: readonly TableSum[];
  readonly unchanged: readonly Unchanged[];
};

export type RepairRow = {
  readonly team: string;
  readonly figures: readonly {
    readonly figure: Figure;
    readonly printed: number;
    /** What the results give, or the other figures of the row where there are none; absent: it cannot be told. */
    readonly counted?: number;
    readonly cell: Cell<number>;
  }[];
};

export type RepairMatch = {
  readonly home: string;
  readonly away: string;
  readonly meeting: number;
  readonly score?: readonly [number, number];
  readonly cell?: Cell<PageOutcome>;
};

export type PageRepairs = {
  /** How many tables were looked at. */
  readonly looked: number;
  readonly tables: readonly TableRepairs[];
};

export type PageRepairOrder = {
  /** Called as the search in a table begins; what it gives is asked often, and true ends that search. */
  readonly startClock: () => () => boolean;
  /** How many repairs of a kind are listed. */
  readonly most: number;
  /** Which tables are looked at, by the index of their block and their number from 1. Default: all. */
  readonly wants?: (block: number, number: number) => boolean;
};

/**
 * The smallest repairs of every table of a page that does not add up, with its results or by itself. Every repair of a table
 * with results has been confirmed by the engine; one that is not throws, for that is a bug.
 */
export const repairPage = (page: Page, { most, startClock, wants = () => true }: PageRepairOrder): PageRepairs => {
  const groups = groupsOn(page.blocks)
    .map((group, i) => ({ group, number: i + 1 }))
    .filter(({ group, number }) => wants(group.table, number));
  const findings = groups.some(({ group }) => !group.results) ? auditPage(page) : [];
  const tables = groups.flatMap(({ group, number }): TableRepairs[] => {
    const placed = figuresOf(page, group);
    if (placed === undefined) return [];
    const sums = sumsToMend(group, placed, findings);
    const figures: GroupFigures = { ...placed.figures, ...(sums === 'none' && { sums }) };
    if (!group.results && !findings.some((finding) => finding.block === group.table && isContradiction(finding))) return [];
    const repairs = findRepairs(figures, { isOver: startClock(), most });
    return repairs.state === 'adds-up' ? [] : [described({ ...placed, figures }, group, number, repairs)];
  });
  return { looked: groups.length, tables };
};

const SUMS: ReadonlySet<AuditCode> = new Set<AuditCode>([
  'goals-unbalanced',
  'differences-unbalanced',
  'wins-unbalanced',
  'draws-odd',
  'matches-odd',
]);
const ROWS: ReadonlySet<AuditCode> = new Set<AuditCode>([
  'played-sum',
  'points-wrong',
  'difference-wrong',
  'points-impossible',
  'goals-impossible',
]);

const isContradiction = ({ code, severity }: AuditFinding): boolean => severity === 'error' && (SUMS.has(code) || ROWS.has(code));

/** The audit knows which tables have rows of several groups, so that nothing follows from their sums: it passes over those. */
const sumsToMend = ({ results, table }: PageGroup, { figures }: PlacedGroup, findings: readonly AuditFinding[]): 'all' | 'none' => {
  if (results) return 'all';
  const isReported = findings.some(({ block, code, severity }) => block === table && severity === 'error' && SUMS.has(code));
  return isReported || brokenSums(figures).length === 0 ? 'all' : 'none';
};

const described = (
  placed: PlacedGroup,
  { table: block }: PageGroup,
  number: number,
  { mixed, results, table }: Extract<Repairs, { readonly state: 'differs' }>,
): TableRepairs => {
  const { figures, resultCells, table: printed } = placed;
  const listed = [results, table, mixed].flatMap((kind) => (kind.state === 'found' ? kind.repairs : []));
  if (figures.matches.length > 0) confirm(figures, listed);
  return {
    block,
    number,
    heading: printed.heading,
    span: printed.span,
    points: figures.points,
    rows: rowsOf(placed),
    grid: figures.matches.map(({ away, home, meeting, result }, i) => {
      const cell = resultCells[i];
      return {
        home: figures.teams[home] ?? '',
        away: figures.teams[away] ?? '',
        meeting,
        ...(result.kind === 'score' && { score: result.score }),
        ...(cell && { cell }),
      };
    }),
    sums: figures.matches.length > 0 ? [] : brokenSums(figures),
    results,
    table,
    mixed,
    unchanged: unchangedBy(figures, printed, listed),
  };
};

const confirm = (figures: GroupFigures, repairs: readonly Repair[]): void => {
  const isConfirmed = makeEngineCheck(figures);
  for (const repair of repairs)
    if (!isConfirmed(repair)) throw new Error(`a repair that the engine does not confirm: ${JSON.stringify(repair.changes)}`);
};

const rowsOf = ({ figureCell, figures, table }: PlacedGroup): readonly RepairRow[] => {
  const counts = figures.matches.length > 0 ? countPlayed(figures) : undefined;
  return table.rows.map(({ team: name }, team) => {
    const [row, own] = [figures.rows[team], counts?.[team]];
    const right = row === undefined ? {} : own ? rightByResults(figures, team, row, own) : rightByRow(figures, row);
    return {
      team: name.value,
      figures: FIGURES.flatMap((figure) => {
        const [cell, counted] = [figureCell(team, figure), row?.[figure] === undefined ? undefined : right[figure]];
        return cell ? [{ figure, printed: cell.value, ...(counted !== undefined && { counted }), cell }] : [];
      }),
    };
  });
};

type Right = Readonly<Partial<Record<Figure, number>>>;

const rightByResults = (figures: GroupFigures, team: number, row: FigureRow, counts: Parameters<typeof mendsOfRow>[3]): Right => {
  const [way = []] = mendsOfRow(figures, team, row, counts).ways;
  const wrong = new Map(way.flatMap((change) => (change.of === 'row' ? [[change.figure, change.to]] : [])));
  return Object.fromEntries(printedIn(row).map(([figure, printed]) => [figure, wrong.get(figure) ?? printed]));
};

/** What the other figures of the row make of its sums. */
const rightByRow = ({ points: rule }: GroupFigures, { adjusted, drawn, goalsAgainst, goalsFor, lost, won }: FigureRow): Right => {
  const record = won !== undefined && drawn !== undefined && lost !== undefined ? { won, drawn, lost } : undefined;
  return {
    ...(record && {
      played: record.won + record.drawn + record.lost,
      points: rule.win * record.won + rule.draw * record.drawn + rule.loss * record.lost + adjusted,
    }),
    ...(goalsFor !== undefined && goalsAgainst !== undefined && { difference: goalsFor - goalsAgainst }),
  };
};

import type {
  AuditedTableDocument,
  ChangeDocument,
  RepairDocumentOfOne,
  RepairedFigure,
  RepairedMatch,
  RepairedTableDocument,
  RepairFigure,
  RepairListDocument,
  SeasonAuditDocument,
} from '../wire/index.ts';

/** How many changes make everything add up, and whether only these do or others as well. */
type Enough = { readonly changes: number; readonly of: 'score' | 'value'; readonly ways: 'only' | 'several' };

/** What the first line of an audit says. */
export type AuditHeadline =
  /** `enough`: so many changes make all of them add up; undefined where that is not proven. */
  | { readonly kind: 'differs'; readonly numbers: number; readonly enough?: Enough }
  | { readonly kind: 'adds-up'; readonly open: number; readonly printed: 'tables' | 'nothing' };

export function headlineOfAudit({ counts, findings, reviewed, tables, unknown }: SeasonAuditDocument): AuditHeadline {
  if (counts.sum === 0) return { kind: 'adds-up', open: counts.open + unknown.length, printed: reviewed.tables > 0 ? 'tables' : 'nothing' };
  const differs = { kind: 'differs', numbers: counts.sum } as const;
  if (findings.some(({ kind, table }) => kind === 'sum' && table === null)) return differs;
  const least = tables.map(({ repair }) => waysOf(repair)[0]);
  let changes = 0;
  for (const way of least) {
    if (way === undefined) return differs;
    changes += way.changes;
  }
  const inScores = least.every((way) => way?.of === 'results');
  const isOnly: boolean = tables.every(({ repair }) => isAlone(waysOf(repair)));
  return { ...differs, enough: { changes, of: inScores ? 'score' : 'value', ways: isOnly ? 'only' : 'several' } };
}

/** No other repair is as small. */
function isAlone([first, second]: readonly Way[]): boolean {
  return first?.repairs.length === 1 && first.cut === 'no' && first.changes !== second?.changes;
}

/** The repairs of one kind that are as small as each other. */
export type Way = {
  readonly of: 'results' | 'table' | 'mixed';
  readonly changes: number;
  readonly repairs: readonly RepairDocumentOfOne[];
  readonly cut: RepairListDocument['cut'];
};

/** The repairs that were found, the smallest first; scores before figures where both are as small. */
export function waysOf(repair: RepairedTableDocument): readonly Way[] {
  return (['results', 'table', 'mixed'] as const)
    .flatMap((of): readonly Way[] => {
      const { changes, cut, repairs, state } = repair[of];
      return state === 'found' && changes !== null && repairs.length > 0 ? [{ of, changes, cut, repairs }] : [];
    })
    .sort((a, b) => a.changes - b.changes);
}

/** Whether a search ended by its time limit, so that other repairs may exist. */
export function isCutShort(repair: RepairedTableDocument): boolean {
  return [repair.results, repair.table, repair.mixed].some(({ cut, state }) => cut === 'time' || state === 'open');
}

type Score = Extract<ChangeDocument, { readonly of: 'result' }>;

/** What becomes of one match in the shortest repairs of the results: `to` if there is one repair only, else it is one of several. */
export type MatchMark = { readonly kind: 'only'; readonly change: Score } | { readonly kind: 'candidate' };

const keyOf = ({ away, home, meeting }: Pick<RepairedMatch, 'home' | 'away' | 'meeting'>): string => `${home}\n${away}\n${meeting}`;

export function marksOf(repair: RepairedTableDocument): (match: RepairedMatch) => MatchMark | undefined {
  const marks = new Map<string, MatchMark>();
  const { cut, repairs, state } = repair.results;
  if (state === 'found')
    for (const { changes } of repairs)
      for (const change of changes)
        if (change.of === 'result')
          marks.set(keyOf(change), repairs.length === 1 && cut === 'no' ? { kind: 'only', change } : { kind: 'candidate' });
  return (match) => marks.get(keyOf(match));
}

const COLUMNS = [
  'played',
  'won',
  'drawn',
  'lost',
  'goalsFor',
  'goalsAgainst',
  'difference',
  'points',
] as const satisfies readonly RepairFigure[];

export type PublishedTable = {
  readonly columns: readonly RepairFigure[];
  readonly rows: readonly { readonly team: string; readonly figures: ReadonlyMap<RepairFigure, RepairedFigure> }[];
  /** Goals that all rows score and concede, as printed and as the matches give them; undefined where a row prints none. */
  readonly goals?: { readonly printed: readonly [number, number]; readonly counted?: readonly [number, number] };
};

export function publishedTable({ rows }: RepairedTableDocument): PublishedTable {
  const shown = rows.map(({ figures, team }) => ({ team, figures: new Map(figures.map((one) => [one.figure, one])) }));
  const columns = COLUMNS.filter((column) => shown.some(({ figures }) => figures.has(column)));
  const sum = (figure: RepairFigure, of: 'printed' | 'counted'): number | undefined => {
    let total = 0;
    for (const { figures } of shown) {
      const value = figures.get(figure)?.[of];
      if (value === undefined || value === null) return undefined;
      total += value;
    }
    return total;
  };
  const [scored, conceded] = [sum('goalsFor', 'printed'), sum('goalsAgainst', 'printed')];
  const [made, given] = [sum('goalsFor', 'counted'), sum('goalsAgainst', 'counted')];
  return {
    columns,
    rows: shown,
    ...(scored !== undefined &&
      conceded !== undefined && {
        goals: { printed: [scored, conceded], ...(made !== undefined && given !== undefined && { counted: [made, given] as const }) },
      }),
  };
}

/** Teams of a grid in the order of the table, and the matches of each pair. */
export function auditGrid({ grid, rows }: RepairedTableDocument): {
  readonly teams: readonly string[];
  readonly at: (home: string, away: string) => readonly RepairedMatch[];
} {
  const teams = [...new Set([...rows.map(({ team }) => team), ...grid.flatMap(({ away, home }) => [home, away])])];
  const cells = new Map<string, RepairedMatch[]>();
  for (const match of grid) {
    const key = `${match.home}\n${match.away}`;
    const list = cells.get(key);
    if (list) list.push(match);
    else cells.set(key, [match]);
  }
  return { teams, at: (home, away) => cells.get(`${home}\n${away}`) ?? [] };
}

export type Settled = { readonly team: string; readonly parts: readonly RepairedFigure[] };

/** What a repair makes agree, a line for each team. */
export function settledBy(repair: RepairDocumentOfOne, { rows }: AuditedTableDocument['repair']): readonly Settled[] {
  return rows.flatMap(({ figures, team }): readonly Settled[] => {
    const parts = figures.filter(({ figure }) => repair.settles.some((one) => one.team === team && one.figure === figure));
    return parts.length === 0 ? [] : [{ team, parts }];
  });
}

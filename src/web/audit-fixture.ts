import type {
  ChangeDocument,
  RepairDocumentOfOne,
  RepairedTableDocument,
  RepairFigure,
  RepairListDocument,
  SeasonAuditDocument,
  SeasonFindingDocument,
  SeasonSourcesDocument,
} from '../wire/index.ts';

/** Small audits for tests: tables with their repairs, and a season around them. */
const NOWHERE = { es: '', en: '' };
const NONE: RepairListDocument = { state: 'none', changes: null, cut: 'no', repairs: [] };

export const scoreChange = (home: string, away: string, from: string, to: string): Extract<ChangeDocument, { readonly of: 'result' }> => ({
  of: 'result',
  home,
  away,
  meeting: 1,
  from,
  to,
  cell: null,
  text: { es: `${home} ${from} ${away} → ${to}`, en: `${home} ${from} ${away} → ${to}` },
});

/** So many repairs of one change each. */
export const repairsOf = (...changes: readonly ChangeDocument[]): RepairListDocument => ({
  state: 'found',
  changes: 1,
  cut: 'no',
  repairs: changes.map((change): RepairDocumentOfOne => ({ goals: 1, changes: [change], settles: [], text: change.text })),
});

type Figures = Readonly<Partial<Record<RepairFigure, readonly [printed: number, counted: number | null]>>>;

/** A table of rows, each with figures as `[printed, counted]`; nothing mends it. */
export const tableOf = (rows: Readonly<Record<string, Figures>>): RepairedTableDocument => ({
  heading: [],
  contest: null,
  number: 1,
  line: 1,
  column: 1,
  points: { win: 3, draw: 1, loss: 0 },
  rows: Object.entries(rows).map(([team, figures]) => ({
    team,
    figures: (Object.entries(figures) as [RepairFigure, readonly [number, number | null]][]).map(([figure, [printed, counted]]) => ({
      figure,
      printed,
      counted,
      cell: { raw: String(printed), line: 1, column: 1, from: 0, to: 1 },
    })),
  })),
  grid: [],
  gaps: [],
  results: NONE,
  table: NONE,
  mixed: NONE,
  unchanged: [],
  unchangedText: null,
});

export const repairOf = (
  lists: Readonly<Partial<Record<'results' | 'table' | 'mixed', RepairListDocument>>>,
  table: RepairedTableDocument = tableOf({}),
): RepairedTableDocument => ({ ...table, ...lists });

export const finding = (over: Partial<SeasonFindingDocument>): SeasonFindingDocument => ({
  code: 'grid-differs',
  kind: 'sum',
  severity: 'error',
  contest: null,
  where: NOWHERE,
  file: 'liga/2030/facts.txt',
  line: 1,
  column: 1,
  text: { es: 'No cuadra.', en: 'It does not add up.' },
  figures: {},
  cells: [],
  values: [],
  note: null,
  because: [],
  article: null,
  sources: [],
  table: null,
  mend: null,
  ...over,
});

/** An audit with so many contradictions, `loose` of them in no table. */
export const audited = ({
  loose = 0,
  sums,
  tables,
}: {
  readonly sums: number;
  readonly tables: readonly RepairedTableDocument[];
  readonly loose?: number;
}): SeasonAuditDocument => ({
  format: 'ascenso-season-audit',
  version: 1,
  id: 'liga/2030',
  competition: { id: 'liga', name: { es: 'Liga', en: 'League' } },
  season: '2030',
  files: ['liga/2030/facts.txt'],
  reviewed: { tables: tables.length, matches: 12, ties: 0 },
  counts: { sum: sums, explained: 0, open: 0 },
  tables: tables.map((repair) => ({ contest: repair.contest, where: NOWHERE, file: 'liga/2030/facts.txt', sources: [], repair })),
  findings: Array.from({ length: sums }, (_, i) => finding({ table: i < loose ? null : 0 })),
  unknown: [],
  sources: [],
  problems: [],
});

/** The sources of a season that names none. */
export const unsourced: SeasonSourcesDocument = {
  format: 'ascenso-season-sources',
  version: 1,
  id: 'liga/2030',
  competition: { id: 'liga', name: { es: 'Liga', en: 'League' } },
  season: '2030',
  facts: { total: 0, unsourced: 0, inferred: 0 },
  sources: [],
  unsourced: [],
  inferred: [],
  conflicts: [],
};

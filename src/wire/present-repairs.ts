import { printable } from './present-problem.ts';
import type {
  ChangeDocument,
  RepairCell,
  RepairDocument,
  RepairDocumentOfOne,
  RepairedFigure,
  RepairedTableDocument,
  RepairFigure,
  RepairListDocument,
} from './repair-document.ts';
import type { Both, ProblemDocument } from './season-document.ts';
import { repair as en } from './words/en-repair.ts';
import { repair as es } from './words/es-repair.ts';
import type { RepairWords } from './words/repair.ts';

type Cell = { readonly raw: string; readonly span: { readonly from: number; readonly to: number } };

/** A table and its repairs as the archive finds them: teams and matches by their index in `rows` and `grid`. */
export type RepairedTable = Pick<RepairedTableDocument, 'heading' | 'number' | 'points' | 'unchanged'> & {
  readonly span: Cell['span'];
  readonly rows: readonly {
    readonly team: string;
    readonly figures: readonly {
      readonly figure: RepairFigure;
      readonly printed: number;
      readonly counted?: number;
      readonly cell: Cell;
    }[];
  }[];
  readonly grid: readonly {
    readonly home: string;
    readonly away: string;
    readonly meeting: number;
    readonly score?: readonly [number, number];
    readonly cell?: Cell;
  }[];
  readonly sums: readonly { readonly of: keyof RepairWords['sums']; readonly one: number; readonly other: number }[];
  readonly results: RepairList;
  readonly table: RepairList;
  readonly mixed: RepairList;
};

type RepairList =
  | { readonly state: 'found'; readonly repairs: readonly RepairOfTable[]; readonly cut: RepairListDocument['cut'] }
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly atLeast: number };

type RepairOfTable = { readonly goals: number; readonly changes: readonly ChangeOfTable[] };

type ChangeOfTable =
  | { readonly of: 'result'; readonly match: number; readonly to: readonly [number, number] }
  | { readonly of: 'row'; readonly team: number; readonly figure: RepairFigure; readonly from: number; readonly to: number };

/** Line and column of an offset, from 1. */
type PlaceOf = (offset: number) => { readonly line: number; readonly column: number };

export type RepairedPage = {
  readonly file: string;
  readonly format: string;
  readonly looked: number;
  readonly placeOf: PlaceOf;
  readonly tables: readonly (RepairedTable & { readonly contest?: string })[];
};

export const presentRepairs = (
  pages: readonly RepairedPage[],
  timeLimit: number,
  problems: readonly ProblemDocument[],
): RepairDocument => ({
  format: 'ascenso-repair',
  version: 1,
  timeLimit,
  pages: pages.map(({ file, format, looked, placeOf, tables }) => ({
    file,
    format,
    looked,
    tables: tables.map((table) => presentTableRepairs(table, placeOf, table.contest)),
  })),
  problems,
});

/** One table that does not add up, in numbers, places and sentences. */
export const presentTableRepairs = (table: RepairedTable, placeOf: PlaceOf, contest?: string): RepairedTableDocument => {
  const cellOf = ({ raw, span }: Cell): RepairCell => ({ raw, ...placeOf(span.from), ...span });
  const settles = table.rows.flatMap(({ figures, team }) => figures.filter(isGap).map(({ figure }) => ({ team, figure })));
  const listOf = (list: RepairList): RepairListDocument => presentList(table, list, cellOf, settles);
  const { heading, number, points, unchanged } = table;
  return {
    heading,
    contest: contest ?? null,
    number,
    ...placeOf(table.span.from),
    points,
    rows: table.rows.map(({ figures, team }) => ({
      team,
      figures: figures.map(
        ({ cell, counted, figure, printed }): RepairedFigure => ({ figure, printed, counted: counted ?? null, cell: cellOf(cell) }),
      ),
    })),
    grid: table.grid.map(({ away, cell, home, meeting, score }) => ({
      home,
      away,
      meeting,
      score: score ?? null,
      cell: cell ? cellOf(cell) : null,
    })),
    gaps: gapsOf(table),
    results: listOf(table.results),
    table: listOf(table.table),
    mixed: listOf(table.mixed),
    unchanged,
    unchangedText: unchanged.length === 0 ? null : inBoth((words) => words.remain(unchanged.map((what) => words.unchanged[what]))),
  };
};

const inBoth = (say: (words: RepairWords) => string): Both => ({ es: say(es), en: say(en) });

type FigureOfTable = RepairedTable['rows'][number]['figures'][number];

const isGap = ({ counted, printed }: FigureOfTable): boolean => counted !== undefined && counted !== printed;

const gapsOf = ({ grid, rows, sums }: RepairedTable): RepairedTableDocument['gaps'] => {
  const by = grid.length > 0 ? 'results' : 'row';
  const ofRows = rows.flatMap(({ figures, team }) => {
    const wrong = figures.filter(isGap);
    if (wrong.length === 0) return [];
    const list = (words: RepairWords, value: (figure: FigureOfTable) => number): string =>
      wrong.map((one) => `${words.figures[one.figure]} ${figureText(one.figure, value(one))}`).join(', ');
    return [
      {
        team,
        text: inBoth((words) =>
          words.gap(
            printable(team),
            list(words, ({ printed }) => printed),
            list(words, ({ counted, printed }) => counted ?? printed),
            by,
          ),
        ),
      },
    ];
  });
  return [...ofRows, ...sums.map(({ of, one, other }) => ({ team: null, text: inBoth((words) => words.sums[of](one, other)) }))];
};

const figureText = (figure: RepairFigure, value: number): string =>
  figure !== 'difference' || value === 0 ? String(value).replace('-', '−') : value > 0 ? `+${value}` : `−${-value}`;

const presentList = (
  table: RepairedTable,
  list: RepairList,
  cellOf: (cell: Cell) => RepairCell,
  settles: RepairDocumentOfOne['settles'],
): RepairListDocument => {
  if (list.state === 'none') return { state: 'none', changes: null, cut: 'no', repairs: [] };
  if (list.state === 'open') return { state: 'open', changes: list.atLeast, cut: 'time', repairs: [] };
  const repairs = list.repairs.map(({ changes, goals }): RepairDocumentOfOne => {
    const said = changes.flatMap((change) => presentChange(table, change, cellOf) ?? []);
    return { goals, changes: said, settles, text: both(said.map(({ text }) => text)) };
  });
  return { state: 'found', changes: list.repairs[0]?.changes.length ?? null, cut: list.cut, repairs };
};

const both = (texts: readonly Both[]): Both => ({
  es: texts.map((text) => text.es).join('; '),
  en: texts.map((text) => text.en).join('; '),
});

const presentChange = (
  { grid, rows }: RepairedTable,
  change: ChangeOfTable,
  cellOf: (cell: Cell) => RepairCell,
): ChangeDocument | undefined => {
  if (change.of === 'result') {
    const match = grid[change.match];
    if (match === undefined) return undefined;
    const { away, cell, home, meeting, score } = match;
    const [from, to] = [score ? `${score[0]}–${score[1]}` : (cell?.raw.trim().slice(0, LONGEST) ?? ''), `${change.to[0]}–${change.to[1]}`];
    const again = meeting > 1 ? ` (${meeting})` : '';
    const [first, second] = [printable(home), `${printable(away)}${again}`];
    const text = score ? inBoth(() => `${first} ${from} ${second} → ${to}`) : inBoth((words) => words.filled(`${first} – ${second}`, to));
    return { of: 'result', home, away, meeting, from, to, cell: cell ? cellOf(cell) : null, text };
  }
  const row = rows[change.team];
  const cell = row?.figures.find(({ figure }) => figure === change.figure)?.cell;
  if (row === undefined || cell === undefined) return undefined;
  const { figure, from, to } = change;
  const text = inBoth((words) => words.changed(printable(row.team), figure, figureText(figure, from), figureText(figure, to)));
  return { of: 'row', team: row.team, figure, from, to, cell: cellOf(cell), text };
};

/** A cell with a page in it is shown by its beginning. */
const LONGEST = 60;

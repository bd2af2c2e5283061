import { readNumber } from '../../page/numbers.ts';
import type { Cell, Standings, StandingsRow } from '../../page/page.ts';
import { splitStage } from '../../page/stage.ts';
import type { CsvRow } from './csv-cells.ts';
import type { TableColumn } from './csv-columns.ts';
import type { Complain } from './csv-result.ts';

const FIGURES: readonly (readonly [TableColumn, keyof StandingsRow])[] = [
  ['position', 'position'],
  ['played', 'played'],
  ['won', 'won'],
  ['drawn', 'drawn'],
  ['lost', 'lost'],
  ['gf', 'goalsFor'],
  ['ga', 'goalsAgainst'],
  ['gd', 'difference'],
  ['points', 'points'],
  ['adjusted', 'adjusted'],
  ['start', 'start'],
];

/** A row of standings, and which table it belongs to. Undefined: it names no team. */
export type TableRow = { readonly key: string; readonly heading: readonly string[]; readonly row: StandingsRow };

export const readTableRow = (row: CsvRow, header: readonly (TableColumn | undefined)[], complain: Complain): TableRow | undefined => {
  const cell = (name: TableColumn): Cell<string> | undefined => {
    const found = row.cells[header.indexOf(name)];
    return header.includes(name) && found?.value.trim() !== '' ? found : undefined;
  };
  const team = cell('team');
  if (!team) return undefined;
  const figures = FIGURES.flatMap(([column, key]) => {
    const found = cell(column);
    const value = found && readNumber(found.value);
    if (found && value === undefined) complain(found, '12', 'nothing');
    return found && value !== undefined ? [[key, { ...found, value }] as const] : [];
  });
  const [stage, group, note, status] = [cell('stage'), cell('group'), cell('note'), cell('status')];
  const heading = [...(stage ? splitStage(stage.value) : []), ...(group ? [group.value.trim()] : [])];
  return {
    key: JSON.stringify([cell('table')?.value ?? '', ...heading]),
    heading,
    row: {
      team: { ...team, value: team.value.replace(/\s+/g, ' ').trim() },
      ...Object.fromEntries(figures),
      ...(note && { note }),
      ...(status && { status }),
      span: { from: row.from, to: row.to },
    },
  };
};

/** Rows that follow each other as one table. */
export const tableOf = (rows: readonly TableRow[]): Standings | undefined => {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  const span = { from: first.row.span.from, to: last.row.span.to };
  return { kind: 'standings', heading: first.heading, span, order: 'printed', results: new Map(), rows: rows.map(({ row }) => row) };
};

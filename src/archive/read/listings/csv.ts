import { fold } from '../../../engine/index.ts';
import { dayAt, isoDay } from '../../page/days.ts';
import { type Gather, makeGather } from '../../page/gather.ts';
import { legIn } from '../../page/legs.ts';
import { readNumber } from '../../page/numbers.ts';
import type { Cell, PageMatch, PageReader } from '../../page/page.ts';
import { splitStage } from '../../page/stage.ts';
import { type CsvRow, csvRows, sniffDelimiter } from './csv-cells.ts';
import { type CsvColumn, HEADERS, TABLE_HEADERS } from './csv-columns.ts';
import { type Complain, readCsvResult } from './csv-result.ts';
import { readTableRow, type TableRow, tableOf } from './csv-tables.ts';

export { type CsvColumn, isCsvColumn } from './csv-columns.ts';

export type CsvForm = {
  /** Header words of this file, by column, where they are not the usual ones. */
  readonly columns?: Readonly<Partial<Record<CsvColumn, string>>>;
  readonly delimiter?: string;
};

/** Columns in this order, where a file has no header. */
const DEFAULT: readonly CsvColumn[] = ['date', 'stage', 'group', 'leg', 'home', 'away', 'hg', 'ag', 'status', 'pens', 'source'];

/** A reader of matches, one a row, or of standings, where the header names a team and no opponents. */
export const makeCsvReader =
  ({ columns = {}, delimiter }: CsvForm = {}): PageReader =>
  (text) => {
    const gather = makeGather(text, 'csv');
    const complain: Complain = (cell, expected, kept) => gather.remark('cell-unreadable', cell.span, expected, kept);
    let take: TakeRow | undefined;
    for (const row of csvRows(text, delimiter ?? sniffDelimiter(text))) {
      if (gather.isFull()) break;
      if (row.cells.length === 1 && row.cells[0]?.value === '') continue;
      if (row.quote === 'open') gather.remark('call-cut-off', row, '"', 'in part');
      if (take !== undefined) {
        take.row(row);
        continue;
      }
      const matches = columnsIn(row, HEADERS, columns);
      const tables = columnsIn(row, TABLE_HEADERS, {});
      const isMatches = matches.includes('home') && matches.includes('away');
      const isTables = !isMatches && tables.includes('team') && (tables.includes('played') || tables.includes('points'));
      take = isTables ? takeTables(gather, tables, complain) : takeMatches(gather, isMatches ? matches : DEFAULT, complain);
      if (!isMatches && !isTables) {
        if (row.cells.length < 8) gather.remark('table-unreadable', row, DEFAULT.join(','), 'in part');
        take.row(row);
        continue;
      }
      const header = isTables ? tables : matches;
      for (const [i, cell] of row.cells.entries())
        if (header[i] === undefined && cell.value !== '') gather.remark('cell-unreadable', cell.span, DEFAULT.join(', '), 'nothing');
    }
    take?.end();
    return gather.page();
  };

type TakeRow = { readonly row: (row: CsvRow) => void; readonly end: () => void };

const takeMatches = (gather: Gather, header: readonly (CsvColumn | undefined)[], complain: Complain): TakeRow => ({
  row: (row) => {
    const match = readRow(row, header, complain);
    if (match) gather.add(match);
    else gather.remark('row-unreadable', row, header.filter((name) => name !== undefined).join(','), 'nothing');
  },
  end: () => undefined,
});

const takeTables = (gather: Gather, header: Parameters<typeof readTableRow>[1], complain: Complain): TakeRow => {
  let rows: TableRow[] = [];
  const end = (): void => {
    const table = tableOf(rows);
    if (table) gather.add(table);
    rows = [];
  };
  return {
    end,
    row: (row) => {
      const read = readTableRow(row, header, complain);
      if (!read) gather.remark('row-unreadable', row, header.filter((name) => name !== undefined).join(','), 'nothing');
      else {
        if (rows[0] !== undefined && rows[0].key !== read.key) end();
        rows.push(read);
      }
    },
  };
};

export const readCsv: PageReader = makeCsvReader();

/** Which column each cell of a header names; own words first, then those that are usual. */
const columnsIn = <T extends string>(
  row: CsvRow,
  headers: Readonly<Record<T, readonly string[]>>,
  own: Readonly<Partial<Record<T, string>>>,
): readonly (T | undefined)[] => {
  const names = Object.keys(headers) as T[];
  const met = new Set<T>();
  return row.cells.slice(0, 200).map(({ value }) => {
    const word = fold(value.slice(0, 60));
    const told = names.find((name) => own[name] !== undefined && fold(own[name]) === word);
    const name = told ?? names.find((one) => own[one] === undefined && headers[one].includes(word));
    if (name === undefined || met.has(name)) return undefined;
    met.add(name);
    return name;
  });
};

/** Whose ground it was; other words in that column are a place. */
const GROUNDS: ReadonlyMap<string, PageMatch['ground']> = new Map([
  ['home', 'home'],
  ['local', 'home'],
  ['neutral', 'neutral'],
  ['unstated', 'unstated'],
  ['sin dato', 'unstated'],
]);

const readRow = (row: CsvRow, header: readonly (CsvColumn | undefined)[], complain: Complain): PageMatch | undefined => {
  const cell = (name: CsvColumn): Cell<string> | undefined => {
    const found = row.cells[header.indexOf(name)];
    return header.includes(name) && found?.value.trim() !== '' ? found : undefined;
  };
  const [home, away] = [cell('home'), cell('away')];
  if (!home || !away) return undefined;
  for (const extra of row.cells.slice(header.length)) if (extra.value !== '') complain(extra, header.join(','), 'nothing');
  const result = readCsvResult(cell, complain) ?? {
    value: { kind: 'to-play' } as const,
    raw: '',
    span: { from: away.span.to, to: away.span.to },
  };
  const [date, legCell, time] = [cell('date'), cell('leg'), cell('time')];
  const day = date && dayAt(date.value);
  const iso = day && isoDay(day.day, undefined);
  if (date && iso === undefined) complain(date, '2004-11-28', 'nothing');
  const leg = legCell && legOf(legCell.value);
  if (legCell && leg === undefined) complain(legCell, '1, 2, 3, play-off', 'nothing');
  const [stage, group, number, ground] = [cell('stage'), cell('group'), cell('number'), cell('ground')];
  const heading = [...(stage ? splitStage(stage.value) : []), ...(group ? [group.value] : [])];
  const count = number && readNumber(number.value);
  if (number && (count === undefined || count < 0)) complain(number, '73', 'nothing');
  const where = ground && GROUNDS.get(fold(ground.value.slice(0, 60)));
  const optional = <K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } =>
    value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: string });
  return {
    kind: 'match',
    heading,
    span: { from: row.from, to: row.to },
    teams: [trimmed(home), trimmed(away)],
    result,
    ground: where ?? 'home',
    ...optional('group', group?.value),
    ...optional('round', cell('round')?.value),
    ...optional('time', time?.value),
    ...optional('place', cell('place')?.value ?? (where === undefined ? ground?.value : undefined)),
    ...optional('note', cell('note')?.value),
    ...optional('source', cell('source')?.value),
    ...(count !== undefined && count >= 0 && { number: count }),
    ...(leg !== undefined && { leg }),
    ...(date && iso !== undefined && { date: { ...date, value: iso } }),
  };
};

const trimmed = (cell: Cell<string>): Cell<string> => ({ ...cell, value: cell.value.replace(/\s+/g, ' ').trim() });

const legOf = (words: string): PageMatch['leg'] => {
  const number = readNumber(words);
  if (number === 1 || number === 2 || number === 3) return number;
  return legIn(words.trim());
};

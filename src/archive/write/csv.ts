import { dayAt } from '../page/days.ts';
import type { PageMatch, PageOutcome, Standings, StandingsRow } from '../page/page.ts';
import { joinStage } from '../page/stage.ts';
import { textOnly } from '../read/listings/csv-cells.ts';
import type { CsvColumn, TableColumn } from '../read/listings/csv-columns.ts';
import { outcomeByStatus } from '../read/listings/csv-result.ts';
import { type Item, type Listing, listingOf, matchName, placeOf } from './listed.ts';
import { type NameRule, type Names, namesIn } from './names.ts';
import { outcomeNote } from './note-words.ts';
import { tellTableExtras } from './table-extras.ts';
import type { PageWriter, UnsaidCode } from './writer.ts';

/**
 * RFC 4180, one match a row. Cells that a spreadsheet could take for formulas begin with an apostrophe, which our reader
 * takes off. A page that has tables and no results is written as standings, one team a row: a file has one header, so
 * beside matches tables are left out, and listed.
 */
export const writeCsv: PageWriter = (page, order) => {
  const listing = listingOf(page, order);
  const names = namesIn(listing.items, ANY_NAME, listing.tell);
  const isMatches = listing.items.some(({ kind }) => kind === 'match');
  const rows = isMatches ? matchRows(listing, names) : tableRows(listing, names);
  const header = isMatches ? MATCH_COLUMNS : TABLE_COLUMNS;
  const text = [header, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
  return { text, unsaid: listing.unsaid() };
};

/** Any name but an empty one stands in a cell. */
const ANY_NAME: NameRule = { longest: 1_000, isSafe: (name) => name !== '' };

const MATCH_COLUMNS = [
  ...(['date', 'time', 'stage', 'group', 'round', 'leg', 'number', 'home', 'away', 'hg', 'ag', 'ht', 'ninety'] as const),
  ...(['status', 'pens', 'winner', 'place', 'ground', 'source', 'note'] as const),
] satisfies readonly CsvColumn[];

const TABLE_COLUMNS = [
  ...(['table', 'stage', 'group', 'position', 'team', 'played', 'won', 'drawn', 'lost', 'gf', 'ga', 'gd', 'points'] as const),
  ...(['adjusted', 'start', 'status', 'note'] as const),
] satisfies readonly TableColumn[];

const csvCell = (value: string): string => {
  const safe = textOnly(value);
  return /[",;|\t\r\n]|^\s|\s$|^\uFEFF/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

type Cells<T extends string> = { readonly [column in T]?: string | number | undefined };

const inOrder = <T extends string>(columns: readonly T[], cells: Cells<T>): readonly string[] =>
  columns.map((column) => String(cells[column] ?? ''));

const matchRows = ({ items, tell, words }: Listing, names: Names): readonly (readonly string[])[] =>
  items.flatMap((item) => {
    if (item.kind === 'table') {
      tell('block', item.block, item.table.heading.at(-1) ?? item.table.kind);
      return [];
    }
    const { block, match } = item;
    const { group, stage } = placeOf(match);
    const result = resultCells(match.result.value);
    for (const code of result.unsaid) tell(code, block, `${matchName(match)}: ${outcomeNote(match.result.value, words)}`);
    const isDay = match.date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(match.date.value) && dayAt(match.date.value) !== undefined;
    const isNumber = match.number !== undefined && Number.isInteger(match.number) && match.number >= 0 && match.number <= 999_999;
    const date = match.date?.value ?? '';
    const details = [...(match.details ?? [])].map(([key, { value }]) => `${key}: ${value}`);
    if (date !== '' && !isDay) tell('date', block, date);
    for (const said of details) tell('detail', block, said);
    if (match.number !== undefined && !isNumber) tell('detail', block, `${match.number}`);
    const others = [
      ...(result.unsaid.includes('outcome') ? [outcomeNote(match.result.value, words)] : []),
      ...(isDay ? [] : [date]),
      ...details,
    ];
    const [home, away] = match.teams.map(({ value }) => names(value));
    return [
      inOrder(MATCH_COLUMNS, {
        ...result.cells,
        date: isDay ? date : '',
        time: match.time,
        stage: joinStage(stage),
        group,
        round: match.round,
        leg: match.leg,
        number: isNumber ? match.number : '',
        home,
        away,
        place: match.place,
        ground: match.ground === 'home' ? '' : match.ground,
        source: match.source,
        note: noteWith(match, others),
      }),
    ];
  });

/** What has no column stands behind the note, once. */
const noteWith = ({ note = '' }: PageMatch, others: readonly string[]): string =>
  [note, ...others.filter((words) => words !== '' && !note.includes(words))].filter((words) => words !== '').join('; ');

type ResultCells = { readonly cells: Cells<CsvColumn>; readonly unsaid: readonly UnsaidCode[] };

const resultCells = (outcome: PageOutcome): ResultCells => {
  switch (outcome.kind) {
    case 'to-play':
      return { cells: {}, unsaid: [] };
    case 'played':
      return playedCells(outcome);
    case 'decided':
      return {
        cells: {
          hg: '?',
          ag: '?',
          status: outcome.drawn === 'yes' ? 'drawn' : '',
          winner: outcome.winner,
          pens: outcome.penalties?.join('-'),
        },
        unsaid: [],
      };
    case 'walkover':
      return { cells: { status: 'w/o', winner: outcome.winner }, unsaid: [] };
    case 'not-played':
      return { cells: { status: { dash: '–', 'dead-rubber': 'dead rubber', 'not-stated': 'n/p' }[outcome.why] }, unsaid: [] };
    case 'awarded':
      return { cells: { ...goals(outcome.score), status: 'awd' }, unsaid: [] };
    case 'suspended':
      return { cells: { ...goals(outcome.score), status: 'susp' }, unsaid: [] };
    case 'annulled':
      return { cells: { status: 'annulled' }, unsaid: [] };
    case 'both-lose':
      return { cells: { ...(outcome.score && goals(outcome.score)), status: 'both lose' }, unsaid: [] };
    case 'text': {
      // a word that the reader knows would become what it means
      const isText = outcome.text.trim() !== '' && outcomeByStatus(outcome.text, undefined) === undefined;
      return isText ? { cells: { status: outcome.text }, unsaid: [] } : { cells: {}, unsaid: ['outcome'] };
    }
  }
};

const goals = ([hg, ag]: readonly [number, number]): Cells<CsvColumn> => ({ hg, ag });

const playedCells = (outcome: Extract<PageOutcome, { kind: 'played' }>): ResultCells => {
  const { extraTime, halfTime, ninety, note, penalties, score } = outcome;
  const isWithin = (pair: readonly [number, number] | undefined): boolean =>
    pair === undefined || (pair[0] <= score[0] && pair[1] <= score[1]);
  const isNoted = note !== undefined && (note !== 'stands' || extraTime === 'after');
  return {
    cells: {
      ...goals(score),
      ht: isWithin(halfTime) ? halfTime?.join('-') : '',
      ninety: isWithin(ninety) ? ninety?.join('-') : '',
      pens: penalties?.join('-'),
      status: extraTime === 'after' ? 'aet' : note === 'stands' ? note : '',
    },
    unsaid: [...(isNoted ? (['outcome'] as const) : []), ...(isWithin(halfTime) && isWithin(ninety) ? [] : (['detail'] as const))],
  };
};

const tableRows = ({ items, tell }: Listing, names: Names): readonly (readonly string[])[] =>
  items.flatMap((item: Item, i) => {
    if (item.kind !== 'table') return [];
    const { block, table } = item;
    if (table.kind === 'qualifiers' || table.rows.length === 0) {
      tell('block', block, table.heading.at(-1) ?? table.kind);
      return [];
    }
    tellTableExtras(table, block, tell);
    return table.rows.map((row) => inOrder(TABLE_COLUMNS, tableCells(table, row, { names, number: i + 1 })));
  });

type RowOrder = { readonly names: Names; readonly number: number };

const tableCells = (table: Standings, row: StandingsRow, { names, number }: RowOrder): Cells<TableColumn> => ({
  table: number,
  stage: joinStage(table.heading.filter((title) => title.trim() !== '')),
  position: row.position?.value,
  team: names(row.team.value),
  played: row.played?.value,
  won: row.won?.value,
  drawn: row.drawn?.value,
  lost: row.lost?.value,
  gf: row.goalsFor?.value,
  ga: row.goalsAgainst?.value,
  gd: row.difference?.value,
  points: row.points?.value,
  adjusted: row.adjusted?.value,
  start: row.start?.value,
  status: row.status?.value,
  note: row.note?.value,
});

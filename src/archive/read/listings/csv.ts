import { fold } from '../../../engine/index.ts';
import { dayAt, isoDay } from '../../page/days.ts';
import { makeGather } from '../../page/gather.ts';
import { legIn } from '../../page/legs.ts';
import { readNumber } from '../../page/numbers.ts';
import type { Cell, PageMatch, PageOutcome, PageReader } from '../../page/page.ts';
import { readPair, readScore } from '../../page/scores.ts';
import { type CsvRow, csvRows, sniffDelimiter } from './csv-cells.ts';

export type CsvColumn =
  | 'date'
  | 'stage'
  | 'group'
  | 'leg'
  | 'home'
  | 'away'
  | 'hg'
  | 'ag'
  | 'score'
  | 'ht'
  | 'status'
  | 'pens'
  | 'source'
  | 'time'
  | 'place'
  | 'round';

/** By which header words a column is known, beside its own name. */
const HEADERS: Readonly<Record<CsvColumn, readonly string[]>> = {
  date: ['date', 'fecha', 'day', 'dia'],
  stage: ['stage', 'fase', 'etapa', 'competition'],
  group: ['group', 'grupo', 'serie'],
  leg: ['leg', 'partido', 'match type'],
  home: ['home', 'local', 'team 1', 'team1', 'home team', 'hometeam', 'home_team'],
  away: ['away', 'visita', 'visitante', 'team 2', 'team2', 'away team', 'awayteam', 'away_team'],
  hg: ['hg', 'home goals', 'home_goals', 'home score', 'home_score', 'gl', 'goles local', 'fthg'],
  ag: ['ag', 'away goals', 'away_goals', 'away score', 'away_score', 'gv', 'goles visita', 'ftag'],
  score: ['score', 'ft', 'result', 'resultado', 'marcador'],
  ht: ['ht', 'half time', 'pm'],
  status: ['status', 'estado', 'situacion'],
  pens: ['pens', 'penalties', 'penales', 'pso', 'p'],
  source: ['source', 'fuente'],
  time: ['time', 'hora'],
  place: ['place', 'stadium', 'venue', 'estadio', 'lugar', 'city', 'ground'],
  round: ['round', 'ronda', 'jornada', 'matchday'],
};

export const isCsvColumn = (word: string): word is CsvColumn => Object.hasOwn(HEADERS, word);

export type CsvForm = {
  /** Header words of this file, by column, where they are not the usual ones. */
  readonly columns?: Readonly<Partial<Record<CsvColumn, string>>>;
  readonly delimiter?: string;
};

/** Columns in this order, where a file has no header. */
const DEFAULT: readonly CsvColumn[] = ['date', 'stage', 'group', 'leg', 'home', 'away', 'hg', 'ag', 'status', 'pens', 'source'];

/** A reader of matches, one a row. */
export const makeCsvReader =
  ({ columns = {}, delimiter }: CsvForm = {}): PageReader =>
  (text) => {
    const gather = makeGather(text, 'csv');
    let header: readonly (CsvColumn | undefined)[] | undefined;
    for (const row of csvRows(text, delimiter ?? sniffDelimiter(text))) {
      if (gather.isFull()) break;
      if (row.cells.length === 1 && row.cells[0]?.value === '') continue;
      if (row.quote === 'open') gather.remark('call-cut-off', row, '"', 'in part');
      if (header === undefined) {
        header = headerOf(row, columns);
        if (header !== undefined) {
          for (const [i, cell] of row.cells.entries())
            if (header[i] === undefined && cell.value !== '') gather.remark('cell-unreadable', cell.span, DEFAULT.join(', '), 'nothing');
          continue;
        }
        if (row.cells.length < 8) gather.remark('table-unreadable', row, DEFAULT.join(','), 'in part');
        header = DEFAULT;
      }
      const match = readRow(row, header, (cell, expected, kept) => gather.remark('cell-unreadable', cell.span, expected, kept));
      if (match) gather.add(match);
      else gather.remark('row-unreadable', row, header.filter((name) => name !== undefined).join(','), 'nothing');
    }
    return gather.page();
  };

export const readCsv: PageReader = makeCsvReader();

const headerOf = (row: CsvRow, columns: NonNullable<CsvForm['columns']>): readonly (CsvColumn | undefined)[] | undefined => {
  const names = Object.keys(HEADERS) as CsvColumn[];
  const met = new Set<CsvColumn>();
  const header = row.cells.slice(0, 200).map(({ value }) => {
    const word = fold(value.slice(0, 60));
    const own = names.find((name) => columns[name] !== undefined && fold(columns[name]) === word);
    const name = own ?? names.find((one) => columns[one] === undefined && HEADERS[one].includes(word));
    if (name === undefined || met.has(name)) return undefined;
    met.add(name);
    return name;
  });
  return met.has('home') && met.has('away') ? header : undefined;
};

type Complain = (cell: Cell<string>, expected: string, kept: 'as text' | 'in part' | 'nothing') => void;

const readRow = (row: CsvRow, header: readonly (CsvColumn | undefined)[], complain: Complain): PageMatch | undefined => {
  const cell = (name: CsvColumn): Cell<string> | undefined => {
    const found = row.cells[header.indexOf(name)];
    return header.includes(name) && found?.value.trim() !== '' ? found : undefined;
  };
  const [home, away] = [cell('home'), cell('away')];
  if (!home || !away) return undefined;
  for (const extra of row.cells.slice(header.length)) if (extra.value !== '') complain(extra, header.join(','), 'nothing');
  const result = readResult(cell, complain) ?? {
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
  const heading = [cell('stage'), cell('group')].flatMap((one) => (one ? [one.value] : []));
  const optional = <K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } =>
    value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: string });
  return {
    kind: 'match',
    heading,
    span: { from: row.from, to: row.to },
    teams: [trimmed(home), trimmed(away)],
    result,
    ground: 'home',
    ...optional('group', cell('group')?.value),
    ...optional('round', cell('round')?.value),
    ...optional('time', time?.value),
    ...optional('place', cell('place')?.value),
    ...optional('source', cell('source')?.value),
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

type FindCell = (name: CsvColumn) => Cell<string> | undefined;

const readResult = (cell: FindCell, complain: Complain): Cell<PageOutcome> | undefined => {
  const [hg, ag, score, status, pens, ht] = [cell('hg'), cell('ag'), cell('score'), cell('status'), cell('pens'), cell('ht')];
  const base = goalsOf(hg, ag, complain) ?? (score && scoreOf(score, complain));
  const penalties = pens && readPair(pens.value)?.value;
  if (pens && (penalties === undefined || penalties[0] === penalties[1])) complain(pens, '4-2', 'nothing');
  const half = ht && readPair(ht.value)?.value;
  if (ht && half === undefined) complain(ht, '1-0', 'nothing');
  if (base?.value.kind === 'played') {
    const { value } = base;
    const sound = half !== undefined && half[0] <= value.score[0] && half[1] <= value.score[1];
    if (ht && half && !sound) complain(ht, '1-0', 'nothing');
    const played: PageOutcome = {
      ...value,
      ...(penalties && penalties[0] !== penalties[1] && { penalties }),
      ...(half && sound && { halfTime: half }),
    };
    return status ? statusOf(status, { ...base, value: played }, complain) : { ...base, value: played };
  }
  return status ? statusOf(status, base, complain) : base;
};

/** The raw words of a score in two cells are those of the first. */
const goalsOf = (hg: Cell<string> | undefined, ag: Cell<string> | undefined, complain: Complain): Cell<PageOutcome> | undefined => {
  if (!hg && !ag) return undefined;
  const [home, away] = [hg && readNumber(hg.value), ag && readNumber(ag.value)];
  const whole = hg ?? ag;
  if (!whole) return undefined;
  if (home !== undefined && away !== undefined && home >= 0 && away >= 0 && home <= 999 && away <= 999)
    return { ...whole, value: { kind: 'played', score: [home, away], extraTime: 'none' } };
  if ((hg?.value ?? '?') === '?' && (ag?.value ?? '?') === '?') return { ...whole, value: { kind: 'decided', drawn: 'not-stated' } };
  complain(whole, '2', 'as text');
  return { ...whole, value: { kind: 'text', text: `${hg?.value ?? ''}-${ag?.value ?? ''}` } };
};

const scoreOf = (cell: Cell<string>, complain: Complain): Cell<PageOutcome> | undefined => {
  const read = readScore(cell.value);
  if (read && (read.outcome.kind === 'text' || read.note !== undefined))
    complain(cell, '2-1', read.outcome.kind === 'text' ? 'as text' : 'in part');
  return read && { ...cell, value: read.outcome };
};

const statusOf = (status: Cell<string>, base: Cell<PageOutcome> | undefined, complain: Complain): Cell<PageOutcome> => {
  const word = fold(status.value).replace(/[.\s]/g, '');
  const score = base?.value.kind === 'played' ? base.value.score : undefined;
  const as = (value: PageOutcome): Cell<PageOutcome> => ({ ...(base ?? status), value });
  if (/^(?:played|ft|finished|jugado|ok)$/.test(word)) return base ?? as({ kind: 'decided', drawn: 'not-stated' });
  if (/^(?:aet|alargue|extratime)$/.test(word) && base?.value.kind === 'played') return as({ ...base.value, extraTime: 'after' });
  if (/^(?:pens?|penalties|penales)$/.test(word) && base?.value.kind === 'played') return base;
  if (/^(?:awd|awarded|enmesa)$/.test(word) && score) return as({ kind: 'awarded', score });
  if (/^(?:wo|w\/o|walkover)$/.test(word)) return as(score ? { kind: 'awarded', score } : { kind: 'walkover' });
  if (/^(?:np|n\/p|notplayed|nojugado|canc|cancelled|canceled)$/.test(word)) return as({ kind: 'not-played', why: 'not-stated' });
  if (/^(?:toplay|scheduled|ppd|postponed|postergado|porjugar|v)$/.test(word)) return as({ kind: 'to-play' });
  if (/^(?:annulled|anulado)$/.test(word)) return as({ kind: 'annulled' });
  if (/^(?:susp|suspended|suspendido)$/.test(word) && score) return as({ kind: 'suspended', score });
  complain(status, 'played, aet, awd, w/o, n/p, canc, ppd, susp', base ? 'in part' : 'as text');
  return base ?? as({ kind: 'text', text: status.value });
};

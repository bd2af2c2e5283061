import { dayAt, isoDay } from '../../page/days.ts';
import type { Gather } from '../../page/gather.ts';
import { legIn } from '../../page/legs.ts';
import { readNumber } from '../../page/numbers.ts';
import type { Cell, PageMatch, PageOutcome, PageTie, StandingsRow } from '../../page/page.ts';
import { readPair } from '../../page/scores.ts';
import { asCell, FOOTNOTES, readTeam, scoreCell, spanOf, type TableCell, type TablePart } from './cells.ts';
import { addGridBeside } from './grid.ts';
import type { Role } from './headers.ts';

type Row = readonly TableCell[];
type Pair = readonly [number, number];

/** The cell of a role in a row, if it says anything. */
const at = ({ header }: TablePart, row: Row, role: Role): TableCell | undefined => {
  const cell = row[header.columns.get(role) ?? -1];
  return cell === undefined || cell.value === '' ? undefined : cell;
};

const NUMBERS = [
  ['played', 'played'],
  ['won', 'won'],
  ['drawn', 'drawn'],
  ['lost', 'lost'],
  ['goals-for', 'goalsFor'],
  ['goals-against', 'goalsAgainst'],
  ['difference', 'difference'],
  ['points', 'points'],
  ['position', 'position'],
] as const satisfies readonly (readonly [Role, keyof StandingsRow])[];

export const addStandings = (part: TablePart, gather: Gather): void => {
  const rows: StandingsRow[] = [];
  const results = new Map<number, Cell<string>>();
  const read: Row[] = [];
  for (const row of part.rows) {
    const team = at(part, row, 'team');
    if (team === undefined) {
      gather.remark('row-unreadable', spanOf(row), 'team', 'nothing');
      continue;
    }
    read.push(row);
    rows.push(standingsRow(part, row, team, gather));
    const result = at(part, row, 'result');
    if (result !== undefined) results.set(rows.length, asCell(result, result.value));
  }
  const codes = codesOf(part);
  const names = read.map((row) => at(part, row, 'team')).filter((cell) => cell !== undefined);
  const coded = codes.length === rows.length ? rows.map((row, i) => ({ code: codes[i]?.value ?? '', ...row })) : rows;
  const { heading, span } = part.table;
  if (rows.length > 0) gather.add({ kind: 'standings', heading, span, rows: coded, order: 'printed', results });
  else gather.remark('call-cut-off', span, 'rows of standings', 'nothing');
  if (codes.length > 1) addGridBeside(part.table, codes, names, read, gather);
  else remarkOthers(part, gather);
};

/** Columns behind the last known one, whose headers are the codes of a grid. */
const codesOf = ({ header: { columns, others } }: TablePart): TablePart['header']['others'] => {
  const last = Math.max(...columns.values());
  return others.filter(({ column }) => column > last);
};

const standingsRow = (part: TablePart, row: Row, team: TableCell, gather: Gather): StandingsRow => {
  const named = readTeam(team);
  const written = at(part, row, 'note');
  const figures = NUMBERS.flatMap(([role, key]) => {
    const cell = at(part, row, role);
    if (cell === undefined) return [];
    const value = readNumber(cell.value.replace(FOOTNOTES, '').replace(/\.$/u, ''));
    if (value === undefined) gather.remark('cell-unreadable', cell.span, 'number', 'nothing');
    return value === undefined ? [] : [[key, asCell(cell, value)] as const];
  });
  return {
    ...named,
    ...(written === undefined ? {} : { note: asCell(written, written.value) }),
    ...goalsOf(at(part, row, 'goals'), gather),
    ...Object.fromEntries(figures),
    span: spanOf(row),
  };
};

/** "11–6" in one cell. Each figure stands where its digits stand. */
const goalsOf = (cell: TableCell | undefined, gather: Gather): Pick<StandingsRow, 'goalsFor' | 'goalsAgainst'> => {
  if (cell === undefined) return {};
  const pair = readPair(cell.value);
  const met = cell.raw.length > 100 ? null : /(\d{1,3})(\D+)(\d{1,3})/u.exec(cell.raw);
  if (pair === undefined || met === null) {
    gather.remark('cell-unreadable', cell.span, 'goals', 'nothing');
    return {};
  }
  const [, first = '', between = '', second = ''] = met;
  const from = cell.span.from + met.index;
  const behind = from + first.length + between.length;
  return {
    goalsFor: { value: pair.value[0], raw: first, span: { from, to: from + first.length } },
    goalsAgainst: { value: pair.value[1], raw: second, span: { from: behind, to: behind + second.length } },
  };
};

const pairCell = (cell: TableCell | undefined, gather: Gather): { value: Cell<Pair>; penalties?: Cell<Pair> } | undefined => {
  if (cell === undefined) return undefined;
  const pair = readPair(cell.value);
  if (pair === undefined) {
    gather.remark('cell-unreadable', cell.span, 'two figures', 'nothing');
    return undefined;
  }
  if (pair.note !== undefined) gather.remark('cell-unreadable', cell.span, 'two figures', 'in part');
  return { value: asCell(cell, pair.value), ...(pair.penalties === undefined ? {} : { penalties: asCell(cell, pair.penalties) }) };
};

/** Both teams of a row; without them there is no row. */
const teamsOf = (
  part: TablePart,
  row: Row,
  gather: Gather,
): { cells: [TableCell, TableCell]; names: [Cell<string>, Cell<string>] } | undefined => {
  const [first, second] = [at(part, row, 'team-1'), at(part, row, 'team-2')];
  if (first === undefined || second === undefined) {
    gather.remark('row-unreadable', spanOf(row), 'two teams', 'nothing');
    return undefined;
  }
  return { cells: [first, second], names: [readTeam(first).team, readTeam(second).team] };
};

export const addTies = (part: TablePart, gather: Gather): void => {
  for (const row of part.rows) {
    const teams = teamsOf(part, row, gather);
    if (teams !== undefined) gather.add(tieOf(part, row, teams, gather));
  }
  if (part.rows.length === 0) gather.remark('call-cut-off', part.table.span, 'ties', 'nothing');
  remarkOthers(part, gather);
};

const tieOf = (part: TablePart, row: Row, { cells, names }: NonNullable<ReturnType<typeof teamsOf>>, gather: Gather): PageTie => {
  const played = (role: Role): Cell<PageOutcome> | undefined => {
    const cell = at(part, row, role);
    return cell === undefined ? undefined : scoreCell(cell, gather)?.result;
  };
  const third = played('leg-3');
  const aggregate = pairCell(at(part, row, 'aggregate'), gather);
  const points = pairCell(at(part, row, 'points'), gather);
  const penalties = pairCell(at(part, row, 'penalties'), gather)?.value ?? aggregate?.penalties ?? points?.penalties;
  const bold = cells.map(({ weight }) => weight === 'bold');
  const round = part.table.heading.at(-1);
  return {
    kind: 'tie',
    heading: part.table.heading,
    span: spanOf(row),
    ...(round === undefined ? {} : { round }),
    teams: names,
    legs: (['leg-1', 'leg-2', 'score'] as const).map(played).filter((leg) => leg !== undefined),
    ...(third === undefined ? {} : { thirdMatch: third }),
    ...(aggregate === undefined ? {} : { aggregate: aggregate.value }),
    ...(points === undefined ? {} : { points: points.value }),
    ...(penalties === undefined ? {} : { penalties }),
    ...(bold[0] === bold[1] ? {} : { winner: bold[0] === true ? 0 : 1 }),
  };
};

export const addMatches = (part: TablePart, gather: Gather): void => {
  for (const row of part.rows) {
    const teams = teamsOf(part, row, gather);
    if (teams !== undefined) gather.add(matchOf(part, row, teams, gather));
  }
  remarkOthers(part, gather);
};

const matchOf = (part: TablePart, row: Row, { cells, names }: NonNullable<ReturnType<typeof teamsOf>>, gather: Gather): PageMatch => {
  const { heading } = part.table;
  const score = at(part, row, 'score');
  const read = score === undefined ? undefined : scoreCell(score, gather);
  const said = (role: Role): string | undefined => at(part, row, role)?.value;
  const [round, place, time, source] = [said('round'), said('place'), said('time'), said('source')];
  const leg = legIn(round) ?? legIn(heading.at(-1));
  const note = [said('note'), read?.note?.value].filter((words) => words !== undefined).join('; ');
  return {
    kind: 'match',
    heading,
    span: spanOf(row),
    ...(round === undefined ? {} : { round }),
    ...numberIn(at(part, row, 'position')),
    ...(leg === undefined ? {} : { leg }),
    teams: names,
    result: read?.result ?? asCell(score ?? emptyAfter(cells[1]), { kind: 'to-play' }),
    ground: part.header.sides === 'home and away' ? 'home' : 'unstated',
    ...dateOf(at(part, row, 'date'), gather),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    ...(note === '' ? {} : { note }),
    ...(source === undefined ? {} : { source }),
  };
};

/** `No.`: the number of the match. */
const numberIn = (cell: TableCell | undefined): Pick<PageMatch, 'number'> => {
  const number = cell === undefined ? undefined : readNumber(cell.value);
  return number === undefined ? {} : { number };
};

const emptyAfter = ({ span }: TableCell): TableCell => ({ value: '', raw: '', span: { from: span.to, to: span.to }, carried: 'own' });

const dateOf = (cell: TableCell | undefined, gather: Gather): { readonly date?: Cell<string> } => {
  if (cell === undefined) return {};
  const met = dayAt(cell.value);
  const iso = met === undefined ? undefined : isoDay(met.day, undefined);
  if (iso === undefined) gather.remark('cell-unreadable', cell.span, 'day with its year', 'nothing');
  return iso === undefined ? {} : { date: asCell(cell, iso) };
};

export const addQualifiers = (part: TablePart, gather: Gather): void => {
  const rows = part.rows.flatMap((row) => {
    const team = at(part, row, 'team');
    if (team === undefined) {
      gather.remark('row-unreadable', spanOf(row), 'team', 'nothing');
      return [];
    }
    const [from, place, note] = [at(part, row, 'from'), at(part, row, 'place'), at(part, row, 'note')];
    const named = readTeam(team);
    const marks = [named.status && `(${named.status.value})`, named.note?.value].filter((words) => words !== undefined).join(' ');
    return [
      {
        team: named.team,
        ...(marks === '' ? {} : { note: asCell(team, marks) }),
        ...(from === undefined
          ? {}
          : { from: { ...asCell(from, from.value), carried: from.carried === 'above' ? ('above' as const) : ('own' as const) } }),
        ...(place === undefined ? {} : { place: asCell(place, place.value) }),
        ...(note === undefined ? {} : { note: asCell(note, note.value) }),
      },
    ];
  });
  const { heading, span } = part.table;
  if (rows.length > 0) gather.add({ kind: 'qualifiers', heading, span, rows });
  else gather.remark('call-cut-off', span, 'qualifiers', 'nothing');
  remarkOthers(part, gather);
};

/** Columns that no reader knows are not read; each is said once. */
const remarkOthers = ({ header }: TablePart, gather: Gather): void => {
  for (const { span } of header.others) gather.remark('cell-unreadable', span, 'header of a known column', 'nothing');
};

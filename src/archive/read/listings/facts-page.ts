import { fold, type Statement, type TypedOutcome } from '../../../engine/index.ts';
import { parseFacts } from '../../../formats/index.ts';
import { cellOf } from '../../page/cells.ts';
import { type Gather, linesOf, makeGather, type PageLine } from '../../page/gather.ts';
import { turned } from '../../page/outcomes.ts';
import type { Cell, PageMatch, PageReader, PageTie, StandingsRow } from '../../page/page.ts';

/** A season that a program has written may be larger: nobody publishes that as a page, and it would take seconds. */
export const LARGEST_FACTS = 1024 * 1024;

/** The titles that stand above what is told of a contest, by the reference as it is typed. */
export type HeadingOf = (contest: string) => readonly string[];

/**
 * Our own notation as a page, so that the audit may look at it. The legs of a pair with what was printed of them are a tie,
 * the rows that one source prints of a contest are a table. What has no block of its own is a remark.
 */
export const makeFactsReader =
  (headingOf: HeadingOf): PageReader =>
  (text) => {
    const gather = makeGather(text, 'facts');
    if (text.length > LARGEST_FACTS) {
      gather.remark('too-large', { from: 0, to: text.length }, `${LARGEST_FACTS}`, 'nothing');
      return gather.page();
    }
    const { statements, problems, season } = parseFacts(text, 'page');
    const reader: Reader = { text, gather, headingOf, lines: [...linesOf(text)] };
    for (const { spot, args } of problems)
      gather.remark('row-unreadable', lineAt(reader, spot), String(args['expected'] ?? 'A 2-1 B'), 'nothing');
    for (const unit of unitsOf(statements)) readUnit(reader, unit);
    return gather.page(season === undefined ? {} : { season });
  };

export const readFactsPage: PageReader = makeFactsReader((contest) => contest.split('/'));

type Reader = {
  readonly text: string;
  readonly gather: Gather;
  readonly headingOf: HeadingOf;
  readonly lines: readonly PageLine[];
};
type Of<T extends Statement['type']> = Extract<Statement, { readonly type: T }>;

/** What becomes one block: the rows of a table, the legs of a tie, else a single statement. */
type Unit =
  | { readonly of: 'table'; readonly rows: Of<'row'>[] }
  | { readonly of: 'tie'; readonly matches: Of<'match'>[]; readonly printed: Of<'printed'>[] }
  | { readonly of: 'statement'; readonly statement: Statement };

/** In the order of their first lines. */
const unitsOf = (statements: readonly Statement[]): readonly Unit[] => {
  const units: Unit[] = [];
  const tables = new Map<string, Extract<Unit, { of: 'table' }>>();
  const ties = new Map<string, Extract<Unit, { of: 'tie' }>>();
  /** The ties of each contest. */
  const tiesIn = new Map<string, Extract<Unit, { of: 'tie' }>[]>();
  const add = <T extends Unit>(unit: T): T => {
    units.push(unit);
    return unit;
  };
  const printed: Of<'printed'>[] = [];
  for (const statement of statements) {
    const contest = statement.contest?.path ?? '';
    if (statement.type === 'row') {
      const key = `${contest}\n${statement.source ?? ''}`;
      const table = tables.get(key) ?? add({ of: 'table', rows: [] });
      tables.set(key, table);
      table.rows.push(statement);
    } else if (statement.type === 'match' && statement.label !== undefined && statement.label.kind !== 'play-off') {
      const key = [contest, ...[fold(statement.home), fold(statement.away)].sort()].join('\n');
      const known = ties.get(key);
      const tie = known ?? add({ of: 'tie', matches: [], printed: [] });
      if (known === undefined) tiesIn.set(contest, [...(tiesIn.get(contest) ?? []), tie]);
      ties.set(key, tie);
      tie.matches.push(statement);
    } else if (statement.type === 'printed') printed.push(statement);
    else add({ of: 'statement', statement });
  }
  // it names no teams: where several pairs met in the contest, nobody knows whose figure it is
  for (const statement of printed) {
    const [tie, ...more] = tiesIn.get(statement.contest?.path ?? '') ?? [];
    if (tie !== undefined && more.length === 0) tie.printed.push(statement);
    else add({ of: 'statement', statement });
  }
  return units;
};

const readUnit = (reader: Reader, unit: Unit): void => {
  if (unit.of === 'table') readTable(reader, unit.rows);
  else if (unit.of === 'tie') readTie(reader, unit.matches, unit.printed);
  else readStatement(reader, unit.statement);
};

const lineAt = ({ lines }: Reader, spot: Statement['spot']): PageLine => lines[(spot?.line ?? 1) - 1] ?? { from: 0, to: 0 };
const commonOf = (reader: Reader, { contest, spot }: Statement) => ({
  heading: contest === undefined ? [] : reader.headingOf(contest.path),
  span: lineAt(reader, spot),
});

/** Where a name stands in its line, after `from`; the whole line if it is spelled with marks. */
const nameCell = ({ text }: Reader, line: PageLine, name: string, from = line.from): Cell<string> => {
  const at = text.slice(from, line.to).indexOf(name);
  return at === -1 ? cellOf(text, line.from, line.to, name) : cellOf(text, from + at, from + at + name.length, name);
};

const readStatement = (reader: Reader, statement: Statement): void => {
  const common = commonOf(reader, statement);
  if (statement.type === 'match') reader.gather.add(matchOf(reader, statement));
  else if (statement.type === 'entry' && statement.slot === undefined) {
    const rows = statement.teams.map((team) => ({ team: nameCell(reader, common.span, team) }));
    reader.gather.add({ kind: 'qualifiers', ...common, rows });
  } else reader.gather.remark('row-unreadable', common.span, 'entry, A 2-1 B, row', 'nothing');
};

type MatchCells = { readonly teams: PageMatch['teams']; readonly result: Cell<TypedOutcome> };

const cellsOf = (reader: Reader, { away, home, outcome, spot }: Of<'match'>): MatchCells => {
  const line = lineAt(reader, spot);
  const first = nameCell(reader, line, home);
  const second = nameCell(reader, line, away, first.span.to === line.to ? line.from : first.span.to);
  const [from, to] = first.span.to < second.span.from ? [first.span.to, second.span.from] : [line.from, line.to];
  const blanks = (words: string): number => words.length - words.trimStart().length;
  const said = reader.text.slice(from, to);
  const end = to - (said.length - said.trimEnd().length);
  return { teams: [first, second], result: cellOf(reader.text, Math.min(from + blanks(said), end), end, outcome) };
};

const matchOf = (reader: Reader, statement: Of<'match'>): PageMatch => {
  const { at, date, ground, label, note, source } = statement;
  const words = note?.es ?? note?.en;
  return {
    kind: 'match',
    ...commonOf(reader, statement),
    ...cellsOf(reader, statement),
    ground,
    ...(label && {
      leg: label.kind === 'play-off' ? label.kind : label.kind === 'third-match' || label.leg > 2 ? 3 : label.leg === 2 ? 2 : 1,
    }),
    ...(date !== undefined && { date: nameCell(reader, lineAt(reader, statement.spot), date) }),
    ...(source !== undefined && { source }),
    ...(at !== undefined && { place: at }),
    ...(words !== undefined && { note: words }),
  };
};

/** The legs of a pair, the home team of the first one named first. A leg told twice or missing leaves them single matches. */
const readTie = (reader: Reader, matches: readonly Of<'match'>[], printed: readonly Of<'printed'>[]): void => {
  const legs = matches
    .filter(({ label }) => label?.kind === 'leg')
    .sort((a, b) => (a.label?.kind === 'leg' ? a.label.leg : 0) - (b.label?.kind === 'leg' ? b.label.leg : 0));
  const thirds = matches.filter(({ label }) => label?.kind === 'third-match');
  const isWhole = legs.every(({ label }, i) => label?.kind === 'leg' && label.leg === i + 1) && thirds.length <= 1;
  const [first] = [...legs, ...thirds];
  if (!isWhole || first === undefined) {
    for (const match of matches) reader.gather.add(matchOf(reader, match));
    for (const statement of printed) readStatement(reader, statement);
    return;
  }
  const home = fold(first.home);
  const seen = (match: Of<'match'>): Cell<TypedOutcome> => {
    const { result } = cellsOf(reader, match);
    return fold(match.home) === home ? result : { ...result, value: turned(result.value) };
  };
  const lines = matches.map(({ spot }) => lineAt(reader, spot));
  const [third] = thirds;
  reader.gather.add({
    kind: 'tie',
    ...commonOf(reader, first),
    span: { from: Math.min(...lines.map(({ from }) => from)), to: Math.max(...lines.map(({ to }) => to)) },
    teams: cellsOf(reader, first).teams,
    legs: legs.map(seen),
    ...(third && { thirdMatch: seen(third) }),
    ...printedOf(reader, printed),
  });
};

/** Of several that print the same figure, the first; the others are remarks. */
const printedOf = (reader: Reader, printed: readonly Of<'printed'>[]): Pick<PageTie, 'aggregate' | 'points'> => {
  const found = new Map<Of<'printed'>['figure'], Cell<readonly [number, number]>>();
  for (const statement of printed) {
    const line = lineAt(reader, statement.spot);
    const words = statement.value.join('-');
    const cell = nameCell(reader, line, words);
    if (found.has(statement.figure)) reader.gather.remark('cell-repeated', line, words, 'nothing');
    else found.set(statement.figure, { ...cell, value: statement.value });
  }
  const [aggregate, points] = [found.get('aggregate'), found.get('points')];
  return { ...(aggregate && { aggregate }), ...(points && { points }) };
};

const readTable = (reader: Reader, statements: readonly Of<'row'>[]): void => {
  const rows = statements.map((row) => rowOf(reader, row));
  const [first, last] = [statements[0], rows.at(-1)];
  if (first === undefined || last === undefined) return;
  const { heading, span } = commonOf(reader, first);
  reader.gather.add({
    kind: 'standings',
    heading,
    rows,
    order: 'printed',
    results: new Map(),
    span: { from: span.from, to: last.span.to },
  });
};

const rowOf = (reader: Reader, row: Of<'row'>): StandingsRow => {
  const line = lineAt(reader, row.spot);
  const team = nameCell(reader, line, row.team);
  let from = team.span.to;
  const figure = (value: number): Cell<number> => {
    const cell = nameCell(reader, line, String(value), from);
    if (cell.span.to !== line.to || cell.span.from !== line.from) from = cell.span.to;
    return { ...cell, value };
  };
  const [won, drawn, lost] = [figure(row.won), figure(row.drawn), figure(row.lost)];
  const goals = row.goals && ([figure(row.goals[0]), figure(row.goals[1])] as const);
  const points = row.points === undefined ? undefined : figure(row.points);
  return { team, won, drawn, lost, ...(goals && { goalsFor: goals[0], goalsAgainst: goals[1] }), ...(points && { points }), span: line };
};

import type { Statement } from '../../../engine/index.ts';
import { parseFacts } from '../../../formats/index.ts';
import { cellOf } from '../../page/cells.ts';
import { type Gather, linesOf, makeGather, type PageLine } from '../../page/gather.ts';
import type { Cell, PageReader, StandingsRow } from '../../page/page.ts';

/** A season that a program has written may be larger: nobody publishes that as a page, and it would take seconds. */
export const LARGEST_FACTS = 1024 * 1024;

/** Our own notation as a page, so that the audit may look at it. What has no block of its own is a remark. */
export const readFactsPage: PageReader = (text) => {
  const gather = makeGather(text, 'facts');
  if (text.length > LARGEST_FACTS) {
    gather.remark('too-large', { from: 0, to: text.length }, `${LARGEST_FACTS}`, 'nothing');
    return gather.page();
  }
  const lines = [...linesOf(text)];
  const { statements, problems, season } = parseFacts(text, 'page');
  const reader: Reader = { text, gather, lines };
  for (const { spot, args } of problems)
    gather.remark('row-unreadable', lineAt(reader, spot), String(args['expected'] ?? 'A 2-1 B'), 'nothing');
  let rows: StandingsRow[] = [];
  let table: string | undefined;
  const endTable = (): void => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first && last)
      gather.add({
        kind: 'standings',
        rows,
        order: 'printed',
        results: new Map(),
        heading: headingOf(table),
        span: { from: first.span.from, to: last.span.to },
      });
    rows = [];
  };
  for (const statement of statements) {
    if (rows.length > 0 && (statement.type !== 'row' || statement.contest?.path !== table)) endTable();
    if (statement.type === 'row') {
      table = statement.contest?.path;
      rows.push(rowOf(reader, statement));
    } else readStatement(reader, statement);
  }
  endTable();
  return gather.page(season === undefined ? {} : { season });
};

type Reader = { readonly text: string; readonly gather: Gather; readonly lines: readonly PageLine[] };

const lineAt = ({ lines }: Reader, spot: Statement['spot']): PageLine => lines[(spot?.line ?? 1) - 1] ?? { from: 0, to: 0 };
const headingOf = (path: string | undefined): readonly string[] => path?.split('/') ?? [];

/** Where a name stands in its line, after `from`; the whole line if it is spelled with marks. */
const nameCell = ({ text }: Reader, line: PageLine, name: string, from = line.from): Cell<string> => {
  const at = text.slice(from, line.to).indexOf(name);
  return at === -1 ? cellOf(text, line.from, line.to, name) : cellOf(text, from + at, from + at + name.length, name);
};

const readStatement = (reader: Reader, statement: Statement): void => {
  const line = lineAt(reader, statement.spot);
  const common = { heading: headingOf(statement.contest?.path), span: line };
  if (statement.type === 'match') {
    const home = nameCell(reader, line, statement.home);
    const away = nameCell(reader, line, statement.away, home.span.to === line.to ? line.from : home.span.to);
    const between = home.span.to < away.span.from ? { from: home.span.to, to: away.span.from } : line;
    const { label, date, source, note, at, ground } = statement;
    const words = note?.es ?? note?.en;
    reader.gather.add({
      kind: 'match',
      ...common,
      teams: [home, away],
      result: cellOf(reader.text, between.from, between.to, statement.outcome),
      ground,
      ...(label && {
        leg: label.kind === 'play-off' ? label.kind : label.kind === 'third-match' || label.leg > 2 ? 3 : label.leg === 2 ? 2 : 1,
      }),
      ...(date !== undefined && { date: nameCell(reader, line, date) }),
      ...(source !== undefined && { source }),
      ...(at !== undefined && { place: at }),
      ...(words !== undefined && { note: words }),
    });
  } else if (statement.type === 'entry' && statement.slot === undefined) {
    reader.gather.add({ kind: 'qualifiers', ...common, rows: statement.teams.map((team) => ({ team: nameCell(reader, line, team) })) });
  } else reader.gather.remark('row-unreadable', line, 'entry, A 2-1 B, row', 'nothing');
};

const rowOf = (reader: Reader, row: Extract<Statement, { readonly type: 'row' }>): StandingsRow => {
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

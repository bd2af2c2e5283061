import { dayAt, isoDay } from '../../page/days.ts';
import type { Gather } from '../../page/gather.ts';
import { legIn } from '../../page/legs.ts';
import type { Cell } from '../../page/page.ts';
import { readPair, readScore } from '../../page/scores.ts';
import { asCell, type PageTable, readTeam, scoreCell, spanOf, type TableCell } from './cells.ts';

type Row = readonly TableCell[];

/**
 * The box of one match, as pages print it: `team | score | team`, with the day before and the ground behind it or without,
 * under it goals and penalties. It has no header; the score between two names tells it.
 */
export type Box = {
  readonly date?: TableCell;
  readonly teams: readonly [TableCell, TableCell];
  readonly score: TableCell;
  readonly place?: TableCell;
};

/** Undefined: the row is none of a box. */
export const boxIn = (row: Row): Box | undefined => {
  const cells = row.filter(({ carried }) => carried !== 'beside');
  if (cells.length === 3) return boxOf(cells);
  if (cells.length < 4 || cells.length > 5) return undefined;
  const [date, ...rest] = cells;
  if (date === undefined || !isDay(date)) return undefined;
  const box = boxOf(rest.slice(0, 3));
  const place = rest[3];
  return box && { ...box, date, ...(place !== undefined && place.value !== '' && { place }) };
};

const boxOf = ([home, score, away]: Row): Box | undefined =>
  home !== undefined && score !== undefined && away !== undefined && isName(home) && isScore(score) && isName(away)
    ? { teams: [home, away], score }
    : undefined;

export const isDay = ({ value }: TableCell): boolean => value.length < 60 && dayAt(value)?.day.year !== undefined;

const LONGEST_NAME = 120;
const isName = ({ value }: TableCell): boolean => value.length <= LONGEST_NAME && /\p{L}{2}/u.test(value) && readPair(value) === undefined;
const isScore = ({ value }: TableCell): boolean => {
  const outcome = readScore(value)?.outcome;
  return outcome !== undefined && outcome.kind !== 'text' && outcome.kind !== 'not-played';
};

/** The matches of a table without a header, each with the rows under it. */
export const addBoxes = (table: PageTable, rows: readonly Row[], gather: Gather): void => {
  const starts = rows.flatMap((row, i) => {
    const box = boxIn(row);
    // a shoot-out looks like a match of two lists of names: it stands behind its word
    return box === undefined || isUnderShootOut(rows, i) ? [] : [{ box, row, i }];
  });
  for (const [n, { box, i, row }] of starts.entries()) addBox(table, row, box, rows.slice(i + 1, starts[n + 1]?.i), gather);
};

const isUnderShootOut = (rows: readonly Row[], i: number): boolean => {
  const above = rows[i - 1];
  return above !== undefined && SHOOT_OUT.test(above.find(({ value }) => value !== '')?.value ?? '');
};

/** The match of a box. `under`: its other rows, where a shoot-out may stand under the word for it; what else they say is a remark. */
const addBox = (table: PageTable, row: Row, box: Box, under: readonly Row[], gather: Gather): void => {
  const { heading, lead } = table;
  const read = scoreCell(box.score, gather);
  const date = box.date ?? lead;
  const leg = legIn(heading.at(-1));
  const { penalties, used } = shootOut(under);
  const result = read?.result;
  for (const line of under) if (!used.has(line)) gather.remark('row-unreadable', spanOf(line), 'row of a table', 'nothing');
  if (result === undefined) return;
  const { value } = result;
  gather.add({
    kind: 'match',
    heading,
    span: spanOf(row),
    ...(leg !== undefined && { leg }),
    teams: [readTeam(box.teams[0]).team, readTeam(box.teams[1]).team],
    result: value.kind === 'played' && penalties ? { ...result, value: { ...value, penalties } } : result,
    ground: 'unstated',
    ...dateOf(date),
    ...(box.place && { place: box.place.value }),
    ...(read?.note && { note: read.note.value }),
  });
};

const dateOf = (cell: Cell<string> | undefined): { readonly date?: Cell<string> } => {
  const met = cell === undefined ? undefined : dayAt(cell.value);
  const iso = met === undefined ? undefined : isoDay(met.day, undefined);
  return cell === undefined || iso === undefined ? {} : { date: asCell(cell, iso) };
};

const SHOOT_OUT = /^(?:penalties|penalty shoot-?out|penales|tanda de penales)$/iu;

/** Behind the row that says `Penalties` the first score is that of the shoot-out. */
const shootOut = (under: readonly Row[]): { readonly penalties?: readonly [number, number]; readonly used: ReadonlySet<Row> } => {
  const empty = under.filter((row) => row.every(({ value }) => value === ''));
  const at = under.findIndex((row) => SHOOT_OUT.test(row.find(({ value }) => value !== '')?.value ?? ''));
  const title = under[at];
  if (title === undefined) return { used: new Set(empty) };
  for (const row of under.slice(at + 1)) {
    const pair = row.map(({ value }) => readPair(value)?.value).find((value) => value !== undefined);
    // goals of the shoot-out stand beside its score; a row of nothing else is used up
    if (pair !== undefined) return { penalties: pair, used: new Set([...empty, title, row]) };
  }
  return { used: new Set(empty) };
};

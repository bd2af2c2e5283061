import { comparedFigure, hasNoRecord, type RowDocument } from '../../wire/index.ts';
import { type TableDocument, teamsIn } from '../outline.ts';
import { groupSentence, type View } from '../view.ts';
import { listed, signed } from '../words/words.ts';
import { block, INK, MARGIN, RIGHT, text } from './drawing.ts';
import { legible, widthOf } from './fit.ts';
import type { Body } from './frame.ts';
import { trailOf } from './trail.ts';

/** A line of the drawn table: a club, or a cut between clubs. */
type Line = { readonly kind: 'row'; readonly row: RowDocument } | { readonly kind: 'cut'; readonly says: string; readonly open: boolean };
type Column = { readonly head: string; readonly of: (row: RowDocument) => string };

const HEAD = 34;
const ROW = { least: 32, most: 54 } as const;
/** Rows that every table shows before its headline is made smaller. */
const FIRST_ROWS = 8;

/** The table of a group or list, with its cut lines. */
export function tableBody(view: View, group: TableDocument): Body {
  const lines = linesOf(view, group);
  return {
    trail: trailOf(view, group),
    headlines: headlinesOf(view, group),
    teams: new Set(teamsIn(group).map(({ id }) => id)),
    least: lines.length === 0 ? 0 : HEAD + Math.min(lines.length, FIRST_ROWS) * ROW.least,
    draw: (top, bottom) => drawTable(view, group, lines, top, bottom),
  };
}

/** What the table answers, then without the reason, then without who goes on: the cut lines show that. */
function headlinesOf(view: View, group: TableDocument): readonly string[] {
  const reason = group.table[0]?.because.at(-1);
  const on = group.table.filter((row) => row.advances).map((row) => row.team.name);
  const whole = groupSentence(view, group);
  const bare = reason === undefined ? whole : without(whole, view.say(reason.text));
  return [whole, bare, without(bare, view.words.container.advance(listed(on, view.words), on.length))];
}

/** A sentence without what it ends in; one that says nothing else stays. */
function without(sentence: string, end: string): string {
  return end !== '' && sentence.endsWith(` ${end}`) ? sentence.slice(0, -end.length - 1) : sentence;
}

function linesOf(view: View, group: TableDocument): readonly Line[] {
  return group.table.flatMap((row, index): readonly Line[] => [
    { kind: 'row', row },
    ...group.cuts
      .filter((cut) => cut.after === index + 1 && cut.after < group.table.length)
      .map((cut): Line => ({ kind: 'cut', says: view.say(cut.upper), open: row.state !== 'settled' && row.state !== 'shared' })),
  ]);
}

function columnsOf({ say, words }: View, group: TableDocument): readonly Column[] {
  const figure = (value: number | null) => (value === null ? '?' : String(value));
  if (group.kind === 'list' && hasNoRecord(group.table)) {
    const ranked = comparedFigure(group.table);
    return ranked === undefined ? [] : [{ head: say(ranked.name), of: (row) => figure(ranked.values.get(row.team.id) ?? null) }];
  }
  const { columns } = words.group;
  return [
    ...(['played', 'won', 'drawn', 'lost'] as const).map((key): Column => ({ head: columns[key][0], of: (row) => figure(row[key]) })),
    { head: columns.goalDifference[0], of: (row) => (row.goalDifference === null ? '?' : signed(row.goalDifference)) },
    { head: columns.points[0], of: (row) => figure(row.points) + (row.adjustments.length > 0 ? '*' : '') },
  ];
}

const COLUMN = 88;

function drawTable(view: View, group: TableDocument, lines: readonly Line[], top: number, bottom: number): string {
  if (lines.length === 0) return '';
  const height = bottom - top - HEAD;
  const row = Math.min(ROW.most, Math.max(ROW.least, Math.floor(height / lines.length)));
  const room = Math.max(1, Math.floor(height / row));
  const shown = lines.length > room ? untilRow(lines.slice(0, room - 1)) : lines;
  const hidden = lines.filter(({ kind }) => kind === 'row').length - shown.filter(({ kind }) => kind === 'row').length;
  const size = Math.min(32, Math.max(24, Math.round(row * 0.62)));
  const columns = columnsOf(view, group);
  const names = { left: MARGIN + 58, right: RIGHT - columns.length * COLUMN };
  const heads = columns.map((column, i) =>
    text([edge(i, columns.length), top + 24], column.head, { size: 24, ink: INK.quiet, end: 'right' }),
  );
  const shade = columns.length > 1 ? block(RIGHT - COLUMN + 12, top + HEAD, COLUMN - 12, shown.length * row, INK.shade) : '';
  const body = shown.map((line, i) => {
    const y = top + HEAD + i * row;
    if (line.kind === 'cut') return drawCut(line, y, row, names.right);
    return drawRow(line.row, { y, row, size, columns, names });
  });
  const more =
    hidden === 0
      ? ''
      : text([names.left, top + HEAD + shown.length * row + row * 0.7], view.words.card.more(hidden), { size: 24, ink: INK.quiet });
  return shade + heads.join('') + block(MARGIN, top + HEAD - 2, RIGHT - MARGIN, 2, INK.ink) + body.join('') + more;
}

/** A cut that no row follows says nothing. */
function untilRow(lines: readonly Line[]): readonly Line[] {
  return lines.at(-1)?.kind === 'cut' ? lines.slice(0, -1) : lines;
}

const edge = (column: number, of: number): number => RIGHT - 12 - (of - 1 - column) * COLUMN;

type Grid = {
  readonly y: number;
  readonly row: number;
  readonly size: number;
  readonly columns: readonly Column[];
  readonly names: { readonly left: number; readonly right: number };
};

function drawRow(row: RowDocument, { columns, names, row: height, size, y }: Grid): string {
  const foot = y + Math.round(height / 2 + size * 0.34);
  const face = row.advances ? 'semibold' : 'regular';
  const figures = columns.map((column, i) => {
    const value = column.of(row);
    const last = i === columns.length - 1;
    return text([edge(i, columns.length), foot], value, {
      size,
      face: last ? 'semibold' : 'regular',
      end: 'right',
      ink: value === '?' ? INK.doubt : INK.ink,
    });
  });
  return (
    text([MARGIN + 36, foot], row.state === 'vacant' ? '–' : String(row.position), { size, end: 'right', ink: INK.quiet }) +
    text([names.left, foot], row.team.name, { size, face, room: names.right - names.left - 12 }) +
    figures.join('') +
    block(MARGIN, y + height - 1, RIGHT - MARGIN, 1, INK.hair)
  );
}

/** A line with what waits above it in its middle; in doubt while nobody owns the place. */
function drawCut(cut: { readonly says: string; readonly open: boolean }, y: number, row: number, right: number): string {
  const ink = cut.open ? INK.doubt : INK.cut;
  const middle = y + Math.round(row / 2);
  const left = MARGIN + 58;
  const says = legible(cut.says);
  const room = right - left;
  const end = left + Math.min(room, widthOf(says, 24, 'semibold')) + 14;
  return (
    block(MARGIN, middle - 1, 44, 3, ink) +
    text([left, middle + 8], says, { size: 24, face: 'semibold', ink, room }) +
    block(end, middle - 1, RIGHT - end, 3, ink)
  );
}

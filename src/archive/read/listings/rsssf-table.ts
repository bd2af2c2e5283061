import { fold } from '../../../engine/index.ts';
import { cellOf, textCell } from '../../page/cells.ts';
import type { PageLine } from '../../page/gather.ts';
import type { Cell, StandingsRow } from '../../page/page.ts';

type Figure = 'played' | 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'difference' | 'points';

const FIGURES: Readonly<Record<Figure, readonly string[]>> = {
  played: ['p', 'pl', 'pld', 'pj', 'j', 'gp', 'm', 'mp', 'g'],
  won: ['w', 'pg', 'won'],
  drawn: ['d', 'pe', 't', 'e'],
  lost: ['l', 'pp'],
  goalsFor: ['gf', 'f', 'gs'],
  goalsAgainst: ['ga', 'a', 'gc', 'c'],
  difference: ['gd', 'dg', 'dif', 'diff', '+/-'],
  points: ['pts', 'pt', 'pnts', 'points', 'ptos', 'puntos'],
};

/** The orders in which tables without a header stand: points at the end, or first. */
const ORDERS: readonly (readonly Figure[])[] = [
  ['played', 'won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst', 'points'],
  ['points', 'played', 'won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'],
];

/** A row as it stands: place, team, figures in the order of the page, what follows in words. */
export type FigureRow = {
  readonly position?: Cell<number>;
  readonly team: Cell<string>;
  readonly figures: readonly Cell<number>[];
  readonly note?: Cell<string>;
  readonly span: PageLine;
};

const ROW = /^\s*(?:(\d{1,3})[.)]\s*)?([\p{L}“][^\n]{0,80}?)[\s.]{1,80}(?=[+−-]?\d{1,4}(?:\s*[-–:]\s*|\s+)[+−]?\d)/u;
/** `3. 28 de Julio ....`: behind a place a name may begin with a number. */
const ROW_OF_DAY = /^\s*(\d{1,3})[.)]\s+(\d{1,4}\s\p{L}[^\n]{0,80}?)[\s.]{1,80}(?=[+−-]?\d{1,4}(?:\s*[-–:]\s*|\s+)[+−]?\d)/u;
const NEXT = /\s*(?:[-–:]\s*)?([+−]?\d{1,4})(?!\d|\p{L})/uy;

/** Dots between a name and its figures; those of `F.C.` stand before a blank. */
const LEADER = /(?:(?:\s+\.+)+|\.{2,})?\s*$/;

/** `1. Juan Aurich ....  12 - 5 - 4 - 0 - 1 - 13 -  2   [Promoted]`: seven figures at least, or a place and five. */
export const readFigureRow = (text: string, { from, to }: PageLine): FigureRow | undefined => {
  const line = text.slice(from, to);
  const start = ROW.exec(line) ?? ROW_OF_DAY.exec(line);
  if (!start || /\s[-–]\s|\sv\s/.test(start[2] ?? '')) return undefined;
  const placeFrom = from + line.search(/\S/);
  const teamFrom = from + start[0].indexOf(start[2] ?? '', start[1] === undefined ? 0 : start[0].indexOf(start[1]) + start[1].length);
  const figures: Cell<number>[] = [];
  let at = start[0].length;
  for (;;) {
    NEXT.lastIndex = at;
    const found = NEXT.exec(line);
    if (!found) break;
    const words = found[1] ?? '';
    at += found[0].length;
    figures.push(cellOf(text, from + at - words.length, from + at, Number(words.replace('−', '-'))));
  }
  if (figures.length < (start[1] === undefined ? 7 : 5)) return undefined;
  const note = textCell(text, from + at, to);
  return {
    ...(start[1] !== undefined && { position: cellOf(text, placeFrom, placeFrom + start[1].length, Number(start[1])) }),
    team: textCell(text, teamFrom, from + start[0].replace(LEADER, '').length),
    figures,
    ...(note.value !== '' && { note: cellOf(text, note.span.from, note.span.to, note.value.replace(/^\[(.*)\]$/, '$1')) }),
    span: { from, to },
  };
};

/** The figures that a header line names, in its order; undefined if it is none. */
export const readHeader = (line: string): readonly Figure[] | undefined => {
  const words = fold(line)
    .split(/[\s\-–|.:]+/)
    .filter((word) => word !== '');
  const figures = words.flatMap((word) => nameOf(word) ?? []);
  const others = words.filter((word) => nameOf(word) === undefined && !/^(?:pos|team|club|equipo|#|no)$/.test(word));
  return figures.length >= 5 && others.length <= 1 && new Set(figures).size === figures.length ? figures : undefined;
};

const nameOf = (word: string): Figure | undefined => (Object.keys(FIGURES) as Figure[]).find((figure) => FIGURES[figure].includes(word));

/**
 * Names the figures of a table: by its header, else by the only usual order in which played is the sum of won, drawn and
 * lost in most rows. Undefined: no order is certain.
 */
export const nameFigures = (rows: readonly FigureRow[], header: readonly Figure[] | undefined): readonly StandingsRow[] | undefined => {
  const fits = (order: readonly Figure[]): boolean => {
    const sound = rows.filter((row) => {
      const figure = (name: Figure): number => row.figures[order.indexOf(name)]?.value ?? Number.NaN;
      return row.figures.length === order.length && figure('played') === figure('won') + figure('drawn') + figure('lost');
    });
    return sound.length * 2 > rows.length;
  };
  const usual = ORDERS.filter(fits);
  const fitting = header && (usual.length === 0 || rows.every(({ figures }) => figures.length === header.length)) ? [header] : usual;
  const [order] = fitting;
  if (order === undefined || fitting.length > 1) return undefined;
  return rows.map(({ figures, note, position, team, span }) => ({
    team,
    span,
    ...(position && { position }),
    ...(note && { note }),
    ...Object.fromEntries(order.flatMap((name, i) => (figures[i] === undefined ? [] : [[name, figures[i]]]))),
  }));
};

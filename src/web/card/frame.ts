import type { Outline } from '../outline.ts';
import { bandOf } from '../river.ts';
import type { View } from '../view.ts';
import { dated } from '../words/words.ts';
import { block, INK, MARGIN, mark, picture, RIGHT, text } from './drawing.ts';
import { fitted, LEADING, legible, widthOf } from './fit.ts';

/** What a card says, within the frame that all of them have. */
export type Body = {
  /** Where in the season, outermost first; where there is no room the first ones fall away. */
  readonly trail: readonly string[];
  /** From the most to the least; what fits as a whole is said. */
  readonly headlines: readonly string[];
  /** In ink in the band. */
  readonly teams: ReadonlySet<string>;
  /** The least height that `draw` needs; the headline gets what is left. */
  readonly least: number;
  readonly draw: (top: number, bottom: number) => string;
};

const HEADLINES = [88, 76, 66, 58, 50, 44, 40] as const;
const TOP = 116;
const BAND = { top: 536, foot: 584 } as const;
const BOTTOM = BAND.top - 24;
const GAP = 22;

export function framed(view: View, body: Body): string {
  const height = BOTTOM - TOP - body.least - (body.least > 0 ? GAP : 0);
  const box = { width: RIGHT - MARGIN, height, most: 3 };
  const { lines, size } = headlineIn(body.headlines, box);
  const headline = lines.map((line, i) => text([MARGIN, TOP + size * (0.84 + i * LEADING)], line, { size, face: 'headline' })).join('');
  const below = lines.length === 0 ? TOP : TOP + lines.length * size * LEADING + GAP;
  return picture(headOf(view, body.trail) + headline + body.draw(Math.round(below), BOTTOM) + bandMarks(view.outline, body.teams));
}

function headlineIn(headlines: readonly string[], box: Parameters<typeof fitted>[1]): ReturnType<typeof fitted> {
  for (const headline of headlines.slice(0, -1)) {
    const tried = fitted(headline, box, HEADLINES, 'headline');
    if (tried.size >= COMFORTABLE && tried.lines.join(' ') === legible(headline)) return tried;
  }
  return fitted(headlines.at(-1) ?? '', box, HEADLINES, 'headline');
}
/** A headline smaller than this had better say less. */
const COMFORTABLE = 50;

function headOf(view: View, trail: readonly string[]): string {
  const { outline, question, say, words } = view;
  const { competition, season } = outline.document;
  const name = legible(words.site);
  const left = MARGIN + 30 + 14;
  const from = left + widthOf(name, 26, 'semibold') + 16;
  const told = [
    ...trail,
    ...(question.asOf === undefined ? [] : [dated(question.asOf, words)]),
    ...(question.reading === undefined ? [] : [words.readingNames[question.reading]]),
  ];
  const line = [`${say(competition.name)} ${season}`, ...told].map(legible).filter((part) => part !== '');
  const room = RIGHT - from;
  let first = 1;
  const joined = () => [line[0], ...(first > 1 ? ['…'] : []), ...line.slice(first)].join(', ');
  while (first < line.length - 1 && widthOf(joined(), 26, 'regular') > room) first += 1;
  return (
    mark(MARGIN, 56) +
    text([left, 81], name, { size: 26, face: 'semibold' }) +
    text([from, 81], joined().replace(', …,', ', …'), { size: 26, ink: INK.quiet, room })
  );
}

/** A column narrower than this cannot be told from the next; seasons with more clubs share columns, the highest showing. */
const NARROWEST = 4;

type BandColumn = { readonly height: number; readonly teams: readonly string[] };
type CardBand = { readonly rows: number; readonly columns: readonly BandColumn[] };
const bands = new WeakMap<Outline, CardBand>();

/** The band is the same on all cards of a season. */
function bandIn(outline: Outline): CardBand {
  const known = bands.get(outline);
  if (known !== undefined) return known;
  const { columns, rows } = bandOf(outline);
  const shared = Math.ceil(columns.length / ((RIGHT - MARGIN) / NARROWEST));
  const merged: BandColumn[] = [];
  for (let at = 0; at < columns.length; at += shared) {
    const some = columns.slice(at, at + shared);
    const height = Math.max(...some.map((column) => column.height));
    merged.push({ height, teams: some.filter((column) => column.height === height).map(({ team }) => team) });
  }
  const band = { rows, columns: merged };
  bands.set(outline, band);
  return band;
}

function bandMarks(outline: Outline, teams: ReadonlySet<string>): string {
  const { columns, rows } = bandIn(outline);
  const champion = outline.document.champion?.id;
  const width = (RIGHT - MARGIN) / Math.max(1, columns.length);
  const row = Math.max(2, Math.min(10, Math.floor((BAND.foot - BAND.top) / rows)));
  const gap = width < 8 ? 1 : 3;
  const blocks = columns.map((column, at) => {
    const left = Math.round(MARGIN + at * width);
    const right = Math.round(MARGIN + (at + 1) * width) - gap;
    const ink = column.teams.some((team) => team === champion)
      ? INK.cut
      : column.teams.some((team) => teams.has(team))
        ? INK.ink
        : column.height > 1
          ? INK.faint
          : INK.block;
    const stacked = Math.min(column.height, Math.floor((BAND.foot - BAND.top) / row));
    return Array.from({ length: stacked }, (_, i) =>
      block(left, BAND.foot - (i + 1) * row, right - left, row - (row > 4 ? 2 : 1), ink),
    ).join('');
  });
  return blocks.join('') + block(MARGIN, BAND.foot, RIGHT - MARGIN, 3, INK.ink);
}

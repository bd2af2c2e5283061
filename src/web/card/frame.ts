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
  // a body of many rows leaves some out before a headline is cut
  const { lines, size } = headlineIn(body.headlines, box, body.least > MANY ? ROOMIER : 0);
  const headline = lines.map((line, i) => text([MARGIN, TOP + size * (0.84 + i * LEADING)], line, { size, face: 'headline' })).join('');
  const below = lines.length === 0 ? TOP : TOP + lines.length * size * LEADING + GAP;
  return picture(headOf(view, body.trail) + headline + body.draw(Math.round(below), BOTTOM) + bandMarks(view.outline, body.teams));
}

function headlineIn(headlines: readonly string[], box: Parameters<typeof fitted>[1], more: number): ReturnType<typeof fitted> {
  const isWhole = (tried: ReturnType<typeof fitted>, headline: string) => tried.lines.join(' ') === legible(headline);
  for (const headline of headlines.slice(0, -1)) {
    const tried = fitted(headline, box, HEADLINES, 'headline');
    if (tried.size >= COMFORTABLE && isWhole(tried, headline)) return tried;
  }
  const last = headlines.at(-1) ?? '';
  const tried = fitted(last, box, HEADLINES, 'headline');
  return more === 0 || isWhole(tried, last) ? tried : fitted(last, { ...box, height: box.height + more }, HEADLINES, 'headline');
}
/** What rows of a body may give up. */
const ROOMIER = 64;
const MANY = 220;
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
type CardBand = {
  readonly rows: number;
  readonly columns: readonly BandColumn[];
  /** In which column each team stands. */
  readonly columnOf: ReadonlyMap<string, number>;
};
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
  const columnOf = new Map(merged.flatMap(({ teams }, at) => teams.map((team) => [team, at] as const)));
  const band = { rows, columns: merged, columnOf };
  bands.set(outline, band);
  return band;
}

type Block = { readonly left: number; readonly right: number; readonly ink: (typeof INK)['cut' | 'ink' | 'faint' | 'block'] };

function bandMarks(outline: Outline, teams: ReadonlySet<string>): string {
  const { columnOf, columns, rows } = bandIn(outline);
  const champion = outline.document.champion?.id;
  const width = (RIGHT - MARGIN) / Math.max(1, columns.length);
  const tall = BAND.foot - BAND.top;
  const row = Math.max(2, Math.min(10, Math.floor(tall / rows)));
  // columns too narrow for a gap between them grow together where they are alike
  const apart = width < 8 ? 0 : 3;
  const own = new Set([...teams].map((team) => columnOf.get(team)));
  const best = champion === undefined ? undefined : columnOf.get(champion);
  const inkOf = (height: number, at: number): Block['ink'] => {
    if (at === best) return INK.cut;
    if (own.has(at)) return INK.ink;
    return height > 1 ? INK.faint : INK.block;
  };
  const blocks = columns.map((column, at) => ({
    left: Math.round(MARGIN + at * width),
    right: Math.round(MARGIN + (at + 1) * width) - apart,
    ink: inkOf(column.height, at),
    height: column.height,
  }));
  const lines = Array.from({ length: Math.min(rows, Math.floor(tall / row)) }, (_, i) => {
    const above = blocks.filter(({ height }) => height > i);
    const y = BAND.foot - (i + 1) * row;
    return merged(above)
      .map(({ ink, left, right }) => block(left, y, right - left, row - (row > 4 ? 2 : 1), ink))
      .join('');
  });
  return lines.join('') + block(MARGIN, BAND.foot, RIGHT - MARGIN, 3, INK.ink);
}

/** Blocks that touch and have one ink are one. */
function merged(blocks: readonly Block[]): readonly Block[] {
  const whole: Block[] = [];
  for (const next of blocks) {
    const last = whole.at(-1);
    if (last !== undefined && last.right === next.left && last.ink === next.ink) whole[whole.length - 1] = { ...last, right: next.right };
    else whole.push(next);
  }
  return whole;
}

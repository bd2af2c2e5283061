import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { COVERED } from './canvas.ts';

/** The pixels that a letter covers, from its place on the line. */
export type Glyph = {
  /** Those covered wholly, in runs: column and row of the first, and how many there are. */
  readonly solids: Int16Array;
  /** The others: column, row, and how much of them is covered, from 1 to `COVERED` - 1. */
  readonly edges: Int16Array;
  /** The least and greatest column and row. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Places between two pixels that a letter can stand at; where letters are large nobody sees the difference. */
export const phasesAt = (size: number): number => (size < LARGE ? 4 : 1);
const LARGE = 40;
/** Glyphs kept: a country's pictures use some thousands. */
const MOST = 20_000;
/** Room around a letter, in sizes of the type, for accents, descenders and what leans out of its width. */
const AROUND = 0.5;

/** `phase`: how many of `phasesAt(size)` steps behind a whole pixel. */
export type Glyphs = { of(sign: string, size: number, weight: number, phase: number): Glyph };

/** Letters as resvg draws them, each once. */
export function makeGlyphs(options: ResvgRenderOptions): Glyphs {
  const kept = new Map<string, Glyph>();
  return {
    of(sign, size, weight, phase) {
      const key = `${weight} ${size} ${phase} ${sign}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      if (kept.size >= MOST) kept.clear();
      const made = drawn(sign, size, weight, phase, options);
      kept.set(key, made);
      return made;
    },
  };
}

function drawn(sign: string, size: number, weight: number, phase: number, options: ResvgRenderOptions): Glyph {
  const around = Math.ceil(size * AROUND);
  const side = Math.ceil(size * 1.5) + 2 * around;
  const foot = Math.ceil(size) + around;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><text x="${around + phase / phasesAt(size)}" y="${foot}" font-family="Archivo" font-size="${size}" font-weight="${weight}">&#${sign.codePointAt(0)};</text></svg>`;
  const rgba = new Resvg(svg, options).render().pixels;
  const solids: number[] = [];
  const edges: number[] = [];
  let [left, right, top, bottom] = [side, -side, side, -side];
  for (let y = 0; y < side; y += 1)
    for (let x = 0, run = 0; x < side; x += 1) {
      const covered = Math.round(((rgba[(y * side + x) * 4 + 3] ?? 0) * COVERED) / 255);
      run = covered === COVERED ? run + 1 : 0;
      if (covered === 0) continue;
      const [column, row] = [x - around, y - foot];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      if (run > 1) solids[solids.length - 1] = run;
      else if (run === 1) solids.push(column, row, 1);
      else edges.push(column, row, covered);
    }
  return { solids: Int16Array.from(solids), edges: Int16Array.from(edges), left, right, top, bottom };
}

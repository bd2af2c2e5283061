import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { COVERED } from './canvas.ts';

/** The pixels that a letter covers, from its place on the line, and how much of each, from 1 to `COVERED`. */
export type Glyph = { readonly columns: Int16Array; readonly rows: Int16Array; readonly covers: Uint8Array };

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
  const columns: number[] = [];
  const rows: number[] = [];
  const covers: number[] = [];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const covered = Math.round(((rgba[(y * side + x) * 4 + 3] ?? 0) * COVERED) / 255);
      if (covered === 0) continue;
      columns.push(x - around);
      rows.push(y - foot);
      covers.push(covered);
    }
  return { columns: Int16Array.from(columns), rows: Int16Array.from(rows), covers: Uint8Array.from(covers) };
}

import type { Glyph } from './glyphs.ts';

/** A picture of at most 256 colours: one byte a pixel, and what the bytes mean. */
export type Canvas = {
  readonly width: number;
  readonly height: number;
  /** Row after row, each behind a byte 0: as PNG wants it. */
  readonly pixels: Uint8Array;
  readonly palette: readonly number[];
  rect(x: number, y: number, width: number, height: number, fill: number): void;
  disc(x: number, y: number, radius: number, part: 'whole' | 'lower', fill: number): void;
  glyph(glyph: Glyph, x: number, y: number, fill: number): void;
};

/** Steps between nothing and all of a pixel covered. */
export const COVERED = 15;
/** A colour of the palette and how much of it is covered, in one number. */
const BITS = 4;
const MOST_COLOURS = 256;

export function makeCanvas(width: number, height: number): Canvas {
  const stride = width + 1;
  const pixels = new Uint8Array(stride * height);
  const palette: number[] = [0xffffff];
  const index = new Map([[0xffffff, 0]]);
  // what a colour of the palette becomes under some of an ink; asked for every pixel at the edge of a letter
  const blends = new Map<number, Int16Array>();

  const indexOf = (colour: number): number => {
    const known = index.get(colour);
    if (known !== undefined) return known;
    const at = palette.length < MOST_COLOURS ? palette.push(colour) - 1 : nearest(palette, colour);
    index.set(colour, at);
    return at;
  };
  const blendsOf = (fill: number): Int16Array => {
    const known = blends.get(fill);
    if (known !== undefined) return known;
    const table = new Int16Array(MOST_COLOURS << BITS).fill(-1);
    blends.set(fill, table);
    return table;
  };
  const cover = (at: number, covered: number, fill: number, table: Int16Array): void => {
    const under = pixels[at] ?? 0;
    const key = (under << BITS) | covered;
    let over = table[key] ?? -1;
    if (over < 0) {
      over = indexOf(mixed(palette[under] ?? 0, fill, covered / COVERED));
      table[key] = over;
    }
    pixels[at] = over;
  };

  return {
    width,
    height,
    pixels,
    palette,
    rect(x, y, across, down, fill) {
      const [left, right] = [Math.max(0, x), Math.min(width, x + across)];
      if (left >= right) return;
      const colour = indexOf(fill);
      for (let row = Math.max(0, y); row < Math.min(height, y + down); row += 1)
        pixels.fill(colour, row * stride + 1 + left, row * stride + 1 + right);
    },
    disc(x, y, radius, part, fill) {
      const table = blendsOf(fill);
      for (let row = Math.max(0, part === 'lower' ? y : y - radius); row < Math.min(height, y + radius); row += 1) {
        for (let column = Math.max(0, x - radius); column < Math.min(width, x + radius); column += 1) {
          const away = Math.hypot(column + 0.5 - x, row + 0.5 - y);
          const covered = Math.round(Math.min(1, Math.max(0, radius - away + 0.5)) * COVERED);
          if (covered > 0) cover(row * stride + 1 + column, covered, fill, table);
        }
      }
    },
    glyph({ bottom, edges, left, right, solids, top }, x, y, fill) {
      const table = blendsOf(fill);
      const solid = indexOf(fill);
      const isWhole = x + left >= 0 && x + right < width && y + top >= 0 && y + bottom < height;
      for (let i = 0; i < solids.length; i += 3) {
        const [column, row, length] = [x + (solids[i] as number), y + (solids[i + 1] as number), solids[i + 2] as number];
        if (row < 0 || row >= height) continue;
        const from = row * stride + 1 + Math.max(0, column);
        const to = row * stride + 1 + Math.min(width, column + length);
        for (let at = from; at < to; at += 1) pixels[at] = solid;
      }
      for (let i = 0; i < edges.length; i += 3) {
        const [column, row, covered] = [x + (edges[i] as number), y + (edges[i + 1] as number), edges[i + 2] as number];
        if (!isWhole && (column < 0 || column >= width || row < 0 || row >= height)) continue;
        const at = row * stride + 1 + column;
        const over = table[((pixels[at] as number) << BITS) | covered] as number;
        if (over < 0) cover(at, covered, fill, table);
        else pixels[at] = over;
      }
    },
  };
}

function mixed(under: number, over: number, share: number): number {
  const part = (shift: number) => Math.round(((under >> shift) & 255) * (1 - share) + ((over >> shift) & 255) * share) << shift;
  return part(16) | part(8) | part(0);
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, other] of palette.entries()) {
    const away = [16, 8, 0].reduce((sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0);
    if (away < least) [best, least] = [at, away];
  }
  return best;
}

/** How far each character moves the line on, in sizes of the type. */
export type Advances = ReadonlyMap<number, number>;

/**
 * Reads the advance widths of a TrueType font (OpenType 1.9: `head`, `hhea`, `hmtx`, and a `cmap` subtable of format 4). The fonts
 * are our own: one without these tables is a bug.
 */
export function readAdvances(font: Uint8Array): Advances {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = (name: string): number => {
    for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
      if (String.fromCharCode(...font.subarray(at, at + 4)) === name) return view.getUint32(at + 8);
    throw new Error(`The font has no table ${name}.`);
  };
  const size = view.getUint16(table('head') + 18);
  const measured = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const advance = (glyph: number) => view.getUint16(hmtx + 4 * Math.min(glyph, measured - 1)) / size;
  return new Map([...glyphsOf(view, table('cmap'))].map(([code, glyph]) => [code, advance(glyph)]));
}

function* glyphsOf(view: DataView, cmap: number): Generator<readonly [code: number, glyph: number]> {
  const at = subtable(view, cmap);
  const segments = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + 2 * segments];
  for (let i = 0; i < segments; i += 1) {
    const [start, end] = [view.getUint16(starts + 2 * i), view.getUint16(ends + 2 * i)];
    const delta = view.getUint16(starts + 2 * (segments + i));
    const offsetAt = starts + 2 * (2 * segments + i);
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - start));
      yield [code, (raw + delta) & 0xffff];
    }
  }
}

function subtable(view: DataView, cmap: number): number {
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * i);
    if (view.getUint16(at) === 4) return at;
  }
  throw new Error('The font has no characters in format 4.');
}

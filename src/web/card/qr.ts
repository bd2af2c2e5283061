import { encode } from 'uqr';

/** Modules of white around a code (ISO/IEC 18004). */
export const QUIET = 4;

/** A QR code: `size` modules a side with its quiet zone, and the path of the dark ones in those units. */
export type QrCode = { readonly size: number; readonly path: string };

/** The code of a text with error correction M; undefined for one too long to be coded. */
export function qrOf(text: string): QrCode | undefined {
  if (new TextEncoder().encode(text).length > LONGEST) return undefined;
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return { size, path: data.flatMap(runsOf).join('') };
}
/** Bytes that version 40 holds at level M. */
const LONGEST = 2331;

/** Neighbours in a row are one rectangle: no hairlines between them in print. */
function runsOf(row: readonly boolean[], y: number): readonly string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x += 1;
    runs.push(`M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`);
  }
  return runs;
}

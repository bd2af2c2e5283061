// A screenshot with a palette: a third of the bytes, and no eye tells the difference on flat colours.
import { constants, crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 64;

/**
 * @param {import('playwright-core').Page} page decodes the picture: a browser knows how
 * @param {Buffer} png
 * @returns {Promise<{ readonly bytes: Buffer, readonly width: number, readonly height: number }>}
 */
export async function smallPng(page, png) {
  const decoded = await page.evaluate(DECODE, png.toString('base64'));
  const { height, pixels, width } = /** @type {{ width: number, height: number, pixels: string }} */ (decoded);
  const rgba = Buffer.from(pixels, 'base64');
  return { bytes: withPalette(rgba, width, height), width, height };
}

/** Runs in the page, where our own policy lets nothing be fetched: the bytes come along. */
const DECODE = /** @type {(base64: string) => Promise<unknown>} */ (
  new Function(
    'base64',
    `return (async () => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { height, width } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      let text = '';
      for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
      return { width, height, pixels: btoa(text) };
    })()`,
  )
);

/**
 * The most frequent colours stay as they are; each other one becomes the nearest of them.
 * @param {Buffer} rgba
 * @param {number} width
 * @param {number} height
 */
function withPalette(rgba, width, height) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = rgba.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = spread([...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour));
  const index = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = index.get(rgba.readUIntBE((y * width + x) * 4, 3)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY });
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * The first colours, without those that are all but the same as one that is there.
 * @param {readonly number[]} colours
 */
function spread(colours) {
  /** @type {number[]} */
  const kept = [];
  for (const colour of colours) {
    if (kept.length === COLOURS) break;
    if (kept.every((one) => distance(one, colour) > 150)) kept.push(colour);
  }
  return kept;
}

/** @param {readonly number[]} palette @param {number} colour */
function nearest(palette, colour) {
  let best = 0;
  for (const [at, one] of palette.entries()) if (distance(one, colour) < distance(palette[best] ?? 0, colour)) best = at;
  return best;
}

/** @param {number} a @param {number} b */
function distance(a, b) {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

/** @param {string} name @param {Uint8Array} data */
function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

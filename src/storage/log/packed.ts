import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Texts are packed from this length on: what is shorter gains nothing. */
const SHORTEST = 1000;
const PACKED = '\u0001z';

/** A text as it is kept: long ones are a tenth of their size, so that a country's answers are written in seconds. */
export const packed = (text: string): string =>
  text.length < SHORTEST && !text.startsWith(PACKED) ? text : `${PACKED}${deflateRawSync(text, { level: 1 }).toString('base64')}`;

export const unpacked = (kept: string): string =>
  kept.startsWith(PACKED) ? inflateRawSync(Buffer.from(kept.slice(PACKED.length), 'base64')).toString('utf8') : kept;

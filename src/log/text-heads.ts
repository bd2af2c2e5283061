import type { Draft, Entry } from './entry.ts';

/** The line that begins an entry: all of it but what it says, its stream and the hashes. */
export type ReadHead = Omit<Draft, 'what'> & { readonly version: number };

const EXPECTED = '@ 12 2026-11-29T18:38:21Z "Juan Pérez" id-12 why "…"';

/** `@ 12 2026-11-29T18:38:21Z "Juan Pérez" id-12 why "Acta corregida" from HASH knew 1-4 7-9` */
export const formatHead = ({ by, from, id, recorded, version, why }: Entry): string =>
  [
    '@',
    version,
    recorded,
    JSON.stringify(by),
    id,
    ...(why === undefined ? [] : ['why', JSON.stringify(why)]),
    ...(from ? ['from', from.hash, ...(from.knew.length > 0 ? ['knew', ...from.knew.map((range) => range.join('-'))] : [])] : []),
  ].join(' ');

export const isHead = (line: string): boolean => line === '@' || line.startsWith('@ ');

const HEAD =
  /^@ (\d{1,15}) (\S+) ("(?:[^"\\]|\\.)*") (\S+)(?: why ("(?:[^"\\]|\\.)*"))?(?: from ([0-9a-f]{64})(?: knew (\d{1,15}-\d{1,15}(?: \d{1,15}-\d{1,15})*))?)?$/u;

/** The head, or what a head looks like. Whether its values are possible is for `shape.ts` to say. */
export const readHead = (line: string): ReadHead | string => {
  const match = line.length > LONGEST ? null : HEAD.exec(line);
  if (!match) return EXPECTED;
  const [, version, recorded = '', quotedBy = '', id = '', quotedWhy, hash, knew] = match;
  const [by, why] = [readQuoted(quotedBy), quotedWhy === undefined ? '' : readQuoted(quotedWhy)];
  if (by === undefined || why === undefined) return EXPECTED;
  const ranges = (knew ?? '').split(' ').flatMap((range): [number, number][] => {
    const [from, to] = range.split('-').map(Number);
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
  return {
    version: Number(version),
    recorded,
    by,
    id,
    ...(quotedWhy !== undefined && { why }),
    ...(hash !== undefined && { from: { hash, knew: ranges } }),
  };
};

/** Names, reasons and a thousand ranges stay below it. */
const LONGEST = 64 * 1024;

const readQuoted = (quoted: string): string | undefined => {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
};

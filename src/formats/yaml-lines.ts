import type { Spot } from '../engine/index.ts';
import type { Entry, MapTree, TextTree, Tree } from './yaml-tree.ts';

/**
 * A register as people and programs write it, one entry a line (`id: { name: …, aliases: [a, b] }`), read without the
 * library: a national register of territories in a twentieth of the time. Undefined as soon as anything else stands there
 * (quotes, comments after a value, an entry over several lines, the same key twice): then the library reads it all.
 */
export const readPlainLines = (source: string, file: string): Tree | undefined => {
  const reader: Reader = { source, file, at: 0, line: 1, start: 0 };
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let first: Spot | undefined;
  while (reader.at < source.length) {
    if (!skip(reader, BLANK)) {
      const spot = spotOf(reader);
      const key = take(reader, KEY);
      const value = key === undefined ? undefined : readMap(reader);
      if (key === undefined || value === undefined || seen.has(key)) return undefined;
      seen.add(key);
      first ??= spot;
      entries.push({ key, keySpot: spot, value });
    }
    if (reader.at < source.length && source[reader.at] !== '\n') return undefined;
    reader.at += 1;
    reader.line += 1;
    reader.start = reader.at;
  }
  return first && { kind: 'map', entries, spot: first };
};

type Reader = { readonly source: string; readonly file: string; at: number; line: number; start: number };

const BLANK = /(?:#[^\n\r]*)?(?=\n|$)/y;
const KEY = /([\p{L}\p{N}](?:[\p{L}\p{N}-]{0,99})): /uy;
const OPEN = /\{ /y;
const CLOSE = / \}/y;
const LIST_END = /\]/y;
const COMMA = /, /y;
/** A plain text that means the same to YAML wherever it stands in `{ }` and `[ ]`. Bounded: none is that long. */
const TEXT = /((?:[\p{L}\p{N}]|-(?=\p{N}))(?:[\p{L}\p{M}\p{N}.()'’/_+-]| (?=[\p{L}\p{N}(-])){0,199})/uy;

const skip = (reader: Reader, form: RegExp): boolean => {
  form.lastIndex = reader.at;
  if (!form.test(reader.source)) return false;
  reader.at = form.lastIndex;
  return true;
};

const take = (reader: Reader, form: RegExp): string | undefined => {
  form.lastIndex = reader.at;
  const found = form.exec(reader.source)?.[1];
  if (found !== undefined) reader.at = form.lastIndex;
  return found?.normalize('NFC');
};

const spotOf = ({ file, line, at, start }: Reader): Spot => ({ file, line, column: at - start + 1 });

/** Mappings in mappings in an entry: as deep as a register goes. */
const DEEPEST = 2;

const readMap = (reader: Reader, depth = 1): MapTree | undefined => {
  const spot = spotOf(reader);
  const entries: Entry[] = [];
  if (!skip(reader, OPEN)) return undefined;
  do {
    const keySpot = spotOf(reader);
    const key = take(reader, KEY);
    const value = key === undefined ? undefined : readValue(reader, depth);
    if (key === undefined || value === undefined || entries.some((entry) => entry.key === key)) return undefined;
    entries.push({ key, keySpot, value });
  } while (skip(reader, COMMA));
  return skip(reader, CLOSE) ? { kind: 'map', entries, spot } : undefined;
};

const readValue = (reader: Reader, depth: number): Tree | undefined => {
  const next = reader.source[reader.at];
  if (next === '[') return readList(reader);
  if (next === '{') return depth < DEEPEST ? readMap(reader, depth + 1) : undefined;
  return readText(reader);
};

const readText = (reader: Reader): TextTree | undefined => {
  const spot = spotOf(reader);
  const text = take(reader, TEXT);
  return text === undefined ? undefined : { kind: 'text', text, spot, shift: 0 };
};

const readList = (reader: Reader): Tree | undefined => {
  const spot = spotOf(reader);
  const items: Tree[] = [];
  reader.at += 1;
  do {
    const item = readText(reader);
    if (item === undefined) return undefined;
    items.push(item);
  } while (skip(reader, COMMA));
  return skip(reader, LIST_END) ? { kind: 'list', items, spot } : undefined;
};

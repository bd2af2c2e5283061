import type { Problem } from '../engine/index.ts';
import { layRules, type Wanted } from '../formats/index.ts';
import { beside, REGULATIONS, readLayers } from './read-rules.ts';
import { type Folder, isProblem, type NewFile } from './shelf.ts';

/** The rules of a season as files of another folder. `file` is the season's own, as problems call it. */
export type CopiedRules = { readonly file: string; readonly files: readonly NewFile[] };

/**
 * Copies a season's regulations, the files they refine and the registers that count, each called by a plain name in the
 * new folder. The season's own file says `keys` at its top level; seasons that are joined are named from the new folder.
 */
export const copyRules = async (from: Folder, to: string, keys: Readonly<Record<string, string>>): Promise<CopiedRules | Problem> => {
  const { layers, names, problems } = await readLayers(from);
  const [missing] = problems;
  if (missing) return missing;
  const book = layRules(layers);
  const resolve = ({ path, spot }: Wanted): string => beside(names.get(spot.file) ?? REGULATIONS, path);
  const renamed: Renamed[] = [];
  const registers: NewFile[] = [];
  for (const key of ['clubs', 'territories', 'sources'] as const) {
    const wanted = book.registers[key];
    if (wanted === undefined) continue;
    const read = await from.read(resolve(wanted));
    if (isProblem(read)) return read;
    renamed.push({ wanted, as: `${key}.yaml` });
    registers.push({ name: `${key}.yaml`, text: read.text });
  }
  for (const wanted of book.seasons) {
    const other = await from.beside(resolve(wanted));
    if (other) renamed.push({ wanted, as: other.wayFrom(to) });
  }
  const calls = [REGULATIONS];
  for (const { base } of layers) {
    if (base === undefined) continue;
    const as = plainName(base.path, [...calls, ...registers.map(({ name }) => name)]);
    calls.push(as);
    renamed.push({ wanted: base, as });
  }
  const files: NewFile[] = [];
  for (const [i, { file }] of layers.entries()) {
    const read = await from.read(names.get(file) ?? REGULATIONS);
    if (isProblem(read)) return read;
    const text = rename(
      read.text,
      renamed.filter(({ wanted }) => wanted.spot.file === file),
    );
    files.push({ name: calls[i] ?? REGULATIONS, text: rewrite(text, i === 0 ? keys : {}) });
  }
  return { file: layers[0]?.file ?? REGULATIONS, files: [...files, ...registers] };
};

type Renamed = { readonly wanted: Wanted; readonly as: string };

/** The file's own name, if no other file of the new folder has it. */
const plainName = (path: string, taken: readonly string[]): string => {
  const name = path.split(/[/\\\\]/).at(-1) ?? '';
  const stem = name.replace(/\.ya?ml$/i, '') || 'base';
  for (let number = 1; ; number += 1) {
    const candidate = `${stem}${number === 1 ? '' : `-${number}`}.yaml`;
    if (!taken.includes(candidate)) return candidate;
  }
};

/** Puts each new path where the old one stands. The last of a line goes first, so that columns hold. */
const rename = (text: string, renamed: readonly Renamed[]): string => {
  const lines = linesOf(text);
  const lastFirst = [...renamed].sort((a, b) => b.wanted.spot.column - a.wanted.spot.column);
  for (const { wanted, as } of lastFirst) {
    const { line, column } = wanted.spot;
    const old = lines[line - 1];
    if (old === undefined) continue;
    const tail = old.slice(column - 1);
    const written = [JSON.stringify(wanted.path), `'${wanted.path}'`, wanted.path].find((form) => tail.startsWith(form));
    if (written !== undefined) lines[line - 1] = `${old.slice(0, column - 1)}${scalar(as)}${tail.slice(written.length)}`;
  }
  return lines.join('\n');
};

/**
 * Top-level keys on lines of their own, as people write them. What only a past season can say stays behind: the
 * differences between its sources, and that nobody recorded how a pot was drawn.
 */
const rewrite = (text: string, keys: Readonly<Record<string, string>>): string => {
  const lines = withoutBlock(linesOf(text), 'conflicts');
  const missing = new Map(Object.entries(keys));
  const written = lines
    .map((line) => {
      const key = /^([a-z-]+):/.exec(line)?.[1];
      const value = key === undefined ? undefined : missing.get(key);
      if (key === undefined || value === undefined) return line;
      missing.delete(key);
      return `${key}: ${scalar(value)}`;
    })
    .map((line) => line.replace(/\bhow: unrecorded\b/, 'how: draw'));
  // comments at the head of the file stay there: editors look for the schema in the first line
  const head = Math.max(
    0,
    written.findIndex((line) => !line.startsWith('#')),
  );
  const added = [...missing].map(([key, value]) => `${key}: ${scalar(value)}`);
  return [...written.slice(0, head), ...added, ...written.slice(head)].join('\n');
};

const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

/** A plain scalar where that is safe, else in quotes. */
const scalar = (value: string): string => (/^[\p{L}\p{N}][\p{L}\p{N}./ -]*$/u.test(value) ? value.trim() : JSON.stringify(value));

/** Drops a top-level key with everything indented below it. */
const withoutBlock = (lines: readonly string[], key: string): readonly string[] => {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return lines;
  const next = lines.findIndex((line, i) => i > start && /^[^\s#]/.test(line) && !line.startsWith('- '));
  let end = next < 0 ? lines.length : next;
  // comments and blank lines before the next key are about the next key
  while (end - 1 > start && /^(#.*)?$/.test(lines[end - 1] ?? '')) end--;
  return [...lines.slice(0, start), ...lines.slice(end)];
};

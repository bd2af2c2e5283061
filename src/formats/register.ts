import type { Spot } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { quoted } from './findings.ts';
import { isId } from './ids.ts';
import type { KeyOf } from './shapes.ts';
import type { Entry, Keys, MapTree, Tree } from './yaml-tree.ts';
import { outline, readText } from './yaml-tree.ts';

/** A mapping from id to mapping. A file that holds nothing is an empty register. */
export const readRegister = <T>(
  tree: Tree,
  register: string,
  findings: Findings,
  read: (entry: Entry, map: MapTree) => T | undefined,
): readonly T[] => {
  if (tree.kind === 'text' && tree.text === '') return [];
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: register, found: outline(tree), expected: '{ a: { … }, b: { … } }' });
    return [];
  }
  return tree.entries.flatMap((entry) => {
    if (!isId(entry.key)) findings.report('value-wrong', entry.keySpot, { key: 'id', found: quoted(entry.key), expected: 'a-z 0-9 -' });
    if (entry.value.kind === 'map') return read(entry, entry.value) ?? [];
    findings.report('value-wrong', entry.value.spot, { key: quoted(entry.key), found: outline(entry.value), expected: '{ … }' });
    return [];
  });
};

type WordKey = KeyOf<'club'> | KeyOf<'alias'> | KeyOf<'territory'> | KeyOf<'source'>;

export const optional = <K extends WordKey>(keys: Keys<K>, key: NoInfer<K>, findings: Findings): string | undefined => {
  const entry = keys.get(key);
  return entry && readText(entry.value, key, '…', findings)?.text.trim();
};

/** A text that must be there. */
export const word = <K extends WordKey>(
  keys: Keys<K>,
  key: NoInfer<K>,
  within: string,
  spot: Spot,
  findings: Findings,
): string | undefined => {
  if (!keys.has(key)) findings.report('key-missing', spot, { key, within: quoted(within) });
  return optional(keys, key, findings);
};

import type { Text } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { given } from './findings.ts';
import { keysOf } from './shapes.ts';
import type { Tree } from './yaml-tree.ts';
import { outline, readKeys, readText } from './yaml-tree.ts';

/** One value of `each`: its name, and the id that references and ids are made with. */
export type Value = { readonly name: string; readonly id: string };

/** What `<department>` and the like stand for, inside `each`. */
export type Stands = ReadonlyMap<string, Value>;

export const NOTHING_STANDS: Stands = new Map();

/** Puts the values in, in the form that fits the place: by name in a name, by id in a reference. */
export const fillIn = (text: string, stands: Stands, form: keyof Value): string =>
  stands.size === 0
    ? text
    : text.replace(/<([\p{L}\p{N}-]{1,40})>/gu, (whole, name: string) => {
        const value = stands.get(name);
        return value === undefined ? whole : value[form];
      });

/** `Copa Perú` (the same in both languages) or `{ es: …, en: … }`. */
export const readTwoLanguages = (tree: Tree, key: string, findings: Findings, stands: Stands = NOTHING_STANDS): Text | undefined => {
  if (tree.kind !== 'map') {
    const text = readText(tree, key, '{ es: …, en: … }', findings)?.text.trim();
    if (text === undefined) return undefined;
    const filled = fillIn(text, stands, 'name');
    return { es: filled, en: filled };
  }
  const entries = readKeys(tree, key, keysOf('text'), findings);
  const one = (language: 'es' | 'en'): string | undefined => {
    const entry = entries.get(language);
    const text = entry && readText(entry.value, `${key} ${language}`, '…', findings)?.text.trim();
    return text === undefined ? undefined : fillIn(text, stands, 'name');
  };
  const text = given({ es: one('es'), en: one('en') });
  if (!entries.has('es') && !entries.has('en')) {
    findings.report('value-wrong', tree.spot, { key, found: outline(tree), expected: '{ es: …, en: … }' });
    return undefined;
  }
  return text;
};

import type { Alias, Club, Problem, Source, Spot, Territory } from '../engine/index.ts';
import { slug } from '../engine/index.ts';
import { isDay } from './dates.ts';
import type { Findings } from './findings.ts';
import { collectFindings, given, quoted } from './findings.ts';
import { isId } from './ids.ts';
import type { KeyOf } from './shapes.ts';
import { keysOf } from './shapes.ts';
import { readTwoLanguages } from './texts.ts';
import type { Entry, Keys, MapTree, Tree } from './yaml-tree.ts';
import { asList, outline, parseYaml, readKeys, readText } from './yaml-tree.ts';

/** `clubs.yaml`: id -> { name, seat, territory, aliases, reserve-of }. */
export const parseClubs = (text: string, file: string): { readonly clubs: readonly Club[]; readonly problems: readonly Problem[] } => {
  const findings = collectFindings();
  const tree = parseYaml(text, file, findings);
  return { clubs: tree ? readClubs(tree, findings) : [], problems: findings.problems };
};

/** `territories.yaml`: id -> { name, kind, within, from, until }. */
export const parseTerritories = (
  text: string,
  file: string,
): { readonly territories: readonly Territory[]; readonly problems: readonly Problem[] } => {
  const findings = collectFindings();
  const tree = parseYaml(text, file, findings);
  return { territories: tree ? readTerritories(tree, findings) : [], problems: findings.problems };
};

/** `sources.yaml`: id -> { title, address, licence }. */
export const parseSources = (
  text: string,
  file: string,
): { readonly sources: readonly Source[]; readonly problems: readonly Problem[] } => {
  const findings = collectFindings();
  const tree = parseYaml(text, file, findings);
  return { sources: tree ? readSources(tree, findings) : [], problems: findings.problems };
};

export const readClubs = (tree: Tree, findings: Findings): readonly Club[] =>
  readRegister(tree, 'clubs', findings, ({ key: id, keySpot: spot }, map) => {
    const keys = readKeys(map, quoted(id), keysOf('club'), findings);
    const name = word(keys, 'name', id, spot, findings);
    if (name === undefined) return undefined;
    const aliases = keys.get('aliases');
    const territory = optional(keys, 'territory', findings);
    return {
      id,
      name,
      aliases: aliases ? asList(aliases.value).flatMap((item) => readAlias(item, id, findings)) : [],
      ...given({
        seat: optional(keys, 'seat', findings),
        territory: territory === undefined ? undefined : slug(territory),
        reserveOf: optional(keys, 'reserve-of', findings),
        spot,
      }),
    };
  });

const readAlias = (tree: Tree, id: string, findings: Findings): readonly Alias[] => {
  if (tree.kind !== 'map') {
    const name = readText(tree, 'aliases', '[a, { name: b, seasons: [2004] }]', findings)?.text.trim();
    return name === undefined ? [] : [{ name }];
  }
  const keys = readKeys(tree, quoted(id), keysOf('alias'), findings);
  const name = word(keys, 'name', id, tree.spot, findings);
  if (name === undefined) return [];
  const seasons = keys.get('seasons');
  if (!seasons) return [{ name }];
  return [{ name, seasons: asList(seasons.value).flatMap((item) => readText(item, 'seasons', '[2004]', findings)?.text.trim() ?? []) }];
};

export const readTerritories = (tree: Tree, findings: Findings): readonly Territory[] =>
  readRegister(tree, 'territories', findings, ({ key: id, keySpot: spot }, map) => {
    const keys = readKeys(map, quoted(id), keysOf('territory'), findings);
    const [name, kind] = [word(keys, 'name', id, spot, findings), word(keys, 'kind', id, spot, findings)];
    if (name === undefined) return undefined;
    const within = optional(keys, 'within', findings);
    const day = (key: 'from' | 'until'): string | undefined => {
      const text = optional(keys, key, findings);
      if (text === undefined || isDay(text)) return text;
      findings.report('date-impossible', keys.get(key)?.value.spot ?? spot, { found: quoted(text) });
      return undefined;
    };
    return {
      id,
      name,
      kind: kind ?? '',
      ...given({ within: within === undefined ? undefined : slug(within), from: day('from'), until: day('until'), spot }),
    };
  });

export const readSources = (tree: Tree, findings: Findings): readonly Source[] =>
  readRegister(tree, 'sources', findings, ({ key: id, keySpot: spot }, map) => {
    const keys = readKeys(map, quoted(id), keysOf('source'), findings);
    const title = keys.get('title');
    if (!title) findings.report('key-missing', spot, { key: 'title', within: quoted(id) });
    const says = title && readTwoLanguages(title.value, 'title', findings);
    if (!says) return undefined;
    return {
      id,
      title: says,
      ...given({ address: optional(keys, 'address', findings), licence: optional(keys, 'licence', findings), spot }),
    };
  });

/** A mapping from id to mapping. A file that holds nothing is an empty register. */
const readRegister = <T>(
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

const optional = <K extends WordKey>(keys: Keys<K>, key: NoInfer<K>, findings: Findings): string | undefined => {
  const entry = keys.get(key);
  return entry && readText(entry.value, key, '…', findings)?.text.trim();
};

/** A text that must be there. */
const word = <K extends WordKey>(keys: Keys<K>, key: NoInfer<K>, within: string, spot: Spot, findings: Findings): string | undefined => {
  if (!keys.has(key)) findings.report('key-missing', spot, { key, within: quoted(within) });
  return optional(keys, key, findings);
};

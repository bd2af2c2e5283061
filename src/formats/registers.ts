import type { Alias, Club, Problem, Source } from '../engine/index.ts';
import { territoryPath } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { collectFindings, given, quoted } from './findings.ts';
import { optional, readRegister, word } from './register.ts';
import { keysOf } from './shapes.ts';
import { readTwoLanguages } from './texts.ts';
import type { Tree } from './yaml-tree.ts';
import { asList, parseYaml, readKeys, readText } from './yaml-tree.ts';

/** `clubs.yaml`: id -> { name, seat, territory, aliases, reserve-of }. */
export const parseClubs = (text: string, file: string): { readonly clubs: readonly Club[]; readonly problems: readonly Problem[] } => {
  const findings = collectFindings();
  const tree = parseYaml(text, file, findings);
  return { clubs: tree ? readClubs(tree, findings) : [], problems: findings.problems };
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
        territory: territory === undefined ? undefined : territoryPath(territory),
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

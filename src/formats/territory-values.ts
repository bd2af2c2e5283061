import type { Span, Spot, Territory, TerritoryTree } from '../engine/index.ts';
import { existedIn, territoryTree } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { quoted } from './findings.ts';
import { keysOf } from './shapes.ts';
import { readTerritory } from './territory-names.ts';
import type { Stands, Value } from './texts.ts';
import { fillIn } from './texts.ts';
import type { Tree } from './yaml-tree.ts';
import { outline, readKeys, readText } from './yaml-tree.ts';

export const EACH = '{ department: [a, b] } · { district: districts within a }';

/**
 * `districts within canete`, or `{ kind: district, within: canete }`: the territories of a kind inside another one, at
 * whatever depth, in the order of the register; inside another `each`, `leagues within <province>`. Those that did not exist during `when` are left out. Undefined after
 * reporting that the sentence or what it names cannot be used.
 */
export const readTerritoryValues = (
  tree: Tree,
  territories: readonly Territory[],
  { when, stands }: { readonly when: Span | undefined; readonly stands: Stands },
  findings: Findings,
): readonly Value[] | undefined => {
  const wanted = readWanted(tree, findings);
  if (!wanted) return undefined;
  const register = territoryTree(territories);
  const outer = readTerritory(fillIn(wanted.within, stands, 'id'), wanted.spot, register, when, findings);
  if (!outer) return undefined;
  const inside = insideOf(outer.id, register);
  const kind = kindOf(wanted.kind, territories);
  const found = inside.filter((territory) => territory.kind === kind && existedIn(territory, when));
  if (found.length > 0) return found.map(({ id, name }) => ({ id, name }));
  const kinds = [...new Set(inside.map((territory) => territory.kind))];
  findings.report('value-wrong', wanted.spot, { key: 'kind', found: quoted(wanted.kind), expected: kinds.join(' | ') });
  return undefined;
};

type Wanted = { readonly kind: string; readonly within: string; readonly spot: Spot };

const readWanted = (tree: Tree, findings: Findings): Wanted | undefined => {
  if (tree.kind === 'map') {
    const keys = readKeys(tree, 'each', keysOf('territory-values'), findings);
    const [kind, within] = (['kind', 'within'] as const).map((key) => {
      const entry = keys.get(key);
      if (!entry) findings.report('key-missing', tree.spot, { key, within: 'each' });
      return entry && readText(entry.value, key, EACH, findings)?.text.trim();
    });
    return kind === undefined || within === undefined ? undefined : { kind, within, spot: tree.spot };
  }
  const [, kind, within] = (tree.kind === 'text' && /^(\S+)\s+within\s+(\S.*)$/u.exec(tree.text.trim())) || [];
  if (kind !== undefined && within !== undefined) return { kind, within, spot: tree.spot };
  findings.report('value-wrong', tree.spot, { key: 'each', found: outline(tree), expected: EACH });
  return undefined;
};

/** A kind as the register calls it; people say it in the plural. */
const kindOf = (word: string, territories: readonly Territory[]): string =>
  territories.some(({ kind }) => kind === word) || !word.endsWith('s') ? word : word.slice(0, -1);

const insideOf = (outer: string, { inside, territories }: TerritoryTree): readonly Territory[] => {
  const below = new Set(inside(outer));
  // a set that grows while it is walked hands out what was added
  for (const territory of below) for (const further of inside(territory.id)) below.add(further);
  return territories.filter((territory) => territory.id !== outer && below.has(territory));
};

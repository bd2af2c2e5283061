import type { Spot, Territory } from '../engine/index.ts';
import { nearest, slug } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { quoted } from './findings.ts';
import { keysOf } from './shapes.ts';
import type { Value } from './texts.ts';
import type { Tree } from './yaml-tree.ts';
import { outline, readKeys, readText } from './yaml-tree.ts';

/** When something is held; a month or a year may stand for a day. */
export type Span = { readonly from: string; readonly until: string };

export const EACH = '{ department: [a, b] } · { district: districts within a }';

/**
 * `districts within canete`, or `{ kind: district, within: canete }`: the territories of a kind inside another one, at
 * whatever depth, in the order of the register. Those that did not exist during `when` are left out. Undefined after
 * reporting that the sentence or what it names cannot be used.
 */
export const readTerritoryValues = (
  tree: Tree,
  territories: readonly Territory[],
  when: Span | undefined,
  findings: Findings,
): readonly Value[] | undefined => {
  const wanted = readWanted(tree, findings);
  if (!wanted) return undefined;
  const outer = territories.find(({ id }) => id === wanted.within);
  if (!outer) {
    const near = nearest(wanted.within, ids(territories)) ?? '';
    findings.report('territory-unknown', wanted.spot, { territory: quoted(wanted.within), nearest: near });
    return undefined;
  }
  const kind = kindOf(wanted.kind, territories);
  const within = insideOf(outer.id, territories);
  const found = territories.filter((territory) => territory.kind === kind && within(territory) && existedIn(territory, when));
  if (found.length > 0) return found.map(({ id, name }) => ({ id, name }));
  const kinds = [...new Set(territories.filter(within).map((territory) => territory.kind))];
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
    return kind === undefined || within === undefined ? undefined : { kind, within: slug(within), spot: tree.spot };
  }
  const [, kind, within] = (tree.kind === 'text' && /^(\S+)\s+within\s+(\S.*)$/u.exec(tree.text.trim())) || [];
  if (kind !== undefined && within !== undefined) return { kind, within: slug(within), spot: tree.spot };
  findings.report('value-wrong', tree.spot, { key: 'each', found: outline(tree), expected: EACH });
  return undefined;
};

/** A kind as the register calls it; people say it in the plural. */
const kindOf = (word: string, territories: readonly Territory[]): string =>
  territories.some(({ kind }) => kind === word) || !word.endsWith('s') ? word : word.slice(0, -1);

const ids = (territories: readonly Territory[]): readonly string[] => territories.map(({ id }) => id);

const insideOf = (outer: string, territories: readonly Territory[]): ((territory: Territory) => boolean) => {
  const parents = new Map(territories.map(({ id, within }) => [id, within]));
  return ({ id }) => {
    const seen = new Set<string>();
    for (let here = parents.get(id); here !== undefined && !seen.has(here); here = parents.get(here)) {
      if (here === outer) return true;
      seen.add(here);
    }
    return false;
  };
};

/** Compared only as far as the coarser date goes. */
const existedIn = ({ from, until }: Territory, when: Span | undefined): boolean =>
  when === undefined ||
  ((from === undefined || from.slice(0, when.until.length) <= when.until) &&
    (until === undefined || until.slice(0, when.from.length) >= when.from));

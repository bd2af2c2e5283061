import type { Problem, Spot, Territory, TerritoryTree } from '../engine/index.ts';
import { findTerritory, parentsOf, territoryPath, territoryTree } from '../engine/index.ts';
import { isDay } from './dates.ts';
import type { Findings } from './findings.ts';
import { collectFindings, given, quoted } from './findings.ts';
import { optional, readRegister, word } from './register.ts';
import type { KeyOf } from './shapes.ts';
import { keysOf } from './shapes.ts';
import { readTerritory } from './territory-names.ts';
import type { Keys, Tree } from './yaml-tree.ts';
import { asList, outline, parseYaml, readKeys, readText } from './yaml-tree.ts';

/** `territories.yaml`: id -> { name, kind, within, over, aliases, codes, seat, at, altitude, from, until }. */
export const parseTerritories = (
  text: string,
  file: string,
): { readonly territories: readonly Territory[]; readonly problems: readonly Problem[] } => {
  const findings = collectFindings();
  const tree = parseYaml(text, file, findings);
  return { territories: tree ? readTerritories(tree, findings) : [], problems: findings.problems };
};

export const readTerritories = (tree: Tree, findings: Findings): readonly Territory[] => {
  const written = readRegister(tree, 'territories', findings, ({ key: id, keySpot: spot }, map): Written | undefined => {
    const keys = readKeys(map, quoted(id), keysOf('territory'), findings);
    const [name, kind] = [word(keys, 'name', id, spot, findings), word(keys, 'kind', id, spot, findings)];
    if (name === undefined) return undefined;
    return { id, name, kind: kind ?? '', spot, ...readMore(keys, spot, findings) };
  });
  return settle(written, findings);
};

type Written = Territory & { readonly spot: Spot };
type TerritoryKeys = Keys<KeyOf<'territory'>>;

const readMore = (keys: TerritoryKeys, spot: Spot, findings: Findings): Partial<Territory> => {
  const day = (key: 'from' | 'until'): string | undefined => {
    const text = optional(keys, key, findings);
    if (text === undefined || isDay(text)) return text;
    findings.report('date-impossible', keys.get(key)?.value.spot ?? spot, { found: quoted(text) });
    return undefined;
  };
  return given({
    within: optional(keys, 'within', findings),
    over: readTexts(keys, 'over', findings),
    aliases: readTexts(keys, 'aliases', findings),
    codes: readCodes(keys, findings),
    seat: optional(keys, 'seat', findings),
    at: readAt(keys, findings),
    altitude: readAltitude(keys, findings),
    from: day('from'),
    until: day('until'),
  });
};

const readTexts = (keys: TerritoryKeys, key: 'over' | 'aliases', findings: Findings): readonly string[] | undefined => {
  const entry = keys.get(key);
  return entry && asList(entry.value).flatMap((item) => readText(item, key, '[a, b]', findings)?.text.trim() ?? []);
};

const CODE = /^[\p{L}\p{N}-]{1,40}$/u;

/** `{ reniec: 140101 }`: what is no code is reported and left out. */
const readCodes = (keys: TerritoryKeys, findings: Findings): Territory['codes'] => {
  const entry = keys.get('codes');
  if (!entry) return undefined;
  const { value } = entry;
  const expected = '{ reniec: 140101 }';
  if (value.kind !== 'map') {
    findings.report('value-wrong', value.spot, { key: 'codes', found: outline(value), expected });
    return undefined;
  }
  return value.entries.flatMap(({ key: of, keySpot, value: tree }) => {
    const code = readText(tree, 'codes', expected, findings)?.text.trim();
    if (code === undefined) return [];
    if (CODE.test(of) && CODE.test(code)) return [{ of, code }];
    findings.report('value-wrong', keySpot, { key: 'codes', found: quoted(`${of}: ${code}`), expected });
    return [];
  });
};

const readAt = (keys: TerritoryKeys, findings: Findings): Territory['at'] => {
  const entry = keys.get('at');
  if (!entry) return undefined;
  const [north, east, more] = entry.value.kind === 'list' ? entry.value.items : [];
  const [latitude, longitude] = [degrees(north, 90), degrees(east, 180)];
  if (latitude !== undefined && longitude !== undefined && more === undefined) return { latitude, longitude };
  findings.report('value-wrong', entry.value.spot, { key: 'at', found: outline(entry.value), expected: '[-13.07778, -76.39000]' });
  return undefined;
};

const degrees = (tree: Tree | undefined, most: number): number | undefined => numberIn(tree, -most, most);

/** Metres, from the shore of the Dead Sea to the top of Mount Everest. */
const [LOWEST, HIGHEST] = [-440, 8849];

const readAltitude = (keys: TerritoryKeys, findings: Findings): number | undefined => {
  const entry = keys.get('altitude');
  if (!entry) return undefined;
  const metres = numberIn(entry.value, LOWEST, HIGHEST);
  if (metres === undefined)
    findings.report('value-wrong', entry.value.spot, {
      key: 'altitude',
      found: outline(entry.value),
      expected: `${LOWEST}…${HIGHEST}`,
    });
  return metres;
};

const numberIn = (tree: Tree | undefined, least: number, most: number): number | undefined => {
  if (tree?.kind !== 'text' || !/^-?\d{1,4}(?:\.\d{1,10})?$/.test(tree.text.trim())) return undefined;
  const number = Number(tree.text);
  return number >= least && number <= most ? number : undefined;
};

/** What they lie in, by id. What nobody goes by is reported; what may be several is left out, too. */
const settle = (written: readonly Written[], findings: Findings): readonly Territory[] => {
  // `Cañete › Imperial` can be followed only once it is known where Imperial lies: first what one name tells
  const plain = territoryTree(written);
  const first = territoryTree(written.map((one) => mapParents(one, (typed) => idOf(plain, typed, one) ?? typed)));
  const settled = written.map((one) => mapParents(one, (typed) => idOf(first, typed, one) ?? unsettled(first, typed, one, findings)));
  reportCircles(settled, findings);
  return settled;
};

const mapParents = (territory: Written, to: (typed: string) => string | undefined): Written => {
  const { within, over, ...rest } = territory;
  return {
    ...rest,
    ...given({ within: within === undefined ? undefined : to(within), over: over?.flatMap((typed) => to(typed) ?? []) }),
  };
};

/** A register may be a part of a larger one: what it does not hold keeps its name. */
const unsettled = (tree: TerritoryTree, typed: string, { spot }: Written, findings: Findings): string | undefined => {
  readTerritory(typed, spot, tree, undefined, findings, 'warning');
  const path = territoryPath(typed);
  return findTerritory(tree, path).kind === 'unknown' && path !== '' ? path : undefined;
};

/** A league that is called like its district lies in the district, not in itself. */
const idOf = (tree: TerritoryTree, typed: string, { id }: Written): string | undefined => {
  if (tree.get(typed)) return typed;
  const found = findTerritory(tree, territoryPath(typed));
  if (found.kind === 'found') return found.territory.id;
  const others = found.kind === 'ambiguous' ? found.candidates.filter((one) => one.id !== id) : [];
  return others.length === 1 ? others[0]?.id : undefined;
};

/** How much of a circle is told. */
const MOST_TOLD = 6;

/** Walked with a list of our own: a chain may be longer than a stack is deep. */
const reportCircles = (territories: readonly Written[], findings: Findings): void => {
  const byId = new Map(territories.map((territory) => [territory.id, territory]));
  const done = new Set<string>();
  for (const start of territories) {
    const way = done.has(start.id) ? [] : [{ here: start, left: [...parentsOf(start)] }];
    const above = new Set([start.id]);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const { here, left } = step;
      const parent = byId.get(left.pop() ?? '');
      if (parent !== undefined) {
        if (above.has(parent.id)) findings.report('territory-circle', here.spot, { path: circleFrom(parent.id, way) });
        else if (!done.has(parent.id)) {
          way.push({ here: parent, left: [...parentsOf(parent)] });
          above.add(parent.id);
        }
      } else if (left.length === 0) {
        way.pop();
        above.delete(here.id);
        done.add(here.id);
      }
    }
  }
};

const circleFrom = (id: string, way: readonly { readonly here: Territory }[]): string => {
  const ids = way.map(({ here }) => here.id);
  const circle = ids.slice(ids.indexOf(id));
  return [...circle.slice(0, MOST_TOLD), ...(circle.length > MOST_TOLD ? ['…'] : []), id].join(' → ');
};

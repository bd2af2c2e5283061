import type { Container, Contest, Node, Span, Spot } from '../engine/index.ts';
import { slug } from '../engine/index.ts';
import { readContest, readSeeded, readShortForm } from './contests.ts';
import type { Findings } from './findings.ts';
import { quoted } from './findings.ts';
import { idsBetween, isId } from './ids.ts';
import type { Around, Here, Reading, Written } from './node-common.ts';
import { CONTEST_KINDS, fillings, readCommon } from './node-common.ts';
import { refineNode } from './refine.ts';
import type { Defaults } from './rules.ts';
import { readDefaults } from './rules.ts';
import { keysOf } from './shapes.ts';
import { EACH, readTerritoryValues } from './territory-values.ts';
import type { Value } from './texts.ts';
import { fillIn } from './texts.ts';
import type { Entry, MapTree, Tree } from './yaml-tree.ts';
import { outline, readKeys, readText, reportUnknownKey } from './yaml-tree.ts';

const MOST_CONTESTS = 5000;
/** How much a file may make of itself by repeating: about the weight of five files of the largest size. */
const MOST_WORK = 1_000_000;

const CONTAINER_KINDS = ['contests', 'ties', 'each', 'seeded'] as const;
type NodeKind = Contest['kind'] | 'container' | 'seeded';

/** Reads `before:` and `stages:` (in this order), which share one allowance of contests. */
export const readTrees = (
  trees: readonly (Entry | undefined)[],
  defaults: Defaults,
  around: Around,
  findings: Findings,
): readonly (readonly Node[])[] => {
  const reading: Reading = { ...around, findings, contests: 0, work: 0 };
  return trees.map((entry) => (entry ? readNodes(entry, { reading, stands: new Map(), defaults, depth: 'top', only: 'any' }) : []));
};

const readNodes = ({ key, value: tree }: Entry, here: Here): readonly Node[] => {
  if (tree.kind === 'map') return tree.entries.flatMap((entry) => readRepeated(entry, here));
  here.reading.findings.report('value-wrong', tree.spot, { key, found: outline(tree), expected: '{ a: …, b: … }' });
  return [];
};

/** `q1..q4` and `a..d` stand for the contests in between. */
const readRepeated = (entry: Entry, here: Here): readonly Node[] => {
  const { findings } = here.reading;
  const key = fillIn(entry.key.trim(), here.stands, 'id');
  if (!key.includes('..')) return readNamed(key, entry, here);
  const ids = idsBetween(key);
  if (!ids) {
    findings.report('value-wrong', entry.keySpot, { key: 'id', found: quoted(key), expected: 'q1..q4 · a..d' });
    return [];
  }
  if (!spend(ids.length * weightOf(entry.value), ids.length, entry.keySpot, here.reading)) return [];
  return ids.flatMap((id) => readNamed(id, entry, here));
};

/** Takes from the file's allowance; false, and said once, when it is used up. */
const spend = (work: number, contests: number, spot: Spot, reading: Reading): boolean => {
  reading.work += work;
  if (reading.contests + contests <= MOST_CONTESTS && reading.work <= MOST_WORK) return true;
  reading.findings.report('value-wrong', spot, { key: 'stages', found: reading.contests + contests, expected: `1…${MOST_CONTESTS}` });
  return false;
};

/** As `spend`, for contests that nobody else counts. */
const claim = (contests: number, spot: Spot, reading: Reading): boolean => {
  const granted = spend(contests, contests, spot, reading);
  if (granted) reading.contests += contests;
  return granted;
};

const weights = new WeakMap<Tree, number>();
const weightOf = (tree: Tree): number => {
  const known = weights.get(tree);
  if (known !== undefined) return known;
  const weight =
    tree.kind === 'text'
      ? 1 + Math.ceil(tree.text.length / 16)
      : tree.kind === 'list'
        ? tree.items.reduce((sum, item) => sum + weightOf(item), 1)
        : tree.entries.reduce((sum, entry) => sum + weightOf(entry.value) + Math.ceil(entry.key.length / 16), 1);
  weights.set(tree, weight);
  return weight;
};

const readNamed = (id: string, entry: Entry, here: Here): readonly Node[] => {
  const { findings } = here.reading;
  if (!isId(id)) findings.report('value-wrong', entry.keySpot, { key: 'id', found: quoted(id), expected: 'a-z 0-9 -' });
  if (!spend(1, 1, entry.keySpot, here.reading)) return [];
  here.reading.contests += 1;
  const node = readNode(id, entry, here);
  return node ? [node] : [];
};

const EVERY_NODE_KEY: readonly string[] = [
  ...new Set(([...CONTEST_KINDS, 'container', 'seeded'] as const).flatMap((kind) => keysOf(kind))),
];

const readNode = (id: string, { keySpot: spot, value: tree }: Entry, here: Here): Node | undefined => {
  const { findings } = here.reading;
  if (tree.kind === 'text') return readShortForm(id, spot, tree, here);
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: quoted(id), found: outline(tree), expected: '{ group: […] } · A v B · 2' });
    return undefined;
  }
  const kind = kindOf(id, spot, tree, here);
  if (kind === undefined) return undefined;
  const written: Written = { id, spot, tree, here };
  if (kind === 'container') return readContainer(written);
  if (kind === 'seeded') return readSeeded(written, (contests) => claim(contests, spot, here.reading));
  return readContest(kind, written);
};

const kindOf = (id: string, spot: Spot, tree: MapTree, here: Here): NodeKind | undefined => {
  const { findings } = here.reading;
  const has = (key: string): boolean => tree.entries.some((entry) => entry.key === key);
  const contests = CONTEST_KINDS.filter(has);
  const containers = CONTAINER_KINDS.filter(has);
  const [kind] = contests;
  const found = [...contests, ...containers];
  if (
    contests.length > 1 ||
    (kind && containers.length > 0) ||
    (has('contests') && has('ties')) ||
    (has('seeded') && containers.length > 1)
  ) {
    findings.report('value-wrong', spot, {
      key: quoted(id),
      found: found.join(', '),
      expected: [...CONTEST_KINDS, ...CONTAINER_KINDS].join(' | '),
    });
  }
  if (here.only === 'tie' && found.length > 0 && kind !== 'tie') {
    findings.report('value-wrong', spot, { key: quoted(id), found: found.join(', '), expected: 'tie' });
    return undefined;
  }
  if (kind) return kind;
  if (has('seeded')) return 'seeded';
  if (containers.length > 0) return 'container';
  const unknown = tree.entries.filter((entry) => !EVERY_NODE_KEY.includes(entry.key));
  for (const entry of unknown) reportUnknownKey(entry, id, EVERY_NODE_KEY, findings);
  if (unknown.length === 0)
    findings.report('key-missing', spot, { key: [...CONTEST_KINDS, ...CONTAINER_KINDS].join(' | '), within: quoted(id) });
  return undefined;
};

const readContainer = (written: Written): Container => {
  const { id, spot, tree, here } = written;
  const { findings } = here.reading;
  const keys = readKeys(tree, quoted(id), keysOf('container'), findings);
  const common = readCommon(written, keys);
  const defaults = readDefaults(keys.get('defaults'), here.defaults, here.stands, findings);
  const [contests, ties, each] = [keys.get('contests'), keys.get('ties'), keys.get('each')];
  const inside: Here = { ...here, defaults, depth: 'inside', only: 'any' };
  const { nodes: repeated = [], rest = contests } = each ? readEach(each, keys.get('contest'), contests, common, inside) : {};
  const children = [...(rest ? readNodes(rest, inside) : []), ...(ties ? readNodes(ties, { ...inside, only: 'tie' }) : []), ...repeated];
  if (!each && keys.has('contest')) findings.report('key-missing', spot, { key: 'each', within: quoted(id) });
  return {
    ...common,
    kind: here.depth === 'top' ? 'stage' : ties ? 'round' : 'region',
    children,
    gives: fillings(keys.get('gives'), here),
  };
};

/**
 * `each: { department: [Amazonas, La Libertad] }`: the contest once per value. What `contests` says of one of them refines
 * that one; the others of `contests` are the `rest`.
 */
const readEach = (
  each: Entry,
  contest: Entry | undefined,
  contests: Entry | undefined,
  { id, dates }: { readonly id: string; readonly dates?: Span },
  here: Here,
): { readonly nodes?: readonly Node[]; readonly rest?: Entry } => {
  const { findings } = here.reading;
  if (!contest) {
    findings.report('key-missing', each.keySpot, { key: 'contest', within: quoted(id) });
    return {};
  }
  const [variable, second] = each.value.kind === 'map' ? each.value.entries : [];
  if (!variable || second) {
    findings.report('value-wrong', each.value.spot, { key: 'each', found: outline(each.value), expected: EACH });
    return {};
  }
  const { values, from } = readValues(variable, dates, here);
  if (!spend(values.length * weightOf(contest.value), values.length, each.keySpot, here.reading)) return {};
  const ids = new Set(values.map((value) => value.id));
  const said = contests?.value.kind === 'map' ? contests.value.entries : [];
  const own = new Map(said.flatMap((entry) => (ids.has(entry.key.trim()) ? [[entry.key.trim(), entry] as const] : [])));
  const nodes = values.flatMap((value) => {
    const stands = new Map(here.stands).set(variable.key, value);
    const tree = refineNode(contest, own.get(value.id), findings);
    if (tree === undefined) return [];
    const read = readNamed(value.id, { key: value.name, keySpot: value.spot, value: tree }, { ...here, stands });
    return read.map((node) => ({
      ...node,
      ...(!node.name && { name: { es: value.name, en: value.name } }),
      // what is held in a territory is of that territory, unless it says otherwise
      ...(from === 'register' && node.territory.length === 0 && { territory: [value.id] }),
    }));
  });
  if (contests?.value.kind !== 'map') return { nodes };
  const entries = said.filter((entry) => !ids.has(entry.key.trim()));
  return { nodes, rest: { ...contests, value: { ...contests.value, entries } } };
};

type SpottedValue = Value & { readonly spot: Spot };

/** The values written out, or those of the register: `districts within canete`. */
const readValues = (
  { key, value: tree }: Entry,
  dates: Span | undefined,
  { reading, stands }: Here,
): { readonly values: readonly SpottedValue[]; readonly from: 'file' | 'register' } => {
  const { findings, territories, year } = reading;
  if (tree.kind === 'list')
    return {
      from: 'file',
      values: tree.items.flatMap((item) => {
        const name = readText(item, key, EACH, findings)?.text.trim();
        return name === undefined ? [] : [{ name, id: slug(name), spot: item.spot }];
      }),
    };
  const when = dates ?? (year === undefined ? undefined : { from: year, until: year });
  const values = readTerritoryValues(tree, territories, { when, stands }, findings) ?? [];
  return { from: 'register', values: values.map((value) => ({ ...value, spot: tree.spot })) };
};

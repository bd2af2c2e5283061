import type { Container, Contest, Node, Spot } from '../engine/index.ts';
import { slug } from '../engine/index.ts';
import { isPartialDate, isSpan } from './dates.ts';
import { isId, readFillings, readSides } from './fillings.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';
import type { Defaults } from './rules.ts';
import { readDefaults, readSaid, settleRules } from './rules.ts';
import type { KeyOf } from './shapes.ts';
import { keysOf } from './shapes.ts';
import type { Stands } from './texts.ts';
import { fillIn, readTwoLanguages } from './texts.ts';
import type { Entry, Keys, MapTree, Tree } from './yaml-tree.ts';
import { asList, outline, readKeys, readNumber, readText, readWord, reportUnknownKey } from './yaml-tree.ts';

const MOST_CONTESTS = 5000;
/** How much a file may make of itself by repeating: about the weight of twenty files of the largest size. */
const MOST_WORK = 4_000_000;

/** What is the same for everything in one file. */
type Reading = { readonly findings: Findings; contests: number; work: number };
/** What is the same for everything in one place of the tree. */
type Here = {
  readonly reading: Reading;
  readonly stands: Stands;
  readonly defaults: Defaults;
  readonly depth: 'top' | 'inside';
  readonly only: 'any' | 'tie';
};

const CONTEST_KINDS = ['entries', 'group', 'tie', 'pot', 'list', 'unrecorded'] as const;
const CONTAINER_KINDS = ['contests', 'ties', 'each'] as const;
type NodeKind = (typeof CONTEST_KINDS)[number] | 'container';

/** Reads `before:` and `stages:` (in this order), which share one allowance of contests. */
export const readTrees = (trees: readonly (Entry | undefined)[], defaults: Defaults, findings: Findings): readonly (readonly Node[])[] => {
  const reading: Reading = { findings, contests: 0, work: 0 };
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
  const key = fillIn(entry.key.trim(), here.stands, slug);
  if (!key.includes('..')) return readNamed(key, entry, here);
  const ids = idsBetween(key);
  if (!ids) {
    findings.report('value-wrong', entry.keySpot, { key: 'id', found: quoted(key), expected: 'q1..q4 · a..d' });
    return [];
  }
  if (!spend(ids.length * weightOf(entry.value), ids.length, entry.keySpot, here.reading)) return [];
  return ids.flatMap((id) => readNamed(id, entry, here));
};

const idsBetween = (key: string): readonly string[] | undefined => {
  const numbers = /^([\p{L}\p{N}-]*?)(\d{1,4})\.\.([\p{L}\p{N}-]*?)(\d{1,4})$/u.exec(key);
  if (numbers) {
    const [, prefix = '', first = '', again = '', last = ''] = numbers;
    const count = Number(last) - Number(first) + 1;
    if (prefix !== again || count < 1) return undefined;
    const width = first.startsWith('0') ? first.length : 0;
    return Array.from({ length: count }, (_, i) => `${prefix}${String(Number(first) + i).padStart(width, '0')}`);
  }
  const letters = /^([\p{L}\p{N}-]*?)([a-z])\.\.([\p{L}\p{N}-]*?)([a-z])$/u.exec(key);
  const [, prefix, first = '', again, last = ''] = letters ?? [];
  if (!letters || prefix !== again || last < first) return undefined;
  const start = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - start + 1 }, (_, i) => `${prefix}${String.fromCharCode(start + i)}`);
};

/** Takes from the file's allowance; false, and said once, when it is used up. */
const spend = (work: number, contests: number, spot: Spot, reading: Reading): boolean => {
  reading.work += work;
  if (reading.contests + contests <= MOST_CONTESTS && reading.work <= MOST_WORK) return true;
  reading.findings.report('value-wrong', spot, { key: 'stages', found: reading.contests + contests, expected: `1…${MOST_CONTESTS}` });
  return false;
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

const EVERY_NODE_KEY: readonly string[] = [...new Set(([...CONTEST_KINDS, 'container'] as const).flatMap((kind) => keysOf(kind)))];

const readNode = (id: string, { keySpot: spot, value: tree }: Entry, here: Here): Node | undefined => {
  const { findings } = here.reading;
  if (tree.kind === 'text') return readShortForm(id, spot, tree, here);
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: quoted(id), found: outline(tree), expected: '{ group: […] } · A v B · 2' });
    return undefined;
  }
  const kind = kindOf(id, spot, tree, here);
  if (kind === undefined) return undefined;
  if (kind === 'container') return readContainer(id, spot, tree, here);
  return readContest(kind, id, spot, tree, here);
};

/** `2` is a list of entries, everything else a tie. */
const readShortForm = (id: string, spot: Spot, tree: Tree, here: Here): Contest | undefined => {
  const { findings } = here.reading;
  const common = { id, spot, territory: [] };
  if (tree.kind === 'text' && /^-?\d+$/.test(tree.text.trim()) && here.only === 'any') {
    const size = readNumber(tree, 'entries', 1, 9999, findings);
    return { ...common, kind: 'entries', size: size ?? 1 };
  }
  const sides = readSides(tree, here.stands, findings);
  return sides && settleTie({ ...common, kind: 'tie', sides }, {}, tree, here);
};

const kindOf = (id: string, spot: Spot, tree: MapTree, here: Here): NodeKind | undefined => {
  const { findings } = here.reading;
  const has = (key: string): boolean => tree.entries.some((entry) => entry.key === key);
  const contests = CONTEST_KINDS.filter(has);
  const containers = CONTAINER_KINDS.filter(has);
  const [kind] = contests;
  const found = [...contests, ...containers];
  if (contests.length > 1 || (kind && containers.length > 0) || (has('contests') && has('ties'))) {
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
  if (containers.length > 0) return 'container';
  const unknown = tree.entries.filter((entry) => !EVERY_NODE_KEY.includes(entry.key));
  for (const entry of unknown) reportUnknownKey(entry, id, EVERY_NODE_KEY, findings);
  if (unknown.length === 0)
    findings.report('key-missing', spot, { key: [...CONTEST_KINDS, ...CONTAINER_KINDS].join(' | '), within: quoted(id) });
  return undefined;
};

type CommonKey = 'name' | 'territory' | 'dates';

const readCommon = (id: string, spot: Spot, keys: Keys<CommonKey>, here: Here) => {
  const { findings } = here.reading;
  const [name, territory, dates] = [keys.get('name'), keys.get('territory'), keys.get('dates')];
  return {
    id,
    spot,
    territory: territory
      ? asList(territory.value).flatMap((item) => {
          const text = readText(item, 'territory', '[a, b]', findings);
          return text ? [slug(fillIn(text.text, here.stands, (value) => value))] : [];
        })
      : [],
    ...given({
      name: name && readTwoLanguages(name.value, 'name', findings, here.stands),
      dates: dates && readDates(dates.value, findings),
    }),
  };
};

const DATES = '2004-09-16..2004-10-31 · 2004-11..2004-12 · 2004';

const readDates = (tree: Tree, findings: Findings): Node['dates'] => {
  const span = (from: string, until: string, spot: Spot): { readonly from: string; readonly until: string } | undefined => {
    for (const date of [from, until]) {
      if (isPartialDate(date)) continue;
      if (/^[\d-]+$/.test(date)) findings.report('date-impossible', spot, { found: quoted(date) });
      else findings.report('value-wrong', spot, { key: 'dates', found: quoted(date), expected: DATES });
      return undefined;
    }
    if (isSpan(from, until)) return { from, until };
    findings.report('date-impossible', spot, { found: `${from}..${until}` });
    return undefined;
  };
  if (tree.kind === 'text') {
    const [from = '', until = from, more] = tree.text.split('..').map((part) => part.trim());
    if (more === undefined) return span(from, until, tree.spot);
  }
  if (tree.kind === 'map') {
    const keys = readKeys(tree, 'dates', keysOf('dates'), findings);
    const one = (key: KeyOf<'dates'>): string | undefined => {
      const entry = keys.get(key);
      return entry && readText(entry.value, key, key === 'source' ? 'S1' : '2004-09-16', findings)?.text.trim();
    };
    const from = one('from');
    if (from === undefined) {
      if (!keys.has('from')) findings.report('key-missing', tree.spot, { key: 'from', within: 'dates' });
      return undefined;
    }
    const dates = span(from, one('until') ?? from, tree.spot);
    return dates && { ...dates, ...given({ source: one('source') }) };
  }
  findings.report('value-wrong', tree.spot, { key: 'dates', found: outline(tree), expected: DATES });
  return undefined;
};

const readContest = (kind: Exclude<NodeKind, 'container'>, id: string, spot: Spot, tree: MapTree, here: Here): Contest | undefined => {
  const { findings } = here.reading;
  const within = `${kind} ${quoted(id)}`;
  const { stands } = here;
  switch (kind) {
    case 'entries': {
      const keys = readKeys(tree, within, keysOf('entries'), findings);
      const size = keys.get('entries');
      return { ...readCommon(id, spot, keys, here), kind, size: (size && readNumber(size.value, 'entries', 1, 9999, findings)) ?? 1 };
    }
    case 'group': {
      const keys = readKeys(tree, within, keysOf('group'), findings);
      const said = { ...here.defaults.group, ...readSaid(tree, stands, findings) };
      if (said.rounds === undefined) findings.report('key-missing', spot, { key: 'rounds', within });
      const rules = settleRules(said, within, spot, findings);
      return { ...readCommon(id, spot, keys, here), kind, slots: fillings(keys.get('group'), here), rounds: said.rounds ?? 1, rules };
    }
    case 'tie': {
      const keys = readKeys(tree, within, keysOf('tie'), findings);
      const value = keys.get('tie')?.value ?? tree;
      const sides = readSides(value, stands, findings);
      return sides && settleTie({ ...readCommon(id, spot, keys, here), kind, sides }, readSaid(tree, stands, findings), tree, here);
    }
    case 'pot': {
      const keys = readKeys(tree, within, keysOf('pot'), findings);
      const how = keys.get('how');
      return {
        ...readCommon(id, spot, keys, here),
        kind,
        slots: fillings(keys.get('pot'), here),
        how: (how && readWord(how.value, 'how', ['draw', 'unrecorded'], findings)) ?? 'draw',
      };
    }
    case 'list': {
      const keys = readKeys(tree, within, keysOf('list'), findings);
      const drop = keys.get('drop-against');
      const rules = settleRules({ ...here.defaults.list, ...readSaid(tree, stands, findings) }, within, spot, findings);
      return {
        ...readCommon(id, spot, keys, here),
        kind,
        slots: fillings(keys.get('list'), here),
        rules,
        ...given({ dropAgainst: drop && readNumber(drop.value, 'drop-against', 1, 9999, findings) }),
      };
    }
    case 'unrecorded': {
      const keys = readKeys(tree, within, keysOf('unrecorded'), findings);
      return { ...readCommon(id, spot, keys, here), kind, slots: fillings(keys.get('unrecorded'), here) };
    }
  }
};

const fillings = (entry: Entry | undefined, here: Here) => (entry ? readFillings(entry.value, here.stands, here.reading.findings) : []);

type TieSoFar = Omit<Extract<Contest, { kind: 'tie' }>, 'legs' | 'ground' | 'rules'>;

const settleTie = (tie: TieSoFar, own: ReturnType<typeof readSaid>, tree: Tree, here: Here): Contest => {
  const { findings } = here.reading;
  const said = { ...here.defaults.tie, ...own };
  const within = `tie ${quoted(tie.id)}`;
  const spot = tie.spot ?? tree.spot;
  if (said.legs === undefined) findings.report('key-missing', spot, { key: 'legs', within });
  return { ...tie, legs: said.legs ?? 1, ground: said.ground ?? 'home-and-away', rules: settleRules(said, within, spot, findings) };
};

const readContainer = (id: string, spot: Spot, tree: MapTree, here: Here): Container => {
  const { findings } = here.reading;
  const keys = readKeys(tree, quoted(id), keysOf('container'), findings);
  const defaults = readDefaults(keys.get('defaults'), here.defaults, here.stands, findings);
  const [contests, ties, each] = [keys.get('contests'), keys.get('ties'), keys.get('each')];
  const inside: Here = { ...here, defaults, depth: 'inside', only: 'any' };
  const children = [
    ...(contests ? readNodes(contests, inside) : []),
    ...(ties ? readNodes(ties, { ...inside, only: 'tie' }) : []),
    ...(each ? readEach(each, keys.get('contest'), id, inside) : []),
  ];
  if (!each && keys.has('contest')) findings.report('key-missing', spot, { key: 'each', within: quoted(id) });
  return {
    ...readCommon(id, spot, keys, here),
    kind: here.depth === 'top' ? 'stage' : ties ? 'round' : 'region',
    children,
    gives: fillings(keys.get('gives'), here),
  };
};

const EACH = '{ department: [a, b] }';

/** `each: { department: [Amazonas, La Libertad] }`: the contest once per value; its id is the value made an id. */
const readEach = (each: Entry, contest: Entry | undefined, within: string, here: Here): readonly Node[] => {
  const { findings } = here.reading;
  if (!contest) {
    findings.report('key-missing', each.keySpot, { key: 'contest', within: quoted(within) });
    return [];
  }
  const [variable, second] = each.value.kind === 'map' ? each.value.entries : [];
  if (!variable || second || variable.value.kind !== 'list') {
    findings.report('value-wrong', each.value.spot, { key: 'each', found: outline(each.value), expected: EACH });
    return [];
  }
  const { items } = variable.value;
  if (!spend(items.length * weightOf(contest.value), items.length, each.keySpot, here.reading)) return [];
  return items.flatMap((item) => {
    const value = readText(item, variable.key, EACH, findings)?.text.trim();
    if (value === undefined) return [];
    const stands = new Map(here.stands).set(variable.key, value);
    const nodes = readNamed(slug(value), { key: value, keySpot: item.spot, value: contest.value }, { ...here, stands });
    return nodes.map((node) => (node.name ? node : { ...node, name: { es: value, en: value } }));
  });
};

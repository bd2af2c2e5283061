import type { Allocation, Reference, Spot } from '../engine/index.ts';
import { readArticle } from './fillings.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';
import { isId } from './ids.ts';
import type { Written } from './node-common.ts';
import { fillings, readContestCommon } from './node-common.ts';
import { isPlaceName } from './sentences.ts';
import { keysOf } from './shapes.ts';
import type { Entry, Tree } from './yaml-tree.ts';
import { outline, readKeys, readText } from './yaml-tree.ts';

type Receiver = Allocation['receivers'][number];
type Row = Allocation['table'][number];

/** A reference for each id, the same one wherever it stands: a table of 495 rows names twelve contests. */
type Refer = (id: string, spot: Spot) => Reference;

const makeRefer = (): Refer => {
  const known = new Map<string, Reference>();
  return (id, spot) => {
    // upper and lower case alike: published tables write groups as capitals
    const path = id.toLowerCase();
    const reference = known.get(path) ?? { path, spot };
    known.set(path, reference);
    return reference;
  };
};

/** `allocation: 1-4 of thirds` with `eligible:` and `table:`. */
export const readAllocation = (written: Written, within: string): Allocation => {
  const { spot, tree, here } = written;
  const { findings } = here.reading;
  const keys = readKeys(tree, within, keysOf('allocation'), findings);
  const [eligible, table] = [keys.get('eligible'), keys.get('table')];
  if (!eligible) findings.report('key-missing', spot, { key: 'eligible', within });
  const refer = makeRefer();
  const receivers = eligible ? readReceivers(eligible, refer, findings) : [];
  return {
    ...readContestCommon(written, keys),
    kind: 'allocation',
    slots: fillings(keys.get('allocation'), here),
    receivers,
    table: table ? readTable(table, receivers, refer, findings) : [],
    ...given({ article: readArticle(keys.get('article'), findings) }),
  };
};

const ELIGIBLE = 'a/d/e/f | any';

const readReceivers = ({ value: tree }: Entry, refer: Refer, findings: Findings): readonly Receiver[] => {
  if (tree.kind !== 'map' || tree.entries.length === 0) {
    findings.report('value-wrong', tree.spot, { key: 'eligible', found: outline(tree), expected: '{ m39: a/d/e/f }' });
    return [];
  }
  return tree.entries.map(({ key, keySpot, value }) => {
    const name = key.trim();
    if (!isPlaceName(name)) findings.report('value-wrong', keySpot, { key: 'eligible', found: quoted(name), expected: 'm39 · q-a' });
    return { name, eligible: readEligible(value, refer, findings) };
  });
};

const readEligible = (tree: Tree, refer: Refer, findings: Findings): readonly Reference[] => {
  const text = readText(tree, 'eligible', ELIGIBLE, findings);
  if (!text || text.text.trim() === 'any') return [];
  return idsOf(text.text.split('/'), tree, ELIGIBLE, findings).map((id) => refer(id, text.spot));
};

/** Ids, each once; empty, and reported, if one is none or stands twice. */
const idsOf = (parts: readonly string[], tree: Tree, expected: string, findings: Findings): readonly string[] => {
  const ids = parts.map((part) => part.trim());
  if (ids.every(isId) && new Set(ids.map((id) => id.toLowerCase())).size === ids.length) return ids;
  findings.report('value-wrong', tree.spot, { key: 'eligible', found: outline(tree), expected });
  return [];
};

const readTable = ({ value: tree }: Entry, receivers: readonly Receiver[], refer: Refer, findings: Findings): readonly Row[] => {
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: 'table', found: outline(tree), expected: '{ abcd: a d b c }' });
    return [];
  }
  const seen = new Set<string>();
  return tree.entries.flatMap((entry) => {
    const row = readRow(entry, receivers, refer, findings);
    if (!row) return [];
    const set = row.when
      .map(({ path }) => path)
      .toSorted()
      .join('/');
    if (seen.has(set)) findings.report('key-repeated', entry.keySpot, { key: quoted(entry.key) });
    seen.add(set);
    return [row];
  });
};

/** `abcd: a d b c`; `north/south: south north` where ids are longer than a letter. */
const readRow = ({ key, keySpot, value }: Entry, receivers: readonly Receiver[], refer: Refer, findings: Findings): Row | undefined => {
  const text = readText(value, 'table', 'a d b c', findings);
  if (!text) return undefined;
  const then = text.text.trim().split(/\s+/);
  const wrong = then.find((id) => !isId(id));
  if (wrong !== undefined || (receivers.length > 0 && then.length !== receivers.length)) {
    // one id for each place, in their order
    const expected = quoted(receivers.map((receiver) => `[${receiver.name}]`).join(' '));
    findings.report('value-wrong', text.spot, { key: 'table', found: quoted(text.text), expected });
    return undefined;
  }
  const name = key.trim();
  // one place is filled from one contest, whose id may be long
  const when = name.includes('/') ? name.split('/').map((id) => id.trim()) : then.length === 1 ? [name] : [...name];
  if (!when.every(isId) || new Set(when.map((id) => id.toLowerCase())).size !== when.length) {
    findings.report('value-wrong', keySpot, { key: 'table', found: quoted(name), expected: 'abcd · a/b/c/d' });
    return undefined;
  }
  return { when: when.map((id) => refer(id, keySpot)), then: then.map((id) => refer(id, text.spot)), spot: keySpot };
};

import type { Carries, Container, Contest, Filling, Reference, Spot } from '../engine/index.ts';
import { readAllocation } from './allocation.ts';
import { pairsOf, readFilling, readSides, splitArticle } from './fillings.ts';
import { given, quoted } from './findings.ts';
import { isId, isPath } from './ids.ts';
import type { Here, Written } from './node-common.ts';
import { fillings, readCommon, readContestCommon, readIfDeclined } from './node-common.ts';
import type { Said } from './rules.ts';
import { readDefaults, readSaid, settleRules } from './rules.ts';
import { keysOf } from './shapes.ts';
import { fillIn } from './texts.ts';
import type { Tree } from './yaml-tree.ts';
import { asList, outline, readKeys, readNumber, readText, readWord } from './yaml-tree.ts';

/** `2` is a list of entries, everything else a tie. */
export const readShortForm = (id: string, spot: Spot, tree: Tree, here: Here): Contest | undefined => {
  const { findings } = here.reading;
  const common = { id, spot, territory: [] };
  if (tree.kind === 'text' && /^-?\d+$/.test(tree.text.trim()) && here.only === 'any') {
    const size = readNumber(tree, 'entries', 1, 9999, findings);
    return { ...common, kind: 'entries', size: size ?? 1 };
  }
  const sides = readSides(tree, here.stands, findings);
  return sides && settleTie({ ...common, kind: 'tie', sides }, here.defaults.tie, tree.spot, here);
};

/** A contest written as a mapping, by the key that says its kind. */
export const readContest = (kind: Contest['kind'], written: Written): Contest | undefined => CONTESTS[kind](written);

const CONTESTS: Readonly<Record<Contest['kind'], (written: Written) => Contest | undefined>> = {
  entries: (written) => {
    const { tree, here } = written;
    const { findings } = here.reading;
    const keys = readKeys(tree, withinOf('entries', written), keysOf('entries'), findings);
    const size = keys.get('entries');
    return {
      ...readContestCommon(written, keys),
      kind: 'entries',
      size: (size && readNumber(size.value, 'entries', 1, 9999, findings)) ?? 1,
    };
  },
  group: (written) => {
    const { spot, tree, here } = written;
    const { findings } = here.reading;
    const within = withinOf('group', written);
    const keys = readKeys(tree, within, keysOf('group'), findings);
    const carries = keys.get('carries');
    const said = { ...here.defaults.group, ...readSaid(tree, here.stands, findings) };
    if (said.rounds === undefined) findings.report('key-missing', spot, { key: 'rounds', within });
    return {
      ...readContestCommon(written, keys),
      kind: 'group',
      slots: fillings(keys.get('group'), here),
      rounds: said.rounds ?? 1,
      rules: settleRules(said, within, spot, findings),
      ...given({
        matchesEach: said.rounds === 'listed' ? said.matchesEach : undefined,
        carries: carries && readCarries(carries.value, here),
      }),
    };
  },
  tie: (written) => {
    const { spot, tree, here } = written;
    const { findings } = here.reading;
    const keys = readKeys(tree, withinOf('tie', written), keysOf('tie'), findings);
    const sides = readSides(keys.get('tie')?.value ?? tree, here.stands, findings);
    const said = { ...here.defaults.tie, ...readSaid(tree, here.stands, findings) };
    return sides && settleTie({ ...readContestCommon(written, keys), kind: 'tie', sides }, said, spot, here);
  },
  pot: (written) => {
    const { tree, here } = written;
    const keys = readKeys(tree, withinOf('pot', written), keysOf('pot'), here.reading.findings);
    const how = keys.get('how');
    return {
      ...readContestCommon(written, keys),
      kind: 'pot',
      slots: fillings(keys.get('pot'), here),
      how: (how && readWord(how.value, 'how', ['draw', 'unrecorded'], here.reading.findings)) ?? 'draw',
    };
  },
  list: (written) => {
    const { spot, tree, here } = written;
    const { findings } = here.reading;
    const within = withinOf('list', written);
    const keys = readKeys(tree, within, keysOf('list'), findings);
    const [drop, records] = [keys.get('drop-against'), keys.get('records')];
    return {
      ...readContestCommon(written, keys),
      kind: 'list',
      slots: fillings(keys.get('list'), here),
      rules: settleRules({ ...here.defaults.list, ...readSaid(tree, here.stands, findings) }, within, spot, findings),
      ...given({
        dropAgainst: drop && readNumber(drop.value, 'drop-against', 1, 9999, findings),
        records: records && readReferences(records.value, 'records', here),
      }),
    };
  },
  allocation: (written) => readAllocation(written, withinOf('allocation', written)),
  unrecorded: (written) => {
    const { tree, here } = written;
    const keys = readKeys(tree, withinOf('unrecorded', written), keysOf('unrecorded'), here.reading.findings);
    return { ...readContestCommon(written, keys), kind: 'unrecorded', slots: fillings(keys.get('unrecorded'), here) };
  },
};

const withinOf = (kind: string, { id }: Written): string => `${kind} ${quoted(id)}`;

/** Contests by reference, one or a list. */
const readReferences = (tree: Tree, key: string, { stands, reading }: Here): readonly Reference[] => {
  const { findings } = reading;
  const items = asList(tree);
  if (items.length === 0) findings.report('value-wrong', tree.spot, { key, found: outline(tree), expected: '[a, b]' });
  return items.flatMap((item) => {
    const text = readText(item, key, '[a, b]', findings);
    if (!text) return [];
    const path = fillIn(text.text, stands, 'id').trim();
    if (isPath(path)) return [{ path, spot: text.spot }];
    findings.report('value-wrong', text.spot, { key, found: quoted(text.text), expected: 'region-i/a' });
    return [];
  });
};

const CARRIED: Readonly<Record<'matches' | 'all' | 'points' | 'half', Carries>> = {
  matches: { kind: 'matches' },
  all: { kind: 'record', points: 'all', goals: 'all' },
  points: { kind: 'record', points: 'all', goals: 'nothing' },
  half: { kind: 'record', points: 'half-up', goals: 'nothing' },
};
const CARRIED_WORDS = ['nothing', 'matches', 'all', 'points', 'half'] as const;

const readCarries = (tree: Tree, { reading: { findings } }: Here): Carries | undefined => {
  if (tree.kind === 'map') {
    const keys = readKeys(tree, 'carries', keysOf('record'), findings);
    const [points, goals, article] = [keys.get('points'), keys.get('goals'), keys.get('article')];
    if (!points) findings.report('key-missing', tree.spot, { key: 'points', within: 'carries' });
    return {
      kind: 'record',
      points: (points && readWord(points.value, 'points', ['all', 'half-up', 'half-down'], findings)) ?? 'all',
      goals: (goals && readWord(goals.value, 'goals', ['all', 'nothing'], findings)) ?? 'nothing',
      ...given({ article: article && readText(article.value, 'article', 'R1', findings)?.text.trim() }),
    };
  }
  const { sentence, article } = splitArticle(tree.kind === 'text' ? tree.text : '');
  const word = CARRIED_WORDS.find((one) => one === sentence);
  if (word && article !== '') return word === 'nothing' ? undefined : { ...CARRIED[word], ...given({ article }) };
  findings.report('value-wrong', tree.spot, {
    key: 'carries',
    found: outline(tree),
    expected: `${CARRIED_WORDS.join(' | ')} | { points: half-down }`,
  });
  return undefined;
};

type TieSoFar = Omit<Extract<Contest, { kind: 'tie' }>, 'legs' | 'ground' | 'rules'>;

const settleTie = (tie: TieSoFar, said: Said, spot: Spot, here: Here): Contest => {
  const { findings } = here.reading;
  const within = `tie ${quoted(tie.id)}`;
  const place = tie.spot ?? spot;
  if (said.legs === undefined) findings.report('key-missing', place, { key: 'legs', within });
  return { ...tie, legs: said.legs ?? 1, ground: said.ground ?? 'home-and-away', rules: settleRules(said, within, place, findings) };
};

/**
 * `seeded: 9-24 of table`, `as: p`: a round of the ties p1: 9 v 24, p2: 10 v 23 … `grant` takes them from the file's
 * allowance of contests.
 */
export const readSeeded = (written: Written, grant: (contests: number) => boolean): Container => {
  const { id, spot, tree, here } = written;
  const { findings } = here.reading;
  const keys = readKeys(tree, quoted(id), keysOf('seeded'), findings);
  const [seeded, as] = [keys.get('seeded'), keys.get('as')];
  if (!as) findings.report('key-missing', spot, { key: 'as', within: quoted(id) });
  const prefix = as && readPrefix(as.value, here);
  const defaults = readDefaults(keys.get('defaults'), here.defaults, here.stands, findings);
  const said = { ...defaults.tie, ...readSaid(tree, here.stands, findings) };
  const pairs = seeded ? readPairs(seeded.value, here) : [];
  const declined = readIfDeclined(keys, here);
  const children = grant(pairs.length)
    ? pairs.map((sides, i) =>
        settleTie(
          { id: `${prefix ?? id}${i + 1}`, spot, territory: [], kind: 'tie', sides, ...given({ ifDeclined: declined }) },
          said,
          spot,
          here,
        ),
      )
    : [];
  return { ...readCommon(written, keys), kind: here.depth === 'top' ? 'stage' : 'round', children, gives: [] };
};

/** What stands before the number of each tie. */
const readPrefix = (tree: Tree, { stands, reading }: Here): string | undefined => {
  const text = readText(tree, 'as', 'p', reading.findings);
  const prefix = text && fillIn(text.text, stands, 'id').trim();
  if (prefix === undefined || isId(prefix)) return prefix;
  reading.findings.report('value-wrong', tree.spot, { key: 'as', found: quoted(prefix), expected: 'a-z 0-9 -' });
  return undefined;
};

const readPairs = (tree: Tree, { stands, reading }: Here): readonly (readonly [Filling, Filling])[] => {
  const filling = readFilling(tree, stands, reading.findings);
  const pairs = filling && pairsOf(filling);
  if (filling && !pairs)
    reading.findings.report('value-wrong', tree.spot, { key: 'seeded', found: outline(tree), expected: '1-2 of a · 1-4 of a · 9-24 of a' });
  return pairs ?? [];
};

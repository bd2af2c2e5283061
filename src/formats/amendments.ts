import type { Text } from '../engine/index.ts';
import { isDay } from './dates.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';
import type { Lock } from './refine.ts';
import { keysOf } from './shapes.ts';
import { readTwoLanguages } from './texts.ts';
import type { Entry, MapTree, Tree } from './yaml-tree.ts';
import { asList, outline, readKeys, readText } from './yaml-tree.ts';

/** An amendment whose change is not read yet: that is a tree to lay over the rules. */
export type Draft = {
  readonly by: Text;
  readonly date: string;
  readonly article?: string;
  readonly tree: MapTree;
  readonly change: MapTree;
};

const AMENDMENT = '{ by: …, date: 2030-05-12, change: { … } }';
const LOCK = 'prizes · stages/final/walkover · { key: walkover, article: 12 }';

/** Each is laid over the whole of the rules, and each lock is asked about each change. */
const MOST = 200;

const itemsOf = ({ key, value }: Entry, findings: Findings): readonly Tree[] => {
  const items = asList(value);
  const more = items[MOST];
  if (more) findings.report('value-wrong', more.spot, { key, found: items.length, expected: `0…${MOST}` });
  return items.slice(0, MOST);
};

/** The amendments of one file, by date; those of one day in the order in which they are written. */
export const readAmendments = (entry: Entry | undefined, findings: Findings): readonly Draft[] => {
  if (entry === undefined) return [];
  const drafts = itemsOf(entry, findings).flatMap((item) => readAmendment(item, findings) ?? []);
  return drafts.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

const readAmendment = (tree: Tree, findings: Findings): Draft | undefined => {
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: 'amendments', found: outline(tree), expected: AMENDMENT });
    return undefined;
  }
  const keys = readKeys(tree, 'amendments', keysOf('amendment'), findings);
  for (const key of ['by', 'date', 'change'] as const)
    if (!keys.has(key)) findings.report('key-missing', tree.spot, { key, within: 'amendments' });
  const [by, date, article, change] = [keys.get('by'), keys.get('date'), keys.get('article'), keys.get('change')];
  const author = by && readTwoLanguages(by.value, 'by', findings);
  const day = date && readDay(date.value, findings);
  const number = article && readText(article.value, 'article', 'circular 3', findings)?.text.trim();
  const changes = change && readChange(change.value, findings);
  if (!author || day === undefined || !changes) return undefined;
  return { by: author, date: day, tree, change: changes, ...given({ article: number }) };
};

const readDay = (tree: Tree, findings: Findings): string | undefined => {
  const text = readText(tree, 'date', '2030-05-12', findings)?.text.trim();
  if (text === undefined || isDay(text)) return text;
  findings.report('date-impossible', tree.spot, { found: quoted(text) });
  return undefined;
};

const readChange = (tree: Tree, findings: Findings): MapTree | undefined => {
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: 'change', found: outline(tree), expected: '{ stages: { … } }' });
    return undefined;
  }
  const allowed = keysOf('regulations').filter((key) => key !== 'extends' && key !== 'locked' && key !== 'amendments');
  readKeys<string>(tree, 'change', allowed, findings);
  return { ...tree, entries: tree.entries.filter(({ key }) => allowed.some((one) => one === key)) };
};

/** What layers on top of a file may not touch. */
export const readLocks = (entry: Entry | undefined, findings: Findings): readonly Lock[] =>
  entry === undefined ? [] : itemsOf(entry, findings).flatMap((item) => readLock(item, findings) ?? []);

const readLock = (tree: Tree, findings: Findings): Lock | undefined => {
  const keys = tree.kind === 'map' ? readKeys(tree, 'locked', keysOf('lock'), findings) : undefined;
  if (keys && !keys.has('key')) findings.report('key-missing', tree.spot, { key: 'key', within: 'locked' });
  const said = keys ? keys.get('key')?.value : tree;
  const path = said && readText(said, 'locked', LOCK, findings)?.text.trim();
  if (path === undefined) return undefined;
  const article = keys?.get('article');
  const number = article && readText(article.value, 'article', '12', findings)?.text.trim();
  // a path may say `contests` as the file does, or leave it out as references do
  const parts = path.split('/').filter((part) => part !== 'contests' && part !== 'ties');
  const [first = ''] = parts;
  const isTop = keysOf('regulations').some((key) => key === first);
  if (parts.length !== 1 && !isTop) {
    findings.report('value-wrong', tree.spot, { key: 'locked', found: quoted(path), expected: LOCK });
    return undefined;
  }
  return { keys: parts, where: isTop ? 'here' : 'anywhere', spot: tree.spot, ...given({ article: number }) };
};

import type { Barred, Reference } from '../engine/index.ts';
import { readArticle, splitArticle } from './fillings.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';
import { keysOf } from './shapes.ts';
import type { Entry, Tree } from './yaml-tree.ts';
import { asList, outline, readKeys, readText } from './yaml-tree.ts';

const RIGHTS = '[First Division 2005, promotion-play-off]';
/** The key that speaks of all reserve teams; every other one is the name of a team. */
const RESERVES = 'reserves';

/** `barred: { Sporting Cristal B: [First Division 2005], reserves: { from: …, article: 11 } }`. */
export const readBarred = (tree: Tree, findings: Findings): readonly Barred[] => {
  if (tree.kind === 'map') return tree.entries.flatMap((entry) => readOne(entry, findings) ?? []);
  findings.report('value-wrong', tree.spot, { key: 'barred', found: outline(tree), expected: '{ A: …, reserves: … }' });
  return [];
};

const readOne = ({ key, keySpot: spot, value }: Entry, findings: Findings): Barred | undefined => {
  const name = key.trim().replace(/\s+/gu, ' ');
  if (name === '') {
    findings.report('value-wrong', spot, { key: 'barred', found: quoted(key), expected: 'A · reserves' });
    return undefined;
  }
  const who: Barred['who'] = name === RESERVES ? { kind: 'reserves' } : { kind: 'team', name };
  if (value.kind !== 'map') return { who, ...readRights(value, undefined, findings), spot };
  const keys = readKeys(value, quoted(name), keysOf('barred'), findings);
  const from = keys.get('from');
  const article = readArticle(keys.get('article'), findings);
  if (from) return { who, ...readRights(from.value, article, findings), spot };
  findings.report('key-missing', value.spot, { key: 'from', within: quoted(name) });
  return undefined;
};

/** Prizes by their key and contests by reference; their own ` § article` speaks for all of them, unless one is given. */
const readRights = (tree: Tree, article: string | undefined, findings: Findings): Pick<Barred, 'from' | 'article'> => {
  const items = asList(tree);
  if (items.length === 0) findings.report('value-wrong', tree.spot, { key: 'barred', found: outline(tree), expected: RIGHTS });
  const rights = items.flatMap((item): readonly (Reference & { readonly article?: string })[] => {
    const text = readText(item, 'barred', RIGHTS, findings);
    if (!text) return [];
    const { sentence: path, article: own } = splitArticle(text.text);
    if (path !== '' && own !== '') return [{ path, spot: text.spot, ...given({ article: own }) }];
    findings.report('value-wrong', text.spot, { key: 'barred', found: quoted(text.text), expected: RIGHTS });
    return [];
  });
  return {
    from: rights.map(({ path, spot }) => given({ path, spot })),
    ...given({ article: article ?? rights.find((right) => right.article !== undefined)?.article }),
  };
};

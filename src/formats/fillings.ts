import type { Filling, Reference } from '../engine/index.ts';
import { slug } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';
import type { Stands } from './texts.ts';
import { fillIn } from './texts.ts';
import type { Entry, TextTree, Tree } from './yaml-tree.ts';
import { asList, outline, readText, spotIn } from './yaml-tree.ts';

const FILLING = '1 of a · 1-2 of a · winner of q1 · 1-2 of each in region · 4 drawn from pot';
const SIDES = '1 of a v 2 of b · winner of q1 v winner of q2 · 2 drawn from pot';
const MOST_PLACES = 9999;

const ID = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,99})$/u;
/** Letters (of any script), digits and hyphens. */
export const isId = (text: string): boolean => ID.test(text);
export const isPath = (text: string): boolean => text.split('/').every(isId);

/** Takes the ` § article` off the end of a sentence. `§ ?` says that no article is on record. */
export const splitArticle = (sentence: string): { readonly sentence: string; readonly article?: string } => {
  const at = sentence.indexOf('§');
  if (at === -1) return { sentence: sentence.trim() };
  return { sentence: sentence.slice(0, at).trim(), article: sentence.slice(at + 1).trim() };
};

/** The value of an `article:` key. */
export const readArticle = (entry: Entry | undefined, findings: Findings): string | undefined =>
  entry && readText(entry.value, 'article', 'R1', findings)?.text.trim();

const isArticle = (article: string | undefined): boolean =>
  article === undefined || (article !== '' && article.length <= 100 && !article.includes('§'));

/** One filling of `text`, which begins `offset` characters into the scalar. */
const readSentence = (text: string, tree: TextTree, offset: number, stands: Stands, findings: Findings): Filling | undefined => {
  const lead = text.length - text.trimStart().length;
  const spot = stands.size === 0 ? spotIn(tree, offset + lead) : tree.spot;
  const { sentence, article } = splitArticle(fillIn(text, stands, slug));
  const unreadable = (): undefined => {
    findings.report('sentence-unreadable', spot, { found: quoted(text.trim()), expected: FILLING });
  };
  if (!isArticle(article)) return unreadable();
  const common = given({ spot, article });
  const at = (reference: string): Reference => ({
    path: reference,
    spot: stands.size === 0 ? spotIn(tree, offset + lead + sentence.lastIndexOf(reference)) : spot,
  });
  const match = /^(?:(\d{1,4})(?:-(\d{1,4}))? (of each in|of|drawn from)|(winners?|losers?) of) (\S+)$/u.exec(
    sentence.replace(/\s+/g, ' '),
  );
  const [, first, last, how, who, reference] = match ?? [];
  if (reference === undefined || !isPath(reference)) return unreadable();
  if (who !== undefined) {
    const place = who.startsWith('winner') ? 1 : 2;
    return who.endsWith('s')
      ? { ...common, kind: 'each', from: place, to: place, in: at(reference) }
      : { ...common, kind: 'places', from: place, to: place, of: at(reference) };
  }
  const from = Number(first);
  if (how === 'drawn from')
    return last === undefined && from >= 1 ? { ...common, kind: 'drawn', count: from, from: at(reference) } : unreadable();
  const to = last === undefined ? from : Number(last);
  if (from < 1 || to < from || to > MOST_PLACES) return unreadable();
  return how === 'of'
    ? { ...common, kind: 'places', from, to, of: at(reference) }
    : { ...common, kind: 'each', from, to, in: at(reference) };
};

/** `1 of a`. */
export const readFilling = (tree: Tree, stands: Stands, findings: Findings): Filling | undefined => {
  if (tree.kind === 'text') return readSentence(tree.text, tree, 0, stands, findings);
  findings.report('sentence-unreadable', tree.spot, { found: outline(tree), expected: FILLING });
  return undefined;
};

/** `1 of a`, or a list of such sentences. */
export const readFillings = (tree: Tree, stands: Stands, findings: Findings): readonly Filling[] =>
  asList(tree)
    .map((item) => readFilling(item, stands, findings))
    .filter((filling) => filling !== undefined);

const widthOf = (filling: Filling): number | undefined => {
  if (filling.kind === 'drawn') return filling.count;
  return filling.kind === 'places' ? filling.to - filling.from + 1 : undefined;
};

/** `A v B`, or one sentence that fills both sides. An article after the second side only is the whole tie's. */
export const readSides = (tree: Tree, stands: Stands, findings: Findings): readonly [Filling, Filling] | undefined => {
  const unreadable = (): undefined => {
    findings.report('sentence-unreadable', tree.spot, { found: outline(tree), expected: SIDES });
  };
  if (tree.kind !== 'text') return unreadable();
  const parts = tree.text.split(/\sv\s/);
  if (parts.length > 2) return unreadable();
  if (parts.length === 1) {
    const both = readSentence(tree.text, tree, 0, stands, findings);
    if (!both) return undefined;
    if (widthOf(both) !== 2) return unreadable();
    if (both.kind === 'drawn')
      return [
        { ...both, count: 1 },
        { ...both, count: 1 },
      ];
    return [
      { ...both, to: both.from },
      { ...both, from: both.to },
    ];
  }
  const [first = '', second = ''] = parts;
  const a = readSentence(first, tree, 0, stands, findings);
  const b = readSentence(second, tree, first.length + 3, stands, findings);
  if (!a || !b) return undefined;
  if (widthOf(a) !== 1 || widthOf(b) !== 1) return unreadable();
  return a.article === undefined && b.article !== undefined ? [{ ...a, article: b.article }, b] : [a, b];
};

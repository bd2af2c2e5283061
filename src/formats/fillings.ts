import type { Filling } from '../engine/index.ts';
import type { Findings } from './findings.ts';
import { FILLING, makeCursor, readPair, readWhole, SIDES } from './sentences.ts';
import type { Stands } from './texts.ts';
import { fillIn } from './texts.ts';
import type { Entry, TextTree, Tree } from './yaml-tree.ts';
import { asList, outline, readText, spotIn } from './yaml-tree.ts';

/** Room for a place in each of sixty groups; what is longer is no sentence. */
const LONGEST_SENTENCE = 4000;

/** Takes the ` § article` off the end of a sentence. `§ ?` says that no article is on record. */
export const splitArticle = (sentence: string): { readonly sentence: string; readonly article?: string } => {
  const at = sentence.indexOf('§');
  if (at === -1) return { sentence: sentence.trim() };
  return { sentence: sentence.slice(0, at).trim(), article: sentence.slice(at + 1).trim() };
};

/** The value of an `article:` key. */
export const readArticle = (entry: Entry | undefined, findings: Findings): string | undefined =>
  entry && readText(entry.value, 'article', 'R1', findings)?.text.trim();

/** The text with its values put in. Where there are any, no column of the file is that of the text. */
const cursorOf = (tree: TextTree, stands: Stands) => {
  const text = fillIn(tree.text, stands, 'id');
  return makeCursor(text, (offset) => (text === tree.text ? spotIn(tree, offset) : tree.spot));
};

/**
 * What was read of a tree that no value changes: a contest repeated four thousand times has its slots once. What could
 * not be read is not kept, so that it is reported to whoever reads it.
 */
const known = new WeakMap<Tree, readonly Filling[]>();
const isFixed = (tree: Tree): boolean =>
  tree.kind === 'list' ? tree.items.every(isFixed) : tree.kind === 'text' && !tree.text.includes('<');

/** `1 of a`. */
export const readFilling = (tree: Tree, stands: Stands, findings: Findings): Filling | undefined => {
  if (tree.kind === 'text' && tree.text.length <= LONGEST_SENTENCE) {
    const read = readWhole(cursorOf(tree, stands));
    if ('is' in read) return read.is;
    findings.report(read.fails.code, read.fails.spot, read.fails.args);
  } else findings.report('sentence-unreadable', tree.spot, { found: outline(tree), expected: FILLING });
  return undefined;
};

/** `1 of a`, or a list of such sentences. */
export const readFillings = (tree: Tree, stands: Stands, findings: Findings): readonly Filling[] => {
  const kept = known.get(tree);
  if (kept) return kept;
  const items = asList(tree);
  const fillings = items.map((item) => readFilling(item, stands, findings)).filter((filling) => filling !== undefined);
  if (fillings.length === items.length && isFixed(tree)) known.set(tree, fillings);
  return fillings;
};

/** How many slots it fills; undefined where that depends on a contest. */
const widthOf = (filling: Filling): number | undefined => {
  switch (filling.kind) {
    case 'drawn':
      return filling.count;
    case 'named':
      return 1;
    case 'places': {
      const width = filling.to - filling.from + 1;
      return filling.under && filling.under.to - filling.under.from + 1 !== width ? undefined : width;
    }
    case 'each':
      return undefined;
  }
};

/** A filling of two slots as two of one. */
const halves = (both: Filling): readonly [Filling, Filling] | undefined => {
  if (widthOf(both) !== 2) return undefined;
  if (both.kind === 'drawn')
    return [
      { ...both, count: 1 },
      { ...both, count: 1 },
    ];
  if (both.kind !== 'places') return undefined;
  const { from, to, under } = both;
  return [
    { ...both, to: from, ...(under && { under: { ...under, to: under.from } }) },
    { ...both, from: to, ...(under && { under: { ...under, from: under.to } }) },
  ];
};

/** `A v B`, or one sentence that fills both sides. An article after the second side only is the whole tie's. */
export const readSides = (tree: Tree, stands: Stands, findings: Findings): readonly [Filling, Filling] | undefined => {
  const unreadable = (): undefined => {
    findings.report('sentence-unreadable', tree.spot, { found: outline(tree), expected: SIDES });
  };
  if (tree.kind !== 'text' || tree.text.length > LONGEST_SENTENCE) return unreadable();
  const read = readPair(cursorOf(tree, stands));
  if ('fails' in read) {
    findings.report(read.fails.code, read.fails.spot, read.fails.args);
    return undefined;
  }
  const [a, b] = read.is;
  if (!b) return halves(a) ?? unreadable();
  if (widthOf(a) !== 1 || widthOf(b) !== 1) return unreadable();
  return a.article === undefined && b.article !== undefined ? [{ ...a, article: b.article }, b] : [a, b];
};

/** Places of one ranking as ties, the best v the last, and so on inwards; undefined where they are no even number. */
export const pairsOf = (seeded: Filling): readonly (readonly [Filling, Filling])[] | undefined => {
  if (seeded.kind !== 'places' || seeded.under) return undefined;
  const { from, to } = seeded;
  const count = (to - from + 1) / 2;
  if (!Number.isInteger(count)) return undefined;
  const one = (place: number): Filling => ({ ...seeded, from: place, to: place });
  return Array.from({ length: count }, (_, i) => [one(from + i), one(to - i)] as const);
};

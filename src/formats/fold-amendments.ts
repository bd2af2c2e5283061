import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Amendment, Text } from '../engine/index.ts';
import { type Draft, readAmendments } from './amendments.ts';
import { collectFindings } from './findings.ts';
import { type Layer, layRules, readLayer } from './layers.ts';
import { asList, type MapTree, type Tree } from './yaml-tree.ts';

/** `folded`: its change stands in the rules themselves; `kept`: as the amendment it was; `left-out`: it is in neither. */
export type AmendmentFate = Pick<Amendment, 'date' | 'article'> & { readonly by: Text; readonly became: 'folded' | 'kept' | 'left-out' };
export type Folding = { readonly text: string; readonly amendments: readonly AmendmentFate[] };

/** Which amendments the rules are to go without: those of some days, and those that add a node (as `before/ordered`). */
export type LeftOut = { readonly dates: ReadonlySet<string>; readonly adding: string };

/**
 * The regulations of a file with its amendments worked into them, oldest first, as far as that changes nothing: from the first
 * one that would read otherwise in the rules themselves, they stay amendments. A file without amendments stays as it is; of
 * one that has some the layout is renewed, and its comments stay.
 *
 * @param bases the files it refines, the nearest first
 */
export const foldAmendments = (text: string, file: string, bases: readonly Layer[], leftOut: LeftOut): Folding => {
  const { tree } = readLayer(text, file);
  const entry = tree?.kind === 'map' ? tree.entries.find(({ key }) => key === 'amendments') : undefined;
  const drafts = readAmendments(entry, collectFindings());
  if (entry === undefined || drafts.length === 0) return { text, amendments: [] };
  const positions = asList(entry.value);
  const isOut = ({ change, date }: Draft): boolean => leftOut.dates.has(date) || has(change, leftOut.adding.split('/'));
  const out = drafts.filter(isOut).map((draft) => positions.indexOf(draft.tree));
  const staying = drafts.filter((draft) => !isOut(draft)).map((draft) => positions.indexOf(draft.tree));
  const written = (count: number): string => rewritten(text, staying.slice(0, count), new Set([...out, ...staying.slice(0, count)]));
  const meaning = (one: string): string => JSON.stringify(bare(layRules([readLayer(one, file), ...bases]).tree));
  const wanted = meaning(written(0));
  // one that cannot be folded keeps the later ones from it, too: they stand on it
  let [sound, wrong] = [0, staying.length + 1];
  while (wrong - sound > 1) {
    const tried = sound === 0 && wrong > staying.length ? staying.length : Math.floor((sound + wrong) / 2);
    if (meaning(written(tried)) === wanted) sound = tried;
    else wrong = tried;
  }
  const folded = new Set(staying.slice(0, sound));
  return {
    text: sound === 0 && out.length === 0 ? text : written(sound),
    amendments: drafts.map(({ article, by, date, tree: item }, i) => ({
      by,
      date,
      ...(article !== undefined && { article }),
      became: isOut(drafts[i] as Draft) ? 'left-out' : folded.has(positions.indexOf(item)) ? 'folded' : 'kept',
    })),
  };
};

const has = (tree: Tree | undefined, [key, ...rest]: readonly string[]): boolean =>
  key === undefined || (tree?.kind === 'map' && tree.entries.some((entry) => entry.key === key && has(entry.value, rest)));

/** A tree without its places in the file, its keys in their order. */
const bare = (tree: MapTree | Tree | undefined): unknown => {
  if (tree === undefined) return null;
  if (tree.kind === 'text') return tree.text.trim();
  return tree.kind === 'list' ? tree.items.map(bare) : { map: tree.entries.map(({ key, value }) => [key.trim(), bare(value)]) };
};

/** The text with the changes of some amendments in the rules, and some amendments gone; both by their places in the list. */
const rewritten = (text: string, folded: readonly number[], gone: ReadonlySet<number>): string => {
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', uniqueKeys: false, merge: false });
  const rules = document.contents;
  if (!isMap(rules)) return text;
  const list = rules.get('amendments', true);
  const items = isSeq(list) ? list.items : [list];
  for (const at of folded) {
    const item = items[at];
    const change = isMap(item) ? item.get('change', true) : undefined;
    if (isMap(change)) mergeInto(rules, change);
  }
  const left = items.filter((_, i) => !gone.has(i));
  if (left.length === 0) rules.delete('amendments');
  else if (isSeq(list)) list.items = left;
  return document.toString({ lineWidth: 0 });
};

const mergeInto = (rules: YAMLMap, change: YAMLMap): void => {
  for (const pair of change.items) {
    const at = rules.items.findIndex((one) => keyOf(one) === keyOf(pair));
    const known = rules.items[at];
    if (known === undefined) rules.items.push(pair);
    else if (isMap(known.value) && isMap(pair.value)) mergeInto(known.value, pair.value);
    else if (isScalar(pair.value) && String(pair.value.value).trim() === 'none') rules.items.splice(at, 1);
    else known.value = pair.value;
  }
};

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key).trim();

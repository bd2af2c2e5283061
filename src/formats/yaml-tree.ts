import type { Document } from 'yaml';
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml';
import type { Spot } from '../engine/index.ts';
import { nearest } from '../engine/index.ts';
import { tooManyAccents } from './accents.ts';
import type { Findings } from './findings.ts';
import { quoted } from './findings.ts';
import { readPlainLines } from './yaml-lines.ts';

/**
 * YAML as this language uses it: texts, lists and mappings, each with its spot. Every scalar is a text until our own
 * grammar types it, so `20.10` stays an article and `no` a word.
 */
export type Tree = TextTree | ListTree | MapTree;
export type TextTree = {
  readonly kind: 'text';
  /** In normal form C, so that a name typed with loose accents equals the same name typed without. */
  readonly text: string;
  readonly spot: Spot;
  /** How far into the file's line the text itself begins (a quotation mark); undefined when it is folded or escaped. */
  readonly shift?: number;
};
export type ListTree = { readonly kind: 'list'; readonly items: readonly Tree[]; readonly spot: Spot };
export type MapTree = { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly spot: Spot };
export type Entry = { readonly key: string; readonly keySpot: Spot; readonly value: Tree };

const LARGEST_FILE = 1024 * 1024;
const DEEPEST = 48;
/** Each block level is indented by a column at least, so this bounds what the reader may recurse into. */
const DEEPEST_INDENT = 240;
const LONE_RETURN = /\r(?!\n)/g;

/** The file's one document, or undefined when there is nothing to go on with. */
export const parseYaml = (source: string, file: string, findings: Findings): Tree | undefined => {
  const start: Spot = { file, line: 1, column: 1 };
  if (source.length > LARGEST_FILE) {
    findings.report('file-too-large', start, { path: file, limit: LARGEST_FILE });
    return undefined;
  }
  // a carriage return alone ends a line too, in every editor and in YAML; the library would not count it
  const text = (source.startsWith('\uFEFF') ? source.slice(1) : source).replaceAll(LONE_RETURN, '\n');
  const lines = new LineCounter();
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const accents = tooManyAccents(text);
  const plain = accents === undefined ? readPlainLines(text, file) : undefined;
  if (plain) return plain;
  const refused = offsetRefused(text, accents);
  if (refused !== undefined) {
    lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at !== -1 && at < refused.at; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
    findings.report('yaml-broken', spotAt(refused.at), { why: refused.why });
    return undefined;
  }
  const composer = new Composer({ schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false, merge: false });
  const documents = [...composer.compose(new Parser(lines.addNewLine).parse(text), true, text.length)];
  const [document, second] = documents;
  if (!document) return undefined;
  if (second) findings.report('yaml-feature', spotAt(second.range[0]), { feature: 'several-documents' });
  if (document.directives.docStart === null && /^%/m.test(text.slice(0, document.range[0]))) {
    findings.report('yaml-feature', start, { feature: 'directive' });
  }
  for (const fault of document.errors) {
    findings.report('yaml-broken', spotAt(fault.pos[0]), { why: fault.code.toLowerCase().replaceAll('_', '-') });
  }
  return toTree(document.contents, { text, spotAt, findings }, 0);
};

/** Where a text holds what must not come near a reader, and what that is. */
const offsetRefused = (text: string, accents: number | undefined): { readonly at: number; readonly why: string } | undefined => {
  if (accents !== undefined) return { at: accents, why: 'too-many-accents' };
  const deep = offsetTooDeep(text);
  return deep === undefined ? undefined : { at: deep, why: 'too-deep' };
};

type Source = { readonly text: string; readonly spotAt: (offset: number) => Spot; readonly findings: Findings };

const toTree = (node: Document['contents'], source: Source, depth: number): Tree => {
  const { spotAt, findings } = source;
  if (node === null) return { kind: 'text', text: '', spot: spotAt(0) };
  const offset = node.range?.[0] ?? 0;
  const spot = spotAt(offset);
  if (isAlias(node)) {
    findings.report('yaml-feature', spot, { feature: 'alias' });
    return { kind: 'text', text: '', spot };
  }
  if (node.anchor !== undefined) findings.report('yaml-feature', spot, { feature: 'anchor' });
  if (node.tag !== undefined) findings.report('yaml-feature', spot, { feature: 'tag' });
  if (depth > DEEPEST) {
    findings.report('yaml-broken', spot, { why: 'too-deep' });
    return { kind: 'text', text: '', spot };
  }
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : '';
    const shift = source.text.startsWith(text, offset) ? 0 : source.text.startsWith(text, offset + 1) ? 1 : undefined;
    return shift === undefined || text.includes('\n')
      ? { kind: 'text', text: text.normalize('NFC'), spot }
      : { kind: 'text', text: text.normalize('NFC'), spot, shift };
  }
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => toTree(item as Document['contents'], source, depth + 1)), spot };
  if (isMap(node)) {
    const seen = new Set<string>();
    const entries: Entry[] = [];
    for (const pair of node.items) {
      const key = toTree(pair.key as Document['contents'], source, depth + 1);
      if (key.kind !== 'text') {
        findings.report('yaml-broken', key.spot, { why: 'key-not-a-text' });
        continue;
      }
      if (key.text === '<<') {
        findings.report('yaml-feature', key.spot, { feature: 'merge-key' });
        continue;
      }
      if (seen.has(key.text)) {
        findings.report('key-repeated', key.spot, { key: quoted(key.text) });
        continue;
      }
      seen.add(key.text);
      const value = toTree(pair.value as Document['contents'], source, depth + 1);
      entries.push({ key: key.text, keySpot: key.spot, value: pair.value === null ? { ...value, spot: key.spot } : value });
    }
    return { kind: 'map', entries, spot };
  }
  return { kind: 'text', text: '', spot };
};

/**
 * The library recurses into what is nested, and a stack near its end kills the process (the regular expressions it
 * compiles there cannot be caught), so depth is bounded on the flat stream of lexemes, before anything recurses.
 */
const offsetTooDeep = (text: string): number | undefined => {
  let flow = 0;
  let indicators = 0;
  let lineStart = true;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\n' || lexeme === '\r\n') {
      indicators = 0;
      lineStart = true;
    } else if (lineStart && /^[ \t]+$/.test(lexeme)) {
      if (lexeme.length > DEEPEST_INDENT) return offset;
    } else {
      lineStart = false;
      if (lexeme === '[' || lexeme === '{') flow += 1;
      else if (lexeme === ']' || lexeme === '}') flow = Math.max(0, flow - 1);
      else if (flow === 0 && (lexeme === '-' || lexeme === '?' || lexeme === ':')) indicators += 1;
      if (flow > DEEPEST || indicators > DEEPEST) return offset;
    }
    // Three lexemes are marks of the library's own and stand for no character.
    if (lexeme !== '\u0002' && lexeme !== '\u0018' && lexeme !== '\u001F') offset += lexeme.length;
  }
  return undefined;
};

/** The spot of the character `offset` into a text; the text's beginning where it was folded over lines or escaped. */
export const spotIn = (tree: TextTree, offset: number): Spot =>
  tree.shift === undefined ? tree.spot : { ...tree.spot, column: tree.spot.column + tree.shift + offset };

/** A text of the tree, or undefined after reporting that something else stands there. */
export const readText = (tree: Tree, key: string, expected: string, findings: Findings): TextTree | undefined => {
  if (tree.kind === 'text' && tree.text.trim() !== '') return tree;
  findings.report('value-wrong', tree.spot, { key, found: outline(tree), expected });
  return undefined;
};

/** One of a few words. */
export const readWord = <W extends string>(tree: Tree, key: string, words: readonly W[], findings: Findings): W | undefined => {
  const found = tree.kind === 'text' ? words.find((word) => word === tree.text.trim()) : undefined;
  if (found === undefined) findings.report('value-wrong', tree.spot, { key, found: outline(tree), expected: words.join(' | ') });
  return found;
};

/** A whole number within limits. */
export const readNumber = (tree: Tree, key: string, least: number, most: number, findings: Findings): number | undefined => {
  const number = tree.kind === 'text' && /^-?\d{1,6}$/.test(tree.text.trim()) ? Number(tree.text.trim()) : Number.NaN;
  if (number >= least && number <= most) return number;
  findings.report('value-wrong', tree.spot, { key, found: outline(tree), expected: `${least}…${most}` });
  return undefined;
};

/** What stands there, in the shortest form a message can quote. */
export const outline = (tree: Tree): string => {
  if (tree.kind === 'text') return quoted(tree.text);
  if (tree.kind === 'list') return '[…]';
  return quoted(
    `{ ${tree.entries
      .map((entry) => entry.key)
      .slice(0, 4)
      .join(', ')} }`,
  );
};

/** The entries of a mapping whose keys have been checked. */
export type Keys<K extends string> = Pick<ReadonlyMap<K, Entry>, 'get' | 'has'>;

/** Reports the keys that are none of `allowed`, and gives the others by name. */
export const readKeys = <K extends string>(tree: MapTree, within: string, allowed: readonly K[], findings: Findings): Keys<K> => {
  const entries = new Map<K, Entry>();
  for (const entry of tree.entries) {
    const key = allowed.find((name) => name === entry.key);
    if (key === undefined) reportUnknownKey(entry, within, allowed, findings);
    else entries.set(key, entry);
  }
  return entries;
};

export const reportUnknownKey = (entry: Entry, within: string, allowed: readonly string[], findings: Findings): void => {
  findings.report('key-unknown', entry.keySpot, { key: quoted(entry.key), within, nearest: nearest(entry.key, allowed) ?? '' });
};

/** The items of a list; anything else is a list of one. */
export const asList = (tree: Tree): readonly Tree[] => (tree.kind === 'list' ? tree.items : [tree]);

import type { Span } from '../../page/page.ts';

/** JSON with the place of every value. Keys are in a map, so that no name of a key is special; the last duplicate wins. */
export type Json = JsonText | JsonNumber | JsonList | JsonMap | { readonly kind: 'word'; readonly word: string; readonly span: Span };
/** `inner` is what stands between the quotes. */
export type JsonText = { readonly kind: 'text'; readonly text: string; readonly span: Span; readonly inner: Span };
export type JsonNumber = { readonly kind: 'number'; readonly number: number; readonly span: Span };
export type JsonList = { readonly kind: 'list'; readonly items: readonly Json[]; readonly span: Span };
export type JsonMap = { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Json>; readonly span: Span };

export type JsonRead = {
  /** What could be read, up to the break if there is one. */
  readonly value?: Json;
  readonly broken?: { readonly at: number; readonly why: 'cut-off' | 'unreadable' | 'too-deep' | 'too-large' };
};

const DEEPEST = 64;
const MOST_VALUES = 1_000_000;
const WORD = /true|false|null/y;
const NUMBER = /-?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,4})?/y;

class Break extends Error {
  readonly at: number;
  readonly why: NonNullable<JsonRead['broken']>['why'];
  constructor(at: number, why: NonNullable<JsonRead['broken']>['why']) {
    super(why);
    this.at = at;
    this.why = why;
  }
}

/** Reads as much as is sound: what came before a break is kept. */
export const readJson = (text: string): JsonRead => {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let values = 0;
  let broken: JsonRead['broken'];
  const blanks = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
  };
  const stop = (why: Break['why']): never => {
    throw new Break(at, at >= text.length ? 'cut-off' : why);
  };
  const value = (depth: number): Json => {
    blanks();
    values += 1;
    if (depth > DEEPEST) stop('too-deep');
    if (values > MOST_VALUES) stop('too-large');
    const from = at;
    const first = text[at];
    if (first === '"') {
      const written = string();
      return { kind: 'text', text: written, span: { from, to: at }, inner: { from: from + 1, to: at - 1 } };
    }
    if (first === '[') return list(depth, from);
    if (first === '{') return map(depth, from);
    WORD.lastIndex = at;
    NUMBER.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word !== undefined) {
      at += word.length;
      return { kind: 'word', word, span: { from, to: at } };
    }
    const number = NUMBER.exec(text)?.[0];
    if (number === undefined) return stop('unreadable');
    at += number.length;
    return { kind: 'number', number: Number(number), span: { from, to: at } };
  };
  const string = (): string => {
    const from = at;
    for (at += 1; at < text.length; at += 1) {
      if (text[at] === '\\') at += 1;
      else if (text[at] === '"') {
        at += 1;
        const written = text.slice(from, at);
        if (!written.includes('\\')) return written.slice(1, -1);
        try {
          return String(JSON.parse(written));
        } catch {
          return written.slice(1, -1);
        }
      }
    }
    return stop('cut-off');
  };
  /** Items up to `close`; after a break the ones before it stay. */
  const items = (close: string, read: () => void): void => {
    at += 1;
    blanks();
    while (text[at] !== close) {
      if (broken) return;
      try {
        read();
        blanks();
        if (text[at] === ',') {
          at += 1;
          blanks();
        } else if (text[at] !== close) stop('unreadable');
      } catch (error) {
        if (!(error instanceof Break)) throw error;
        broken ??= { at: error.at, why: error.why };
      }
    }
    at += 1;
  };
  const list = (depth: number, from: number): Json => {
    const read: Json[] = [];
    items(']', () => read.push(value(depth + 1)));
    return { kind: 'list', items: read, span: { from, to: at } };
  };
  const map = (depth: number, from: number): Json => {
    const entries = new Map<string, Json>();
    items('}', () => {
      if (text[at] !== '"') stop('unreadable');
      const key = string();
      blanks();
      if (text[at] !== ':') stop('unreadable');
      at += 1;
      entries.set(key, value(depth + 1));
    });
    return { kind: 'map', entries, span: { from, to: at } };
  };
  try {
    const read = value(0);
    blanks();
    if (!broken && at < text.length) broken = { at, why: 'unreadable' };
    return { value: read, ...(broken && { broken }) };
  } catch (error) {
    if (!(error instanceof Break)) throw error;
    return { broken: { at: error.at, why: error.why } };
  }
};

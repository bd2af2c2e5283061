import { decodeEntities } from './html-entities.ts';

/** A tag or the text between tags, where it stands. */
export type Token = {
  readonly kind: 'open' | 'close' | 'text';
  /** Of a tag, in small letters. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
};

/** In these the next tag is the closing one, whatever stands between. */
const OPAQUE = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'template', 'xmp', 'iframe']);

/**
 * Tags and text of an HTML page with their offsets, in one pass. Comments, declarations and what stands in scripts and
 * styles are left out; a tag or comment that nobody closed goes on to the end, as the standard has it.
 */
export function* tokensOf(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const sign = text.indexOf('<', at);
    const tag = sign < 0 ? text.length : sign;
    if (tag > at) yield { kind: 'text', name: '', from: at, to: tag };
    if (sign < 0) return;
    const next = text.charCodeAt(tag + 1);
    if (next === 0x21 || next === 0x3f) at = declarationEnd(text, tag);
    else if (isLetter(next) || (next === 0x2f && isLetter(text.charCodeAt(tag + 2)))) {
      const end = tagEnd(text, tag);
      const kind = next === 0x2f ? 'close' : 'open';
      const name = nameAt(text, kind === 'close' ? tag + 2 : tag + 1);
      yield { kind, name, from: tag, to: end };
      at = end;
      if (kind === 'open' && OPAQUE.has(name)) {
        const close = closeOf(text, name, end);
        if (close > end) yield { kind: 'text', name, from: end, to: close };
        at = close;
      }
    } else {
      yield { kind: 'text', name: '', from: tag, to: tag + 1 };
      at = tag + 1;
    }
  }
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const declarationEnd = (text: string, at: number): number => {
  const [mark, length] = text.startsWith('<!--', at) ? ['-->', 3] : ['>', 1];
  const end = text.indexOf(mark, at + 2);
  return end < 0 ? text.length : end + length;
};

/** Behind the `>` that is in no quotes. */
const tagEnd = (text: string, from: number): number => {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at + 1;
    else if ((sign === '"' || sign === "'") && text[at - 1] === '=') quote = sign;
  }
  return text.length;
};

const LONGEST_NAME = 30;
const nameAt = (text: string, at: number): string => /^[a-z][\da-z-]*/iu.exec(text.slice(at, at + LONGEST_NAME))?.[0].toLowerCase() ?? '';

const closeOf = (text: string, name: string, from: number): number => {
  const close = new RegExp(`</${name}`, 'giu');
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
};

/** An attribute of a tag; undefined: the tag has none of this name. */
export const attributeOf = (text: string, { from, to }: Token, name: keyof typeof ATTRIBUTES): string | undefined => {
  const met = ATTRIBUTES[name].exec(text.slice(from, Math.min(to, from + LONGEST_TAG)));
  return met === null ? undefined : decodeEntities(met[1] ?? met[2] ?? met[3] ?? '');
};

const LONGEST_TAG = 2_000;
const attribute = (name: string): RegExp => new RegExp(`\\s${name}\\s{0,3}=\\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'iu');
const ATTRIBUTES = {
  rowspan: attribute('rowspan'),
  colspan: attribute('colspan'),
  class: attribute('class'),
  style: attribute('style'),
  rel: attribute('rel'),
  href: attribute('href'),
  name: attribute('name'),
  content: attribute('content'),
};

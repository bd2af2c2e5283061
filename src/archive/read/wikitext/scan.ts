import type { Span } from '../../page/page.ts';

/**
 * A scanner for wikitext that keeps the offset of every name and value, so that one value can be changed and no other byte.
 * MediaWiki's rules: comments, nowiki, references and nested `{{ }}` and `[[ ]]` hide what is in them; named arguments are
 * trimmed, positional ones are not; the last of two arguments with one name stands. It differs in one thing on purpose: a
 * heading closes what is open, because on a damaged page the alternative is one call that swallows all that follows.
 * One pass, no recursion.
 */
export type Scan = {
  readonly text: string;
  /** Every call with a name, in order of opening. */
  readonly calls: readonly Call[];
  readonly headings: readonly Heading[];
  /** What hides its contents from tables (closed calls, links, comments, references), as from, to, from, to. */
  readonly mask: readonly number[];
  /** Too many calls or headings: the rest was not recorded. */
  readonly isFull: boolean;
  /** Where braces or brackets stand deeper within each other than is followed. */
  readonly tooDeepAt?: number;
};

export type Call = {
  /** As `normalName` has it: `sports table` of `{{Template:Sports_table|…}}`; a module's call begins with `#invoke:`. */
  readonly name: string;
  readonly span: Span;
  readonly state: 'closed' | 'cut-off';
  /** Offsets of the pipes between its arguments, and of the first `=` of each argument (-1: positional). */
  readonly bars: readonly number[];
  readonly equals: readonly number[];
};

export type Heading = { readonly level: number; readonly title: Span; readonly span: Span };

type Piece = { readonly open: '{' | '['; readonly at: number; count: number; bars: number[]; equals: number[] };

/** Without a limit, a text of nothing but `{{a}}` would take all memory. */
const MOST_CALLS = 100_000;
const MOST_HEADINGS = 20_000;
/** Beyond this, braces and brackets are text. */
const DEEPEST = 20_000;
const LONGEST_NAME = 200;

/** Tags whose contents the parser does not see. */
const OPAQUE = /^<(nowiki|ref|pre|math|gallery|timeline|source|syntaxhighlight|score|poem|templatedata|includeonly)(?=[\s/>])/i;

export const scan = (text: string): Scan => {
  const walk = makeWalk(text);
  walk.run(0, text.length);
  return walk.result();
};

/** Where the pipes and equals signs stand in what could be the inside of a call: for calls whose braces were lost. */
export const scanInside = (text: string, { from, to }: Span): Pick<Call, 'bars' | 'equals' | 'span'> => {
  const walk = makeWalk(text);
  const inside: Piece = { open: '{', at: from, count: 2, bars: [], equals: [] };
  walk.keep(inside);
  walk.run(from, to);
  return { bars: inside.bars, equals: inside.equals, span: { from, to } };
};

const makeWalk = (text: string) => {
  const stack: Piece[] = [];
  const calls: Call[] = [];
  const headings: Heading[] = [];
  const mask: number[] = [];
  /** Places where a call that nobody closed ends at the latest. */
  const stops: number[] = [];
  const cutOff: Piece[] = [];
  let tooDeepAt: number | undefined;
  /** The call whose inside this is: nothing in the text ends it. */
  let kept: Piece | undefined;
  const hiddenEnd = makeHiddenEnd(text);

  const hide = (from: number, to: number): void => {
    while (mask.length > 0 && (mask.at(-2) ?? -1) >= from) mask.length -= 2;
    mask.push(from, to);
  };

  const record = (piece: Piece, from: number, to: number, state: Call['state']): void => {
    const nameEnd = piece.bars[0] ?? (state === 'closed' ? to - 2 : to);
    if (nameEnd - from > LONGEST_NAME || calls.length >= MOST_CALLS) return;
    const name = normalName(text.slice(from + 2, nameEnd));
    if (name !== '') calls.push({ name, span: { from, to }, state, bars: piece.bars, equals: piece.equals });
  };

  const close = (piece: Piece, at: number): number => {
    const sign = piece.open === '{' ? '}' : ']';
    const run = runOf(text, at, sign, piece.count);
    const taken = piece.open === '{' ? Math.min(run, 3) : Math.min(run, 2);
    if (taken < 2 || piece === kept) return at + run;
    stack.pop();
    const from = piece.at + piece.count - taken;
    if (piece.open === '{' && taken === 2) record(piece, from, at + taken, 'closed');
    hide(from, at + taken);
    if (piece.count - taken >= 2) stack.push({ ...piece, count: piece.count - taken, bars: [], equals: [] });
    return at + taken;
  };

  const lineStart = (at: number, to: number): number => {
    if (text[at] === '=') {
      const heading = headingAt(text, at, to);
      if (heading === undefined) return at;
      if (headings.length < MOST_HEADINGS) headings.push(heading);
      stops.push(at);
      for (const piece of stack.splice(kept === undefined ? 0 : 1)) if (cutOff.length < MOST_CALLS) cutOff.push(piece);
      return heading.span.to;
    }
    const [first, second] = [text[at], text[at + 1]];
    if (first === '{' || (first === '|' && second === '}' && text[at + 2] !== '}')) stops.push(at);
    // A link that goes on over such a line and has no end in it was not closed, and must not hide the arguments.
    if ((first === '|' || first === '}') && !endsLink(text, at)) while (stack.at(-1)?.open === '[') stack.pop();
    return at;
  };

  const run = (from: number, to: number): void => {
    let at = from === 0 ? lineStart(0, to) : from;
    while (at < to) {
      // most of a text is none of the marks below
      if (!isMark(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const sign = text[at];
      const top = stack.at(-1);
      if (sign === '\n') at = lineStart(at + 1, to);
      else if (sign === '{' || sign === '[') {
        const count = runOf(text, at, sign, to - at);
        if (count >= 2 && stack.length < DEEPEST) stack.push({ open: sign, at, count, bars: [], equals: [] });
        else if (count >= 2) tooDeepAt ??= at;
        at += count;
      } else if ((sign === '}' && top?.open === '{') || (sign === ']' && top?.open === '[')) at = close(top, at);
      else if (sign === '|') {
        if (top?.open === '{') {
          top.bars.push(at);
          top.equals.push(-1);
        }
        at += 1;
      } else if (sign === '=') {
        if (top?.open === '{' && top.equals.at(-1) === -1) top.equals[top.equals.length - 1] = at;
        at += 1;
      } else if (sign === '<') {
        const end = hiddenEnd(at);
        if (end > at) hide(at, end);
        at = Math.max(end, at + 1);
      } else at += 1;
    }
  };

  const result = (): Scan => {
    const ends = [...stops, text.length];
    for (const piece of cutOff.concat(stack)) {
      if (piece.open !== '{') continue;
      const from = piece.at + piece.count - 2;
      const to = ends[firstAbove(ends, from + 1)] ?? text.length;
      const kept = firstAbove(piece.bars, to - 1);
      record({ ...piece, bars: piece.bars.slice(0, kept), equals: piece.equals.slice(0, kept) }, from, to, 'cut-off');
    }
    calls.sort((a, b) => a.span.from - b.span.from);
    return {
      text,
      calls,
      headings,
      mask,
      isFull: calls.length >= MOST_CALLS || headings.length >= MOST_HEADINGS,
      ...(tooDeepAt !== undefined && { tooDeepAt }),
    };
  };

  const keep = (piece: Piece): void => {
    kept = piece;
    stack.push(piece);
  };

  return { run, result, keep };
};

const MARKS = new Set([...'\n{}[]|=<'].map((mark) => mark.charCodeAt(0)));
const ASCII_MARKS = Uint8Array.from({ length: 128 }, (_, code) => (MARKS.has(code) ? 1 : 0));
const isMark = (code: number): boolean => code < 128 && ASCII_MARKS[code] === 1;

/** Whether a line ends a link that began above it. */
const endsLink = (text: string, at: number): boolean => {
  const line = text.slice(at, at + 300);
  const end = line.indexOf(']]');
  return end >= 0 && !/\n|\[\[/.test(line.slice(0, end));
};

/** How many of one sign follow each other, `most` at most. */
const runOf = (text: string, from: number, sign: string, most: number): number => {
  let at = from;
  while (at - from < most && text[at] === sign) at += 1;
  return at - from;
};

/** Index of the first of ascending numbers that is greater than `limit`. */
const firstAbove = (numbers: readonly number[], limit: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * The end of the comment or opaque tag that begins at an offset; the offset itself if none does. A comment without an end
 * goes to the end of the text, a tag without an end is text. What was once looked for in vain is not looked for again.
 */
const makeHiddenEnd = (text: string): ((at: number) => number) => {
  const inVain = new Set<string>();
  let closing = -1;
  return (at) => {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      return end < 0 ? text.length : end + 3;
    }
    const tag = OPAQUE.exec(text.slice(at, at + 24))?.[1]?.toLowerCase();
    if (tag === undefined || inVain.has('>')) return at;
    if (closing < at) closing = text.indexOf('>', at);
    if (closing < 0) {
      inVain.add('>');
      return at;
    }
    if (text[closing - 1] === '/') return closing + 1;
    if (inVain.has(tag)) return at;
    const end = new RegExp(`</${tag}\\s*>`, 'gi');
    end.lastIndex = closing + 1;
    if (end.exec(text) !== null) return end.lastIndex;
    inVain.add(tag);
    return at;
  };
};

const headingAt = (text: string, from: number, limit: number): Heading | undefined => {
  const lineEnd = text.indexOf('\n', from);
  const end = lineEnd < 0 ? limit : Math.min(lineEnd, limit);
  const inner = trimmed(text, from, end);
  const before = runOf(text, from, '=', 6);
  let after = 0;
  while (after < 6 && inner.to - after > from + before && text[inner.to - 1 - after] === '=') after += 1;
  const level = Math.min(before, after);
  if (level === 0) return undefined;
  return { level, title: trimmed(text, from + level, inner.to - level), span: { from, to: end } };
};

/** `Template:Sports_table` and `sports table` are one name; the case of letters does not matter to us. */
const normalName = (words: string): string =>
  withoutComments(words)
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:subst:|safesubst:)?\s*(?:template|plantilla)\s*:\s*/, '')
    .replace(/^#(?:invoke|invoca|invocar|invoque)\s*:\s*/, '#invoke:');

export const withoutComments = (words: string): string => {
  let rest = '';
  let at = 0;
  for (let from = words.indexOf('<!--'); from >= 0; from = words.indexOf('<!--', at)) {
    const end = words.indexOf('-->', from + 4);
    rest += words.slice(at, from);
    at = end < 0 ? words.length : end + 3;
  }
  return at === 0 ? words : rest + words.slice(at);
};

/** The part of a text without blanks and comments at its ends. */
export const trimmed = (text: string, from: number, to: number): Span => {
  let [start, end] = [from, to];
  for (let moved = true; moved && start < end; ) {
    moved = false;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    if (text.startsWith('<!--', start)) {
      const close = text.slice(start, end).indexOf('-->', 4);
      start = close < 0 ? end : start + close + 3;
      moved = true;
    } else if (end - start >= 7 && text.startsWith('-->', end - 3)) {
      const open = text.slice(start, end).lastIndexOf('<!--');
      if (open >= 0 && text.slice(start, end).indexOf('-->', open + 4) === end - start - 3) {
        end = start + open;
        moved = true;
      }
    }
  }
  return { from: start, to: end };
};

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

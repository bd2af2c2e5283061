import type { Block, Page, PageFormat, Prose, Remark, RemarkCode } from './page.ts';

/** Longer texts are not read: a page of an encyclopedia has 2 MB at most. */
export const LARGEST_TEXT = 8 * 1024 * 1024;
/** No line of a page that a person wrote is longer. */
export const LONGEST_LINE = 4_000;
const MOST_REMARKS = 5_000;
const MOST_BLOCKS = 50_000;
/** Titles and paragraphs, and how much of a paragraph is looked at. */
const MOST_PROSE = 20_000;

/** What a reader has found so far. Beyond the limits it takes nothing more, and one last remark says so. */
export type Gather = {
  readonly add: (block: Block) => void;
  /** Keeps the words from `from` to `to` as a title or paragraph; of a very long one the beginning, as `words` gives it. */
  readonly say: (of: Prose['of'], heading: readonly string[], span: PageLine, words: (raw: string) => string) => void;
  readonly remark: (code: RemarkCode, span: { readonly from: number; readonly to: number }, expected: string, kept: Remark['kept']) => void;
  readonly isFull: () => boolean;
  readonly page: (says?: Pick<Page, 'title' | 'season' | 'source'>) => Page;
};

export const makeGather = (text: string, format: PageFormat): Gather => {
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  const prose: Prose[] = [];
  let full = text.length > LARGEST_TEXT;
  if (full) remarks.push(remarkAt(text, 'too-large', { from: 0, to: text.length }, `${LARGEST_TEXT}`, 'nothing'));
  const overflow = (from: number, limit: number): void => {
    if (full) return;
    full = true;
    remarks.push(remarkAt(text, 'too-large', { from, to: text.length }, `${limit}`, 'nothing'));
  };
  return {
    add: (block) => {
      if (blocks.length >= MOST_BLOCKS) overflow(block.span.from, MOST_BLOCKS);
      if (!full) blocks.push(block);
    },
    say: (of, heading, { from, to }, words) => {
      if (prose.length >= MOST_PROSE) return;
      const raw = text.slice(from, Math.min(to, from + LONGEST_LINE));
      const value = words(raw);
      if (value !== '') prose.push({ of, heading, value, raw, span: { from, to: from + raw.length } });
    },
    remark: (code, span, expected, kept) => {
      if (remarks.length >= MOST_REMARKS) overflow(span.from, MOST_REMARKS);
      if (!full) remarks.push(remarkAt(text, code, span, expected, kept));
    },
    isFull: () => full,
    page: (says) => ({ format, ...says, blocks, ...(prose.length > 0 && { prose }), remarks }),
  };
};

export const remarkAt = (
  text: string,
  code: RemarkCode,
  { from, to }: { readonly from: number; readonly to: number },
  expected: string,
  kept: Remark['kept'],
): Remark => ({ code, span: { from, to }, found: text.slice(from, Math.min(to, from + 200)), expected, kept });

/** The words of a line of plain text. */
export const plainLine = (raw: string): string => raw.replace(/\s+/gu, ' ').trim();

export type PageLine = { readonly from: number; readonly to: number };

/** The lines of a text as spans, without their ends. */
export function* linesOf(text: string): Generator<PageLine> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = from; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at < text.length && code !== 10 && code !== 13) continue;
    yield { from, to: at };
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    from = at + 1;
  }
}

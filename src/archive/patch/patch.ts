import { comparePages } from '../compare/compare.ts';
import type { Difference, Wanted } from '../compare/difference.ts';
import type { KnownClubs } from '../compare/names.ts';
import type { Cell, Page, PageOutcome, PageReader, Span } from '../page/page.ts';
import { rewriteDay, rewriteNumber, rewritePair, rewriteWord } from './rewrite.ts';
import { saidBy } from './same-page.ts';
import { type PageStyle, styleOf } from './style.ts';

/** A value that was written: the whole cell before and after. */
export type Edit = { readonly difference: Difference; readonly span: Span; readonly before: string; readonly after: string };

/**
 * Why something stays as the page has it. `season-only`: the page has no place for it · `page-only`: the season does not know it ·
 * `unsure`: it cannot be told whether the two speak of the same · `by-hand`: no cell of its own holds the value (an order, a
 * winner in bold, a figure that the page computes), or what was written would be read as something else.
 */
export type Left = { readonly why: 'season-only' | 'page-only' | 'unsure' | 'by-hand'; readonly difference: Difference };

export type PagePatch = {
  readonly text: string;
  /** In the order of the page. */
  readonly edits: readonly Edit[];
  readonly left: readonly Left[];
  /** Values that were the same already. */
  readonly equal: number;
};

/** A page with what it takes to read it again. */
export type ReadText = { readonly text: string; readonly page: Page; readonly read: PageReader };

/**
 * A published page with the values of a season where the two differ; every other character as it was. Nothing is added and
 * nothing moved; what the season does not know stays; where it is unsure who or what is meant, nothing is written. What is
 * written is read again: it is kept only if the page then says exactly the new values and all else as before.
 */
export const patchPage = ({ page, read, text }: ReadText, season: Page, known: KnownClubs): PagePatch => {
  const { counts, differences } = comparePages(page, season, known);
  const style = styleOf(page);
  const drafts: Draft[] = [];
  const left: Left[] = [];
  for (const difference of differences) {
    const why = whyLeft(difference);
    if (why === undefined && difference.wanted) drafts.push({ difference, wanted: difference.wanted });
    else left.push({ why: why ?? 'by-hand', difference });
  }
  const [can, cannot] = [drafts.filter((draft) => isWritable(draft, style)), drafts.filter((draft) => !isWritable(draft, style))];
  const most = Math.min(MOST_ATTEMPTS, Math.max(LEAST_ATTEMPTS, Math.floor(MOST_READ / (text.length + 1))));
  const { done, failed } = keepRead(can, most, (some) => writeAll({ page, read, text }, some, style));
  const written = writeAll({ page, read, text }, done, style);
  for (const { difference } of [...cannot, ...failed]) left.push({ why: 'by-hand', difference });
  return { text: written.text, edits: written.edits, left, equal: counts.equal };
};

type Draft = { readonly difference: Difference; readonly wanted: Wanted };

const whyLeft = ({ args, code, severity, wanted }: Difference): Left['why'] | undefined => {
  if (severity === 'warning') return 'unsure';
  if (code.startsWith('only-')) return args['side'] === 'one' ? 'page-only' : 'season-only';
  return wanted === undefined ? 'by-hand' : undefined;
};

type Attempt = { readonly text: string; readonly edits: readonly Edit[]; readonly state: 'as wanted' | 'otherwise' };

/** Reading a page again takes its time: after so many attempts, or characters read, what is left is left to a person. */
const MOST_ATTEMPTS = 60;
const LEAST_ATTEMPTS = 6;
const MOST_READ = 16 * 1024 * 1024;

const isWritable = ({ difference, wanted }: Draft, style: PageStyle): boolean =>
  wanted.cells.every((cell, i) => rewriteCell(cell.raw, cell, i, { difference, wanted }, style) !== undefined);

/** The drafts that can be written together, found by halves if all at once cannot. */
const keepRead = (
  drafts: readonly Draft[],
  most: number,
  attempt: (drafts: readonly Draft[]) => Attempt,
): { readonly done: readonly Draft[]; readonly failed: readonly Draft[] } => {
  const [done, failed]: [Draft[], Draft[]] = [[], []];
  let attempts = 0;
  const keep = (some: readonly Draft[]): void => {
    if (some.length === 0) return;
    attempts += 1;
    if (attempts > most) failed.push(...some);
    else if (attempt([...done, ...some]).state === 'as wanted') done.push(...some);
    else if (some.length === 1) failed.push(...some);
    else {
      const middle = some.length >> 1;
      keep(some.slice(0, middle));
      keep(some.slice(middle));
    }
  };
  keep(drafts);
  return { done, failed };
};

/** The text with all drafts in it, and whether it is read as saying them and nothing else. */
const writeAll = ({ page, read, text }: ReadText, drafts: readonly Draft[], style: PageStyle): Attempt => {
  const raws = new Map<number, { readonly span: Span; raw: string; readonly difference: Difference }>();
  const values = new Map<unknown, unknown>();
  for (const { difference, wanted } of drafts) {
    for (const [i, cell] of wanted.cells.entries()) {
      const { span } = cell;
      const own = raws.get(span.from) ?? { span, raw: cell.raw, difference };
      const written =
        text.slice(span.from, span.to) === cell.raw ? rewriteCell(own.raw, cell, i, { difference, wanted }, style) : undefined;
      if (written === undefined) return { text, edits: [], state: 'otherwise' };
      own.raw = written;
      raws.set(span.from, own);
      values.set(cell, saidAfter(values.get(cell) ?? cell.value, i, { difference, wanted }));
    }
  }
  const edits = [...raws.values()].sort((a, b) => a.span.from - b.span.from);
  if (edits.some(({ span }, i) => span.from < (edits[i - 1]?.span.to ?? 0))) return { text, edits: [], state: 'otherwise' };
  let [patched, at] = ['', 0];
  for (const { raw, span } of edits) {
    patched += text.slice(at, span.from) + raw;
    at = span.to;
  }
  patched += text.slice(at);
  const wantedPage = saidBy(page, values);
  const said = drafts.length === 0 ? wantedPage : saidBy(read(patched));
  const state = said.length === wantedPage.length && said.every((block, i) => block === wantedPage[i]) ? 'as wanted' : 'otherwise';
  return {
    text: patched,
    edits: edits.flatMap(({ difference, raw, span }) => {
      const before = text.slice(span.from, span.to);
      return before === raw ? [] : [{ difference, span, before, after: raw }];
    }),
    state,
  };
};

const rewriteCell = (raw: string, cell: Cell<unknown>, i: number, { difference, wanted }: Draft, style: PageStyle): string | undefined => {
  switch (wanted.of) {
    case 'number':
      return rewriteNumber(raw, wanted.was, wanted.value, style, difference.args['figure'] === 'difference' ? 'plus' : 'plain');
    case 'day':
      return rewriteDay(raw, wanted.was, wanted.value);
    case 'pair':
      if (wanted.cells.length === 2) return rewriteNumber(raw, wanted.was[i] ?? -1, wanted.value[i] ?? -1, style);
      return rewritePair(raw, wanted.was, wanted.value, partOf(difference));
    case 'outcome': {
      const [was, value] = [scoreIn(wanted.was), scoreIn(wanted.value)];
      if (wanted.cells.length === 2) return was && value ? rewriteNumber(raw, was[i] ?? -1, value[i] ?? -1, style) : undefined;
      if (was && value) return rewritePair(raw, was, value, 'score');
      return isText(cell.value) ? undefined : rewriteWord(raw, wanted.value, style);
    }
  }
};

const partOf = ({ code }: Difference): 'score' | 'penalties' | 'half-time' =>
  code === 'penalties-differ' ? 'penalties' : code === 'half-time-differs' ? 'half-time' : 'score';

const scoreIn = (outcome: PageOutcome): readonly [number, number] | undefined => ('score' in outcome ? outcome.score : undefined);

const isText = (value: unknown): boolean => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text';

/** What a cell says once it is written: only the part that was changed is another. */
const saidAfter = (before: unknown, i: number, { difference, wanted }: Draft): unknown => {
  switch (wanted.of) {
    case 'number':
    case 'day':
      return wanted.value;
    case 'pair':
      if (wanted.cells.length === 2) return sideValue(before, wanted.value[i] ?? -1);
      if (Array.isArray(before)) return wanted.value;
      return { ...(before as object), [partOf(difference) === 'half-time' ? 'halfTime' : partOf(difference)]: wanted.value };
    case 'outcome': {
      const [was, value] = [scoreIn(wanted.was), scoreIn(wanted.value)];
      if (wanted.cells.length === 2) return value ? sideValue(before, value[i] ?? -1) : before;
      if (was && value) return { ...(before as object), score: value };
      return value ? { kind: 'played', score: value, extraTime: 'none' } : { kind: wanted.value.kind };
    }
  }
};

/** The goals of one side of a bracket are words, bold or not. */
const sideValue = (before: unknown, goals: number): unknown => {
  const swap = (words: string): string => words.replace(/\d{1,3}/, String(goals));
  if (typeof before === 'string') return swap(before);
  return isText(before) ? { kind: 'text', text: swap((before as { readonly text: string }).text) } : before;
};

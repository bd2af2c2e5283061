import { sectionKey } from '../page/keys.ts';
import type { Block, Cell, Span } from '../page/page.ts';
import type { CompareCode, Counts, Difference, Place, Side, Wanted } from './difference.ts';

type Cells = readonly (Cell<unknown> | undefined)[];
/** A block of one of the pages, and cells of it. */
export type At = { readonly block: number; readonly cells: Cells };
type Args = Difference['args'];

/** What only one page has, said once for each section. */
type OnlyCode = Extract<CompareCode, `only-${string}`>;

export type Collect = {
  readonly equal: (count?: number) => void;
  readonly differs: (code: CompareCode, one: At, other: At, args: Args, wanted?: Wanted) => void;
  /** `what` and `name` are listed under one heading with others of their kind. */
  readonly only: (side: Side, code: OnlyCode, at: At, name: string, what?: string) => void;
  readonly unsure: (code: CompareCode, one: At, other: At, args: Args) => void;
  readonly result: () => { readonly differences: readonly Difference[]; readonly counts: Counts };
};

/** Pages that differ more than this are not copies of one page. */
const MOST_DIFFERENCES = 5_000;
const MOST_CELLS = 50;
const MOST_NAMED = 6;
/** A name of a megabyte is not repeated in every difference. */
const LONGEST = 400;

type Pages = Readonly<Record<Side, readonly Block[]>>;

/** Takes what is found; of long lists it keeps the first names and how many there are. */
export const makeCollect = (pages: Pages): Collect => {
  const found: Difference[] = [];
  const lists = new Map<
    string,
    { at: At; cells: Cell<unknown>[]; names: string[]; count: number; side: Side; code: OnlyCode; what: string }
  >();
  let [equal, different, onlyOne, onlyOther, unsure] = [0, 0, 0, 0, 0];
  const blockOf = (side: Side, at: At): Block | undefined => pages[side][at.block];
  const add = (
    code: CompareCode,
    severity: Difference['severity'],
    one: At | undefined,
    other: At | undefined,
    args: Args,
    wanted?: Wanted,
  ): void => {
    if (found.length > MOST_DIFFERENCES) return;
    if (found.length === MOST_DIFFERENCES) {
      found.push({
        code: 'cut-short',
        severity: 'warning',
        heading: [],
        ...placed('one', one),
        ...placed('other', other),
        args: { limit: MOST_DIFFERENCES },
      });
      return;
    }
    const heading = (one ? blockOf('one', one) : other && blockOf('other', other))?.heading ?? [];
    found.push({
      code,
      severity,
      heading,
      ...placed('one', one),
      ...placed('other', other),
      args: shortened(args),
      ...(wanted && { wanted }),
    });
  };
  const placed = (side: Side, at: At | undefined): { readonly [S in Side]?: Place } =>
    at === undefined ? {} : { [side]: placeOf(at, blockOf(side, at)?.span) };
  return {
    equal: (count = 1) => {
      equal += count;
    },
    differs: (code, one, other, args, wanted) => {
      different += 1;
      add(code, 'error', one, other, args, wanted);
    },
    only: (side, code, at, name, what = '') => {
      if (side === 'one') onlyOne += 1;
      else onlyOther += 1;
      const block = blockOf(side, at);
      const key = `${code}\n${side}\n${what}\n${block ? sectionKey(block) : ''}`;
      const list = lists.get(key) ?? { at, cells: [], names: [], count: 0, side, code, what };
      lists.set(key, list);
      list.count += 1;
      if (list.names.length < MOST_NAMED) list.names.push(name);
      if (list.cells.length < MOST_CELLS && list.at.block === at.block) for (const cell of at.cells) if (cell) list.cells.push(cell);
    },
    unsure: (code, one, other, args) => {
      unsure += 1;
      add(code, 'warning', one, other, args);
    },
    result: () => {
      for (const { at, cells, code, count, names, side, what } of lists.values()) {
        const more = count > names.length ? ` (+${count - names.length})` : '';
        const place = { block: at.block, cells };
        const args = { side, count, names: `${names.map((name) => name.slice(0, 100)).join(', ')}${more}`, ...(what !== '' && { what }) };
        add(code, 'note', side === 'one' ? place : undefined, side === 'other' ? place : undefined, args);
      }
      return { differences: found.sort(byPlace), counts: { equal, different, onlyOne, onlyOther, unsure } };
    },
  };
};

const placeOf = ({ block, cells }: At, around: Span | undefined): Place => {
  const there = cells.filter((cell) => cell !== undefined).slice(0, MOST_CELLS);
  return {
    block,
    span: there[0]?.span ?? around ?? { from: 0, to: 0 },
    cells: there.map(({ raw, span }) => ({ raw: raw.slice(0, LONGEST), span })),
  };
};

const shortened = (args: Args): Args =>
  Object.fromEntries(Object.entries(args).map(([name, said]) => [name, typeof said === 'string' ? said.slice(0, LONGEST + 200) : said]));

/** In the order of `one`; what only `other` has comes behind, in its order. */
const byPlace = (a: Difference, b: Difference): number => {
  if (a.one && b.one) return a.one.block - b.one.block || a.one.span.from - b.one.span.from;
  if (a.one || b.one) return a.one ? -1 : 1;
  return (a.other?.block ?? 0) - (b.other?.block ?? 0) || (a.other?.span.from ?? 0) - (b.other?.span.from ?? 0);
};

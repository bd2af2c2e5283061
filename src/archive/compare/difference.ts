import type { Cell, PageOutcome, Span } from '../page/page.ts';

export type Pair = readonly [number, number];

/**
 * What two pages say differently, or only one of them. What it speaks of is in `args`; sentences are made in `wire`.
 * `side` in `args` is the page that has it: `one` or `other`.
 */
export type CompareCode =
  // both say something, and not the same
  | 'figure-differs' // { team, figure, one, other }
  | 'figure-computed-differs' // { team, figure, one, other, side } one page prints it, `side` says it by its other figures
  | 'points-rule-differs' // { one, other } points for a win, a draw, a defeat
  | 'order-differs' // { teams }
  | 'result-differs' // { match, one, other }
  | 'half-time-differs' // { match, one, other }
  | 'penalties-differ' // { match, one, other }
  | 'date-differs' // { match, one, other }
  | 'ground-differs' // { match } home and away are swapped
  | 'aggregate-differs' // { tie, one, other }
  | 'tie-points-differ' // { tie, one, other }
  | 'winner-differs' // { tie, one, other }
  | 'leg-order-differs' // { tie }
  | 'origin-differs' // { team, one, other }
  // only one of them has it
  | 'only-table' // { side, count, names }
  | 'only-results' // { side, count, names } a grid or list of matches: how many, whose
  | 'only-ties' // { side, count, names }
  | 'only-list' // { side, count, names } a list of teams
  | 'only-rows' // { side, count, names }
  | 'only-matches' // { side, count, names }
  | 'only-entries' // { side, count, names } teams of a list
  | 'only-scores' // { side, count, names } the other knows the match and not its score
  | 'only-details' // { side, what, count, names } `what`: a figure, `dates`, `half-time`, `penalties`, `winner`, …
  // it cannot be told whether they are the same
  | 'season-differs' // { one, other }
  | 'team-unsure' // { one, other }
  | 'block-unsure' // { one, other } headings of two tables, or two ties of the same teams
  | 'cut-short'; // { limit } more was not compared

/** Where a page says it: a block, and its cells as they stand. */
export type Place = { readonly block: number; readonly span: Span; readonly cells: readonly Pick<Cell<unknown>, 'raw' | 'span'>[] };

/** Cells of `one`, and what would stand in them if it said what `other` says, seen from the side from which they are seen. */
export type Wanted = { readonly cells: readonly Cell<unknown>[] } & (
  | { readonly of: 'number'; readonly was: number; readonly value: number }
  | { readonly of: 'outcome'; readonly was: PageOutcome; readonly value: PageOutcome }
  | { readonly of: 'pair'; readonly was: Pair; readonly value: Pair }
  | { readonly of: 'day'; readonly was: string; readonly value: string }
);

/**
 * `error`: the pages contradict each other · `warning`: it cannot be told whether they do · `note`: only one of them has it.
 */
export type Difference = {
  readonly code: CompareCode;
  readonly severity: 'error' | 'warning' | 'note';
  readonly heading: readonly string[];
  /** At least one of the two. */
  readonly one?: Place;
  readonly other?: Place;
  readonly args: Readonly<Record<string, string | number>>;
  /** Only where both have a value of one kind, and `one` has it in cells of its own. */
  readonly wanted?: Wanted;
};

/** How far two pages agree. Values, not cells: a result that stands in a grid and in a list is one value of each. */
export type Counts = {
  readonly equal: number;
  readonly different: number;
  /** Values, rows, matches and ties that only one of them has. */
  readonly onlyOne: number;
  readonly onlyOther: number;
  /** Pairs of teams, tables and ties of which it cannot be told whether they are the same. */
  readonly unsure: number;
};

export type Side = 'one' | 'other';

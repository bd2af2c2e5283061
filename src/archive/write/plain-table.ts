/** A table as markdown, HTML and wikitext can all have it, in words that are not escaped yet. */
export type PlainTable = {
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly PlainCell[])[];
  /** Rows, counted from 1, after which a line is drawn. */
  readonly cuts: readonly number[];
  /** What no cell can say: sentences under the table. */
  readonly remarks: readonly string[];
};

export type PlainColumn = {
  readonly words: string;
  /** What a short word stands for. */
  readonly long?: string;
  readonly align: 'left' | 'center' | 'right';
  /** Its cells name what their rows speak of. */
  readonly names?: 'rows';
};

/** `bold`: the winner; `as above`: the cell above goes on over this row. */
export type PlainCell = { readonly words: string; readonly mark?: 'bold' | 'as above' };

/** A column with the words of its cells, one a row. */
export type Filled = { readonly column: PlainColumn; readonly cells: readonly PlainCell[] };

export const tableFrom = (
  filled: readonly Filled[],
  more: Pick<PlainTable, 'remarks'> & Partial<Pick<PlainTable, 'cuts'>>,
): PlainTable => ({
  columns: filled.map(({ column }) => column),
  rows: (filled[0]?.cells ?? []).map((_, row) => filled.map(({ cells }) => cells[row] ?? EMPTY)),
  cuts: [],
  ...more,
});

const EMPTY: PlainCell = { words: '' };

/** A column, if it must stand or any of its cells says something. */
export const fill = (column: PlainColumn, words: readonly (string | undefined)[], stands: 'always' | 'if filled'): readonly Filled[] =>
  stands === 'always' || words.some((one) => one !== undefined && one !== '')
    ? [{ column, cells: words.map((one) => ({ words: one ?? '' })) }]
    : [];

/** Over how many rows a cell goes. */
export const heightOf = (rows: PlainTable['rows'], row: number, column: number): number => {
  let end = row + 1;
  while (end < rows.length && rows[end]?.[column]?.mark === 'as above') end += 1;
  return end - row;
};

/** The largest of many numbers, more than a call can take. */
export const largest = (numbers: readonly number[], least: number): number => numbers.reduce((most, one) => Math.max(most, one), least);

import { heightOf, type PlainCell, type PlainColumn, type PlainTable } from './plain-table.ts';
import { positional, wikiName, wikiText } from './wikitext-text.ts';

/** A plain table as `{| … |}`, and what no cell of it can say as a list under it. */
export const wikiTableText = ({ columns, remarks, rows }: PlainTable): string =>
  [
    `{| class="wikitable"${columns.some(({ align }) => align === 'center') ? ' style="text-align:center"' : ''}`,
    '|-',
    `! ${columns.map(headerText).join(' !! ')}`,
    ...rows.flatMap((row, i) => ['|-', `| ${cellsText(row, i, rows)}`.trimEnd()]),
    '|}',
    ...remarksText(remarks),
  ].join('\n');

/** Sentences under a table, as a list. */
export const remarksText = (remarks: readonly string[]): readonly string[] => remarks.map((remark) => `* ${wikiText(remark)}`);

const headerText = ({ long, words }: PlainColumn): string =>
  long === undefined ? wikiText(words) : `{{abbr|${positional(words)}|${positional(long)}}}`;

const cellsText = (row: readonly PlainCell[], at: number, rows: PlainTable['rows']): string =>
  row
    .flatMap((cell, column) => {
      if (cell.mark === 'as above') return [];
      const height = heightOf(rows, at, column);
      const text = cell.mark === 'bold' ? `'''${wikiName(cell.words)}'''` : wikiName(cell.words);
      return [height > 1 ? `rowspan="${height}" | ${text}` : text];
    })
    .join(' || ');

import { scan, trimmed } from './scan.ts';
import { type WikiTable, wikiTables } from './tables.ts';
import type { Tell } from './values.ts';
import { wikiWords } from './words.ts';

/** Signs of tables as they are written where a bare pipe would end an argument, each with as many characters as it stands for. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\{\{!\}\}\{\{!\}\}/g, '        ||'],
  [/\{\{\(!\}\}/g, '    {|'],
  [/\{\{!\)\}\}/g, '    |}'],
  [/\{\{!-\}\}/g, '    |-'],
  [/\{\{!!\}\}/g, '    ||'],
  [/\{\{!\}\}/g, '    |'],
];
const BEGIN = '{{(!}}';
const EDGE = /\{\{\(!\}\}|\{\{!\)\}\}/g;

/**
 * Tables in the arguments of calls, whose pipes are written as `{{!}}`, their begin and end as `{{(!}}` and `{{!)}}`. They are
 * laid out in a copy of the text in which every character keeps its place, so that cells point into the page itself.
 */
export const pipedTables = (text: string, tell: Tell): readonly WikiTable[] => {
  if (!text.includes(BEGIN)) return [];
  const regions = regionsIn(text);
  let copy = '';
  let at = 0;
  for (const { from, to } of regions) {
    const inside = SIGNS.reduce((words, [sign, plain]) => words.replace(sign, plain), text.slice(from, to));
    copy += text.slice(at, from).replace(/[^\n]/g, ' ') + inside;
    at = to;
  }
  copy += text.slice(at).replace(/[^\n]/g, ' ');
  return wikiTables(scan(copy), tell).map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => {
        const span = trimmed(text, cell.span.from, cell.span.to);
        const raw = text.slice(span.from, span.to);
        return { ...cell, span, raw, value: cell.value === '' ? '' : wikiWords(raw) };
      }),
    ),
  }));
};

/** From a begin to its end; one without an end goes to the next empty line. */
const regionsIn = (text: string): readonly { readonly from: number; readonly to: number }[] => {
  const regions: { readonly from: number; readonly to: number }[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(EDGE)) {
    if (sign === BEGIN) {
      if (depth === 0) from = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) regions.push({ from, to: index + sign.length });
    }
  }
  if (depth > 0) {
    const end = text.indexOf('\n\n', from);
    regions.push({ from, to: end < 0 ? text.length : end });
  }
  return regions;
};

import fc from 'fast-check';
// The parser of the HTML standard by other people: where both read the same cells, a misreading of ours is unlikely.
import { type DefaultTreeAdapterTypes as Dom, parse } from 'parse5';
import { expect, test } from 'vitest';
import { readHtml } from '../../src/archive/read/tables/html.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const childrenOf = (node: Dom.Node): readonly Dom.ChildNode[] => ('childNodes' in node ? node.childNodes : []);

const textOf = (node: Dom.Node): string => {
  if (node.nodeName === '#text') return (node as Dom.TextNode).value;
  if (node.nodeName === 'script') return '';
  return node.nodeName === 'br' ? ' ' : childrenOf(node).map(textOf).join('');
};

/** Rows of cells as the standard has them. */
const byStandard = (html: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  const walk = (node: Dom.Node): void => {
    const cells = node.nodeName === 'tr' ? childrenOf(node).filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th') : [];
    if (cells.length > 0) rows.push(cells.map((cell) => plain(textOf(cell))));
    for (const child of childrenOf(node)) walk(child);
  };
  walk(parse(html));
  return rows;
};

const byUs = (html: string): readonly (readonly string[])[] =>
  readHtml(html).blocks.flatMap((block) =>
    block.kind === 'qualifiers' ? block.rows.map(({ from, team, place }) => [from?.value ?? '', team.value, place?.value ?? '']) : [],
  );

const WORDS = [
  'Ancash',
  'A&amp;B',
  'Ca&ntilde;ete',
  '<b>UTC</b>',
  '<a href="x>y">Puno</a>',
  'x<!-- <td> -->y',
  '<i>a<b>b</i>c</b>',
  '1 &lt; 2',
  'a<br>b',
  "<span title='<td>'>s</span>",
  'San&nbsp;José',
  '&#8211;x',
  '<font color=red>z',
  'é',
  '<p>q',
  '<small>k</small>',
  '<sup>m</sup>',
  '<input>v',
  '<script>"<td>"</script>w',
];

/** Cells and rows whose ends may be missing, as pages written by hand leave them out. */
const end = (tag: string) => fc.constantFrom('', `</${tag}>`, `</${tag.toUpperCase()} >`);
const cell = fc
  .tuple(fc.constantFrom('td', 'th'), fc.constantFrom(...WORDS), fc.constantFrom('', ' class=a', ' style="x:y"', " data-a='>'"))
  .chain(([tag, word, attributes]) => end(tag).map((close) => `<${tag}${attributes}>${word}${close}`));
const row = fc.tuple(cell, cell, cell).chain((cells) => end('tr').map((close) => `<tr>${cells.join('')}${close}`));
const table = fc
  .tuple(fc.constantFrom('<table>', '<table class=x><tbody>', '<TABLE>\n'), fc.array(row, { minLength: 1, maxLength: 5 }))
  .map(([open, rows]) => `${open}<tr><th>Department<th>Team<th>Location${rows.join('\n')}</table>`);

test('reads the cells of a table as the standard does', () => {
  fc.assert(
    fc.property(table, (html) => {
      expect(byUs(html)).toEqual(byStandard(html).slice(1));
    }),
    { numRuns: 2000, seed: 20260101 },
  );
});

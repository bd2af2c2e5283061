import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/archive/read/tables/html.ts';
import { readMarkdown } from '../../src/archive/read/tables/markdown.ts';
import { readRendered } from '../../src/archive/read/tables/rendered.ts';
import { readLeaked } from '../../src/archive/read/wikitext/leaked.ts';
import { misplaced, saidPage, saidRemarks } from '../kit/said-page.ts';

const QUALIFIERS =
  '<table><tr><th>Department<th>Team<th>Location<tr><td rowspan="2">Ancash<td>Sport Áncash<td>Ancash<tr><td>José Gálvez<td>Chimbote<tr><td>Lima<td>Independiente<td>Ca&ntilde;ete</table>';
const QUALIFIERS_SAID = ['Ancash / Sport Áncash / Ancash', '^Ancash / José Gálvez / Chimbote', 'Lima / Independiente / Cañete'];

describe('HTML tables', () => {
  test.each([
    { why: 'a cell that spans rows is carried down', text: QUALIFIERS, then: ['# ', ...QUALIFIERS_SAID] },
    {
      why: 'end tags, bodies and capitals do not matter',
      text: QUALIFIERS.replace('<tr>', '<TBODY><TR>').replace(/(<td>[^<]*)/g, '$1</TD>'),
      then: ['# ', ...QUALIFIERS_SAID],
    },
    { why: 'a table of tables is a layout', text: `<table><tr><td>Menu<td>${QUALIFIERS}</table>`, then: ['# ', ...QUALIFIERS_SAID] },
    {
      why: 'headings and a caption stand over a table',
      text: `<h1>Copa 2004</h1><h2>Regional<span class="mw-editsection">[<a>edit</a>]</span></h2>${QUALIFIERS.replace('<table>', '<table><caption>Entrants</caption>')}`,
      then: ['# Regional > Entrants', ...QUALIFIERS_SAID],
    },
    {
      why: 'a result that spans rows, the gap, and the grid beside standings',
      text: '<table><tr><th>Pos<th>Team<span class="navbar">vte</span><th>Pld<th>Pts<th>Qualification<th><th>GAL<th>ETT<tr><td>1<th>José Gálvez<td>2<td><b>4</b><td rowspan=2>National stage<td rowspan=2><td>—<td>3&ndash;0<tr><td>2<th>El Tumi<td>2<td><b>1</b><td>2&#8211;2<td>—</table>',
      then: ['# ', 'GAL José Gálvez: 2 . . . . . 4', 'ETT El Tumi: 2 . . . . . 1', 'GAL 3-0 ETT', 'ETT 2-2 GAL'],
    },
    {
      why: 'what is hidden is not read, and the winner stands in bold',
      text: '<table><tr><th>Team 1<th><abbr title="Aggregate score">Agg.</abbr><th>Team 2<th>1st leg<th>2nd leg<tr><td><span style="display:none">zz</span><b><a href="/x">Sport Áncash</a></b><td>3–3 (5–4 p)<td>UTC<td>2–1<td>1–2</table>',
      then: ['# ', 'Sport Áncash v UTC: 2-1 1-2 agg 3-3 pens 5-4 won by 1'],
    },
    {
      why: 'a row of one wide cell is a heading',
      text: '<table><tr><th colspan=3>Quarterfinals<tr><th>Team 1<th>Score<th>Team 2<tr><td>UTC<td>1–0<td>ADA<tr><td colspan=3>Semifinals<tr><td>UTC<td>2–0<td>DECH</table>',
      then: ['# Quarterfinals', 'UTC v ADA: 1-0', '# Semifinals', 'UTC v DECH: 2-0'],
    },
    {
      why: 'comments, scripts and quotes in attributes hide what is in them',
      text: `<!-- <table> --><script>"<table><tr><td>"</script><p title="<table>">${QUALIFIERS}`,
      then: ['# ', ...QUALIFIERS_SAID],
    },
    {
      why: 'a rowspan of 0 goes to the end',
      text: QUALIFIERS.replace('rowspan="2"', 'rowspan=0').replace('<tr><td>Lima<td>', '<tr><td>'),
      then: ['# ', ...QUALIFIERS_SAID.slice(0, 2), '^Ancash / Independiente / Cañete'],
    },
  ])('$why', ({ text, then }) => {
    const page = readHtml(text);
    expect(saidPage(page)).toEqual(then);
    expect(saidRemarks(page)).toEqual([]);
    expect(misplaced(page, text)).toBeUndefined();
  });

  test.each([
    {
      why: 'a table that nobody closed is read as far as it goes',
      text: QUALIFIERS.replace('</table>', ''),
      then: ['call-cut-off'],
      blocks: 1,
    },
    { why: 'a table of something else', text: '<table><tr><td>Matute<td>35,000</table>', then: ['table-unreadable'], blocks: 0 },
    { why: 'tables too deep in one another', text: '<table><tr><td>'.repeat(40), then: ['too-deep', 'call-cut-off'], blocks: 0 },
    {
      why: 'spans that would fill the memory',
      text: `<table>${'<tr><td rowspan=1000 colspan=1000>x'.repeat(1_000)}</table>`,
      then: ['too-large', 'table-unreadable'],
      blocks: 0,
    },
  ])('$why is a remark', ({ text, then, blocks }) => {
    const page = readHtml(text);
    expect(page.remarks.map(({ code }) => code).filter((code, i, all) => code !== all[i - 1])).toEqual(then);
    expect(page.blocks.length).toBe(blocks);
  });

  test('the page says its title and its address', () => {
    const text = '<title>2004 Copa Perú - Wikipedia</title><link rel="canonical" href="https://example.org/?a=1&amp;b=2">';
    const { title, season, source } = readHtml(text);
    expect({ title, season, source }).toEqual({
      title: '2004 Copa Perú',
      season: '2004',
      source: { address: 'https://example.org/?a=1&b=2' },
    });
  });

  test('whatever is cut off or put in, an answer comes, and every cell stands where it says', () => {
    const pieces = [
      '<',
      '>',
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=3>',
      '<td colspan=2>',
      '</td>',
      '<b>',
      '<!--',
      '"',
      '&',
      '&#0;',
      '\u0000',
      '<h2>',
      '<caption>',
      '<span style="display:none">',
    ];
    fc.assert(
      fc.property(
        fc.nat(QUALIFIERS.length),
        fc.nat(QUALIFIERS.length),
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
        (from, to, put) => {
          const text = QUALIFIERS.slice(0, from) + put.join('') + QUALIFIERS.slice(to);
          return misplaced(readHtml(text), text) === undefined;
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Half a megabyte each: ten times that must do within 5 seconds, and what costs the square of the length shows here. */
describe('hostile texts get an answer', () => {
  const units = [
    '|',
    '|\n',
    '|\na\n',
    '[[',
    '{{a|',
    '<td>',
    '<table>',
    "<a b='",
    '<!--',
    '<span style="display:none">',
    '&',
    '|a=',
    '|team1=A\n',
    '|RD1-team1=A\n',
    '=a=\n',
    '**',
    '| a | b |\n',
    'e\u0301',
    '\u0000',
    '1–1 (',
    '|a||1–1|b||1–1|0–0\n',
    '|}\n',
    'DepartmentTeamLocation\n',
    'Pos\n|\nTeam\n|\nPts\n|\n',
    '<tr><td rowspan=1000 colspan=1000>',
  ];
  test.each([
    { format: 'HTML', read: readHtml },
    { format: 'leaked templates', read: readLeaked },
    { format: 'markdown', read: readMarkdown },
    { format: 'rendered text', read: readRendered },
  ])(
    '$format',
    ({ read }) => {
      // a reader that is not linear runs into the limit of this test
      for (const unit of units) {
        const text = unit.repeat(Math.ceil(500_000 / unit.length));
        expect([unit, misplaced(read(text), text)]).toEqual([unit, undefined]);
      }
    },
    60_000,
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RemarkCode } from '../../page/page.ts';
import { scan } from './scan.ts';
import { wikiTables } from './tables.ts';
import { readWikitext } from './wikitext.ts';

/** Rows as `a|b|c`; `^` after a cell carried from above, `<` after one carried from beside, `*` for bold. */
const laid = (text: string): readonly (readonly string[])[] =>
  wikiTables(scan(text), () => {}).map(({ rows }) =>
    rows.map((row) =>
      row
        .map(({ value, carried, weight }) => value + (weight === 'bold' ? '*' : '') + { own: '', above: '^', beside: '<' }[carried])
        .join('|'),
    ),
  );

const remarksOf = (text: string): readonly RemarkCode[] => {
  const codes: RemarkCode[] = [];
  wikiTables(scan(text), (code) => codes.push(code));
  return codes;
};

describe('cells', () => {
  test.each([
    { why: 'stand on one line or on several', text: '{|\n!A!!B\n|-\n|1||2\n|-\n|3\n|4\n|}', then: [['A|B', '1|2', '3|4']] },
    { why: 'may go on over lines', text: '{|\n|a\nb\n|c\n|}', then: [['a b|c']] },
    { why: 'have attributes before one pipe', text: '{|class=x\n| style="a" | b || colspan=1 | c\n|}', then: [['b|c']] },
    { why: 'keep the pipes of links and calls', text: '{|\n|[[A|B]]||{{nowrap|C}}\n|}', then: [['B|C']] },
    { why: 'keep calls that span lines', text: '{|\n|{{nowrap|x\n}}||b\n|}', then: [['x|b']] },
    { why: 'reach over columns', text: '{|\n|colspan=2|a||b\n|}', then: [['a|a<|b']] },
    { why: 'reach over rows', text: '{|\n|rowspan="2"|a||b\n|-\n|c\n|-\n|d||e\n|}', then: [['a|b', 'a^|c', 'd|e']] },
    {
      why: 'reach over rows in the middle',
      text: '{|\n|a||rowspan=3|b||c\n|-\n|d||e\n|-\n|f||g\n|}',
      then: [['a|b|c', 'd|b^|e', 'f|b^|g']],
    },
    { why: 'may be bold', text: "{|\n|'''a'''||b\n|}", then: [['a*|b']] },
    { why: 'ignore comments before a pipe', text: '{|\n<!-- x -->|a\n|}', then: [['a']] },
    { why: 'of a table in a table are its own', text: '{|\n|\n{|\n|a\n|}\n|b\n|}', then: [['|b'], ['a']] },
    { why: 'are none in a comment', text: '<!--\n{|\n|a\n|}\n-->', then: [] },
    { why: 'end with the section', text: '{|\n|a\n== H ==\n|b\n', then: [['a']] },
  ])('$why', ({ text, then }) => expect(laid(text)).toEqual(then));
});

test('a caption is no cell', () => {
  const [table] = wikiTables(scan("{|\n|+ ''Group A''\n|a\n|}"), () => {});
  expect([table?.caption, table?.rows.length]).toEqual(['Group A', 1]);
});

test.each([
  { why: 'a table without an end', text: '{|\n|a\n', then: ['call-cut-off'] },
  {
    why: 'tables too deep in each other',
    text: '{|\n|\n'.repeat(60),
    then: [...Array(10).fill('too-deep'), ...Array(50).fill('call-cut-off')],
  },
  { why: 'spans that would fill the memory', text: `{|\n${'|-\n|rowspan=9999 colspan=9999|a\n'.repeat(9_000)}|}`, then: ['too-large'] },
])('a remark tells $why', ({ text, then }) => expect(remarksOf(text)).toEqual(then));

describe('on a page', () => {
  test('qualifiers have their department, carried down where it spans rows', () => {
    const text = `== Departmental Stage ==
{| class="wikitable"
! Department !! Team !! Location
|-
| rowspan=2 | Amazonas || [[Sport Sealcas]] || Amazonas
|-
| Higos Urco || Chachapoyas
|-
| Ica || San José<ref>x</ref> || Ica
|}`;
    const [block] = readWikitext(text).blocks;
    const rows = block?.kind === 'qualifiers' ? block.rows : [];
    expect(rows.map(({ from, team, place }) => [from?.value, from?.carried, team.value, place?.value])).toEqual([
      ['Amazonas', 'own', 'Sport Sealcas', 'Amazonas'],
      ['Amazonas', 'above', 'Higos Urco', 'Chachapoyas'],
      ['Ica', 'own', 'San José', 'Ica'],
    ]);
    expect(rows.map(({ team }) => text.slice(team.span.from, team.span.to))).toEqual([
      '[[Sport Sealcas]]',
      'Higos Urco',
      'San José<ref>x</ref>',
    ]);
  });

  test('standings are read by their header, under the caption', () => {
    const text = `=== Grupo ===
{|
|+ Grupo A
! Pos !! Equipo !! PJ !! PG !! PE !! PP !! GF !! GC !! DG !! Pts
|-
| 1 || '''UNAP''' || 6 || 5 || 0 || 1 || 15 || 6 || +9 || 15
|-
| 2 || San Juan || 6 || 3 || 0 || 3 || 10 || 11 || −1 || 9
|}`;
    const [block] = readWikitext(text).blocks;
    expect(block?.heading).toEqual(['Grupo', 'Grupo A']);
    const rows = block?.kind === 'standings' ? block.rows : [];
    expect(rows.map((row) => [row.team.value, row.played?.value, row.won?.value, row.difference?.value, row.points?.value])).toEqual([
      ['UNAP', 6, 5, 9, 15],
      ['San Juan', 6, 3, -1, 9],
    ]);
  });

  test('a table that only frames others has nothing to say', () => {
    const text = '{|\n|{{#invoke:Sports table|main|team1=A|win_A=1}}\n|\n{|\n!Team!!W!!D\n|-\n|B||1||0\n|}\n|}';
    const page = readWikitext(text);
    expect(page.blocks.map((block) => block.kind === 'standings' && block.rows[0]?.team.value)).toEqual(['A', 'B']);
    expect(page.remarks).toEqual([]);
  });
});

test('as many cells come out as were written', () => {
  const cell = fc.stringMatching(/^[a-zñ0-9][a-zñ0-9 –+]{0,8}$/).map((words) => words.trim());
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (rows, onOneLine) => {
        const text = `{|\n${rows.map((row) => `|-\n|${row.join(onOneLine ? '||' : '\n|')}\n`).join('')}|}`;
        expect(laid(text)).toEqual([rows.map((row) => row.map((words) => words.replace(/\s+/g, ' ')).join('|'))]);
      },
    ),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../page/page.ts';
import { readWikitext } from './wikitext.ts';

const PAGE = `{{Infobox football league season
| competition = Copa Perú
| season      = 2004
}}
'''Copa Perú'''

== Regional stage ==
=== Region VII ===
==== Group A ====
{{#invoke:Sports table|main
|team1=SEN|name_SEN=Senati|win_SEN=2|draw_SEN=1|loss_SEN=0|gf_SEN=7|ga_SEN=4
|team2=BOL|name_BOL=Coronel Bolognesi|win_BOL=0|draw_BOL=2|loss_BOL=1|gf_BOL=1|ga_BOL=3
|match_SEN_BOL=1–1|match_BOL_SEN=W.O.
}}
==== Tiebreaker ====
{{OneLegStart}}
{{OneLegResult|Senati||–|Juventus Corazón|}}
|}

== National stage ==
{{4TeamBracket|RD1-team1=Senati|RD1-score1=2|RD1-team2=UNAP|RD1-score2=1}}
=== Final ===
{{Football box|team1=Sport Áncash|score=1–0|team2=Deportivo Municipal|date=12 December}}
`;

/** Every cell of a page whose span does not hold what it says it read. */
const wrongCells = (page: Page, text: string): readonly unknown[] => {
  const wrong: unknown[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('raw' in value && 'span' in value) {
      const { from, to } = value.span as { readonly from: number; readonly to: number };
      if (text.slice(from, to) !== value.raw) wrong.push(value);
    }
    for (const part of value instanceof Map ? value.values() : Object.values(value)) look(part);
  };
  look(page.blocks);
  return wrong;
};

test('a page gives its blocks in order, under their headings', () => {
  const page = readWikitext(PAGE);
  expect(page.season).toBe('2004');
  expect(page.blocks.map(({ kind, heading }) => `${kind}: ${heading.join(' > ')}`)).toEqual([
    'standings: Regional stage > Region VII > Group A',
    'grid: Regional stage > Region VII > Group A',
    'tie: Regional stage > Region VII > Tiebreaker',
    'bracket: National stage',
    'match: National stage > Final',
  ]);
  expect(page.remarks).toEqual([]);
  expect(wrongCells(page, PAGE)).toEqual([]);
});

test('a day without its year is of the season', () => {
  const match = readWikitext(PAGE).blocks.find(({ kind }) => kind === 'match');
  expect(match?.kind === 'match' && match.date?.value).toBe('2004-12-12');
});

test('the title of the page is not a section', () => {
  const page = readWikitext('= 2003 Copa Perú =\n== A ==\n{{OneLegResult|X||1–0|Y}}');
  expect([page.title, page.season, page.blocks[0]?.heading]).toEqual(['2003 Copa Perú', '2003', ['A']]);
});

test('what stands in a comment or in nowiki is not on the page', () => {
  const page = readWikitext('<!-- {{OneLegResult|X||1–0|Y}} --><nowiki>{{OneLegResult|X||1–0|Y}}</nowiki>');
  expect([page.blocks, page.remarks]).toEqual([[], []]);
});

test('a wrapper hides nothing', () => {
  expect(readWikitext('{{hidden|title|{{OneLegResult|X||1–0|Y}}}}').blocks.map(({ kind }) => kind)).toEqual(['tie']);
});

describe('damage', () => {
  test('at any place of a page leaves an answer, with every cell in its place', () => {
    const cut = fc.record({
      from: fc.nat(PAGE.length),
      length: fc.nat(40),
      put: fc.constantFrom('', '{{', '}}', '[[', '|', '<!--', '\0', '='),
    });
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 4 }), (cuts) => {
        const text = cuts.reduce((rest, { from, length, put }) => rest.slice(0, from) + put + rest.slice(from + length), PAGE);
        expect(wrongCells(readWikitext(text), text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('to one call leaves the sections behind it as they were', () => {
    for (const braces of [PAGE.indexOf('}}\n==== Tie'), PAGE.indexOf('}}\n|}')]) {
      const page = readWikitext(PAGE.slice(0, braces) + PAGE.slice(braces + 2));
      expect(page.blocks.slice(-2).map(({ kind }) => kind)).toEqual(['bracket', 'match']);
      expect(page.remarks.map(({ code }) => code)).toEqual(['call-cut-off']);
    }
  });
});

const MB5 = 5_000_000;
const filled = (piece: string): string => piece.repeat(Math.floor(MB5 / piece.length));

test.each([
  { what: 'braces', text: filled('{') },
  { what: 'ten thousand nested calls of a module', text: `${'{{#invoke:x|team1='.repeat(10_000)}${'}}'.repeat(10_000)}` },
  { what: 'one table with a million arguments', text: `{{#invoke:Sports table|main|${filled('a=1|')}}}` },
  { what: 'one table with a million teams', text: `{{#invoke:Sports table|main|team_order=${filled('a1,')}}}` },
  { what: 'links', text: filled('[[a|') },
  { what: 'headings', text: filled('==a==\n') },
  { what: 'ties that break off', text: filled('{{TwoLegResult|A||1–0|B||1–0|0–0\n') },
  { what: 'tables in tables', text: filled('{|\n|') },
  { what: 'cells that reach far', text: `{|\n${filled('|-\n|rowspan=9999 colspan=9999|a\n')}` },
  { what: 'older rows', text: filled('{{fb cl team|t=A|w=1}}') },
  { what: 'zeros', text: filled('\0') },
  { what: 'one long word', text: filled('a') },
])(
  'five megabytes of $what have an answer within five seconds',
  ({ text }) => {
    const page = readWikitext(text);
    expect(page.format).toBe('wikitext');
  },
  20_000,
);

test('more than any page has is not read, and a remark says so', () => {
  const page = readWikitext('a'.repeat(9 * 1024 * 1024));
  expect(page.remarks.map(({ code }) => code)).toEqual(['too-large']);
});

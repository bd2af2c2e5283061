import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLeaked } from '../../src/archive/read/wikitext/leaked.ts';
import { misplaced, saidPage, saidRemarks } from '../kit/said-page.ts';

const CALL = [
  '|res_col_header=Q',
  '',
  '|team1=JVC|name_JVC=Juventus Corazón |team2=CSÁ|name_CSÁ=Sport Áncash |win_JVC=1|draw_JVC=1|loss_JVC=0|gf_JVC=7|ga_JVC=1 |win_CSÁ=0|draw_CSÁ=1|loss_CSÁ=1|gf_CSÁ=1|ga_CSÁ=7',
  '',
  '|col_A=#ffffcc |text_A=National stage |result1=A |update=complete|source=',
  '',
  '|match_JVC_CSÁ=6–0',
  '',
  '|match_CSÁ_JVC=W.O.',
];
const CALL_SAID = ['JVC Juventus Corazón: . 1 1 0 7 1 .', 'CSÁ Sport Áncash: . 0 1 1 1 7 .', 'JVC 6-0 CSÁ', 'CSÁ w.o. JVC'];

describe('templates whose braces were lost', () => {
  test.each([
    {
      why: 'arguments on lines of their own are one call',
      text: ['Region VII', '', 'Group B', '', ...CALL, '', 'Regional Final'],
      then: ['# Region VII > Group B', ...CALL_SAID],
      remarks: [],
    },
    {
      why: 'a call begins behind a sentence',
      text: ['Region VII', 'It includes teams of the south. |res_col_header=Q', ...CALL.slice(1)],
      then: ['# Region VII', ...CALL_SAID],
      remarks: [],
    },
    {
      why: 'a sentence in the middle does not end a call',
      text: ['Group B', ...CALL.slice(0, 5), 'Juventus held the lead.', ...CALL.slice(5)],
      then: ['# Group B', ...CALL_SAID],
      remarks: [],
    },
    {
      why: 'a second call under one heading begins where its teams are declared again',
      text: ['Group B', ...CALL, ...CALL],
      then: ['# Group B', ...CALL_SAID, ...CALL_SAID],
      remarks: [],
    },
    {
      why: 'a call that lost its beginning is read by the names it gives',
      text: ['Group B', '|name_JVC=Juventus Corazón|name_MNI=Mariscal Nieto|win_JVC=1|loss_MNI=1|match_JVC_MNI=6–0'],
      then: ['# Group B', 'JVC Juventus Corazón: . 1 . . . . .', 'MNI Mariscal Nieto: . . . 1 . . .', 'JVC 6-0 MNI'],
      remarks: ['call-cut-off: |name_JVC=Juventus Corazón|name_MNI=Mariscal Nieto'],
    },
    {
      why: 'a tie may go on over lines; the row behind it is another',
      text: ['Final', 'TwoLegResult', '| Flamengo | PER', '| 3–1', '| Higos Urco | PER', '| 3–1 | 0–0', '|Olimpia||2–0|Tumbes||2–0|0–0'],
      then: ['# Final', 'Flamengo v Higos Urco: 3-1 0-0 agg 3-1', 'Olimpia v Tumbes: 2-0 0-0 agg 2-0'],
      remarks: [],
    },
    {
      why: 'a tie that ends in the middle of its lines says so',
      text: ['Final', '{{TwoLegResult|Flamengo|PER', '|3–1|Higos Urco|PER', '', 'Region II'],
      then: ['# Final', 'Flamengo v Higos Urco: agg 3-1'],
      remarks: ['call-cut-off: {{TwoLegResult|Flamengo|PER\n|3–1|Higos Urco|PER'],
    },
    {
      why: 'a call that ends in the middle of a name says so',
      text: ['Group B', '|team1=A|team2=B|match_A_B=2–1|match_B'],
      then: ['# Group B', 'A 2-1 B'],
      remarks: ['call-cut-off: match_B'],
    },
    {
      why: 'a bracket stands under its own heading, not the next',
      text: [
        'National Stage',
        'It was long. | RD1=Final | RD1-team01=UTC | RD1-score01-1=2 | RD1-team02=UNAP | RD1-score02-1=1',
        '',
        'Final',
      ],
      then: ['# National Stage', 'Final: UTC, UNAP'],
      remarks: [],
    },
    {
      why: 'rows of ties have lost their braces, their name, or both',
      text: [
        'Semifinals',
        '|UTC||3–1|UNAP||3–1|0–0',
        'TwoLegResult|DECH|PER|2–2|ADA|PER|1–1|1–1',
        '{{OneLegResult|DECH||1–1 (4–2 p)|ADA|',
        '|}',
      ],
      then: ['# Semifinals', 'UTC v UNAP: 3-1 0-0 agg 3-1', 'DECH v ADA: 1-1 1-1 agg 2-2', 'DECH v ADA: 1-1 (4-2 p)'],
      remarks: [],
    },
    {
      why: 'a tie cut off keeps what it has',
      text: ['Final', 'TwoLegResult|DECH|PER|2–2|ADA'],
      then: ['# Final', 'DECH v ADA: agg 2-2'],
      remarks: ['call-cut-off: TwoLegResult|DECH|PER|2–2|ADA'],
    },
    {
      why: 'an end without rows is what is left of a table',
      text: ['Semifinals', 'Tiebreaker', '', '|}', 'Final', '', '|- |}'],
      then: [],
      remarks: ['call-cut-off: |}', 'call-cut-off: |- |}'],
    },
    {
      why: 'cells that ran together are parted at capitals, and departments carried down',
      text: [
        'Departmental Stage',
        '::data[format=table]',
        '',
        'DepartmentTeamLocation',
        'CajamarcaUTCCajamarca',
        'Sporting CaxamarcaCajamarca',
        'HuancavelicaDeportivo Municipal (Yauli)Yauli',
        '::',
      ],
      then: [
        '# Departmental Stage',
        'Cajamarca / UTC / Cajamarca',
        '^Cajamarca / Sporting Caxamarca / Cajamarca',
        'Huancavelica / Deportivo Municipal (Yauli) / Yauli',
      ],
      remarks: ['cell-unreadable: DepartmentTeamLocation', 'rowspan-lost: Sporting CaxamarcaCajamarca'],
    },
    {
      why: 'a row with more capitals than columns is a remark',
      text: ['DepartmentTeamLocation', 'IcaSan JoséIca', 'IcaSan McDonaldLimaIca'],
      then: ['# ', 'Ica / San José / Ica'],
      remarks: ['cell-unreadable: DepartmentTeamLocation', 'row-unreadable: IcaSan McDonaldLimaIca'],
    },
    {
      why: 'an argument that no reader knows is a remark',
      text: ['| colour = red | depth = 4'],
      then: [],
      remarks: ['template-unknown: | colour = red | depth = 4'],
    },
  ])('$why', ({ text, then, remarks }) => {
    const whole = text.join('\n');
    const page = readLeaked(whole);
    expect(saidPage(page)).toEqual(then);
    expect(saidRemarks(page)).toEqual(remarks);
    expect(misplaced(page, whole)).toBeUndefined();
  });
});

test('the lines before a page say where the copy is from; an infobox says the season', () => {
  const text =
    'title: "Copa Perú" type: doc source: "https://example.org/p" license: "CC BY-SA 4.0" revision_id: 0\n\n| competition = Copa Perú | season = 2004\n';
  const { title, season, source } = readLeaked(text);
  expect({ title, season, source }).toEqual({
    title: 'Copa Perú',
    season: '2004',
    source: { address: 'https://example.org/p', licence: 'CC BY-SA 4.0' },
  });
});

test('whatever is cut off or put in, an answer comes, and every cell stands where it says', () => {
  const whole = ['Region V', 'Group B', ...CALL, 'Final', '|UTC||3–1|UNAP||3–1|0–0', '|}'].join('\n');
  const pieces = [
    '|',
    '|team1=',
    '|team1=X',
    '\n',
    '{{',
    '[[',
    '}}',
    '=',
    '\u0000',
    '__proto__',
    '|RD1-team1=A',
    '|}\n',
    'Group A\n',
    '|match_',
    '<!--',
    '<ref>',
  ];
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (from, to, put) => {
      const text = whole.slice(0, from) + put.join('') + whole.slice(to);
      return misplaced(readLeaked(text), text) === undefined;
    }),
    { numRuns: 300 },
  );
});

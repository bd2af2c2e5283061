import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRendered } from '../../src/archive/read/tables/rendered.ts';
import { misplaced, saidPage, saidRemarks } from '../kit/said-page.ts';

/** Cells in a row of a test stand between bars; in the text each has a line, and so has each bar. An empty cell has none. */
const rendered = (lines: readonly string[]): string =>
  lines
    .flatMap((line) =>
      line.includes('|')
        ? line.split('|').flatMap((cell, i) => [...(i === 0 ? [] : ['|']), ...(cell.trim() === '' ? [] : [cell.trim()])])
        : [line],
    )
    .join('\n');

const HEAD = 'Pos|Team|Pld|W|D|L|GF|GA|GD|Pts|Qualification||';
const GROUP = [
  `${HEAD}SEN|DPE|BOL|1|Senati|3|2|1|0|7|4|+3|7|National stage|||4–2|1–1|`,
  '2|Deportivo Enersur|4|1|1|2|5|6|−1|4|||1–2||0–0|',
  '3|Coronel Bolognesi|3|0|2|1|1|3|−2|2||W.O.|0–2||',
];
const GROUP_SAID = [
  'SEN Senati: 3 2 1 0 7 4 7',
  'DPE Deportivo Enersur: 4 1 1 2 5 6 4',
  'BOL Coronel Bolognesi: 3 0 2 1 1 3 2',
  'SEN 4-2 DPE',
  'SEN 1-1 BOL',
  'DPE 1-2 SEN',
  'DPE 0-0 BOL',
  'BOL w.o. SEN',
  'BOL 0-2 DPE',
];
/** Rows that follow one another are parted by nothing: the last bar of one is the first of the next. */
const run = (rows: readonly string[]): string => rendered([rows.join('')]);

const TIES =
  'Team 1|Agg.Tooltip Aggregate score|Team 2|1st leg|2nd leg|Flamengo|3–1|Higos Urco|3–1|0–0|Olimpia|2–0|Independiente (Tumbes)|2–0|0–0|';

describe('tables whose cells stand one a line', () => {
  test.each([
    {
      why: 'a row of standings is short where the result above spans it',
      text: run(GROUP),
      then: ['# ', ...GROUP_SAID],
      remarks: [],
    },
    {
      why: 'a result that spans two rows is carried down, with a remark',
      text: run(['Pos|Team|Pld|Pts|Qualification|1|UTC|2|4|National stage|', '2|UNAP|2|1|', '3|DECH|2|0||']),
      then: ['# ', 'UTC: 2 . . . . . 4', 'UNAP: 2 . . . . . 1', 'DECH: 2 . . . . . 0'],
      remarks: ['rowspan-lost: 2\n|\nUNAP\n|\n2\n|\n1'],
    },
    {
      why: 'ties are as long as their header',
      text: run([TIES]),
      then: ['# ', 'Flamengo v Higos Urco: 3-1 0-0 agg 3-1', 'Olimpia v Independiente (Tumbes): 2-0 0-0 agg 2-0'],
      remarks: [],
    },
    {
      why: 'a second header begins a second table',
      text: run(['Team 1|Score|Team 2|UTC|1–1 (4–2 p)|UNAP|', 'Team 1|Score|Team 2|DECH|2–0|ADA|']),
      then: ['# ', 'UTC v UNAP: 1-1 (4-2 p)', 'DECH v ADA: 2-0'],
      remarks: [],
    },
    {
      why: 'a row of qualifiers that begins with no department has lost it',
      text: `Region I includes qualified teams from Puno and Ica region.\n${run(['Department|Team|Location|Puno|Alfonso Ugarte|Puno|', 'Binacional|Chucuito|', 'Ica|San José|Ica|'])}`,
      then: ['# ', 'Puno / Alfonso Ugarte / Puno', '^Puno / Binacional / Chucuito', 'Ica / San José / Ica'],
      remarks: ['rowspan-lost: Binacional\n|\nChucuito'],
    },
    {
      why: 'a row that ends in the middle is a remark',
      text: run(['Team 1|Score|Team 2|UTC|1–1|UNAP|', 'DECH|2–0|']),
      then: ['# ', 'UTC v UNAP: 1-1'],
      remarks: ['call-cut-off: DECH\n|\n2–0'],
    },
    {
      why: 'a row of standings with a cell too few is a remark, and the next is read',
      text: run(['Pos|Team|Pld|W|Pts|1|UTC|2|4|', '2|UNAP|2|0|1|']),
      then: ['# ', 'UNAP: 2 0 . . . . 1'],
      remarks: ['row-unreadable: 1\n|\nUTC\n|\n2\n|\n4'],
    },
    {
      why: 'a table of something else is a remark',
      text: run(['Stadium|Seats|Matute|35000|']),
      then: [],
      remarks: ['table-unreadable: Stadium\n|\nSeats\n|\nMatute\n|\n35000'],
    },
    { why: 'a text without bars is a remark', text: 'Copa', then: [], remarks: ['table-unreadable: Copa'] },
  ])('$why', ({ text, then, remarks }) => {
    const page = readRendered(text);
    expect(saidPage(page)).toEqual(then);
    expect(saidRemarks(page)).toEqual(remarks);
    expect(misplaced(page, text)).toBeUndefined();
  });
});

describe('headings without levels', () => {
  const tie = run(['Team 1|Score|Team 2|UTC|1–0|UNAP|']);
  const headingsOf = (lines: readonly string[]): readonly string[] =>
    readRendered(lines.map((line) => (line === '*' ? tie : line)).join('\n')).blocks.map(({ heading }) => heading.join(' > '));

  test.each([
    {
      why: 'rounds stand under their region',
      lines: ['Regional Stage', 'Region I', 'Semifinals', '*', 'Tiebreaker', '*', 'Final', '*', 'Region II', 'Final', '*'],
      then: [
        'Regional Stage > Region I > Semifinals',
        'Regional Stage > Region I > Semifinals > Tiebreaker',
        'Regional Stage > Region I > Final',
        'Regional Stage > Region II > Final',
      ],
    },
    {
      why: 'a round directly under a group is played in it',
      lines: ['Region V', 'Group B', 'Semifinals', '*', 'Final', '*', 'Regional Final', '*'],
      then: ['Region V > Group B > Semifinals', 'Region V > Group B > Final', 'Region V > Regional Final'],
    },
    {
      why: 'a round behind the table of a group is beside it',
      lines: ['Region VIII', 'Group B', '*', 'Semifinals', '*'],
      then: ['Region VIII > Group B', 'Region VIII > Semifinals'],
    },
    {
      why: 'sentences and footers are no headings',
      lines: ['Etapa Nacional', 'It began in November.', 'Source:', 'Octavos de final', '*'],
      then: ['Etapa Nacional > Octavos de final'],
    },
  ])('$why', ({ lines, then }) => expect(headingsOf(lines)).toEqual(then));
});

test('the rules under a table belong to its standings', () => {
  const text = `${run(GROUP)}\nUpdated to match(es) played on unknown. Source:\nRules for classification: 1) points; 2) goals.`;
  const [standings] = readRendered(text).blocks;
  expect(standings?.kind === 'standings' ? standings.rulesText?.value : undefined).toBe('1) points; 2) goals.');
});

test('whatever is cut off or put in, an answer comes, and every cell stands where it says', () => {
  const whole = `Region V\n${run(GROUP)}\nFinal\n${run([TIES])}`;
  const pieces = ['|\n', '\n|\n', 'Pos\n|\nTeam\n|\n', '1\n', '\u0000', '__proto__\n|\n', 'Team 1\n', 'Group A\n', '2–1\n|\n'];
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (from, to, put) => {
      const text = whole.slice(0, from) + put.join('') + whole.slice(to);
      return misplaced(readRendered(text), text) === undefined;
    }),
    { numRuns: 300 },
  );
});

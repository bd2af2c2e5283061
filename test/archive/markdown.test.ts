import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/archive/read/tables/markdown.ts';
import { misplaced, saidPage, saidRemarks } from '../kit/said-page.ts';

const NAMED = 'Region I includes qualified teams from Ancash, Puno and Madre de Dios region.';

describe('rows that lost a span', () => {
  test.each([
    {
      why: 'a row that is short by its last cell has lost its first',
      text: ['| Department | Team | Location |', '| Ancash | Sport Áncash | Ancash |', '| José Gálvez | Chimbote | |'],
      then: ['# ', 'Ancash / Sport Áncash / Ancash', '^Ancash / José Gálvez / Chimbote'],
      remarks: ['rowspan-lost: José Gálvez | Chimbote |'],
    },
    {
      why: 'a row that begins with a department is not short, whatever it lacks',
      text: [NAMED, '| Department | Team | Location |', '| Ancash | Sport Áncash | Ancash |', '| Puno | Alfonso Ugarte | |'],
      then: ['# ', 'Ancash / Sport Áncash / Ancash', 'Puno / Alfonso Ugarte / .'],
      remarks: [],
    },
    {
      why: 'where the whole table lost its last column, the names of departments tell',
      text: [NAMED, '| Department | Team |', '| Ancash | Sport Rosario |', '| Universidad San Pedro | Ancash |', '| Puno | Binacional |'],
      then: ['# ', 'Ancash / Sport Rosario / .', '^Ancash / Universidad San Pedro / Ancash', 'Puno / Binacional / .'],
      remarks: ['rowspan-lost: Universidad San Pedro | Ancash'],
    },
    {
      why: 'without the names of departments nothing is moved that is as long as its header',
      text: ['| Department | Team |', '| Ancash | Sport Rosario |', '| Universidad San Pedro | Ancash |'],
      then: ['# ', 'Ancash / Sport Rosario / .', 'Universidad San Pedro / Ancash / .'],
      remarks: [],
    },
    {
      why: 'a full row may begin with what is no department',
      text: [
        NAMED,
        '| Department | Team | Location |',
        '| Ancash | Sport Áncash | Ancash |',
        '| Puno | Alfonso Ugarte | Puno |',
        '| Second Division | Deportivo Municipal | Lima |',
      ],
      then: ['# ', 'Ancash / Sport Áncash / Ancash', 'Puno / Alfonso Ugarte / Puno', 'Second Division / Deportivo Municipal / Lima'],
      remarks: [],
    },
    {
      why: 'a row that can be read in two ways stays as it is, with a remark',
      text: [
        NAMED,
        '| Department | Team | Location |',
        '| Ancash | Sport Áncash | Ancash |',
        '| Puno | Madre de Dios | |',
        '| Puno | Binacional | Juliaca |',
      ],
      then: ['# ', 'Ancash / Sport Áncash / Ancash', 'Puno / Madre de Dios / .', 'Puno / Binacional / Juliaca'],
      remarks: ['rowspan-lost: Puno | Madre de Dios |'],
    },
    {
      why: 'a first row without a department has nothing above it',
      text: ['| Department | Team | Location |', '| José Gálvez | Chimbote | |'],
      then: ['# ', 'José Gálvez / Chimbote / .'],
      remarks: ['rowspan-lost: José Gálvez | Chimbote |'],
    },
  ])('$why', ({ text, then, remarks }) => {
    const whole = text.join('\n');
    const page = readMarkdown(whole);
    expect(saidPage(page)).toEqual(then);
    expect(saidRemarks(page)).toEqual(remarks);
    expect(misplaced(page, whole)).toBeUndefined();
  });
});

describe('the page around its tables', () => {
  const tie = ['| Team 1 | Score | Team 2 |', '|--------|:-----:|--------|', '| UTC | 1–0 | UNAP |', ''];
  test.each([
    {
      why: 'headings in #',
      text: ['# Copa 2004', '## Regional', '### Region I', ...tie, '## National', ...tie],
      then: ['Regional > Region I', 'National'],
    },
    {
      why: 'headings in =',
      text: ['= Copa 2004 =', '==Regional==', '===Region I===', ...tie, '==National==', ...tie],
      then: ['Regional > Region I', 'National'],
    },
    { why: 'a table without outer bars', text: ['# Copa 2004', 'Team 1 | Score | Team 2', '---|---|---', 'UTC | 1–0 | UNAP'], then: [''] },
  ])('$why', ({ text, then }) => {
    const { title, season, blocks } = readMarkdown(text.join('\n'));
    expect([title, season]).toEqual(['Copa 2004', '2004']);
    expect(blocks.map(({ kind, heading }) => (kind === 'tie' ? heading.join(' > ') : kind))).toEqual(then);
  });

  test('what is left of a table whose rows are lost is a remark', () => {
    expect(saidRemarks(readMarkdown('==Final==\n\n|-\n|}\n====Tiebreaker====\n\n|}\n'))).toEqual([
      'call-cut-off: |-\n|}',
      'call-cut-off: |}',
    ]);
  });

  test('links, emphasis and escaped bars are read as a reader sees them', () => {
    const text =
      '| Team 1 | Score | Team 2 |\n| [UTC](https://example.org/a_(b)) | *1–0* | **A \\| B** |\n| [[Club UNAP|UNAP]] | 2–2 | DECH<br>Apurímac |';
    const page = readMarkdown(text);
    expect(saidPage(page)).toEqual(['# ', 'UTC v A | B: 1-0 won by 2', 'UNAP v DECH Apurímac: 2-2']);
    expect(misplaced(page, text)).toBeUndefined();
  });
});

test('whatever is cut off or put in, an answer comes, and every cell stands where it says', () => {
  const whole = `# Copa\n${NAMED}\n| Department | Team | Location |\n|---|---|---|\n| Ancash | Sport Áncash | Ancash |\n| José Gálvez | Chimbote | |\n`;
  const pieces = [
    '|',
    '| |\n',
    '|---|\n',
    '\\',
    '[[',
    '**',
    '`',
    '\n',
    '# x\n',
    '|}\n',
    '\u0000',
    '| __proto__ | constructor |\n',
    '| Team | Pld | Pts |\n',
  ];
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (from, to, put) => {
      const text = whole.slice(0, from) + put.join('') + whole.slice(to);
      return misplaced(readMarkdown(text), text) === undefined;
    }),
    { numRuns: 300 },
  );
});

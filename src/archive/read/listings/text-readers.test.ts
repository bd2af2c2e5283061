import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFacts } from '../../facts/to-facts.ts';
import type { Page, PageReader, Span } from '../../page/page.ts';
import { recognise } from '../recognise.ts';
import { readCsv } from './csv.ts';
import { readFactsPage } from './facts-page.ts';
import { readFootballJson } from './football-json.ts';
import { readFootballTxt } from './football-txt.ts';
import { readRsssf } from './rsssf.ts';

const READERS: readonly (readonly [string, PageReader])[] = [
  ['Football.TXT', readFootballTxt],
  ['football.json', readFootballJson],
  ['RSSSF', readRsssf],
  ['CSV', readCsv],
  ['facts', readFactsPage],
];

/** The first span of a page that does not hold what the page says stands there. */
const wrongSpan = (page: Page, text: string): string | undefined => {
  const wrong = ({ from, to }: Span, raw: string): boolean => from < 0 || to > text.length || from > to || text.slice(from, to) !== raw;
  const seen: unknown[] = [...page.blocks];
  for (let value = seen.pop(); value !== undefined; value = seen.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if ('raw' in value && 'span' in value && wrong(value.span as Span, String(value.raw))) return JSON.stringify(value).slice(0, 200);
    if ('kind' in value || Array.isArray(value) || 'team' in value) seen.push(...Object.values(value));
  }
  const remark = page.remarks.find(({ found, span }) => wrong({ from: span.from, to: span.from + found.length }, found));
  return remark && JSON.stringify(remark).slice(0, 200);
};

const PIECES = [
  ...[
    '= Copa 2004',
    '== Regional',
    '▪ Group A',
    '» Round 1',
    ':: Final',
    'Group A | Unión  Sport Áncash',
    '[Nov 30]',
    'Fri Aug/10 2018',
    '2004-11-28',
  ],
  ...[
    'Unión  2-1 (1-0)  Sport Áncash  @ Huaraz',
    'A - B   7-0',
    'A v B',
    '  19.00  A  1-1 a.e.t. (1-1, 0-1), 3-4 pen.  B',
    "(Gómez 12'; Ruiz 91')",
  ],
  ...[
    ' 1. Unión ....  12 - 5 - 4 - 0 - 1 - 13 -  2   [Promoted]',
    'Pts - P - W - D - L - GF - GA',
    'A - B  1-0 0-2 1-2',
    'About this document',
  ],
  ...['date,home,away,hg,ag', '2004-11-28,A,B,2,1', '"A ""x""";B;w/o', 'row: A 4 1 1 11-6 13', '== a/b', 'entry: A, B', 'leg 1: A 2-1 B'],
  ...[
    '{"matches":[',
    '{"team1":"A","team2":"B","score":{"ft":[1,0]}}',
    ']}',
    ',',
    '{',
    '[',
    '"',
    '(',
    '<!--',
    '#',
    '\u0000',
    '__proto__',
    '\r',
    '\uFEFF',
  ],
];
const page = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }), {
  maxLength: 30,
});

describe.each(READERS)('%s', (_, read) => {
  test('whatever the text, it answers, every cell holds the words of its place, and facts of it can be read back', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('\n', '\r\n', ' '), (pieces, glue) => {
        const text = pieces.join(glue);
        const read_ = read(text);
        expect(wrongSpan(read_, text)).toBeUndefined();
        expect(toFacts(read_, text, { source: 'a', language: 'es' }).stated.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    { what: '5 MB on one line', text: `A  2-1  B${'x'.repeat(5_000_000)}` },
    { what: '5 MB of blanks', text: `A${' '.repeat(5_000_000)}2-1  B` },
    { what: '5 MB of dots', text: `1. A${'.'.repeat(5_000_000)} 1 2 3 4 5 6 7` },
    { what: 'a quarter of a million short lines', text: 'A  2-1  B\n'.repeat(250_000) },
    { what: 'lines of brackets', text: `${'(['.repeat(1_900)}\n`.repeat(500) },
    { what: '10,000 nested braces', text: '{"a":'.repeat(10_000) },
    { what: '10,000 nested lists', text: `{"matches":${'['.repeat(10_000)}` },
    { what: '3 MB of cells', text: `home,away\n${'a,'.repeat(1_500_000)}` },
    { what: 'quotation marks', text: 'home,away\n"'.repeat(100_000) },
    { what: 'NULs', text: '\u0000'.repeat(1_000_000) },
    { what: 'names of the language itself', text: 'home,away,hg,ag\n__proto__,constructor,1,0\n__proto__  1-0  constructor\n' },
  ])('$what: an answer', ({ text }) => {
    const answer = read(text);
    recognise(text);
    expect(answer.blocks.length + answer.remarks.length).toBeLessThanOrEqual(60_000);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/archive/read/tables/html.ts';
import { readRendered } from '../../src/archive/read/tables/rendered.ts';
import { readWikitext } from '../../src/archive/read/wikitext/wikitext.ts';
import { misplaced, saidPage, saidRemarks } from '../kit/said-page.ts';

const EVENT =
  '<div class="footballbox"><div class="fleft"><time><div class="fdate">30 June 2006<span style="display:none"> (2006-06-30)</span></div><div class="ftime">17:00</div></time></div>' +
  '<table class="fevent"><tbody><tr itemprop="name"><th class="fhome"><span>Norte</span></th><th class="fscore">1–1 (a.e.t.)</th><th class="faway"><span>Sur</span></th></tr>';
const SHOOT_OUT = '<tr><th colspan="3">Penalties</th></tr><tr><td>Ruiz</td><th>4–2</th><td>Paz</td></tr>';
const OLD = '<tr><td>2 July 2006</td><td>Este</td><th>2–0</th><td>Oeste</td><td>Mansiche, Trujillo</td></tr>';
const cells = (...lines: readonly string[]): string => lines.map((line) => `${line}\n|\n`).join('');

describe('the box of a match', () => {
  test.each([
    {
      why: 'has its day before the table',
      text: `<h2>Final</h2>${EVENT}</table></div>`,
      then: ['# Final', '2006-06-30 Norte 1-1 Sur'],
      remarks: [],
    },
    {
      why: 'has its shoot-out under the word for it',
      text: `<h2>Final</h2>${EVENT}${SHOOT_OUT}</table></div>`,
      then: ['# Final', '2006-06-30 Norte 1-1 (4-2 p) Sur'],
      remarks: [],
    },
    {
      why: 'has rows under it that are said, not read',
      text: `<h2>Final</h2>${EVENT}<tr><td>Ruiz 80'</td><td>Report</td><td>Paz 49'</td></tr></table></div>`,
      then: ['# Final', '2006-06-30 Norte 1-1 Sur'],
      remarks: ["row-unreadable: Ruiz 80'</td><td>Report</td><td>Paz 49'"],
    },
    {
      why: 'in its older form has day and ground in the row',
      text: `<table>${OLD}</table>`,
      then: ['# ', '2006-07-02 Este 2-0 Oeste'],
      remarks: [],
    },
    {
      why: 'of another day is not that of a day far above',
      text: `<p>1 July 2006</p><p>${'x'.repeat(500)}</p><table><tr><td>Este</td><td>2–0</td><td>Oeste</td></tr></table>`,
      then: ['# ', 'Este 2-0 Oeste'],
      remarks: [],
    },
    {
      why: 'may be one of several rows without a header',
      text: '<table><tr><td>Este</td><td>2–0</td><td>Oeste</td></tr><tr><td>Norte</td><td>0–0</td><td>Sur</td></tr></table>',
      then: ['# ', 'Este 2-0 Oeste', 'Norte 0-0 Sur'],
      remarks: [],
    },
  ])('$why', ({ remarks, text, then }) => {
    const page = readHtml(text);
    expect([saidPage(page), saidRemarks(page), misplaced(page, text)]).toEqual([then, remarks, undefined]);
  });

  test('stands one cell a line in rendered text, and its goals are said', () => {
    const text = `Final\n${cells('30 June 2006', 'Norte', '1–1 (a.e.t.)', 'Sur', 'Estadio Sur', 'Ruiz 80', 'Report', 'Paz 49', '2 July 2006', 'Este', '2–0', 'Oeste', 'Mansiche')}`;
    const page = readRendered(text);
    expect(saidPage(page)).toEqual(['# Final', '2006-06-30 Norte 1-1 Sur', '2006-07-02 Este 2-0 Oeste']);
    expect(page.remarks.map(({ code, found }) => [code, found.split('\n')[0]])).toEqual([['row-unreadable', 'Ruiz 80']]);
    expect(misplaced(page, text)).toBeUndefined();
  });

  test.each([
    'Menu',
    '<td>1</td><td>2–0</td><td>3</td>',
    '<td>Lima</td><td>120</td><td>Cusco</td>',
    '<td>Lima</td><td>–</td><td>Cusco</td>',
  ])('is not seen in %s', (row) => expect(readHtml(`<table><tr>${row}</tr></table>`).blocks).toEqual([]));
});

describe('a table in the argument of a call', () => {
  const PIPED =
    '= Cup 2006 =\n== Group A ==\n{{Hidden|Table|{{(!}} class="wikitable"\n! Team !! W !! D !! L !! Pts\n{{!}}-\n{{!}} Norte {{!!}} 2 {{!}}{{!}} 0 {{!!}} 0 {{!!}} 6\n{{!-}}\n{{!}} [[Sur|Sur FC]] {{!!}} 0 {{!!}} 0 {{!!}} 2 {{!!}} 0\n{{!)}}}}\n';

  test('has its pipes behind signs, and every cell stands where it says', () => {
    const page = readWikitext(PIPED);
    expect([saidPage(page), saidRemarks(page), misplaced(page, PIPED)]).toEqual([
      ['# Group A', 'Norte: . 2 0 0 . . 6', 'Sur FC: . 0 0 2 . . 0'],
      [],
      undefined,
    ]);
  });

  test('may be cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(PIPED.length), fc.nat(PIPED.length), (from, to) => {
        const text = PIPED.slice(0, from) + PIPED.slice(to);
        return misplaced(readWikitext(text), text) === undefined;
      }),
      { numRuns: 300 },
    );
  });
});

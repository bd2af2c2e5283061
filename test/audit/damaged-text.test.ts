import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditPage } from '../../src/archive/audit/audit.ts';
import { READERS } from '../../src/archive/read/readers.ts';

const PAGE = [
  '== Stage ==',
  '=== Group A ===',
  '{{#invoke:Sports table|main|team1=A|team2=__proto__|win_A=1|draw_A=0|loss_A=0|gf_A=2|ga_A=1',
  '|win___proto__=0|draw___proto__=0|loss___proto__=1|gf___proto__=1|ga___proto__=3|result1=Q|match_A___proto__=2–1}}',
  '== Finals ==',
  '{{TwoLegResult|A||3–1|B||2–1|1–1|winner=2}}',
  '{| class="wikitable"',
  '! Pos !! Team !! Pld !! W !! D !! L !! Pts',
  '|-',
  '| 1 || A || 2 || 1 || 1 || 0 || 9',
  '|}',
].join('\n');

test('a page cut, doubled and mixed up anywhere has an audit, whose places are in the text', () => {
  const piece = fc.tuple(fc.nat(PAGE.length), fc.nat(PAGE.length)).map(([a, b]) => PAGE.slice(Math.min(a, b), Math.max(a, b)));
  const noise = fc.constantFrom('{{', '}}', '|', '\u0000', '–', '999999999999', '-1', '\n', '__proto__', '');
  const formats = fc.constantFrom('wikitext', 'leaked-templates', 'markdown', 'html', 'rendered-text', 'csv', 'rsssf', 'facts');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, noise), { maxLength: 8 }), formats, (pieces, format) => {
      const text = pieces.join('');
      const findings = auditPage(READERS[format](text));
      return findings.every(({ cells, span }) =>
        [span, ...cells.map((cell) => cell.span)].every(({ from, to }) => from >= 0 && from <= to && to <= text.length),
      );
    }),
    { numRuns: 500, seed: 2004 },
  );
});

test('what a damaged page still says is still compared', () => {
  const codes = auditPage(READERS.wikitext(PAGE)).map(({ code }) => code);
  expect(codes).toContain('grid-differs');
  expect(codes).toContain('winner-wrong');
  expect(codes).toContain('points-wrong');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, textCell } from './cells.ts';

test.each([
  { text: 'x  Sport   Boys\u00a0 y', from: 1, to: 16, value: 'Sport Boys', raw: 'Sport   Boys' },
  { text: 'a   b', from: 1, to: 4, value: '', raw: '' },
  { text: 'abc', from: 0, to: 3, value: 'abc', raw: 'abc' },
])('the words of $text without the blanks around them', ({ text, from, to, value, raw }) => {
  const cell = textCell(text, from, to);
  expect([cell.value, cell.raw, text.slice(cell.span.from, cell.span.to)]).toEqual([value, raw, raw]);
});

test('a cell holds what stands at its span', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, a, b) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      for (const { raw, span } of [cellOf(text, from, to, 0), textCell(text, from, to)]) expect(text.slice(span.from, span.to)).toBe(raw);
    }),
  );
});

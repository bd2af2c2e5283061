import { applyPatch, createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';

const line = fc.constantFrom('a', 'b', '', 'c\r', '\u0000', '😀', '-x', '+x', '@@ -1 +1 @@');

describe('a difference of two texts of as many lines', () => {
  test('is written as the library of diffs writes it', () => {
    const before = Array.from({ length: 40 }, (_, i) => `line ${i}`);
    const after = before.map((words, i) => ([4, 5, 12, 30, 39].includes(i) ? `${words}!` : words));
    for (const end of ['', '\n'])
      expect(lineDiff('x.txt', before.join('\n') + end, after.join('\n') + end)).toBe(
        createTwoFilesPatch('x.txt', 'x.txt', before.join('\n') + end, after.join('\n') + end, undefined, undefined, {
          context: 3,
          headerOptions: FILE_HEADERS_ONLY,
        }),
      );
  });

  test('makes the new text of the old one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line, fc.boolean()), { minLength: 1, maxLength: 40 }), (rows) => {
        const before = rows.map(([words]) => words).join('\n');
        const after = rows.map(([words, other, change]) => (change ? other : words)).join('\n');
        const diff = lineDiff('x.txt', before, after);
        fc.pre(before.split('\n').at(-1) !== '' && after.split('\n').at(-1) !== '');
        expect(diff === '' ? before : applyPatch(before, diff, { autoConvertLineEndings: false })).toBe(after);
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../engine/index.ts';
import { collectFindings } from './findings.ts';
import { readPlainLines } from './yaml-lines.ts';
import { parseYaml, type Tree } from './yaml-tree.ts';

/** By the library alone: a comment behind a value is more than `readPlainLines` knows. */
const byLibrary = (text: string): { readonly tree: Tree | undefined; readonly problems: readonly Problem[] } => {
  const findings = collectFindings();
  const tree = parseYaml(`${text}\nlast-of-all: { a: b } # none\n`, 'f', findings);
  const kept = tree?.kind === 'map' ? { ...tree, entries: tree.entries.slice(0, -1) } : tree;
  return { tree: kept, problems: findings.problems };
};

describe('a register of one entry a line is read as the library reads it', () => {
  test.each([
    'a: { b: c }',
    '# said first\n\n010101: { name: San Juan (Alto), within: 0101, at: [-6.22944, -77.87278], codes: { reniec: 010102 } }\n',
    "a: { name: Santa Anita - Los Ficus, x: [a] }\nb: { name: Ñaña’s, x: O'Higgins }\n\n# in between\nc: { d: { e: f, g: h } }",
    'é: { é: e\u0301 }',
  ])('%j', (text) => {
    const { tree, problems } = byLibrary(text);
    expect(problems).toEqual([]);
    expect(readPlainLines(text, 'f')).toEqual(tree);
  });

  test.each([
    { why: 'nothing', text: '' },
    { why: 'a comment alone', text: '# a\n' },
    { why: 'a text in quotes', text: 'a: { b: "c" }' },
    { why: 'a comment after an entry', text: 'a: { b: c } # d' },
    { why: 'an entry over several lines', text: 'a: { b: c,\n d: e }' },
    { why: 'the same id twice', text: 'a: { b: c }\na: { b: c }' },
    { why: 'the same key twice', text: 'a: { b: c, b: d }' },
    { why: 'an anchor', text: 'a: { b: &c d }' },
    { why: 'a tag', text: 'a: { b: !c d }' },
    { why: 'a colon in a text', text: 'a: { b: c:d }' },
    { why: 'an empty value', text: 'a: { b: }' },
    { why: 'two documents', text: 'a: { b: c }\n---\na: { b: c }' },
    { why: 'a carriage return', text: 'a: { b: c }\r\nd: { e: f }' },
    { why: 'a mapping three deep', text: 'a: { b: { c: { d: e } } }' },
    { why: 'a blank at the beginning of a line', text: ' a: { b: c }' },
  ])('$why is left to it', ({ text }) => expect(readPlainLines(text, 'f')).toBeUndefined());

  test('whatever it reads, the library reads the same', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '1',
      '-',
      '-1',
      ' ',
      '  ',
      ': ',
      ', ',
      '{ ',
      ' }',
      '[',
      ']',
      '(',
      ')',
      '.',
      "'",
      '"',
      '#',
      'é',
      'e\u0301',
      '?',
      '&a',
      '*a',
      '!',
      '~',
      '\t',
      '/',
      '+',
      '_',
    );
    const value = fc.oneof(
      fc.constantFrom('x', 'x y', '-1.5', "d'a", 'a - b', '[x, y]', '{ k: v }', 'x (y)', '0x1F', 'null', 'yes', '1e3', '2004-01-01'),
      fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
    );
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.array(value, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const text = lines
          .map((values, i) => (values.length === 0 ? '# note' : `id${i}: { ${values.map((one, j) => `k${j}: ${one}`).join(', ')} }`))
          .join('\n');
        const plain = readPlainLines(text, 'f');
        if (plain === undefined) return;
        read += 1;
        const { tree, problems } = byLibrary(text);
        expect(problems).toEqual([]);
        expect(plain).toEqual(tree);
      }),
      { numRuns: 600, seed: 5 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('so is the register of Peru', () => {
    const text = readFileSync(new URL('../../data/peru/territories.yaml', import.meta.url), 'utf8');
    expect(readPlainLines(text, 'f')).toBeDefined();
    // the library takes its time over all of it
    const some = text
      .split('\n')
      .filter((_, i) => i < 40 || i % 12 === 0)
      .join('\n');
    expect(readPlainLines(some, 'f')).toEqual(byLibrary(some).tree);
  });
});

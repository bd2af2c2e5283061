import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'docs/rule-coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [BD]\d/.test(line))
  .map((line) => {
    const [, id = '', kind = '', how = '', state = '', proof = ''] = line.split('|').map((cell) => cell.trim());
    return { id, kind, how, state, proof };
  });

const range = (from: number, to: number, letter = 'B'): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`);
const ALL = [...range(1, 14), ...range(20, 23), 'B23b', ...range(24, 39), ...range(50, 76), ...range(1, 26, 'D')];

describe('the page of rule coverage', () => {
  test('has every irregularity and all that is put on record once, in order', () => expect(rows.map(({ id }) => id)).toEqual(ALL));

  test.each(rows)('$id $kind is $state', ({ how, state, proof }) => {
    expect(['tested', 'recorded']).toContain(state);
    expect(how.length).toBeGreaterThan(1);
    if (state === 'recorded') {
      expect(proof.length).toBeGreaterThan(10); // why it changes nothing
      return;
    }
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(proof) ?? [];
    expect(namesIn(file)).toContain(title);
  });
});

/** The names of a file's tests: the text that opens a bracket, and the `why` of a table's row. */
function namesIn(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:\(|\bwhy:)\s*(['"`])((?:(?!\1)[^\n])+)\1/g)].map((match) => match[2] ?? '');
}

import { expect, test } from 'vitest';
import { QUIET, qrOf } from './qr.ts';

/** The dark modules of a path, as rows of signs. */
function drawn({ path, size }: { readonly path: string; readonly size: number }): readonly string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '.'));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(run); i += 1) (rows[Number(y)] ?? [])[Number(x) + i] = '#';
  return rows.map((row) => row.join(''));
}

test.each([
  { text: 'https://example.org/', modules: 25 },
  { text: 'https://example.org/es/copa-peru/2004/contienda/regional/region-ii/a/', modules: 37 },
])('$text is a code of $modules modules within its quiet zone', ({ modules, text }) => {
  const code = qrOf(text);
  if (code === undefined) throw new Error('no code');
  const rows = drawn(code);
  expect(code.size).toBe(modules + 2 * QUIET);
  expect(rows.slice(0, QUIET).join('') + rows.map((row) => row.slice(0, QUIET)).join('')).not.toContain('#');
  const corner = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  for (const [x, y] of [
    [QUIET, QUIET],
    [QUIET + modules - 7, QUIET],
    [QUIET, QUIET + modules - 7],
  ] as const)
    expect(corner(x, y)).toEqual(finder);
});

test('a text that no code holds has none', () => expect(qrOf('x'.repeat(2332))).toBeUndefined());

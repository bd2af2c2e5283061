import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/columns.ts';
import { makePage } from '../../src/cli/page.ts';
import { gridLines } from '../../src/cli/results-grid.ts';
import { styleFor } from '../../src/cli/terminal.ts';
import { wordsFor } from '../../src/cli/words/index.ts';
import { group, match, row, team } from '../../src/web/fixture.ts';

const page = makePage(wordsFor('es'), styleFor('off'));
const league = (names: readonly string[], matches: Parameters<typeof group>[2]) =>
  group(
    'x/g',
    names.map((name, i) => row(i + 1, team(name), null)),
    matches,
  );

test('home teams stand in rows, away teams in columns, with what is known of each match', () => {
  const lines = gridLines(
    page,
    league(['Los Halcones', 'Estrella', 'Unión Alta'], {
      matches: [
        match('Los Halcones', 'Estrella', [2, 1]),
        match('Estrella', 'Los Halcones', null),
        match('Unión Alta', 'Estrella', null, { kind: 'walkover', winner: 'home' }),
        match('Unión Alta', 'Los Halcones', null, { kind: 'to-play' }),
        match('Los Halcones', 'Unión Alta', [3, 0], { kind: 'awarded' }),
        match('Los Halcones', 'Estrella', [1, 0], { label: 'play-off' }),
      ],
    }),
  );
  expect(lines).toEqual([
    '                     LOH   EST   UNA',
    '  LOH  Los Halcones    —   2–1  3–0*',
    '  EST  Estrella        ?     —',
    '  UNA  Unión Alta      ·  W.O.     —',
    '  Local en fila, visitante en columna. * por resolución',
  ]);
});

describe('a grid fits a screen of 80 columns', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `Club Deportivo Social ${String.fromCharCode(65 + i)}`);
  const played = (all: readonly string[]) => ({
    matches: all.flatMap((home) => all.filter((away) => away !== home).map((away) => match(home, away, [1, 0]))),
  });

  test.each([4, 8, 10, 12])('with %i teams', (count) => {
    const all = names(count);
    const lines = gridLines(page, league(all, played(all))) ?? [];
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80);
    // every name stands somewhere, in its row or in the legend
    expect(all.filter((name) => !lines.some((line) => line.includes(name)))).toEqual([]);
  });

  test('or is not drawn at all', () => {
    const all = names(24);
    expect(gridLines(page, league(all, played(all)))).toBeUndefined();
  });
});

test('a group of which no match is known has none', () => {
  expect(gridLines(page, league(['Alfa', 'Beta'], { matches: [match('Alfa', 'Beta', [1, 0], { label: 'play-off' })] }))).toBeUndefined();
});

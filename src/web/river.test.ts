import { expect, test } from 'vitest';
import type { Stage } from '../wire/index.ts';
import { bracketOf } from './bracket.ts';
import { place, season, stage, team, tie } from './fixture.ts';
import { outlineOf } from './outline.ts';
import { bandOf, riverOf } from './river.ts';

const [a, b, c, d] = [team('A'), team('B'), team('C'), team('D')] as const;
const round = (id: string, children: readonly string[]): Stage => stage(id, children, { kind: 'round', within: 'k' });
const knockout = (known: 'all' | 'final-lost') =>
  season(
    [stage('k', ['k/sf', 'k/final']), round('k/sf', ['k/sf/1', 'k/sf/2'])],
    [
      tie('k/sf/1', [a, b], known === 'all' ? a : null),
      tie('k/sf/2', [c, d], known === 'all' ? d : null),
      tie('k/final', known === 'all' ? [d, a] : [null, null], a, {
        within: 'k',
        slots: [place(1, known === 'all' ? d : null, 'k/sf/2'), place(2, known === 'all' ? a : null, 'k/sf/1')],
        places: [place(1, null), place(2, null)],
      }),
    ],
    {
      champion: a,
      reach: [
        { id: 'k/sf', name: { es: 'Semifinales', en: 'Semi-finals' } },
        { id: 'k/final', name: { es: 'Final', en: 'Final' } },
        { id: 'champion', name: { es: 'Campeón', en: 'Champion' } },
      ],
      promotions: [{ team: a, to: 'First', name: { es: 'Primera', en: 'First' }, kind: 'promotion', taken: 'yes', because: [] }],
    },
  );

test('the river goes from the entrants through every round to the prize', () => {
  const river = riverOf(outlineOf(knockout('all')));
  expect(river.columns.map(({ count }) => count)).toEqual([4, 2, 1]);
  expect(river.threads.filter(({ weight }) => weight === 'champion')).toHaveLength(2);
  expect(river.threads.every(({ kind }) => kind === 'record')).toBe(true);
});

test('a champion whose way is lost keeps a dotted thread', () => {
  const river = riverOf(outlineOf(knockout('final-lost')));
  expect(river.threads).toMatchObject([{ weight: 'champion', kind: 'gap', from: { column: 0 }, to: { column: 2 } }]);
  expect(river.knots.filter((knot) => knot.team === null)).toHaveLength(2);
});

test('the band is as tall as the way of each club', () => {
  const heights = Object.fromEntries(bandOf(outlineOf(knockout('all'))).columns.map(({ team: id, height }) => [id, height]));
  expect(heights).toEqual({ a: 3, b: 1, c: 1, d: 2 });
});

test('a bracket puts ties beside the side of the next tie that they fill', () => {
  const outline = outlineOf(knockout('all'));
  const stageK = outline.stages.get('k');
  const bracket = stageK === undefined ? undefined : bracketOf(outline, stageK);
  expect(bracket?.rounds.map((one) => one.ties.map((one) => one.id))).toEqual([['k/sf/2', 'k/sf/1'], ['k/final']]);
  expect(bracket?.rounds[1]?.lines).toEqual([
    { from: 0.25, to: 0.5, team: 'd' },
    { from: 0.75, to: 0.5, team: 'a' },
  ]);
});

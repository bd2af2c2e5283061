import { expect, test } from 'vitest';
import { presentSeason } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

test('a list that compares seconds is no step of the way: nobody plays there, and winners of groups pass it by', () => {
  const { season, problems } = scene(
    `
  before: { list: 4 }
  stages:
    groups:
      name: { es: Fase de grupos, en: Group stage }
      contests:
        a: { group: [1-2 of list], rounds: 1, decided-by: [points] }
        b: { group: [3-4 of list], rounds: 1, decided-by: [points] }
    seconds: { list: [2 of groups/a, 2 of groups/b], decided-by: [points, goal-difference] }
    knockout:
      name: { es: Eliminatoria, en: Knockout }
      contests:
        sf: { tie: 1 of groups/b v 1 of seconds, legs: 1, decided-by: [goals, penalties] }
        final: { tie: 1 of groups/a v winner of sf, legs: 1, decided-by: [goals, penalties] }
  champion: winner of final`,
    `
  == list
  entry: Alfa, Beta, Gama, Delta
  == groups/a
  Alfa 1-0 Beta
  == groups/b
  Gama 3-0 Delta
  == knockout/sf
  Gama 0-1 Beta
  == knockout/final
  Alfa 2-0 Beta`,
    {},
  );
  const document = presentSeason('trial', season, problems);
  expect(problems).toEqual([]);
  expect(document.reach.map(({ id }) => id)).toEqual(['groups', 'knockout/sf', 'knockout/final', 'champion']);
  expect(document.champion?.name).toBe('Alfa');
});

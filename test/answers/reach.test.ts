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

const way = (regulations: string): readonly string[] => {
  const { season, problems } = scene(regulations, '', {});
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return presentSeason('trial', season, []).reach.map(({ name, contests }) => `${name.en}: ${contests.join(' ')}`);
};

test.each([
  {
    why: 'ties that stand alone are one step for each round of the feeding order, whatever order they are written in',
    regulations: `
  before: { list: 4 }
  stages:
    final: { tie: winner of sf-1 v winner of sf-2, legs: 1, decided-by: [goals, penalties], name: Final }
    sf-1: { tie: 1 of list v 2 of list, legs: 1, decided-by: [goals, penalties], name: Semi-final 1 }
    sf-2: { tie: 3 of list v 4 of list, legs: 1, decided-by: [goals, penalties], name: Semi-final 2 }
  champion: winner of final`,
    then: ['Semi-final: sf-1 sf-2', 'Final: final', 'Champion: '],
  },
  {
    why: 'a tie that somebody skips is a step before those that wait for its winner',
    regulations: `
  before: { list: 5 }
  stages:
    k:
      name: Knockout
      contests:
        play-in: { tie: 4 of list v 5 of list, legs: 1, decided-by: [goals, penalties], name: Play-in }
        sf-a: { tie: 1 of list v winner of play-in, legs: 1, decided-by: [goals, penalties], name: Semi-final A }
        sf-b: { tie: 2 of list v 3 of list, legs: 1, decided-by: [goals, penalties], name: Semi-final B }
        final: { tie: winner of sf-a v winner of sf-b, legs: 1, decided-by: [goals, penalties], name: Final }
  champion: winner of k/final`,
    then: ['Play-in: k/play-in', 'Semi-final: k/sf-a k/sf-b', 'Final: k/final', 'Champion: '],
  },
  {
    why: 'an opening and a closing tournament of the same teams are held one after another',
    regulations: `
  before: { list: 2 }
  stages:
    opening: { group: 1-2 of list, rounds: 1, decided-by: [points], name: Opening }
    closing: { group: 1-2 of list, rounds: 1, decided-by: [points], name: Closing }
    final: { tie: 1 of opening v 1 of closing, legs: 1, decided-by: [goals, penalties], name: Final }
  champion: winner of final`,
    then: ['Opening: opening', 'Closing: closing', 'Final: final', 'Champion: '],
  },
])('$why', ({ regulations, then }) => expect(way(regulations)).toEqual(then));

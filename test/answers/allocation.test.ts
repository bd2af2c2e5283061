import { describe, expect, test } from 'vitest';
import { type ContestDocument, presentSeason } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

/** Three groups of two; the best two seconds go to two ties that do not take from every group. */
const REGULATIONS = (allocation: string) => `
  before: { list: 6 }
  stages:
    groups:
      contests:
        a: { group: 1-2 of list, name: { es: Grupo A, en: Group A }, rounds: 1, decided-by: [points, lots] }
        b: { group: 3-4 of list, name: { es: Grupo B, en: Group B }, rounds: 1, decided-by: [points, lots] }
        c: { group: 5-6 of list, name: { es: Grupo C, en: Group C }, rounds: 1, decided-by: [points, lots] }
    best: { list: 2 of each in groups, decided-by: [goal-difference], name: { es: Mejores segundos, en: Best second-placed teams } }
    seconds: { allocation: 1-2 of best, name: { es: Mejores segundos en las llaves, en: Best second-placed teams in the ties }, ${allocation} }
    ties:
      ties:
        t1: { tie: 1 of a v t1 of seconds, legs: 1, decided-by: [goals, lots] }
        t2: { tie: 1 of b v t2 of seconds, legs: 1, decided-by: [goals, lots] }
  champion: winner of t1`;
const FACTS = `
  == list
  entry: A1, A2, B1, B2, C1, C2
  == groups/a
  A1 1-0 A2
  == groups/b
  B1 2-0 B2
  == groups/c
  C1 9-0 C2`;

const present = (allocation: string, facts: string, state: 'running' | 'past' = 'running') => {
  const { season, problems } = scene(REGULATIONS(allocation), facts, { state });
  expect(problems).toEqual([]);
  const document = presentSeason('trial', season, problems);
  const found = document.contests.find((one): one is Extract<ContestDocument, { kind: 'allocation' }> => one.kind === 'allocation');
  if (!found) throw new Error('no allocation');
  return { document, allocation: found };
};
const TABLE = 'article: R5, eligible: { t1: b/c, t2: a/c }, table: { ab: b a, ac: c a, bc: b c }';

describe('an allocation', () => {
  test('shows its places, its rows, and the row that holds', () => {
    const { allocation, document } = present(TABLE, FACTS);
    expect(allocation.receivers).toEqual([
      { place: 1, name: 'T1', eligible: ['groups/b', 'groups/c'] },
      { place: 2, name: 'T2', eligible: ['groups/a', 'groups/c'] },
    ]);
    expect(allocation.rows.map(({ from, takes }) => `${from.join(' ')}: ${takes.join(' ')}`)).toEqual([
      'groups/a groups/b: groups/b groups/a',
      'groups/a groups/c: groups/c groups/a',
      'groups/b groups/c: groups/b groups/c',
    ]);
    expect(allocation.row).toBe(0);
    expect(allocation.places.map(({ team, label }) => [team?.name, label.es])).toEqual([
      ['B2', 'T1'],
      ['A2', 'T2'],
    ]);
    expect(allocation.places[0]?.because).toMatchObject([
      {
        code: 'allocated',
        article: 'R5',
        text: {
          es: 'Lo manda la asignación, según de qué contiendas vienen los clasificados.',
          en: 'The allocation sends it here, by the contests the qualifiers come from.',
        },
      },
    ]);
    expect(document.contests.find(({ id }) => id === 'ties/t1')?.slots[1]?.label).toEqual({
      es: 'T1 de los mejores segundos en las llaves',
      en: 'T1 of the best second-placed teams in the ties',
    });
    expect(allocation.rules.map(({ article, text }) => [article, text])).toEqual([
      [
        'R5',
        {
          es: 'De qué contiendas vienen los clasificados decide qué recibe cada puesto; la tabla tiene 3 filas.',
          en: 'Which contests the qualifiers come from decides what each place receives; the table has 3 rows.',
        },
      ],
    ]);
  });

  test('no row holds while the qualifiers are not known', () => {
    const { allocation } = present(TABLE, FACTS.replace('B1 2-0 B2', ''));
    expect(allocation.row).toBeNull();
    expect(allocation.places.map(({ team }) => team)).toEqual([null, null]);
  });

  test('without a table, what is left open is said in words', () => {
    const { allocation, document } = present('eligible: { t1: a/b/c, t2: a/b/c }', FACTS, 'past');
    expect(allocation.rows).toEqual([]);
    expect(allocation.rules[0]?.text).toEqual({
      es: 'Cada puesto recibe solo de ciertas contiendas; si hay una sola forma de repartir, esa vale.',
      en: 'Each place receives from certain contests only; if there is a single way to share them out, it holds.',
    });
    expect(document.unknown.map(({ text }) => text)).toContainEqual({
      es: 'Mejores segundos en las llaves: no consta qué le toca a cada puesto.',
      en: 'Best second-placed teams in the ties: what each place received is not on record.',
    });
  });
});

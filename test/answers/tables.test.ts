import { expect, test } from 'vitest';
import { type ContestDocument, presentSeason } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

const table = (regulations: string, facts: string, id: string) => {
  const { season, problems } = scene(regulations, facts, { state: 'past' });
  expect(problems).toEqual([]);
  const found = presentSeason('trial', season, problems).contests.find(
    (one): one is Extract<ContestDocument, { kind: 'group' }> => one.id === id && one.kind === 'group',
  );
  if (!found) throw new Error(`no group ${id}`);
  return found;
};

const NAMES = ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve'];
const LADDER = NAMES.flatMap((home, i) => NAMES.slice(i + 1).map((away) => `  ${home} 1-0 ${away}`)).join('\n');

test('a table that feeds all ties of a round has one line for the round, not one for each tie', () => {
  const league = table(
    `
  before: { list: 9 }
  stages:
    league: { name: { es: Liga, en: League }, group: 1-9 of list, rounds: 1, decided-by: [points, lots] }
    cup:
      contests:
        quarter-finals:
          name: { es: Cuartos de final, en: Quarter-finals }
          ties:
            q1: { tie: 1 of league v 8 of league, legs: 1, decided-by: [goals, lots] }
            q2: { tie: 2 of league v 7 of league, legs: 1, decided-by: [goals, lots] }
            q3: { tie: 3 of league v 6 of league, legs: 1, decided-by: [goals, lots] }
            q4: { tie: 4 of league v 5 of league, legs: 1, decided-by: [goals, lots] }
        last-four: { group: winners of quarter-finals, rounds: 1, decided-by: [points, lots] }
  champion: 1 of last-four`,
    `\n  == list\n  entry: ${NAMES.join(', ')}\n  == league\n${LADDER}`,
    'league',
  );
  expect(league.cuts.map(({ after, upper }) => [after, upper.es, upper.en])).toEqual([
    [8, 'pasan los ocho primeros', 'the first eight advance'],
  ]);
  expect(league.table[0]?.to?.es).toBe('Cuartos de final, llave 1');
});

test('few lines within a round stay: who meets whom is worth a line', () => {
  const league = table(
    `
  before: { list: 4 }
  stages:
    league: { group: 1-4 of list, rounds: 1, decided-by: [points, lots] }
    semis: { ties: { s1: { tie: 1 of league v 4 of list, legs: 1, decided-by: [goals, lots] }, s2: { tie: 2 of league v 3 of league, legs: 1, decided-by: [goals, lots] } } }
  champion: winner of s1`,
    `\n  == list\n  entry: Uno, Dos, Tres, Cuatro`,
    'league',
  );
  expect(league.cuts.map(({ after }) => after)).toEqual([1, 2, 3]);
});

test('level teams that go the same way go on, though nothing put them in order', () => {
  const first = table(
    `
  before: { list: 3 }
  stages:
    first: { group: 1-3 of list, rounds: 1, decided-by: [points, lots] }
    second: { name: { es: Segunda fase, en: Second stage }, group: 1-2 of first, rounds: 1, decided-by: [points, lots] }
  champion: 1 of second`,
    `\n  == list\n  entry: Uno, Dos, Tres\n  == first\n  Uno 1-1 Dos\n  Uno 1-0 Tres\n  Dos 1-0 Tres`,
    'first',
  );
  expect(first.table.map(({ team, position, state, advances, to }) => [team.name, position, state, advances, to?.en ?? null])).toEqual([
    ['Dos', 1, 'shared', true, 'Second stage'],
    ['Uno', 1, 'shared', true, 'Second stage'],
    ['Tres', 3, 'settled', false, null],
  ]);
});

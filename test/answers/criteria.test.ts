import { expect, test } from 'vitest';
import { presentSeason, type SeasonDocument } from '../../src/wire/index.ts';
import { scene } from '../kit/scene.ts';

const present = (rules: string, facts: string): SeasonDocument => {
  const { season, problems } = scene(
    `
  before: { list: 4 }
  stages:
    cup: { name: { es: Copa, en: Cup }, contests: { a: { group: [1-4 of list], name: { es: Grupo A, en: Group A }, rounds: 1, decided-by: [${rules}] } } }
  champion: 1 of cup/a`,
    facts,
    {},
  );
  return presentSeason('trial', season, problems);
};
const tableOf = (document: SeasonDocument) => {
  const found = document.contests.find((one) => one.id === 'cup/a');
  if (found?.kind !== 'group') throw new Error('no group');
  return found;
};
const story = (document: SeasonDocument, team: string, language: 'es' | 'en') =>
  tableOf(document)
    .table.find((row) => row.team.name === team)
    ?.because.map((one) => one.text[language]);

const CIRCLE = `
  == list
  entry: Alfa, Beta, Gama, Delta
  == cup/a
  Alfa 2-1 Beta
  Beta 3-0 Gama
  Gama 1-0 Alfa
  Alfa 1-0 Delta
  Beta 1-0 Delta
  Gama 1-0 Delta`;

test('a mini-table says whose matches were read', () => {
  const document = present('points, { among-level: { order: [points, goal-difference, goals], restart: after-all } }, lots', CIRCLE);
  expect(story(document, 'Beta', 'es')).toEqual([
    '6 puntos, igual que Alfa y Gama; 6 más que Delta.',
    '3 puntos cada uno en los partidos entre los tres igualados: igualan Alfa, Beta y Gama.',
    'Diferencia de goles +2 en los partidos entre los tres igualados: 2 más que Alfa.',
  ]);
  expect(story(document, 'Gama', 'en')?.at(-1)).toBe('Goal difference −2 in the matches between the three level teams: 2 worse than Alfa.');
  const reason = tableOf(document).table[0]?.because.at(-1);
  expect(reason?.among?.map((team) => team.name)).toEqual(['Alfa', 'Beta', 'Gama']);
  expect(tableOf(document).rules.map((rule) => rule.text.es)).toContain(
    'Si igualan en puntos: puntos, diferencia de goles y goles a favor en los partidos entre ellos; si algunos siguen igualados, se repite solo con sus partidos.',
  );
});

test('fewer is better for goals against, and the sentence says so', () => {
  const document = present('points, goals-against, lots', CIRCLE);
  expect(story(document, 'Beta', 'es')).toContain('2 goles en contra, igual que Alfa; 1 menos que Gama.');
  expect(story(document, 'Gama', 'en')).toContain('3 goals against: 1 more than Alfa and one other.');
});

test('fair play is called by its name', () => {
  const document = present(
    'points, fair-play, lots',
    `${CIRCLE}\n  figure: fair-play Alfa -4\n  figure: fair-play Beta -6\n  figure: fair-play Gama -9`,
  );
  expect(story(document, 'Beta', 'es')?.at(-1)).toBe('Juego limpio −6 contra −4 de Alfa y −9 de Gama.');
  expect(story(document, 'Beta', 'en')?.at(-1)).toBe('Fair play −6 against −4 of Alfa and −9 of Gama.');
  expect(tableOf(document).rules.map((rule) => rule.text.es)).toContain('Si igualan en puntos, vale el juego limpio.');
});

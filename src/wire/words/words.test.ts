import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';

describe('findings in words', () => {
  const argument = (name: string): string => `«${name}»`;
  const codes = Object.keys(es.problem) as (keyof typeof es.problem)[];

  test.each(codes)('%s has a sentence and a remedy in both languages', (code) => {
    for (const { says, remedy } of [es.problem[code](argument), en.problem[code](argument)]) {
      expect(says).toMatch(/[.?]$/);
      expect(remedy).toMatch(/[.?]$/);
      expect(`${says} ${remedy}`).not.toMatch(/undefined|null|\[object/);
    }
    expect(es.problem[code](argument).says).not.toBe(en.problem[code](argument).says);
  });

  test('a nearest spelling is offered, and only where there is one', () => {
    expect(es.problem['team-unknown']((name) => (name === 'nearest' ? 'Senati' : 'Senatti')).remedy).toBe('¿Quiso decir «Senati»?');
    expect(es.problem['team-unknown']((name) => (name === 'nearest' ? '' : 'Senatti')).remedy).toBe(
      'Inscríbalo o agréguelo al registro de clubes.',
    );
  });
});

describe('Spanish', () => {
  test.each([
    [['A', 'B'], 'A y B'],
    [['A', 'B', 'C'], 'A, B y C'],
    [['UTC', 'Independiente'], 'UTC e Independiente'],
    [['UTC', 'Higos Urco'], 'UTC e Higos Urco'],
    [['UTC', 'Hielo FC'], 'UTC y Hielo FC'],
  ])('%j is %s', (names, then) =>
    expect(es.due['play-off']({ teams: names, count: 1, where: 'Grupo A', ground: 'unstated' })).toBe(
      `Falta el desempate entre ${then} (Grupo A).`,
    ),
  );

  test.each([
    ['Región II, Grupo A', 'de la Región II, Grupo A'],
    ['Grupo A', 'del Grupo A'],
    ['Octavos de final, llave 1', 'de octavos de final, llave 1'],
    ['Final', 'de la final'],
    ['Clubes de la Región I', 'de los clubes de la Región I'],
    ['Amazonas', 'de Amazonas'],
    ['La Libertad', 'de La Libertad'],
  ])('%s takes its article', (name, then) => expect(es.naming.of(name)).toBe(then));
});

describe('English', () => {
  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [21, '21st'],
    [113, '113th'],
  ])('%i is %s', (place, then) => expect(en.naming.place(place, 'Amazonas')).toBe(`${then} of Amazonas`));

  test.each([
    ['Region II, Group A', 'of Region II, Group A'],
    ['Round of 16, tie 1', 'of the round of 16, tie 1'],
    ['Final', 'of the final'],
    ['Amazonas', 'of Amazonas'],
  ])('%s takes its article', (name, then) => expect(en.naming.of(name)).toBe(then));
});

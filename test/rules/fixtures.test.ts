import { describe, expect, test } from 'vitest';
import { entries, findings, group, scene } from '../kit/scene.ts';

describe('a fixture that is a list of matches', () => {
  const LISTED = group(4, 'matches-each: 2, decided-by: [points, goal-difference]');

  test('each team plays as many as the rules say, not everybody meets everybody', () => {
    const { places, points } = scene(LISTED, `${entries('A B C D')}A 1-0 B\nC 2-0 D\nD 0-1 A\nB 1-1 C`);
    expect(points('g')).toBe('A 6, C 4, B 1, D 0');
    expect(places('g')).toBe('1 A, 2 C, 3 B, 4 D');
  });

  test('what is listed or not yet listed is still to be played', () => {
    const { due, places } = scene(LISTED, `${entries('A B C D')}A 1-0 B\nC 2-0 D\nD v A`);
    expect(due()).toEqual(['s/g match ×2']);
    expect(places('g')).toBe('1-4 open A=B=C=D');
  });

  test('nobody waits for the listed matches of a team that is out', () => {
    const { places, due } = scene(LISTED, `${entries('A B C D')}A 1-0 B\nC 2-0 A\nD v B\nC v D\nout: D`);
    expect(due()).toEqual([]);
    expect(places('g')).toBe('1 C, 2 A, 3 B, 4 vacant');
  });

  test('without a number of matches it ends when it is closed', () => {
    const rules = group(3, 'rounds: listed, decided-by: [points]');
    expect(scene(rules, `${entries('A B C')}A 1-0 B\nB 1-0 C`).places('g')).toBe('1-3 open A=B=C');
    expect(scene(rules, `${entries('A B C')}A 1-0 B\nA 0-0 C\nclosed:`).places('g')).toBe(
      '1 A, 2-3 shared B=C'.replace('2-3 shared B=C', '2 C, 3 B'),
    );
  });

  test('without a number of matches a past one ends with its last match', () => {
    const rules = group(3, 'rounds: listed, decided-by: [points]');
    expect(scene(rules, `${entries('A B C')}A 1-0 B\nA 0-0 C`, { state: 'past' }).places('g')).toBe('1 A, 2 C, 3 B');
  });
});

describe('staying away', () => {
  const ABSENT = group(4, 'rounds: 1, walkover: 3-0, absent: { points: -1, out-after: 2 }, decided-by: [points, goal-difference]');

  test('each walkover lost costs a point beside the match', () => {
    const { points, season } = scene(ABSENT, `${entries('A B C D')}A w.o. B [won by A]\nA 0-0 C\nA 0-0 D\nB 1-0 C\nB 1-0 D\nC 0-0 D`);
    expect(points('g')).toBe('A 5, B 5, C 2, D 2');
    expect(season.contests.flatMap(({ table }) => table ?? []).flatMap(({ adjustments }) => adjustments)).toEqual([
      { points: -1, kind: 'absence' },
    ]);
  });

  test('after the second the team is out', () => {
    const { places, due } = scene(ABSENT, `${entries('A B C D')}A w.o. B [won by A]\nC w.o. B [won by C]\nA 1-0 C\nA 1-0 D\nC 1-0 D`);
    expect(places('g')).toBe('1 A, 2 C, 3 D, 4 vacant');
    expect(due()).toEqual([]);
  });
});

describe('a team that is out in the middle of a group', () => {
  const rules = (played: string) =>
    group(4, `rounds: 1, exclusion: { played: ${played}, to-play: 0-3 }, decided-by: [points, goal-difference]`);
  const half = `${entries('A B C D')}D 1-0 A\nD 0-1 B\nA 1-0 B\nA 0-0 C\nB 0-0 C\nout: D`;
  const less = `${entries('A B C D')}D 1-0 A\nA 1-0 B\nA 0-0 C\nB 0-0 C\nout: D`;

  test.each([
    { played: 'stand', facts: half, points: 'B 4, C 5, A 4' },
    { played: 'annulled', facts: half, points: 'A 4, C 2, B 1' },
    { played: 'stand-from-half', facts: half, points: 'B 4, C 5, A 4' },
    { played: 'stand-from-half', facts: less, points: 'A 4, C 2, B 1' },
  ])('$played', ({ played, facts, points }) => {
    const table = scene(rules(played), facts)
      .points('g')
      .split(', ')
      .filter((row) => !row.startsWith('D'));
    expect(new Set(table)).toEqual(new Set(points.split(', ')));
  });
});

describe('places by the size of a league', () => {
  const RULES = `
    before: { leagues: { contests: { small: 5, large: 6 } } }
    stages: { s: { contests: { g: { group: 1-2 of each in leagues or 1 if under 6, rounds: 1, decided-by: [points] } } } }
    champion: 1 of g
  `;

  test('a league with fewer than six sends one', () => {
    const { season, name } = scene(RULES, '== small\nentry: A, B, C, D, E\n== large\nentry: F, G, H, I, J, K');
    expect(season.contests.at(-1)?.slots.map(({ team }) => name(team))).toEqual(['A', 'F', 'G']);
  });

  test('the places that a sentence asks for must be there', () => {
    const codes = findings(RULES.replace('under 6', 'under 9').replace('or 1 if', 'or 7 if')).map(({ code }) => code);
    expect(codes).toContain('place-missing');
  });
});

import { describe, expect, test } from 'vitest';
import { entries, group, scene, sides, tie } from '../kit/scene.ts';

const GROUP = group(3, 'rounds: 1, decided-by: [points, goal-difference]');

describe('a club replaced by another', () => {
  test('it takes the slot and plays its own matches', () => {
    const { places } = scene(GROUP, `${entries('A B C')}replaced: C by D [by R1]\nruling: R1 final\nA 1-0 B\nA 1-0 D\nB 2-0 D`);
    expect(places('g')).toBe('1 A, 2 B, 3 D');
  });

  test('it may take over the record', () => {
    const { points } = scene(GROUP, `${entries('A B C')}C 1-0 A\nreplaced: C by D [takes record]\nA 1-0 B\nB 2-0 D`);
    expect(points('g')).toBe('B 3, A 3, D 3');
  });

  test('without the record, what the replaced club played no longer counts', () => {
    const { points, season } = scene(GROUP, `${entries('A B C')}C 1-0 A\nreplaced: C by D\nA 1-0 B\nB 2-0 D\nA 0-0 D`);
    expect(points('g')).toBe('A 4, B 3, D 1');
    expect(season.contests.flatMap(({ strays }) => strays)).toHaveLength(1);
  });

  test('only in the readings in which the ruling counts', () => {
    const facts = `${entries('A B C')}replaced: C by D [by R1]\nruling: R1 appealable\nA 1-0 B\nA 1-0 D\nB 2-0 D`;
    expect(scene(GROUP, facts, { reading: 'appealable' }).places('g')).toBe('1 A, 2 B, 3 D');
    expect(scene(GROUP, facts, { reading: 'final' }).places('g')).toBe('1-3 open A=B=C');
  });

  test('a club that is not there cannot be replaced', () => {
    const stranger = scene(GROUP, `${entries('A B C')}replaced: B by D\n2030-05-01 replaced: B by D`);
    expect(stranger.conflicts()).toEqual(['s/g replaced-not-here B']);
    const twice = scene(GROUP, `${entries('A B C')}replaced: B by A`);
    expect(twice.conflicts()).toEqual(['s/g two-slots A']);
  });
});

describe('a phase annulled', () => {
  test('what was played is void and must be played again', () => {
    const { due, season, places } = scene(GROUP, `${entries('A B C')}A 1-0 B\nA 1-0 C\nB 1-0 C\nannulled: [by R1]\nruling: R1 final`);
    expect(places('g')).toBe('1-3 open A=B=C');
    expect(due()).toEqual(['s/g match ×3']);
    expect(season.contests.at(-1)?.strays.map(({ outcome, replaced }) => `${outcome.kind} ${replaced?.kind}`)).toEqual([
      'annulled played',
      'annulled played',
      'annulled played',
    ]);
  });

  test('what is played after it counts', () => {
    const first = '2030-05-01 A 1-0 B\n2030-05-02 A 1-0 C\n2030-05-03 B 1-0 C\n';
    const second = '2030-06-01 B 1-0 A\n2030-06-02 B 1-0 C\n2030-06-03 C 1-0 A\n';
    const facts = `${entries('A B C')}${first}2030-05-20 annulled: [by R1]\nruling: R1 final\n${second}`;
    expect(scene(GROUP, facts).problems).toEqual([]);
    expect(scene(GROUP, facts).places('g')).toBe('1 B, 2 C, 3 A');
    expect(scene(GROUP, facts, { asOf: '2030-05-19' }).places('g')).toBe('1 A, 2 B, 3 C');
  });

  test('a tie is played again too', () => {
    const rules = tie('legs: 1, decided-by: [points, penalties]');
    const facts = sides('2030-05-01 A 1-0 B\n2030-05-02 annulled:\n2030-05-09 A 0-2 B');
    expect(scene(rules, facts).places('t')).toBe('1 B, 2 A');
    expect(scene(rules, facts).problems).toEqual([]);
  });
});

describe('two acts at the choice of the organizer', () => {
  const rules = tie('legs: 1, decided-by: [points, { either: [third-match neutral, extra-time], article: 18 }, penalties]');

  test('the one that was held decides', () => {
    expect(scene(rules, sides('A 1-1 B\nthird match: A 0-1 B')).places('t')).toBe('1 B, 2 A');
    expect(scene(rules, sides('A 2-1 B [aet; 90 1-1]')).places('t')).toBe('1 A, 2 B');
  });

  test('until then one of the two is due', () => {
    const { season, due } = scene(rules, sides('A 1-1 B'));
    expect(due()).toEqual(['s/t third-match A-B']);
    expect(season.due[0]).toMatchObject({ or: 'extra-time', article: '18', ground: 'neutral' });
  });

  test('penalties taken first leave the act due', () => {
    expect(scene(rules, sides('A 1-1 B [pens 4-3]')).due()).toEqual(['s/t third-match A-B']);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { contestOf, deriveSeason, readGolden, tieOf } from './golden.ts';

describe('Copa Perú 2003', () => {
  let season: SeasonDocument;
  beforeAll(async () => {
    season = await deriveSeason('copa-peru/2003');
  });

  test('twenty-seven clubs entered: the champion of each department and two relegated from the First Division', () => {
    expect(season.entrants.length).toBe(27);
    const relegated = season.entrants.filter((entrant) => entrant.from === 'relegated-2002');
    expect(relegated.map((entrant) => entrant.name).sort()).toEqual(['Coopsol Trujillo', 'Juan Aurich']);
  });

  test.each(['iii', 'iv', 'v', 'vi', 'vii', 'viii'])('of Region %s only the entrants are known', (region) => {
    const contest = contestOf(season, `regional/region-${region}`);
    expect(contest.kind).toBe('unrecorded');
    expect(contest.slots.map((slot) => slot.team !== null)).toEqual([true, true, true]);
    expect(contest.places.map((place) => place.state)).not.toContain('settled');
  });

  test('the champion is known, its opponent in the final is not', () => {
    const final = tieOf(season, 'national/final');
    expect([final.winner?.name, final.legs, season.runnerUp]).toEqual([readGolden('2003').champion, [], null]);
  });

  test('nothing is due in a past season', () => {
    expect(season.due).toEqual([]);
  });

  test('the engine finds no conflict; four are on record', () => {
    expect(season.conflicts.map((conflict) => conflict.code)).toEqual(['documented', 'documented', 'documented', 'documented']);
  });
});

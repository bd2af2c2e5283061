import { beforeAll, describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { contestOf, deriveSeason, names, readGolden, tieOf } from './golden.ts';

describe('Copa Perú 2014', () => {
  const golden = readGolden('2014');
  let season: SeasonDocument;
  beforeAll(async () => {
    season = await deriveSeason('copa-peru/2014');
  });

  test('fifty-four clubs entered, three each from four departments', () => {
    const sent = new Map<string, number>();
    for (const { territory } of season.entrants) sent.set(territory ?? '', (sent.get(territory ?? '') ?? 0) + 1);
    expect(season.entrants.length).toBe(54);
    expect([...sent].filter(([, count]) => count !== 2).sort()).toEqual([
      ['Apurímac', 3],
      ['Arequipa', 3],
      ['Cajamarca', 3],
      ['Junín', 3],
    ]);
  });

  test('the sixteen of the national stage and the four semi-finalists are known', () => {
    const teams = (ids: readonly string[]): readonly (string | null)[] => ids.flatMap((id) => names(tieOf(season, id).teams)).sort();
    expect(teams(Array.from({ length: 8 }, (_, i) => `national/round-of-16/o${i + 1}`))).toEqual([...(golden.nationalStage ?? [])].sort());
    expect(teams(['national/semi-finals/s1', 'national/semi-finals/s2'])).toEqual([...(golden.semiFinalists ?? [])].sort());
  });

  test.each([
    ['q1', 'Defensor La Bocana'],
    ['q3', 'Sport Águila'],
    ['q4', 'Unión Fuerza Minera'],
  ])('the winner of quarter-final %s is known, its opponent is one of those who went out', (id, winner) => {
    const tie = tieOf(season, `national/quarter-finals/${id}`);
    expect([tie.winner?.name, tie.teams.filter((team) => team === null).length]).toEqual([winner, 1]);
  });

  test('the 3–0 by ruling stands over the 2–1 on the pitch, and another reading shows the pitch', async () => {
    const leg = tieOf(season, 'national/round-of-16/o5').legs[0];
    expect([leg?.kind, leg?.score, leg?.onThePitch, leg?.ruling]).toEqual(['awarded', [3, 0], [2, 1], '051-CJ-FPF-2014']);
    const onThePitch = tieOf(await deriveSeason('copa-peru/2014', 'pitch'), 'national/round-of-16/o5');
    expect([onThePitch.legs[0]?.kind, onThePitch.legs[0]?.score, onThePitch.aggregate, onThePitch.winner?.name]).toEqual([
      'played',
      [2, 1],
      [4, 1],
      'Sport Águila',
    ]);
  });

  test('the excluded club goes out whatever the lost first leg was', () => {
    const tie = tieOf(season, 'regional/region-i/sf1');
    expect(tie.legs.map((leg) => [leg.kind, leg.score])).toEqual([
      ['decided', null],
      ['not-played', null],
    ]);
    expect(tie.because.some((reason) => reason.code === 'excluded')).toBe(true);
  });

  test('the announced final of Region IV stays without a result', () => {
    const final = tieOf(season, 'regional/region-iv/final');
    expect([names(final.teams), final.winner, final.legs[0]?.date, final.legs[0]?.ground]).toEqual([
      ['Aurora Chancayllo', 'Juventud América'],
      null,
      '2014-10-26',
      'neutral',
    ]);
  });

  test.each(Object.entries(golden.superiorChampions ?? {}))('the league title of %s went to %s', (id, champion) => {
    const path = season.contests.find((contest) => contest.id.endsWith(id))?.id ?? id;
    expect(contestOf(season, path).places[0]?.team?.name).toBe(champion);
  });

  test.each([
    ['San Francisco', 'san-francisco-requena'],
    ['Academia Municipal', 'academia-municipal-jaen'],
    ['Santa Rosa (H)', 'santa-rosa-huancavelica'],
    ['Santa Rosa (Pucallpa)', 'santa-rosa-pucallpa'],
  ])('%s is one club: %s', (name, id) => {
    expect(season.entrants.filter((entrant) => entrant.name === name).map((entrant) => entrant.id)).toEqual([id]);
  });

  test('the stages stand with the dates on record', () => {
    const dates = season.stages.filter((stage) => stage.dates !== null).map(({ id, dates }) => [id, dates?.from, dates?.until]);
    expect(dates).toEqual([
      ['regional', '2014-09', '2014-10'],
      ['national', '2014-11', '2014-12'],
    ]);
  });

  test('nothing is due in a past season; the engine finds no conflict; seven are on record', () => {
    expect(season.due).toEqual([]);
    expect(season.conflicts.map((conflict) => conflict.code)).toEqual(Array.from({ length: 7 }, () => 'documented'));
  });
});

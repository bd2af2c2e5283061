import { beforeAll, describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { contestOf, deriveSeason, names, readGolden, tieOf } from './golden.ts';

describe('Copa Perú 2004', () => {
  const golden = readGolden('2004');
  let season: SeasonDocument;
  beforeAll(async () => {
    season = await deriveSeason('copa-peru/2004');
  });

  test('ten tables come from 264 cells: 255 scores, 5 walkovers, 4 dashes', () => {
    const matches = Object.keys(golden.tables).flatMap((id) => contestOf(season, id).matches.filter((match) => match.label !== 'play-off'));
    const count = (kind: string): number => matches.filter((match) => match.kind === kind).length;
    expect([matches.length, count('played'), count('walkover'), count('not-played')]).toEqual([264, 255, 5, 4]);
  });

  test('the walkovers name no winner', () => {
    const walkovers = season.contests.flatMap((contest) => contest.matches).filter((match) => match.kind === 'walkover');
    expect(walkovers.map((match) => match.winner)).toEqual([null, null, null, null, null]);
  });

  test('the sixteen of the national stage are the clubs of the bracket', () => {
    const ids = Array.from({ length: 8 }, (_, i) => `national/round-of-16/o${i + 1}`);
    expect(ids.flatMap((id) => names(tieOf(season, id).teams)).sort()).toEqual([...(golden.nationalStage ?? [])].sort());
  });

  test('eight of the fifteen national ties were level on points and needed a third match', () => {
    const ties = season.contests.filter((contest) => contest.kind === 'tie' && contest.stage === 'national');
    const level = ties.filter((contest) => contest.kind === 'tie' && contest.points?.[0] === contest.points?.[1]);
    expect([ties.length, level.length]).toEqual([15, 8]);
    expect(level.map((contest) => contest.kind === 'tie' && contest.decidedBy)).toEqual(level.map(() => 'third-match'));
  });

  test('level on thirteen points, José Gálvez went before Sport Vallejo by play-off', () => {
    const contest = contestOf(season, 'regional/region-ii/a');
    const [first, second] = contest.kind === 'group' ? contest.table : [];
    expect([first, second].map((row) => [row?.team.name, row?.points, row?.advances])).toEqual([
      ['José Gálvez', 13, true],
      ['Sport Vallejo', 13, false],
    ]);
    expect(
      first?.because.some((reason) => reason.code === 'decides' && reason.rule === 'play-off' && reason.winner?.name === 'José Gálvez'),
    ).toBe(true);
  });

  test('the two losing semi-finalists stand in the order a source gives', () => {
    expect(names(contestOf(season, 'national/third-place').places.map((place) => place.team))).toEqual(golden.thirdPlace);
  });

  test('what the engine finds in the sources: four goal figures against the grid, and how Unión Grauína came to the round of 16', () => {
    const found = season.conflicts.filter((conflict) => conflict.code !== 'documented');
    const shown = found.map(({ contest, code, team, values }) => {
      const says = (from: 'derived' | 'printed'): string => values.find((value) => value.from === from)?.value.en ?? '';
      return [contest, code, team?.name, `derived ${says('derived')}`, `printed ${says('printed')}`].join(' · ');
    });
    expect(shown.sort()).toEqual(
      [
        'regional/region-ii/b · printed-goals · Defensor Porvenir · derived 6–19 · printed 5–22',
        'regional/region-ii/b · printed-goals · Sport Áncash · derived 18–3 · printed 21–2',
        'regional/region-vi/table · printed-goals · Defensor Villa del Mar · derived 23–35 · printed 22–35',
        'regional/region-vi/table · printed-goals · Somos Aduanas · derived 23–44 · printed 23–43',
        'national/round-of-16/o7 · unexplained-slot · Unión Grauína · derived  · printed ',
      ].sort(),
    );
  });

  test('the sources differ in nine more things, each with its sources', () => {
    const documented = season.conflicts.filter((conflict) => conflict.code === 'documented');
    expect(documented.length).toBe(9);
    for (const conflict of documented) expect(conflict.values.filter((value) => value.source !== null).length).toBeGreaterThan(1);
  });

  test.each([
    ['Deportivo Municipal', 'deportivo-municipal-lima'],
    ['Deportivo Municipal (Yauli)', 'deportivo-municipal-yauli'],
    ['Alfonso Ugarte', 'alfonso-ugarte-puno'],
    ['Sport Alfonso Ugarte', 'sport-alfonso-ugarte-pisco'],
    ['San Juan', 'san-juan-ucayali'],
    ['San Juan de Miraflores', 'san-juan-de-miraflores'],
    ['Independiente', 'independiente-canete'],
    ['Independiente (Tumbes)', 'independiente-tumbes'],
    ['San Francisco', 'san-francisco-ayacucho'],
    ['Academia Municipal', 'academia-municipal-talara'],
  ])('%s is one club: %s', (name, id) => {
    expect(season.entrants.filter((entrant) => entrant.name === name).map((entrant) => entrant.id)).toEqual([id]);
  });

  test('the stages stand with the dates on record', () => {
    const dates = season.stages.filter((stage) => stage.dates !== null).map(({ id, dates }) => [id, dates?.from, dates?.until]);
    expect(dates).toEqual([
      ['departmental', '2004-08-01', '2004-09-12'],
      ['regional', '2004-09-16', '2004-10-31'],
      ['national', '2004-11', '2004-12'],
    ]);
  });

  test('what nobody recorded is listed, not filled in: two regional finals, the semi-finals of Region VIII and what hangs on them', () => {
    const unknown = season.unknown.map((one) => one.contest);
    const roots = ['regional/region-ii/final', 'regional/region-vii/final', 'regional/region-viii/sf1', 'regional/region-viii/sf2'];
    expect(unknown).toEqual(expect.arrayContaining(roots));
    for (const id of [...roots, 'regional/region-viii/final'])
      expect(contestOf(season, id).places.map((place) => [place.state, place.team])).toEqual([
        ['unknown', null],
        ['unknown', null],
      ]);
    expect(season.due).toEqual([]);
  });
});

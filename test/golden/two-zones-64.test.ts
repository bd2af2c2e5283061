import { beforeAll, describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { overTwoLegs, resultsOf, sectionsOf } from './arithmetic.ts';
import { contestOf, deriveSeason, names, tieOf } from './golden.ts';

const id = 'synthetic/two-zones-64';
const sections = sectionsOf(id);
const lines = (contest: string): readonly string[] => sections.get(contest) ?? [];
const namesIn = (contest: string, word: string): readonly string[] =>
  lines(contest).flatMap((line) => (line.startsWith(`${word}: `) ? line.slice(word.length + 2).split(', ') : []));

/** The third-placed clubs of a zone as its figures and lots put them. */
const thirdsOf = (zone: string): readonly string[] => {
  const figures = new Map<string, { coefficient: number; clubs: number }>();
  for (const line of lines(`${zone}-thirds`)) {
    const [, name, club = '', value] = /^figure: (coefficient|clubs) (.+) (\d+)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const known = figures.get(club) ?? { coefficient: 0, clubs: 0 };
    figures.set(club, { ...known, [name]: Number(value) });
  }
  const lots = namesIn(`${zone}-thirds`, 'lots');
  return [...figures.keys()].sort((a, b) => {
    const [x, y] = [figures.get(a), figures.get(b)];
    return (y?.coefficient ?? 0) - (x?.coefficient ?? 0) || (y?.clubs ?? 0) - (x?.clubs ?? 0) || lots.indexOf(a) - lots.indexOf(b);
  });
};

const zones = [
  { zone: 'north', departments: 13, thirds: 6, first: 'n', decides: ['figure coefficient', 'figure clubs', 'lots'] },
  { zone: 'south', departments: 12, thirds: 8, first: 's', decides: ['figure coefficient', 'figure clubs'] },
] as const;

const roundOf = (zone: string, round: number): readonly string[] =>
  [...sections.keys()].filter((name) => name.startsWith(`zonal/${zone}/round-${round}/`));

/** Points, goal difference, penalties. */
const winnerOf = (tie: string): readonly [winner: string, by: string] => {
  const { sides, points, goals, penalties } = overTwoLegs(resultsOf(lines(tie)));
  const steps = [
    ['points', points],
    ['goal-difference', goals],
    ['penalties', penalties],
  ] as const;
  const [by, value] = steps.find((step) => step[1] !== 0) ?? ['', 0];
  return [sides[value > 0 ? 0 : 1], by];
};

/** One match: its goals, then penalties. */
const winnerOfOne = (tie: string): string => {
  const [match] = resultsOf(lines(tie));
  if (!match) throw new Error(`no match in ${tie}`);
  const [first, second] = match.penalties ?? match.goals;
  return first > second ? match.home : match.away;
};

describe('two zones of 32', () => {
  let season: SeasonDocument;
  beforeAll(async () => {
    season = await deriveSeason(id);
  });

  test('every line can be used, nothing contradicts and nothing is due', () => {
    expect(season.problems.map(({ file, line, text }) => `${file}:${line} ${text.en}`)).toEqual([]);
    expect([season.conflicts, season.due]).toEqual([[], []]);
    expect(season.contests.flatMap(({ matches }) => matches)).toHaveLength(2 * 60 + 3);
  });

  describe.each(zones)('the zone $zone', ({ zone, departments, thirds, first, decides }) => {
    const groups = [...sections.keys()].filter((name) => name.startsWith(`${zone}-departments/`));
    const entered = groups.flatMap((name) => namesIn(name, 'entry').slice(0, 2));

    test(`has ${departments} departments and the best ${thirds} thirds`, () => {
      expect(groups).toHaveLength(departments);
      const pot = contestOf(season, `zonal/${zone}/pot-1`);
      expect(names(pot.slots.map(({ team }) => team))).toHaveLength(32);
      expect(new Set(names(pot.slots.map(({ team }) => team)))).toEqual(new Set([...entered, ...thirdsOf(zone).slice(0, thirds)]));
    });

    test(`the last third that goes on is found by ${decides.join(', ')}`, () => {
      const place = contestOf(season, `${zone}-thirds`).places[thirds - 1];
      expect(place?.team?.name).toBe(thirdsOf(zone)[thirds - 1]);
      expect(place?.because.map(({ rule, figure }) => (figure === null ? rule : `${rule} ${figure}`))).toEqual(decides);
    });

    test.each([1, 2, 3, 4])('round %i draws everybody who is still in, once', (round) => {
      const ties = roundOf(zone, round);
      expect(ties).toHaveLength(2 ** (5 - round));
      const drawn = ties.flatMap((tie) => names(tieOf(season, tie).teams));
      const stillIn =
        round === 1 ? [...entered, ...thirdsOf(zone).slice(0, thirds)] : roundOf(zone, round - 1).map((tie) => winnerOf(tie)[0]);
      expect([...drawn].sort()).toEqual([...stillIn].sort());
    });

    test.each([...sections.keys()].filter((name) => name.startsWith(`zonal/${zone}/`)))('%s goes on points, goals or penalties', (path) => {
      const tie = tieOf(season, path);
      expect([tie.winner?.name, tie.decidedBy]).toEqual(winnerOf(path));
    });

    test('sends the winners of its two last ties to the semi-finals', () => {
      const given = season.stages.find((stage) => stage.id === `zonal/${zone}`)?.gives ?? [];
      expect(given.map(({ team }) => team?.name)).toEqual([1, 2].map((tie) => winnerOf(`zonal/${zone}/round-4/${first}4-${tie}`)[0]));
    });
  });

  test('the semi-finals are drawn among the four and played once, the final too', () => {
    const four = zones.flatMap(({ zone }) => roundOf(zone, 4).map((tie) => winnerOf(tie)[0]));
    const semis = ['finals/semi-finals/sf1', 'finals/semi-finals/sf2'];
    expect(semis.flatMap((tie) => names(tieOf(season, tie).teams)).sort()).toEqual([...four].sort());
    expect(semis.map((tie) => tieOf(season, tie).winner?.name)).toEqual(semis.map(winnerOfOne));
    expect(names(tieOf(season, 'finals/final').teams)).toEqual(semis.map(winnerOfOne));
    expect([season.champion?.name, tieOf(season, 'finals/final').decidedBy]).toEqual([winnerOfOne('finals/final'), 'penalties']);
    expect(season.promotions.map(({ team, to }) => [team?.name, to])).toEqual([[winnerOfOne('finals/final'), 'Second Division 2032']]);
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { contestOf, deriveSeason, names, tieOf } from './golden.ts';

/** What the source of a final tournament says. `ties`: first-named side, second-named side, winner, what decided. */
type Finals = {
  readonly champion: string;
  readonly runnerUp: string;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly ties: Readonly<Record<string, readonly [string, string, string, string]>>;
  readonly thirds: readonly string[];
};
type Figures = { points: number; goalDifference: number; goalsFor: number };

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Tables by group from the bare match lines, with nothing of the program in between. */
const tablesOf = (season: string): ReadonlyMap<string, ReadonlyMap<string, Figures>> => {
  const tables = new Map<string, Map<string, Figures>>();
  for (const section of textOf(`../../data/${season}/facts.txt`).split('\n== ')) {
    const group = /^groups\/(\w)\n/.exec(section)?.[1];
    if (group === undefined) continue;
    const table = new Map<string, Figures>();
    const add = (team: string, scored: number, conceded: number): void => {
      const figures = table.get(team) ?? { points: 0, goalDifference: 0, goalsFor: 0 };
      table.set(team, {
        points: figures.points + (scored > conceded ? 3 : scored === conceded ? 1 : 0),
        goalDifference: figures.goalDifference + scored - conceded,
        goalsFor: figures.goalsFor + scored,
      });
    };
    for (const match of section.matchAll(/^\d{4}-\d\d-\d\d (.+) (\d+)-(\d+) ([^[\n]+)/gm)) {
      const [, home = '', first, second, away = ''] = match;
      add(home, Number(first), Number(second));
      add(away.trim(), Number(second), Number(first));
    }
    tables.set(group, table);
  }
  return tables;
};

const seasons: readonly { readonly id: string; readonly matches: number }[] = [
  { id: 'world-cup/2018', matches: 64 },
  { id: 'euro/2024', matches: 51 },
  { id: 'euro/2016', matches: 51 },
  { id: 'world-cup/2026', matches: 104 },
];

describe.each(seasons)('$id', ({ id, matches }) => {
  const golden = JSON.parse(textOf(`./${id.replace('/', '-')}.json`)) as Finals;
  let season: SeasonDocument;
  beforeAll(async () => {
    season = await deriveSeason(id);
  });

  test('every line can be used, and no two things on record contradict each other', () => {
    expect(season.problems.map(({ file, line, text }) => `${file}:${line} ${text.en}`)).toEqual([]);
    expect(season.conflicts).toEqual([]);
  });

  test('every match of the source is there and nothing is due', () => {
    expect(season.contests.flatMap((contest) => contest.matches)).toHaveLength(matches);
    expect([season.state, season.due]).toEqual(['past', []]);
  });

  test('the champion and the runner-up are who the source says', () => {
    expect([season.champion?.name, season.runnerUp?.name]).toEqual([golden.champion, golden.runnerUp]);
  });

  test('every team of the groups is an entrant', () => {
    expect(season.entrants.map(({ name }) => name).sort()).toEqual(Object.values(golden.groups).flat().sort());
  });

  test.each(Object.entries(golden.groups))('Group %s stands as its matches add up', (letter, order) => {
    const contest = contestOf(season, `groups/${letter}`);
    const table = contest.kind === 'group' ? contest.table : [];
    const counted = tablesOf(id).get(letter);
    expect(table.map(({ team, points, goalDifference, goalsFor }) => [team.name, { points, goalDifference, goalsFor }])).toEqual(
      order.map((team) => [team, counted?.get(team)]),
    );
    expect(table.map(({ played }) => played)).toEqual([3, 3, 3, 3]);
    expect(contest.places.slice(0, 3).map(({ state }) => state)).toEqual(['settled', 'settled', 'settled']);
  });

  test.each(Object.entries(golden.ties))(
    '%s was between the two teams of the source and went as it says',
    (path, [first, second, winner, by]) => {
      const tie = tieOf(season, path);
      expect([...names(tie.teams), tie.winner?.name, tie.decidedBy]).toEqual([first, second, winner, by]);
      expect(tie.slots.map(({ state }) => state)).toEqual(['settled', 'settled']);
    },
  );

  if (golden.thirds.length > 0)
    test('the best third-placed teams are the ones that played on', () => {
      const holders = contestOf(season, 'knockout/best-thirds')
        .places.slice(0, golden.thirds.length)
        .flatMap(({ team, among }) => (team ? [team.name] : (among ?? []).map(({ name }) => name)));
      expect([...new Set(holders)].sort()).toEqual(golden.thirds);
    });
});

/** The tournament's own table of third-placed teams as the regulations print it, read without the program. */
const allocationOf = (season: string) => {
  const text = textOf(`../../data/${season}/regulations.yaml`);
  const receivers = [...text.matchAll(/(\w+): ([A-L](?:\/[A-L])+)/g)].map(([, tie = '', eligible = '']) => ({
    tie,
    eligible: eligible.split('/'),
  }));
  const rows = [...text.matchAll(/([A-L]{4,8}): ((?:[A-L] )+[A-L])/g)].map(([, groups = '', takes = '']) => ({
    groups,
    takes: takes.split(' '),
  }));
  return { receivers, rows };
};

describe.each([
  { id: 'euro/2024', combinations: 15, used: 'CDEF' },
  { id: 'euro/2016', combinations: 15, used: 'BCEF' },
  { id: 'world-cup/2026', combinations: 495, used: 'BDEFIJKL' },
])('$id sends its third-placed teams where its table says', ({ id, combinations, used }) => {
  const { receivers, rows } = allocationOf(id);
  const golden = JSON.parse(textOf(`./${id.replace('/', '-')}.json`)) as Finals;
  const groupOf = (team: string | undefined): string =>
    Object.entries(golden.groups)
      .find(([, order]) => order[2] === team)?.[0]
      ?.toUpperCase() ?? '';

  test(`the table has each of the ${combinations} combinations once`, () => {
    expect(new Set(rows.map(({ groups }) => groups)).size).toBe(combinations);
    expect(rows).toHaveLength(combinations);
    expect(rows.filter(({ groups }) => [...groups].sort().join('') !== groups)).toEqual([]);
  });

  test('every row places each of its groups once, and only where it may be received', () => {
    const wrong = rows.filter(
      ({ groups, takes }) =>
        [...takes].sort().join('') !== groups || takes.some((group, i) => receivers[i]?.eligible.includes(group) !== true),
    );
    expect(wrong).toEqual([]);
  });

  test('the row of the season gives the ties that were played, with no pairing typed in', async () => {
    const season = await deriveSeason(id);
    const row = rows.find(({ groups }) => groups === golden.thirds.map(groupOf).sort().join(''));
    expect(row?.groups).toBe(used);
    const allocated = contestOf(season, 'knockout/thirds').places;
    for (const [i, { tie }] of receivers.entries()) {
      const [path = '', [, opponent] = []] = Object.entries(golden.ties).find(([name]) => name.endsWith(`/${tie}`)) ?? [];
      expect([tie, groupOf(opponent), tieOf(season, path).slots[1]?.team?.name]).toEqual([tie, row?.takes[i], opponent]);
      expect(allocated[i]?.because.map(({ code, article }) => [code, article])).toContainEqual(['allocated', 'R5']);
    }
    expect(textOf(`../../data/${id}/facts.txt`).split('== knockout')[1]).not.toContain('draw:');
  });
});

test('in 2018 fair play, −4 to −6, put Japan above Senegal', async () => {
  const places = contestOf(await deriveSeason('world-cup/2018'), 'groups/h').places;
  const reason = places[1]?.because.find(({ text }) => /fair.play/i.test(text.en));
  expect(places[1]?.team?.name).toBe('Japan');
  expect(reason?.values.map(({ team, value }) => [team.name, value]).sort()).toEqual([
    ['Japan', -4],
    ['Senegal', -6],
  ]);
});

test('in 2024 Denmark’s second place in Group C is stated, its criterion not on record', async () => {
  const place = contestOf(await deriveSeason('euro/2024'), 'groups/c').places[1];
  expect(place?.team?.name).toBe('Denmark');
  expect(place?.because.map(({ code }) => code)).toContain('stated');
});

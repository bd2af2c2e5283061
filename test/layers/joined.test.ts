import { describe, expect, test } from 'vitest';
import { newSeason, readSeason } from '../../src/app/index.ts';
import type { Season } from '../../src/engine/index.ts';
import { presentSeason } from '../../src/wire/index.ts';
import { type Files, readIn, shelfOf } from '../kit/shelf.ts';

/** Two divisions of three, one up and one down, season after season. */
const BASE = `competition: League
clubs: clubs.yaml
before: { last: { contests: { a: 3, b: 3 } } }
defaults: { group: { rounds: 1, decided-by: [points § 8, lots § 8] } }
stages:
  a: { group: [1-2 of last/a, 1 of last/b] }
  b: { group: [3 of last/a, 2-3 of last/b] }
prizes: { Champion: 1 of a, Up: 1 of b, Down: 3 of a }
`;
const CLUBS = ['Alfa', 'Beta', 'Gama', 'Delta', 'Sigma', 'Omega'].map((name) => `${name.toLowerCase()}: { name: ${name} }\n`).join('');
const FIRST = `== last/a
entry: Alfa, Beta, Gama
== last/b
entry: Delta, Sigma, Omega
== a
Alfa 2-0 Beta
Beta 1-0 Delta
Alfa 1-0 Delta
== b
Gama 0-1 Sigma
Sigma 2-0 Omega
Gama 1-0 Omega
`;
const TWO: Files = {
  'league/base.yaml': BASE,
  'league/clubs.yaml': CLUBS,
  'league/2030/regulations.yaml': 'extends: ../base.yaml\nseason: 2030\n',
  'league/2030/facts.txt': FIRST,
  'league/2031/regulations.yaml': 'extends: ../base.yaml\nseason: 2031\nbefore: { last: { season: ../2030 } }\n',
  'league/2031/facts.txt': '',
};
const slots = (season: Season | undefined, path: string): string =>
  (season?.contests[season.plan.contests.findIndex((contest) => contest.path === path)]?.slots ?? [])
    .map((slot) =>
      slot.team === undefined ? `${slot.state}${slot.cause ? ` ${slot.cause.code}` : ''}` : (season?.teams[slot.team]?.id ?? ''),
    )
    .join(', ');

describe('a season that takes its clubs from another one', () => {
  test('those who stayed, those who came up and those who went down are in their divisions', async () => {
    const { season, problems } = await readIn(TWO, 'league/2031');
    expect(problems).toEqual([]);
    expect(slots(season, 'a')).toBe('alfa, beta, sigma');
    expect(slots(season, 'b')).toBe('delta, gama, omega');
    expect(season?.plan.regulations.before).toMatchObject([{ id: 'last', season: '2030' }]);
    const [first] = season?.contests.find(({ contest }) => season.plan.contests[contest]?.path === 'last/a')?.places ?? [];
    expect(first).toMatchObject({ state: 'settled', because: [{ code: 'entered', source: 'league-2030' }] });
  });

  test('results of the first season go through to the third', async () => {
    const third = {
      ...TWO,
      'league/2031/facts.txt':
        '== a\nSigma 1-0 Alfa\nSigma 1-0 Beta\nBeta 0-0 Alfa\nlots: Alfa, Beta\n== b\nDelta 1-0 Gama\nDelta 1-0 Omega\nGama 1-0 Omega',
      'league/2032/regulations.yaml': 'extends: ../base.yaml\nseason: 2032\nbefore: { last: { season: ../2031 } }\n',
      'league/2032/facts.txt': '',
    };
    const { season, problems } = await readIn(third, 'league/2032');
    expect(problems).toEqual([]);
    expect([slots(season, 'a'), slots(season, 'b')]).toEqual(['sigma, alfa, delta', 'beta, gama, omega']);
  });

  test('a base names the other season from where the base lies', async () => {
    const { season, problems } = await readIn(
      {
        ...TWO,
        'league/base-2031.yaml': 'extends: base.yaml\nbefore: { last: { season: 2030 } }\n',
        'league/2031/regulations.yaml': 'extends: ../base-2031.yaml\nseason: 2031\n',
      },
      'league/2031',
    );
    expect(problems).toEqual([]);
    expect(slots(season, 'a')).toBe('alfa, beta, sigma');
  });

  test('a place that is not settled stays free, and a note says so', async () => {
    const { season, problems } = await readIn({ ...TWO, 'league/2030/facts.txt': FIRST.replace('Gama 0-1 Sigma\n', '') }, 'league/2031');
    expect(slots(season, 'a')).toBe('alfa, beta, open entry-to-come');
    expect(slots(season, 'b')).toBe('delta, open entry-to-come, open entry-to-come');
    expect(problems).toEqual(['league/2031/regulations.yaml:3 season-open League 2030 3']);
  });

  test('as of a day, the other season is what it was on that day', async () => {
    const files = { ...TWO, 'league/2030/facts.txt': FIRST.replace('Gama 0-1', '2030-11-02 Gama 0-1') };
    expect(slots((await readIn(files, 'league/2031', { asOf: '2030-11-01' })).season, 'a')).toBe('alfa, beta, open entry-to-come');
    expect(slots((await readIn(files, 'league/2031', { asOf: '2030-11-02' })).season, 'a')).toBe('alfa, beta, sigma');
  });

  test('in another reading, the other season is read so too', async () => {
    const ruling = '== b\nGama 3-0 Sigma [awarded; by R1]\nruling: R1 appealable\n';
    const files = { ...TWO, 'league/2030/facts.txt': FIRST + ruling };
    expect(slots((await readIn(files, 'league/2031')).season, 'a')).toBe('alfa, beta, gama');
    expect(slots((await readIn(files, 'league/2031', { reading: 'final' })).season, 'a')).toBe('alfa, beta, sigma');
    const read = await readSeason(shelfOf(files).shelf, 'league/2031', {});
    if (read.kind !== 'read') throw new Error(read.kind);
    const others = await read.others();
    expect(others.map((other) => slots(other, 'a'))).toEqual(['alfa, beta, sigma', 'alfa, beta, sigma']);
    expect(presentSeason('league/2031', read.season, [], others).differing).toEqual(['last/b', 'a', 'b']);
  });

  test('level teams in an order that nothing depended on come in as a set', async () => {
    const level = `${FIRST.slice(0, FIRST.indexOf('== b'))}== b\nSigma 1-0 Gama\nSigma 1-0 Omega\nGama 0-0 Omega\n`;
    const files = { ...TWO, 'league/2030/facts.txt': level };
    const { season, problems } = await readIn(files, 'league/2031');
    expect(problems).toEqual([]);
    expect(slots(season, 'b').split(', ').sort()).toEqual(['delta', 'gama', 'omega']);
  });

  test('contests deep inside, ties and what a container gives are reached by their paths', async () => {
    const files: Files = {
      'x/1/regulations.yaml': `competition: Cup
season: 1
before: { in: 4 }
defaults: { tie: { legs: 1, decided-by: [points, penalties] } }
stages:
  departmental:
    contests:
      callao: { gives: [winner of f], contests: { f: 1 of in v 2 of in } }
      lima: { gives: [winner of g, loser of g], contests: { g: 3 of in v 4 of in } }
  pots: { contests: { p: { pot: [winner of f, winner of g] }, final: 2 drawn from p } }
champion: winner of pots/final
`,
      'x/1/facts.txt':
        '== in\nentry: A, B, C, D\n== departmental/callao/f\nleg 1: A 1-0 B\n== departmental/lima/g\nleg 1: C 0-1 D\n== pots/final\ndraw: D, A\nleg 1: D 0-0 A [pens 3-4]\n',
      'x/2/regulations.yaml': `competition: Cup
season: 2
before: { last: { season: ../1, name: Last year } }
defaults: { group: { rounds: 1, decided-by: [points, lots] } }
stages:
  g: { group: [1 of last/departmental/callao, 2 of last/departmental/lima, winner of last/pots/final, loser of last/departmental/callao/f] }
  h: { group: 1 of each in last/departmental }
champion: 1 of g
`,
      'x/2/facts.txt': '',
    };
    const { season, problems } = await readIn(files, 'x/2');
    expect(problems).toEqual([]);
    expect(slots(season, 'g')).toBe('a, c, a, b');
    expect(slots(season, 'h')).toBe('a, d');
    // contests that hand nothing on to this season are left out
    expect(season?.plan.contests.map(({ path }) => path)).toEqual([
      'last/departmental/callao/f',
      'last/departmental/lima/g',
      'last/pots/final',
      'g',
      'h',
    ]);
  });

  test('a name that both seasons have means this season’s contest, unless the path begins with the other', async () => {
    const base = `competition: Cup
defaults: { tie: { legs: 1, decided-by: [points, penalties] } }
stages:
  national: { contests: { semi-finals: { ties: { s1: 1 of in v 2 of in, s2: 3 of in v 4 of in } }, final: winner of s1 v winner of s2 } }
champion: winner of final
`;
    const files: Files = {
      'x/base.yaml': base,
      'x/1/regulations.yaml': 'extends: ../base.yaml\nseason: 1\nbefore: { in: 4 }',
      'x/1/facts.txt': '== in\nentry: A, B, C, D\n== s1\nleg 1: A 1-0 B\n== s2\nleg 1: C 1-0 D\n== final\nleg 1: A 1-0 C',
      'x/2/regulations.yaml': `extends: ../base.yaml
season: 2
before: { last: { season: ../1 }, in: 2 }
stages:
  supercup: winner of last/final v winner of national/final
  national:
    contests: { semi-finals: { ties: { s1: winner of last/national/s2 v 1 of in, s2: winner of last/s1 v 2 of in } } }
champion: winner of supercup
`,
      'x/2/facts.txt':
        '== in\nentry: E, F\n== s1\nleg 1: C 1-0 E\n== s2\nleg 1: A 1-0 F\n== final\nleg 1: C 1-0 A\n== supercup\nleg 1: A 2-0 C',
    };
    const { season, problems } = await readIn(files, 'x/2');
    expect(problems).toEqual([]);
    expect([slots(season, 'supercup'), slots(season, 'national/final')]).toEqual(['a, c', 'c, a']);
    expect(season?.teams[season.champion?.team ?? -1]?.name).toBe('A');
    const lost = await readIn(
      { ...files, 'x/2/regulations.yaml': 'extends: ../base.yaml\nseason: 2\nbefore: { last: { season: ../1 } }' },
      'x/2',
    );
    expect(lost.problems).toContain('x/base.yaml:4 reference-unknown in last/in');
  });

  test('a club keeps its identity by id, or by name where the registers differ; a homonym does not take its place', async () => {
    const own = 'clubs: { alfa: { name: Alfa Lima }, b2: { name: Beta }, alfa-sur: { name: Alfa } }\n';
    const files = {
      ...TWO,
      'league/2031/regulations.yaml': `extends: ../base.yaml\nseason: 2031\nbefore: { last: { season: ../2030 } }\n${own}`,
    };
    const { season } = await readIn(files, 'league/2031');
    expect(slots(season, 'a')).toBe('alfa, b2, sigma');
    expect(season?.teams.find((team) => team.id === 'alfa')?.name).toBe('Alfa Lima');
    expect(slots(season, 'b')).toBe('delta, gama, omega');
  });

  test('without registers the names make the clubs', async () => {
    const bare = Object.fromEntries(Object.entries(TWO).map(([path, text]) => [path, text.replace('clubs: clubs.yaml\n', '')]));
    const { season, problems } = await readIn({ ...bare, 'league/2031/facts.txt': '== a\nAlfa 1-0 Sigma\n' }, 'league/2031');
    expect(problems).toEqual([]);
    expect(slots(season, 'a')).toBe('alfa, beta, sigma');
  });

  test.each<{ why: string; files: Files; says: readonly string[] }>([
    {
      why: 'a season that is not there',
      files: { 'league/2031/regulations.yaml': 'extends: ../base.yaml\nseason: 2031\nbefore:\n  last: { season: ../2029 }\n' },
      says: ['league/2031/regulations.yaml:4 season-unknown ../2029'],
    },
    {
      why: 'a season with errors of its own',
      files: { 'league/2030/regulations.yaml': 'extends: ../base.yaml\nseason: 2030\nfoo: 1\n' },
      says: ['league/2030/regulations.yaml:3 key-unknown foo', 'league/2031/regulations.yaml:3 season-unusable ../2030'],
    },
    {
      why: 'seasons that join each other',
      files: { 'league/2030/regulations.yaml': 'extends: ../base.yaml\nseason: 2030\nbefore: { last: { season: ../2031 } }\n' },
      says: [
        'league/2030/regulations.yaml:3 files-cycle league/2031 → league/2030 → league/2031',
        'league/2031/regulations.yaml:3 season-unusable ../2030',
      ],
    },
    {
      why: 'a season that joins itself',
      files: { 'league/2031/regulations.yaml': 'extends: ../base.yaml\nseason: 2031\nbefore: { last: { season: . } }\n' },
      says: ['league/2031/regulations.yaml:3 files-cycle league/2031 → league/2031'],
    },
    {
      why: 'a contest that the other season does not have',
      files: {
        'league/2031/regulations.yaml':
          'extends: ../base.yaml\nseason: 2031\nbefore: { last: { season: ../2030 } }\nprizes: { Up: 1 of last/c }\n',
      },
      says: ['league/2031/regulations.yaml:4 reference-unknown last/c last/a'],
    },
    {
      why: 'a place that the other season does not give',
      files: {
        'league/2031/regulations.yaml':
          'extends: ../base.yaml\nseason: 2031\nbefore: { last: { season: ../2030 } }\nstages: { a: { group: 1-4 of last/b } }\n',
      },
      says: ['league/2031/regulations.yaml:4 place-missing last/b 4 3'],
    },
    {
      why: 'a key that a joined season does not know',
      files: { 'league/2031/regulations.yaml': 'extends: ../base.yaml\nseason: 2031\nbefore: { last: { season: ../2030, rounds: 2 } }\n' },
      says: ['league/2031/regulations.yaml:3 key-unknown rounds last '],
    },
  ])('$why: no season, and the reason with its place', async ({ files, says }) => {
    const { season, problems } = await readIn({ ...TWO, ...files }, 'league/2031');
    expect(season).toBeUndefined();
    expect([...problems].sort()).toEqual(says.map((line) => line.trim()));
  });

  test('a chain of seasons longer than anybody’s is refused', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [
        `x/${i}/regulations.yaml`,
        `competition: C\nseason: ${i}\nbefore: { last: { season: ../${i + 1} } }\nstages: { a: 2 }`,
      ]),
    );
    const { problems } = await readIn(files, 'x/0');
    expect(problems.filter((line) => line.includes('files-too-deep'))).toEqual(['x/59/regulations.yaml:3 files-too-deep x/60 60']);
  });
});

describe('a new season from one that joins another', () => {
  const template = { language: 'en', intro: [], entry: () => [], examples: [] } as const;
  test.each([
    { folder: 'league/2032', way: '../2030' },
    { folder: 'mine', way: '../league/2030' },
    { folder: 'deep/er/mine', way: '../../../league/2030' },
  ])('in $folder it names the other season as $way', async ({ folder, way }) => {
    const { shelf, workshop, files } = shelfOf(TWO);
    expect(await newSeason(shelf, workshop, { folder, from: 'league/2031', season: '2032', template })).toMatchObject({ kind: 'made' });
    expect(files.get(`${folder}/regulations.yaml`)).toContain(`season: "${way}"`);
    const { season, problems } = await readIn(Object.fromEntries(files), folder);
    expect(problems).toEqual([]);
    expect(slots(season, 'a')).toBe('alfa, beta, sigma');
  });
});

test('places of the other season are told apart by its name, those of another competition by both names', async () => {
  const files: Files = {
    ...TWO,
    'other/1/regulations.yaml': 'competition: Second tier\nseason: 1\nstages: { s: { contests: { t: 3 } } }\nchampion: 1 of t',
    'other/1/facts.txt': '== t\nentry: Alfa, Beta, Gama\n',
    'league/2031/regulations.yaml':
      'extends: ../base.yaml\nseason: 2031\nbefore: { last: { season: ../2030 }, o: { season: ../../other/1 } }\nstages: { a: { group: [1 of last/a, 1 of last/b, 3 of o/s/t] } }\n',
  };
  const { season, problems } = await readIn(files, 'league/2031');
  if (!season) throw new Error(problems.join('\n'));
  const document = presentSeason('league/2031', season, []);
  const a = document.contests.find(({ id }) => id === 'a');
  expect(a?.slots.map(({ label }) => [label.es, label.en])).toEqual([
    ['1.º de A, temporada 2030', '1st of A, season 2030'],
    ['1.º de B, temporada 2030', '1st of B, season 2030'],
    ['3.º de T, Second tier 1', '3rd of T, Second tier 1'],
  ]);
  expect(document.stages.find(({ id }) => id === 'last')?.name).toEqual({ es: 'Temporada 2030', en: 'Season 2030' });
  expect(document.contests.find(({ id }) => id === 'last/a')?.trail.es).toBe('Temporada 2030 · A');
});

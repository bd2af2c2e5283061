import { describe, expect, test } from 'vitest';
import { newSeason } from '../../src/app/index.ts';
import { type Files, readIn, shelfOf } from '../kit/shelf.ts';

const NATIONAL = `competition: Cup
clubs: registers/clubs.yaml
locked: [{ key: prizes, article: 12 }]
before: { list: 4 }
defaults: { group: { rounds: 1, decided-by: [points § 8, lots § 8] } }
stages: { table: { group: 1-4 of list } }
prizes: { Up: 1 of table }
`;
const CLUBS = 'alfa: { name: Alfa }\nbeta: { name: Beta }\ngama: { name: Gama }\ndelta: { name: Delta }\n';
const DEPARTMENT = 'extends: national/rules.yaml\ndefaults: { group: { decided-by: [points § 3, goals § 3, lots § 3] } }\n';
const LEAGUE = 'extends: ../department.yaml\nseason: 2030\nstages: { table: { rounds: 2 } }\n';
const FACTS = '== list\nentry: Alfa, Beta, Gama, Delta\n';
const CHAIN: Files = {
  'cup/national/rules.yaml': NATIONAL,
  'cup/national/registers/clubs.yaml': CLUBS,
  'cup/department.yaml': DEPARTMENT,
  'cup/2030/regulations.yaml': LEAGUE,
  'cup/2030/facts.txt': FACTS,
};
const read = (files: Files) => readIn({ ...CHAIN, ...files }, 'cup/2030');

describe('a season whose rules lie on others', () => {
  test('a league refines a department, which refines the national text; a register is found beside the file that names it', async () => {
    const { season, problems } = await read({});
    expect(problems).toEqual([]);
    const [table] = season?.plan.regulations.stages ?? [];
    expect(table).toMatchObject({
      kind: 'group',
      rounds: 2,
      rules: { decidedBy: [{ by: 'points', article: '3' }, { by: 'goals' }, { act: 'lots' }] },
    });
    expect(season?.teams.map((team) => team.id)).toEqual(['alfa', 'beta', 'delta', 'gama']);
    expect(season?.due).toMatchObject([{ code: 'match', count: 12 }]);
    expect(season?.plan.regulations.layers).toEqual([
      { file: 'cup/national/rules.yaml', what: [] },
      { file: 'cup/department.yaml', what: ['defaults/group/decided-by'] },
      { file: 'cup/2030/regulations.yaml', what: ['stages/table/rounds', 'season'] },
    ]);
  });

  test.each<{ why: string; files: Files; says: readonly string[] }>([
    {
      why: 'a base that is not there',
      files: { 'cup/2030/regulations.yaml': 'extends: ../nowhere.yaml\nseason: 1\n' },
      says: ['cup/2030/regulations.yaml:1 file-missing cup/nowhere.yaml'],
    },
    {
      why: 'a base of the base that is not there',
      files: { 'cup/department.yaml': '\nextends: nowhere.yaml\n' },
      says: ['cup/department.yaml:2 file-missing cup/nowhere.yaml'],
    },
    {
      why: 'a base that is broken',
      files: { 'cup/national/rules.yaml': 'a: [' },
      says: ['cup/national/rules.yaml:1 yaml-broken bad-indent'],
    },
    {
      why: 'files that extend each other',
      files: { 'cup/national/rules.yaml': 'extends: ../2030/regulations.yaml' },
      says: [
        'cup/national/rules.yaml:1 files-cycle cup/2030/regulations.yaml → cup/department.yaml → cup/national/rules.yaml → cup/2030/regulations.yaml',
      ],
    },
    {
      why: 'a file that extends itself',
      files: { 'cup/2030/regulations.yaml': 'season: 1\nextends: ../2030/regulations.yaml' },
      says: ['cup/2030/regulations.yaml:2 files-cycle cup/2030/regulations.yaml → cup/2030/regulations.yaml'],
    },
    {
      why: 'more files than eight',
      files: Object.fromEntries([
        ...Array.from({ length: 9 }, (_, i) => [`cup/${i}.yaml`, `extends: ${i + 1}.yaml`] as const),
        ['cup/2030/regulations.yaml', 'extends: ../0.yaml'],
      ]),
      says: ['cup/6.yaml:1 files-too-deep cup/7.yaml 8'],
    },
    {
      why: 'a register that is not there',
      files: { 'cup/national/rules.yaml': NATIONAL.replace('registers/clubs', 'clubs') },
      says: ['cup/national/rules.yaml:2 file-missing cup/national/clubs.yaml'],
    },
    {
      why: 'what the national text keeps to itself',
      files: { 'cup/2030/regulations.yaml': `${LEAGUE}prizes: { Up: 2 of table }\n` },
      says: ['cup/2030/regulations.yaml:4 key-locked prizes/Up cup/national/rules.yaml:3 12'],
    },
    {
      why: 'a misspelled key in a layer',
      files: { 'cup/department.yaml': DEPARTMENT.replace('decided-by', 'decided-bye') },
      says: ['cup/department.yaml:2 key-unknown decided-bye defaults group decided-by'],
    },
  ])('$why: no season, and the reason with its place', async ({ files, says }) => {
    const { season, problems } = await read(files);
    expect(season).toBeUndefined();
    expect(problems).toEqual(says);
  });

  test('a layer that changes nothing is said, and the season stands', async () => {
    const { season, problems } = await read({ 'cup/department.yaml': 'extends: national/rules.yaml\n' });
    expect(season?.plan.contests.length).toBeGreaterThan(0);
    expect(problems).toEqual(['cup/department.yaml:1 no-effect cup/department.yaml']);
  });
});

describe('a new season from one whose rules lie on others', () => {
  const template = { language: 'en', intro: [], entry: () => [], examples: [] } as const;

  test('stands alone, with a copy of every file, each comment in its place', async () => {
    const given = { ...CHAIN, 'cup/department.yaml': `# ours\n${DEPARTMENT}` };
    const { shelf, workshop, files } = shelfOf(given);
    const made = await newSeason(shelf, workshop, { folder: 'mine', from: 'cup/2030', season: '2031', template });
    expect(made).toMatchObject({
      kind: 'made',
      files: ['regulations.yaml', 'department.yaml', 'rules.yaml', 'clubs.yaml', 'facts.txt'].map((name) => `mine/${name}`),
    });
    expect(files.get('mine/regulations.yaml')).toBe(
      LEAGUE.replace('../department.yaml', 'department.yaml').replace('2030', '2031').replace(/^/, 'state: running\n'),
    );
    expect(files.get('mine/department.yaml')).toBe(`# ours\n${DEPARTMENT.replace('national/rules.yaml', 'rules.yaml')}`);
    expect(files.get('mine/rules.yaml')).toBe(NATIONAL.replace('registers/clubs.yaml', 'clubs.yaml'));
    const alone = Object.fromEntries([...files].filter(([path]) => path.startsWith('mine/')));
    const { season, problems } = await readIn(alone, 'mine');
    expect(problems).toEqual([]);
    expect(season?.plan.regulations).toMatchObject({ season: '2031', stages: [{ rounds: 2 }] });
  });

  test('Windows line ends move no path, and the schema stays in the first line', async () => {
    const crlf = `# yaml-language-server: $schema=x\r\nseason: 2030\r\nextends: ../department.yaml\r\n`;
    const { shelf, workshop, files } = shelfOf({ ...CHAIN, 'cup/2030/regulations.yaml': crlf });
    expect(await newSeason(shelf, workshop, { folder: 'mine', from: 'cup/2030', template })).toMatchObject({ kind: 'made' });
    expect(files.get('mine/regulations.yaml')).toBe(
      '# yaml-language-server: $schema=x\nstate: running\nseason: 2030\nextends: department.yaml\n',
    );
  });

  test('files that are too large together are refused', async () => {
    const padding = `# ${'x'.repeat(1_000_000)}\n`;
    const { problems } = await read({
      'cup/department.yaml': padding + DEPARTMENT,
      'cup/national/rules.yaml': padding + NATIONAL,
      'cup/2030/regulations.yaml': padding + LEAGUE,
    });
    expect(problems).toEqual(['cup/department.yaml:2 file-too-large cup/national/rules.yaml 2 MiB']);
  });

  test('two files of one name, and a name that the season’s own file has, do not meet', async () => {
    const { shelf, workshop, files } = shelfOf({
      'cup/regulations.yaml': NATIONAL.replace('registers/clubs.yaml', '"clubs.yaml"'),
      'cup/clubs.yaml': CLUBS,
      'cup/d/clubs.yaml': 'extends: "../regulations.yaml"\nstate: past',
      'cup/2030/regulations.yaml': "season: 2030\nextends: '../d/clubs.yaml'",
      'cup/2030/facts.txt': FACTS,
    });
    const made = await newSeason(shelf, workshop, { folder: 'mine', from: 'cup/2030', template });
    expect(made).toMatchObject({ kind: 'made' });
    expect(files.get('mine/regulations.yaml')).toBe('state: running\nseason: 2030\nextends: clubs-2.yaml');
    expect(files.get('mine/clubs-2.yaml')).toBe('extends: regulations-2.yaml\nstate: past');
    expect(files.get('mine/regulations-2.yaml')).toContain('clubs: clubs.yaml\n');
  });
});

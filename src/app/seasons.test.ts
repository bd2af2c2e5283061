import { describe, expect, test } from 'vitest';
import type { Problem } from '../engine/index.ts';
import { findContest, findTeam, lintSeason, listSeasons, type NewFile, newSeason, readSeason, type Shelf, type Workshop } from './index.ts';

/** Season folders as plain texts: id -> file name -> text. */

/** Season folders as plain texts: id -> file name -> text. Each stands alone. */
const shelfOf = (folders: Readonly<Record<string, Readonly<Record<string, string | Problem>>>>): Shelf => ({
  list: async () => Object.keys(folders),
  open: async (id) => {
    const files = folders[id];
    if (files === undefined) return undefined;
    return {
      id,
      names: async () => Object.keys(files).filter((name) => !name.includes('/')),
      read: async (name) => {
        const text = files[name];
        if (typeof text === 'string') return { text, file: `${id}/${name}` };
        return text ?? { code: 'file-missing', severity: 'error', args: { path: `${id}/${name}` } };
      },
      beside: async () => undefined,
      wayFrom: () => id,
    };
  },
});

const RULES = `
competition: { id: cup, name: Cup }
season: 2030
state: past   # over
clubs: ../clubs.yaml
before:
  list: 3
stages:
  league: { contests: { table: { group: [1-3 of list], rounds: 1, decided-by: [points, lots] } } }
champion: 1 of table
conflicts:
  - about: When it ended
    values: [{ value: May, source: a }, { value: June, source: b }]
# the last line
`;
const CLUBS =
  'alfa: { name: Alfa, seat: Lima, aliases: [Los Alfas] }\nbeta: { name: Beta }\ngama-norte: { name: Gama, seat: Norte }\ngama-sur: { name: Gama, seat: Sur }\n';
const FACTS = '== list\nentry: Alfa, Beta, gama-norte\n== table\nAlfa 2-0 Beta\nBeta 1-1 gama-norte\nAlfa 1-0 gama-norte\n';
const WHOLE = { 'regulations.yaml': RULES, '../clubs.yaml': CLUBS, 'facts.txt': FACTS };

const read = async (files: Readonly<Record<string, string | Problem>>) =>
  readSeason(shelfOf({ cup: files }), 'cup', { reading: 'appealable' });

describe('reading a season', () => {
  test('a folder that is whole is a season', async () => {
    const season = await read(WHOLE);
    expect(season).toMatchObject({ kind: 'read', id: 'cup', problems: [] });
    if (season.kind === 'read') expect(season.season.teams[season.season.champion?.team ?? -1]?.name).toBe('Alfa');
  });

  test('several facts files are one log, whatever file a line stands in', async () => {
    const [entries = '', matches = ''] = FACTS.split('== table\n');
    const apart = await read({
      'regulations.yaml': RULES,
      '../clubs.yaml': CLUBS,
      'a.facts.txt': `== table\n${matches}`,
      'z.facts.txt': entries,
    });
    const whole = await read(WHOLE);
    if (apart.kind !== 'read' || whole.kind !== 'read') throw new Error('unreadable');
    expect(apart.season.champion).toMatchObject({ team: whole.season.champion?.team });
  });

  test.each([
    { why: 'no regulations', files: { 'facts.txt': FACTS }, code: 'file-missing', file: undefined },
    {
      why: 'broken YAML',
      files: { ...WHOLE, 'regulations.yaml': 'competition: { id: cup\nseason: [' },
      code: 'yaml-broken',
      file: 'cup/regulations.yaml',
    },
    {
      why: 'a misspelled key, which would silently change the rules',
      files: { ...WHOLE, 'regulations.yaml': RULES.replace('decided-by', 'decided-bye') },
      code: 'key-unknown',
      file: 'cup/regulations.yaml',
    },
    {
      why: 'a reference to nothing',
      files: { ...WHOLE, 'regulations.yaml': RULES.replace('1-3 of list', '1-3 of lists') },
      code: 'reference-unknown',
      file: 'cup/regulations.yaml',
    },
    {
      why: 'a register that is not there',
      files: { 'regulations.yaml': RULES, 'facts.txt': FACTS },
      code: 'file-missing',
      file: 'cup/regulations.yaml',
    },
    { why: 'a broken register', files: { ...WHOLE, '../clubs.yaml': 'alfa: [' }, code: 'yaml-broken', file: 'cup/../clubs.yaml' },
    {
      why: 'a facts file that cannot be read',
      files: {
        ...WHOLE,
        'facts.txt': { code: 'file-unreadable', severity: 'error', args: { path: 'facts.txt', why: 'not-utf-8' } } as const,
      },
      code: 'file-unreadable',
      file: undefined,
    },
  ])('$why: no season, and the reason with its place', async ({ files, code, file }) => {
    const season = await read(files);
    expect(season.kind).toBe('unreadable');
    if (season.kind !== 'unreadable') return;
    const problem = season.problems.find((one) => one.code === code);
    expect(problem).toBeDefined();
    expect(problem?.spot?.file).toBe(file);
  });

  test('a register that is not there is reported on the line that names it', async () => {
    const season = await read({ 'regulations.yaml': RULES, 'facts.txt': FACTS });
    if (season.kind !== 'unreadable') throw new Error('read');
    expect(season.problems).toEqual([
      {
        code: 'file-missing',
        severity: 'error',
        args: { path: 'cup/../clubs.yaml' },
        spot: { file: 'cup/regulations.yaml', line: 5, column: 8 },
      },
    ]);
  });

  test.each([
    { why: 'an unknown team', line: 'Alfa 2-0 Bota', code: 'team-unknown' },
    { why: 'a match against oneself', line: 'Alfa 2-0 Alfa', code: 'team-against-itself' },
    { why: 'a score of 10^12', line: 'Alfa 1000000000000-0 Beta', code: 'score-impossible' },
    { why: 'a line cut short', line: 'Alfa 2-', code: 'line-unreadable' },
  ])('$why is reported with its line and column, and the rest stands', async ({ line, code }) => {
    const season = await read({ ...WHOLE, 'facts.txt': FACTS.replace('Alfa 2-0 Beta', line) });
    if (season.kind !== 'read') throw new Error('unreadable');
    expect(season.problems.map((problem) => problem.code)).toContain(code);
    expect(season.problems.find((problem) => problem.code === code)?.spot).toMatchObject({ file: 'cup/facts.txt', line: 4 });
    expect(season.season.contests.flatMap((contest) => contest.matches)).toHaveLength(2);
  });

  test('a season that is not there brings the nearest one', async () =>
    expect(await readSeason(shelfOf({ 'copa/2004': {}, 'copa/1999': {} }), 'copa/2003', { reading: 'final' })).toEqual({
      kind: 'not-found',
      id: 'copa/2003',
      nearest: 'copa/2004',
    }));
});

describe('listing and checking seasons', () => {
  test('a season that cannot be read does not hide the others', async () => {
    const { seasons, problems } = await listSeasons(shelfOf({ bad: {}, cup: WHOLE }));
    expect(seasons).toEqual([
      {
        id: 'cup',
        competition: { id: 'cup', name: { es: 'Cup', en: 'Cup' } },
        season: '2030',
        state: 'past',
        champion: { id: 'alfa', name: 'Alfa' },
      },
    ]);
    expect(problems.map((problem) => problem.code)).toEqual(['file-missing']);
  });

  test('findings come in the order of the files, lines and columns', async () => {
    const linted = await lintSeason(
      shelfOf({ cup: { ...WHOLE, 'regulations.yaml': RULES.replace('season: 2030', 'season: 2030\nfoo: 1'), 'facts.txt': 'x\n\ny\n' } }),
      'cup',
    );
    if (linted.kind !== 'linted') throw new Error(linted.kind);
    expect(linted.usable).toBe('no');
    expect(linted.problems.map((problem) => `${problem.spot?.file}:${problem.spot?.line}`)).toEqual([
      'cup/facts.txt:1',
      'cup/facts.txt:3',
      'cup/regulations.yaml:4',
    ]);
  });
});

describe('finding teams and contests', () => {
  const season = async () => {
    const answer = await read({
      ...WHOLE,
      'regulations.yaml': RULES.replace(/3(?= of|\n)/g, '4').replace('1-3', '1-4'),
      'facts.txt': FACTS.replace('gama-norte\n==', 'gama-norte, gama-sur\n=='),
    });
    if (answer.kind !== 'read') throw new Error(JSON.stringify(answer));
    return answer.season;
  };

  test.each([
    { typed: 'alfa', then: 'alfa', why: 'an id' },
    { typed: 'ÁLFA', then: 'alfa', why: 'a name whatever its case and accents' },
    { typed: 'los alfas', then: 'alfa', why: 'another spelling' },
    { typed: 'Gama (Sur)', then: 'gama-sur', why: 'a name with its seat' },
  ])('$why finds the team', async ({ typed, then }) =>
    expect(findTeam(await season(), typed)).toMatchObject({ kind: 'found', team: { id: then } }),
  );

  test('homonyms are left to the person', async () =>
    expect(findTeam(await season(), 'gama')).toMatchObject({
      kind: 'ambiguous',
      candidates: [
        { id: 'gama-norte', seat: 'Norte' },
        { id: 'gama-sur', seat: 'Sur' },
      ],
    }));

  test('a misspelled team brings the nearest', async () =>
    expect(findTeam(await season(), 'Bleta')).toEqual({ kind: 'unknown', nearest: 'Beta' }));

  test.each([
    { typed: 'table', then: { kind: 'found', path: 'league/table', contests: ['league/table'] } },
    { typed: 'LEAGUE/', then: { kind: 'found', path: 'league', contests: ['league/table'] } },
    { typed: 'tabel', then: { kind: 'unknown', nearest: 'league/table' } },
  ])('a contest is found by the end of its path: $typed', async ({ typed, then }) =>
    expect(findContest(await season(), typed)).toMatchObject(then),
  );
});

describe('a new season', () => {
  const template = { language: 'en', intro: ['Intro'], entry: (size: number) => [`entry of ${size}`], examples: ['A 2-1 B'] } as const;
  const workshop = () => {
    const made: { path: string; files: readonly NewFile[] }[] = [];
    const made_: Workshop = {
      create: async (path, files) => {
        made.push({ path, files });
        return { written: files.map((file) => file.name) };
      },
    };
    return { made, workshop: made_ };
  };
  const start = async (files: Readonly<Record<string, string>>, season?: string) => {
    const { made, workshop: door } = workshop();
    const answer = await newSeason(shelfOf({ cup: files }), door, {
      folder: 'mine',
      from: 'cup',
      template,
      ...(season !== undefined && { season }),
    });
    return { answer, files: Object.fromEntries(made.flatMap((one) => one.files.map((file) => [file.name, file.text]))) };
  };

  test('stands alone, is running, keeps its comments and leaves the old conflicts behind', async () => {
    const { answer, files } = await start(WHOLE, '2031');
    expect(answer).toEqual({
      kind: 'made',
      folder: 'mine',
      from: 'cup',
      season: '2031',
      files: ['regulations.yaml', 'clubs.yaml', 'facts.txt'],
    });
    expect(files['clubs.yaml']).toBe(CLUBS);
    expect(files['regulations.yaml']).toContain('clubs: clubs.yaml\n');
    expect(files['regulations.yaml']).toContain('state: running');
    expect(files['regulations.yaml']).toContain('season: 2031');
    expect(files['regulations.yaml']).not.toContain('conflicts');
    expect(files['regulations.yaml']).not.toContain('June');
    expect(files['regulations.yaml']).toContain('# the last line');
    expect(files['facts.txt']).toBe('season: 2031\nlanguage: en\n# Intro\n\n== list\n# entry of 3\n\n# A 2-1 B\n');
  });

  test('what nobody recorded is to be drawn in a season that is played', async () => {
    const pot = RULES.replace('group: [1-3 of list]', 'group: [3 drawn from pot]').replace(
      'contests: { table',
      'contests: { pot: { pot: [1-3 of list], how: unrecorded }, table',
    );
    const { files } = await start({ ...WHOLE, 'regulations.yaml': pot, 'facts.txt': '' });
    expect(files['regulations.yaml']).toContain('how: draw');
  });

  test('can be read as it was written', async () => {
    const { files } = await start(WHOLE);
    const again = await readSeason(shelfOf({ mine: files }), 'mine', { reading: 'appealable' });
    expect(again).toMatchObject({ kind: 'read', problems: [] });
    if (again.kind === 'read') expect(again.season.due).toMatchObject([{ code: 'entry', count: 3 }]);
  });

  test('a source that cannot be read makes nothing', async () => {
    const { answer, files } = await start({ ...WHOLE, 'regulations.yaml': 'a: [' });
    expect(answer.kind).toBe('refused');
    expect(files).toEqual({});
  });

  test('a source written in one flow mapping is refused with a reason, not half rewritten', async () => {
    const flow =
      '{ competition: { id: cup, name: Cup }, season: 2030, state: past, stages: { list: 2, final: 1 of list v 2 of list }, champion: winner of final }';
    const { answer, files } = await start({ 'regulations.yaml': flow, 'facts.txt': '' });
    expect(answer.kind).toBe('refused');
    expect(files).toEqual({});
  });
});

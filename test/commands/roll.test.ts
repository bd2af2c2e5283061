import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RolledDocument } from '../../src/wire/index.ts';
import { type LoggedSeasons, loggedSeasons } from '../kit/logged-seasons.ts';

const RULES = `# the bases of the league
competition: { id: liga, name: Liga }
season: 2026   # the first
edition: 4
state: running
clubs: clubs.yaml
defaults: { group: { rounds: 1, decided-by: [points, goal-difference, lots] }, tie: { legs: 1, decided-by: [points, penalties] } }
before: { members: 4 }
stages: { table: { group: 1-4 of members } }
champion: 1 of table
prizes:
  Second Division 2027: { to: 1 of table, kind: promotion }
  Third Division 2027: { to: 4 of table, kind: relegation }
`;
const JOINED = RULES.replace('season: 2026', 'season: 2027')
  .replace('before: { members: 4 }', 'before: { last: { season: liga/2026 }, members: 2 }')
  .replace('1-4 of members', '[2-3 of last/table, 1-2 of members]');
const CLUBS = `sol: { name: Sol }
luna-norte: { name: Luna, seat: Norte }
luna-sur: { name: Luna, seat: Sur }
rio: { name: Río }
`;

let here = '';
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-roll-'));
  for (const [name, rules] of [
    ['bases', RULES],
    ['joined', JOINED],
    ['nameless', RULES.replace('season: 2026   # the first', 'season: primera')],
  ] as const) {
    await mkdir(join(here, name));
    await writeFile(join(here, name, 'regulations.yaml'), rules);
    await writeFile(join(here, name, 'clubs.yaml'), CLUBS);
  }
  await writeFile(join(here, 'change.yaml'), 'defaults: { group: { rounds: 2 } }\n');
  await writeFile(join(here, 'more.yaml'), 'stages: { cup: 1 of table v 2 of table }\n');
});
afterAll(() => rm(here, { recursive: true, force: true }));

const PLAYED = [
  'Sol 3-0 Río',
  'Sol 1-0 luna-norte',
  'Sol 1-0 luna-sur',
  'Río 0-1 luna-norte',
  'Río 0-1 luna-sur',
  'luna-norte 1-0 luna-sur',
];
const played = async (): Promise<LoggedSeasons> => {
  const seasons = loggedSeasons(here);
  for (const argv of [
    ['season', 'new', 'liga/2026', '--rules', 'bases'],
    ['enter', 'liga/2026', 'members', 'Sol', 'Luna (Norte)', 'luna-sur', 'Río'],
    ['result', 'liga/2026', ...PLAYED],
  ])
    expect((await seasons.ask(...argv)).document.problems ?? []).toEqual([]);
  return seasons;
};
const rolled = async (seasons: LoggedSeasons, ...argv: readonly string[]): Promise<RolledDocument> => {
  const { document } = await seasons.ask('season', 'roll', ...argv);
  expect(document.problems?.filter(({ code }) => code !== 'season-open') ?? []).toEqual([]);
  return document as unknown as RolledDocument;
};

describe('the next season of one', () => {
  test('who stays is proposed, who went up or down is named, and nobody is entered', async () => {
    const seasons = await played();
    const document = await rolled(seasons, 'liga/2026', 'liga/2027');
    expect(document).toMatchObject({ format: 'ascenso-rolled', from: 'liga/2026', name: '2027', written: 'yes', joined: null, open: [] });
    expect(
      document.lists.map(({ contest, free, gone, teams }) => [contest, teams, free, gone.map(({ prize, team }) => `${team}: ${prize.es}`)]),
    ).toEqual([['members', ['Luna (Norte)', 'Luna (Sur)'], 2, ['Sol: Second Division 2027', 'Río: Third Division 2027']]]);
    // what it proposes can be typed as it stands
    expect((await seasons.run('enter', 'liga/2027', 'members', ...(document.lists[0]?.teams ?? []))).code).toBe(0);
    const shown = JSON.parse((await seasons.run('show', 'liga/2027', '--json')).out) as {
      readonly season: string;
      readonly edition: number;
    };
    expect([shown.season, shown.edition]).toEqual(['2027', 5]);
  });

  test('a season that is not over says what nobody holds yet, and whose lines say the old year', async () => {
    const seasons = loggedSeasons(here);
    const { lists, oldYears, open } = await rolled(seasons, 'bases', 'liga/2027', '--season', '2030');
    expect(lists).toEqual([{ contest: 'members', teams: [], free: 4, gone: [] }]);
    expect(open.map(({ es }) => es)).toEqual(['Second Division 2027', 'Third Division 2027']);
    expect(oldYears).toEqual([]);
    const { oldYears: said } = await rolled(loggedSeasons(), 'examples/district-cup', 'cup/2027');
    expect(said.map(({ line, text }) => [line, text])).toEqual([
      [60, 'Provincial stage 2026:'],
      [62, expect.stringContaining('Etapa provincial 2026')],
    ]);
  });

  test('registers come along as they are now', async () => {
    const seasons = await played();
    await seasons.run('register', 'club', 'liga/2026', 'Nuevo Sol', '--alias', 'Los Solares');
    await rolled(seasons, 'liga/2026', 'liga/2027');
    const { document } = await seasons.ask('enter', 'liga/2027', 'members', 'los solares');
    expect(document.entry?.facts.map(({ text }) => text.es)).toEqual(['inscribe: Nuevo Sol']);
  });

  test.each<{ why: string; amend: readonly (readonly string[])[]; say?: readonly string[]; became: readonly string[]; rounds: number }>([
    {
      why: 'an amendment stands in the rules from the first day on',
      amend: [['change.yaml', '2026-05-01']],
      became: ['folded'],
      rounds: 2,
    },
    {
      why: 'one that is left out is in neither',
      amend: [
        ['change.yaml', '2026-05-01'],
        ['more.yaml', '2026-05-02'],
      ],
      say: ['--without', '2026-05-01'],
      became: ['left-out', 'folded'],
      rounds: 1,
    },
  ])('$why', async ({ amend, became, rounds, say = [] }) => {
    const seasons = await played();
    for (const [file = '', from = ''] of amend)
      expect((await seasons.ask('season', 'amend', 'liga/2026', file, '--from', from, '--by', 'Asamblea')).document.problems ?? []).toEqual(
        [],
      );
    const { amendments } = await rolled(seasons, 'liga/2026', 'liga/2027', ...say);
    expect(amendments.map((one) => one.became)).toEqual(became);
    const [opening] = await seasons.store.read('liga/2027');
    const text = opening?.what.kind === 'opened' ? opening.what.files.find(({ name }) => name === 'regulations.yaml')?.text : undefined;
    expect(text).toContain('# the bases of the league');
    expect(text).not.toContain('amendments');
    expect(text).toContain(`rounds: ${rounds}`);
  });

  test('a season that joins the one before is joined by the next; places that are open are said', async () => {
    const seasons = await played();
    expect((await seasons.ask('season', 'new', 'liga/2027', '--rules', 'joined')).document.problems ?? []).toEqual([]);
    const document = await rolled(seasons, 'liga/2027', 'liga/2028');
    expect(document).toMatchObject({ joined: 'last', name: '2028' });
    expect(document.problems.map(({ code }) => code)).toEqual(['season-open']);
    await seasons.run('enter', 'liga/2027', 'members', 'Río', 'Nuevo');
    await seasons.run(
      'result',
      'liga/2027',
      'Nuevo 3-0 Río',
      'Nuevo 1-0 luna-norte',
      'Nuevo 1-0 luna-sur',
      'Río 1-0 luna-norte',
      'Río 1-0 luna-sur',
      'luna-norte 1-0 luna-sur',
    );
    expect((await seasons.run('show', 'liga/2028', 'table', '--json')).out).toContain('"Río"');
  });

  test('a dry run writes nothing; a retry with the same id is the same season', async () => {
    const seasons = await played();
    expect((await rolled(seasons, 'liga/2026', 'liga/2027', '--dry-run')).written).toBe('no');
    expect(await seasons.store.seasons()).toEqual(['liga/2026']);
    const say = ['season', 'roll', 'liga/2026', 'liga/2027', '--id', 'x'];
    expect([(await seasons.run(...say)).code, (await seasons.run(...say)).code]).toEqual([0, 0]);
    expect(await seasons.store.read('liga/2027')).toHaveLength(1);
  });

  test.each([
    { why: 'a season that is nowhere', say: ['liga/2062', 'liga/2063'], code: 'season-unknown' },
    { why: 'an id that is taken', say: ['liga/2026', 'liga/2026'], code: 'season-taken' },
    { why: 'an id that leaves the store', say: ['liga/2026', '../2027'], code: 'value-wrong' },
    { why: 'a season that says no year', say: ['nameless', 'liga/2027'], code: 'value-wrong' },
    { why: 'a day without an amendment', say: ['liga/2026', 'liga/2027', '--without', '2026-05-01'], code: 'value-wrong' },
  ])('$why is refused', async ({ code, say }) => {
    const seasons = await played();
    const { code: exit, document } = await seasons.ask('season', 'roll', ...say);
    expect([exit, document.problems?.map((one) => one.code)]).toEqual([2, [code]]);
    expect(await seasons.store.seasons()).toEqual(['liga/2026']);
  });

  test('it is told in both languages', async () => {
    const seasons = await played();
    const [es, en] = await Promise.all([
      seasons.run('season', 'roll', 'liga/2026', 'liga/2027', '--dry-run'),
      seasons.run('season', 'roll', 'liga/2026', 'liga/2027', '--dry-run', '--lang', 'en'),
    ]);
    expect(es.out).toContain('ascenso enter liga/2027 members "Luna (Norte)" "Luna (Sur)"');
    expect(es.out).toContain('quedan 2 cupos por definir');
    expect(en.out).toContain('2 places are left open');
    expect(es.out).not.toContain('undefined');
  });
});

describe('a season that begins with the rules of another', () => {
  test('a shipped one: past becomes running, and it can be filled at once', async () => {
    const seasons = loggedSeasons();
    expect((await seasons.ask('season', 'new', 'copa/2027', '--from', 'copa-peru/2004', '--season', '2027')).document).toMatchObject({
      format: 'ascenso-opened',
      from: 'copa-peru/2004',
      written: 'yes',
    });
    const { document } = await seasons.ask('enter', 'copa/2027', 'departmental/amazonas', 'Sport Sealcas', 'Higos Urco');
    expect(document.entry?.facts.map(({ text }) => text.es)).toEqual(['inscribe: Sport Sealcas, Higos Urco']);
    const shown = JSON.parse((await seasons.run('show', 'copa/2027', '--json')).out) as {
      readonly season: string;
      readonly state: string;
      readonly due: readonly object[];
    };
    expect([shown.season, shown.state, shown.due.length > 0]).toEqual(['2027', 'running', true]);
  });

  test('a logged one, as its rules and registers are now; without its facts', async () => {
    const seasons = await played();
    await seasons.run('register', 'club', 'liga/2026', 'Nuevo Sol');
    await seasons.run('season', 'amend', 'liga/2026', 'change.yaml', '--from', '2026-05-01', '--by', 'Asamblea');
    expect((await seasons.ask('season', 'new', 'liga/2027', '--from', 'liga/2026', '--season', '2027')).document).toMatchObject({
      written: 'yes',
    });
    const [opening, ...others] = await seasons.store.read('liga/2027');
    const files = opening?.what.kind === 'opened' ? opening.what.files : [];
    expect(others).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(['regulations.yaml', 'clubs.yaml']);
    expect(files.map(({ text }) => text).join('\n')).toMatch(/season: 2027[\s\S]*amendments:[\s\S]*Nuevo Sol/);
  });
});

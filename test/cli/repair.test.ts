import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RepairDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

const GROUP = [
  '== Región II ==',
  '=== Grupo B ===',
  '{{#invoke:Sports table|main|style=WDL',
  '|team1=ANC|team2=COM|name_ANC=Sport Áncash|name_COM=Deportivo Comercio',
  '|win_ANC = 1|draw_ANC = 1|loss_ANC = 0|gf_ANC = 3|ga_ANC = 1',
  '|win_COM = 0|draw_COM = 1|loss_COM = 1|gf_COM = 1|ga_COM = 3',
  '|match_ANC_COM = 1–0|match_COM_ANC = 1–1',
  '}}',
  '',
].join('\n');

let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-repair-'));
  await writeFile(join(here, 'group.wiki'), GROUP);
  await writeFile(join(here, 'clean.wiki'), GROUP.replace('gf_ANC = 3', 'gf_ANC = 2').replace('ga_COM = 3', 'ga_COM = 2'));
  await writeFile(join(here, 'alone.wiki'), GROUP.replace(/\|match_.*\n/, '').replace('gf_ANC = 3', 'gf_ANC = 4'));
  await writeFile(join(here, 'words.txt'), 'Nothing of a season.\n');
});
afterAll(() => rm(here, { recursive: true, force: true }));

const run = commandLine(() => here);
const ask = (...argv: readonly string[]) => run(['repair', ...argv]);

describe('the smallest repairs of a page', () => {
  test('stand under the heading of their table, fewest changes first, each change with its place', async () => {
    const { code, err, out } = await ask('group.wiki', '--lang', 'en');
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')).toEqual([
      'Región II › Grupo B  group.wiki:3:1',
      '  Does not add up: Sport Áncash: the table says goals for 3; the results give goals for 2.',
      '  Does not add up: Deportivo Comercio: the table says goals against 3; the results give goals against 2.',
      '  If the table is right: 1 change',
      '    · Sport Áncash 1–0 Deportivo Comercio → 2–0  group.wiki:7:18  (1 goal)',
      '  If the results are right: 2 changes',
      '    · Sport Áncash, goals for: 3 → 2            group.wiki:5:49  (2 goals)',
      '      Deportivo Comercio, goals against: 3 → 2  group.wiki:6:60',
      '  Points and order do not change.',
      '',
      '1 of 1 table does not add up.',
      'The arithmetic does not say which of them happened: each is a proposal until a source says so.',
      '',
    ]);
  });

  test('are said in Spanish unless asked otherwise', async () => {
    const { out } = await ask('group.wiki');
    for (const line of [
      '  No cuadra: Sport Áncash: la tabla dice goles a favor 3; los resultados dan goles a favor 2.',
      '  Si la tabla está bien: 1 cambio',
      '  Si los resultados están bien: 2 cambios',
      '  Puntos y orden no cambian.',
      '1 de 1 tabla no cuadra.',
    ])
      expect(out.split('\n')).toContain(line);
  });

  test('of a table that stands without results are changes of the table', async () => {
    const { out } = await ask('alone.wiki', '--lang', 'en');
    expect(out).toContain('  Does not add up: Goals for make 5 and goals against 4: they must be equal.');
    expect(out).toContain('  In the table: 1 change, in one of 4 ways');
    expect(out).not.toContain('results');
  });

  test('of a season are found in its facts, by its own points', async () => {
    const { code, out } = await ask('copa-peru/2004', '--table', 'region-ii/b', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('    · Defensor Porvenir 1–3 Sport Áncash → 0–6  ');
    expect(out).toContain('  Points, order and qualifiers do not change.');
    expect(out).toContain('1 of 1 table does not add up.');
  });

  test('are one document with --json: values before and after, cells with their places', async () => {
    const { code, out } = await ask('group.wiki', '--json');
    const { format, pages, problems, timeLimit } = JSON.parse(out) as RepairDocument;
    expect([code, format, timeLimit, problems]).toEqual([1, 'ascenso-repair', 10, []]);
    const [table] = pages[0]?.tables ?? [];
    expect(
      table?.rows.map(({ figures, team }) => [team, ...figures.map(({ counted, figure, printed }) => `${figure} ${printed} ${counted}`)]),
    ).toEqual([
      ['Sport Áncash', 'won 1 1', 'drawn 1 1', 'lost 0 0', 'goalsFor 3 2', 'goalsAgainst 1 1'],
      ['Deportivo Comercio', 'won 0 0', 'drawn 1 1', 'lost 1 1', 'goalsFor 1 1', 'goalsAgainst 3 2'],
    ]);
    const [repair] = table?.results.repairs ?? [];
    const [change] = repair?.changes ?? [];
    expect([change?.from, change?.to, change?.cell && GROUP.slice(change.cell.from, change.cell.to)]).toEqual(['1–0', '2–0', '1–0']);
    expect(repair?.settles).toEqual([
      { team: 'Sport Áncash', figure: 'goalsFor' },
      { team: 'Deportivo Comercio', figure: 'goalsAgainst' },
    ]);
    expect([table?.mixed.state, table?.unchanged]).toEqual(['none', ['points', 'order']]);
  });
});

describe('the exit code', () => {
  test.each([
    { why: '0: everything adds up', argv: ['clean.wiki'], code: 0, says: 'La tabla cuadra; no hay qué reparar.' },
    { why: '1: repairs are proposed', argv: ['clean.wiki', 'group.wiki'], code: 1, says: '1 de 2 tablas no cuadran.' },
    { why: '2: no page has so many tables', argv: ['group.wiki', 'clean.wiki', '--table', '2'], code: 2, says: '--table' },
    { why: '2: a file is not there, nor a season of that name', argv: ['gone.wiki'], code: 2, says: 'gone.wiki' },
    { why: '2: a file is no page of results', argv: ['words.txt'], code: 2, says: '--as' },
    { why: '2: one of several cannot be read; the others are told', argv: ['group.wiki', 'gone.wiki'], code: 2, says: 'Sport Áncash' },
    { why: '2: a format nobody knows', argv: ['group.wiki', '--as', 'telegram'], code: 2, says: 'telegram' },
    { why: '2: a limit that is no number', argv: ['group.wiki', '--time-limit', 'soon'], code: 2, says: 'soon' },
    { why: '2: a table that is not there', argv: ['group.wiki', '--table', 'Grupo C'], code: 2, says: 'Grupo C' },
  ])('$why', async ({ argv, code, says }) => {
    const said = await ask(...argv);
    expect(said.code).toBe(code);
    expect(said.out + said.err).toContain(says);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReconstructionDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

const GROUP = [
  '== Región II ==',
  '=== Grupo B ===',
  '{{#invoke:Sports table|main|style=WDL',
  '|team1=ANC|team2=COM|name_ANC=Sport Áncash|name_COM=Deportivo Comercio',
  '|win_ANC = 1|draw_ANC = 1|loss_ANC = 0|gf_ANC = 3|ga_ANC = 1',
  '|win_COM = 0|draw_COM = 1|loss_COM = 1|gf_COM = 1|ga_COM = 3',
  '}}',
  '',
].join('\n');

const TIE = '== Final ==\n{{TwoLegResult|Sport Áncash||3–2|Deportivo Comercio||?–?|1–2}}\n';

const MARKDOWN = [
  '## Grupo B',
  '',
  '| Equipo | PJ | G | E | P | GF | GC | Pts |',
  '|---|---|---|---|---|---|---|---|',
  '| Sport Áncash | 2 | 1 | 1 | 0 | 3 | 1 | 4 |',
  '| Deportivo Comercio | 2 | 0 | 1 | 1 | 1 | 3 | 1 |',
  '',
].join('\n');

const FACTS = '== region-ii/b\nrow: Sport Áncash 1 1 0 3-1 4\nrow: Deportivo Comercio 0 1 1 1-3 1\n';

let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-reconstruct-'));
  await writeFile(join(here, 'group.wiki'), `${GROUP}${TIE}`);
  await writeFile(join(here, 'group.md'), MARKDOWN);
  await writeFile(join(here, 'group.facts.txt'), FACTS);
  await writeFile(join(here, 'wrong.md'), MARKDOWN.replace('| 3 | 1 | 4 |', '| 4 | 1 | 4 |'));
  await writeFile(join(here, 'wrong-tie.wiki'), TIE.replace('1–2', '1–9'));
  await writeFile(join(here, 'whole.wiki'), GROUP.replace('}}', '|match_ANC_COM = 2–0|match_COM_ANC = 1–1\n}}'));
  await writeFile(join(here, 'words.txt'), 'Nothing of a season.\n');
});
afterAll(() => rm(here, { recursive: true, force: true }));

const run = commandLine(() => here);
const ask = (...argv: readonly string[]) => run(['reconstruct', ...argv]);

describe('what lost results can have been', () => {
  test('stands under the heading of each table and tie: how many fit, the ranges, an example', async () => {
    const { code, err, out } = await ask('group.wiki', '--lang', 'en');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'Región II › Grupo B  group.wiki:3:1',
      '  Exactly 4 sets of results fit the table.',
      '  Each pair meets twice: 2 matches, none of them on the page.',
      '  What each match can have been (home in rows: least–most goals):',
      '                           1               2',
      '    1  Sport Áncash        —               0–3 : 0–1  1X·',
      '    2  Deportivo Comercio  0–1 : 0–3  ·X2  —',
      '    1 home win, X draw, 2 away win, · not possible, – not counted',
      '  One set of results that fits (an example, not what happened):',
      ...out.split('\n').slice(9, 12),
      '',
      'Final  group.wiki:9:1',
      '  Sport Áncash – Deportivo Comercio: ?, 1–2',
      '  · Sport Áncash went on: what is known allows no other.',
      '  · The first leg ended 2–0: the aggregate leaves no other score.',
      '',
    ]);
  });

  test('is said in Spanish unless asked otherwise', async () => {
    const { out } = await ask('group.wiki');
    for (const line of [
      '  Exactamente 4 juegos de resultados cuadran con la tabla.',
      '  Cada par se enfrenta dos veces: 2 partidos, ninguno en la página.',
      '  Qué pudo ser cada partido (local en fila: de menos a más goles):',
      '  · Pasó Sport Áncash: lo que se sabe no permite otra cosa.',
      '  · La ida terminó 2–0: el global no deja otro marcador.',
    ])
      expect(out.split('\n')).toContain(line);
  });

  test.each([
    { why: 'markdown', argv: ['group.md'] },
    { why: 'facts', argv: ['group.facts.txt', '--as', 'facts'] },
  ])('is the same of the same table in $why', async ({ argv }) => {
    const { code, out } = await ask(...argv, '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('  Exactly 4 sets of results fit the table.');
    expect(out).toContain('    1  Sport Áncash        —               0–3 : 0–1  1X·');
  });

  test('is one document with --json, the count in digits', async () => {
    const { code, out } = await ask('group.wiki', '--json', '--time-limit', '7');
    const { format, pages, problems, timeLimit } = JSON.parse(out) as ReconstructionDocument;
    expect([code, format, timeLimit, problems]).toEqual([0, 'ascenso-reconstruction', 7, []]);
    const [table] = pages[0]?.tables ?? [];
    expect([table?.state, table?.count, table?.bound, table?.cut, table?.meetings]).toEqual(['fits', '4', 'exactly', 'no', 2]);
    expect(table?.matches.map(({ can, home, is }) => [home, is, can?.home, can?.away, can?.outcomes, can?.settled])).toEqual([
      ['Sport Áncash', 'unlisted', [0, 3], [0, 1], ['home', 'drawn'], true],
      ['Deportivo Comercio', 'unlisted', [0, 1], [0, 3], ['drawn', 'away'], true],
    ]);
    const [tie] = pages[0]?.ties ?? [];
    expect([tie?.legs, tie?.impossible, tie?.certain.map(({ code: one }) => one)]).toEqual([
      [null, [1, 2]],
      false,
      ['winner', 'leg-score'],
    ]);
  });

  test('of a season is found in its facts, by its own rules', async () => {
    const { code, out } = await ask('copa-peru/2003', '--table', 'region-i/b', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('  Exactly 24 sets of results fit the table.');
    expect(out).toContain('    Flamengo 1–0 Juan Aurich\n');
    expect(out).not.toContain('region-ii');
  });

  test('of a tie of a season follows from points, then goals, and who went on', async () => {
    const { code, out } = await ask('copa-peru/2014', '--table', 'national/final', '--lang', 'en');
    expect(code).toBe(0);
    expect(out.split('\n').slice(1)).toEqual([
      '  Sport Loreto – Unión Fuerza Minera: 4–1, ?',
      '  · Sport Loreto went on.',
      '  · The second leg can have gone any way.',
      '  · If Sport Loreto lost the second leg, then by 3 goals at most.',
      '  · If they were level on points after the legs, goals had to decide.',
      '  · The aggregate is at least 4–1.',
      '',
    ]);
  });
});

describe('the exit code', () => {
  test.each([
    { why: '0: nothing is lost', argv: ['whole.wiki'], code: 0, says: 'No hay tablas sin partidos ni marcadores perdidos.' },
    { why: '1: no results give the table', argv: ['wrong.md'], code: 1, says: '5 goles a favor y 4 en contra' },
    { why: '1: nothing makes the tie', argv: ['wrong-tie.wiki'], code: 1, says: 'Nada cuadra' },
    { why: '2: it is neither a file nor a season', argv: ['gone.wiki'], code: 2, says: '«gone.wiki» no es un archivo ni una temporada' },
    { why: '2: a season is nearly that', argv: ['copa-peru/200'], code: 2, says: '¿Quiso decir «copa-peru/2003»?' },
    { why: '2: a file is no page of results', argv: ['words.txt'], code: 2, says: '--as' },
    { why: '2: one of several cannot be read; the others are told', argv: ['group.md', 'gone.wiki'], code: 2, says: 'Exactamente 4' },
    { why: '2: a format nobody knows', argv: ['group.md', '--as', 'telegram'], code: 2, says: 'telegram' },
    { why: '2: a limit that is no number', argv: ['group.md', '--time-limit', 'soon'], code: 2, says: 'soon' },
    { why: '2: a table that is not there', argv: ['group.md', '--table', 'Grupo C'], code: 2, says: 'Grupo C' },
  ])('$why', async ({ argv, code, says }) => {
    const said = await ask(...argv);
    expect(said.code).toBe(code);
    expect(said.out + said.err).toContain(says);
  });
});

describe('a table that nobody means', () => {
  type Row = readonly (string | number)[];
  const tableOf = (rows: readonly Row[]): string =>
    [
      '## A',
      '',
      '| Team | P | W | D | L | GF | GA | Pts |',
      '|---|---|---|---|---|---|---|---|',
      ...rows.map((row) => `| ${row.join(' | ')} |`),
      '',
    ].join('\n');
  const many = (count: number, row: (i: number) => Row): readonly Row[] => Array.from({ length: count }, (_, i) => row(i));

  test.each([
    { why: 'of 500 teams', rows: many(500, (i) => [`Team ${i}`, 998, i, 998 - 2 * (i % 499), i, i * 3, 1500 - i, i * 4]) },
    {
      why: 'of 5,000 rows that contradict each other',
      rows: many(5_000, (i) => [`Team ${i % 7}`, i % 9, i % 5, i % 4, i % 3, i % 11, i % 13, i % 17]),
    },
    { why: 'with figures in the thousands of millions', rows: many(4, (i) => [`Team ${i}`, 6, 3, 0, 3, 999_999_999, 999_999_998, 9]) },
    { why: 'with nothing else than such figures', rows: many(4, (i) => [`Team ${i}`, 999_999_999, 999_999_999, 0, 0, 1, 1, 999_999_999]) },
    { why: 'with figures below zero', rows: many(4, (i) => [`Team ${i}`, -6, -3, 0, -3, -5, -4, -9]) },
    {
      why: 'of teams called as objects are',
      rows: ['__proto__', 'constructor', 'toString', '__proto__'].map((team, i) => [team, 6, 3, 0, 3, 5 + i, 4, 9]),
    },
  ])('$why is answered, not thrown at', async ({ rows }) => {
    await writeFile(join(here, 'strange.md'), tableOf(rows));
    for (const command of ['repair', 'reconstruct']) {
      const { code, err, out } = await run([command, 'strange.md', '--time-limit', '1']);
      expect([code <= 1, err, out === '']).toEqual([true, '', false]);
    }
  });
});

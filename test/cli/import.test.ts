import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-import-'));
  await writeFile(join(here, 'liga.txt'), LIGA);
  await writeFile(join(here, 'words.txt'), 'Nothing of a season.\n');
});
afterAll(() => rm(here, { recursive: true, force: true }));
beforeEach(async () => {
  await rm(join(here, 'liga'), { recursive: true, force: true });
  await cp(join(root, 'examples', 'liga-distrital'), join(here, 'liga'), { recursive: true });
});

const LIGA = [
  '= Liga 2030',
  '▪ Group A',
  'Sat Mar 2 2030',
  '  15:00  Deportivo Norte  2-1 (1-0)  Club Sur',
  '  17:00  Club Sur  1-1 a.e.t. (0-0)  Deportivo Norte',
  'played in the rain',
].join('\n');

const run = commandLine(() => here);
const ask = (...argv: readonly string[]) => run(argv);

describe('what was read', () => {
  test('is counted under its headings, and what was not understood stands with its place', async () => {
    const { code, err, out } = await ask('import', 'liga.txt', '--lang', 'en');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('liga.txt · Liga 2030  Football.TXT, recognised');
    expect(out).toContain('Group A  2 matches');
    expect(out).toMatch(/liga\.txt:5:\d+\s+warning\s+“\(0-0\)” cannot be understood/);
    expect(out).toMatch(/liga\.txt:6:1\s+warning\s+The line “played in the rain” cannot be understood/);
  });

  test('is said in Spanish unless asked otherwise', async () => {
    expect((await ask('import', 'liga.txt')).out).toMatch(/liga\.txt:6:1\s+advertencia\s+No se entiende la línea «played in the rain»/);
  });

  test('is one document with --json, each fact with the words it is from', async () => {
    const { out } = await ask('import', 'liga.txt', '--json');
    const { format, pages } = JSON.parse(out) as ImportDocument;
    const [page] = pages;
    expect(format).toBe('ascenso-import');
    expect(page?.facts.map(({ contest, fact, from, line, to }) => [contest, fact, line, LIGA.slice(from, to)])).toEqual([
      ['group-a', '2030-03-02 Deportivo Norte 2-1 Club Sur [pm 1-0; fuente liga]', 4, '15:00  Deportivo Norte  2-1 (1-0)  Club Sur'],
      [
        'group-a',
        '2030-03-02 Club Sur 1-1 Deportivo Norte [alargue; fuente liga]',
        5,
        '17:00  Club Sur  1-1 a.e.t. (0-0)  Deportivo Norte',
      ],
    ]);
    expect(page?.remarks.map(({ code, column, line }) => [code, line, column])).toEqual([
      ['cell-unreadable', 5, 31],
      ['row-unreadable', 6, 1],
    ]);
  });

  test('columns of a table can be named', async () => {
    await writeFile(join(here, 'tabla.csv'), 'anfitrión;rival;hg;ag\nA;B;2;1\n');
    const { code, out } = await ask('import', 'tabla.csv', '--as', 'csv', '--columns', 'home=anfitrión, away=rival', '--json');
    expect([code, (JSON.parse(out) as ImportDocument).pages[0]?.facts.map(({ fact }) => fact)]).toEqual([0, ['A 2-1 B [fuente tabla]']]);
  });

  test('a clean page is fine', async () => {
    await writeFile(join(here, 'clean.txt'), '= Liga 2030\n▪ Group A\nA  1-0  B\n');
    expect(await ask('import', 'clean.txt')).toMatchObject({ code: 0, err: '' });
  });
});

describe('what cannot be read is refused in words', () => {
  test.each([
    { why: 'no such file', argv: ['nowhere.txt'], says: 'nowhere.txt' },
    { why: 'a text of no known format', argv: ['words.txt'], says: '--as' },
    { why: 'a format that does not exist', argv: ['liga.txt', '--as', 'papyrus'], says: 'papyrus' },
    { why: 'a column that does not exist', argv: ['liga.txt', '--columns', 'weather=clima'], says: '--columns' },
    { why: 'a season that does not exist', argv: ['liga.txt', '--into', 'nowhere'], says: 'nowhere' },
    { why: 'answers that are not there', argv: ['liga.txt', '--identities', 'nobody.yaml'], says: 'nobody.yaml' },
  ])('$why', async ({ argv, says }) => {
    const { code, err, out } = await ask('import', ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('a file that cannot be read does not stop the others', async () => {
    const { code, out } = await ask('import', 'nowhere.txt', 'liga.txt');
    expect(code).toBe(2);
    expect(out).toContain('Group A');
    expect(out).toContain('nowhere.txt');
  });
});

describe('--into', () => {
  const imported = (): Promise<string> => readFile(join(here, 'liga', 'imported-liga.facts.txt'), 'utf8');

  test('writes facts that name their source and season', async () => {
    const { out } = await ask('import', 'liga.txt', '--into', 'liga', '--lang', 'en');
    expect(out).toContain('Written: liga/imported-liga.facts.txt');
    expect((await imported()).split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      'season: 2030',
      'language: en',
      'source: liga',
      '',
      '== group-a',
      '2030-03-02 Deportivo Norte 2-1 Club Sur [ht 1-0]',
      '2030-03-02 Club Sur 1-1 Deportivo Norte [aet]',
      '',
    ]);
  });

  test('never overwrites, unless forced; a dry run writes nothing', async () => {
    expect((await ask('import', 'liga.txt', '--into', 'liga', '--dry-run')).out).toContain('No se escribió nada.');
    await expect(imported()).rejects.toThrow();
    await writeFile(join(here, 'liga', 'imported-liga.facts.txt'), '# mine\n');
    expect(await ask('import', 'liga.txt', '--into', 'liga')).toMatchObject({ code: 2, out: '' });
    expect(await imported()).toBe('# mine\n');
    expect((await ask('import', 'liga.txt', '--into', 'liga', '--force')).out).toContain('imported-liga.facts.txt');
    expect(await imported()).toContain('Deportivo Norte');
  });

  test('asks who is meant, takes the answers, and keeps them', async () => {
    const [id, name] = ['sport-aurora', 'Sport Aurora'];
    await writeFile(join(here, 'liga.txt'), `= Liga 2030\n▪ Group A\n${name}x  1-0  ${name}\n`);
    const first = await ask('import', 'liga.txt', '--into', 'liga');
    expect(first.code).toBe(1);
    expect(first.out).toContain(`¿Qué club es «${name}x»?`);
    const file = join(here, 'liga', 'identities.yaml');
    expect(await readFile(file, 'utf8')).toContain(`"${name}x": ask # ${id}`);
    expect(await imported()).toContain(`${name}x 1-0 ${name}`);

    await writeFile(file, `"${name}x": new\nOther: ask\n`);
    expect((await ask('import', 'liga.txt', '--into', 'liga', '--force')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(`"${name}x": new\nOther: ask\n`);
    await writeFile(join(here, 'liga.txt'), LIGA);
  });

  test('writes what is new, and shows what is there and what contradicts, each with its place', async () => {
    const page = [
      '= Liga 2026',
      '▪ Serie A',
      'Sun Apr 5 2026',
      'Sport Aurora  2-0  Deportivo Los Molinos',
      'Sun Apr 19 2026',
      'Deportivo Los Molinos  1-3  Unión Vista Alegre',
      '▪ Otra serie',
      'Juventud Santa Ana  3-1  Defensor El Carmen',
      'Defensor El Carmen  2-0  Juventud Santa Ana',
      'Juventud Santa Ana  2-0  Atlético San Martín',
    ];
    await writeFile(join(here, 'pagina.txt'), page.join('\n'));
    const dry = await ask('import', 'pagina.txt', '--into', 'liga', '--dry-run');
    expect([dry.code, dry.err]).toEqual([1, '']);
    expect(dry.out).toContain('Junto a lo que la temporada tiene: 2 hechos nuevos, 2 ya estaban, 1 contradice');
    expect(dry.out).toMatch(/pagina\.txt:6 {2}contradice .*1-3 Unión Vista Alegre.* En liga\/facts\.txt:10: .*1-1 Unión Vista Alegre/);

    const { beside } = JSON.parse((await ask('import', 'pagina.txt', '--into', 'liga', '--json')).out) as ImportDocument;
    expect([beside?.new, beside?.same.length, beside?.more.map(({ before, contest }) => [contest, before.line])]).toEqual([2, 2, []]);
    expect(beside?.against.map(({ before, page: own }) => [own.line, before.file, before.line])).toEqual([[6, 'liga/facts.txt', 10]]);
    const lines = (await readFile(join(here, 'liga', 'imported-pagina.facts.txt'), 'utf8')).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#') && !line.includes(': '))).toEqual([
      '== series/b',
      'Defensor El Carmen 2-0 Juventud Santa Ana',
      // the season has it as a match that is still to be played
      'Juventud Santa Ana 2-0 Atlético San Martín',
    ]);
    expect(lines.filter((line) => line.startsWith('# Contradice')).length).toBe(1);
    expect((await ask('lint', 'liga')).code).toBe(0);

    const again = await ask('import', 'pagina.txt', '--into', 'liga', '--dry-run');
    expect(again.out).toContain('2 hechos nuevos, 2 ya estaban');
  });

  test('writes nothing where the season has it all', async () => {
    await writeFile(join(here, 'pagina.txt'), '= Liga 2026\n▪ Serie A\nSun Apr 5 2026\nSport Aurora  2-0  Deportivo Los Molinos\n');
    const { code, out } = await ask('import', 'pagina.txt', '--into', 'liga');
    expect(code).toBe(0);
    expect(out).toContain('0 hechos nuevos, 1 ya estaba');
    expect(out).toContain('No hay nada nuevo que escribir.');
    await expect(readFile(join(here, 'liga', 'imported-pagina.facts.txt'))).rejects.toThrow();
  });
});

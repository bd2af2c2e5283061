import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../kit/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-cli-'));
  await cp(join(root, 'examples', 'liga-distrital'), join(here, 'liga'), { recursive: true });
});
afterAll(() => rm(here, { recursive: true, force: true }));

const ask = commandLine(() => here);
const json = async (argv: readonly string[]): Promise<{ readonly code: number; readonly document: Record<string, unknown> }> => {
  const { code, out, err } = await ask([...argv, '--json']);
  expect(err).toBe('');
  return { code, document: JSON.parse(out) as Record<string, unknown> };
};

/** A copy of the example league with one of its files changed. */
const changed = async (name: string, file: string, change: (text: string) => string): Promise<string> => {
  await cp(join(here, 'liga'), join(here, name), { recursive: true });
  const path = join(here, name, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  return name;
};

describe('seasons', () => {
  test('lists what comes with the program, with its champion', async () => {
    const { code, out } = await ask(['seasons']);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual(
      expect.arrayContaining([
        'copa-peru/2003 Copa Perú 2003 Campeón: Universidad César Vallejo',
        'copa-peru/2004 Copa Perú 2004 Campeón: Sport Áncash',
        'copa-peru/2014 Copa Perú 2014 Campeón: Sport Loreto',
        'euro/2016 Eurocopa 2016 Campeón: Portugal',
        'euro/2024 Eurocopa 2024 Campeón: Spain',
        'world-cup/2018 Copa Mundial 2018 Campeón: France',
        'world-cup/2026 Copa Mundial 2026 Campeón: Spain',
      ]),
    );
    // one column under the other
    expect(
      new Set(
        out
          .trimEnd()
          .split('\n')
          .map((line) => line.indexOf('Campeón')),
      ).size,
    ).toBe(1);
  });

  test('as JSON', async () => {
    const { code, document } = await json(['seasons']);
    expect(code).toBe(0);
    expect(document).toMatchObject({ format: 'ascenso-seasons', version: 1, problems: [] });
    const champions = (document['seasons'] as { id: string; champion: { id: string } | null }[]).map(
      ({ id, champion }) => `${id} ${champion?.id}`,
    );
    expect(champions).toEqual(expect.arrayContaining(['copa-peru/2004 sport-ancash', 'euro/2016 portugal', 'world-cup/2018 france']));
    // in an order a person can follow
    expect(champions).toEqual([...champions].sort());
  });
});

describe('show', () => {
  test('a finished season begins with the answer', async () => {
    const { code, out, err } = await ask(['show', 'copa-peru/2004']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Copa Perú 2004  edición 32 · 52 clubes · terminada',
      'Campeón: Sport Áncash',
      'Subcampeón: Deportivo Municipal',
      'Asciende Sport Áncash: Primera División 2005',
    ]);
    expect(out).toMatch(/\nSin dato: \d+ · Conflictos entre fuentes: \d+ {2}Véalos: ascenso show copa-peru\/2004 --doubts\n$/);
  });

  test('a table has its cut line, and figures stand under each other', async () => {
    const { out } = await ask(['show', 'copa-peru/2004', 'region-ii/a']);
    expect(out.split('\n').slice(1, 8)).toEqual([
      'Región II · Grupo A  regional/region-ii/a',
      '     Club                PJ  G  E  P  GF  GC   DG  Pts',
      '  1  José Gálvez          6  4  1  1  11   6   +5   13  → Octavos de final, llave 1',
      '  ── pasa el primero ─────────────────────────────────',
      '  2  Sport Vallejo        6  4  1  1  13   7   +6   13',
      '  3  El Tumi              5  1  2  2   8   9   −1    5',
      '  4  Sporting Caxamarca   5  0  0  5   6  16  −10    0',
    ]);
    expect(out).toContain('Ganó el desempate a Sport Vallejo; el marcador no consta.');
  });

  test('a tie shows its legs, the third match and the points that decide', async () => {
    const { out } = await ask(['show', 'copa-peru/2004', 'semi-finals/s2', '--lang', 'en']);
    expect(out.split('\n').slice(2, 5)).toEqual([
      '                         1st  2nd  3rd  Pts',
      '  ▸ Deportivo Municipal    8    0    ?    3',
      '    Senati                 2    1    ?    3',
    ]);
    expect(out).toContain('3 points each: level. § R1\n');
  });

  test('a running season begins with what is due', async () => {
    const { code, out } = await ask(['show', 'liga']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Liga Distrital de Puerto Nuevo 2026 {2}6 clubes · en juego\n\nQué falta\n {2}• Falta el desempate entre Deportivo Los Molinos y Sport Aurora, en terreno neutral \(Serie A\)\. § 12 {2}series\/a\n {2}• Falta un partido en la Serie B\. {2}series\/b\n/,
    );
    expect(out).toContain('┄┄ pasa el primero');
    expect(out).toContain('* Sport Aurora: −2 puntos (cuota de arbitraje impaga, R1)');
  });

  test.each([
    { reading: 'pitch', points: ['Deportivo Los Molinos 7', 'Sport Aurora 6', 'Unión Vista Alegre 4'] },
    { reading: 'appealable', points: ['Deportivo Los Molinos 7', 'Sport Aurora 7', 'Unión Vista Alegre 1'] },
    { reading: 'final', points: ['Deportivo Los Molinos 7', 'Sport Aurora 4', 'Unión Vista Alegre 4'] },
  ])('the reading $reading counts its rulings', async ({ reading, points }) => {
    const { document } = await json(['show', 'liga', 'series/a', '--reading', reading]);
    const [contest] = document['contests'] as { table: { team: { name: string }; points: number }[] }[];
    expect(contest?.table.map((row) => `${row.team.name} ${row.points}`)).toEqual(points);
    expect(document['reading']).toBe(reading);
  });

  test('where another reading gives another answer, the commands for it are at hand', async () => {
    expect((await ask(['show', 'liga'])).out).toContain(
      '\nOtra lectura da otro resultado:  ascenso show liga --reading pitch · --reading final\n',
    );
    expect((await ask(['show', 'liga', 'series/a', '--reading', 'pitch'])).out).toContain(
      '\nOtra lectura da otro resultado:  ascenso show liga series/a --reading appealable · --reading final\n',
    );
    expect((await ask(['why', 'liga', 'Sport Aurora', '--lang', 'en'])).out).toContain(
      '\nAnother reading gives another answer:  ascenso why liga "Sport Aurora" --reading pitch · --reading final\n',
    );
    expect((await ask(['show', 'copa-peru/2004', 'region-ii/a'])).out).not.toContain('--reading');
    expect((await json(['show', 'liga'])).document).toMatchObject({ differing: ['series/a', 'series/b', 'final'] });
  });

  test('results are a grid; what it cannot tell is listed', async () => {
    const { out } = await ask(['show', 'copa-peru/2004', 'region-ii/a', '--lang', 'en']);
    const lines = out.split('\n');
    const at = lines.indexOf('Results');
    expect(lines[at + 1]).toMatch(/^ +JOG +SPV +ELT +SPC$/);
    expect(lines[at + 2]).toMatch(/^ {2}JOG {2}José Gálvez +— +\S+ +\S+ +\S+$/);
    expect(lines.slice(at).filter((line) => line.startsWith('  Play-off'))).toHaveLength(1);
  });

  test('those who are no clubs are not called so', async () => {
    expect((await ask(['show', 'world-cup/2018'])).out).toMatch(/^Copa Mundial 2018 {2}.*32 equipos/);
    expect((await ask(['show', 'world-cup/2018', 'groups/a'])).out).toMatch(/\n +Equipo +PJ/);
    expect((await ask(['show', 'world-cup/2018', '--lang', 'en'])).out).toMatch(/32 teams/);
  });

  test('as of a day, later facts do not exist', async () => {
    const { document } = await json(['show', 'liga', 'series/a', '--as-of', '2026-04-30']);
    const [contest] = document['contests'] as { matches: unknown[] }[];
    expect(contest?.matches).toHaveLength(2);
    expect(document['asOf']).toBe('2026-04-30');
  });

  test('the JSON has what is promised', async () => {
    const { code, document } = await json(['show', 'copa-peru/2004']);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      format: 'ascenso-season',
      version: 1,
      competition: { id: 'copa-peru' },
      season: '2004',
      champion: { id: 'sport-ancash', name: 'Sport Áncash' },
      runnerUp: { name: 'Deportivo Municipal' },
      promotions: [{ team: { name: 'Sport Áncash' }, to: 'First Division 2005' }],
      due: [],
    });
    expect(document['entrants']).toHaveLength(52);
    const contests = document['contests'] as Record<string, unknown>[];
    expect(contests.find((contest) => contest['id'] === 'regional/region-ii/a')).toMatchObject({
      kind: 'group',
      stage: 'regional',
      table: [
        {
          position: 1,
          team: { name: 'José Gálvez' },
          played: 6,
          won: 4,
          drawn: 1,
          lost: 1,
          goalsFor: 11,
          goalsAgainst: 6,
          goalDifference: 5,
          points: 13,
          advances: true,
        },
        {},
        {},
        {},
      ],
    });
    expect(contests.find((contest) => contest['id'] === 'national/round-of-16/o8')).toMatchObject({
      kind: 'tie',
      teams: [{ name: 'Senati' }, { name: 'Franciscano San Román' }],
      points: [3, 3],
      aggregate: [2, 3],
      thirdMatch: { kind: 'decided', score: null, ground: 'neutral' },
      decidedBy: 'third-match',
      winner: { name: 'Senati' },
    });
  });

  test('doubts are counted, and listed when asked for', async () => {
    const { out } = await ask(['show', 'copa-peru/2004', '--doubts', '--lang', 'en']);
    expect(out).toContain('\n  ? Region II, Group A: José Gálvez – Sport Vallejo was played; the score is not on record.\n');
    expect(out).toContain(
      '\n  ≠ Goals of Sport Áncash in Region II, Group B: the printed table and the matches do not add up.\n      21–2  printed',
    );
    expect(out).not.toContain('--doubts');
  });

  test('a container shows its contests', async () => {
    const { code, out } = await ask(['show', 'copa-peru/2004', 'national']);
    expect(code).toBe(0);
    expect(out).toContain('Octavos de final');
    expect(out).not.toContain('Región I ·');
  });
});

describe('why', () => {
  test('tells the road in order, with reasons', async () => {
    const { code, out } = await ask(['why', 'copa-peru/2004', 'Sport Ancash']);
    expect(code).toBe(0);
    const order = [
      'Finalistas de Ancash',
      'Etapa departamental · Ancash',
      'Región II · Grupo B',
      'Octavos de final',
      'Cuartos de final',
      'Semifinal 1',
      '→ Pasa: Campeón; Primera División 2005',
    ].map((text) => out.indexOf(text));
    expect(order.every((at, i) => at > (order[i - 1] ?? -1))).toBe(true);
    expect(out).toContain('3 puntos cada uno: igualan. § R1\n  Ganó el tercer partido a José Gálvez; el marcador no consta.');
  });

  test('as JSON, each step has how it was entered and where it led', async () => {
    const { document } = await json(['why', 'copa-peru/2004', 'senati']);
    expect(document).toMatchObject({
      format: 'ascenso-road',
      version: 1,
      team: { id: 'senati', name: 'Senati', territory: 'Arequipa' },
      reached: { id: 'national/semi-finals' },
    });
    expect(
      (document['steps'] as { contest: { id: string }; advances: boolean }[]).map((step) => `${step.contest.id} ${step.advances}`),
    ).toEqual([
      'departmental/arequipa true',
      'regional/region-vii/a true',
      'regional/region-vii/final false',
      'national/round-of-16/o8 true',
      'national/quarter-finals/q4 true',
      'national/semi-finals/s2 false',
      'national/third-place false',
    ]);
  });

  test.each([
    { typed: 'Senatti', then: '¿Quiso decir «Senati»?', why: 'a misspelled club brings the nearest' },
    { typed: 'Zzzzzzzzzz', then: 'Inscríbalo o agréguelo al registro de clubes.', why: 'a club like no other brings advice' },
  ])('$why', async ({ typed, then }) => {
    const { code, out, err } = await ask(['why', 'copa-peru/2004', typed]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(then);
  });

  test('homonyms are listed with their seats', async () => {
    const name = await changed('homonyms', 'clubs.yaml', (text) =>
      text.replace('name: Juventud Santa Ana', 'name: Sport Aurora').replace('aliases: [Santa Ana]', 'aliases: [Juventud Santa Ana]'),
    );
    const path = join(here, name, 'facts.txt');
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replaceAll('Sport Aurora', 'sport-aurora').replaceAll('Juventud Santa Ana', 'santa-ana'),
    );
    const { code, err } = await ask(['why', name, 'Sport Aurora']);
    expect(code).toBe(2);
    expect(err).toContain('«Sport Aurora» puede ser Sport Aurora (Santa Ana, santa-ana); Sport Aurora (Barrio Centro, sport-aurora).');
  });
});

describe('due', () => {
  test('a finished season is asked nothing', async () =>
    expect(await ask(['due', 'copa-peru/2004'])).toEqual({ code: 0, out: 'No falta nada: la temporada terminó.\n', err: '' }));

  test('a running one says what is due; that is no failure', async () => {
    const { code, out } = await ask(['due', 'liga', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toBe(
      '• A play-off between Deportivo Los Molinos and Sport Aurora is due, on neutral ground (Series A). § 12  series/a\n• One match is to be played in Series B.  series/b\n',
    );
  });

  test('as JSON', async () => {
    const { document } = await json(['due', 'liga']);
    expect(document).toMatchObject({
      format: 'ascenso-due',
      due: [
        { contest: 'series/a', code: 'play-off', teams: [{ id: 'los-molinos' }, { id: 'sport-aurora' }], article: '12' },
        { contest: 'series/b', code: 'match', count: 1 },
      ],
    });
  });
});

describe('lint', () => {
  test('the example is clean', async () => expect(await ask(['lint', 'liga'])).toEqual({ code: 0, out: 'Sin hallazgos.\n', err: '' }));

  test('a hole in the rules is a finding with its place and a remedy', async () => {
    const name = await changed('holes', 'regulations.yaml', (text) =>
      text.replace('play-off neutral § 12, lots § 12,', 'play-off neutral § 12,'),
    );
    const { code, out } = await ask(['lint', name, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toMatch(/^holes\/regulations\.yaml:\d+:\d+ {2}warning {2}series\/a: if 3 are level .*§|art\. 12.* {2}→ /);
    expect(out).toMatch(/\n0 errors, \d+ warnings, \d+ notes\n$/);
  });

  test('what one step of a default leaves open in many groups is one line, and every finding counts', async () => {
    const { out } = await ask(['lint', 'euro/2024', '--lang', 'en']);
    const lines = out.trimEnd().split('\n');
    expect(lines.filter((line) => line.includes('groups/')).map((line) => /And .*?\./.exec(line)?.[0])).toEqual([
      'And 17 more: groups/a 2|3, 3|4; groups/b, c, d, e, f 1|2, 2|3, 3|4.',
    ]);
    expect(lines.at(-1)).toBe('0 errors, 0 warnings, 19 notes');
    const { document } = await json(['lint', 'euro/2024']);
    expect(document).toMatchObject({ notes: 19 });
  });

  test.each([
    {
      why: 'broken YAML',
      file: 'regulations.yaml',
      change: (text: string) => text.replace('stages:', 'stages: ['),
      code: 2,
      place: /^\S*regulations\.yaml:\d+:\d+ {2}error {2}YAML mal escrito/m,
    },
    {
      why: 'a misspelled key',
      file: 'regulations.yaml',
      change: (text: string) => text.replace('state:', 'stat:'),
      code: 2,
      place: /regulations\.yaml:4:1 +error +Clave desconocida «stat».* → ¿Quiso decir «state»\?/,
    },
    {
      why: 'an unknown team',
      file: 'facts.txt',
      change: (text: string) => text.replace('Sport Aurora 2-0', 'Sport Arora 2-0'),
      code: 1,
      place: /facts\.txt:9:12 +error .*«Sport Arora».*¿Quiso decir «Sport Aurora»\?/,
    },
    {
      why: 'a match against oneself',
      file: 'facts.txt',
      change: (text: string) => text.replace('2-0 Deportivo Los Molinos', '2-0 Sport Aurora'),
      code: 1,
      place: /facts\.txt:9:\d+ +error +«Sport Aurora» no puede jugar consigo mismo/,
    },
    {
      why: 'a score of 10^12',
      file: 'facts.txt',
      change: (text: string) => text.replace('2-0 Deportivo', '1000000000000-0 Deportivo'),
      code: 1,
      place: /facts\.txt:9:\d+ +error +Marcador imposible: «1000000000000-0»/,
    },
    {
      why: 'a truncated file',
      file: 'facts.txt',
      change: (text: string) => text.slice(0, text.indexOf('2026-05-03 Unión') + 20),
      code: 1,
      place: /facts\.txt:11:\d+ +error +No se entiende la línea/,
    },
    {
      why: 'an alien contest',
      file: 'facts.txt',
      change: (text: string) => text.replace('== series/b', '== series/c'),
      code: 1,
      place: /facts\.txt:22:\d+ +error +No hay contienda «series\/c»/,
    },
  ])('$why has file, line, column and a remedy', async ({ why, file, change, code, place }) => {
    const name = await changed(why.replaceAll(/\W/g, '-'), file, change);
    const linted = await ask(['lint', name]);
    expect(linted.code).toBe(code);
    expect(linted.out).toMatch(place);
    expect(linted.err).toBe('');
  });

  test('as JSON', async () => {
    const { code, document } = await json(['lint', 'liga']);
    expect(code).toBe(0);
    expect(document).toEqual({
      format: 'ascenso-findings',
      version: 1,
      id: 'liga',
      usable: true,
      errors: 0,
      warnings: 0,
      notes: 0,
      problems: [],
    });
  });
});

describe('facts that cannot be used', () => {
  test('show gives the season without them, the problems on standard error, and code 1', async () => {
    const name = await changed('typo', 'facts.txt', (text) => text.replace('Sport Aurora 2-0', 'Sport Arora 2-0'));
    const { code, out, err } = await ask(['show', name]);
    expect(code).toBe(1);
    expect(out).toContain('Serie A');
    expect(err).toMatch(/^typo\/facts\.txt:9:12 {2}error {2}.*«Sport Arora»/);
  });

  test('with --json the problems are in the document', async () => {
    const { code, document } = await json(['show', 'typo']);
    expect(code).toBe(1);
    expect(document['problems']).toMatchObject([{ code: expect.stringMatching(/^team-/), file: 'typo/facts.txt', line: 9, column: 12 }]);
  });
});

describe('what cannot be answered', () => {
  test.each([
    { why: 'a season that is not there', argv: ['show', 'copa-peru/2005'], says: '¿Quiso decir «copa-peru/2003»?' },
    { why: 'a missing folder', argv: ['lint', './no/such/folder'], says: 'No hay ninguna temporada «./no/such/folder».' },
    { why: 'a folder without regulations', argv: ['show', 'empty'], says: 'No existe el archivo empty/regulations.yaml.' },
    { why: 'a contest that is not there', argv: ['show', 'copa-peru/2004', 'region-2/a'], says: 'No hay contienda «region-2/a».' },
    { why: 'a contest named too shortly', argv: ['show', 'copa-peru/2004', 'a'], says: 'Escriba la ruta más larga.' },
    { why: 'an unknown command', argv: ['shw'], says: '¿Quiso decir «show»?' },
    { why: 'an unknown option', argv: ['show', 'liga', '--jsn'], says: 'No hay opción «--jsn».' },
    { why: 'a missing argument', argv: ['show'], says: 'Falta decir: temporada.' },
    { why: 'too many arguments', argv: ['why', 'liga', 'Sport', 'Aurora'], says: 'Ponga entre comillas los nombres con espacios.' },
    { why: 'a day that does not exist', argv: ['show', 'liga', '--as-of', '2026-02-30'], says: 'La fecha «2026-02-30» no existe.' },
    { why: 'a reading that does not exist', argv: ['show', 'liga', '--reading', 'mine'], says: 'No hay lectura «mine».' },
    { why: 'an option without its value', argv: ['show', 'liga', '--as-of'], says: 'Falta el valor de --as-of' },
    { why: 'a language we do not speak', argv: ['seasons', '--lang', 'qu'], says: 'No hay idioma «qu».' },
    { why: 'a new season from nothing', argv: ['new', 'x'], says: 'Falta la opción --from' },
  ])('$why: code 2, a sentence on standard error, nothing else', async ({ argv, says }) => {
    await mkdir(join(here, 'empty'), { recursive: true });
    const { code, out, err } = await ask(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
    const inJson = await json(argv);
    expect(inJson).toMatchObject({ code: 2, document: { format: 'ascenso-problems', version: 1, problems: [{ severity: 'error' }] } });
  });

  test('no command: the help on standard error', async () => {
    const { code, out, err } = await ask([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Uso: ascenso');
  });
});

describe('help', () => {
  test.each([
    { lang: 'es', says: ['Uso: ascenso show [opciones] <temporada> [contienda]', 'Argumentos:', 'Opciones generales:'] },
    { lang: 'en', says: ['Usage: ascenso show [options] <season> [contest]', 'Arguments:', 'Global options:'] },
  ])('speaks $lang', async ({ lang, says }) => {
    const { code, out, err } = await ask(['show', '--help', '--lang', lang]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const text of says) expect(out).toContain(text);
  });

  test('follows the locale', async () => expect((await ask(['--help'], { LANG: 'en_US.UTF-8' })).out).toContain('Usage: ascenso'));

  test('the version', async () => expect(await ask(['--version'])).toEqual({ code: 0, out: '0.0.0-test\n', err: '' }));
});

describe('new', () => {
  test.each(['copa-peru/2003', 'copa-peru/2004', 'copa-peru/2014', 'liga'])(
    'a season from %s can be read and checked at once',
    async (from) => {
      const folder = `new-${from.replace('/', '-')}`;
      const made = await ask(['new', folder, '--from', from, '--season', '2031']);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).toContain(`ascenso show ${folder}`);
      expect((await json(['lint', folder])).document).toMatchObject({ usable: true, errors: 0 });
      const shown = await json(['show', folder]);
      expect(shown.code).toBe(0);
      expect(shown.document).toMatchObject({ season: '2031', state: 'running', champion: null });
      expect((shown.document['due'] as { code: string }[]).some((due) => due.code === 'entry')).toBe(true);
    },
  );

  test('the example lines of the facts file are right once the # is gone', async () => {
    await ask(['new', 'examples-es', '--from', 'liga']);
    const text = await readFile(join(here, 'examples-es', 'facts.txt'), 'utf8');
    expect(text).toContain('language: es');
    await writeFile(
      join(here, 'examples-es', 'facts.txt'),
      text.replace(/^# (?=(inscribe|[0-9]{4}-|Club|desempate|fuera|resolución|==))/gm, '').replace('== liga/tabla', '== series/a'),
    );
    const { document } = await json(['lint', 'examples-es']);
    const codes = (document['problems'] as { code: string }[]).map((problem) => problem.code);
    expect(codes.filter((code) => /unreadable|fact-misplaced|date|ruling/.test(code))).toEqual([]);
  });

  test('nothing is ever overwritten', async () => {
    const { code, err } = await ask(['new', 'liga', '--from', 'copa-peru/2004']);
    expect(code).toBe(2);
    expect(err).toContain('La carpeta liga ya existe y no está vacía.');
    expect(await readFile(join(here, 'liga', 'regulations.yaml'), 'utf8')).toContain('Puerto Nuevo');
  });
});

describe('text for a screen', () => {
  test('names with control characters do not reach the screen', async () => {
    const name = await changed('hostile', 'clubs.yaml', (text) =>
      text.replace('name: Sport Aurora', 'name: "Sport \\u001b[31mAurora\\u202e"'),
    );
    const { out, err } = await ask(['show', name]);
    expect(out + err).not.toMatch(/\p{Bidi_Control}/u);
    expect((out + err).includes('\u001B')).toBe(false);
  });

  test('colour only where it is asked for', async () => {
    expect((await ask(['show', 'liga'])).out).not.toContain('\u001B[');
    expect((await ask(['show', 'liga'], { FORCE_COLOR: '1' })).out).toContain('\u001B[');
    expect((await ask(['show', 'liga', '--no-color'], { FORCE_COLOR: '1' })).out).not.toContain('\u001B[');
  });
});

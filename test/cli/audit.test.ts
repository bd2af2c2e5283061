import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-audit-'));
  await writeFile(join(here, 'group.wiki'), GROUP);
  await writeFile(join(here, 'clean.wiki'), GROUP.replace('gf_ANC = 3', 'gf_ANC = 2').replace('ga_COM = 3', 'ga_COM = 2'));
  await writeFile(join(here, 'words.txt'), 'Nothing of a season.\n');
});
afterAll(() => rm(here, { recursive: true, force: true }));

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

const run = commandLine(() => here);
const ask = (...argv: readonly string[]) => run(argv);

describe('what does not add up', () => {
  test('stands under its heading, with its place and a sentence', async () => {
    const { code, err, out } = await ask('audit', 'group.wiki', '--lang', 'en');
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')).toEqual([
      'Región II › Grupo B',
      '  group.wiki:5:49  error  Sport Áncash: the table says 3 goals for; the matches give 2.',
      '  group.wiki:6:60  error  Deportivo Comercio: the table says 3 goals against; the matches give 2.',
      '',
      '2 contradictions, 0 things that cannot be told, 0 notes',
      '',
    ]);
  });

  test('is said in Spanish unless asked otherwise', async () => {
    const { out } = await ask('audit', 'group.wiki');
    expect(out).toContain('error  Sport Áncash: la tabla dice 3 goles a favor; los partidos dan 2.');
  });

  test('is one document with --json: the numbers, and every cell with its place', async () => {
    const { code, out } = await ask('audit', 'group.wiki', 'clean.wiki', '--json');
    const { errors, format, notes, pages, warnings } = JSON.parse(out) as AuditDocument;
    expect([code, format, errors, warnings, notes]).toEqual([1, 'ascenso-audit', 2, 0, 0]);
    expect(pages.map(({ file, findings, format: read }) => [file, read, findings.length])).toEqual([
      ['group.wiki', 'wikitext', 2],
      ['clean.wiki', 'wikitext', 0],
    ]);
    const [finding] = pages[0]?.findings ?? [];
    expect(finding?.figures).toEqual({ team: 'Sport Áncash', figure: 'goalsFor', printed: 3, counted: 2 });
    expect(finding?.cells.map(({ from, line, raw, to }) => [raw, line, GROUP.slice(from, to)])).toEqual([
      ['3', 5, '3'],
      ['1–0', 7, '1–0'],
      ['1–1', 7, '1–1'],
    ]);
  });
});

describe('the exit code', () => {
  test.each([
    { why: '0: nothing was found', argv: ['clean.wiki'], code: 0, says: 'En la página no hay contradicciones.' },
    { why: '1: something was found', argv: ['clean.wiki', 'group.wiki'], code: 1, says: '2 contradicciones' },
    { why: '2: a file is not there', argv: ['gone.wiki'], code: 2, says: 'gone.wiki' },
    { why: '2: a file is no page of results', argv: ['words.txt'], code: 2, says: '--as' },
    { why: '2: one of several cannot be read; the others are told', argv: ['group.wiki', 'gone.wiki'], code: 2, says: 'Sport Áncash' },
    { why: '2: a format nobody knows', argv: ['group.wiki', '--as', 'telegram'], code: 2, says: 'telegram' },
  ])('$why', async ({ argv, code, says }) => {
    const said = await ask('audit', ...argv);
    expect(said.code).toBe(code);
    expect(said.out + said.err).toContain(says);
  });
});

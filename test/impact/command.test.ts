import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine, type Said } from '../kit/command-line.ts';

let here = '';
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'ascenso-impact-'));
  mkdirSync(join(here, 'cup'));
  writeFileSync(
    join(here, 'cup/regulations.yaml'),
    `competition: { id: cup, name: Copa }
season: 2030
before: { clubs: 4 }
stages:
  s:
    contests:
      grupo: { group: 1-3 of clubs, rounds: 1, decided-by: [points, goal-difference, lots] }
      final: { tie: 1 of grupo v 4 of clubs, legs: 1, decided-by: [points, penalties] }
champion: winner of final
`,
  );
  writeFileSync(
    join(here, 'cup/facts.txt'),
    '== clubs\nentry: Alfa, <b>Beta</b>|*x*, Gama, Delta\n== grupo\nAlfa 1-0 Gama\nAlfa 2-0 <b>Beta</b>|*x*\n<b>Beta</b>|*x* 1-0 Gama\n',
  );
});
afterAll(() => rmSync(here, { recursive: true }));
const run = (...argv: readonly string[]): Promise<Said> => commandLine(() => here)(argv);
const impact = (...argv: readonly string[]): Promise<Said> => run('impact', 'cup', ...argv);

describe('ascenso impact', () => {
  test.each([
    { why: 'nothing changes', line: 'Alfa 1-0 Gama [corrige]', code: 0 },
    { why: 'something changes', line: 'fuera: Alfa [por R1]', code: 1 },
    { why: 'a result for a match that has one is its correction', line: 'Alfa 0-1 Gama', code: 1 },
    { why: 'teams called by the beginnings of their names', line: 'alf 0-1 gam', code: 1 },
    { why: 'the beginning of several names', line: 'alf 0-1 x', code: 2 },
    { why: 'a team that nobody knows', line: 'Omega 1-0 Gama', code: 2 },
    { why: 'a line that cannot be read', line: 'Alfa Gama', code: 2 },
    { why: 'a result of teams that meet in no contest', line: 'Alfa 1-0 Omega', code: 2 },
    { why: 'nothing supposed', line: '', code: 2 },
  ])('gives $code: $why', async ({ code, line }) => {
    expect((await impact('--suppose', line)).code).toBe(code);
  });

  test('a team in several contests has to be told apart by --in', async () => {
    expect((await impact('--suppose', 'fuera: Alfa')).code).toBe(1);
    const refused = await impact('--suppose', 'suerte: Alfa, Delta', '--in', 'grupo');
    expect(refused.code).toBe(2);
  });

  test('says in each reading who enters and who leaves, in Spanish and in English', async () => {
    const es = await impact('--suppose', 'fuera: Alfa [por R1]', '--in', 'grupo');
    expect(es.out).toContain('entra <b>Beta</b>|*x*, sale Alfa');
    expect(es.out).toMatch(/Cancha +Nada cambia\./);
    const en = await impact('--suppose', 'out: Alfa [by R1]', '--in', 'grupo', '--lang', 'en');
    expect(en.out).toContain('<b>Beta</b>|*x* enters, Alfa leaves');
    expect(en.out).toMatch(/Final +Nothing changes\./);
  });

  test('as JSON it is a document; as a sheet names cannot become markup', async () => {
    const order = ['--suppose', 'fuera: Alfa [por R1]', '--in', 'grupo'] as const;
    const json = JSON.parse((await impact(...order, '--json')).out);
    expect([json.format, json.changes, json.readings.length]).toEqual(['ascenso-impact', 'something', 3]);
    const html = (await impact(...order, '--as', 'html')).out;
    expect(html).toContain('&lt;b&gt;Beta&lt;/b&gt;|*x*');
    expect(html).not.toContain('<b>Beta');
    const markdown = (await impact(...order, '--as', 'markdown')).out;
    expect(markdown).toContain('\\<b\\>Beta\\</b\\>\\|\\*x\\*');
  });

  test('--out writes a file whole, and never over one that is there', async () => {
    const order = ['--suppose', 'fuera: Alfa [por R1]', '--in', 'grupo', '--out', 'hoja.html'] as const;
    expect((await impact(...order)).code).toBe(1);
    const written = readFileSync(join(here, 'hoja.html'), 'utf8');
    expect(written).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect((await impact(...order)).code).toBe(2);
    expect((await impact(...order, '--force')).code).toBe(1);
    expect(readdirSync(here).sort()).toEqual(['cup', 'hoja.html']);
    expect((await impact('--suppose', 'fuera: Alfa', '--in', 'grupo', '--out', 'hoja.xyz')).code).toBe(2);
  });
});

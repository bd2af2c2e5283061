import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenProtestsDocument } from '../../src/wire/index.ts';
import { commandLine, type Said } from '../kit/command-line.ts';

const RULES = `competition: { id: cup, name: Copa }
season: 2030
before: { clubs: 6 }
stages:
  s:
    contests:
      a: { group: 1-3 of clubs, rounds: 1, walkover: 3-0, decided-by: [points, goal-difference, lots] }
      b: { group: 4-6 of clubs, rounds: 1, walkover: 3-0, decided-by: [points, goal-difference, lots] }
      final: { tie: 1 of a v 1 of b, legs: 1, decided-by: [points, penalties] }
champion: winner of final
`;
/** Alfa wins a before Beta and Gama; Delta wins b before Eco and Faro. */
const PLAYED = `language: es
== clubs
inscribe: Alfa, Beta, Gama, Delta, Eco, Faro
== a
2030-04-01 Alfa 1-0 Beta
2030-04-02 Beta 2-0 Gama
2030-04-03 Alfa 1-0 Gama
== b
2030-04-01 Delta 1-0 Eco
2030-04-02 Eco 1-0 Faro
2030-04-03 Delta 3-0 Faro
`;
const ASKED: Readonly<Record<string, string>> = {
  none: '',
  // given its match, Beta is first; Gama gains three points that lead nowhere
  two: '== a\n2030-04-04 reclamo: P1 por Beta [partido Alfa v Beta]\n2030-04-04 reclamo: P2 por Gama [partido Beta v Gama]\n',
  unsaid: '== b\n2030-04-04 reclamo: P1 por Faro ["la cancha"]\n',
  appealed:
    '== a\n2030-04-05 Alfa 0-3 Beta [en mesa; por R1]\n2030-04-05 resolución: R1 apelable [sobre P1]\n2030-04-04 reclamo: P1 por Beta [partido Alfa v Beta]\n2030-04-06 apelación: R1 por Alfa\n',
};

let here = '';
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'ascenso-open-'));
  const many = Array.from({ length: 33 }, (_, i) => `2030-04-04 reclamo: P${i + 1} por Gama [partido Beta v Gama]`).join('\n');
  for (const [name, more] of Object.entries({ ...ASKED, many: `== a\n${many}\n` })) {
    mkdirSync(join(here, name));
    writeFileSync(join(here, name, 'regulations.yaml'), RULES);
    writeFileSync(join(here, name, 'facts.txt'), PLAYED + more);
  }
});
afterAll(() => rmSync(here, { recursive: true }));
const ask = (season: string, ...argv: readonly string[]): Promise<Said> => commandLine(() => here)(['impact', season, '--open', ...argv]);
const told = async (season: string, ...argv: readonly string[]): Promise<OpenProtestsDocument & { readonly code: number }> => {
  const { code, out } = await ask(season, ...argv, '--json');
  return { ...(JSON.parse(out) as OpenProtestsDocument), code };
};

describe('which open protests still change anything', () => {
  test.each<{ why: string; season: string; argv?: readonly string[]; code: number; says: Partial<OpenProtestsDocument> }>([
    { why: 'nothing is open', season: 'none', code: 0, says: { protests: [], matters: [], moot: [] } },
    {
      why: 'one decides by itself; one changes nothing by itself, but who wins once the other is upheld',
      season: 'two',
      code: 1,
      says: { conditional: [{ id: 'P2', given: ['P1'] }], moot: [] },
    },
    {
      why: 'it is said what is ordered instead',
      season: 'two',
      argv: ['--if', 'P1: puntos: Beta -4', '--if', 'P2: fuera: Alfa'],
      code: 1,
      says: { moot: [], conditional: [{ id: 'P1', given: ['P2'] }] },
    },
    { why: 'what is ordered moves nobody', season: 'two', argv: ['--if', 'P1: puntos: Gama -1'], code: 0, says: { moot: ['P1', 'P2'] } },
    { why: 'nobody says what would be ordered', season: 'unsaid', code: 0, says: { matters: [], moot: [] } },
    {
      why: 'somebody says it',
      season: 'unsaid',
      argv: ['--if', 'P1: Eco 0-3 Faro', '--if', 'P1: puntos: Delta -9'],
      code: 1,
      says: { moot: [] },
    },
    { why: 'an appeal: if it is upheld the ruling is reversed', season: 'appealed', code: 1, says: { moot: [] } },
  ])('$why', async ({ argv = [], code, says, season }) => {
    expect(await told(season, ...argv)).toMatchObject({ format: 'ascenso-open-protests', code, lookedUpTo: null, left: [], ...says });
  });

  test('what it changes is told in each reading', async () => {
    const { matters, protests } = await told('two');
    expect(matters.map(({ ids, readings }) => [ids, readings.map(({ headline, reading }) => `${reading}: ${headline.es}`)])).toEqual([
      [['P1'], ['pitch: Nada cambia.', 'appealable: Final: entra Beta, sale Alfa.', 'final: Final: entra Beta, sale Alfa.']],
    ]);
    expect(protests.map(({ lines, supposed }) => [supposed, lines.map(({ es }) => es)])).toEqual([
      ['usual', ['Alfa w.o. Beta [gana Beta]']],
      ['usual', ['Beta w.o. Gama [gana Gama]']],
    ]);
    const appeal = await told('appealed', '--reading', 'appealable');
    expect(appeal.matters.map(({ readings }) => readings.map(({ headline }) => headline.es))).toEqual([['Final: entra Alfa, sale Beta.']]);
  });

  test('too many at once are cut short, and it is said', async () => {
    const { left, lookedUpTo, moot } = await told('many');
    expect([left, lookedUpTo, moot.length]).toEqual([['P31', 'P32', 'P33'], 2, 30]);
    expect((await ask('many')).out).toContain('Quedaron sin mirar, por ser demasiados a la vez: P31, P32 y P33.');
  });

  test('as a sheet, in both languages', async () => {
    expect((await ask('two')).out).toContain('P1  Final: entra Beta, sale Alfa.');
    expect((await ask('unsaid')).out).toContain('P1: dígalo con --if "P1: A 0-3 B"');
    expect((await ask('two', '--lang', 'en', '--as', 'markdown')).out).toMatch(
      /^# Open protests: which still change anything[\s\S]*\| P1 \| Final: Beta enters, Alfa leaves/,
    );
    expect((await ask('two', '--out', 'hoja.html')).code).toBe(1);
    expect(readFileSync(join(here, 'hoja.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<h1>Reclamos abiertos[\s\S]*<\/html>\n$/);
    expect((await ask('two', '--out', 'hoja.html')).code).toBe(2);
  });

  test.each([
    { why: 'a protest that is not open', argv: ['--if', 'P7: puntos: Beta -1'] },
    { why: 'no order', argv: ['--if', 'P1'] },
    { why: 'a line that cannot be read', argv: ['--if', 'P1: Beta Gama'] },
    { why: 'a club that is not there', argv: ['--if', 'P1: fuera: Omega'] },
    { why: 'a supposition of the other kind', argv: ['--suppose', 'Alfa 0-1 Beta'] },
  ])('$why is refused', async ({ argv }) => {
    const { code, err } = await ask('two', ...argv);
    expect(code).toBe(2);
    expect(err).toContain('error');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FixtureDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

const REGULATIONS = `
competition: { id: liga, name: Liga }
season: 2030
state: running
before: { clubs: { entries: 9 } }
stages:
  league:
    contests:
      a: { group: 1-4 of clubs, rounds: 2, decided-by: [points] }
      b: { group: 5-7 of clubs, rounds: 1, decided-by: [points] }
      c: { group: 8-9 of clubs, rounds: 6, decided-by: [points] }
  final: { tie: 1 of a v 1 of b, legs: 2, decided-by: [points, penalties] }
champion: winner of final
`;
const FACTS = ['season: 2030', '== clubs', 'entry: Alfa, Beta, Gama, Delta, Rojo, Azul, Verde, Uno, Dos'];

let here = '';
const ascenso = commandLine(() => here);
const season = (...more: readonly string[]): void => writeFileSync(join(here, 'facts.txt'), `${[...FACTS, ...more].join('\n')}\n`);
const ask = async (...argv: readonly string[]): Promise<FixtureDocument> =>
  JSON.parse((await ascenso(['fixture', '.', ...argv, '--json'])).out);

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'ascenso-fixture-'));
  writeFileSync(join(here, 'regulations.yaml'), REGULATIONS);
  season();
});
afterAll(() => rmSync(here, { recursive: true, force: true }));

test('a group gets rounds, the regulations say how many', async () => {
  const { groups, left } = await ask('league/a');
  expect(left).toEqual([]);
  expect(groups.map(({ legs, numbers, rounds }) => ({ legs, numbers, rounds: rounds.length }))).toEqual([
    { legs: 2, numbers: 'listed', rounds: 6 },
  ]);
});

test('the facts that it prints are what due matches are made of, and then it has them', async () => {
  const { out } = await ascenso(['fixture', '.', 'league/a', '--facts', '--seed', '7', '--lang', 'en']);
  season(...out.split('\n'));
  expect((await ask('league/a')).left.map(({ code }) => code)).toEqual(['matches-there']);
  const lint = await ascenso(['lint', '.', '--json']);
  season();
  expect(out).toContain('numbers: Delta, Beta, Gama, Alfa [seed 7]\n');
  expect(out.match(/^\w+ v \w+ \[round [1-6]\]$/gm)).toHaveLength(12);
  expect(JSON.parse(lint.out).problems.filter(({ file }: { readonly file: string }) => file.endsWith('facts.txt'))).toEqual([]);
});

test('groups that are drawn together have a seed each, with which one alone gives the same', async () => {
  const both = await ask('league', '--seed', '4294967295');
  expect(both.groups.map(({ draw }) => draw?.seed)).toEqual([4294967295, 0]);
  expect((await ask('league/b', '--seed', '0')).groups[0]?.rounds).toEqual(both.groups[1]?.rounds);
  expect(both.left.map(({ code, contest }) => `${contest} ${code}`)).toEqual(['league/c listed']);
});

test('teams are numbered by hand, whatever their case and accents', async () => {
  const { groups } = await ask('league/b', '--order', 'VERDE, "Rojo", Ázul');
  expect(groups[0]?.teams.map(({ name }) => name)).toEqual(['Verde', 'Rojo', 'Azul']);
  expect(groups[0]?.rounds.map(({ bye }) => bye?.name).sort()).toEqual(['Azul', 'Rojo', 'Verde']);
});

test('a tie has its matches before its teams are known', async () => {
  const { facts, ties } = await ask('final');
  expect(facts).toBe('');
  expect(ties[0]?.matches.map(({ away, home, leg }) => [leg, home.label.en, away.label.en, home.team])).toEqual([
    [1, '1st of A', '1st of B', null],
    [2, '1st of B', '1st of A', null],
  ]);
});

test.each([
  { why: 'a team is missing', argv: ['league/b', '--order', 'Rojo, Azul'] },
  { why: 'a team is of another group', argv: ['league/b', '--order', 'Rojo, Azul, Alfa'] },
  { why: 'a team is named twice', argv: ['league/b', '--order', 'Rojo, Azul, Rojo'] },
  { why: 'there are two groups to be numbered by hand', argv: ['league', '--order', 'Rojo, Azul, Verde'] },
  { why: 'there are both a seed and an order', argv: ['league/b', '--order', 'Rojo, Azul, Verde', '--seed', '1'] },
  { why: 'the seed is too large', argv: ['league/b', '--seed', '4294967296'] },
  { why: 'there would be five legs', argv: ['league/b', '--legs', '5'] },
  { why: 'there is no such contest', argv: ['nowhere'] },
])('nothing is made if $why', async ({ argv }) => {
  const { code, err, out } = await ascenso(['fixture', '.', ...argv]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toBe('');
});

test('both languages say it in words', async () => {
  const [es, en] = [await ascenso(['fixture', '.', 'league', '--lang', 'es']), await ascenso(['fixture', '.', 'league', '--lang', 'en'])];
  expect([es.code, en.code]).toEqual([1, 1]);
  expect(es.out).toContain('Fecha 1\n');
  expect(es.out).toContain('descansa: ');
  expect(es.out).toContain('C queda sin fixture: ');
  expect(en.out).toContain('Round 1\n');
  expect(en.out).toContain('C has no fixtures: ');
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeMemoryLog } from '../../src/storage/index.ts';
import { loggedSeasons } from '../kit/logged-seasons.ts';

const S = 'copa-distrital/2026';

/** Everything that an office of a district does in a year. */
const YEAR: readonly (readonly string[])[] = [
  ['season', 'new', S, '--rules', 'examples/district-cup'],
  ['enter', S, 'members', 'ferroviario', 'defensor', 'estrella', 'juventud', 'molino', 'rafaelina', '--why', 'al día con la liga'],
  ['draw', S, 'a', 'defensor', 'juventud', 'molino'],
  ['draw', S, 'b', 'ferroviario', 'estrella', 'rafaelina'],
  ['move', S, 'defensor v molino', '--date', '2026-05-03', '--time', '15:30'],
  ['postpone', S, 'defensor v molino'],
  ['result', S, 'defensor 2-0 molino', 'molino 0-1 juventud', 'juventud 1-1 defensor'],
  // level in first place: the two hold a play-off on neutral ground
  ['result', S, 'ferroviario 1-0 estrella', 'estrella 3-0 rafaelina'],
  ['correct', S, 'estrella 2-0 rafaelina', '--why', 'error en la planilla'],
  ['walkover', S, 'rafaelina v ferroviario', '--absent', 'ferroviario'],
  [
    'protest',
    S,
    'ferroviario',
    '--about',
    'rafaelina v ferroviario',
    '--until',
    '2026-05-06',
    '--fee',
    '200 soles',
    '--ground',
    'el árbitro no esperó',
  ],
  ['answer', S, 'P1', '--ground', 'esperó quince minutos'],
  ['rule', S, 'rafaelina 1-1 ferroviario', '--on', 'P1', '--until', '2026-05-09'],
  ['appeal', S, 'R1', 'rafaelina', '--fee', '400 soles'],
  ['rule', S, '--name', 'R2', '--on', 'R1', '--standing', 'final'],
  ['result', S, 'defensor 2-1 juventud'],
  ['result', S, 'ida: defensor 1-0 estrella', 'vuelta: estrella 2-1 defensor'],
  ['result', S, 'defensor 3-1 estrella'],
  ['result', S, 'ferroviario 0-1 juventud'],
  ['result', S, 'juventud 1-1 ferroviario'],
  ['rule', S, 'fuera: Defensor Puente', '--in', 'final', '--ground', 'papeles falsos'],
  ['rule', S, '--name', 'R3', '--standing', 'reversed', '--ground', 'los papeles eran buenos', '--date', '2026-05-30'],
  ['result', S, 'defensor 0-0 juventud [penales 3-5]', '--date', '2026-06-07'],
];

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

test('a small cup, from nothing to its champion, by commands alone', async () => {
  const seasons = loggedSeasons();
  for (const argv of YEAR) {
    const { code, document } = await seasons.ask(...argv);
    expect([argv.join(' '), code, document.problems?.map((one) => one.text.es) ?? []]).toEqual([argv.join(' '), 0, []]);
  }
  const folder = await mkdtemp(join(tmpdir(), 'ascenso-cup-'));
  folders.push(folder);
  const { champion, due, promotions } = JSON.parse((await seasons.run('show', S, '--json')).out) as {
    readonly champion: { readonly name: string };
    readonly due: readonly unknown[];
    readonly promotions: readonly { readonly team: { readonly name: string } }[];
  };
  expect([champion.name, due, promotions.map(({ team }) => team.name)]).toEqual([
    'Juventud Alta',
    [],
    ['Juventud Alta', 'Defensor Puente'],
  ]);

  const history = await seasons.run('history', S, 'estrella v rafaelina');
  expect(history.out).toContain('Ana Quispe  porque: error en la planilla');
  expect(history.out.split('\n').filter((line) => line.includes('Estrella Roja'))).toEqual([
    '    Estrella Roja 3-0 Unión Rafaelina  groups/b',
    '    Estrella Roja 2-0 Unión Rafaelina [corrige]  groups/b',
  ]);

  const here = loggedSeasons(folder, seasons.store);
  expect((await here.run('log', 'export', S, '--out', 'copa.jsonl')).code).toBe(0);
  expect((await here.run('backup', 'todo.jsonl.gz')).code).toBe(0);
  const text = await readFile(join(folder, 'copa.jsonl'), 'utf8');
  for (const [verb, file] of [
    ['log import', 'copa.jsonl'],
    ['restore', 'todo.jsonl.gz'],
  ] as const) {
    const copy = loggedSeasons(folder, makeMemoryLog());
    expect((await copy.run(...verb.split(' '), file)).code).toBe(0);
    expect((await copy.run('log', 'export', S)).out).toBe(text);
    expect((await copy.run('show', S, '--json')).out).toBe((await seasons.run('show', S, '--json')).out);
  }
  await writeFile(join(folder, 'changed.jsonl'), text.replace('Estrella Roja 2-0', 'Estrella Roja 9-0'));
  const found = await here.ask('log', 'verify', S, '--file', 'changed.jsonl');
  expect([found.code, found.document.problems?.map(({ code }) => code)]).toEqual([1, ['log-changed']]);
  expect((await here.run('log', 'import', 'changed.jsonl')).code).toBe(2);
  expect((await here.run('log', 'verify', S)).code).toBe(0);
}, 60_000);

test('a copy from the field is merged; where the two contradict each other nothing is written until somebody says so', async () => {
  const office = loggedSeasons();
  for (const argv of YEAR.slice(0, 4)) await office.run(...argv);
  const folder = await mkdtemp(join(tmpdir(), 'ascenso-field-'));
  folders.push(folder);
  const field = loggedSeasons(folder, makeMemoryLog());
  await field.store.append(await office.store.read(S));
  await field.run('result', S, 'defensor 2-0 molino', '--as', 'Delegado');
  await field.run('result', S, 'molino 0-1 juventud', '--as', 'Delegado');
  await office.run('result', S, 'defensor 2-1 molino');
  await field.run('log', 'export', S, '--out', 'campo.jsonl');
  const here = loggedSeasons(folder, office.store);
  const refused = await here.ask('log', 'merge', 'campo.jsonl');
  expect(refused.document.problems?.map(({ code }) => code)).toEqual(['log-conflict']);
  const merged = await here.ask('log', 'merge', 'campo.jsonl', '--keep-both');
  expect([merged.code, merged.document.written]).toEqual([1, 2]);
  expect((await here.ask('log', 'merge', 'campo.jsonl', '--keep-both')).document.written).toBe(0);
}, 60_000);

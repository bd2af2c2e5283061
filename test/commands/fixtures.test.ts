import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFacts } from '../../src/formats/index.ts';
import { type Entry, formatLines, formatLogText, parseLines, parseLogText } from '../../src/log/index.ts';
import type { CalendarCheckDocument, CalendarDocument, FixtureDocument } from '../../src/wire/index.ts';
import { type LoggedSeasons, loggedSeasons } from '../kit/logged-seasons.ts';

const S = 'copa/2026';
const CLUBS = ['Atlético Ferroviario', 'Defensor Puente', 'Estrella Roja', 'Juv. Alta', 'Sport Molino', 'Unión Rafaelina'];
const DAYS = ['--from', '2026-04-05', '--until', '2026-06-28', '--days', 'sun', '--split'] as const;

let here: string;
let begun: readonly Entry[];
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-fixtures-'));
  const seasons = loggedSeasons();
  await seasons.run('season', 'new', S, '--rules', 'examples/district-cup');
  await seasons.run('enter', S, 'members', ...CLUBS);
  await seasons.run('draw', S, 'a', 'defensor', 'juventud', 'molino');
  await seasons.run('draw', S, 'b', 'ferroviario', 'estrella', 'rafaelina');
  begun = await seasons.store.read(S);
});
afterAll(() => rm(here, { recursive: true, force: true }));

const begin = async (...commands: readonly (readonly string[])[]): Promise<LoggedSeasons> => {
  const seasons = loggedSeasons(here);
  await seasons.store.append(begun);
  for (const argv of commands) expect([argv.join(' '), (await seasons.run(...argv)).code]).toEqual([argv.join(' '), 0]);
  return seasons;
};
const said = async ({ store }: LoggedSeasons, version?: number): Promise<string> => {
  const entries = await store.read(S);
  const what = (version === undefined ? entries.at(-1) : entries[version - 1])?.what;
  return what?.kind === 'facts' ? what.text : '';
};
const count = async ({ store }: LoggedSeasons): Promise<number> => (await store.read(S)).length;
const json = async <T>(seasons: LoggedSeasons, ...argv: readonly string[]): Promise<T> =>
  JSON.parse((await seasons.run(...argv, '--json')).out) as T;

const FIXTURE = ['fixture', S, 'groups', '--seed', '7', '--write'] as const;
const CALENDAR = ['calendar', S, 'groups', ...DAYS, '--write'] as const;

describe('a fixture on record', () => {
  test('is one entry, with the numbers of each group before its matches, each in its round', async () => {
    const seasons = await begin();
    const { code, document } = await seasons.ask(...FIXTURE, '--why', 'sorteo público', '--as', 'Liga');
    expect([code, document.written, await count(seasons)]).toEqual([0, 'yes', begun.length + 1]);
    expect((await said(seasons)).trim().split('\n')).toEqual([
      '== groups/a',
      'numbers: Juventud Alta, Sport Molino, Defensor Puente [seed 7]',
      'Defensor Puente v Juventud Alta [round 1]',
      'Juventud Alta v Sport Molino [round 2]',
      'Sport Molino v Defensor Puente [round 3]',
      '',
      '== groups/b',
      'numbers: Unión Rafaelina, Estrella Roja, Atlético Ferroviario [seed 8]',
      'Atlético Ferroviario v Unión Rafaelina [round 1]',
      'Unión Rafaelina v Estrella Roja [round 2]',
      'Estrella Roja v Atlético Ferroviario [round 3]',
    ]);
    const last = (await seasons.store.read(S)).at(-1);
    expect([last?.by, last?.why]).toEqual(['Liga', 'sorteo público']);
    const shown = await json<{ readonly contests: readonly { readonly matches: readonly { readonly round: number }[] }[] }>(
      seasons,
      'show',
      S,
      'groups/a',
    );
    expect(shown.contests[0]?.matches.map(({ round }) => round).toSorted()).toEqual([1, 2, 3]);
  });

  test.each(['jsonl', 'text'])('survives the log as %s, and from there anybody can repeat the draw', async (form) => {
    const seasons = await begin(FIXTURE);
    const entries = await seasons.store.read(S);
    const back = form === 'jsonl' ? parseLines(formatLines(entries), 'log').entries : parseLogText(formatLogText(entries), 'log').entries;
    expect(back).toEqual(entries);
    const what = back.at(-1)?.what;
    const facts = parseFacts(`language: en\n${what?.kind === 'facts' ? what.text : ''}`, 'facts').statements;
    const numbers = facts.filter((one) => one.type === 'numbers');
    expect(numbers).toHaveLength(2);
    for (const { seed = -1, teams } of numbers) expect(drawn(teams, seed)).toEqual(teams);
  });

  test('numbers on record are those of the next fixture, and are not drawn again', async () => {
    const seasons = await begin(FIXTURE);
    const matches = (await said(seasons)).replace(/^numbers.*\n/gm, '');
    const numbers = (await said(seasons)).replace(/^[^n=\n].*\n/gm, '');
    await writeFile(join(here, 'numbers.txt'), `language: en\n${numbers}`);
    await seasons.run('undo', S, String(begun.length + 1));
    expect((await seasons.run('facts', S, 'numbers.txt')).code).toBe(0);
    const { groups } = await json<FixtureDocument>(seasons, 'fixture', S, 'groups');
    expect(groups.map(({ draw, numbers: how, recordedSeed }) => [how, recordedSeed, draw?.seed])).toEqual([
      ['recorded', 7, 7],
      ['recorded', 8, 8],
    ]);
    expect((await seasons.run('fixture', S, 'groups', '--seed', '9', '--write')).code).toBe(2);
    expect((await seasons.run('fixture', S, 'a', '--order', 'molino, juventud, defensor')).code).toBe(2);
    expect((await seasons.run('fixture', S, 'groups', '--write')).code).toBe(0);
    expect(await said(seasons)).toBe(matches);
  });

  test('a draw that does not come out as recorded is told', async () => {
    const seasons = await begin();
    await writeFile(
      join(here, 'numbers.txt'),
      'language: en\n== groups/a\nnumbers: Defensor Puente, Juventud Alta, Sport Molino [seed 7]\n',
    );
    await seasons.run('facts', S, 'numbers.txt');
    const { groups } = await json<FixtureDocument>(seasons, 'fixture', S, 'a');
    expect(groups.map(({ draw, recordedSeed }) => [draw, recordedSeed])).toEqual([[null, 7]]);
    expect((await seasons.run('fixture', S, 'a', '--lang', 'es')).out).toContain('el sorteo da OTROS números');
  });

  test.each([
    { why: 'a second set of numbers', line: 'numbers: Juventud Alta, Defensor Puente, Sport Molino', code: 'numbers-repeated' },
    { why: 'numbers in a contest that is no group', line: 'numbers: Defensor Puente', in: 'final', code: 'fact-misplaced' },
    { why: 'a team nobody knows', line: 'numbers: Defensor Puente, Nadie', code: 'team-unknown' },
  ])('$why is refused', async ({ code, in: path = 'groups/a', line }) => {
    const seasons = await begin(FIXTURE);
    await writeFile(join(here, 'numbers.txt'), `language: en\n== ${path}\n${line}\n`);
    const { document } = await seasons.ask('facts', S, 'numbers.txt');
    expect(document.problems?.map((one) => one.code)).toEqual([code]);
  });

  test.each([
    { why: 'the groups have matches already', before: [FIXTURE], say: [...FIXTURE] },
    { why: 'the season is a folder', before: [], say: ['fixture', 'examples/liga-distrital', 'series', '--write'] },
    { why: 'nobody said that it is to be written', before: [], say: ['fixture', S, 'groups', '--why', 'sorteo'] },
    { why: 'what is asked is how it stood on a day', before: [], say: ['fixture', S, 'groups', '--write', '--as-of', '2026-01-01'] },
    { why: 'there is no such contest', before: [], say: ['fixture', S, 'nowhere', '--write'] },
  ])('nothing is written if $why', async ({ before, say }) => {
    const seasons = await begin(...before);
    const entries = await count(seasons);
    expect((await seasons.run(...say)).code).toBe(2);
    expect(await count(seasons)).toBe(entries);
  });

  test('a look says what would be written; a second try with the same id writes nothing', async () => {
    const seasons = await begin();
    const look = await seasons.ask('fixture', S, 'a', '--dry-run');
    expect([look.code, look.document.written, await count(seasons)]).toEqual([0, 'no', begun.length]);
    expect((await seasons.ask(...FIXTURE, '--id', 'sorteo')).document.written).toBe('yes');
    expect((await seasons.ask(...FIXTURE, '--id', 'sorteo')).document.written).toBe('before');
    expect(await count(seasons)).toBe(begun.length + 1);
  });

  test('what is left out is said with its reason', async () => {
    const seasons = await begin(['fixture', S, 'a', '--write']);
    const { code, out } = await seasons.run('fixture', S, 'groups', '--write', '--lang', 'es');
    expect(code).toBe(1);
    expect(out).toContain('Grupo A queda sin fixture: ');
  });
});

describe('a calendar on record', () => {
  test('gives the matches that are there their day, in their round', async () => {
    const seasons = await begin(FIXTURE, CALENDAR);
    const lines = (await said(seasons)).split('\n').filter((line) => line.startsWith('2026'));
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('2026-04-05 Defensor Puente v Juventud Alta [round 1; corrects]');
    expect((await json<CalendarDocument>(seasons, 'calendar', S, 'groups', ...DAYS)).facts).toBe('');
  });

  test('draws numbers and makes the rounds itself where there are none', async () => {
    const seasons = await begin(['calendar', S, 'a', ...DAYS, '--seed', '7', '--write']);
    expect((await said(seasons)).trim().split('\n').slice(0, 3)).toEqual([
      '== groups/a',
      'numbers: Juventud Alta, Sport Molino, Defensor Puente [seed 7]',
      '2026-04-05 Defensor Puente v Juventud Alta [round 1]',
    ]);
  });

  test('a postponed match gets its day by the next correction', async () => {
    const seasons = await begin(FIXTURE, CALENDAR, ['postpone', S, 'juventud v molino'], CALENDAR);
    expect((await said(seasons)).trim().split('\n')).toEqual([
      '== groups/a',
      '2026-04-12 Juventud Alta v Sport Molino [round 2; corrects 3]',
    ]);
  });

  test('is written whole or not at all: wishes that cannot hold are told instead', async () => {
    const seasons = await begin(FIXTURE);
    const { code, out } = await seasons.run(
      'calendar',
      S,
      'groups',
      '--from',
      '2026-04-05',
      '--until',
      '2026-04-12',
      '--days',
      'sun',
      '--write',
    );
    expect(code).toBe(2);
    expect(out).toContain('No caben juntos:');
    expect(out).toContain('No se anotó nada.');
    expect(await count(seasons)).toBe(begun.length + 1);
  });
});

describe('dates that are changed', () => {
  const check = ['calendar', 'check', S, 'groups', '--from', '2026-04-05', '--days', 'sun', '--split'] as const;

  test('a match is moved, and stays in its round', async () => {
    const seasons = await begin(FIXTURE, CALENDAR);
    const { code } = await seasons.run(...check, '--move', 'juventud v molino', '--to', '2026-05-24', '--at', '16:00', '--write');
    expect(code).toBe(0);
    expect((await said(seasons)).trim().split('\n')).toEqual([
      '== groups/a',
      '2026-05-24 Juventud Alta v Sport Molino [kick-off 16:00; round 2; corrects 2]',
    ]);
  });

  test('two matches change their days in one entry', async () => {
    const seasons = await begin(FIXTURE, CALENDAR);
    await seasons.run(...check, '--swap', 'Defensor Puente v Juventud Alta', 'Unión Rafaelina v Estrella Roja', '--write', '--anyway');
    expect((await said(seasons)).trim().split('\n')).toEqual([
      '== groups/a',
      '2026-04-12 Defensor Puente v Juventud Alta [round 1; corrects 2]',
      '',
      '== groups/b',
      '2026-04-05 Unión Rafaelina v Estrella Roja [round 2; corrects 2]',
    ]);
  });

  test('a change that breaks a wish is told and not written, unless somebody wants it anyway', async () => {
    const seasons = await begin(FIXTURE, CALENDAR);
    const move = [...check, '--move', 'Juventud Alta v Sport Molino', '--to', '2026-04-06', '--write'];
    const entries = await count(seasons);
    const refused = await seasons.run(...move);
    expect([refused.code, await count(seasons)]).toEqual([2, entries]);
    expect(refused.out).toContain('El cambio rompe:');
    expect(refused.out).toContain('--anyway');
    const told = await json<CalendarCheckDocument>(seasons, ...move);
    expect(told.change?.more).not.toEqual([]);
    expect((await seasons.run(...move, '--anyway')).code).toBe(0);
    expect(await count(seasons)).toBe(entries + 1);
  });

  test.each([
    { why: 'no change is named', more: ['--write'] },
    { why: 'the match is on that day already', more: ['--move', 'Juventud Alta v Sport Molino', '--to', '2026-04-12', '--write'] },
    { why: 'there is no such match', more: ['--move', 'Juventud Alta v Estrella Roja', '--to', '2026-05-24', '--write'] },
  ])('nothing is written if $why', async ({ more }) => {
    const seasons = await begin(FIXTURE, CALENDAR);
    const entries = await count(seasons);
    expect((await seasons.run(...check, ...more)).code).toBe(2);
    expect(await count(seasons)).toBe(entries);
  });
});

/** The draw as docs/fixtures.md describes it, from the teams in the order of their ids. */
const drawn = (teams: readonly string[], seed: number): readonly string[] => {
  const id = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');
  const places = [...teams].sort((a, b) => (id(a) < id(b) ? -1 : 1));
  let state = seed;
  const below = (k: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) * k) / 2 ** 32);
  };
  for (let i = places.length; i >= 2; i -= 1) {
    const j = 1 + below(i);
    const [one = '', other = ''] = [places[i - 1], places[j - 1]];
    places[i - 1] = other;
    places[j - 1] = one;
  }
  return places;
};

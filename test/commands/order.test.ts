import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/log/index.ts';
import { type LoggedSeasons, loggedSeasons } from '../kit/logged-seasons.ts';

const S = 'copa/2026';
const begun = async (): Promise<readonly Entry[]> => {
  const seasons = loggedSeasons();
  for (const argv of [
    ['season', 'new', S, '--rules', 'examples/district-cup'],
    ['enter', S, 'members', 'ferroviario', 'defensor', 'estrella', 'juventud', 'molino', 'rafaelina'],
    ['draw', S, 'a', 'defensor', 'juventud', 'molino'],
    ['draw', S, 'b', 'ferroviario', 'estrella', 'rafaelina'],
    [
      'result',
      S,
      'defensor 2-0 molino',
      'molino 1-0 juventud',
      'juventud 0-1 defensor',
      'estrella 2-0 ferroviario',
      'ferroviario 1-0 rafaelina',
      'rafaelina 0-1 estrella',
    ],
    [
      'result',
      S,
      'ida: defensor 1-0 ferroviario',
      'vuelta: ferroviario 0-1 defensor',
      'ida: estrella 1-0 molino',
      'vuelta: molino 0-1 estrella',
    ],
  ])
    expect((await seasons.ask(...argv)).document.problems ?? []).toEqual([]);
  return seasons.store.read(S);
};
let entries: Promise<readonly Entry[]> | undefined;
const begin = async (): Promise<LoggedSeasons> => {
  entries ??= begun();
  const seasons = loggedSeasons();
  await seasons.store.append(await entries);
  return seasons;
};
const order = (name: string, sides: string, ...more: readonly string[]): readonly string[] => [
  'order',
  S,
  name,
  sides,
  '--by',
  'Comisión',
  '--from',
  '2026-05-20',
  ...more,
];
const done = async (seasons: LoggedSeasons, ...commands: readonly (readonly string[])[]): Promise<void> => {
  for (const argv of commands) expect([argv.join(' '), (await seasons.ask(...argv)).document.problems ?? []]).toEqual([argv.join(' '), []]);
};
const heads = async ({ store }: LoggedSeasons): Promise<string> => JSON.stringify(await store.heads(S));
const shown = async (seasons: LoggedSeasons, ...argv: readonly string[]): Promise<string> => (await seasons.run('show', S, ...argv)).out;
type Shown = { readonly champion: { readonly name: string } | null; readonly due: readonly object[] };
const season = async (seasons: LoggedSeasons): Promise<Shown> => JSON.parse(await shown(seasons, '--json')) as Shown;

describe('a match that the regulations do not have', () => {
  test('an eliminated club is put back: the winner of a semi-final must beat it before the final', async () => {
    const seasons = await begin();
    await done(
      seasons,
      order('extra', 'winner of sf1 v ferroviario', '--in', 'finals', '--neutral', '--to', 'final 1', '--article', 'res. 4'),
    );
    const { document } = await seasons.ask('result', S, 'defensor 0-1 ferroviario');
    expect(document.entry?.facts.map(({ contest, text }) => `${contest}: ${text.en}`)).toEqual([
      'finals/extra: Defensor Puente 0-1 Atlético Ferroviario [neutral]',
    ]);
    await done(seasons, ['result', S, 'ferroviario 2-0 estrella']);
    expect((await season(seasons)).champion?.name).toBe('Atlético Ferroviario');
    expect(await shown(seasons, 'finals/extra')).toContain('Partido ordenado: extra');
  });

  test('over two legs, decided as ties are where it stands; a level single match by penalties', async () => {
    const seasons = await begin();
    await done(
      seasons,
      order('doble', 'molino v juventud', '--in', 'finals', '--legs', '2'),
      order('corto', 'loser of sf1 v loser of sf2', '--in', 'finals'),
    );
    await done(seasons, ['result', S, 'ida: molino 1-0 juventud'], ['result', S, 'vuelta: juventud 1-0 molino']);
    expect((await shown(seasons, 'doble', '--json')).includes('third-match')).toBe(true);
    await done(seasons, ['result', S, 'ferroviario 1-1 molino [penales 4-2]', '--in', 'corto']);
    expect((await seasons.run('show', S, 'corto')).out).toContain('penales');
  });

  test('ordered by a ruling, it is played only where the ruling counts', async () => {
    const seasons = await begin();
    await done(
      seasons,
      ['rule', S, '--in', 'sf1', '--date', '2026-05-20'],
      order('extra', 'winner of sf1 v ferroviario', '--in', 'finals', '--to', 'final 1', '--ruling', 'R1'),
    );
    const slotsIn = async (reading: string): Promise<boolean> =>
      (await shown(seasons, 'finals/extra', '--reading', reading)).includes('Ferroviario');
    expect([await slotsIn('appealable'), await slotsIn('pitch')]).toEqual([true, false]);
  });

  test('one undo takes all of it back, and one brings it back', async () => {
    const seasons = await begin();
    const before = await shown(seasons, '--json');
    await done(seasons, order('extra', 'winner of sf1 v ferroviario', '--in', 'finals', '--to', 'final 1'));
    const ordered = await shown(seasons, '--json');
    expect(ordered).not.toBe(before);
    const { document } = await seasons.ask('undo', S, '8');
    expect(document).toMatchObject({ format: 'ascenso-written-together', written: 'yes' });
    expect(await shown(seasons, '--json')).toBe(before);
    await done(seasons, ['undo', S, '9']);
    expect(await shown(seasons, '--json')).toBe(ordered);
  });

  test('with results on it, it is not taken back before them', async () => {
    const seasons = await begin();
    await done(seasons, order('extra', 'winner of sf1 v ferroviario', '--in', 'finals', '--to', 'final 1'), [
      'result',
      S,
      'defensor 0-1 ferroviario',
    ]);
    const at = await heads(seasons);
    const { code, document } = await seasons.ask('undo', S, '7');
    expect([code, document.problems?.map((one) => one.code)]).toEqual([2, ['entry-stood-on']]);
    expect(await heads(seasons)).toBe(at);
  });

  test('a dry run writes nothing, a retry nothing twice, and two at once are both written', async () => {
    const seasons = await begin();
    const at = await heads(seasons);
    expect((await seasons.ask(...order('extra', 'molino v juventud'), '--dry-run')).document.written).toBe('no');
    expect(await heads(seasons)).toBe(at);
    const say = order('extra', 'molino v juventud', '--id', 'res-4');
    expect([(await seasons.ask(...say)).document.written, (await seasons.ask(...say)).document.written]).toEqual(['yes', 'before']);
    const both = await Promise.all([
      seasons.ask(...order('uno', 'molino v estrella')),
      seasons.ask(...order('dos', 'rafaelina v estrella')),
    ]);
    expect(both.map(({ document }) => document.written)).toEqual(['yes', 'yes']);
    expect((await season(seasons)).due.length).toBeGreaterThan(2);
    expect((await seasons.run('log', 'verify', S)).code).toBe(0);
  });

  test('the next season goes without it', async () => {
    const seasons = await begin();
    await done(seasons, order('extra', 'molino v juventud', '--in', 'finals'));
    const { document } = await seasons.ask('season', 'roll', S, 'copa/2027');
    expect(document).toMatchObject({ amendments: [{ became: 'left-out' }] });
    expect((await seasons.run('show', 'copa/2027')).out).not.toContain('extra');
  });

  test.each([
    { why: 'a container that is nowhere', say: order('extra', 'molino v juventud', '--in', 'xyz'), code: 'contest-unknown' },
    { why: 'a contest instead of a container', say: order('extra', 'molino v juventud', '--in', 'final'), code: 'value-wrong' },
    { why: 'a name that is taken', say: order('sf1', 'molino v juventud', '--in', 'finals'), code: 'id-repeated' },
    { why: 'a name that is none', say: order('a b', 'molino v juventud'), code: 'value-wrong' },
    { why: 'a club that nobody knows', say: order('extra', 'molino v xyzzy'), code: 'team-unknown' },
    { why: 'one side', say: order('extra', 'molino'), code: 'line-unreadable' },
    { why: 'a third place of a tie', say: order('extra', '3 of sf1 v molino'), code: 'value-wrong' },
    { why: 'a slot that is not there', say: order('extra', 'molino v juventud', '--to', 'final 3'), code: 'value-wrong' },
    { why: 'a slot of an entry list', say: order('extra', 'molino v juventud', '--to', 'members 1'), code: 'value-wrong' },
    {
      why: 'a winner that plays for its own place',
      say: order('extra', 'winner of final v molino', '--in', 'finals', '--to', 'final 1'),
      code: 'cycle',
    },
    { why: 'a ruling that does not exist', say: order('extra', 'molino v juventud', '--ruling', 'R9'), code: 'ruling-unknown' },
    { why: 'four legs', say: order('extra', 'molino v juventud', '--legs', '4'), code: 'value-wrong' },
    { why: 'steps that are none', say: order('extra', 'molino v juventud', '--decided-by', 'points, charm'), code: 'step-unknown' },
    { why: 'no authority', say: ['order', S, 'extra', 'molino v juventud', '--from', '2026-05-20'], code: '' },
  ])('$why is refused, and nothing is written', async ({ code, say }) => {
    const seasons = await begin();
    const at = await heads(seasons);
    const { code: exit, out } = await seasons.run(...say, '--json');
    expect(exit).toBe(2);
    if (code !== '') expect(out).toContain(`"${code}"`);
    expect(await heads(seasons)).toBe(at);
  });
});

describe('a match whose sources contradict each other', () => {
  const disputed = async (): Promise<LoggedSeasons> => {
    const seasons = loggedSeasons();
    await seasons.store.append((await begin().then(({ store }) => store.read(S))).slice(0, 4));
    await done(
      seasons,
      ['result', S, '2026-05-02 defensor 2-1 molino', '--said-by', 'home'],
      ['result', S, '2026-05-03 defensor 2-2 molino', '--said-by', 'away'],
    );
    return seasons;
  };
  test.each([
    {
      why: 'one of the accounts is taken, with its day',
      say: ['defensor v molino', '--take', 'away'],
      fact: '2026-05-03 Defensor Puente 2-2 Sport Molino',
    },
    {
      why: 'the match may be called the other way round',
      say: ['molino v defensor', '--take', 'home'],
      fact: '2026-05-02 Defensor Puente 2-1 Sport Molino',
    },
    {
      why: 'a result of its own',
      say: ['defensor 3-1 molino', '--date', '2026-05-02'],
      fact: '2026-05-02 Defensor Puente 3-1 Sport Molino',
    },
  ])('$why', async ({ fact, say }) => {
    const seasons = await disputed();
    const { document } = await seasons.ask('settle', S, ...say);
    expect(document.entry?.facts.map(({ text }) => text.en)).toEqual([fact]);
    const { conflicts } = JSON.parse(await shown(seasons, '--json')) as { readonly conflicts: readonly object[] };
    expect(conflicts).toEqual([]);
    // what both said stays
    expect((await seasons.run('history', S, 'defensor v molino')).out.match(/según (?:local|visita)/g)).toEqual([
      'según local',
      'según visita',
    ]);
    expect((await seasons.ask('settle', S, ...say)).document.problems?.map(({ code }) => code)).toEqual(['match-undisputed']);
    await done(seasons, ['undo', S, '7']);
    expect((await seasons.ask('settle', S, ...say, '--dry-run')).document.written).toBe('no');
  });

  test('a walkover that one of them reports', async () => {
    const seasons = loggedSeasons();
    await seasons.store.append((await begin().then(({ store }) => store.read(S))).slice(0, 4));
    await done(
      seasons,
      ['result', S, 'defensor w.o. molino [gana defensor]', '--said-by', 'home'],
      ['result', S, 'defensor 2-2 molino', '--said-by', 'away'],
    );
    const { document } = await seasons.ask('settle', S, 'defensor v molino', '--take', 'home');
    expect(document.entry?.facts.map(({ text }) => text.en)).toEqual(['Defensor Puente w.o. Sport Molino [won by Defensor Puente]']);
  });

  test.each([
    { why: 'a source that said nothing', say: ['defensor v molino', '--take', 'referee'], code: 'report-missing' },
    { why: 'nothing that counts', say: ['defensor v molino'], code: 'line-unreadable' },
    { why: 'a source that is none', say: ['defensor v molino', '--take', 'press'], code: 'value-wrong' },
    { why: 'a match that nobody reported', say: ['defensor 1-0 juventud'], code: 'match-undisputed' },
    { why: 'a club that nobody knows', say: ['defensor v xyzzy', '--take', 'home'], code: 'team-unknown' },
  ])('$why is refused', async ({ code, say }) => {
    const seasons = await disputed();
    const at = await heads(seasons);
    const { document } = await seasons.ask('settle', S, ...say);
    expect(document.problems?.map((one) => one.code)).toEqual([code]);
    expect(await heads(seasons)).toBe(at);
  });
});

test.each([
  { what: 'an amendment', say: ['season', 'amend', S, 'test/commands/amendment.yaml', '--from', '2026-05-01', '--by', 'Asamblea'] },
  { what: 'a stream', say: ['season', 'keep', S, 'liga-a', 'groups/a', '--name', 'Liga A'] },
  { what: 'a club', say: ['register', 'club', S, 'Nuevo Sol'] },
  { what: 'an undoing', say: ['undo', S, '6'] },
  { what: 'a ruling', say: ['rule', S, 'puntos: molino -3', '--in', 'a'] },
])('$what that is sent again with the same id is not written twice', async ({ say }) => {
  const seasons = await begin();
  expect([(await seasons.ask(...say, '--id', 'x')).document.written, (await seasons.ask(...say, '--id', 'x')).document.written]).toEqual([
    'yes',
    'before',
  ]);
  expect((await seasons.store.read(S)).filter(({ id }) => id === 'x')).toHaveLength(1);
});

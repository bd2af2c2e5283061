import { describe, expect, test } from 'vitest';
import { type LoggedSeasons, loggedSeasons } from '../kit/logged-seasons.ts';

const C = 'small/2026';
const S = 'copa/2026';
const done = async (seasons: LoggedSeasons, ...commands: readonly (readonly string[])[]): Promise<void> => {
  for (const argv of commands) expect([argv.join(' '), (await seasons.ask(...argv)).document.problems ?? []]).toEqual([argv.join(' '), []]);
};
const codes = async (seasons: LoggedSeasons, argv: readonly string[]): Promise<readonly string[]> =>
  (await seasons.ask(...argv)).document.problems?.map(({ code }) => code) ?? [];

describe('leagues of a territory', () => {
  test('several in one district, and one over several districts of a province; each gets its contest and can be filled', async () => {
    const seasons = loggedSeasons();
    await done(
      seasons,
      ['season', 'new', C, '--rules', 'examples/small-copa-peru'],
      ['register', 'league', C, 'Liga Alta', '--within', 'Carhuaz › Marcará'],
      ['register', 'league', C, 'Liga Baja', '--within', '020606'],
      ['register', 'league', C, 'Liga Unida', '--within', '0206', '--over', 'Anta', '--over', 'reniec 020411', '--club-id', 'unida'],
      ['enter', C, 'clubs/unida', 'Cóndor', 'Puma', 'Otorongo', 'Vizcacha'],
      ['enter', C, 'clubs/liga-alta', 'Zorro', 'Gato', 'Perro', 'Oso'],
      ['result', C, 'Cóndor 1-0 Puma'],
    );
    const { contests } = JSON.parse((await seasons.run('show', C, 'district/0206', '--json')).out) as {
      readonly contests: readonly { readonly id: string }[];
    };
    expect(contests.map(({ id }) => id)).toEqual(
      ['liga-carhuaz', 'liga-marcara', 'liga-anta', 'liga-alta', 'liga-baja', 'unida'].map((league) => `district/0206/${league}`),
    );
    expect((await seasons.run('show', C, 'district/0206/unida')).out).toContain('Cóndor');
  });

  test.each([
    { why: 'a name that two territories have', say: ['Liga Mala', '--within', 'Carhuaz'], code: 'territory-ambiguous' },
    { why: 'a territory that is nowhere', say: ['Liga Mala', '--within', 'Xyzzy'], code: 'territory-unknown' },
    { why: 'a league that is there', say: ['Liga de Anta y Yungar', '--within', '0206', '--club-id', 'liga-anta'], code: 'id-repeated' },
  ])('$why is refused', async ({ code, say }) => {
    const seasons = loggedSeasons();
    await done(seasons, ['season', 'new', C, '--rules', 'examples/small-copa-peru']);
    expect(await codes(seasons, ['register', 'league', C, ...say])).toEqual([code]);
    expect(await seasons.store.read(C)).toHaveLength(1);
  });
});

const cup = async (): Promise<LoggedSeasons> => {
  const seasons = loggedSeasons();
  await done(
    seasons,
    ['season', 'new', S, '--rules', 'examples/district-cup'],
    ['enter', S, 'members', 'ferroviario', 'defensor', 'estrella', 'juventud', 'molino', 'rafaelina'],
    ['draw', S, 'a', 'defensor', 'juventud', 'molino'],
    ['draw', S, 'b', 'ferroviario', 'estrella', 'rafaelina'],
    ['result', S, '2026-05-02 defensor 2-0 molino'],
  );
  return seasons;
};

test.each([
  { why: 'a match that was played is not postponed', say: ['postpone', S, 'defensor v molino'], code: 'match-has-result' },
  { why: 'nor moved', say: ['move', S, 'defensor v molino', '--date', '2026-05-20'], code: 'match-has-result' },
  { why: 'nor moved to where it is', say: ['move', S, 'juventud v molino', '--date', '2026-05-10'], code: 'nothing-to-write' },
  { why: 'a draw on which results stand is not taken back before them', say: ['undo', S, '3'], code: 'entry-stood-on' },
])('$why', async ({ code, say }) => {
  const seasons = await cup();
  await done(seasons, ['move', S, 'juventud v molino', '--date', '2026-05-10']);
  const at = JSON.stringify(await seasons.store.heads(S));
  expect(await codes(seasons, say)).toEqual([code]);
  expect(JSON.stringify(await seasons.store.heads(S))).toBe(at);
});

test('a suspended match is moved to the day on which it goes on', async () => {
  const seasons = await cup();
  await done(
    seasons,
    ['result', S, '2026-05-03 juventud 1-0 molino [suspendido]'],
    ['move', S, 'juventud v molino', '--date', '2026-05-10'],
  );
  expect((await seasons.run('show', S, 'a')).out).toContain('2026-05-10');
  await done(seasons, ['result', S, '2026-05-10 juventud 1-1 molino']);
});

test('a draw that is taken back although results stand on it leaves them in the log, and says how many count no more', async () => {
  const seasons = await cup();
  const { out } = await seasons.run('undo', S, '3', '--anyway');
  expect(out).toContain('1 partido deja de contar');
  await done(seasons, ['undo', S, '6']);
  expect((await seasons.run('show', S, 'a')).out).toContain('Sport Molino');
});

test.each([
  { why: 'who takes the slot of an excluded club begins anew: what that one played is void and due again', more: [], voided: 1, due: 3 },
  { why: 'with its record, what it played stands', more: ['--takes-record'], voided: 0, due: 2 },
])('$why', async ({ due, more, voided }) => {
  const seasons = await cup();
  const { document } = await seasons.ask('exclude', S, 'molino', '--replaced-by', 'Otro Club', ...more);
  const { changes } = document as unknown as {
    readonly changes: { readonly contests: readonly { readonly id: string; readonly voided: number }[] };
  };
  expect(changes.contests.find(({ id }) => id === 'groups/a')?.voided).toBe(voided);
  const told = JSON.parse((await seasons.run('due', S, '--json')).out) as {
    readonly due: readonly { readonly contest: string; readonly count: number }[];
  };
  expect(told.due.filter(({ contest }) => contest === 'groups/a').map(({ count }) => count)).toEqual([due]);
});

test('the history of a club has the disputes that what is said of it hangs on', async () => {
  const seasons = await cup();
  await done(
    seasons,
    ['protest', S, 'molino', '--about', 'defensor v molino'],
    ['rule', S, 'defensor 0-3 molino', '--on', 'P1'],
    ['appeal', S, 'R1', 'defensor'],
    ['rule', S, '--on', 'R1', '--standing', 'final'],
    ['rule', S, 'puntos: estrella -3', '--in', 'b'],
    ['rule', S, '--name', 'R3', '--standing', 'final', '--date', '2026-05-30'],
  );
  const told = async (about: string): Promise<readonly string[]> =>
    (await seasons.run('history', S, about)).out.match(/resolución: R\d \p{L}+/gu) ?? [];
  expect(await told('molino')).toEqual(['resolución: R1 apelable', 'resolución: R2 firme']);
  expect(await told('defensor v molino')).toEqual(['resolución: R1 apelable', 'resolución: R2 firme']);
  expect(await told('estrella')).toEqual(['resolución: R3 apelable', 'resolución: R3 firme']);
  expect(await told('juventud')).toEqual([]);
});

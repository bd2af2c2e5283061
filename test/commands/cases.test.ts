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
    ['result', S, 'defensor 2-0 molino', 'molino 0-1 juventud', 'juventud 0-1 defensor'],
    ['protest', S, 'molino', '--about', 'defensor v molino'],
    ['protest', S, 'rafaelina', '--in', 'b'],
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
const done = async (seasons: LoggedSeasons, ...commands: readonly (readonly string[])[]): Promise<void> => {
  for (const argv of commands) expect([argv.join(' '), (await seasons.ask(...argv)).document.problems ?? []]).toEqual([argv.join(' '), []]);
};
const facts = async (seasons: LoggedSeasons, argv: readonly string[]): Promise<readonly string[]> => {
  const { document } = await seasons.ask(...argv);
  return document.problems?.map(({ code, remedy }) => `${code}: ${remedy.es}`) ?? document.entry?.facts.map(({ text }) => text.en) ?? [];
};
const stateOf = async (seasons: LoggedSeasons, id: string): Promise<string | undefined> => {
  const { cases } = JSON.parse((await seasons.run('show', S, '--json')).out) as {
    readonly cases: readonly { readonly id: string; readonly state: string }[];
  };
  return cases.find((one) => one.id === id)?.state;
};

test.each(['apelable', 'En suspenso', 'firme', 'final'])('a ruling stands as it is called in Spanish or English: %s', async (standing) => {
  const seasons = await begin();
  const english = { apelable: 'appealable', 'En suspenso': 'stayed', firme: 'final' }[standing] ?? standing;
  const said = await facts(seasons, ['rule', S, 'defensor 0-3 molino', '--on', 'P1', '--standing', standing]);
  expect(said.join('\n')).toContain(`ruling: R1 ${english}`);
});

test('how no ruling stands is refused, with what there is in the language of the person', async () => {
  const { document } = await (await begin()).ask('rule', S, '--on', 'P1', '--standing', 'sentenciada');
  expect(document.problems?.[0]?.remedy.es).toContain('apelable · en suspenso · firme · revocada');
});

describe('a protest or an appeal that is given up', () => {
  test('a protest', async () => {
    const seasons = await begin();
    expect(await facts(seasons, ['drop', S, 'p1'])).toEqual(['2026-05-03 withdrawn: P1']);
    expect(await stateOf(seasons, 'P1')).toBe('withdrawn');
    expect(await stateOf(seasons, 'P2')).toBe('open');
    expect((await seasons.run('due', S)).out).not.toContain('P1');
  });

  test('an appeal: the ruling stands as it was, and can become final', async () => {
    const seasons = await begin();
    await done(seasons, ['rule', S, 'defensor 0-3 molino', '--on', 'P1'], ['appeal', S, 'R1', 'defensor']);
    expect(await stateOf(seasons, 'P1')).toBe('appealed');
    expect(await facts(seasons, ['drop', S, 'R1'])).toEqual(['2026-05-03 withdrawn: R1']);
    expect(await stateOf(seasons, 'P1')).toBe('ruled');
    // undone, it is under appeal again
    await done(seasons, ['undo', S, '10']);
    expect(await stateOf(seasons, 'P1')).toBe('appealed');
  });

  test('an appeal against a ruling that nobody protested for', async () => {
    const seasons = await begin();
    await done(seasons, ['rule', S, 'puntos: molino -3', '--in', 'a']);
    expect(await facts(seasons, ['appeal', S, 'r1', 'molino'])).toEqual(['2026-05-03 appeal: R1 by Sport Molino']);
    expect(await stateOf(seasons, 'R1')).toBe('appealed');
  });
});

test.each([
  { why: 'an answer', say: ['answer', S, 'P3'], says: 'protest-unknown: ¿Quiso decir «P1»?' },
  { why: 'an appeal', say: ['appeal', S, 'R-11', 'molino'], says: 'ruling-unknown: ¿Quiso decir «R-10»?' },
  { why: 'a ruling on a protest', say: ['rule', S, '--on', 'P22'], says: 'protest-unknown: ¿Quiso decir «P2»?' },
  { why: 'a dropped case', say: ['drop', S, 'R-1O'], says: 'protest-unknown: ¿Quiso decir «R-10»?' },
  {
    why: 'what is like nothing names all there are',
    say: ['drop', S, 'expediente-77'],
    says: 'protest-unknown: ¿Quiso decir «P1, P2, R-10»?',
  },
])('an id that nobody has is answered with the nearest: $why', async ({ say, says }) => {
  const seasons = await begin();
  await done(seasons, ['rule', S, 'puntos: molino -3', '--in', 'a', '--name', 'R-10']);
  expect(await facts(seasons, say)).toEqual([says]);
});

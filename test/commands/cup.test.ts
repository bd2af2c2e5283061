import { expect, test } from 'vitest';
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
  ['protest', S, 'ferroviario', '--about', 'rafaelina v ferroviario', '--until', '2026-05-06', '--fee', '200 soles', '--ground', 'el árbitro no esperó'],
  ['answer', S, 'P1', '--ground', 'esperó quince minutos'],
  ['rule', S, 'rafaelina 1-1 ferroviario', '--on', 'P1', '--until', '2026-05-09'],
  ['appeal', S, 'R1', 'rafaelina', '--fee', '400 soles'],
  ['rule', S, '--name', 'R2', '--on', 'R1', '--standing', 'final'],
];

test('a small cup, from nothing to its champion, by commands alone', async () => {
  const seasons = loggedSeasons();
  for (const argv of YEAR) {
    const { code, document } = await seasons.ask(...argv);
    expect([argv.join(' '), code, document.problems?.map((one) => one.text.es) ?? []]).toEqual([argv.join(' '), 0, []]);
  }
  const shown = await seasons.run('due', S, '--json');
  const due = (JSON.parse(shown.out) as { due: { contest: string; code: string; teams: { name: string }[] }[] }).due;
  expect(due.map(({ code, contest }) => `${contest} ${code}`)).toMatchInlineSnapshot();

  const copy = loggedSeasons(undefined, makeMemoryLog());
  await copy.store.append(await seasons.store.read(S));
  expect((await copy.run('log', 'export', S)).out).toBe((await seasons.run('log', 'export', S)).out);
  expect((await copy.run('show', S, '--json')).out).toBe((await seasons.run('show', S, '--json')).out);
  expect((await seasons.run('log', 'verify', S)).code).toBe(0);
});

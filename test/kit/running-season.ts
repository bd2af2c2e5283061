import { expect } from 'vitest';
import { openLogStore } from '../../src/storage/index.ts';
import { loggedSeasons } from './logged-seasons.ts';

/** A season that is being played: it has what is due, a correction and an open protest. */
export const RUNNING = 'small-copa/2026';
/** The league in which it is played. */
export const LEAGUE = 'district/0206/liga-carhuaz';

const CLUBS = ['Sport Quinual', 'Deportivo Retama', 'Juventud Puya', 'Unión Chocho'];
const played = (date: string, ...results: readonly string[]) => ['result', RUNNING, ...results, '--in', LEAGUE, '--date', date];

const COMMANDS: readonly (readonly string[])[] = [
  ['season', 'new', RUNNING, '--rules', 'examples/small-copa-peru'],
  ['enter', RUNNING, 'clubs/liga-carhuaz', ...CLUBS, '--date', '2026-02-01'],
  played('2026-03-01', 'Unión Chocho 0-1 Sport Quinual', 'Juventud Puya 0-2 Deportivo Retama'),
  ['correct', RUNNING, 'Unión Chocho 0-2 Sport Quinual', '--in', LEAGUE, '--date', '2026-03-01', '--why', 'error en la planilla'],
  played('2026-03-08', 'Juventud Puya 1-3 Sport Quinual', 'Unión Chocho 0-2 Deportivo Retama'),
  [
    ...['protest', RUNNING, 'Unión Chocho', '--about', 'Unión Chocho v Sport Quinual', '--in', LEAGUE],
    ...['--name', 'P1', '--date', '2026-03-01', '--ground', 'jugó un suspendido'],
  ],
];

/** Writes the season by commands into the log of a folder, which is then what `ASCENSO_DATA` may name. */
export async function writeRunningSeason(folder: string): Promise<void> {
  const store = await openLogStore({ folder });
  try {
    const office = loggedSeasons(undefined, store);
    for (const command of COMMANDS) {
      const { code, document } = await office.ask(...command);
      expect([command.join(' '), code, document.problems?.map(({ text }) => text.es) ?? []]).toEqual([command.join(' '), 0, []]);
    }
  } finally {
    await store.close();
  }
}

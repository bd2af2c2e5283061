import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf, understand } from '../../src/app/commands/standing.ts';
import { type LogStore, readSeason } from '../../src/app/index.ts';
import { type KeptSheets, keptSheets } from '../../src/cli/index.ts';
import { makeMemoryLog, openLogStore } from '../../src/storage/index.ts';
import { presentSeason, type SeasonDocument, sheetsOf } from '../../src/wire/index.ts';
import { type LoggedSeasons, loggedSeasons } from '../kit/logged-seasons.ts';
import { type PostgresServer, startPostgres } from '../kit/postgres.ts';

const S = 'small-copa/2026';
const EXAMPLE = 'examples/small-copa-peru';
/** Making a database and a hundred commands, on a machine that does other things as well. */
const PATIENCE = 600_000;

/** A command, the day under which it stands, and its place in the play: it gives the instant and the id of its entry. */
type Command = { readonly argv: readonly string[]; readonly day: string; readonly number: number };
const commands = ((): readonly Command[] => {
  const lines = readFileSync(new URL('small-copa.sh.txt', import.meta.url), 'utf8').split('\n');
  const read: Command[] = [];
  let day = '';
  for (const line of lines) {
    day = /^# (\d{4}-\d\d-\d\d): /.exec(line)?.[1] ?? day;
    const [program, ...argv] = line.startsWith('#')
      ? []
      : [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    if (program === 'ascenso') read.push({ argv, day, number: read.length + 1 });
    else if (program !== undefined) throw new RangeError(`no command: ${line}`);
  }
  return read;
})();

type Office = LoggedSeasons & { readonly play: (some: readonly Command[]) => Promise<void> };

/** A store and its commands at instants that hang on nothing but the play. */
const officeOn = (store: LogStore, sheets?: KeptSheets): Office => {
  let now = new Date(0);
  const seasons = loggedSeasons(undefined, store, () => now, sheets);
  return {
    ...seasons,
    play: async (some) => {
      for (const { argv, day, number } of some) {
        now = new Date(Date.parse(`${day}T20:00:00Z`) + number * 1000);
        const { code, document } = await seasons.ask(...argv, '--id', `play-${number}`);
        expect([argv.join(' '), code, document.problems?.map(({ text }) => text.es) ?? []]).toEqual([argv.join(' '), 0, []]);
      }
    },
  };
};

const shown = async (office: LoggedSeasons, id: string, ...more: readonly string[]): Promise<SeasonDocument> => {
  const { code, out } = await office.run('show', id, '--json', ...more);
  expect(code).toBe(0);
  return JSON.parse(out) as SeasonDocument;
};
const exported = async (office: LoggedSeasons): Promise<string> => (await office.run('log', 'export', S)).out;

/** Days at whose end the season is asked what it says. */
const LOOKED_AT = ['2026-03-24', '2026-04-05', '2026-07-19'];

/** After every so manieth command what is remembered is compared with what the log says. */
const EVERY = 4;
/** How the season stands by what earlier commands left in memory, and by its log alone. */
const remembered = async ({ shelf, store }: LoggedSeasons): Promise<readonly [string, string]> => {
  const warm = await standingOf({ shelf, store: async () => store }, store, S);
  if ('kind' in warm) throw new Error('no season');
  const afresh = await understand(shelf, S, await store.read(S));
  const [one, two] = [warm, afresh].map(({ loaded: { problems }, season }) => season && JSON.stringify(presentSeason(S, season, problems)));
  return [one ?? '', two ?? 'no season'];
};

/** How many sheets the store keeps, and which of them are not what the season says when it is read whole. */
const keptNow = async ({ run, shelf }: LoggedSeasons): Promise<{ readonly kept: number; readonly wrong: readonly string[] }> => {
  const read = await readSeason(shelf, S, { reading: 'appealable' });
  if (read.kind !== 'read') throw new Error('no season');
  let kept = 0;
  const wrong: string[] = [];
  for (const sheet of sheetsOf(presentSeason(S, read.season, read.problems, await read.others()))) {
    const path = sheet.contests[0]?.id ?? '';
    const found = await sheets.read(S, path);
    if (found === undefined) continue;
    kept += 1;
    if (!isDeepStrictEqual(found, sheet)) wrong.push(path);
  }
  // whoever reads it whole keeps them again
  if (kept === 0) await run('show', S);
  return { kept, wrong };
};

const store = makeMemoryLog();
const sheets = keptSheets(async () => store, 'test', 1);
const office = officeOn(store, sheets);
const followed: { readonly number: number; readonly kept: number; readonly wrong: readonly string[] }[] = [];
const saidThen = new Map<string, SeasonDocument>();
const compared: (readonly [command: number, remembered: string, afresh: string])[] = [];
beforeAll(async () => {
  for (const { day, number, ...command } of commands) {
    await office.play([{ ...command, day, number }]);
    if (number % EVERY === 0) compared.push([number, ...(await remembered(office))]);
    if (number % EVERY === 2) followed.push({ number, ...(await keptNow(office)) });
    if (commands[number]?.day !== day && LOOKED_AT.includes(day)) saidThen.set(day, await shown(office, S, '--as-of', day));
  }
}, PATIENCE);

describe('a small Copa Perú, from nothing to promotion, by commands alone', () => {
  test('ends with a champion that is promoted, and nothing is left to do', async () => {
    const { champion, conflicts, due, problems, promotions, runnerUp, unknown } = await shown(office, S);
    expect([champion?.name, runnerUp?.name]).toEqual(['Deportivo Muymuy', 'Sport Quinual']);
    expect(promotions.map(({ kind, taken, team }) => [kind, taken, team?.name])).toEqual([['promotion', 'yes', 'Deportivo Muymuy']]);
    expect({ conflicts, due, problems, unknown }).toEqual({ conflicts: [], due: [], problems: [], unknown: [] });
  });

  // the folder has the rulings, but not the protests and appeals that led to them
  test.each(['pitch', 'appealable', 'final'])('says to the last figure what the season folder says: %s', async (reading) => {
    const asked = ['--reading', reading, '--as-of', '2026-12-31'];
    const { cases, ...season } = await shown(office, S, ...asked);
    expect({ ...season, id: EXAMPLE, cases: [] }).toEqual(await shown(office, EXAMPLE, ...asked));
    expect(cases.map(({ id }) => id)).toEqual(['P1', 'P2']);
  });

  test('has what a year brings: each of these entries is in the log of who keeps it', async () => {
    const lines = (await office.store.read(S))
      .map(({ stream, what }) => `${stream}: ${what.kind === 'facts' ? what.text : what.kind}`)
      .join('\n');
    for (const one of [
      /^liga-san-vicente-sur: .*\n.*Sport Guayaba w\.o\. Unión Ciruela \[won by Sport Guayaba\]/m,
      /^liga-huaral: .*\n.*out: Defensor Loche \[by R1\]/m,
      /^ancash: .*\n.*replaced: Deportivo Molle by Atlético Capulí \[by R5\]/m,
      /^liga-mancos: .*\n.* 0-3 Juventud Aliso \[corrects\]/m,
      /^liga-anta: undo/m,
      /^liga-anta: .*\n.*play-off: Atlético Capulí 2-1 Sport Mashua/m,
      /^lima: .*\n.*third match: Deportivo Mandarina 1-1 Deportivo Muymuy \[pens 4-5; neutral\]/m,
      /^tribunal: .*\n.*Unión Caleta both lose Sport Gaviota \[by R4\]/m,
      /^tribunal: .*\n.*Atlético Totora 3-0 union-libertad-imperial \[awarded; by R2\]/m,
    ])
      expect(lines).toMatch(one);
  });

  test('is remembered from command to command as its log alone would have it', () => {
    expect(compared.filter(([, one, two]) => one !== two).map(([number]) => number)).toEqual([]);
    expect(compared.length).toBe(Math.floor(commands.length / EVERY));
  });

  test('what the store keeps of single contests follows every command', () => {
    expect(followed.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    // some commands leave nothing true: an undoing, the first ruling, an amendment
    expect(followed.filter(({ kept }) => kept > 20).length).toBeGreaterThan(15);
  });

  test('a contest is shown from what is kept of it as from the whole season', async () => {
    const without = loggedSeasons(undefined, store);
    await office.run('show', S);
    const { contests } = await shown(without, S);
    for (const { id, kind } of contests) {
      const asked = [
        ['show', S, id, '--lang', 'es'],
        ['show', S, id, '--json'],
      ] as const;
      expect((await sheets.read(S, id)) !== undefined).toBe(kind !== 'allocation');
      for (const argv of asked) expect(await office.run(...argv)).toEqual(await without.run(...argv));
    }
  });

  test('verifies, and tells who wrote what', async () => {
    expect((await office.run('log', 'verify', S)).code).toBe(0);
    const { out } = await office.run('history', S, 'juventud aliso');
    expect(out).toContain('Liga de Mancos  porque: error en la planilla');
    expect(out).toMatch(/Liga Departamental de Áncash\n.*tercer partido: Sport Quinual 1-0 Juventud Aliso/);
  });
});

describe('while disputes are open, readings differ', () => {
  const IMPERIAL = 'district/1505/liga-imperial';
  const CHANCAY = 'district/1506/liga-chancay';
  test.each([
    {
      why: 'a protest alone changes nothing',
      day: '2026-03-31',
      contest: IMPERIAL,
      state: 'open',
      first: ['Unión Libertad', 'Unión Libertad', 'Unión Libertad'],
    },
    {
      why: 'nor does an answer',
      day: '2026-04-04',
      contest: IMPERIAL,
      state: 'answered',
      first: ['Unión Libertad', 'Unión Libertad', 'Unión Libertad'],
    },
    {
      why: 'it is upheld, and can be appealed',
      day: '2026-04-15',
      contest: IMPERIAL,
      state: 'ruled',
      first: ['Unión Libertad', 'Atlético Totora', 'Unión Libertad'],
    },
    {
      why: 'nobody appealed in time',
      day: '2026-04-16',
      contest: IMPERIAL,
      state: 'final',
      first: ['Unión Libertad', 'Atlético Totora', 'Atlético Totora'],
    },
    {
      why: 'a protest about another match',
      day: '2026-03-23',
      contest: CHANCAY,
      state: 'open',
      first: ['Unión Caleta', 'Unión Caleta', 'Unión Caleta'],
    },
    {
      why: 'the league decides for one of them',
      day: '2026-03-24',
      contest: CHANCAY,
      state: 'ruled',
      first: ['Unión Caleta', 'Sport Gaviota', 'Unión Caleta'],
    },
    {
      why: 'an appeal keeps it from becoming final',
      day: '2026-04-01',
      contest: CHANCAY,
      state: 'appealed',
      first: ['Unión Caleta', 'Sport Gaviota', 'Unión Caleta'],
    },
    {
      why: 'on appeal a third club is first',
      day: '2026-04-02',
      contest: CHANCAY,
      state: 'final',
      first: ['Unión Caleta', 'Deportivo Muymuy', 'Deportivo Muymuy'],
    },
  ])('$why ($day)', async ({ contest, day, first, state }) => {
    const readings = await Promise.all(
      ['pitch', 'appealable', 'final'].map((reading) => shown(office, S, '--as-of', day, '--reading', reading)),
    );
    const firsts = readings.map(({ contests }) => contests.find(({ id }) => id === contest)?.places[0]?.team?.name);
    expect(firsts).toEqual(first);
    expect(readings.map(({ differing }) => differing.includes(contest))).toEqual(readings.map(() => new Set(first).size > 1));
    expect(readings[1]?.cases.find((one) => one.contest === contest)?.state).toBe(state);
  });

  test.each(LOOKED_AT)('looking back on %s says what was said on that day', async (day) => {
    expect(saidThen.get(day)?.contests.length).toBeGreaterThan(0);
    expect(await shown(office, S, '--as-of', day)).toEqual(saidThen.get(day));
  });
});

/** The store is closed and opened again in between, as on another day. */
const HALF = Math.floor(commands.length / 2);

describe('the same commands at the same instants give the same bytes in every home', () => {
  let folder: string;
  let server: PostgresServer;
  beforeAll(async () => {
    [folder, server] = await Promise.all([mkdtemp(join(tmpdir(), 'ascenso-copa-')), startPostgres()]);
  }, PATIENCE);
  afterAll(() => Promise.all([rm(folder, { recursive: true, force: true }), server.stop()]), PATIENCE);

  test.each([
    { home: 'PGlite', at: () => ({ folder }) },
    { home: 'PostgreSQL', at: () => ({ folder: '', databaseUrl: server.url }) },
  ])(
    '$home: every command, with the store closed and opened again half way',
    async ({ at }) => {
      const whole = await exported(office);
      expect(await office.store.read(S)).toHaveLength(commands.length);
      const begun = officeOn(await openLogStore(at()));
      await begun.play(commands.slice(0, HALF));
      await begun.store.close();

      const ended = officeOn(await openLogStore(at()));
      await ended.play(commands.slice(HALF));
      expect(await exported(ended)).toBe(whole);
      expect(await ended.store.heads(S)).toEqual(await office.store.heads(S));
      expect(await shown(ended, S)).toEqual(await shown(office, S));
      await ended.store.close();
    },
    PATIENCE,
  );
});

import { expect, test } from 'vitest';
import { append, enterTeams, folderOfTexts, LogStoreError, openSeason, recordResult, type Shelf } from '../app/index.ts';
import { logShelf, makeMemoryLog } from '../storage/index.ts';
import { withLogged } from './logged-source.ts';
import { mirrorOf } from './mirror.ts';
import { seasonSource } from './season-source.ts';

const RULES = `competition: { id: liga, name: Liga }
season: 2030
before: { clubs: 2 }
stages: { final: { tie: 1 of clubs v 2 of clubs, legs: 1, decided-by: [points, penalties] } }
champion: winner of final
`;
const S = 'liga/2030';
const NEXT = `competition: { id: liga, name: Liga }
season: 2031
before: { last: { season: liga/2030 } }
stages: { cup: { tie: winner of last/final v loser of last/final, legs: 1, decided-by: [points, penalties] } }
champion: winner of cup
`;
const T = 'liga/2031';

const scene = async () => {
  const real = makeMemoryLog();
  const base: Shelf = {
    list: async () => [],
    open: async (id) => {
      const text = id === 'base' ? RULES : id === 'next' ? NEXT : undefined;
      return text === undefined ? undefined : folderOfTexts(id, [{ name: 'regulations.yaml', text }], base);
    },
  };
  const office = {
    store: async () => real,
    shelf: logShelf(
      async () => real,
      base,
      () => {},
    ),
  };
  const signed = (id: string) =>
    ({ season: S, id, recorded: '2030-01-01T00:00:00Z', by: 'Ana', writes: 'entry', warnings: 'refuse' }) as const;
  const world = { time: 0, busy: 'no' as 'yes' | 'no', visits: 0 };
  const mirror = mirrorOf(
    () => ({
      store: async () => real,
      ifThere: async () => {
        world.visits += 1;
        if (world.busy === 'yes') throw new LogStoreError({ code: 'database-busy', severity: 'error', args: {} });
        return real;
      },
      close: async () => {},
    }),
    () => world.time,
    () => {},
  );
  const source = withLogged(
    seasonSource(base, () => {}),
    mirror,
    logShelf(
      async () => mirror.store,
      base,
      () => {},
    ),
    () => {},
  );
  return {
    world,
    source,
    open: () => openSeason(office, { ...signed('a'), from: 'base', takes: 'rules' }),
    openNext: () => openSeason(office, { ...signed('n'), season: T, from: 'next', takes: 'rules' }),
    win: () => append(office, signed('c'), recordResult({ match: 'Alfa 2-1 Beta', language: 'en' })),
    enter: () => append(office, signed('b'), enterTeams({ contest: 'clubs', teams: ['Alfa', 'Beta'], names: 'as-typed' })),
  };
};

test('pages follow the log: a season is made once, and again when its log has grown', async () => {
  const { enter, open, source, world } = await scene();
  await open();
  const [first] = await source.list();
  expect([first?.id, first?.entrants]).toEqual([S, []]);
  expect((await source.list())[0]).toBe(first);
  await enter();
  world.time = 60_000;
  await source.list();
  const [second] = await source.list();
  expect(second).not.toBe(first);
  expect(second?.entrants.map(({ name }) => name)).toEqual(['Alfa', 'Beta']);
  expect(await source.read('liga/none', { reading: undefined, asOf: undefined })).toBeUndefined();
});

test('while a command writes, pages show what they knew', async () => {
  const { enter, open, source, world } = await scene();
  await open();
  const [first] = await source.list();
  await enter();
  world.busy = 'yes';
  world.time = 60_000;
  await source.list();
  expect((await source.list())[0]).toBe(first);
  expect(world.visits).toBe(2);
});

test('and when the log of a season that it joins has grown', async () => {
  const { enter, open, openNext, source, win, world } = await scene();
  await open();
  await enter();
  const next = await openNext();
  expect(next.kind).toBe('opened');
  const sides = async (): Promise<readonly (string | undefined)[]> => {
    world.time += 60_000;
    await source.list();
    const shown = (await source.list()).find(({ id }) => id === T);
    return shown?.contests.find(({ id }) => id === 'cup')?.slots.map(({ team }) => team?.name) ?? [];
  };
  expect(await sides()).toEqual([undefined, undefined]);
  await win();
  expect(await sides()).toEqual(['Alfa', 'Beta']);
});

import { expect, test } from 'vitest';
import type { Folder, Shelf } from '../app/index.ts';
import { seasonFolders } from '../storage/index.ts';
import { seasonSource } from './season-source.ts';

/** The shipped shelf, counting how often a season's folder is opened. */
function counting(): { readonly shelf: Shelf; readonly opened: string[] } {
  const shelf = seasonFolders({ opens: 'shipped' });
  const opened: string[] = [];
  return {
    opened,
    shelf: {
      list: async () => ['copa-peru/2003'],
      open: (id) => {
        opened.push(id);
        return shelf.open(id);
      },
    },
  };
}

test('a season is computed once, and once for each question about it', async () => {
  const { shelf, opened } = counting();
  const source = seasonSource(shelf, () => {});
  const [first] = await source.list();
  const [again] = await source.list();
  expect(again).toBe(first);
  const question = { reading: 'pitch' as const, asOf: '2003-12-31' };
  const [one, two] = await Promise.all([source.read('copa-peru/2003', question), source.read('copa-peru/2003', { ...question })]);
  expect(one).toBe(two);
  expect(one).toMatchObject({ reading: 'pitch', asOf: '2003-12-31' });
  // its rules are the same on every day: it is not read again
  expect(opened).toHaveLength(1);
});

test('an audit and the sources are made once, for seasons that are listed', async () => {
  const { shelf, opened } = counting();
  const source = seasonSource(shelf, () => {});
  await source.list();
  const before = opened.length;
  const [audit, again] = await Promise.all([source.audit('copa-peru/2003'), source.audit('copa-peru/2003')]);
  expect(audit).toMatchObject({ format: 'ascenso-season-audit', id: 'copa-peru/2003', counts: { sum: 0, open: 4 } });
  expect(again).toBe(audit);
  const sources = await source.sources('copa-peru/2003');
  expect(sources).toMatchObject({ format: 'ascenso-season-sources', facts: { total: 41, unsourced: 0, inferred: 0 } });
  expect(await source.sources('copa-peru/2003')).toBe(sources);
  expect(opened).toHaveLength(before + 2);
  expect([await source.audit('copa-peru/none'), await source.sources('copa-peru/2004')]).toEqual([undefined, undefined]);
});

test('only so many answers are kept', async () => {
  const { shelf, opened } = counting();
  const source = seasonSource(shelf, () => {}, undefined, { most: 40 });
  const ask = (day: number) => source.read('copa-peru/none', { reading: undefined, asOf: `2003-01-${day}` });
  await source.list();
  const before = opened.length;
  for (let day = 0; day < 60; day += 1) await ask(day);
  await ask(59);
  expect(opened).toHaveLength(before + 60);
  await ask(0);
  expect(opened).toHaveLength(before + 61);
});

test('a season that cannot be read is told and left out; the others stay', async () => {
  const broken: Folder = {
    id: 'x/broken',
    names: async () => ['regulations.yaml'],
    beside: async () => undefined,
    wayFrom: () => '.',
    read: async () => ({ text: 'a: [', file: 'x/broken/regulations.yaml' }),
  };
  const { shelf } = counting();
  const said: string[] = [];
  const source = seasonSource(
    { list: async () => ['x/broken', 'copa-peru/2003'], open: async (id) => (id === 'x/broken' ? broken : shelf.open(id)) },
    (line) => said.push(line),
  );
  expect((await source.list()).map(({ id }) => id)).toEqual(['copa-peru/2003']);
  expect(said[0]).toMatch(/^x\/broken: x\/broken\/regulations\.yaml:1 /);
});

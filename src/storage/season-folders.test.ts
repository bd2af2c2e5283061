import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Folder } from '../app/index.ts';
import { LARGEST_FILE } from './read-text.ts';
import { makeWorkshop, seasonFolders } from './season-folders.ts';

let here: string;
beforeEach(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-'));
  await mkdir(join(here, 'data', 'cup', '2030'), { recursive: true });
  await writeFile(join(here, 'data', 'cup', '2030', 'regulations.yaml'), 'season: 2030\n');
  await writeFile(join(here, 'data', 'cup', 'clubs.yaml'), 'a: { name: A }\n');
  await mkdir(join(here, 'data', 'cup', 'empty'));
  await mkdir(join(here, 'mine'));
  await writeFile(join(here, 'mine', 'regulations.yaml'), 'season: 1\n');
  await writeFile(join(here, 'mine', 'facts.txt'), 'entry: Unión\n');
});
afterEach(() => rm(here, { recursive: true, force: true }));

const shelf = (opens: 'shipped' | 'any' = 'any') => seasonFolders({ data: join(here, 'data'), here, opens });
const opened = async (id: string): Promise<Folder> => {
  const folder = await shelf().open(id);
  if (folder === undefined) throw new Error(`no folder ${id}`);
  return folder;
};

describe('season folders', () => {
  test('only folders with regulations are on the shelf', async () => expect(await shelf().list()).toEqual(['cup/2030']));

  test('a missing data folder is an empty shelf', async () =>
    expect(await seasonFolders({ data: join(here, 'none'), here }).list()).toEqual([]));

  test.each([
    { id: 'cup/2030', as: 'cup/2030', why: 'a shipped id' },
    { id: 'cup/2030/', as: 'cup/2030', why: 'a shipped id with a slash' },
    { id: 'mine', as: 'mine', why: 'a path from here' },
    { id: './mine/', as: 'mine', why: 'a path with dots' },
    { id: 'mine/regulations.yaml', as: 'mine', why: 'the regulations file itself' },
  ])('$why opens', async ({ id, as }) => expect((await shelf().open(id))?.id).toBe(as));

  test.each(['cup/2031', 'nowhere', '', ' ', 'mine\0', '../data/../nothing'])('%j opens nothing', async (id) =>
    expect(await shelf().open(id)).toBeUndefined(),
  );

  test.each(['mine', '../mine', 'cup/../../mine', 'cup/..', '/etc', 'cup/2030/../../../mine'])(
    'a shelf of shipped seasons does not open %s',
    async (id) => expect(await shelf('shipped').open(id)).toBeUndefined(),
  );

  test('a shipped file is called by its id wherever the program is installed', async () => {
    const folder = await opened('cup/2030');
    expect(await folder.read('../clubs.yaml')).toEqual({ text: 'a: { name: A }\n', file: 'cup/clubs.yaml' });
  });

  test.each([
    { from: 'cup/2030', path: '../../../mine', opens: '../mine' },
    { from: 'mine', path: '../data/cup/2030', opens: 'data/cup/2030' },
    { from: 'mine', path: '../data/cup/2030/regulations.yaml', opens: 'data/cup/2030' },
    { from: './mine/', path: '.', opens: 'mine' },
    { from: 'mine', path: '../nowhere', opens: undefined },
    { from: 'mine', path: 'facts.txt/deeper', opens: undefined },
    { from: 'mine', path: '\0', opens: undefined },
    { from: 'mine', path: ' ', opens: undefined },
  ])('from $from, $path is $opens', async ({ from, path, opens }) => expect((await (await opened(from)).beside(path))?.id).toBe(opens));

  test('a shipped season beside another one is called by its id', async () => {
    await mkdir(join(here, 'data', 'cup', '2031'));
    const other = await (await opened('cup/2030')).beside('../2031');
    expect(other?.id).toBe('cup/2031');
    expect(await other?.read('../clubs.yaml')).toMatchObject({ file: 'cup/clubs.yaml' });
  });

  test.each([
    { id: 'cup/2030', from: 'mine', way: '../data/cup/2030' },
    { id: 'cup/2030', from: 'data/cup/2031', way: '../2030' },
    { id: 'mine', from: 'not/there/yet', way: '../../../mine' },
  ])('the way from $from to $id is $way', async ({ id, from, way }) => expect((await opened(id)).wayFrom(from)).toBe(way));

  test('names are sorted and hold no folders', async () => {
    await mkdir(join(here, 'mine', 'annex.facts.txt'));
    expect(await (await opened('mine')).names()).toEqual(['facts.txt', 'regulations.yaml']);
  });

  test.each([
    {
      why: 'a missing file',
      make: async () => undefined,
      then: { code: 'file-missing', args: { path: 'mine/x' } },
    },
    {
      why: 'a folder instead of a file',
      make: (path: string) => mkdir(path),
      then: { code: 'file-unreadable', args: { path: 'mine/x', why: 'is-folder' } },
    },
    {
      why: 'text that is not UTF-8',
      make: (path: string) => writeFile(path, Buffer.from([0x55, 0xf3, 0x6e])),
      then: { code: 'file-unreadable', args: { path: 'mine/x', why: 'not-utf-8' } },
    },
    {
      why: 'a text cut in the middle of a letter',
      make: (path: string) => writeFile(path, Buffer.from('Unió').subarray(0, 4)),
      then: { code: 'file-unreadable', args: { path: 'mine/x', why: 'not-utf-8' } },
    },
    {
      why: 'a file beyond the limit',
      make: (path: string) => writeFile(path, 'a'.repeat(LARGEST_FILE + 1)),
      then: { code: 'file-too-large', args: { path: 'mine/x', limit: '8 MiB' } },
    },
    {
      why: 'links in a circle',
      make: (path: string) => symlink(path, path),
      then: { code: 'file-unreadable', args: { path: 'mine/x', why: 'link-loop' } },
    },
    {
      why: 'a link to nothing',
      make: (path: string) => symlink(`${path}-gone`, path),
      then: { code: 'file-missing', args: { path: 'mine/x' } },
    },
  ])('$why is a problem with its name', async ({ make, then }) => {
    await make(join(here, 'mine', 'x'));
    expect(await (await opened('mine')).read('x')).toMatchObject({ severity: 'error', ...then });
  });

  test('a device is not read', async () =>
    expect(await (await opened('mine')).read('/dev/zero')).toMatchObject({ code: 'file-unreadable', args: { why: 'not-a-file' } }));

  test('a name with a null character is a missing file', async () =>
    expect(await (await opened('mine')).read('a\0b')).toMatchObject({ code: 'file-missing' }));

  test('a byte order mark is left to the parser', async () => {
    await writeFile(join(here, 'mine', 'x'), '\uFEFFseason: 1');
    expect(await (await opened('mine')).read('x')).toMatchObject({ text: '\uFEFFseason: 1' });
  });
});

describe('making a season folder', () => {
  const files = [
    { name: 'regulations.yaml', text: 'r' },
    { name: 'facts.txt', text: 'f' },
  ];

  test('every file is written, with the folders above', async () => {
    expect(await makeWorkshop({ here }).create('new/2031', files)).toEqual({
      written: ['new/2031/regulations.yaml', 'new/2031/facts.txt'],
    });
    expect(await readFile(join(here, 'new', '2031', 'facts.txt'), 'utf8')).toBe('f');
    expect(await readdir(join(here, 'new'))).toEqual(['2031']);
  });

  test('an empty folder may be there', async () => {
    await mkdir(join(here, 'new'));
    expect(await makeWorkshop({ here }).create('new', files)).toHaveProperty('written');
  });

  test('a folder that holds something is left alone, and nothing else is left behind', async () => {
    expect(await makeWorkshop({ here }).create('mine', files)).toMatchObject({ code: 'folder-taken', args: { path: 'mine' } });
    expect(await readFile(join(here, 'mine', 'regulations.yaml'), 'utf8')).toBe('season: 1\n');
    expect((await readdir(here)).sort()).toEqual(['data', 'mine']);
  });

  test.each(['mine/facts.txt', 'mine/facts.txt/deeper'])('a file in the way (%s) is a problem, not a crash', async (path) =>
    expect(await makeWorkshop({ here }).create(path, files)).toMatchObject({ severity: 'error', args: { path } }),
  );

  test('where nothing may be written it says so', async () => {
    if (process.getuid?.() === 0) {
      // root may write anywhere; a file system that refuses everybody stands in
      expect(await makeWorkshop({ here }).create('/proc/ascenso', files)).toMatchObject({ code: 'file-unwritable' });
      return;
    }
    await chmod(here, 0o500);
    expect(await makeWorkshop({ here }).create('new', files)).toMatchObject({ code: 'file-unwritable', args: { why: 'no-permission' } });
    await chmod(here, 0o700);
  });
});

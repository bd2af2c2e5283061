import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLogStore } from '../../src/storage/index.ts';
import { keepsTheContract } from './contract.ts';
import { facts, stream, write } from './entries.ts';
import { beginsAsVersionOne } from './schema-one.ts';

const PATIENCE = 300_000;
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ascenso-pglite-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const open = (name: string) => openLogStore({ folder: join(home, name) });

keepsTheContract('pglite', async () => {
  // a database that was being made when the power went: it is made anew
  await mkdir(join(home, 'contract', 'postgres.new', 'base'), { recursive: true });
  await writeFile(join(home, 'contract', 'postgres.new', 'PG_VERSION'), '18\n');
  await (await open('contract')).close();
  // to make one takes seconds: the other tests get a copy
  await cp(join(home, 'contract', 'postgres'), join(home, 'shared', 'postgres'), { recursive: true });
  return { open: () => open('contract'), forgets: 'never' };
});

test('an interrupted making leaves nothing behind', async () => {
  expect((await readdir(join(home, 'contract'))).sort()).toEqual(['lock', 'postgres']);
});

/** Another process that has the folder open and has appended one entry. */
const elsewhere = async (folder: string): Promise<ChildProcess> => {
  const program = fileURLToPath(new URL('./holder.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) if (line === 'held') return child;
  throw new Error('the other process ended');
};
const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });

describe('a folder', () => {
  test(
    'belongs to one process; the next one is told who has it, and takes over when that one is killed',
    async () => {
      const folder = join(home, 'shared');
      const other = await elsewhere(folder);
      await expect(openLogStore({ folder })).rejects.toMatchObject({
        problem: { code: 'database-busy', args: { path: folder, pid: other.pid } },
      });
      await killed(other);
      const store = await openLogStore({ folder });
      expect(await store.read('held/1')).toEqual(stream('held/1', 'main', '1'));
      await store.close();
      expect(await readdir(join(folder, 'lock'))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is not opened twice by one process either, and is free when it is closed',
    async () => {
      const store = await open('shared');
      await expect(open('shared')).rejects.toMatchObject({ problem: { code: 'database-busy', args: { pid: process.pid } } });
      expect(await store.seasons()).toEqual(['held/1']);
      await store.close();
      await (await open('shared')).close();
    },
    PATIENCE,
  );

  test(
    'that version 1 left is brought up to date, and one of a later version is refused and stays free',
    async () => {
      const place = join(home, 'shared', 'postgres');
      const change = async (statements: readonly string[]): Promise<void> => {
        const pglite = await PGlite.create(place);
        for (const statement of statements) await pglite.exec(statement);
        await pglite.close();
      };
      const old: string[] = [];
      const entries = await beginsAsVersionOne(async (statement) => old.push(statement));
      await change(['drop schema ascenso cascade', ...old]);
      const store = await open('shared');
      expect(await store.read('liga-huaraz/2026')).toEqual(entries);
      expect(await write(store, 'liga-huaraz/2026', 'main', [facts('later')])).toBe(1);
      await store.close();
      await change(['update ascenso.schema_version set version = 99']);
      for (const _ of [1, 2])
        await expect(open('shared')).rejects.toMatchObject({ problem: { code: 'database-newer', args: { found: 99 } } });
    },
    PATIENCE,
  );

  test(
    'with something else in the place of the database is refused, and nothing in it is touched',
    async () => {
      const place = join(home, 'foreign', 'postgres');
      await mkdir(place, { recursive: true });
      await writeFile(join(place, 'PG_VERSION'), '9.6\n');
      await expect(open('foreign')).rejects.toMatchObject({ problem: { code: 'database-broken', args: { path: place } } });
      expect(await readdir(place)).toEqual(['PG_VERSION']);
    },
    PATIENCE,
  );

  test('that is a file is refused', async () => {
    await writeFile(join(home, 'a file'), '');
    await expect(open('a file')).rejects.toMatchObject({ problem: { code: 'file-unwritable' } });
  });
});

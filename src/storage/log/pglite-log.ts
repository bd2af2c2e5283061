import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import { type LogStore, LogStoreError } from '../../app/index.ts';
import { codeOf, fileProblem } from '../read-text.ts';
import { lockFolder } from './folder-lock.ts';
import { pgliteAsPool } from './pglite-pool.ts';
import { migrate, type Tables } from './schema.ts';
import { makeSqlLog } from './sql-log.ts';
import { explained } from './trouble.ts';

/**
 * Opens the logs in a folder of this computer (PGlite: PostgreSQL inside this process), and makes the folder if it is not
 * there. One process at a time: PGlite itself has no lock, and a second writer would silently lose entries. Throws a
 * `LogStoreError`: `database-busy` names who has it.
 */
export const openPgliteLog = async (folder: string): Promise<LogStore> => {
  const lock = await lockFolder(folder).catch((error: unknown) => Promise.reject(ofFolder(error, folder)));
  if ('pid' in lock) {
    const { pid, host, file } = lock;
    throw new LogStoreError({ code: 'database-busy', severity: 'error', args: { path: folder, pid, host, file } });
  }
  try {
    const pglite = await openDatabase(folder);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pgliteAsPool(pglite) }) });
    const close = async (): Promise<void> => {
      await db.destroy();
      await lock.release();
    };
    try {
      await migrate(db);
    } catch (error) {
      await db.destroy();
      throw explained(error, folder);
    }
    return makeSqlLog(db, folder, close);
  } catch (error) {
    await lock.release();
    throw ofFolder(error, folder);
  }
};

/** A new database is made aside and moved into place: one whose making was interrupted is never taken for a whole one. */
const openDatabase = async (folder: string): Promise<PGlite> => {
  const place = join(folder, 'postgres');
  if (!(await isThere(place))) {
    const draft = join(folder, 'postgres.new');
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft);
    await (await start(draft)).close();
    await rename(draft, place);
  }
  return start(place);
};

const start = async (place: string): Promise<PGlite> => {
  try {
    return await PGlite.create(place);
  } catch (error) {
    throw new LogStoreError({ code: 'database-broken', severity: 'error', args: { path: place } }, error);
  }
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** What the file system refuses is told with the folder that was asked for. */
const ofFolder = (error: unknown, folder: string): unknown => {
  if (error instanceof LogStoreError || codeOf(error) === undefined) return error;
  return new LogStoreError({ ...fileProblem(error, folder), code: 'file-unwritable' }, error);
};

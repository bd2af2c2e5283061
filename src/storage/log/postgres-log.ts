import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type LogStore, LogStoreError } from '../../app/index.ts';
import { migrate, type Tables } from './schema.ts';
import { makeSqlLog } from './sql-log.ts';
import { explained } from './trouble.ts';

/** 15 is the oldest that is still cared for by its makers in 2026 with room to spare; the tests run on 18. */
const OLDEST = 15;
const CONNECT_MS = 10_000;

/**
 * Opens the logs in a PostgreSQL database, `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, and brings its tables up to
 * date. Throws a `LogStoreError` where it cannot.
 */
export const openPostgresLog = async (url: string): Promise<LogStore> => {
  const where = whereOf(url);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: CONNECT_MS, application_name: 'ascenso' });
  // a connection that breaks while nobody waits for its answer: the pool drops it, and the next question opens another
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOld(pool);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw explained(error, where);
  }
  return makeSqlLog(db, where, () => db.destroy());
};

const refuseOld = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
  const found = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (!(found >= OLDEST)) throw new LogStoreError({ code: 'database-too-old', severity: 'error', args: { found, needed: OLDEST } });
};

/** Throws where the address is none, without repeating it: it may hold a password. */
const whereOf = (url: string): string => {
  // `postgres://user@/database?host=/run/postgresql`: no host is no URL elsewhere
  const whole = url.replace('@/', '@localhost/');
  if (!URL.canParse(whole)) throw badAddress();
  const { protocol, hostname, port, pathname, searchParams } = new URL(whole);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw badAddress();
  const host = searchParams.get('host') || hostname || 'localhost';
  return `${host}${port === '' ? '' : `:${port}`}${pathname}`;
};

const badAddress = (): LogStoreError =>
  new LogStoreError({ code: 'database-unreachable', severity: 'error', args: { where: 'DATABASE_URL', why: 'address' } });

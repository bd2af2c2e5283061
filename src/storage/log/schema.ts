import { type Kysely, sql, type Transaction } from 'kysely';
import { LogStoreError } from '../../app/index.ts';

/** The tables, in a schema of their own, so that they live beside another program's in one database. */
export type Tables = {
  /** `body`: the entry's canonical JSON, the bytes its hash is over and the hash; the other columns find it. */
  readonly 'ascenso.entry': {
    readonly season: string;
    readonly stream: string;
    readonly version: number;
    readonly id: string;
    readonly hash: string;
    readonly previous: string;
    readonly body: string;
  };
  /** The end of each stream; whoever moves it from exactly where they saw it has won. */
  readonly 'ascenso.head': { readonly season: string; readonly stream: string; readonly version: number; readonly hash: string };
  /** Which heads the texts kept for a season were made from (`mark.ts`). */
  readonly 'ascenso.kept_mark': { readonly season: string; readonly mark: string; readonly reach: number };
  readonly 'ascenso.kept': { readonly season: string; readonly key: string; readonly text: string };
  /** One row. */
  readonly 'ascenso.schema_version': { readonly version: number };
};

export type Database = Kysely<Tables>;

/** How each version of the schema is made from the one before. A released one is never changed: a later one is added. */
export const MIGRATIONS: readonly ((db: Database) => Promise<void>)[] = [
  async (db) => {
    // the collation C: an index that no update of the operating system's sorting rules can break
    const statements = [
      sql`create table ascenso.head (
        season text collate "C" not null, stream text collate "C" not null, version integer not null, hash text not null,
        primary key (season, stream))`,
      sql`create table ascenso.entry (
        season text collate "C" not null, stream text collate "C" not null, version integer not null, id text collate "C" not null,
        hash text not null, previous text not null, body text not null,
        primary key (season, stream, version), unique (season, stream, id))`,
      sql`create table ascenso.kept_mark (season text collate "C" primary key, mark text not null, reach integer not null)`,
      sql`create table ascenso.kept (
        season text collate "C" not null, key text collate "C" not null, text text not null,
        primary key (season, key))`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
];

/** Any number, as long as everybody takes the same: who holds this lock may change the tables. */
const MIGRATION_LOCK = 1_634_952_054;

/**
 * Brings a database to the newest version of the schema, in one transaction, one process at a time. Throws a
 * `LogStoreError` (`database-newer`) for one that a later version of the program has made, and leaves it as it is.
 */
export const migrate = async (db: Database, migrations = MIGRATIONS): Promise<void> => {
  if ((await versionOf(db)) === migrations.length) return;
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    const from = await versionOf(transaction);
    if (from > migrations.length)
      throw new LogStoreError({ code: 'database-newer', severity: 'error', args: { found: from, known: migrations.length } });
    if (from === 0) await begin(transaction);
    for (const change of migrations.slice(from)) await change(transaction);
    await transaction.updateTable('ascenso.schema_version').set({ version: migrations.length }).execute();
  });
};

const begin = async (db: Transaction<Tables>): Promise<void> => {
  // an administrator may have made the schema for a user who must not: "if not exists" would ask for that right
  const there = sql<{ found: string }>`select nspname as found from pg_catalog.pg_namespace where nspname = 'ascenso'`;
  if ((await there.execute(db)).rows.length === 0) await sql`create schema ascenso`.execute(db);
  await sql`create table ascenso.schema_version (version integer not null)`.execute(db);
  await db.insertInto('ascenso.schema_version').values({ version: 0 }).execute();
};

/**
 * 0: nothing of ours is there. Asked of the catalogue's tables: a name that was not found is remembered by the connection,
 * and would still not be found after waiting for somebody else who made it.
 */
const versionOf = async (db: Database): Promise<number> => {
  const there = sql<{ found: string }>`
    select relname as found from pg_catalog.pg_class
    where relname = 'schema_version' and relnamespace = (select oid from pg_catalog.pg_namespace where nspname = 'ascenso')`;
  if ((await there.execute(db)).rows.length === 0) return 0;
  return (await db.selectFrom('ascenso.schema_version').select('version').executeTakeFirst())?.version ?? 0;
};

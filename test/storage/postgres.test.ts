import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/log/index.ts';
import { openLogStore } from '../../src/storage/index.ts';
import { type Database, MIGRATIONS, migrate, type Tables } from '../../src/storage/log/schema.ts';
import { type PostgresServer, startPostgres } from '../kit/postgres.ts';
import { keepsTheContract } from './contract.ts';
import { facts, stream, write } from './entries.ts';
import { beginsAsVersionOne } from './schema-one.ts';

const PATIENCE = 120_000;
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, PATIENCE);
afterAll(() => server.stop(), PATIENCE);

const open = (databaseUrl: string) => openLogStore({ databaseUrl, folder: '' });
const at = (change: (url: URL) => void): string => {
  const url = new URL(server.url);
  change(url);
  return url.href;
};
const query = async (url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows as readonly Readonly<Record<string, unknown>>[];
  } finally {
    await client.end();
  }
};
/** An empty database of its own. */
const freshDatabase = async (name: string): Promise<string> => {
  await query(server.url, `create database ${name}`);
  return at((url) => {
    url.pathname = name;
  });
};

keepsTheContract('postgres', async () => ({ open: () => open(server.url), forgets: 'never' }));

describe('opening a PostgreSQL database', () => {
  test('many processes may do so for the first time at once', async () => {
    const url = await freshDatabase('first');
    const stores = await Promise.all(Array.from({ length: 5 }, () => open(url)));
    expect(await stores[0]?.append(stream('a/1', 'main', '1'))).toBe('appended');
    expect(await stores[4]?.heads('a/1')).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('one that version 1 left is brought up to date, and keeps its entries', async () => {
    const url = await freshDatabase('one');
    const entries = await beginsAsVersionOne((statement) => query(url, statement));
    const store = await open(url);
    expect(await store.read('liga-huaraz/2026')).toEqual(entries);
    expect(await write(store, 'liga-huaraz/2026', 'main', [facts('later')])).toBe(1);
    await store.close();
  });

  test('a change of the tables is made whole, or not at all', async () => {
    const url = await freshDatabase('changing');
    await beginsAsVersionOne((statement) => query(url, statement));
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) });
    const second = async (at: Database) => void (await sql`alter table ascenso.head add column note text`.execute(at));
    const broken = async (at: Database) => void (await sql`alter table ascenso.nowhere add column note text`.execute(at));
    await expect(migrate(db, [...MIGRATIONS, second, broken])).rejects.toThrow('nowhere');
    expect(await query(url, 'select * from ascenso.schema_version')).toEqual([{ version: 1 }]);
    await Promise.all([1, 2, 3].map(() => migrate(db, [...MIGRATIONS, second])));
    expect(await query(url, 'select version, note from ascenso.head')).toEqual([{ version: 2, note: null }]);
    expect(await query(url, 'select * from ascenso.schema_version')).toEqual([{ version: 2 }]);
    await db.destroy();
  });

  test('one of a later version is refused, and left as it is', async () => {
    const url = await freshDatabase('later');
    await (await open(url)).close();
    await query(url, 'update ascenso.schema_version set version = 99');
    await expect(open(url)).rejects.toMatchObject({ problem: { code: 'database-newer', args: { found: 99 } } });
    expect(await query(url, 'select version from ascenso.schema_version')).toEqual([{ version: 99 }]);
  });

  test('a user who may only use the schema made for them can', async () => {
    const url = await freshDatabase('modest');
    await query(url, `create role modest login password 'm'; create schema ascenso authorization modest`);
    const asModest = new URL(url);
    Object.assign(asModest, { username: 'modest', password: 'm' });
    const store = await open(asModest.href);
    expect(await store.append(stream('a/1', 'main', '1'))).toBe('appended');
    await store.close();
  });

  test.each([
    { why: 'address', url: () => 'my database' },
    { why: 'address', url: () => 'mysql://ascenso:una-clave@127.0.0.1/x' },
    { why: 'address', url: () => 'postgres://ascenso:una-clave@127.0.0.1:99999/x' },
    { why: 'refused', url: () => at((url) => Object.assign(url, { port: '1' })) },
    { why: 'host-unknown', url: () => at((url) => Object.assign(url, { hostname: 'nowhere.invalid' })) },
    { why: 'login', url: () => at((url) => Object.assign(url, { password: 'otra-clave' })) },
    { why: 'login', url: () => at((url) => Object.assign(url, { password: '' })) },
    { why: 'no-database', url: () => at((url) => Object.assign(url, { pathname: 'nowhere' })) },
    { why: 'tls', url: () => at((url) => url.searchParams.set('sslmode', 'verify-full')) },
    { why: 'no-permission', url: () => at((url) => Object.assign(url, { username: 'reader', password: 'r' })) },
  ])('what stands in the way is told: $why', async ({ why, url }) => {
    if (why === 'no-permission') await query(server.url, `create role reader login password 'r'`);
    const error: unknown = await open(url()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ problem: { code: 'database-unreachable', args: { why } } });
    // and never the password
    expect(JSON.stringify([error, String(error)])).not.toMatch(/clave|una-/);
  });
});

test(
  'when PostgreSQL is restarted in the middle of writing, those who try again lose nothing and double nothing',
  async () => {
    const store = await open(server.url);
    let troubles = 0;
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 15; turn += 1) {
        const id = `${writer}-${turn}`;
        while (!acknowledged.includes(id)) {
          try {
            // an append whose answer was lost is there: the id tells
            const there = await store.read('restarted/1');
            if (!there.some((entry) => entry.id === id)) await write(store, 'restarted/1', 'main', [facts(id)]);
            acknowledged.push(id);
          } catch (error) {
            expect(error).toMatchObject({ problem: { code: 'database-unreachable' } });
            troubles += 1;
            await setTimeout(20);
          }
        }
      }
    });
    while (acknowledged.length < 50) await setTimeout(5);
    await server.restart();
    await Promise.all(writers);
    const read = await store.read('restarted/1');
    expect(read.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
    expect(verify(read, { heads: await store.heads('restarted/1') })).toEqual([]);
    expect(troubles).toBeGreaterThan(0);
    await store.close();
  },
  PATIENCE,
);

import { sql, type Transaction } from 'kysely';
import type { LogStore } from '../../app/index.ts';
import { type Entry, type Head, markOf } from '../../log/index.ts';
import { entryOf, inOrder, isStorable, type Piece, piecesOf, type Row } from './pieces.ts';
import type { Database, Tables } from './schema.ts';
import { dropKept, keep, keptText } from './sql-kept.ts';
import { explained, isRaceLost, type Where } from './trouble.ts';

/**
 * Logs in a database that `migrate` has prepared: PostgreSQL, or PGlite, which speaks the same SQL. Every method is one
 * statement or one transaction. `close` ends the connection too.
 */
export const makeSqlLog = (db: Database, where: Where, closeHome: () => Promise<void>): LogStore => {
  const trying = async <T>(work: () => Promise<T>): Promise<T> => work().catch((error: unknown) => Promise.reject(explained(error, where)));
  return {
    seasons: () =>
      trying(async () =>
        (await db.selectFrom('ascenso.head').select('season').distinct().execute()).map(({ season }) => season).sort(inOrder),
      ),
    heads: (season) => (isStorable(season) ? trying(() => headsOf(db, season)) : Promise.resolve([])),
    mark: (season) => (isStorable(season) ? trying(() => markIn(db, season)) : Promise.resolve(markOf([]))),
    read: (season, after = []) => (isStorable(season) ? trying(() => entriesOf(db, season, after)) : Promise.resolve([])),
    append: (entries) => trying(() => appendPieces(db, piecesOf(entries))),
    kept: {
      get: (season, key, heads) =>
        isStorable(season) && isStorable(key) ? trying(() => keptText(db, season, key, heads)) : Promise.resolve(undefined),
      put: (season, heads, texts, others) =>
        isStorable(season) ? trying(() => keep(db, season, heads, texts, others)) : Promise.resolve(),
      drop: (season) => trying(() => dropKept(db, season)),
    },
    close: () => trying(closeHome),
  };
};

const headsOf = async (db: Database, season: string): Promise<readonly Head[]> => {
  const heads = await db.selectFrom('ascenso.head').select(['stream', 'version', 'hash']).where('season', '=', season).execute();
  return heads.sort((a, b) => inOrder(a.stream, b.stream));
};

const markIn = async (db: Database, season: string): Promise<string> => {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(' ', count(*), coalesce(sum(version), 0), coalesce(sum(('x' || left(hash, 15))::bit(60)::bigint), 0)) as mark
    from ascenso.head where season = ${season}`.execute(db);
  return rows[0]?.mark ?? '';
};

/** One statement, so that the entries are those of one moment. */
const entriesOf = async (db: Database, season: string, after: readonly Head[]): Promise<readonly Entry[]> => {
  const known = after.filter(({ stream }) => isStorable(stream));
  const streams = known.map(({ stream }) => stream);
  const versions = known.map(({ version }) => version);
  const { rows } = await sql<{ stream: string; version: number; body: string }>`
    select entry.stream, entry.version, entry.body
    from ascenso.head
    left join unnest(${streams}::text[], ${versions}::integer[]) as known (stream, version) on known.stream = head.stream
    join ascenso.entry on entry.season = head.season and entry.stream = head.stream and entry.version > coalesce(known.version, 0)
    where head.season = ${season} and head.version > coalesce(known.version, 0)`.execute(db);
  return rows.sort((a, b) => inOrder(a.stream, b.stream) || a.version - b.version).map(({ body }) => entryOf(body));
};

/** Thrown inside a transaction to take it back. */
const BEHIND = Symbol('behind');

const appendPieces = async (db: Database, pieces: readonly Piece[]): Promise<'appended' | 'behind'> => {
  try {
    await db.transaction().execute(async (transaction) => {
      for (const piece of pieces) {
        if (!(await moveHead(transaction, piece))) throw BEHIND;
        for (const batch of batchesOf(piece.rows)) await transaction.insertInto('ascenso.entry').values(batch).execute();
      }
    });
    return 'appended';
  } catch (error) {
    if (error === BEHIND || isRaceLost(error)) return 'behind';
    throw error;
  }
};

/** Whether this writer is the one who moves the head: others wait for its row, and then find it moved. */
const moveHead = async (db: Transaction<Tables>, { season, stream, after, last }: Piece): Promise<boolean> => {
  const to = { version: last.version, hash: last.hash };
  const moved =
    after.version === 0
      ? await db
          .insertInto('ascenso.head')
          .values({ season, stream, ...to })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .execute()
      : await db
          .updateTable('ascenso.head')
          .set(to)
          .where('season', '=', season)
          .where('stream', '=', stream)
          .where('version', '=', after.version)
          .where('hash', '=', after.hash)
          .returning('version')
          .execute();
  return moved.length === 1;
};

/** A statement takes 65,535 parameters, and a message of many megabytes is held several times over in memory. */
const MOST_ROWS = 1000;
const MOST_CHARACTERS = 4_000_000;

const batchesOf = (rows: readonly Row[]): readonly Tables['ascenso.entry'][][] => {
  const batches: Tables['ascenso.entry'][][] = [];
  let room = 0;
  for (const { entry, body } of rows) {
    const { season, stream, version, id, hash, previous } = entry;
    const last = batches.at(-1);
    const batch = last === undefined || last.length === MOST_ROWS || body.length > room ? [] : last;
    if (batch !== last) {
      batches.push(batch);
      room = MOST_CHARACTERS;
    }
    batch.push({ season, stream, version, id, hash, previous, body });
    room -= body.length;
  }
  return batches;
};

import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

/**
 * PGlite as the pool that kysely's dialect for PostgreSQL expects. It has one connection: whoever asks waits until the one
 * before has given it back, so that a transaction is never in the way of another. Closing waits for all of them.
 */
export const pgliteAsPool = (pglite: PGlite): PostgresPool => {
  let last: Promise<void> = Promise.resolve();
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = last;
    let giveBack = (): void => {};
    last = new Promise((resolve) => {
      giveBack = resolve;
    });
    await before;
    return { query, release: () => giveBack() };
  };
  const query = (async (statement: string, parameters: readonly unknown[]) => {
    const { rows, command = 'SELECT', rowCount = 0 } = await pglite.query(statement, [...parameters]);
    return { rows, command, rowCount };
  }) as PostgresPoolClient['query'];
  const end = async (): Promise<void> => {
    await last;
    await pglite.close();
  };
  return { connect, end };
};

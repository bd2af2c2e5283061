import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LogStore } from '../app/index.ts';
import { openLogStore } from '../storage/index.ts';

/** The store of the logs, opened when it is needed. */
export type LogHomeDoor = {
  readonly store: () => Promise<LogStore>;
  /** Undefined where nobody has kept a season yet: looking makes no folder. */
  readonly ifThere: () => Promise<LogStore | undefined>;
  readonly close: () => Promise<void>;
};

/**
 * PostgreSQL where DATABASE_URL says so, else a folder: ASCENSO_DATA, or `var` here. `onNew` hears that a database is about to be
 * made in a folder, which takes some seconds, once.
 */
export const logHome = (
  environment: Readonly<Record<string, string | undefined>>,
  here: string,
  onNew: (folder: string) => void = () => undefined,
): LogHomeDoor => {
  const databaseUrl = environment['DATABASE_URL'] ?? '';
  const folder = join(here, 'var');
  const own = environment['ASCENSO_DATA'] ?? '';
  const home = { folder: own === '' ? folder : own, ...(databaseUrl !== '' && { databaseUrl }) };
  let opening: Promise<LogStore> | undefined;
  const store = (): Promise<LogStore> => {
    if (opening === undefined && databaseUrl === '' && !existsSync(home.folder)) onNew(home.folder);
    opening ??= openLogStore(home).catch((error: unknown) => {
      // another process may let go of it
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    store,
    ifThere: async () => (databaseUrl !== '' || existsSync(home.folder) ? store() : undefined),
    close: async () => {
      await (await opening)?.close();
    },
  };
};

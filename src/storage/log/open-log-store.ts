import type { LogStore } from '../../app/index.ts';

/** Where logs are kept: in the PostgreSQL database of that address, or else in that folder of this computer. */
export type LogHome = { readonly databaseUrl?: string; readonly folder: string };

/**
 * Opens the store of the logs, whichever home was chosen. Makes what is missing (folder, tables), so it is for those who
 * need it, when they need it; only then are the database's packages loaded. Throws a `LogStoreError` that says what to do.
 */
export const openLogStore = async ({ databaseUrl, folder }: LogHome): Promise<LogStore> => {
  if (databaseUrl === undefined || databaseUrl === '') return (await import('./pglite-log.ts')).openPgliteLog(folder);
  return (await import('./postgres-log.ts')).openPostgresLog(databaseUrl);
};

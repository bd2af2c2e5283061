import type { LogStore } from '../../app/index.ts';
import { openPgliteLog } from './pglite-log.ts';
import { openPostgresLog } from './postgres-log.ts';

/** Where logs are kept: in the PostgreSQL database of that address, or else in that folder of this computer. */
export type LogHome = { readonly databaseUrl?: string; readonly folder: string };

/**
 * Opens the store of the logs, whichever home was chosen. Makes what is missing (folder, tables), so it is for those who
 * need it, when they need it. Throws a `LogStoreError` that says what to do.
 */
export const openLogStore = ({ databaseUrl, folder }: LogHome): Promise<LogStore> =>
  databaseUrl === undefined || databaseUrl === '' ? openPgliteLog(folder) : openPostgresLog(databaseUrl);

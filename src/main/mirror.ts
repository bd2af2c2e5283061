import { type LogStore, LogStoreError } from '../app/index.ts';
import type { Problem } from '../engine/index.ts';
import { makeMemoryLog } from '../storage/index.ts';
import type { LogHomeDoor } from './log-home.ts';

/** A copy of all logs that a server reads from. */
export type Mirror = {
  readonly store: LogStore;
  /** Follows the real store, if it has not done so for a while. Somebody who writes there goes first: then it stays as it is. */
  readonly follow: () => Promise<void>;
};

/** How long pages may lag behind the log. */
const MOST_LAG_MS = 10_000;

/**
 * A folder of logs serves one process at a time: a server that kept it open would lock out the commands. So it opens the store
 * for a moment, takes what is new, and lets go. A log only grows; so does its copy.
 * @param home opens the store anew for each visit
 */
export const mirrorOf = (home: () => LogHomeDoor, now: () => number, report: (problem: Problem) => void): Mirror => {
  const store = makeMemoryLog();
  let last: number | undefined;
  let visiting: Promise<void> | undefined;
  const visit = async (): Promise<void> => {
    const door = home();
    try {
      const real = await door.ifThere();
      for (const season of (await real?.seasons()) ?? []) {
        const added = (await real?.read(season, await store.heads(season))) ?? [];
        if (added.length > 0) await store.append(added);
      }
    } catch (error) {
      if (!(error instanceof LogStoreError)) throw error;
      if (error.problem.code !== 'database-busy') report(error.problem);
    } finally {
      await door.close().catch(() => {});
    }
  };
  return {
    store,
    follow: async () => {
      const isFirst = last === undefined;
      if (visiting === undefined && (last === undefined || now() - last > MOST_LAG_MS)) {
        last = now();
        visiting = visit().finally(() => {
          visiting = undefined;
        });
        // nobody waits for a later visit: what it brings is shown the next time
        visiting.catch(() => {});
      }
      if (isFirst) await visiting;
    },
  };
};

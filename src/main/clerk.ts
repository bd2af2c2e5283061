import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { LogStore } from '../app/index.ts';
import { type Clerk, keptSheets } from '../cli/index.ts';
import { backup, type LogShelf, restore } from '../storage/index.ts';

/** Who writes, when, and where to: the things that commands must be told. */
export const clerkOf = (
  store: () => Promise<LogStore>,
  shelf: LogShelf,
  environment: Readonly<Record<string, string | undefined>>,
  program: string,
): Clerk => ({
  office: { store, shelf },
  sheets: keptSheets(shelf.storeOf, program),
  now: () => new Date().toISOString(),
  today: () => dayHere(new Date()),
  newId: () => randomUUID(),
  user: environment['ASCENSO_AS'] ?? systemUser(),
  backup: async (file) => {
    const done = await backup(await store(), file);
    return 'code' in done ? { problems: [done] } : done;
  },
  restore: async (file) => {
    const done = await restore(await store(), file);
    return 'seasons' in done ? done : { problems: done };
  },
});

/** By the clock on the wall: on a Sunday evening it is Monday elsewhere. */
const dayHere = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Some containers have a user without a name. */
const systemUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'ascenso';
  }
};

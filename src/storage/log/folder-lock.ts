import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDead, nameOf, ourselves, type ProcessName, readName } from './process-name.ts';

/**
 * A lock on a folder that only one process may use: a folder `lock` in it with one empty file for each process that
 * wants it, named after that process. A name is never used twice, so a file of a dead process can be taken away by
 * anybody without taking away a living one's; whoever finds no other living name beside its own has the lock.
 */
export type FolderLock = { readonly release: () => Promise<void> };

/** Who holds it, and the file to delete where that process cannot be asked whether it lives. */
export type Holder = { readonly pid: number; readonly host: string; readonly file: string };

/** Two who ask in the same moment see each other and both step back; then they try again, not at the same pace. */
const TRIES = 6;
const PAUSE_MS = 20;

/** @throws what the file system says where the folder cannot be made or written */
export const lockFolder = async (folder: string): Promise<FolderLock | Holder> => {
  const locks = join(folder, 'lock');
  await mkdir(locks, { recursive: true });
  const us = await ourselves();
  for (let round = 1; ; round += 1) {
    const other = await ask(locks, us);
    if (other === undefined) return { release: () => letGo(join(locks, nameOf(us))) };
    if (round === TRIES || other === us) return { pid: other.pid, host: other.host, file: join(locks, nameOf(other)) };
    await setTimeout(PAUSE_MS + (process.pid % 7) * 3);
  }
};

/** Puts our name down; gives a living other one's, and then ours is gone again. */
const ask = async (locks: string, us: ProcessName): Promise<ProcessName | undefined> => {
  const own = join(locks, nameOf(us));
  if (!(await putDown(own, us))) return us;
  const others = (await readdir(locks)).filter((name) => name !== nameOf(us)).flatMap((name) => readName(name) ?? []);
  for (const other of others) {
    if (!(await isDead(other, us))) {
      await letGo(own);
      return other;
    }
    await rm(join(locks, nameOf(other)), { force: true });
  }
  return undefined;
};

/** Locks of this process: where the system has no start times, a name of our own that we do not hold is a dead one's. */
const held = new Set<string>();

/** Whether our name was not there; it is there when this process has the folder open already. */
const putDown = async (own: string, us: ProcessName): Promise<boolean> => {
  if (held.has(own)) return false;
  held.add(own);
  try {
    await writeFile(own, '', { flag: us.start === '' ? 'w' : 'wx' });
    return true;
  } catch (error) {
    held.delete(own);
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

const letGo = async (own: string): Promise<void> => {
  await rm(own, { force: true });
  held.delete(own);
};

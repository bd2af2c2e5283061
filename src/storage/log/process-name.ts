import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/**
 * A process so that no other one has its name: its number alone comes back after a restart. Where the system does not
 * tell (outside Linux) the last three are empty.
 */
export type ProcessName = {
  readonly host: string;
  readonly pid: number;
  /** The system's start: it changes when the computer is switched on again. */
  readonly boot: string;
  /** Whose numbers these are: a container counts its own processes. */
  readonly space: string;
  /** When it began, in ticks since the system's start. */
  readonly start: string;
};

/** As the name of a file. */
export const nameOf = ({ host, pid, boot, space, start }: ProcessName): string => [host, pid, boot, space, start].join('~');

/** Undefined for a file that is no process. */
export const readName = (name: string): ProcessName | undefined => {
  const [, host, pid, boot, space, start] = /^([^~]+)~(\d+)~([^~]*)~([^~]*)~(\d*)$/.exec(name) ?? [];
  if (host === undefined || pid === undefined || boot === undefined || space === undefined || start === undefined) return undefined;
  return { host, pid: Number(pid), boot, space, start };
};

export const ourselves = async (): Promise<ProcessName> => ({
  host: hostname().replace(/[^A-Za-z0-9.-]/g, '-') || 'localhost',
  pid: process.pid,
  boot: plain(await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')),
  space: plain(await readlink('/proc/self/ns/pid').catch(() => '')),
  start: (await stateOf(process.pid))?.start ?? '',
});

const plain = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '');

/** Whether a process is certainly gone. One of another computer or container cannot be asked, and counts as living. */
export const isDead = async (other: ProcessName, us: ProcessName): Promise<boolean> => {
  if (other.host !== us.host) return false;
  if (other.boot !== us.boot) return other.boot !== '' && us.boot !== '';
  if (other.space !== us.space) return false;
  if (!isThere(other.pid)) return true;
  const state = await stateOf(other.pid);
  // its number may be another's by now, or it may be dead and only waiting for its parent to take notice
  return state !== undefined && ((other.start !== '' && state.start !== other.start) || /[ZX]/.test(state.state));
};

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
};

/** State and start out of Linux's list of processes (proc(5): the third and the 22nd word); the second may hold anything. */
const stateOf = async (pid: number): Promise<{ readonly state: string; readonly start: string } | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [state, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const start = rest[18];
  return state === undefined || start === undefined ? undefined : { state, start };
};

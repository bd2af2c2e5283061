import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LogHome } from '../../src/storage/index.ts';

export type Order = {
  /** Where the built program is, as the beginning of an address. */
  readonly program: string;
  readonly home: LogHome;
  /** For the order files of the writers. */
  readonly folder: string;
  /** What each process writes: one list for each of its concurrent writers. */
  readonly processes: readonly (readonly (readonly number[])[])[];
  /** How often a process is killed; after a kill it starts anew with what it has not acknowledged, and the last it has. */
  readonly kills: number;
  /** Called when a third, and when two thirds of the results are there. */
  readonly disturb?: () => Promise<void>;
  readonly isOver: () => boolean;
};

export type Written = {
  readonly acknowledged: ReadonlySet<number>;
  readonly milliseconds: readonly number[];
  readonly kills: number;
  /** Results that a writer, started anew, found there: written before, some of them acknowledged, some not. */
  readonly found: number;
  readonly behind: number;
  readonly down: number;
  readonly seconds: number;
  readonly ended: 'all written' | 'cut short';
};

/** How many acknowledged results a killed writer sends again, as somebody does who did not see the answer. */
const AGAIN = 5;

/** Lets the processes write, and kills one after the other as the work goes on. Throws where one fails by itself. */
export const letWrite = async (order: Order): Promise<Written> => {
  const acknowledged = new Set<number>();
  const milliseconds: number[] = [];
  const seen = { kills: 0, found: 0, behind: 0, down: 0 };
  const running = new Set<ChildProcess>();
  const total = order.processes.flat(2).length;
  const started = performance.now();
  const disturbances = [1 / 3, 2 / 3].map((part) => Math.ceil(total * part));
  let disturbing: Promise<void> = Promise.resolve();

  const hear = (line: string): void => {
    const [sign = '', number = '', took = ''] = line.split(' ');
    if (sign === 'behind' || sign === 'down') seen[sign] += 1;
    if (sign === '=') seen.found += 1;
    if (sign !== '+' && sign !== '=') return;
    if (sign === '+') milliseconds.push(Number(took));
    if (acknowledged.has(Number(number))) return;
    acknowledged.add(Number(number));
    const { size } = acknowledged;
    if (disturbances.includes(size) && order.disturb !== undefined) disturbing = order.disturb();
    if (seen.kills < order.kills && size >= ((seen.kills + 1) * total) / (order.kills + 1)) killOne();
  };
  const killOne = (): void => {
    // not always the same one, nor always the youngest
    const [...all] = running;
    const victim = all[(seen.kills * 7) % Math.max(all.length, 1)];
    if (victim?.kill('SIGKILL')) seen.kills += 1;
  };

  const live = async (lists: readonly (readonly number[])[], name: string): Promise<void> => {
    for (let life = 1; !order.isOver(); life += 1) {
      const left = lists.map((list) => {
        const done = list.findIndex((number) => !acknowledged.has(number));
        return done === -1 ? list.slice(-AGAIN) : list.slice(Math.max(0, done - AGAIN));
      });
      const file = join(order.folder, `${name}-${life}.json`);
      await writeFile(file, JSON.stringify({ program: order.program, home: order.home, lists: left }));
      if ((await oneLife(file, running, hear)) === 'done') return;
    }
  };
  const deadline = setInterval(() => {
    if (order.isOver()) for (const child of running) child.kill('SIGKILL');
  }, 500);
  try {
    await Promise.all(order.processes.map((lists, index) => live(lists, `writer-${index + 1}`)));
    await disturbing;
  } finally {
    clearInterval(deadline);
    for (const child of running) child.kill('SIGKILL');
  }
  const seconds = (performance.now() - started) / 1000;
  return { acknowledged, milliseconds, ...seen, seconds, ended: acknowledged.size === total ? 'all written' : 'cut short' };
};

const oneLife = async (file: string, running: Set<ChildProcess>, hear: (line: string) => void): Promise<'done' | 'killed'> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./writer.js', import.meta.url)), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const closed = new Promise<'done' | 'killed'>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve('done');
      else if (signal === 'SIGKILL') resolve('killed');
      else reject(new Error(`a writing process ended with ${code ?? signal}`));
    });
  });
  // what it said before it was killed still arrives
  for await (const line of createInterface({ input: child.stdout })) hear(line);
  running.delete(child);
  return await closed;
};

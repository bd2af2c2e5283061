import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The child as one file of JavaScript, as users have it: a loader of TypeScript would cost more than the code that is tried. */
const bundleChild = async (): Promise<string> => {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  // beside the packages, so that the child finds them
  const folder = mkdtempSync(join(modules, '.hostile-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const entry = fileURLToPath(new URL('child.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: entry, outDir: folder, minify: false, target: 'node20', rolldownOptions: { output: { entryFileNames: 'child.mjs' } } },
  });
  return join(folder, 'child.mjs');
};
let child: Promise<string> | undefined;

const MEBIBYTES = 512;
/** What one input may cost, as work of the process on a quiet machine; and after how long by the clock nobody waits for it any more. */
const MOST_WORK_MS = 5000;
const PATIENCE_MS = 60_000;
/** Whoever has this many faults is not in need of more of them. */
const MOST_FAULTS = 40;

/** One input that was not received as it should be. */
export type Fault = { readonly name: string; readonly complaint: string; readonly head: string };
export type Run = {
  readonly run: number;
  readonly faults: readonly Fault[];
  readonly slowest: { readonly name: string; readonly ms: number };
};

type Done = { readonly i: number; readonly ms: number; readonly head: string; readonly complaint?: string };

/** What a person needs to find the input again, and no more of it. */
export const showFault = ({ name, complaint, head }: Fault): string =>
  `${name.slice(0, 80)}: ${complaint.slice(0, 300)} ${head.slice(0, 200)}`;

/** Runs a part's trials in processes with little memory; one that dies or hangs is a fault, and the rest goes on in a new process. */
export const runTrials = async (part: string): Promise<Run> => {
  child ??= bundleChild();
  const script = await child;
  const faults: Fault[] = [];
  const enough = (): boolean => faults.length >= MOST_FAULTS;
  let slowest = { name: '', ms: 0 };
  let run = 0;
  let from: number | undefined = 0;
  while (from !== undefined && !enough()) {
    const ended = await runFrom(script, part, from, (name, { ms, complaint, head }) => {
      run += 1;
      if (ms > slowest.ms) slowest = { name, ms };
      if (complaint !== undefined) faults.push({ name, complaint, head });
      else if (ms > MOST_WORK_MS) faults.push({ name, complaint: `took ${ms} ms`, head });
      return enough() ? 'stop' : 'go on';
    });
    if (ended === 'all' || enough()) from = undefined;
    else {
      run += 1;
      faults.push(ended);
      from = ended.next;
    }
  }
  return { run, faults, slowest };
};

const runFrom = (
  script: string,
  part: string,
  from: number,
  done: (name: string, what: Done) => 'stop' | 'go on',
): Promise<'all' | (Fault & { readonly next: number })> =>
  new Promise((resolve, reject) => {
    const tried = spawn(process.execPath, [`--max-old-space-size=${MEBIBYTES}`, script, part, String(from)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let current = { i: from, name: 'the first' };
    let why = 'died';
    let told = '';
    let whole = false;
    let patience: NodeJS.Timeout | undefined;
    tried.stderr.setEncoding('utf8').on('data', (text: string) => {
      told = `${told}${text}`.slice(0, 4000);
    });
    createInterface({ input: tried.stdout }).on('line', (line) => {
      clearTimeout(patience);
      const said: unknown = JSON.parse(line.slice(line.indexOf(' ')));
      if (line.startsWith('start ')) {
        current = said as typeof current;
        patience = setTimeout(() => {
          why = `hung for ${PATIENCE_MS} ms`;
          tried.kill('SIGKILL');
        }, PATIENCE_MS);
      } else if (line.startsWith('done ')) {
        if (done(current.name, said as Done) === 'stop') tried.kill('SIGKILL');
      } else whole = true;
    });
    tried.on('error', reject).on('close', (code) => {
      clearTimeout(patience);
      if (whole && code === 0) resolve('all');
      else if (/ERR_MODULE_NOT_FOUND|SyntaxError|TransformError/.test(told)) reject(new Error(told));
      else {
        const last = /FATAL ERROR: .*/.exec(told)?.[0] ?? told.slice(0, 200);
        resolve({ name: current.name, complaint: `${why} (${String(code)}) ${last}`, head: '', next: current.i + 1 });
      }
    });
  });

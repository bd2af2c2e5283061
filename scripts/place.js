// Where the checkout is, and how these scripts start another program. Nothing here may need node_modules.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, without a trailing separator. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs `node FILE …` in the checkout and gives its exit code (1 if a signal ended it).
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function node(args) {
  return run(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program in the checkout and gives its exit code (1 if a signal ended it) with all that it said, errors among the rest.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ readonly code: number, readonly said: string }>}
 */
export function heard(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/**
 * Runs the body of a script. A number it gives becomes the exit code; a broken world (no npm, a full disk) is told in
 * one line.
 * @param {() => Promise<number | void>} body
 */
export async function main(body) {
  try {
    const code = await body();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    process.stderr.write(`ascenso: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

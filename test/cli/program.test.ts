import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const start = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main/cli.ts', ...argv], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const run = (
  argv: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve, reject) => {
    const child = start(argv, environment);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });

describe('the program', { timeout: 120_000 }, () => {
  test('shows a shipped season, whole, through a pipe and without colour', async () => {
    const { code, out, err } = await run(['show', 'copa-peru/2004', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ champion: { id: 'sport-ancash', name: 'Sport Áncash' } });
  });

  test('speaks the language of the system', async () => {
    expect((await run(['due', 'copa-peru/2004'], { LANG: 'en_GB.UTF-8' })).out).toBe('Nothing is due: the season is over.\n');
    expect((await run(['due', 'copa-peru/2004'], { LANG: 'es_PE.UTF-8' })).out).toBe('No falta nada: la temporada terminó.\n');
  });

  test.each([
    { argv: ['lint', 'examples/liga-distrital'], code: 0 },
    { argv: ['show', 'no-such-folder'], code: 2 },
    { argv: ['nonsense'], code: 2 },
  ])('$argv leaves with code $code', async ({ argv, code }) => expect((await run(argv)).code).toBe(code));

  test('a reader that stops early is no error', async () => {
    const child = start(['show', 'copa-peru/2004', '--json']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

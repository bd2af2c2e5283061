import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../scripts/build.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);
const MINUTES = 60_000;

let home: string;
let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

/** npm runs this test and leaves its own settings in the environment; the npm we start must not see them. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_OPTIONS$|^VITEST/.test(name)));
const npm = async (args: readonly string[], cwd: string): Promise<string> =>
  (await run('npm', args, { cwd, env, shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 })).stdout;

const CONSUMER = `
import { compile, fold, type Plan } from 'ascenso/engine';
import { parseFacts, parseRegulations } from 'ascenso/formats';

const { regulations, problems } = parseRegulations('competition: { id: cup, name: Cup }\\nseason: 2026\\nstate: running\\nbefore: { members: { entries: 2 } }\\nstages: { cup: { contests: { final: { tie: 1 of members v 2 of members, legs: 1, decided-by: [points, penalties] } } } }\\n', 'regulations.yaml');
if (regulations === undefined) throw new Error(JSON.stringify(problems));
const plan: Plan | undefined = compile(regulations, []).plan;
const { statements } = parseFacts('== final\\nUnión 2-1 Estrella\\n', 'facts.txt');
export const answer: readonly [string, number, number] = [fold('Unión'), plan === undefined ? 0 : plan.contests.length, statements.length];
`;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ascenso-package-'));
  const [first] = JSON.parse(await npm(['pack', '--json', '--silent', '--pack-destination', home], root)) as [typeof packed];
  packed = first;
  await mkdir(join(home, 'consumer'));
  await writeFile(join(home, 'consumer', 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--omit=dev', join(home, packed.filename)], join(home, 'consumer'));
}, 5 * MINUTES);

afterAll(() => rm(home, { recursive: true, force: true }));

describe('the package', () => {
  test.each([
    'dist/main/cli.js',
    'dist/main/serve.js',
    'dist/web/pages.js',
    'dist/engine/index.js',
    'dist/engine/index.d.ts',
    'dist/formats/index.js',
    'dist/formats/index.d.ts',
    'data/copa-peru/2004/regulations.yaml',
    'data/copa-peru/2004/facts.txt',
    'schema/regulations.schema.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
  ])('holds %s', (path) => {
    expect(packed.files.map((file) => file.path)).toContain(path);
  });

  test('holds nothing but the program, the data and the schema: no test, no source, no leftover of the build', () => {
    const wanted =
      /^(dist\/.+\.(js|d\.ts|css|woff2|ttf|png|svg|txt)|data\/.+\.(yaml|txt|md)|schema\/.+\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
    expect(packed.files.map((file) => file.path).filter((path) => !wanted.test(path) || /\.test\.|web\/.*fixture/.test(path))).toEqual([]);
  });

  test('brings no page framework and no build tool with it', async () => {
    const installed = await readdir(join(home, 'consumer', 'node_modules'));
    expect(installed.filter((name) => !name.startsWith('.')).sort()).toEqual([
      '@electric-sql',
      '@hono',
      '@noble',
      '@resvg',
      'ascenso',
      'commander',
      'diff',
      'highs',
      'hono',
      'kysely',
      'pg',
      'pg-cloudflare',
      'pg-connection-string',
      'pg-int8',
      'pg-pool',
      'pg-protocol',
      'pg-types',
      'pgpass',
      'postgres-array',
      'postgres-bytea',
      'postgres-date',
      'postgres-interval',
      'split2',
      'xtend',
      'yaml',
    ]);
  });
});

describe('installed into an empty folder', () => {
  const consumer = (): string => join(home, 'consumer');

  test('the command shows a shipped season', async () => {
    const { stdout } = await run('npx', ['--no-install', 'ascenso', 'show', 'copa-peru/2004', '--json'], {
      cwd: consumer(),
      env,
      shell: process.platform === 'win32',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(JSON.parse(stdout)).toMatchObject({ format: 'ascenso-season', id: 'copa-peru/2004', champion: { name: 'Sport Áncash' } });
  });

  test('ascenso/engine and ascenso/formats run', async () => {
    await writeFile(
      join(consumer(), 'consumer.mjs'),
      CONSUMER.replace(', type Plan', '').replace(/: (Plan \| undefined|readonly \[.*\]) =/g, ' ='),
    );
    const { stdout } = await run(
      process.execPath,
      ['--eval', "import('./consumer.mjs').then(({ answer }) => console.log(JSON.stringify(answer)))"],
      { cwd: consumer(), env },
    );
    expect(JSON.parse(stdout)).toEqual(['union', 2, 1]);
  });

  test(
    'their types resolve without the types of Node',
    async () => {
      const compilerOptions = { noEmit: true, strict: true, target: 'es2023', lib: ['es2023'], module: 'nodenext', types: [] };
      await writeFile(join(consumer(), 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.mts'] }));
      await writeFile(join(consumer(), 'consumer.mts'), CONSUMER);
      const tsc = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: consumer(), env });
      expect(await tsc.catch((error: { stdout: string }) => error)).toMatchObject({ stdout: '' });
    },
    MINUTES,
  );

  test('nothing else can be imported', async () => {
    const attempt = run(process.execPath, ['--input-type=module', '--eval', "import 'ascenso/dist/main/serve.js'"], {
      cwd: consumer(),
      env,
    });
    await expect(attempt).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

test(
  'the same sources build to the same bytes',
  async () => {
    const again = join(home, 'again');
    await build(again);
    expect(await digests(again)).toEqual(await digests(join(root, 'dist')));
  },
  6 * MINUTES,
);

/** Each file of a folder with a digest of its bytes; the build's own stamp left out. */
async function digests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.stamp').map((entry) => join(entry.parentPath, entry.name));
  const read = files.sort().map(
    async (file) =>
      [
        relative(folder, file),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

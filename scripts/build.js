import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installIfNeeded } from './install.js';
import { main, root, run } from './place.js';

const SOURCES = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'vite.client.config.ts',
  'svelte.config.js',
];

const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');

/**
 * Makes dist/ from the sources, if they changed since it was made. Needs an installed node_modules; throws if a step fails.
 * @returns {Promise<void>}
 */
export async function buildIfNeeded() {
  const stamp = sourcesHash();
  if (isStamped(stamp)) return;
  process.stderr.write('ascenso: building …\n');
  // The stamp goes first and comes last: a build that was cut short is never taken for a whole one.
  rmSync(dist, { recursive: true, force: true });
  await build(dist);
  writeFileSync(stampFile, stamp);
}

/** Whether dist/ is what these sources make. */
export function isBuilt() {
  return isStamped(sourcesHash());
}

/** @param {string} stamp */
function isStamped(stamp) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/**
 * `tsc` for what Node runs, then Vite for the pages. The same sources give the same bytes.
 * @param {string} folder where to; its own subfolder for the pages is emptied
 * @returns {Promise<void>}
 */
export async function build(folder) {
  await step('tsc', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', folder]);
  cpSync(join(root, 'src', 'pictures', 'fonts'), join(folder, 'pictures', 'fonts'), {
    recursive: true,
    filter: (path) => !/\.(md|py)$/.test(path),
  });
  await step('vite build', [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    join(folder, 'web'),
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]);
  for (const mode of ['es', 'en', 'search'])
    await step('vite build of the scripts', [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'vite.client.config.ts',
      '--mode',
      mode,
      '--outDir',
      join(folder, 'web', 'assets'),
      '--logLevel',
      'warn',
    ]);
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
async function step(name, args) {
  // Vite and Svelte build something else where NODE_ENV says test or development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await run(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], env });
  if (code !== 0) throw new Error(`the build failed at ${name} (exit code ${code}); what it says above tells where.`);
}

/** Content, not dates: a checkout touched by git is not a changed one. Tests are left out. */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(source)) {
      const content = readFileSync(join(root, file));
      hash.update(`${file}\n${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} paths from the root, with `/`, in a fixed order
 */
function filesUnder(path) {
  const entry = statSync(join(root, path), { throwIfNoEntry: false });
  if (entry === undefined || path.endsWith('.test.ts')) return [];
  if (entry.isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === join(root, 'scripts', 'build.js')) {
  await main(async () => {
    await installIfNeeded();
    await buildIfNeeded();
  });
}

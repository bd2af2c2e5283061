// `npm run bench`: builds what changed, installs the other packages, measures everything in one run and prints a table.
// `npm run -s bench -- --json` prints one JSON document instead.
import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../scripts/build.js';
import { installIfNeeded } from '../scripts/install.js';
import { main, root, run } from '../scripts/place.js';

const here = join(root, 'bench');

/** Brings this package's own node_modules in line with its lock. */
const installPeers = async () => {
  const lock = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));
  const written = join(here, 'node_modules', '.package-lock.json');
  const held = existsSync(written) ? JSON.parse(readFileSync(written, 'utf8')).packages : {};
  const same = Object.entries(lock.packages).every(([path, { version }]) => path === '' || held[path]?.version === version);
  if (same) return;
  process.stderr.write('bench: installing the other packages (npm ci) …\n');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: here, stdio: ['ignore', 2, 2] };
  const code = await (npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args], options)
    : run('npm', args, { ...options, shell: true }));
  if (code !== 0) throw new Error(`npm ci in bench/ failed (exit code ${code}); it needs the npm registry once.`);
};

const machine = () => {
  const [processor] = cpus();
  return {
    processor: processor?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${arch()}`,
    node: process.version,
    // what else the machine was doing as it began: numbers of a busy one say little
    load: (loadavg()[0] ?? 0).toFixed(1),
  };
};

await main(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  await installPeers();
  const { measureAll } = await import('./measures.js');
  const { asText } = await import('./report.js');
  const json = process.argv.includes('--json');
  const document = {
    format: 'ascenso-bench',
    version: 1,
    machine: machine(),
    ...(await measureAll((line) => process.stderr.write(`${line}\n`))),
  };
  process.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : asText(document));
  return 0;
});

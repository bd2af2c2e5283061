import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './place.js';

const OLDEST_NODE = [20, 19];

/**
 * Brings node_modules in line with package-lock.json, if it is not. Says so on stderr only, for stdout belongs to the
 * command that follows. Throws if npm fails.
 * @returns {Promise<void>}
 */
export async function installIfNeeded() {
  refuseOldNode();
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stampFile = join(root, 'node_modules', '.ascenso-stamp');
  const stamp = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`).update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!holdsAll(lock)) {
    process.stderr.write('ascenso: installing packages (npm ci) …\n');
    const code = await npmCi();
    if (code !== 0) throw new Error(`npm ci failed (exit code ${code}); what it says above tells why. It needs the npm registry once.`);
  }
  writeFileSync(stampFile, stamp);
}

/**
 * Whether node_modules already holds what the lock asks for, as after an `npm install` by hand. npm writes down what it
 * put there; packages for other platforms are in the lock only.
 * @param {string} lock
 */
function holdsAll(lock) {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  /** @type {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
  const wanted = JSON.parse(lock).packages;
  /** @type {typeof wanted} */
  const held = JSON.parse(readFileSync(written, 'utf8')).packages;
  return Object.entries(wanted).every(([path, asked]) => {
    if (path === '') return true;
    const found = held[path];
    if (found === undefined) return asked.optional === true;
    return found.version === asked.version && found.integrity === asked.integrity;
  });
}

/** `npm ci` with the npm that started us, else the one on the PATH. Its output goes to stderr. */
function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], options);
  return process.platform === 'win32' ? run('npm.cmd', args, { ...options, shell: true }) : run('npm', args, options);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

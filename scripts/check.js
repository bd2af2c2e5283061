// `npm run check`: format and lint, types, architecture, unused code, examples. All of them run, even after a failure, one on each
// core; what each says stands together.
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded } from './install.js';
import { heard, main, root } from './place.js';

/** @typedef {{ readonly code: number, readonly said: string }} Heard */
/** @param {readonly string[]} args */
const node = (args) => heard(process.execPath, args);

/** The longest first. @type {ReadonlyArray<{ readonly title: string, readonly runs: () => Promise<Heard> }>} */
const CHECKS = [
  { title: 'types', runs: () => node(['node_modules/typescript/bin/tsc', '-p', '.']) },
  {
    title: 'types of the pages',
    runs: () =>
      node([
        'node_modules/svelte-check/bin/svelte-check',
        '--tsconfig',
        './tsconfig.json',
        '--fail-on-warnings',
        '--output',
        'human',
        '--no-color',
      ]),
  },
  { title: 'examples', runs: lintSeasons },
  // Neither Node nor a browser: the engine must compile without their types.
  { title: 'types of the engine alone', runs: () => node(['node_modules/typescript/bin/tsc', '-p', 'src/engine']) },
  { title: 'types of what runs in browsers', runs: () => node(['node_modules/typescript/bin/tsc', '-p', 'src/web/client']) },
  { title: 'architecture', runs: () => node(['node_modules/vitest/vitest.mjs', 'run', 'test/architecture.test.ts', '--reporter=dot']) },
  { title: 'format and lint', runs: () => node(['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']) },
  { title: 'unused code', runs: () => node(['node_modules/knip/bin/knip.js', '--no-progress']) },
];

/** Lints every season that the project ships. Notes are printed and pass: history has holes. Warnings and errors fail. */
async function lintSeasons() {
  const folders = ['data', 'examples'].flatMap(seasonsUnder);
  if (folders.length === 0) return { code: 1, said: 'no season found under data/ or examples/\n' };
  const all = { code: 0, said: '' };
  for (const folder of folders) {
    const { code, said } = await node(['scripts/ascenso.js', 'lint', folder, '--lang', 'en']);
    all.code = Math.max(all.code, code);
    all.said += said;
  }
  return all;
}

/**
 * @param {string} folder from the root
 * @returns {string[]}
 */
function seasonsUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  if (existsSync(join(root, folder, 'regulations.yaml'))) return [folder];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => seasonsUnder(`${folder}/${entry.name}`));
}

await main(async () => {
  await installIfNeeded();
  /** @type {string[]} */
  const failed = [];
  let next = 0;
  const lane = async () => {
    for (let check = CHECKS[next++]; check !== undefined; check = CHECKS[next++]) {
      const started = performance.now();
      const { code, said } = await check.runs();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`\n── ${check.title}\n${said}${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
      if (code !== 0) failed.push(check.title);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  process.stdout.write(`\n${failed.length === 0 ? `All ${CHECKS.length} checks pass.` : `Failed: ${failed.join(', ')}.`}\n`);
  return failed.length === 0 ? 0 : 1;
});

// `npm run check`: format and lint, types, architecture, unused code, examples. All of them run, even after a failure.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.js';
import { main, node, root } from './place.js';

/** @type {ReadonlyArray<{ readonly title: string, readonly runs: () => Promise<number> }>} */
const CHECKS = [
  { title: 'format and lint', runs: () => node(['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']) },
  { title: 'types', runs: () => node(['node_modules/typescript/bin/tsc', '-p', '.']) },
  // Neither Node nor a browser: the engine must compile without their types.
  { title: 'types of the engine alone', runs: () => node(['node_modules/typescript/bin/tsc', '-p', 'src/engine']) },
  { title: 'types of what runs in browsers', runs: () => node(['node_modules/typescript/bin/tsc', '-p', 'src/web/client']) },
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
  { title: 'architecture', runs: () => node(['node_modules/vitest/vitest.mjs', 'run', 'test/architecture.test.ts', '--reporter=dot']) },
  { title: 'unused code', runs: () => node(['node_modules/knip/bin/knip.js', '--no-progress']) },
  { title: 'examples', runs: lintSeasons },
];

/** Lints every season that the project ships. Notes are printed and pass: history has holes. Warnings and errors fail. */
async function lintSeasons() {
  const folders = ['data', 'examples'].flatMap(seasonsUnder);
  if (folders.length === 0) {
    process.stdout.write('no season found under data/ or examples/\n');
    return 1;
  }
  let worst = 0;
  for (const folder of folders) worst = Math.max(worst, await node(['scripts/ascenso.js', 'lint', folder, '--lang', 'en']));
  return worst;
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
  const failed = [];
  for (const { title, runs } of CHECKS) {
    process.stdout.write(`\n── ${title}\n`);
    const started = performance.now();
    const code = await runs();
    process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
    if (code !== 0) failed.push(title);
  }
  process.stdout.write(`\n${failed.length === 0 ? `All ${CHECKS.length} checks pass.` : `Failed: ${failed.join(', ')}.`}\n`);
  return failed.length === 0 ? 0 : 1;
});

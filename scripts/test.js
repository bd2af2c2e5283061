// `npm test`: everything once: units, properties, golden seasons, architecture, the packed package, the pages in a
// browser. Further arguments go to vitest (`npm test -- src/engine`). The last line is `N passed, N failed`.
import { buildIfNeeded } from './build.js';
import { installIfNeeded } from './install.js';
import { main, node } from './place.js';

await main(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  return await node(['node_modules/vitest/vitest.mjs', 'run', '--reporter=./scripts/plain-reporter.js', ...process.argv.slice(2)]);
});

// `npm run -s torture`: many writers at once, killed in the middle of their work, on both databases; prints what was found
// afterwards. `-- --results 1000 --kills 5` for less. Ends by itself within five minutes: what takes
// longer is cut short, and said to be.
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.js';
import { installIfNeeded } from './install.js';
import { main } from './place.js';

/** For each of the two databases. */
const LIMIT_MS = 145_000;

await main(async () => {
  const { values } = parseArgs({ options: { results: { type: 'string', default: '10000' }, kills: { type: 'string', default: '20' } } });
  await installIfNeeded();
  await buildIfNeeded();
  const { register } = await import('tsx/esm/api');
  register();
  const { torturePglite, torturePostgres } = await import('../test/torture/torture.ts');
  const { MOST_RESULTS } = await import('../test/torture/work.js');
  const results = Math.min(Number(values.results), MOST_RESULTS);
  if (!(results >= 1)) throw new Error('--results wants a number');
  const program = new URL('../dist/', import.meta.url).href;
  let holds = true;
  for (const torture of [torturePostgres, torturePglite]) {
    const end = Date.now() + LIMIT_MS;
    const lines = await torture({ results, kills: Number(values.kills), program, isOver: () => Date.now() > end });
    process.stdout.write(`${lines.join('\n')}\n`);
    holds &&= lines.some((line) => line.startsWith('  holds'));
  }
  return holds ? 0 : 1;
});

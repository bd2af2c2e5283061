// `npm run -s torture`: many writers at once, killed in the middle of their work, on both databases; prints what was found
// afterwards. `-- --results 1000 --kills 5` for less. Ends by itself: what takes longer than four minutes is cut short.
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.js';
import { installIfNeeded } from './install.js';
import { main } from './place.js';

const LIMIT_MS = 240_000;

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
    const end = Date.now() + LIMIT_MS / 2;
    const lines = await torture({ results, kills: Number(values.kills), program, isOver: () => Date.now() > end });
    process.stdout.write(`${lines.join('\n')}\n`);
    holds &&= lines.some((line) => line.startsWith('  holds'));
  }
  return holds ? 0 : 1;
});

// `npm run -s planted`: damages 1,000 pages and prints how many of the damages the audit finds, and how often it is wrong.
import { installIfNeeded } from './install.js';
import { main } from './place.js';

await main(async () => {
  await installIfNeeded();
  const { register } = await import('tsx/esm/api');
  register();
  const { plantedRates } = await import('../test/audit/planted-rates.ts');
  for (const line of await plantedRates()) process.stdout.write(`${line}\n`);
  return 0;
});

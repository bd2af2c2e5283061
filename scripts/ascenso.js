// `npm run -s ascenso -- …`: the command line as built, if the sources did not change since; else from the sources, without
// waiting for a build: tsx strips the types as files load, which takes a second more.
import { buildIfNeeded, isBuilt } from './build.js';
import { installIfNeeded } from './install.js';
import { main } from './place.js';

await main(async () => {
  await installIfNeeded();
  // pages are built, and so is the command that writes them
  const site = process.argv.slice(2).find((one, i, all) => !one.startsWith('-') && all[i - 1] !== '--lang') === 'site';
  if (site) await buildIfNeeded();
  const built = site || isBuilt();
  if (!built) (await import('tsx/esm/api')).register();
  // npm runs scripts in the checkout; a folder that somebody types is meant from where they stand.
  if (process.env['npm_lifecycle_event'] === 'ascenso' && process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD']);
  await import(new URL(built ? '../dist/main/cli.js' : '../src/main/cli.ts', import.meta.url).href);
});

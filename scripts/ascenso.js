// `npm run -s ascenso -- …`: the command line from the sources, with no build. tsx strips the types as files load.
import { installIfNeeded } from './install.js';
import { main } from './place.js';

await main(async () => {
  await installIfNeeded();
  const { register } = await import('tsx/esm/api');
  register();
  // npm runs scripts in the checkout; a folder that somebody types is meant from where they stand.
  if (process.env['npm_lifecycle_event'] === 'ascenso' && process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD']);
  await import(new URL('../src/main/cli.ts', import.meta.url).href);
});

// `npm start`: installs and builds what is missing or out of date, then serves the pages in this very process, so that
// signals, exit codes and the terminal are the server's own.
import { buildIfNeeded } from './build.js';
import { installIfNeeded } from './install.js';
import { main, root } from './place.js';

await main(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  process.chdir(root);
  await import(new URL('../dist/main/serve.js', import.meta.url).href);
});

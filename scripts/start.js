// `npm start`: installs and builds what is missing or out of date, then serves the pages in this very process, so that
// signals, exit codes and the terminal are the server's own.
import { buildIfNeeded } from './build.js';
import { installIfNeeded } from './install.js';
import { main, root } from './place.js';

await main(async () => {
  if (process.argv.length > 2) throw new Error('npm start takes no arguments: PORT=8081 npm start serves at another port.');
  await installIfNeeded();
  await buildIfNeeded();
  if (process.env['npm_lifecycle_event'] === 'start') endWithParent();
  process.chdir(root);
  await import(new URL('../dist/main/serve.js', import.meta.url).href);
});

/** npm hands SIGTERM to the shell between us, which dies of it without telling us; then the port would stay taken. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

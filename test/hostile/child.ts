import { slowness } from './slowness.ts';
import { trials } from './trials.ts';

/**
 * Runs the trials of one part from one on, in a process that may die of them: before each its number goes to the
 * parent, who watches the clock. `node child.ts PART FROM`.
 */
const [part = '', from = '0'] = process.argv.slice(2);
const say = (word: string, said: object): void => void process.stdout.write(`${word} ${JSON.stringify(said)}\n`);

for (const [i, { name, run }] of trials(part).entries()) {
  if (i < Number(from)) continue;
  say('start', { i, name });
  const before = process.cpuUsage();
  let complaint: string | undefined;
  let head = '';
  try {
    ({ complaint, head } = await run());
  } catch (error) {
    complaint = `threw ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`;
  }
  // the time this process worked, not the time that passed: the machine may be busy with others
  const { user, system } = process.cpuUsage(before);
  const worked = (user + system) / 1000;
  // a machine that is slow just now is no fault of the code
  const ms = Math.round(worked > 2000 ? worked / slowness() : worked);
  say('done', { i, ms, head, ...(complaint !== undefined && { complaint }) });
}
say('end', {});

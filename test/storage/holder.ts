// Opens a folder, appends one entry, says so and stays until it is killed or its input ends.
import { openLogStore } from '../../src/storage/index.ts';
import { stream } from './entries.ts';

const store = await openLogStore({ folder: process.argv[2] ?? '' });
await store.append(stream('held/1', 'main', '1'));
process.stdout.write('held\n');
process.stdin.resume().once('end', () => store.close());

import { makeMemoryLog } from '../../src/storage/index.ts';
import { keepsTheContract } from './contract.ts';

keepsTheContract('memory', async () => ({ open: async () => makeMemoryLog(), forgets: 'when closed' }));

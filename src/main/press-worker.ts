import { parentPort, workerData } from 'node:worker_threads';
import { type PressOrder, pressPart } from './press-part.ts';

const done = await pressPart(workerData as PressOrder, (files, of) => parentPort?.postMessage({ files, of }));
parentPort?.postMessage({ done });

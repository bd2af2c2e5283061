import { parentPort, workerData } from 'node:worker_threads';
import { type HandAnswer, type HandCall, type HandOrder, ownHand, pressedSeasons } from './press-hand.ts';

const order = workerData as HandOrder;
const { source } = await pressedSeasons(order);
const hand = ownHand(order.folder, source);
const does = (call: HandCall): Promise<unknown> =>
  call.what === 'paint' ? hand.paint(...call.of) : call.what === 'extract' ? hand.extract(...call.of) : hand.put(...call.of);
const answer = (said: HandAnswer): void => parentPort?.postMessage(said);

parentPort?.on('message', ({ ask, ...call }: HandCall & { readonly ask: number }) => {
  does(call).then(
    (made) => answer({ ask, made }),
    (failed: unknown) => answer({ ask, failed }),
  );
});

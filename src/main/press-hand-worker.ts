import { parentPort, workerData } from 'node:worker_threads';
import { type HandAnswer, type HandCall, type HandOrder, ownHand, pressedSeasons } from './press-hand.ts';

const { entries, folder, seasons } = workerData as HandOrder;
const { source } = await pressedSeasons(seasons, entries);
const hand = ownHand(folder, source);

const does = (call: HandCall): Promise<unknown> => {
  switch (call.what) {
    case 'audit':
      return hand.audit(...call.of);
    case 'extract':
      return hand.extract(...call.of);
    case 'paint':
      return hand.paint(...call.of);
    case 'put':
      return hand.put(...call.of);
  }
};
const answer = (said: HandAnswer): void => parentPort?.postMessage(said);

parentPort?.on('message', ({ ask, ...call }: HandCall & { readonly ask: number }) => {
  does(call).then(
    (made) => answer({ ask, made }),
    (failed: unknown) => answer({ ask, failed }),
  );
});

// while the other thread makes the first document there is nothing else to do; what fails here fails again when it is asked for
for (const id of await source.ids()) await source.audit(id).catch(() => {});

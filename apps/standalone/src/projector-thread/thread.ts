import { parentPort, workerData } from 'node:worker_threads';
import { EventCodec } from '#app/event-store';
import { systemClock } from '#app/platform';
import { orClose } from '#app/process';
import { openStore, registry } from '../../../api/src/house.js';
import { startProjector } from '../../../projector/src/start-projector.js';
import type { ThreadData, ThreadMessage } from './projector-thread.js';

/** The thread itself: a projector like the separate process, without keys, on connections of its own. */
const { config, databaseUrl } = workerData as ThreadData;
const port = parentPort!;
const say = (message: ThreadMessage): void => port.postMessage(message);

const store = await openStore(config, databaseUrl, systemClock);
const runner = await orClose(
  store,
  startProjector(
    { config, databaseUrl, store, codec: new EventCodec(registry()), clock: systemClock },
    (level, message, fields) => say({ kind: 'line', level, message, fields }),
  ),
);
port.once('message', () => {
  void runner
    .stop()
    .then(() => store.close())
    .finally(() => port.close());
});
say({ kind: 'started' });

import { parentPort, workerData } from 'node:worker_threads';
import { readConfig } from '#app/platform';
import { exitCodeOf } from './exit-code.js';
import type { RebuildOrder, RebuildWord } from './rebuild-in-threads.js';
import { withRunnerOn } from './with-runner.js';

// A thread of `rebuildInThreads`: rebuilds the read models it was given and says how far it is and how it ended.
const { url, names } = workerData as RebuildOrder;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (word: RebuildWord): void => parentPort!.postMessage(word);

try {
  const rebuilt = await withRunnerOn(url, readConfig(process.env), (runner) =>
    runner.rebuildTogether(names, ({ position }) => say({ position })),
  );
  say({ rebuilt });
} catch (error) {
  say({ failure: { exitCode: exitCodeOf(error), message: (error as Error).message } });
}

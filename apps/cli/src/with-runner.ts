import type { EventStore } from '#app/event-store';
import { ProjectionRunner } from '#app/read-model';
import { openHouse } from '../../api/src/house.js';
import { projections } from '../../projector/src/projections.js';
import { startProgress, type Progress } from './import/progress.js';
import { withDatabase } from './visit.js';

/** Does something with the read models of this machine's settings; none of them is driven meanwhile. */
export const withRunner = <T>(
  work: (runner: ProjectionRunner, store: EventStore) => Promise<T>,
): Promise<T> =>
  withDatabase(async ({ url }, config) => {
    const house = await openHouse(config, url);
    try {
      const side = { url, store: house.store, codec: house.codec };
      const runner = await ProjectionRunner.open(side, projections);
      try {
        return await work(runner, house.store);
      } finally {
        await runner.stop();
      }
    } finally {
      await house.close();
    }
  });

/** Progress over the positions of a log. */
export async function positionsOf(store: EventStore): Promise<Progress> {
  return startProgress(Number((await store.head()).position ?? 0), 'positions');
}

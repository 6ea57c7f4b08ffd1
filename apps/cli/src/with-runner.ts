import type { EventStore } from '#app/event-store';
import type { Config } from '#app/platform';
import { ProjectionRunner, type Digest, type ShadowCheck } from '#app/read-model';
import { projections } from '../../projector/src/projections.js';
import { startProgress, type Progress } from './import/progress.js';
import { openLog, type OpenedLog } from './opened-log.js';
import { withDatabase } from './visit.js';

/** Does something with the read models of a database; none of them is driven meanwhile. */
export async function withRunnerOn<T>(
  url: string,
  config: Config,
  work: (runner: ProjectionRunner, log: OpenedLog) => Promise<T>,
): Promise<T> {
  const log = await openLog(config, url);
  try {
    const { store, codec } = log;
    const runner = await ProjectionRunner.open(
      { url, store, codec, logElsewhere: config.eventStore.engine !== 'postgres' },
      projections,
    );
    try {
      return await work(runner, log);
    } finally {
      await runner.stop();
    }
  } finally {
    await log.close();
  }
}

/** Does something with the read models of this machine's settings. */
export const withRunner = <T>(work: (runner: ProjectionRunner, log: OpenedLog) => Promise<T>): Promise<T> =>
  withDatabase(({ url }, config) => withRunnerOn(url, config, work));

/** Holds rows made anew from the log against a digest, with progress. */
export async function checkWith(
  runner: ProjectionRunner,
  { store }: Pick<OpenedLog, 'store'>,
  expected: Digest,
): Promise<ShadowCheck> {
  const progress = await positionsOf(store);
  try {
    return await runner.check(expected.projection, expected, ({ position }) =>
      progress.update(placeIn(position)),
    );
  } finally {
    progress.stop();
  }
}

/** Progress over the positions of a log. */
export async function positionsOf(store: EventStore): Promise<Progress> {
  return startProgress(placeIn((await store.head()).position ?? '0'), 'positions');
}

/** A number that rises with the position, whichever engine's: dense, or an offset that stands first. */
export const placeIn = (position: string): number => Number.parseInt(position, 10);

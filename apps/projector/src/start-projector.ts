import { SettableClock } from '#app/platform';
import { ProjectionRunner, type LogLine } from '#app/read-model';
import type { House } from '../../api/src/house.js';
import { projections } from './projections.js';

/** Starts every projection over the house's log. */
export async function startProjector(house: House, log?: LogLine): Promise<ProjectionRunner> {
  const { config, databaseUrl, store, codec, clock } = house;
  const logElsewhere = config.eventStore.engine !== 'postgres';
  const simulated = clock instanceof SettableClock ? { clock } : {};
  const runner = await ProjectionRunner.open(
    { url: databaseUrl, store, logElsewhere, codec, ...simulated, ...(log ? { log } : {}) },
    projections,
  );
  await runner.start();
  return runner;
}

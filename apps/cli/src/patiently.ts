import { setTimeout as pause } from 'node:timers/promises';
import { ServiceRefusal } from './api-client.js';

const ATTEMPTS = 120;
const PAUSE_MS = 500;

/**
 * A log that does not answer in time, or a read model that is a moment behind, answers 503: the same is asked again, for a minute
 * at least. The key of a request keeps it from recording twice.
 * @throws ServiceRefusal any other, and the last 503
 */
export async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS; ; left--)
    try {
      return await send();
    } catch (error) {
      if (left === 0 || !(error instanceof ServiceRefusal) || error.status !== 503) throw error;
      await pause(PAUSE_MS);
    }
}

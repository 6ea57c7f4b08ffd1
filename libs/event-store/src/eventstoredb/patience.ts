import { setTimeout as sleep } from 'node:timers/promises';
import { isStoreError, unavailable } from '../store-error.js';
import { failureOf } from './failure.js';

const FIRST_PAUSE_MS = 30;
const LONGEST_PAUSE_MS = 500;

/** A pause before the next attempt: doubling, and never the same for two that failed together. */
export const pauseOf = (attempt: number, longest = LONGEST_PAUSE_MS): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempt, 10), longest) * (0.5 + Math.random() / 2);

/**
 * Makes a call again while what it met may pass: an election, a restart, a lost connection.
 * @param until when to stop, by `performance.now()`
 * @param work gets the number of the attempt, from 0
 * @param outcome what may have become of the call when it failed to the end
 * @throws StoreError
 */
export async function patiently<T>(
  until: number,
  outcome: 'not_written' | 'unknown',
  work: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) throw refusal;
      const pause = pauseOf(attempt);
      if (performance.now() + pause >= until)
        throw unavailable(outcome, 'EventStoreDB does not answer.', { cause: error });
      await sleep(pause);
    }
  }
}

/** What a promise comes to, unless the time is up first. @param until as above @throws StoreError, or what the promise does */
export async function inTime<T>(
  promise: Promise<T>,
  until: number,
  outcome: 'not_written' | 'unknown',
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const ring = () => reject(unavailable(outcome, 'EventStoreDB does not answer.'));
    timer = setTimeout(ring, Math.max(0, until - performance.now()));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What no repetition mends, in the port's words. */
export function refusalOf(error: unknown): Error | undefined {
  if (isStoreError(error)) return error;
  const halted = (message: string) => unavailable('not_written', message, { retryable: false, cause: error });
  switch (failureOf(error)) {
    case 'denied':
      return halted('EventStoreDB refuses the login in EVENTSTORE_URL, or its rights.');
    case 'deleted':
      return halted('A stream of the log was deleted from outside.');
    case 'foreign':
      return halted('The position is none of this store.');
    case 'too_large':
      return halted('EventStoreDB takes smaller appends than Jejak makes; raise MaxAppendSize to 1 MiB.');
    case 'invalid':
      return halted('EventStoreDB does not understand the call: its version does not fit.');
    default:
      return undefined;
  }
}

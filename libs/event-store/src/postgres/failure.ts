/**
 * What a failed append call means (`event-store.md` 5.3): `poison` one append's data is to blame · `foreign` someone wrote
 * around the head row · `not_written` nothing happened, the same call may be repeated · `unknown` it may have been written.
 */
export type Failure = 'poison' | 'foreign' | 'not_written' | 'unknown';

/** SQLSTATE classes that say that the connection or the server ended while the call was under way. */
const ENDED = /^(08|57P0)/;

/** Sorts an error that came back after the call had been sent. */
export function failureOf(error: unknown): Failure {
  const code = (error as { code?: unknown }).code;
  // A driver's own errors (connection ended, time-out) have no SQLSTATE: the server never answered.
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || ENDED.test(code)) return 'unknown';
  if (code === '23505') return 'foreign';
  return code.startsWith('22') || code.startsWith('23') ? 'poison' : 'not_written';
}

/**
 * What a failed call means: `passing` may pass, the same call may be made again · `deaf` so it is, and this client will not
 * hear of it: take a new one · `foreign` not a position of this store · `denied`, `deleted`, `too_large`, `invalid` the
 * server's refusals.
 */
export type Failure = 'passing' | 'deaf' | 'foreign' | 'denied' | 'deleted' | 'too_large' | 'invalid';

/** Our own clock ran out (pitfalls 7, 13): neither the client nor the server's features probe has one that is kept. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

interface Trailers {
  get(name: string): readonly unknown[];
}

const INVALID = 3;
/** The whole log is for administrators unless its access list says otherwise (pitfall 23). */
const DENIED: ReadonlySet<unknown> = new Set([7, 16]);
/** INTERNAL, as a reset stream gives it. The client keeps its channel then (pitfall 12). */
const INTERNAL = 13;

/**
 * Sorts an error by its code and trailers, never by its class: a call to a node that is down throws a plain error with code
 * 14 (pitfall 11), a cluster without a leader answers NOT_FOUND (27), and a failed discovery is an error without a code (10).
 */
export function failureOf(error: unknown): Failure {
  const { code, message = '', metadata } = error as { code?: unknown; message?: string; metadata?: Trailers };
  if (error instanceof NoAnswerError || message.startsWith('Failed to discover') || code === INTERNAL)
    return 'deaf';
  switch (String(metadata?.get('exception')[0] ?? '')) {
    case 'access-denied':
      return 'denied';
    case 'stream-deleted':
      return 'deleted';
    case 'maximum-append-size-exceeded':
      return 'too_large';
  }
  if (DENIED.has(code)) return 'denied';
  // A read says it with UNKNOWN, a subscription with the code of a call that makes no sense.
  if (/invalid\s?position/i.test(message)) return 'foreign';
  return code === INVALID ? 'invalid' : 'passing';
}

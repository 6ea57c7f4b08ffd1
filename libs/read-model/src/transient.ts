const CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

/**
 * True for what passes by itself: connection (08), serialisation (40), resources (53), operator and restart (57), and a
 * log that says so. Anything else is the event's or the handler's fault: retrying it for ever would look like progress.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, body } = error as { code?: unknown; body?: { retryable?: unknown } };
  if (code === 'unavailable') return body?.retryable !== false;
  if (typeof code === 'string') return /^(08|40|53|57)[0-9A-Z]{3}$/.test(code) || CONNECTION.has(code);
  return /Connection terminated|timeout exceeded when trying to connect|Client was closed|not queryable|driver not connected/i.test(
    error.message,
  );
}

/** Pause before try n (0-based): 50 ms doubling to 5 s, half of it random. Ends early when aborted. */
export function backOff(attempt: number, signal: AbortSignal): Promise<void> {
  const ceiling = Math.min(5_000, 50 * 2 ** attempt);
  return pause(ceiling / 2 + (Math.random() * ceiling) / 2, signal);
}

/** Waits; resolves early, without complaint, when aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

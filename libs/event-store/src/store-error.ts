/** Why the store did not do it, in a form the caller can act on. No driver error ever leaves an adapter. */
export type StoreErrorBody =
  /** The expected revision is wrong; nothing was written. */
  | {
      readonly code: 'conflict';
      readonly stream: string;
      readonly expected: 'no_stream' | bigint;
      readonly actual: 'no_stream' | bigint;
    }
  /** `unknown`: repeat the same append with the same ids. `retryable: false`: the store has halted. */
  | { readonly code: 'unavailable'; readonly retryable: boolean; readonly outcome: 'not_written' | 'unknown' }
  /** Refused before any I/O. */
  | { readonly code: 'too_large'; readonly bytes: number; readonly limit: number }
  /** Not plain JSON, a bad name, an empty append. */
  | { readonly code: 'invalid'; readonly path: string; readonly reason: string };

export type StoreErrorCode = StoreErrorBody['code'];

export class StoreError<C extends StoreErrorCode = StoreErrorCode> extends Error {
  readonly kind = 'store-error';
  readonly code: C;

  constructor(
    readonly body: Extract<StoreErrorBody, { code: C }>,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
    this.code = body.code;
  }
}

/** True for an error of the store, also one from another copy of the package. */
export const isStoreError = (error: unknown): error is StoreError =>
  error instanceof Error && (error as { kind?: unknown }).kind === 'store-error';
const guard =
  <C extends StoreErrorCode>(code: C) =>
  (error: unknown): error is StoreError<C> =>
    isStoreError(error) && error.code === code;

export const isConflict = guard('conflict');
export const isUnavailable = guard('unavailable');
export const isTooLarge = guard('too_large');
export const isInvalid = guard('invalid');

/** The refusal of a wrong expected revision; −1 stands for a missing stream. */
export function conflictOf(
  { stream, expected }: { readonly stream: string; readonly expected: bigint },
  current: bigint,
): StoreError<'conflict'> {
  const named = (revision: bigint) => (revision === -1n ? ('no_stream' as const) : revision);
  const body = { code: 'conflict', stream, expected: named(expected), actual: named(current) } as const;
  return new StoreError(body, `${stream} is at ${body.actual}, not ${body.expected}.`);
}

/** The log could not be reached, or not in time. `retryable: false`: the store has halted. */
export const unavailable = (
  outcome: 'not_written' | 'unknown',
  message: string,
  { retryable = true, cause }: { retryable?: boolean; cause?: unknown } = {},
): StoreError<'unavailable'> =>
  new StoreError({ code: 'unavailable', retryable, outcome }, message, { cause });

/** Why bytes are not the JSON this service reads; each has its sentence in the web catalogue. */
export type StrictJsonCode =
  | 'json.syntax'
  | 'json.too-deep'
  | 'json.duplicate-key'
  | 'json.bad-unicode'
  | 'json.unsafe-number'
  | 'json.forbidden-key'
  | 'json.too-large';

/** A refusal by the strict parser. It never carries the offending text. */
export class StrictJsonError extends Error {
  readonly kind = 'strict-json-error';

  constructor(
    readonly code: StrictJsonCode,
    /** RFC 6901 pointer to the value being read, the empty string for the whole. */
    readonly pointer: string,
    /** Bytes before the place where reading stopped. */
    readonly offset: number,
  ) {
    super(`${code} at byte ${offset}`);
    this.name = 'StrictJsonError';
  }
}

/** True for a refusal by the strict parser, also one from another copy of this library. */
export const isStrictJsonError = (error: unknown): error is StrictJsonError =>
  error instanceof Error && (error as { kind?: unknown }).kind === 'strict-json-error';

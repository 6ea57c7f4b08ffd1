/**
 * Why a command could not be decided, beside a rule's refusal:
 * `command_mismatch` the idempotency key belongs to another request · `not_found` the stream is absent or foreign ·
 * `out_of_scope` the agency is not among the officer's.
 */
export type DecisionErrorCode = 'command_mismatch' | 'not_found' | 'out_of_scope';

export class DecisionError extends Error {
  readonly kind = 'decision-error';

  constructor(
    readonly code: DecisionErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'DecisionError';
  }
}

/** True for an error of this kind, also one from another copy of the package. */
export const isDecisionError = (error: unknown): error is DecisionError =>
  error instanceof Error && (error as { kind?: unknown }).kind === 'decision-error';
